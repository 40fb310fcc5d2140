import type { Instant } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { Messages } from '../../i18n/en.ts';
import {
  elapsedMs,
  type IntroMode,
  isInterrupted,
  type Part,
  type Speaking,
  speechLight,
  stepTake,
  type Take,
} from '../../sessions/intro/take.ts';
import { spokenLength } from '../../sessions/spoken.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { clockText } from '../session/clock-line.ts';
import { keyBar } from '../session/key-bar.ts';
import type { Live } from '../session/live.ts';
import { truncated, wrapped } from '../wrap.ts';

export type TakePrompt = {
  readonly take: Speaking;
  readonly mode: IntroMode;
  readonly language: Language;
  /** Characters or words a minute at which the script scrolls. */
  readonly pace: number;
  readonly targetMs: number;
  /** When the listener has heard enough, spoken time; never when left out. */
  readonly cutOffMs?: number;
  readonly now: () => Instant;
  readonly look: Look;
  readonly messages: Messages;
};

export type TakeResult =
  | { readonly type: 'stepped'; readonly take: Take }
  | { readonly type: 'interrupted' | 'cut off' | 'pause' | 'leave'; readonly take: Speaking };

/** One part of a take: the clock runs, Space ends the part, and nothing else moves but what the mode shows. */
export function takePrompt(asked: TakePrompt): Live<Speaking, TakeResult> {
  const { now, cutOffMs = Number.POSITIVE_INFINITY } = asked;
  return {
    initial: asked.take,
    draw: (take) => ({ above: drawTake(take, asked), field: null, below: [] }),
    press: (take, { name }) => {
      if (name === 'space' || name === 'enter') {
        return { result: { type: 'stepped', take: stepTake(take, { type: 'ended' }, now()) } };
      }
      if (name === 'f8' || name === 'p') return { result: { type: 'pause', take } };
      if (name === 'escape' || name === 'q') return { result: { type: 'leave', take } };
      return { state: take };
    },
    ticking: {
      clock: () => drawStopwatch(asked.take, asked),
      ended: (take) => {
        if (elapsedMs(take, now()).whole >= cutOffMs) return { type: 'cut off', take };
        return isInterrupted(take, now()) ? { type: 'interrupted', take } : null;
      },
    },
  };
}

/** Spoken time against the time agreed, with a light that comes on when enough is said. */
function drawStopwatch(take: Speaking, { targetMs, now, look, messages }: TakePrompt): string {
  const { dim, good, warn, bad, title } = paletteOf(look);
  const { full, empty, ellipsis } = glyphsOf(look);
  const { whole } = elapsedMs(take, now());
  const light = speechLight(whole, targetMs);
  const style = { dark: dim, green: good, amber: warn, red: bad }[light];
  const columns = 24;
  const filled = Math.min(columns, Math.floor((whole / targetMs) * columns));
  const bar = `${style(full.repeat(filled))}${dim(empty.repeat(columns - filled))}`;
  const word = light === 'dark' ? '' : ` ${style(messages.intro.lights[light])}`;
  const line = `${title(clockText(Math.floor(whole / 1000) * 1000))} ${dim(`/ ${clockText(targetMs)}`)}  ${bar}${word}`;
  return truncated(line, look.width, ellipsis);
}

function drawTake(take: Speaking, asked: TakePrompt): string[] {
  const { look, messages, now, mode } = asked;
  const { strong, dim } = paletteOf(look);
  const index = take.ends.length;
  const part = take.parts[index];
  if (part === undefined) return [];
  const { part: partMs } = elapsedMs(take, now());
  const isLast = index === take.parts.length - 1;
  const spent = `${clockText(Math.floor(partMs / 1000) * 1000)} / ${clockText(part.seconds * 1000)}`;
  const head = `${strong(`${index + 1}/${take.parts.length} ${part.title}`)}  ${dim(spent)}`;
  const bar = keyBar(
    [
      ['Space', isLast ? messages.intro.finish : messages.intro.nextPart],
      ['F8', messages.keys.pause],
      ['Esc', messages.keys.leave],
    ],
    look,
  );
  return ['', ...wrapped(head, look.width), '', ...helpOf(mode, part, asked, partMs), bar];
}

/** What the mode still shows of the part. */
function helpOf(mode: IntroMode, part: Part, asked: TakePrompt, partMs: number): string[] {
  const { look } = asked;
  const { dim } = paletteOf(look);
  if (mode === 'read') return [...teleprompter(part, asked, partMs), ''];
  if (mode === 'cues') {
    const cues = part.mentions.flatMap((mention) =>
      wrapped(mention, look.width, { indent: `  ${glyphsOf(look).bullet} ` }),
    );
    return [...cues, ''];
  }
  return [dim(`  ${glyphsOf(look).dot}`), ''];
}

/** The script moves up past a mark at the pace set; what has been said fades. */
function teleprompter({ script }: Part, { look, language, pace }: TakePrompt, partMs: number): string[] {
  const { dim, strong } = paletteOf(look);
  const { pointer } = glyphsOf(look);
  const lines = script
    .split(/\n{2,}/)
    .flatMap((paragraph) =>
      wrapped(paragraph.replace(/\s*\n\s*/g, language === 'zh' ? '' : ' '), look.width - 4),
    );
  const said = (partMs / 60_000) * pace;
  let length = 0;
  const current = lines.findIndex((line) => {
    length += spokenLength(line, language);
    return length > said;
  });
  const at = current === -1 ? lines.length - 1 : current;
  const rows = Math.max(3, Math.min(9, look.height - 10));
  const first = Math.max(0, Math.min(at - 1, lines.length - rows));
  return Array.from({ length: Math.min(rows, lines.length) }, (_, row) => {
    const line = lines[first + row] ?? '';
    const isCurrent = first + row === at;
    const drawn = first + row < at ? dim(line) : isCurrent ? strong(line) : line;
    return `${isCurrent ? pointer : ' '} ${drawn}`;
  });
}
