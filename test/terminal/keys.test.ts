import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterSilence, splitKeys } from '../../src/terminal/keys.ts';

const names = (chunk: string) =>
  splitKeys(chunk).keys.map(
    ({ name, ctrl, shift }) => `${ctrl ? 'ctrl+' : ''}${shift ? 'shift+' : ''}${name}`,
  );

test.each([
  ['\r', ['enter']],
  ['\n', ['enter']],
  ['\r\n', ['enter']],
  [' ', ['space']],
  ['\t', ['tab']],
  ['\u001B[Z', ['shift+tab']],
  ['\u007F\b', ['backspace', 'backspace']],
  ['\u001B[A\u001B[B\u001B[C\u001B[D', ['up', 'down', 'right', 'left']],
  ['\u001BOA\u001BOH', ['up', 'home']],
  ['\u001B[1;5C', ['ctrl+right']],
  ['\u001B[1;2A', ['shift+up']],
  ['\u001B[1;3D', ['alt+left']],
  ['\u001B[3~\u001B[3;5~', ['delete', 'ctrl+delete']],
  ['\u001BOP\u001B[11~\u001B[[A', ['f1', 'f1', 'f1']],
  ['\u001B[15~\u001B[17~', ['f5', 'f6']],
  ['\u0001\u0015', ['ctrl+a', 'ctrl+u']],
  ['\u001Bb', ['alt+b']],
  ['aU？', ['a', 'shift+u', '?']],
  ['\u001B[I\u001B[24;80R\u001B]11;rgb:0/0/0\u0007q', ['q']],
  ['\u001B\u001B[A', ['escape', 'up']],
])('%j is %j', (chunk, expected) => {
  expect(names(chunk)).toEqual(expected);
});

test.each(['\u001B', '\u001B[', '\u001B[1;', '\u001BO', '\u001B[200~half'])(
  '%j waits for its rest',
  (chunk) => {
    expect(splitKeys(`a${chunk}`)).toMatchObject({ keys: [{ name: 'a' }], rest: chunk });
  },
);

test('silence makes Escape of a lone escape, nothing of half a sequence, and leaves a paste waiting', () => {
  expect(afterSilence('\u001B')).toMatchObject({ keys: [{ name: 'escape' }], rest: '' });
  expect(afterSilence('\u001B[1;')).toEqual({ keys: [], rest: '' });
  expect(afterSilence('\u001B[200~half')).toEqual({ keys: [], rest: '\u001B[200~half' });
});

test('wherever a stream is cut into chunks, the same keys come out', () => {
  const pieces = fc.constantFrom(
    'a',
    '３',
    '互',
    ' ',
    '\r',
    '\u001B[A',
    '\u001BOP',
    '\u001B[3~',
    '\u001B[200~x\ry\u001B[201~',
  );
  fc.assert(
    fc.property(fc.array(pieces), fc.nat(), (parts, cut) => {
      const whole = parts.join('');
      const at = whole.length === 0 ? 0 : cut % whole.length;
      const first = splitKeys(whole.slice(0, at));
      const second = splitKeys(first.rest + whole.slice(at));
      expect([...first.keys, ...second.keys]).toEqual(splitKeys(whole).keys);
    }),
  );
});
