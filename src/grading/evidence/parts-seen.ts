import type { RecallShape } from '../../domain/card.ts';
import { compiledPoints, type TaughtAlias } from './compiled-points.ts';
import { occurrencesByGroup } from './key-points.ts';
import { readingsOf } from './readings.ts';

/**
 * For each point, whether some sentence says half of its groups or more: likely meant, and not proved when it is not
 * all of them. A point of one group is met or it is not.
 */
export function partsSeen(shape: RecallShape, answer: string, taught?: readonly TaughtAlias[]): boolean[] {
  const readings = readingsOf(shape, answer, taught);
  return compiledPoints(shape, taught).points.map((point, index) =>
    readings.some((reading) => {
      const groups = occurrencesByGroup(point, index, reading);
      const met = groups.filter((one) => one !== null).length;
      return met > 0 && met * 2 >= groups.length;
    }),
  );
}
