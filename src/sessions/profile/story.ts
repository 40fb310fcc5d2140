import type { StoryAdvice } from '../../domain/advice.ts';
import type { Language } from '../../domain/language.ts';
import { PROJECT_PARTS, type ProjectPart, type ProjectSection } from '../../domain/page.ts';
import { spokenLength, spokenSeconds } from '../spoken.ts';

/** Situation, task, action and result, as the four parts of a project tell them. */
export const STAR: Readonly<Record<ProjectPart, 'situation' | 'task' | 'action' | 'result'>> = {
  background: 'situation',
  stack: 'task',
  highlights: 'action',
  problems: 'result',
};

export type StoryPart = {
  readonly part: ProjectPart;
  /** Characters in Chinese, words in English. */
  readonly length: number;
  readonly seconds: number;
  readonly advice: readonly StoryAdvice[];
};

export type Story = {
  readonly id: string;
  readonly parts: readonly StoryPart[];
  readonly seconds: number;
  /** Of the story as a whole. */
  readonly advice: readonly StoryAdvice[];
};

/** An interviewer gives a project about two minutes before the first question. */
const MOST_SECONDS = 180;
const LEAST_SECONDS = 45;

const NUMBER =
  /\d|[一二两三四五六七八九十百千万亿]+\s*(?:%|％|倍|个|次|秒|毫秒|分钟|小时|天|万|亿|台|条|人|家|成|折)|百分之|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|double[ds]?)\b/i;
const WE: Readonly<Record<Language, RegExp>> = {
  zh: /我们|咱们|大家一起/,
  en: /\b(?:we|our|us)\b/i,
};

/** How long a project takes to tell, and where it lets the teller down. */
export function storyOf({ id, parts }: ProjectSection, language: Language): Story {
  const told = PROJECT_PARTS.map((part) => partOf(part, parts[part], language));
  const seconds = told.reduce((sum, part) => sum + part.seconds, 0);
  const acted = `${parts.highlights}\n${parts.problems}`;
  const advice: StoryAdvice[] = [
    ...(NUMBER.test(acted) ? [] : (['no-number'] as const)),
    ...(seconds > MOST_SECONDS ? (['long'] as const) : []),
    ...(seconds < LEAST_SECONDS ? (['short'] as const) : []),
  ];
  return { id, parts: told, seconds, advice };
}

function partOf(part: ProjectPart, text: string, language: Language): StoryPart {
  // What the product or the team is may be told as "we"; what was done may not.
  const isOwn = part === 'highlights' || part === 'problems';
  const advice: StoryAdvice[] = [
    ...(text.trim() === '' ? (['part-empty'] as const) : []),
    ...(isOwn && WE[language].test(text) ? (['we'] as const) : []),
  ];
  return { part, length: spokenLength(text, language), seconds: spokenSeconds(text, language), advice };
}
