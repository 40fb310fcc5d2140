import { RATINGS, type Rating } from '../../domain/rating.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Interval } from '../../memory/preview.ts';
import { glyphsOf } from '../glyphs.ts';
import type { Look } from '../look.ts';
import { paletteOf } from '../palette.ts';
import { displayWidth } from '../width.ts';

/** The four rating keys: when each brings the card back, and which one is suggested. */
export type RatingChoice = {
  readonly suggested: Rating;
  readonly intervals: Readonly<Record<Rating, Interval>>;
};

/** On one line where it fits, else one below the other. The suggested one is marked, not only coloured. */
export function drawRatings(
  { suggested, intervals }: RatingChoice,
  look: Look,
  messages: Messages,
): string[] {
  const { key, accent, dim } = paletteOf(look);
  const { pointer } = glyphsOf(look);
  const cells = RATINGS.map((rating, index) => {
    const isSuggested = rating === suggested;
    const name = messages.ratings[rating];
    const mark = isSuggested ? accent(pointer) : ' ';
    return `${mark} ${key(String(index + 1))} ${isSuggested ? accent(name) : name} ${dim(drawInterval(intervals[rating], messages))}`;
  });
  const line = cells.join('  ');
  return displayWidth(line) <= look.width ? [line] : cells;
}

const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;

/** `10m`, `3d`, `2.4mo`: short enough for a key, rounded to what a person plans by. */
export function drawInterval(interval: Interval, { span }: Messages): string {
  if (interval.unit === 'minutes') {
    if (interval.minutes < 1) return span.seconds(Math.max(1, Math.round(interval.minutes * 60)));
    if (interval.minutes < 60) return span.minutes(Math.round(interval.minutes));
    return span.hours(Math.round(interval.minutes / 60));
  }
  const { days } = interval;
  if (days < DAYS_PER_MONTH) return span.days(days);
  if (days < DAYS_PER_YEAR) return span.months(oneDecimal(days / DAYS_PER_MONTH));
  return span.years(oneDecimal(days / DAYS_PER_YEAR));
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
