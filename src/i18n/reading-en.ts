/** What is said around notes: reading them, finding in them, taking them along. */
export const readingEn = {
  notes: 'Notes',
  cards: (n: number) => (n === 1 ? '1 card' : `${n} cards`),
  /** Areas that are in no list of areas. */
  areas: { design: 'System design', labs: 'Labs', interview: 'Interview' } as Readonly<
    Record<string, string>
  >,
  noNotes: 'No notes here, only cards.',
  all: 'all',
  end: 'end',

  keys: {
    page: 'page',
    line: 'line',
    next: 'next topic',
    previous: 'previous',
    drill: 'drill it',
    leave: 'leave',
    list: 'list',
    help: 'help',
    move: 'move',
    area: 'area',
    open: 'read',
    back: 'back to the notes',
  },
  help: [
    ['↑ ↓  k j', 'a line up, a line down'],
    ['Space PgDn', 'a page down'],
    ['PgUp  b', 'a page up'],
    ['Home End  g G', 'the beginning, the end'],
    ['→ ←  n p', 'the next topic, the one before'],
    ['Enter  d', 'drill this topic’s cards, then come back'],
    ['Esc  q', 'leave, or back to the list'],
    ['F1  ?', 'this help'],
  ] as readonly (readonly [string, string])[],
  /** Nothing of the topic is due or new: it is asked all the same, and nothing is recorded. */
  notDue: 'Nothing of this topic is due, so this is practice: nothing is recorded.',

  where: { notes: 'notes', prompt: 'question', point: 'key point', answer: 'answer' },
  takingIn: (n: number) => `Reading ${n} cards that are new or changed; once only …`,
  moreFound: (shown: number, found: number) => `${shown} of ${found}; --limit shows more.`,
  nothingFound: (words: string) => `Nothing found for “${words}”.`,
  didYouMean: (names: readonly string[]) => `Did you mean ${names.join(', ')}?`,
  tryFewer: 'Fewer or shorter words find more; mianba read lists every topic.',
  foundElsewhere: (n: number, language: 'zh' | 'en') =>
    `In ${language === 'zh' ? 'Chinese' : 'English'} there ${n === 1 ? 'is 1' : `are ${n}`}: --lang ${language}`,

  book: 'mianba notes',
  contents: 'Contents',
  questions: 'Questions',
  followUp: 'Follow-up',
  answer: 'Answer',
  lastAnswer: (rating: string) => `Your last answer (${rating})`,
  missed: 'Missed',
  saidWrong: 'Said, and not so',
  exported: (pages: number, cards: number, folder: string) =>
    `${pages} ${pages === 1 ? 'page' : 'pages'} with ${cards} ${cards === 1 ? 'card' : 'cards'} written to ${folder}`,
  unchanged: (files: number) => (files === 1 ? '1 file was so already.' : `${files} files were so already.`),
  nothingMissed: 'Nothing to write: no last answer missed anything.',
};

export type ReadingWords = typeof readingEn;
