import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { offlinePull } from '../../../src/labs/im/offline-pull.ts';
import { below } from '../../../src/labs/kernel/sources.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const random = seededRandom(7);
/** Sizes of every kind: none, one, whole pages, and whatever chance finds. */
const SIZES = [
  { messages: 0, pageSize: 10 },
  { messages: 1, pageSize: 1 },
  { messages: 10, pageSize: 10 },
  { messages: 200, pageSize: 50 },
  ...Array.from({ length: 30 }, () => ({ messages: below(400, random), pageSize: 1 + below(60, random) })),
];
const pagesOf = ({ messages, pageSize }: { messages: number; pageSize: number }) =>
  Math.ceil(messages / pageSize);
/** What the page of that number holds. */
const sizeOf = (page: number, { messages, pageSize }: { messages: number; pageSize: number }) =>
  Math.max(0, Math.min(pageSize, messages - (page - 1) * pageSize));

describe.each(SIZES)('of $messages messages, $pageSize a page', (size) => {
  const pages = pagesOf(size);

  test('every page takes one request, and an empty one ends the pull and leaves nothing', () => {
    for (const seed of SEEDS) {
      const trace = run(offlinePull, size, seed);
      expect(trace.facts).toEqual({ requests: pages + 1, lost: 0, shownTwice: 0, leftOnServer: 0 });
      expect(broken(trace)).toEqual([]);
    }
  });

  test('a crash between showing a page and saving its cursor costs one request and shows that page again', () => {
    for (let crashAfterPage = 1; crashAfterPage <= Math.min(5, pages + 1); crashAfterPage += 1) {
      const trace = run(offlinePull, { ...size, crashAfterPage });
      const happened = crashAfterPage <= pages ? 1 : 0;
      expect(trace.facts).toEqual({
        requests: pages + 1 + happened,
        lost: 0,
        shownTwice: sizeOf(crashAfterPage, size),
        leftOnServer: 0,
      });
      expect(broken(trace)).toEqual([]);
    }
  });

  test('who stops at a short page leaves it unacknowledged, and sees it again', () => {
    const short = size.messages % size.pageSize;
    const trace = run(offlinePull, { ...size, stopAt: 'short' });
    expect(trace.facts).toEqual({
      requests: Math.floor(size.messages / size.pageSize) + 1,
      lost: 0,
      shownTwice: short,
      leftOnServer: short,
    });
    expect(broken(trace)).toEqual([]);
  });

  test('deleting below the cursor leaves exactly the last message', () => {
    const left = Math.min(1, size.messages);
    const trace = run(offlinePull, { ...size, deleteRule: 'below' });
    expect(trace.facts).toEqual({ requests: pages + 1, lost: 0, shownTwice: left, leftOnServer: left });
    expect(broken(trace)).toEqual([]);
  });

  test('nothing is lost, whatever is done wrong', () => {
    for (const crashAfterPage of [0, 1, pages]) {
      const wrong = { stopAt: 'short', deleteRule: 'below', crashAfterPage };
      expect(fact(run(offlinePull, { ...size, ...wrong }), 'lost')).toBe(0);
    }
  });
});

test('what a page holds is deleted by the request for the next one', () => {
  const { points } = series(run(offlinePull), 'line', 'stored');
  expect(points.slice(0, 5).map(([, stored]) => stored)).toEqual([35, 25, 15, 5, 0]);
});
