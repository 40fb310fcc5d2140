import type { Kind, Level } from '../domain/card.ts';
import type { Confidence, Rating } from '../domain/rating.ts';
import { estimatesEn } from './estimates-en.ts';
import { flagsEn } from './flags-en.ts';
import { interviewEn } from './interview-en.ts';
import { introEn } from './intro-en.ts';
import { keysEn } from './keys-en.ts';
import { labEn } from './lab-en.ts';
import { lineProblemsEn } from './line-problems-en.ts';
import { profileEn } from './profile-en.ts';
import { readingEn } from './reading-en.ts';

/** Every word the program itself says in English; its type is what any other language must have. */
export const en = {
  name: 'mianba',
  tagline: 'walk in ready',
  kinds: {
    recall: 'explain',
    choice: 'choose one',
    multi: 'choose all that hold',
    order: 'put in order',
    match: 'match',
    cloze: 'fill in',
    estimate: 'estimate',
  } satisfies Record<Kind, string> as Record<Kind, string>,
  levels: { 1: 'what', 2: 'why', 3: 'limits', 4: 'trade-offs' } as Record<Level, string>,
  ratings: { again: 'again', hard: 'hard', good: 'good', easy: 'easy' } as Record<Rating, string>,
  confidences: { sure: 'sure', unsure: 'unsure', guess: 'a guess' } as Record<Confidence, string>,
  states: { new: 'new', learning: 'learning', review: 'in review', relearning: 'relearning' },

  /** Lengths of time, short enough to stand on a rating key. */
  span: {
    seconds: (n: number) => `${n}s`,
    minutes: (n: number) => `${n}m`,
    hours: (n: number) => `${n}h`,
    days: (n: number) => `${n}d`,
    months: (n: string) => `${n}mo`,
    years: (n: string) => `${n}y`,
  },

  home: {
    streak: (days: number) => (days === 1 ? '1 day in a row' : `${days} days in a row`),
    due: 'Due today',
    fresh: 'New today',
    overdue: (n: number) => `${n} overdue`,
    about: (minutes: number) => `about ${minutes} min`,
    time: 'Time',
    interview: 'Interview',
    daysLeft: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
    noInterview: 'no date yet: mianba config interview 2026-12-13',
    nothingDue: 'Nothing is due. Rest, or drill ahead: mianba quiz --ahead',
    startReview: 'mianba review',
    startQuiz: 'mianba quiz cache/breakdown',
    askReview: 'what is due today',
    askQuiz: 'one topic, at your own pace',
    askHelp: 'everything it can do',
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },

  ask: {
    progress: (done: number, left: number) =>
      left === 0 ? `Question ${done + 1}, the last` : `Question ${done + 1}, ${left} to go`,
    followUpOf: 'Follow-up to',
    hint: (n: number, of: number) => (of === 1 ? 'Hint' : `Hint ${n} of ${of}`),
    noMoreHints: 'No more hints.',
    noHints: 'This card has no hints.',
    blank: (n: number, of: number) => `blank ${n} of ${of}`,
    unit: (unit: string) => `answer in ${unit}`,
    aloud: 'Say it aloud. Enter when you are done.',
    howSure: 'How sure are you?',
    matchWith: 'Matches:',
    nothingToUndo: 'There is nothing to undo.',
    undone: (prompt: string) => `Taken back: ${prompt}`,
    suspended: (id: string) => `Set aside. To bring it back: mianba card ${id} --resume`,
    buried: 'Put off until tomorrow.',
    unreadable: {
      choice: 'One of the letters or numbers shown, please.',
      multi: 'The letters or numbers that hold, such as a,c.',
      order: 'All of them in order, such as c,a,b.',
      match: 'A pair for each row, such as 1b,2a,3c.',
      cloze: 'One answer for each blank, a line each.',
      estimate: 'A number, with a unit if you like: 80 s, 12.5 MB, 10^7.',
      recall: 'A sentence or two.',
    } as Record<Kind, string>,
  },

  reveal: {
    yourAnswer: 'Your answer',
    keyPoints: 'Key points',
    keyPointsToTick: 'Key points: which did you say?',
    saidWrong: 'Did you say this? It is not so:',
    must: 'must',
    partly: 'heard in part',
    noteSeparator: ', ',
    modelAnswer: 'Model answer',
    explanation: 'Why',
    steps: 'Step by step',
    right: 'Right',
    wrong: 'Not quite',
    nearly: 'Nearly',
    verdict: (word: string, detail: string) => (detail === '' ? `${word}.` : `${word}: ${detail}.`),
    rightAnswer: 'The answer',
    yourOrder: (run: number, of: number) => `${run} of ${of} in the right order`,
    matched: (hit: number, of: number) => `${hit} of ${of} pairs right`,
    filled: (hit: number, of: number) => `${hit} of ${of} blanks right`,
    estimateOff: (times: string) => `you were off by a factor of ${times}`,
    estimateWithin: 'within the tolerance',
    assumedUnit: (unit: string) => `read as ${unit}, since no unit was given`,
    leech: (lapses: number, topic: string, card: string) =>
      `Forgotten ${lapses === 1 ? 'once' : `${lapses} times`}. Read it again (mianba read ${topic}) and put it in your own words, or set it aside: mianba card ${card} --suspend`,
    rated: (rating: string) => `Rated: ${rating}.`,
    rateIt: 'How did it go?',
  },

  teach: {
    asks: (point: string) => `These of your words would count from now on for: ${point}`,
    learned: (alias: string) => `Learned: “${alias}”. mianba alias list shows what was taught.`,
    nothing: 'Ticked. No words of your answer could be learned for this point.',
  },
  done: {
    title: 'Done',
    left: 'Left early; what you answered is kept.',
    cards: (n: number, minutes: number) => `${n} ${n === 1 ? 'answer' : 'answers'} in ${minutes} min`,
    nothingAnswered: 'Nothing answered this time.',
    nothingToAsk: 'There is nothing to ask.',
    nextStep: (when: string) => `One comes back ${when}: mianba review`,
    sureButWrong: (n: number) => `Sure, and wrong: ${n}. These are the ones to read again.`,
    tomorrow: (n: number) => `Tomorrow: ${n} due.`,
    cramming: 'Cramming: nothing was recorded.',
  },

  when: {
    inMinutes: (n: number) => (n <= 1 ? 'in a minute' : `in ${n} minutes`),
    inHours: (n: number) => (n === 1 ? 'in an hour' : `in ${n} hours`),
    today: 'later today',
    tomorrow: 'tomorrow',
    inDays: (n: number) => `in ${n} days`,
    on: (day: string) => `on ${day}`,
  },

  /** The word on each kind of callout. */
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },

  plain: {
    answerHint:
      'An answer, or an empty line to see it. h hint, u undo, b later, s set aside, ? help, q leave.',
    timedHint: 'Your answer in one line; an empty line for “I don’t know”. h hint, p pause, ? help, q leave.',
    confirm: 'Enter confirms; “2 4” changes two ticks; “t 2” learns your words for the second.',
    teach: (alias: string) => `“${alias}” [Enter], or other words of yours; - to leave it.`,
    howSure: '1 sure, 2 unsure, 3 a guess [2]',
    rateLine: 'A number from 1 to 4, or an empty line for the suggestion.',
    confirmLine: 'The numbers of the points to change, or an empty line.',
    help: [
      'An empty line reveals the answer, confirms the ticks and takes the suggested rating.',
      'h hint · u undo the last answer · b put off until tomorrow · s set aside · q leave · ? this help',
      'The end of input leaves too; everything answered is kept.',
    ],
  },

  content: {
    clean: (packs: number, topics: number, cards: number) =>
      `${packs} ${packs === 1 ? 'pack' : 'packs'}, ${topics} pages, ${cards} cards: no problems`,
    problems: (n: number) => (n === 1 ? '1 problem' : `${n} problems`),
    packProblems: (n: number) =>
      `${n === 1 ? '1 problem' : `${n} problems`} in your own packs: mianba content check`,
    created: (files: readonly string[]) => `Created:\n${files.map((file) => `  ${file}`).join('\n')}`,
    createdNext: 'Edit them, then: mianba content check',
    columns: { area: 'area', topic: 'topic', cards: 'cards', title: 'title' },
    total: 'total',
  },

  card: {
    reviews: 'Reviews',
    noReviews: 'Not asked yet.',
    due: 'due',
    stability: 'stability',
    difficulty: 'difficulty',
    recall: 'chance of recall now',
    suspended: 'set aside',
    buried: (day: string) => `put off until ${day}`,
    retracted: 'taken back',
    resumed: 'Back in the queue.',
    forgotten: 'Started over: this card is new again.',
  },

  answer: {
    recorded: (rating: string) => `Recorded: ${rating}.`,
    notRecorded: 'Not recorded: add --rating again|hard|good|easy.',
    dryRun: 'Dry run: nothing recorded.',
    suggests: (rating: string) => `Suggested: ${rating}.`,
  },

  alias: {
    none: 'Nothing has been taught yet. After the reveal, a point you said and the grader missed can be learned.',
    row: (number: number, alias: string, card: string, point: string) =>
      `${String(number).padStart(3)}  ${alias}\n     ${card}: ${point}`,
    gone: (point: string) => `${point} (not heard: the card reads otherwise now)`,
    removed: (alias: string, card: string) => `“${alias}” no longer counts on ${card}.`,
    nothingToExport: 'There is nothing to export.',
    homeless: (aliases: readonly string[]) => `Left out, since the card has changed: ${aliases.join(', ')}`,
    otherPack: (pack: string) => `Some belong to a pack of yours: mianba alias export --pack ${pack}`,
  },

  config: {
    set: (key: string, value: string) => `${key} = ${value}`,
    meaning: {
      lang: 'zh or en; empty to follow the system',
      plain: 'true to hold sessions by lines, without drawing',
      editor: 'the command that opens a file; empty for $VISUAL, $EDITOR or vi',
      interview: 'the day of the interview, YYYY-MM-DD; empty for none',
      retention: 'share still known when a card comes due, 0.70 to 0.99',
      'new-per-day': 'new cards a day, 0 to 9999',
      'reviews-per-day': 'reviews a day, 0 to 9999',
      'rollover-hour': 'the hour a new day begins, 0 to 23',
      'learning-steps': 'minutes, h or d, such as 1m 10m; empty for none',
      'relearning-steps': 'minutes, h or d, such as 10m; empty for none',
      'maximum-interval': 'days, 1 to 36500',
      'leech-lapses': 'lapses until a card counts as a leech, 0 for never',
      fuzz: 'true to spread due days a little',
    } as Record<string, string>,
  },

  doctor: {
    sound: (cards: number) =>
      `The store is sound, and what is remembered of ${cards} ${cards === 1 ? 'card' : 'cards'} is what its events say.`,
    integrity: (what: string) => `SQLite finds the file damaged: ${what}`,
    drift: (cards: readonly string[]) =>
      `${cards.length} memories differed from what their events say, and were worked out again: ${cards.slice(0, 5).join(', ')}`,
  },

  transfer: {
    exported: (events: number, cards: number) =>
      `${events} ${events === 1 ? 'event' : 'events'} and ${cards} ${cards === 1 ? 'card' : 'cards'} written.`,
    imported: (added: number, updated: number, skipped: number, reviews: number) =>
      `${added} added (${reviews} ${reviews === 1 ? 'review' : 'reviews'} among them), ${updated} updated, ${skipped} already there.`,
    leftOut: (lines: number) => (lines === 1 ? '1 line was left out.' : `${lines} lines were left out.`),
    /** A finding where an editor can follow it. */
    at: (file: string, line: number, message: string, hint: string) =>
      `${file}:${line}: ${message}\n  ${hint}`,
    moreLines: (lines: number) => `… and ${lines} more; --json lists them all.`,
    problems: lineProblemsEn,
  },

  ...keysEn,
  lab: labEn,
  estimates: estimatesEn,
  profile: profileEn,
  intro: introEn,
  interview: interviewEn,
  reading: readingEn,
  flags: flagsEn,
};

export type Messages = typeof en;
