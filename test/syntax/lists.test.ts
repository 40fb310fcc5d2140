import { expect, test } from 'vitest';
import { parseAreas, parseSkills } from '../../src/syntax/lists.ts';

const at = ({ problems }: { problems: readonly { code: string; line: number }[] }) =>
  problems.map(({ code, line }) => `${code}:${line}`);

test('areas keep the order they are taught in', () => {
  const { values, problems } = parseAreas(
    '- id: rpc\n  zh: 远程调用\n  en: Remote calls\n- { id: cache, zh: 缓存, en: Caches, topics: [why-cache, hot-key] }\n',
  );
  expect(problems).toEqual([]);
  expect(values).toEqual([
    { id: 'rpc', names: { zh: '远程调用', en: 'Remote calls' }, topics: [] },
    { id: 'cache', names: { zh: '缓存', en: 'Caches' }, topics: ['why-cache', 'hot-key'] },
  ]);
});

test('skills keep the words of job advertisements', () => {
  const { values, problems } = parseSkills('- id: redis\n  zh: Redis\n  en: Redis\n  words: [Redis, 缓存]\n');
  expect(problems).toEqual([]);
  expect(values).toEqual([{ id: 'redis', names: { zh: 'Redis', en: 'Redis' }, words: ['Redis', '缓存'] }]);
});

test.each<readonly [string, string, readonly string[]]>([
  ['is a map', 'id: a', ['list-file-shape:1']],
  ['holds plain words', '- a', ['list-file-shape:1']],
  ['lacks a name', '- id: a\n  zh: 甲', ['entry-value:1']],
  ['has a name that is no text', '- id: a\n  zh: [甲]\n  en: A', ['entry-value:2']],
  ['has an id in capitals', '- id: A\n  zh: 甲\n  en: A', ['entry-value:1']],
  ['has a key too many', '- id: a\n  zh: 甲\n  en: A\n  fr: A', ['entry-key:1']],
  ['lists an area with pages of its own kind', '- id: labs\n  zh: 实验\n  en: Labs', ['area-reserved:1']],
  ['lists an area twice', '- id: a\n  zh: 甲\n  en: A\n- id: a\n  zh: 乙\n  en: B', ['entry-repeated:4']],
  ['names a topic with its area', '- id: a\n  zh: 甲\n  en: A\n  topics: [a/b]', ['entry-value:4']],
  ['is no YAML', '- id: "a', ['yaml-invalid:1']],
  ['has anchors', '- &a\n  id: a\n  zh: 甲\n  en: A\n- *a', ['yaml-alias:2', 'yaml-alias:5']],
])('a list that %s is named with its line', (_, text, problems) => {
  expect(at(parseAreas(text))).toEqual(problems);
});

test('entries beside a broken one are kept', () => {
  expect(parseAreas('- id: a\n- id: b\n  zh: 乙\n  en: B').values).toMatchObject([{ id: 'b' }]);
});

test('a skill without words is a problem', () => {
  expect(at(parseSkills('- id: a\n  zh: 甲\n  en: A'))).toEqual(['entry-value:1']);
  expect(at(parseSkills('- id: a\n  zh: 甲\n  en: A\n  words: [1]'))).toEqual(['entry-value:4']);
});
