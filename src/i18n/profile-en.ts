import type { StoryAdvice } from '../domain/advice.ts';

/** What is said of a profile. */
export const profileEn = {
  sample: 'This is the sample. To make it yours: mianba profile init, then mianba profile edit.',
  own: (folder: string) => `From ${folder}`,
  introduction: 'Self-introduction',
  skills: 'Skills you claim, and are asked',
  projects: 'Projects',
  version: (seconds: number, needs: string) => `${seconds} s version: ${needs}`,
  topics: (n: number) => (n === 1 ? '1 topic' : `${n} topics`),
  noTopics: 'no topic backs this',
  star: { situation: 'situation', task: 'task', action: 'action', result: 'result' } as Readonly<
    Record<'situation' | 'task' | 'action' | 'result', string>
  >,
  length: (n: number) => (n === 1 ? '1 word' : `${n} words`),
  advice: {
    'part-empty': 'nothing is told here',
    'no-number': 'Not one number: say how many, how fast, how much better.',
    we: 'says “we” where they want to know what you did',
    long: 'Over three minutes: nobody listens that long. Keep one problem.',
    short: 'Under 45 seconds: there is nothing to ask about.',
  } as Readonly<Record<StoryAdvice, string>>,
  copied: (n: number, folder: string) => `${n} ${n === 1 ? 'page' : 'pages'} copied to ${folder}`,
  allThere: (folder: string) => `All pages are there already, in ${folder}; nothing was changed.`,
  editNext: 'Next: mianba profile edit self-intro (or skills, projects), then mianba profile show',
  readAs: (file: string, encoding: string) => `${file} is not UTF-8; read as ${encoding}.`,
  wanted: 'What it asks for',
  drill: 'What to drill for it, the most wanted first',
  lines: (lines: readonly number[]) =>
    lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`,
  notClaimed: 'A cross is a skill your own list does not claim.',
  nothingWanted:
    'No skill that is taught here was found in it. Save its text, not its picture, and try again.',
  clean: 'No problems.',
};

export type ProfileWords = typeof profileEn;
