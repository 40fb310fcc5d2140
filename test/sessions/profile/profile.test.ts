import { describe, expect, test } from 'vitest';
import type { TopicId } from '../../../src/domain/card.ts';
import { wantedSkills, wantedTopics } from '../../../src/sessions/profile/job-ad.ts';
import { storyOf } from '../../../src/sessions/profile/story.ts';
import { paceVerdict, spokenLength, spokenSeconds, syllablesOf } from '../../../src/sessions/spoken.ts';

const SKILLS = [
  { id: 'redis', words: ['Redis', '缓存'] },
  { id: 'spring', words: ['Spring', 'Spring Boot'] },
  { id: 'spring-cloud', words: ['Spring Cloud', '微服务'] },
  { id: 'java-basics', words: ['Java'] },
  { id: 'mysql', words: ['MySQL', 'SQL'] },
];

describe('a job advertisement', () => {
  const AD = [
    '任职要求：',
    '1. 精通 Java，熟悉 Spring Cloud 微服务',
    '2. 熟悉 MySQL、Redis',
    '加分项：',
    '3. 用过 Redis 集群，懂 JavaScript',
    '',
  ].join('\n');

  test('wants the skills it names, with the lines that say so; what is a plus counts once', () => {
    expect(wantedSkills(AD, SKILLS)).toEqual([
      { id: 'spring-cloud', weight: 4, words: ['Spring Cloud', '微服务'], lines: [2] },
      { id: 'redis', weight: 3, words: ['Redis'], lines: [3, 5] },
      { id: 'java-basics', weight: 2, words: ['Java'], lines: [2] },
      { id: 'mysql', weight: 2, words: ['MySQL'], lines: [3] },
    ]);
  });

  test('that names Spring Cloud has not named Spring, nor MySQL SQL, nor JavaScript Java', () => {
    expect(wantedSkills('Spring Cloud, MySQL, JavaScript', SKILLS).map(({ id }) => id)).toEqual([
      'mysql',
      'spring-cloud',
    ]);
    expect(wantedSkills('spring cloud and SPRING BOOT', SKILLS).map(({ id }) => id)).toEqual([
      'spring',
      'spring-cloud',
    ]);
  });

  test('weights topics by what they back', () => {
    const topic = (id: string, skills: string[]) => ({ id: id as TopicId, skills });
    const topics = [
      topic('cache/hot-key', ['redis']),
      topic('skills/git', ['git']),
      topic('rpc/spi', ['java-basics', 'spring-cloud']),
    ];
    expect(wantedTopics(wantedSkills(AD, SKILLS), topics)).toEqual([
      { id: 'rpc/spi', weight: 6, skills: ['java-basics', 'spring-cloud'] },
      { id: 'cache/hot-key', weight: 3, skills: ['redis'] },
    ]);
  });

  test.each([[''], ['我们提供下午茶'], ['\u0000\uFFFD'.repeat(1000)]])(
    'may want nothing anybody knows (%j)',
    (text) => {
      expect(wantedSkills(text, SKILLS)).toEqual([]);
    },
  );
});

describe('speech', () => {
  test.each([
    ['你好，世界', 'zh', 4],
    ['用 Redis 缓存', 'zh', 5],
    ['QPS 从 300 到 5000', 'zh', 3 + 1 + 3 + 1 + 4],
    ['**我** 写了 `MQ`', 'zh', 5],
    ['I wrote it in 3 weeks.', 'en', 6],
    ['', 'zh', 0],
  ] as const)('%j in %s is %d long', (text, language, length) => {
    expect(spokenLength(text, language)).toBe(length);
  });

  test.each([
    ['Redis', 2],
    ['MQ', 2],
    ['cache', 1],
    ['Kafka', 2],
    ['the', 1],
  ])('%s has %d beats', (word, beats) => {
    expect(syllablesOf(word)).toBe(beats);
  });

  test('takes as long as its pace says', () => {
    expect(spokenSeconds('字'.repeat(210), 'zh')).toBe(60);
    expect(spokenSeconds('word '.repeat(160), 'en', 160)).toBe(60);
    expect([170, 200, 250].map((pace) => paceVerdict(pace, 'zh'))).toEqual(['slow', 'fine', 'fast']);
  });
});

describe('a project', () => {
  const parts = {
    background: '医院的挂号系统。'.repeat(20),
    stack: 'Redis、MySQL',
    highlights: '我把超卖从每天 30 单降到 0。'.repeat(4),
    problems: '锁超时，我加了续期。'.repeat(6),
  };
  const project = { type: 'project', line: 1, id: 'booking', name: [{ text: '挂号' }], parts } as const;

  test('told well needs no advice', () => {
    const story = storyOf(project, 'zh');
    expect(story.advice).toEqual([]);
    expect(story.parts.flatMap(({ advice }) => advice)).toEqual([]);
    expect(story.seconds).toBeGreaterThan(45);
  });

  test.each([
    [
      'without a number',
      { highlights: '我做得很快。'.repeat(8), problems: '我解决了它。'.repeat(8) },
      { whole: ['no-number'], parts: [] },
    ],
    [
      'in which others did it',
      { highlights: '我们把 QPS 提到 5000。'.repeat(4) },
      { whole: [], parts: ['we'] },
    ],
    [
      'that is over at once',
      { highlights: '快 3 倍。', problems: '无', background: '系统' },
      { whole: ['short'], parts: [] },
    ],
    ['that never ends', { highlights: '我把它优化到 3 毫秒。'.repeat(80) }, { whole: ['long'], parts: [] }],
    ['with nothing under a heading', { stack: ' ' }, { whole: [], parts: ['part-empty'] }],
  ])('%s is told so', (_, changed, { whole, parts: inParts }) => {
    const story = storyOf({ ...project, parts: { ...parts, ...changed } }, 'zh');
    expect(story.advice).toEqual(whole);
    expect(story.parts.flatMap(({ advice }) => advice)).toEqual(inParts);
  });

  test('may say "we" of the product, not of the work; English too', () => {
    const english = {
      background: 'We sell tea. '.repeat(30),
      stack: 'Redis',
      highlights: 'I cut it by half. '.repeat(10),
      problems: 'Our lock expired 3 times. '.repeat(3),
    };
    const story = storyOf({ ...project, parts: english }, 'en');
    expect(story.parts.map(({ advice }) => advice)).toEqual([[], [], [], ['we']]);
  });
});
