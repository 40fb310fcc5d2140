import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/sessions/interview/happening.ts';
import { nextMove } from '../../../src/sessions/interview/ladder.ts';
import {
  answered,
  begunWith,
  deckOf,
  MINUTE,
  nameId,
  played,
  sittingAfter,
  strandOf,
} from './interviewing.ts';

const WHOLE = ['1a', '1b', '2a', '2b', '3a', '4a'];
const tea = strandOf('tea', ...WHOLE);
const other = strandOf('other', '1x');
const begun = begunWith([{ strands: [tea, other] }, { kind: 'reverse', strands: [strandOf('ask', '2ask')] }]);

describe('the ladder within a topic', () => {
  const cases: readonly [string, readonly string[], readonly Outcome[], readonly string[]][] = [
    [
      'climbs a rung a good answer',
      [],
      ['good', 'good', 'good'],
      ['open 1a', 'deeper 2a', 'deeper 3a', 'deeper 4a'],
    ],
    [
      'digs into a good answer before it climbs',
      ['1a+'],
      ['good', 'good'],
      ['open 1a', 'hit 1a+', 'deeper 3a'],
    ],
    [
      'helps after a poor one, and asks again on that rung',
      ['1a-'],
      ['poor', 'good'],
      ['open 1a', 'miss 1a-', 'again 1b'],
    ],
    ['leaves after two misses on one rung', [], ['poor', 'poor'], ['open 1a', 'again 1b', 'open 1x']],
    [
      'counts a helping question that was missed as a second miss',
      ['1a-'],
      ['poor', 'poor'],
      ['open 1a', 'miss 1a-', 'open 1x'],
    ],
    [
      'asks again on the same rung what was nearly right',
      [],
      ['near', 'good'],
      ['open 1a', 'again 1b', 'deeper 2a'],
    ],
    [
      'does not help where nothing was missed, nor dig where something was',
      ['1a+', '1a-'],
      ['near'],
      ['open 1a', 'again 1b'],
    ],
    [
      'goes on to the next topic at its top',
      [],
      ['good', 'good', 'good', 'good'],
      ['open 1a', 'deeper 2a', 'deeper 3a', 'deeper 4a', 'open 1x'],
    ],
  ];
  test.each(cases)('%s', (_, followUps, outcomes, asked) => {
    const deck = deckOf(...WHOLE, '1x', '2ask', ...followUps);
    expect(played(begun, deck, outcomes)).toEqual(asked);
  });

  test('a question that has run out of follow-ups is not an answered one: the rung is not passed', () => {
    const lone = begunWith([{ strands: [strandOf('tea', '1a', '2a'), other] }]);
    const deck = deckOf('1a', '1a-', '2a', '1x');
    expect(played(lone, deck, ['poor', 'good'])).toEqual(['open 1a', 'miss 1a-', 'open 1x']);
    expect(played(lone, deckOf('1a', '2a', '1x'), ['poor'])).toEqual(['open 1a', 'open 1x']);
  });

  test('fundamentals go across the board: no topic takes more than four questions', () => {
    const deck = deckOf(...WHOLE, '1a+', '2a+', '1x');
    expect(played(begun, deck, ['near', 'good', 'good', 'good', 'good']).at(4)).toBe('open 1x');
  });

  test('a deep dive begins at why', () => {
    const deep = begunWith([{ kind: 'deep-dive', strands: [tea] }]);
    expect(played(deep, deckOf(...WHOLE), ['good'])).toEqual(['open 2a', 'deeper 3a']);
  });

  test('scenarios are asked in their order, each with its follow-up, whatever came of them', () => {
    const scenario = begunWith([{ kind: 'scenario', strands: [strandOf('page', '3a', '1a', '2a')] }]);
    const deck = deckOf('3a', '1a', '2a', '3a-');
    expect(played(scenario, deck, ['poor', 'poor', 'poor'])).toEqual([
      'open 3a',
      'miss 3a-',
      'open 1a',
      'open 2a',
    ]);
  });

  test('what was asked lately is not asked as a follow-up either', () => {
    const avoiding = begunWith([{ strands: [tea] }], ['1a+', '2a']);
    expect(played(avoiding, deckOf(...WHOLE, '1a+'), ['good'])).toEqual(['open 1a', 'deeper 2b']);
  });

  test('a card that has gone from the content is passed over', () => {
    expect(played(begun, deckOf('1b', '1x'), ['good'])).toEqual(['open 1b', 'open 1x']);
  });
});

describe('the interviewer', () => {
  const deck = deckOf(...WHOLE, '1x', '2ask');
  const asked = {
    what: 'asked',
    card: nameId('1a'),
    strand: 'tea',
    follows: 'open',
    level: 1,
    rung: 1,
    prompt: 'a',
    title: 'tea',
    minutes: 1,
  } as const;

  test('goes on when the time is up, and begins nothing with next to no time left', () => {
    const late = sittingAfter(begun, asked, { ...answered, tookMs: 9.6 * MINUTE });
    expect(nextMove(late, deck)).toEqual({ type: 'move', why: 'time' });
    const inTime = sittingAfter(begun, asked, { ...answered, tookMs: 9 * MINUTE });
    expect(nextMove(inTime, deck)).toMatchObject({ type: 'ask' });
  });

  test('waits for the answer to the question that was open', () => {
    const left = sittingAfter(begun, asked, { what: 'left', tookMs: 5000, pausedMs: 0, draft: 'half' });
    expect(nextMove(left, deck)).toEqual({ type: 'reopen' });
    // Unless the card has gone meanwhile.
    expect(nextMove(left, deckOf('1b'))).toMatchObject({ type: 'ask' });
  });

  test('asks for questions once, and then it is over', () => {
    const reverse = sittingAfter(begun, { what: 'moved', why: 'exhausted' });
    expect(nextMove(reverse, deck)).toMatchObject({
      type: 'ask',
      question: { card: { id: nameId('2ask') } },
    });
    const done = sittingAfter(
      begun,
      { what: 'moved', why: 'time' },
      { ...asked, card: nameId('2ask') },
      answered,
    );
    expect(nextMove(done, deck)).toEqual({ type: 'move', why: 'answered' });
  });

  test('leaves out a stage that has nothing to ask', () => {
    const nothing = sittingAfter(begunWith([{ kind: 'scenario', missing: 'interview/cn-2' }, {}]));
    expect(nextMove(nothing, deck)).toEqual({ type: 'move', why: 'missing' });
  });

  test('has nothing left to ask when all of it was asked', () => {
    expect(played(begunWith([{ strands: [other] }, {}]), deckOf('1x'), ['good'])).toEqual([
      'open 1x',
      'exhausted',
    ]);
  });
});
