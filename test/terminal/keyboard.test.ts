import { PassThrough } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { afterEach, expect, test, vi } from 'vitest';
import { EndOfInput, Interrupted } from '../../src/terminal/key-queue.ts';
import { type Keyboard, keyPressed, openKeyboard, runPrompt } from '../../src/terminal/keyboard.ts';

/** Answers with the first of its keys that is pressed. */
const oneKey = createPrompt<string, { wanted: readonly string[] }>(({ wanted }, done) => {
  useKeypress((event) => {
    const { name } = keyPressed(event);
    if (wanted.includes(name)) done(name);
  });
  return `one of ${wanted.join(' ')}`;
});

/** Answers with the text typed before Enter. */
const line = createPrompt<string, object>((_config, done) => {
  const [typed, setTyped] = useState('');
  useKeypress((event) => {
    const { name, text } = keyPressed(event);
    if (name === 'enter') done(typed);
    else setTyped(typed + text);
  });
  return typed;
});

function fakeTerminal() {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (isRaw: boolean) => modes.push(isRaw) });
  const output = new PassThrough();
  const onKey = vi.fn();
  const keyboard = openKeyboard({ input, output, onKey });
  opened.push(keyboard);
  return { input, output, keyboard, modes, onKey };
}

const opened: Keyboard[] = [];
afterEach(() => {
  for (const keyboard of opened.splice(0)) keyboard.close();
});

test('keys typed ahead in one chunk reach the prompts they were meant for', async () => {
  const { input, keyboard, onKey } = fakeTerminal();
  input.write('  3');
  const answers = [
    await runPrompt(keyboard, oneKey, { wanted: ['space'] }),
    await runPrompt(keyboard, oneKey, { wanted: ['space'] }),
    await runPrompt(keyboard, oneKey, { wanted: ['1', '2', '3', '4'] }),
  ];
  expect(answers).toEqual(['space', 'space', '3']);
  expect(onKey).toHaveBeenCalledTimes(3);
});

test('a key that no prompt has asked for yet does not move the clock', async () => {
  const { input, keyboard, onKey } = fakeTerminal();
  input.write(' 3');
  await runPrompt(keyboard, oneKey, { wanted: ['space'] });
  await setImmediate();
  expect(onKey).toHaveBeenCalledTimes(1);
});

test('the end of the input ends a waiting prompt and every later one', async () => {
  const { input, keyboard } = fakeTerminal();
  const waiting = runPrompt(keyboard, oneKey, { wanted: ['1'] });
  input.end();
  await expect(waiting).rejects.toBeInstanceOf(EndOfInput);
  await expect(runPrompt(keyboard, oneKey, { wanted: ['1'] })).rejects.toBeInstanceOf(EndOfInput);
});

test('what was typed before the end still counts', async () => {
  const { input, keyboard } = fakeTerminal();
  input.end('1');
  expect(await runPrompt(keyboard, oneKey, { wanted: ['1'] })).toBe('1');
  await expect(runPrompt(keyboard, oneKey, { wanted: ['1'] })).rejects.toBeInstanceOf(EndOfInput);
});

test('Ctrl-D ends the input', async () => {
  const { input, keyboard } = fakeTerminal();
  input.write('\u0004 ');
  await expect(runPrompt(keyboard, oneKey, { wanted: ['space'] })).rejects.toBeInstanceOf(EndOfInput);
});

test('Ctrl-C overtakes the keys before it, and whoever asks later hears of it too', async () => {
  const { input, keyboard } = fakeTerminal();
  const waiting = runPrompt(keyboard, oneKey, { wanted: ['9'] });
  input.write('12345\u0003');
  await expect(waiting).rejects.toBeInstanceOf(Interrupted);
  await expect(runPrompt(keyboard, oneKey, { wanted: ['1'] })).rejects.toBeInstanceOf(Interrupted);
  expect(keyboard.interruption.aborted).toBe(true);
});

test('Escape is a key of its own once nothing follows it, and never swallows the next prompt', async () => {
  const { input, keyboard } = fakeTerminal();
  input.write('\u001B');
  expect(await runPrompt(keyboard, oneKey, { wanted: ['escape'] })).toBe('escape');
  input.write('\u001B[');
  await setImmediate();
  input.write('A');
  expect(await runPrompt(keyboard, oneKey, { wanted: ['up', 'escape'] })).toBe('up');
});

test('an input method’s full-width keys are the keys they look like', async () => {
  const { input, keyboard } = fakeTerminal();
  input.write('３？　');
  const answers = [
    await runPrompt(keyboard, oneKey, { wanted: ['3'] }),
    await runPrompt(keyboard, oneKey, { wanted: ['?'] }),
    await runPrompt(keyboard, oneKey, { wanted: ['space'] }),
  ];
  expect(answers).toEqual(['3', '?', 'space']);
});

test('a character cut in two by the chunk boundary arrives whole', async () => {
  const { input, keyboard } = fakeTerminal();
  const bytes = Buffer.from('互斥锁\r');
  input.write(bytes.subarray(0, 4));
  await setImmediate();
  input.write(bytes.subarray(4));
  expect(await runPrompt(keyboard, line, {})).toBe('互斥锁');
});

test('a paste is text, whatever line breaks are in it', async () => {
  const { input, keyboard } = fakeTerminal();
  input.write('\u001B[200~first\nsec');
  await setTimeout(60);
  input.write('ond\u001B[201~\r');
  expect(await runPrompt(keyboard, line, {})).toBe('first second');
});

test('an editor gets the terminal in between, and its keys are not ours', async () => {
  const { input, output, keyboard, modes } = fakeTerminal();
  input.write(' 1');
  await runPrompt(keyboard, oneKey, { wanted: ['space'] });
  output.read();
  keyboard.pause();
  expect(modes).toEqual([true, false]);
  expect(input.listenerCount('data')).toBe(0);
  expect(String(output.read())).toContain('\u001B[?2004l');
  keyboard.resume();
  expect(modes).toEqual([true, false, true]);
  expect(await runPrompt(keyboard, oneKey, { wanted: ['1'] })).toBe('1');
});

test('closing gives the terminal back once, and leaves no listener behind', () => {
  const before = process.listenerCount('SIGTERM');
  const { keyboard, modes } = fakeTerminal();
  keyboard.close();
  keyboard.close();
  expect(modes).toEqual([true, false]);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

test('a prompt that fails says why', async () => {
  const { keyboard } = fakeTerminal();
  const broken = createPrompt<string, object>(() => {
    throw new RangeError('cannot draw');
  });
  await expect(runPrompt(keyboard, broken, {})).rejects.toThrow('cannot draw');
});
