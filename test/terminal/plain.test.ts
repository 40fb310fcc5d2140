import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { openLines } from '../../src/terminal/plain.ts';

function conversation(text: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  const onLine = vi.fn();
  const reader = openLines({ input, output, onLine });
  input.end(text);
  return { reader, said: () => String(output.read() ?? ''), linesSeen: () => onLine.mock.calls.length };
}

test('a prompt is answered by a line, with either line end, the last one without any', async () => {
  const { reader, said, linesSeen } = conversation('b\r\n\n答案');
  expect([await reader.ask('1> '), await reader.ask('2> '), await reader.ask('3> ')]).toEqual([
    'b',
    '',
    '答案',
  ]);
  expect(said()).toBe('1> 2> 3> ');
  expect(linesSeen()).toBe(3);
});

test('after the last line every answer is the end, and the clock stands still', async () => {
  const { reader, linesSeen } = conversation('only\n');
  await reader.ask('');
  expect([await reader.ask(''), await reader.ask('')]).toEqual([null, null]);
  expect(linesSeen()).toBe(1);
});

test('lines wait until they are asked for', async () => {
  const { reader, linesSeen } = conversation('a\nb\n');
  await new Promise((resolve) => setImmediate(resolve));
  expect(linesSeen()).toBe(0);
  expect([await reader.ask(''), await reader.ask('')]).toEqual(['a', 'b']);
});
