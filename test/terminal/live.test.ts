import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKeyboard } from '../../src/terminal/keyboard.ts';
import type { Look } from '../../src/terminal/look.ts';
import { type Live, runLive } from '../../src/terminal/session/live.ts';

const look: Look = { width: 40, height: 12, colour: 0, unicode: true };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

test('a clock writes the one line that changed, and leaves the line being typed to the input method', async () => {
  const input = Object.assign(new PassThrough(), { setRawMode: () => {} });
  const output = new PassThrough();
  const keyboard = openKeyboard({ input, output });
  let seconds = 9;
  const live: Live<string, string> = {
    initial: '热水',
    draw: (typed) => ({
      above: ['above'],
      field: { prefix: '> ', row: typed, cursor: typed.length },
      below: ['below'],
    }),
    press: (typed, { name, text }) => (name === 'enter' ? { result: typed } : { state: typed + text }),
    ticking: {
      clock: () => `clock ${seconds}`,
      ended: (typed) => (seconds === 0 ? `${typed}, and no more` : null),
    },
  };
  const answer = runLive({ keyboard, look: () => look }, () => live);
  await wait(50);
  const written = () => String(output.read() ?? '');
  expect(written()).toContain('clock 9');
  vi.advanceTimersByTime(1000);
  expect(written()).toBe('');
  seconds = 8;
  vi.advanceTimersByTime(200);
  // Cursor kept, up over the line above and the row being typed, the clock, the cursor back: in one write.
  expect(written()).toBe('\u001b7\u001b[2A\rclock 8\u001b[K\u001b8');
  input.write('冲');
  await wait(50);
  written();
  seconds = 0;
  vi.advanceTimersByTime(200);
  expect(await answer).toBe('热水冲, and no more');
  keyboard.close();
});
