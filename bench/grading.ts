import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledPage } from '../src/content/compiled.ts';
import { compiledPath } from '../src/content/compiled.ts';
import { readIndex } from '../src/content/library.ts';
import type { Point, RecallShape } from '../src/domain/card.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { gradeResponse } from '../src/grading/grade-answer.ts';
import { markdownText } from '../src/grading/markdown-text.ts';
import { median, timed } from './sampling.ts';
import type { Row } from './table.ts';

const POINTS = 20;
const ROUNDS = 300;

/** An answer to twenty points at once: key points of the built-in cards, judged in their own model answers. */
export function gradingRows(root: string): readonly Row[] {
  return LANGUAGES.flatMap((language) => {
    const { shape, answer } = longCard(join(root, 'dist', 'content'), language);
    const grade = () => timed(() => gradeResponse(shape, { kind: 'recall', text: answer }));
    const first = grade();
    const later = Array.from({ length: ROUNDS }, grade);
    const what = `one answer of ${answer.length} characters graded, ${POINTS} points, ${language}`;
    return [
      { what, unit: 'ms', measured: median(later), wanted: { below: 2 } },
      { what: '… the first time', unit: 'ms', measured: first },
    ];
  });
}

function longCard(
  compiled: string,
  language: Language,
): { readonly shape: RecallShape; readonly answer: string } {
  const points: Point[] = [];
  const answers: string[] = [];
  for (const { id, titles } of readIndex(compiled).pages) {
    if (titles[language] === undefined) continue;
    const page = JSON.parse(readFileSync(join(compiled, compiledPath(id, language)), 'utf8')) as CompiledPage;
    for (const { shape, answer } of Object.values(page.cards)) {
      if (shape.kind !== 'recall' || points.length >= POINTS) continue;
      points.push(...shape.points);
      answers.push(markdownText(answer));
    }
  }
  return { shape: { kind: 'recall', points: points.slice(0, POINTS) }, answer: answers.join('\n') };
}
