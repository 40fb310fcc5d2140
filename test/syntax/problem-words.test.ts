import { describe, expect, test } from 'vitest';
import { describeProblem, type ProblemWords } from '../../src/domain/problem.ts';
import { problemsEn } from '../../src/i18n/problems-en.ts';
import { problemsZh } from '../../src/i18n/problems-zh.ts';
import { read, recall, shaped } from './sources.ts';

/** Problems whose sentences carry data. */
const BODY = [
  '## 标题 {why}',
  '要 **锁',
  '> [!DANGER]\n> 文',
  recall('- **一** 二', '- 三 {甲} 尾'),
  shaped('- [ ] 一', '- [x] 以上都对').replace('#q', '#r'),
  '## 问 {#s lvl=1 level=9}\n\n= 16 s ±',
].join('\n\n');

const { problems } = read(BODY);

describe.each<readonly [string, ProblemWords]>([
  ['Chinese', problemsZh],
  ['English', problemsEn],
])('in %s', (_, words) => {
  test('every problem says what is wrong and what to do, with its data', () => {
    expect(problems.length).toBeGreaterThan(9);
    for (const problem of problems) {
      const { message, hint } = describeProblem(problem, words);
      expect(`${message} ${hint}`).not.toMatch(/undefined|null|\[object|NaN/);
      expect(message).not.toBe('');
      expect(hint).not.toBe('');
    }
  });
});

test('each language has its own words', () => {
  for (const problem of problems) {
    expect(describeProblem(problem, problemsZh).message).toMatch(/\p{Script=Han}/u);
    expect(describeProblem(problem, problemsEn).message).not.toBe(
      describeProblem(problem, problemsZh).message,
    );
  }
});

test('a sentence quotes what the author wrote', () => {
  const said = problems.map((problem) => describeProblem(problem, problemsEn).message);
  for (const words of ['“{why}”', '“DANGER”', '“尾”', '“lvl”', '“9”', '“以上都”', '2 options', '“16 s ±”']) {
    expect(said.join('\n')).toContain(words);
  }
});
