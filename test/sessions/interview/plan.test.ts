import { describe, expect, test } from 'vitest';
import type { CardId, Frequency, Head, Level, TopicId } from '../../../src/domain/card.ts';
import { presetFrom } from '../../../src/sessions/interview/own-preset.ts';
import { planInterview, type Sources, type WeighedTopic } from '../../../src/sessions/interview/plan.ts';
import { minutesOf, PRESETS, type Preset } from '../../../src/sessions/interview/preset.ts';

const because = { claims: ['Redis'], words: [], lines: [] };
const topics: readonly WeighedTopic[] = Array.from({ length: 12 }, (_, index) => ({
  id: `cache/t${index}` as TopicId,
  title: `T${index}`,
  weight: index === 0 ? 40 : 1,
  why: because,
}));

function head(
  id: string,
  level: Level = 1,
  frequency: Frequency = 'mid',
  parent: string | null = null,
): Head {
  const topic = id.slice(0, id.indexOf('#')) as TopicId;
  return {
    id: id as CardId,
    pack: null,
    area: topic.slice(0, topic.indexOf('/')),
    topic,
    kind: 'recall',
    level,
    minutes: 1,
    frequency,
    skills: [],
    confusable: [],
    parent: parent as CardId | null,
    after: parent === null ? null : 'hit',
    position: 0,
  };
}

const ROUND = ['ask', 'ask-pick', 'intro', 'unknown', 'conflict'];
const CASE = ['requirements', 'estimate', 'data', 'high-level', 'failures'];
const sources: Sources = {
  topics,
  heads: [
    ...topics.flatMap(({ id }) => [
      head(`${id}#a`),
      head(`${id}#b`, 2, 'high'),
      head(`${id}#f`, 3, 'mid', `${id}#a`),
    ]),
    ...ROUND.map((name) => head(`interview/cn-1#${name}`)),
    ...CASE.map((name) => head(`design/kettle#${name}`)),
    ...CASE.map((name) => head(`design/stove#${name}`)),
  ],
  projects: [{ id: 'fire', title: 'Fire', cards: ['profile/projects#why' as CardId] }],
  round: { id: 'interview/cn-1' as TopicId, title: 'Round one' },
  cases: [
    { id: 'design/kettle' as TopicId, title: 'Kettle' },
    { id: 'design/stove' as TopicId, title: 'Stove' },
  ],
  hasIntro: true,
};

function preset(id: string): Preset {
  const found = PRESETS.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const plan = (id: string, { seed = 1, scale = 1, avoid = [] as string[], from = sources } = {}) =>
  planInterview({ preset: preset(id), scale, seed, avoid: new Set(avoid as CardId[]) }, from);

test.each([
  ['cn-1', 55],
  ['cn-2', 60],
  ['cn-3', 45],
  ['cn-hr', 25],
  ['quick', 12],
  ['hi45', 45],
  ['xu45', 45],
])('%s takes %d minutes', (id, minutes) => {
  expect(minutesOf(preset(id))).toBe(minutes);
});

describe('a plan', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(plan('cn-1')).toEqual(plan('cn-1'));
    expect(plan('cn-1', { seed: 2 })).not.toEqual(plan('cn-1'));
  });

  test('has the times of the preset, scaled', () => {
    expect(plan('quick', { scale: 0.5 }).map(({ budgetMs }) => budgetMs)).toEqual([30_000, 300_000, 30_000]);
  });

  test('asks what weighs more sooner', () => {
    const first = Array.from({ length: 60 }, (_, seed) => plan('quick', { seed })[1]?.strands[0]?.id);
    const heavy = first.filter((id) => id === 'cache/t0').length;
    expect(heavy).toBeGreaterThan(35);
    expect(heavy).toBeLessThan(60);
  });

  test('opens with no follow-up, and with nothing asked lately', () => {
    const cards = plan('cn-1', { avoid: ['cache/t1#a'] }).flatMap(({ strands }) =>
      strands.flatMap((each) => each.cards),
    );
    expect(cards).not.toContain('cache/t1#a');
    expect(cards.filter((card) => card.endsWith('#f'))).toEqual([]);
    expect(cards).toContain('cache/t1#b');
  });

  test('takes scenarios from the page of the round, and its question for the end from there too', () => {
    const own: Preset = {
      id: 'mine',
      round: 'cn-1',
      stages: [
        { kind: 'scenario', minutes: 5 },
        { kind: 'reverse', minutes: 1 },
      ],
    };
    const [scenario, reverse] = planInterview({ preset: own, scale: 1, seed: 1, avoid: new Set() }, sources);
    expect([...(scenario?.strands[0]?.cards ?? [])].sort()).toEqual([
      'interview/cn-1#conflict',
      'interview/cn-1#unknown',
    ]);
    expect(reverse?.strands[0]?.cards).toEqual(['interview/cn-1#ask']);
  });

  test('builds one case up through the stages of a design round', () => {
    const stages = plan('xu45');
    const cards = stages.map(({ strands }) =>
      strands.flatMap((each) => each.cards.map((card) => card.split('#')[1])),
    );
    expect(cards).toEqual([['requirements'], ['estimate'], ['data', 'high-level'], ['failures']]);
    expect(new Set(stages.flatMap(({ strands }) => strands.map(({ id }) => id))).size).toBe(1);
  });

  test('gives a case nobody had lately', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const [first] = plan('hi45', { seed, avoid: ['design/kettle#data'] });
      expect(first?.strands[0]?.id).toBe('design/stove');
    }
    const none = plan('hi45', { avoid: ['design/kettle#data', 'design/stove#data'] });
    expect(none.map(({ missing }) => missing)).toEqual([...Array(6).fill('lately'), null]);
  });

  test('says what there would have to be for a stage that has nothing to ask', () => {
    const bare: Sources = { topics: [], heads: [], projects: [], round: null, cases: [], hasIntro: false };
    expect(plan('cn-2', { from: bare }).map(({ missing }) => missing)).toEqual([
      'profile/self-intro',
      'profile/projects',
      'profile/skills',
      'profile/skills',
      'interview/cn-2',
      'interview/cn-2',
    ]);
    expect(plan('hi45', { from: bare })[0]?.missing).toBe('design');
    // The case has no card for this stage.
    expect(plan('hi45').map(({ missing }) => missing?.replace(/\/.*/, '') ?? null)).toEqual([
      null,
      null,
      'design',
      null,
      'design',
      null,
      null,
    ]);
  });
});

describe('a preset of one’s own', () => {
  const stages = [{ kind: 'fundamentals', minutes: 10 }];
  test.each([
    [{ stages }, { id: 'mine', round: null, stages }],
    [
      { round: 'cn-1', stages, note: 'later versions may say more' },
      { id: 'mine', round: 'cn-1', stages },
    ],
  ])('%j is read', (json, value) => {
    expect(presetFrom('mine', json)).toEqual({ ok: true, value });
  });

  test.each([
    [[], ''],
    [{}, 'stages'],
    [{ stages: [] }, 'stages'],
    [{ stages: [{ kind: 'dance', minutes: 1 }] }, 'stages[0].kind'],
    [{ stages: [{ kind: 'intro', minutes: 0 }] }, 'stages[0].minutes'],
    [{ stages: [{ kind: 'intro', minutes: '1' }] }, 'stages[0].minutes'],
    [{ stages: [{ kind: 'intro', minutes: 999 }] }, 'stages[0].minutes'],
    [{ stages: [{ kind: 'design', minutes: 5 }] }, 'stages[0]'],
    [{ round: '../x', stages }, 'round'],
  ])('%j is wrong at “%s”', (json, field) => {
    expect(presetFrom('mine', json)).toEqual({ ok: false, field });
  });
});
