import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Begun,
  FOLLOWS,
  type Happened,
  happenedData,
  happenedFrom,
  MOVES,
  OUTCOMES,
} from '../../../src/sessions/interview/happening.ts';
import { beginInterview, stageLeftMs, stepInterview } from '../../../src/sessions/interview/interview.ts';
import { askedLately, interviewsFrom, unfinishedOf } from '../../../src/sessions/interview/log.ts';
import { answered, begunWith, MINUTE, nameId, sittingAfter, strandOf } from './interviewing.ts';

const begun = begunWith([{ strands: [strandOf('tea', '1a')] }, { kind: 'reverse' }]);
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

describe('an interview', () => {
  test('that was broken off goes on with the time and the words it had', () => {
    const left = sittingAfter(begun, asked, {
      what: 'left',
      tookMs: 30_000,
      pausedMs: 5000,
      draft: 'half of it',
    });
    expect(left.open).toMatchObject({ card: nameId('1a'), tookMs: 30_000, draft: 'half of it' });
    expect(stageLeftMs(left)).toBe(10 * MINUTE - 30_000);
    const on = sittingAfter(
      begun,
      asked,
      { what: 'left', tookMs: 30_000, pausedMs: 5000, draft: 'half' },
      { what: 'resumed' },
      answered,
    );
    expect(on.breaks).toBe(1);
    expect(on.answers[0]).toMatchObject({ tookMs: 40_000, pausedMs: 5000, stage: 0 });
    expect(on.times[0]).toEqual({ spentMs: 40_000, pausedMs: 5000, why: null });
  });

  test('is looked back at when its last stage is over, or when nobody wants more of it', () => {
    const moves = (why: 'time' | 'ended') => stepInterview(sittingAfter(begun), { what: 'moved', why }, 1);
    expect(moves('time')).toMatchObject({ phase: 'sitting', stage: 1 });
    expect(moves('ended')).toMatchObject({ phase: 'debriefing', times: [{ why: 'ended' }, { why: null }] });
  });

  test('does not mind what happened out of its place: logs are merged', () => {
    const { open, answers } = sittingAfter(begun, answered);
    expect({ open, answers }).toEqual({ open: null, answers: [] });
  });
});

/** Events as the log has them: the first one begins it, the others name it. */
function logged(id: string, first: Begun, ...rest: readonly Happened[]) {
  return [
    { id, at: 0, data: happenedData(first, null) },
    ...rest.map((happened, at) => ({
      id: `${id} ${at}`,
      at,
      data: happenedData(happened, { interview: id, step: at + 1 }),
    })),
  ];
}

const text = fc.string({ maxLength: 20 });
const amount = fc.integer({ min: 0, max: 1e6 });
const happenings: fc.Arbitrary<Happened> = fc.oneof(
  fc.record({
    what: fc.constant('asked' as const),
    card: fc.constantFrom('1a', '2b').map(nameId),
    strand: text,
    follows: fc.constantFrom(...FOLLOWS),
    level: fc.constantFrom(1, 2, 3, 4),
    rung: fc.constantFrom(1, 2, 3, 4),
    prompt: text,
    title: text,
    minutes: amount,
  }),
  fc.record({
    what: fc.constant('answered' as const),
    response: fc.oneof(
      fc.constant(null),
      fc.record({ kind: fc.constantFrom('recall' as const, 'estimate' as const), text }),
      fc.record({ kind: fc.constantFrom('choice' as const, 'multi' as const), chosen: fc.array(amount) }),
      fc.record({ kind: fc.constant('match' as const), rights: fc.array(amount) }),
      fc.record({ kind: fc.constant('order' as const), items: fc.array(amount) }),
      fc.record({ kind: fc.constant('cloze' as const), blanks: fc.array(text) }),
    ),
    text,
    outcome: fc.constantFrom(...OUTCOMES),
    how: fc.constantFrom('typed' as const, 'aloud' as const),
    skipped: fc.boolean(),
    hints: amount,
    confidence: fc.constantFrom('sure' as const, null),
    tookMs: amount,
    pausedMs: amount,
  }),
  fc.record({ what: fc.constant('left' as const), tookMs: amount, pausedMs: amount, draft: text }),
  fc.record({ what: fc.constant('moved' as const), why: fc.constantFrom(...MOVES) }),
  fc.constant({ what: 'resumed' as const }),
  fc.record({ what: fc.constant('mentioned' as const), missed: fc.array(text) }),
  fc.record({
    what: fc.constant('checked' as const),
    answer: amount,
    rating: fc.constantFrom('again' as const, 'good' as const),
    points: fc.constant([{ text: 'p', kind: 'must' as const, machine: 'hit' as const, person: true }]),
    conclusionFirst: fc.constantFrom(true, null),
  }),
);

describe('the log', () => {
  test('gives back what happened, through JSON', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const place = { interview: 'one', step: 7 };
        const data = JSON.parse(JSON.stringify(happenedData(happened, place)));
        expect(happenedFrom(data)).toEqual({ happened, place });
      }),
    );
    expect(happenedFrom(JSON.parse(JSON.stringify(happenedData(begun, null))))).toEqual({
      happened: begun,
      place: null,
    });
  });

  test('is all there is: an interview read back from it is the one that was held', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 12 }), (happened) => {
        const held = happened.reduce(
          (now, each, index) => (now.phase === 'closed' ? now : stepInterview(now, each, index)),
          beginInterview('one', begun, 0) as ReturnType<typeof stepInterview>,
        );
        const events = logged('one', begun, ...happened);
        expect(interviewsFrom(events)).toEqual([held]);
        // A clock set back, or another machine's log: the order they come in is not the order they happened in.
        const [first, ...rest] = events;
        const shuffled = first === undefined ? [] : [first, ...rest.reverse()];
        expect(interviewsFrom(shuffled)).toEqual([held]);
      }),
    );
  });

  test('of another version, or of somebody’s pen, is passed over', () => {
    const strange = [
      { room: 'x' },
      null,
      { interview: 'one', step: 1, what: 'danced' },
      happenedData(asked, null),
    ];
    expect(interviewsFrom(strange.map((data, at) => ({ id: `${at}`, at, data })))).toEqual([]);
  });

  test('knows what was asked in the last three interviews, and which one is open', () => {
    const held = (id: string, name: string) =>
      logged(id, begun, { ...asked, card: nameId(name) }, answered, { what: 'closed', why: 'done' });
    const open = logged('five', begun, { ...asked, card: nameId('4d') });
    const all = interviewsFrom([...held('one', '1a'), ...held('two', '1b'), ...held('three', '1c'), ...open]);
    expect([...askedLately(all)]).toEqual(['1b', '1c', '4d'].map(nameId));
    expect(unfinishedOf(all)?.id).toBe('five');
  });
});
