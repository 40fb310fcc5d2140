import type { Instant } from '../../domain/day.ts';
import type { Messages } from '../../i18n/en.ts';
import { leftMs, lightOf, type StageClock } from '../../sessions/stage-clock.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth } from '../width.ts';
import { truncated } from '../wrap.ts';

const BAR_COLUMNS = 20;

/**
 * What is left of the time, as a number, a bar and a colour; without colours the word says what the colour would.
 * `Fundamentals  12:34 ━━━━━━━━──────`
 */
export function drawClock(
  clock: StageClock,
  now: Instant,
  { look, messages }: { readonly look: Look; readonly messages: Messages },
): string {
  const { good, warn, bad, dim, title } = paletteOf(look);
  const { full, empty, ellipsis } = glyphsOf(look);
  const left = leftMs(clock, now);
  const light = lightOf(clock, now);
  const style = { green: good, amber: warn, red: bad }[light];
  const share = Math.max(0, Math.min(1, left / clock.budgetMs));
  const filled = Math.ceil(share * BAR_COLUMNS);
  const word = look.colour === 0 && light !== 'green' ? ` ${messages.clock[light]}` : '';
  const time = `${style(clockText(left))}${word}`;
  const bar = `${style(full.repeat(filled))}${dim(empty.repeat(BAR_COLUMNS - filled))}`;
  const line = `${title(clock.label)}  ${time}  ${bar}`;
  return displayWidth(line) <= look.width
    ? line
    : truncated(`${title(clock.label)}  ${time}`, look.width, ellipsis);
}

/** `12:34` left, `-0:07` over. */
export function clockText(ms: number): string {
  // Rounded up, as clocks are that count down: 0:00 is shown when nothing is left.
  const seconds = Math.ceil(ms / 1000);
  const [minutes, rest] = [Math.floor(Math.abs(seconds) / 60), Math.abs(seconds) % 60];
  return `${seconds < 0 ? '-' : ''}${minutes}:${String(rest).padStart(2, '0')}`;
}
