import type { Shape } from '../../domain/card.ts';
import type { Counted } from '../../domain/problem.ts';
import type { Report } from '../report.ts';
import type { Entry } from './entries.ts';

/** Reports where two entries of one kind differ in number, or in what stands at which place. */
export function reportShapes(report: Report, here: Entry, there: Entry): void {
  const { id, line } = here;
  const pairs = places(there);
  for (const [what, ours] of places(here)) {
    const theirs = pairs.get(what) ?? [];
    if (ours.length !== theirs.length) {
      report('count-differs', line, { id, what, here: ours.length, there: theirs.length });
      continue;
    }
    const place = ours.findIndex((mark, index) => mark !== theirs[index]);
    if (place !== -1) report('place-differs', line, { id, what, place: place + 1 });
  }
}

/** What is counted, and for each place what must be the same there. */
function places(entry: Entry): ReadonlyMap<Counted, readonly string[]> {
  return new Map<Counted, readonly string[]>([
    ...(entry.shape === null ? [] : [shapePlaces(entry.shape)]),
    ...(entry.kind === 'segment' ? [['points', entry.mentions.map(({ kind }) => kind)] as const] : []),
    ...(entry.asked === null ? [] : [['steps', Array<string>(entry.steps).fill('')] as const]),
    ...(entry.kind === 'skills' ? [['lines', entry.skillLines] as const] : []),
  ]);
}

function shapePlaces(shape: Shape): readonly [Counted, readonly string[]] {
  switch (shape.kind) {
    case 'recall':
      return ['points', shape.points.map(({ kind }) => kind)];
    case 'choice':
    case 'multi':
      return ['options', shape.options.map(({ right }) => String(right))];
    case 'order':
      return ['items', shape.items.map(() => '')];
    case 'match':
      return ['rows', shape.pairs.map(() => '')];
    case 'cloze':
      return ['blanks', shape.pieces.filter((piece) => 'blank' in piece).map(() => '')];
    case 'estimate':
      return ['steps', shape.steps.map(() => '')];
  }
}
