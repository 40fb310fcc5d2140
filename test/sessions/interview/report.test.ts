import { describe, expect, test } from 'vitest';
import type { RecallGrade } from '../../../src/grading/grade.ts';
import { isConclusionFirst } from '../../../src/sessions/interview/conclusion.ts';
import type {
  AnsweredHappening,
  Asked,
  Checked,
  Happened,
} from '../../../src/sessions/interview/happening.ts';
import { beginInterview, type Interview, stepInterview } from '../../../src/sessions/interview/interview.ts';
import { reportOf } from '../../../src/sessions/interview/report.ts';
import { answered, begunWith, nameId, strandOf } from './interviewing.ts';

const begun = begunWith([{ strands: [strandOf('tea', '1a')] }, { kind: 'reverse' }]);

type Said = {
  readonly asked?: Partial<Asked>;
  readonly answered?: Partial<AnsweredHappening>;
  readonly checked?: Partial<Checked>;
};

const point = (kind: 'must' | 'point' | 'wrong', person: boolean, text: string = kind) => ({
  kind,
  person,
  text,
  machine: 'hit' as const,
});

function heldWith(...said: readonly Said[]): Interview {
  const asked: Asked = {
    what: 'asked',
    card: nameId('1a'),
    strand: 'tea',
    follows: 'open',
    level: 1,
    rung: 1,
    prompt: 'Why?',
    title: 'Tea',
    minutes: 1,
  };
  const checked: Checked = { what: 'checked', answer: 0, rating: 'good', points: [], conclusionFirst: null };
  const happened: Happened[] = [
    ...said.flatMap((each) => [
      { ...asked, ...each.asked },
      { ...answered, ...each.answered },
    ]),
    { what: 'moved', why: 'exhausted' },
    { what: 'moved', why: 'answered' },
    ...said.map((each, answer) => ({ ...checked, ...each.checked, answer })),
    { what: 'closed', why: 'done' },
  ];
  return happened.reduce<Interview>(
    (now, each, at) => (now.phase === 'closed' ? now : stepInterview(now, each, at)),
    beginInterview('one', begun, 0),
  );
}

describe('a report', () => {
  test('of nothing judges nothing, and still has three things to do', () => {
    const { dimensions, next, missed } = reportOf(heldWith());
    expect(Object.values(dimensions).map(({ band }) => band)).toEqual([null, null, null, null]);
    expect(missed).toEqual([]);
    expect(next.map(({ command }) => command)).toEqual([
      'mianba interview cn-1',
      'mianba review',
      'mianba intro',
    ]);
  });

  test('takes the person’s word over the machine’s', () => {
    const held = heldWith({
      answered: { outcome: 'good' },
      checked: { rating: 'again', points: [point('must', false, 'Heat')] },
    });
    const { dimensions, missed, confidence } = reportOf(held);
    expect(dimensions.completeness).toMatchObject({ band: 'weak', musts: [0, 1] });
    expect(dimensions.depth).toMatchObject({ band: 'weak', rung: null });
    expect(missed).toEqual([
      { card: nameId('1a'), prompt: 'Why?', points: ['Heat'], wrong: [], skipped: false },
    ]);
    expect(confidence.sure).toEqual({ good: 0, near: 0, poor: 1 });
  });

  test('calls wrong what was said and is not so; silence is incomplete, not wrong', () => {
    const { dimensions } = reportOf(
      heldWith(
        { checked: { points: [point('must', true), point('wrong', true, 'It is magic')] } },
        {
          answered: { skipped: true, response: null, outcome: 'poor' },
          checked: { rating: 'again', points: [point('must', false)] },
        },
        { checked: { points: [point('must', true), point('wrong', false)] } },
      ),
    );
    expect(dimensions.accuracy).toEqual({
      band: 'partial',
      sound: [1, 2],
      errors: [{ prompt: 'Why?', wrong: ['It is magic'] }],
    });
    expect(dimensions.completeness).toMatchObject({ musts: [2, 3] });
  });

  test.each([
    [1, 'weak'],
    [2, 'partial'],
    [3, 'solid'],
    [4, 'strong'],
  ] as const)('goes as deep as the highest rung answered well: %d is %s', (level, band) => {
    const held = heldWith(
      { asked: { level: 1 } },
      { asked: { level, prompt: 'And then?' } },
      { asked: { level: 4 }, checked: { rating: 'hard' } },
    );
    expect(reportOf(held).dimensions.depth).toMatchObject({ band, rung: level });
  });

  test('hears whether the conclusion came first and in time', () => {
    const { dimensions } = reportOf(
      heldWith(
        { answered: { tookMs: 91_000 }, checked: { conclusionFirst: true } },
        { answered: { tookMs: 89_000 }, checked: { conclusionFirst: false } },
      ),
    );
    expect(dimensions.expression).toMatchObject({ band: 'partial', inTime: [1, 2], conclusionFirst: [1, 2] });
  });

  test('sends first to what was believed and is not so', () => {
    const { next } = reportOf(heldWith({ checked: { rating: 'again', points: [point('must', false)] } }));
    expect(next).toMatchObject([
      { why: 'sure-but-wrong', command: 'mianba read tea/topic', about: 'Tea' },
      { why: 'due', command: 'mianba review' },
      { command: 'mianba interview cn-1' },
    ]);
  });
});

describe('the conclusion', () => {
  const rows = (said: boolean) => [
    { index: 0, kind: 'must' as const, text: '', machine: 'hit' as const, isPartlySeen: false, said },
  ];
  const gradeAt = (...evidence: [number, number][]): RecallGrade => ({
    kind: 'recall',
    correct: null,
    coverage: { musts: [1, 1], others: [0, 0] },
    points: [{ text: '', kind: 'must', verdict: 'hit', seen: true, evidence }],
    suggested: 'good',
  });
  test.each([
    ['Tannins. Then the rest.', [0, 7], true],
    ['Well, version 1.5 of it. Tannins.', [25, 32], false],
    ['先说结论。再说原因。', [0, 2], true],
    ['先铺垫一下。再说结论。', [8, 10], false],
  ] as const)('of “%s” comes first: %s %s', (text, [start, end], isFirst) => {
    expect(
      isConclusionFirst(text, {
        grade: gradeAt([start, end]),
        checklist: { rows: rows(true), current: 0, touched: false },
      }),
    ).toBe(isFirst);
  });

  test('is not known where nothing was written, or only the person heard it', () => {
    const checklist = { rows: rows(true), current: 0, touched: true };
    expect(isConclusionFirst('', { grade: gradeAt([0, 1]), checklist })).toBe(null);
    expect(isConclusionFirst('So.', { grade: gradeAt(), checklist })).toBe(null);
    expect(
      isConclusionFirst('So.', { grade: gradeAt(), checklist: { ...checklist, rows: rows(false) } }),
    ).toBe(false);
  });
});
