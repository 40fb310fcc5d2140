import type { Screen } from './screen.ts';

const FRAMES = 30;
/** Long enough to see it grow, short enough for the twentieth time. */
const WHOLE_MS = 2_400;
const UP = '\u001b[A';
const ERASE_TO_END = '\u001b[K';
const CURSOR_HIDE = '\u001b[?25l';
const CURSOR_SHOW = '\u001b[?25h';

/**
 * Draws a picture stage by stage, writing only the lines that changed; the last stage stays. Any key shows it whole at
 * once. A picture that does not fit the window would scroll, so it is not moved. Rejects when interrupted.
 */
export async function play(screen: Screen, draw: (share: number) => readonly string[]): Promise<void> {
  const whole = draw(1);
  if (!screen.animates || whole.length >= screen.look().height) {
    screen.print(whole);
    return;
  }
  const { keyboard } = screen;
  let drawn = padded(draw(0), whole.length);
  keyboard.output.write(CURSOR_HIDE + drawn.map((line) => `${line}\n`).join(''));
  let isSkipped = false;
  let wake = () => {};
  let failure: Error | null = null;
  const leave = keyboard.attend({
    onKey: () => {
      isSkipped = true;
      wake();
    },
    onOver: (reason) => {
      failure = reason;
      wake();
    },
  });
  try {
    for (let frame = 1; frame <= FRAMES; frame += 1) {
      const next = padded(isSkipped ? whole : draw(frame / FRAMES), whole.length);
      keyboard.output.write(changed(drawn, next));
      drawn = next;
      if (failure !== null) throw failure;
      if (isSkipped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, WHOLE_MS / FRAMES);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    leave();
    keyboard.output.write(CURSOR_SHOW);
  }
}

/** A stage may have fewer lines than the whole picture. */
function padded(lines: readonly string[], height: number): readonly string[] {
  return [...lines, ...new Array<string>(Math.max(0, height - lines.length)).fill('')].slice(0, height);
}

/** From below the picture up to its first line that changed, and down again. */
function changed(before: readonly string[], after: readonly string[]): string {
  const first = after.findIndex((line, index) => line !== before[index]);
  if (first === -1) return '';
  const lines = after.slice(first).map((line, index) => {
    return line === before[first + index] ? '\n' : `\r${line}${ERASE_TO_END}\n`;
  });
  return `${UP.repeat(after.length - first)}\r${lines.join('')}`;
}
