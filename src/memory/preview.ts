import type { CardId } from '../domain/card.ts';
import type { Day, Instant } from '../domain/day.ts';
import { RATINGS, type Rating } from '../domain/rating.ts';
import type { Settings } from '../domain/settings.ts';
import type { Due, Memory } from './memory.ts';
import { rememberReview } from './scheduler.ts';

/** When a card would come back, and how long that is from now. */
export type Preview = { readonly due: Due; readonly interval: Interval };

export type Interval =
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'days'; readonly days: number };

/** What each rating key would do at that moment: exactly what answering does. */
export function previewIntervals(
  memory: Memory,
  asked: { readonly card: CardId; readonly at: Instant; readonly day: Day },
  settings: Settings,
): Readonly<Record<Rating, Preview>> {
  const after = (rating: Rating): Preview => {
    const { due } = rememberReview(memory, { ...asked, rating }, settings);
    return { due, interval: intervalTo(due, asked) };
  };
  const [again, hard, good, easy] = RATINGS;
  return { again: after(again), hard: after(hard), good: after(good), easy: after(easy) };
}

function intervalTo(due: Due, { at, day }: { at: Instant; day: Day }): Interval {
  if (due.by === 'instant') return { unit: 'minutes', minutes: (due.at - at) / 60_000 };
  return { unit: 'days', days: due.day - day };
}
