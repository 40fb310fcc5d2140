import type { Level } from '../domain/card.ts';

type Share = readonly [count: number, of: number];
const of = ([count, all]: Share) => `${count} of ${all}`;

/** What is said in a mock interview, around it and after it. */
export const interviewEn = {
  stages: {
    intro: 'Self-introduction',
    projects: 'Projects',
    fundamentals: 'Fundamentals',
    'deep-dive': 'Deep dive',
    scenario: 'Scenarios',
    behavioural: 'Behaviour',
    reverse: 'Your questions',
    design: 'System design',
    requirements: 'Requirements',
    entities: 'Core entities',
    api: 'API',
    'high-level': 'High-level design',
    'deep-dives': 'Deep dives',
    questions: 'The interviewer’s questions',
    scope: 'Scope',
    estimate: 'Estimate',
  } as Readonly<Record<string, string>>,
  presets: {
    'cn-1': 'round one: a fellow engineer',
    'cn-2': 'round two: the lead',
    'cn-3': 'round three: the director',
    'cn-hr': 'HR',
    quick: 'a short one, for a lunch break',
    hi45: 'system design in 45 minutes, from the entities up',
    xu45: 'system design in 45 minutes, in four steps',
  } as Readonly<Record<string, string>>,
  own: 'your own',
  choosePreset: 'Which interview?',
  presetRow: (id: string, minutes: number, about: string) => `${id} · ${minutes} min · ${about}`,

  title: 'Mock interview',
  begins: (minutes: number, seed: number) =>
    `About ${minutes} minutes, seed ${seed}. As in a real one, nothing is revealed until the end; F8 pauses, Esc leaves, and you can go on later.`,
  minutes: (minutes: string) => `${minutes} min`,
  claimsNothing:
    'Your skill list names nothing that is taught here, so everything may be asked: mianba profile edit skills',
  ready: 'The interviewer comes in. The clock starts with the next key.',

  openers: {
    intro: 'Please introduce yourself.',
    projects: 'Let us talk about what you have built.',
    fundamentals: 'Some fundamentals, one after another.',
    'deep-dive': 'Now I would like to go deeper into one or two things.',
    scenario: 'Suppose the following.',
    behavioural: 'A few questions about how you work.',
    design: 'Let us design something together.',
    reverse: 'That was all from my side.',
  },
  anyQuestions: 'What would you like to ask me?',
  stage: (label: string, minutes: string) => `${label}, ${minutes}`,
  question: (n: number) => `question ${n}`,
  leads: {
    open: '',
    deeper: 'Further:',
    again: 'On the same subject:',
    hit: 'And then:',
    miss: 'Let me put it another way:',
  },
  askedBecause: (reasons: string) => `Asked because ${reasons}.`,
  becauseClaimed: (claim: string) => `your list says “${claim}”`,
  becauseWanted: (words: readonly string[], lines: readonly number[]) =>
    `the advertisement says ${words.join(', ')} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`,
  and: ' and ',

  moves: {
    time: (label: string) => `I have to stop you there: the time for “${label}” is up.`,
    exhausted: (label: string) => `I have no more questions on “${label}”.`,
    answered: 'Thank you.',
    ended: 'Ended here.',
  },
  missing: {
    lately: (label: string) =>
      `“${label}” is left out: all its questions were asked in your last three interviews.`,
    'profile/self-intro': () =>
      'There is no self-introduction to tell, so that part is left out: mianba profile edit self-intro',
    'profile/projects': () =>
      'No project of yours has questions to ask about, so that part is left out: mianba profile edit projects',
    'profile/skills': () => 'There is nothing taught that could be asked here, so that part is left out.',
    design: (label: string) => `“${label}” is left out: there is no design case with stages yet.`,
  } as Readonly<Record<string, (label: string) => string>>,
  missingPage: (label: string, page: string) => `“${label}” is left out: ${page} has nothing for it yet.`,
  cutOff: 'Thank you, that gives me a picture.',
  notNow: 'In an interview what was said is said; there is nothing to undo or to put off.',

  leave: 'Leave the interview?',
  leaveOptions: [
    'go on another time; all that was said is kept',
    'end it here, and look back',
    'back to the question',
  ],
  left: 'Kept, to the last word. To go on: mianba interview',
  unfinished: (preset: string, day: string, where: string) =>
    `An interview is still open: ${preset} of ${day}, ${where}.`,
  whereStage: (label: string, left: string) => `at “${label}”, ${left} left there`,
  whereDebrief: (done: number, all: number) => `${done} of ${all} answers looked back at`,
  resumeOptions: ['go on with it', 'close it as it is, and begin another', 'neither'],
  resumed: 'Where were we?',

  over: 'That was the interview.',
  debrief: (n: number) =>
    n === 1
      ? 'Now look back at your answer: tick what you said, and be honest.'
      : `Now look back at your ${n} answers: tick what you said, and be honest.`,
  answerOf: (n: number, all: number) => `Answer ${n} of ${all}`,
  notAnswered: 'Not answered. This belongs to it:',
  afterCheck: 'And now?',
  afterCheckOptions: ['next', 'show the model answer'],
  readRound: (page: string) => `What suits this round: mianba read ${page}`,

  report: 'Report',
  reportOf: (preset: string, day: string, seed: number) => `${preset} · ${day} · seed ${seed}`,
  notWhole: 'It was ended before its time; this is what there is.',
  pauses: (paused: string, breaks: number) =>
    [
      ...(paused === '' ? [] : [`paused for ${paused}`]),
      ...(breaks === 0
        ? []
        : [breaks === 1 ? 'broken off once and resumed' : `broken off ${breaks} times and resumed`]),
    ].join(', '),
  nothingAnswered: 'Nothing was answered, so there is nothing to judge.',
  dimensions: {
    accuracy: 'accuracy',
    completeness: 'completeness',
    depth: 'depth',
    expression: 'expression',
  },
  bands: { weak: 'weak', partial: 'partial', solid: 'solid', strong: 'strong' },
  columns: {
    dimension: 'what',
    band: 'band',
    evidence: 'evidence',
    stage: 'part',
    time: 'time',
    confidence: 'you were',
  },
  noBand: 'not judged',
  evidence: {
    accuracy: (sound: Share) => `${of(sound)} answers without an error`,
    completeness: (musts: Share, others: Share) =>
      `${of(musts)} points that had to be said${others[1] > 0 ? `, ${of(others)} others` : ''}`,
    depth: (level: Level, prompt: string) =>
      `up to “${{ 1: 'what', 2: 'why', 3: 'limits', 4: 'trade-offs' }[level]}”: ${prompt}`,
    noDepth: 'no question was answered well',
    inTime: (share: Share) => `${of(share)} in time`,
    conclusionFirst: (share: Share) => `the conclusion first in ${of(share)}`,
    intro: (told: string, planned: string) => `introduction ${told} of ${planned}`,
    nothing: 'nothing to go by',
    separator: '; ',
  },
  errors: 'Not so',
  missed: 'Missed, word for word',
  nothingMissed: 'No point was missed.',
  saidWrong: 'you said:',
  wrongAnswer: 'answered wrongly',
  introMissed: 'Left out of the introduction',
  confidence: 'How sure you were, and how it went',
  outcomes: { good: 'right', near: 'partly', poor: 'wrong' },
  times: 'Time against plan',
  timeOf: (spent: string, plan: string) => `${spent} of ${plan}`,
  skippedStage: 'left out',
  next: 'Three things to do next',
  advice: {
    'sure-but-wrong': (about: string) => `you were sure, and it was not so: ${about}`,
    missed: (about: string) => `where the most was missing: ${about}`,
    due: () => 'what you missed is due now',
    intro: () => 'the introduction: time or points were off',
    'spoken-long': () => 'say the conclusion first, and watch the clock',
    deeper: (about: string) => `this went well; climb higher: ${about}`,
    today: () => 'today’s cards',
    rehearse: () => 'the introduction opens every interview',
    profile: () => 'a part was left out for want of this page',
    again: () => 'the next interview asks other questions',
  },
  answers: 'Answers',
  yourAnswer: 'You',
  noAnswer: '(no answer)',
  aloud: '(said aloud)',
  trend: 'Trend',
  trendOf: (n: number) => `Over ${n} interviews`,
  arrow: ' → ',
  exported: (file: string) => `Written to ${file}`,
  exportHint: (n: number) => `mianba interview export ${n} --out report.md`,

  none: 'No interview yet. Begin with: mianba interview quick',
  list: 'Interviews',
  open: 'open: mianba interview goes on with it',
  abandoned: 'closed early',
  count: (n: number) => (n === 1 ? '1 answer' : `${n} answers`),
};

export type InterviewWords = typeof interviewEn;
