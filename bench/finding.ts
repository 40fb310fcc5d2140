import { cardTexts } from '../src/content/passages.ts';
import { phrasesOf } from '../src/domain/searchable.ts';
import type { Store } from '../src/store/store.ts';
import { median, timed } from './sampling.ts';
import type { Row } from './table.ts';

/** As many as `mianba find` ranks. */
const MOST = 2_000;
const ROUNDS = 21;

/** Searches over every card there is; a word that stands in all of them is the most that can be asked. */
const SEARCHES = [
  ['find a word of one card', '77777'],
  ['find a word of every card', 'coordinator'],
  ['find a phrase of every card', 'decision.to.the.log'],
  ['find three words of every card', 'coordinator decision crash'],
] as const;

export function findingRows({ search }: Store): readonly Row[] {
  const waiting = search.waiting('en');
  const refresh = () => search.refresh('en', { sources: [], textsOf: cardTexts });
  const builtMs = timed(refresh);
  return [
    ...SEARCHES.map(([what, words]): Row => {
      const phrases = phrasesOf(words);
      const find = () => {
        refresh();
        return search.find('en', phrases, MOST);
      };
      if (find().length === 0) throw new Error(`nothing found for ${words}`);
      const samples = Array.from({ length: ROUNDS }, () => timed(find));
      return { what, unit: 'ms', measured: median(samples), wanted: { below: 50 } };
    }),
    { what: `the first search takes in ${waiting} cards`, unit: 'ms', measured: builtMs },
  ];
}
