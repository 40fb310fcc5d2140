import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

// The house: floors from the ground up. A room imports itself and the floors below it, never beside, never
// above, and only the packages on its own door list. Each package is here with the reason it was let in.
const FLOORS: readonly (readonly string[])[] = [
  ['domain'],
  ['grading', 'memory', 'labs', 'i18n', 'syntax'],
  ['sessions'],
  ['content', 'store', 'formats', 'terminal', 'machine'],
  ['app'],
  ['commands'],
  ['main'],
];

const DOORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  domain: {},
  grading: {},
  memory: { 'ts-fsrs': 'the FSRS-6 formulas, agreeing with the reference to 6e-6; the scheduling is ours' },
  labs: {},
  i18n: {},
  syntax: {
    'markdown-it': 'CommonMark with line numbers, and it survives hostile nesting',
    yaml: 'front matter and the two lists, with the position of every error',
  },
  sessions: {},
  content: {
    'node:crypto': 'the hash that says whether content changed',
    'node:fs': 'content is files',
    'node:path': 'content is files',
  },
  store: {
    'better-sqlite3': 'SQLite, synchronous: an answer is on disk before the next question is drawn',
    'node:fs': 'the folder of the store and of its backups',
    'node:path': 'the folder of the store and of its backups',
    'node:module': 'finding the compiled SQLite without probing a dozen folders at each start',
  },
  formats: { 'node:crypto': 'the seal that says whether an exported page was changed by hand' },
  terminal: {
    '@inquirer/core': 'prompts as functions of state',
    'beautiful-mermaid': 'flowcharts and sequences as text; 150 ms, so loaded with the first diagram',
    chalk: 'colours by level',
    marked: 'the parser behind marked-terminal',
    'marked-terminal': 'answers and notes, code highlighted; 100 ms, so loaded with the first Markdown',
    'node:readline': 'keys out of bytes',
    'node:stream': 'a prompt gets a stream of its own, which it may end',
    'node:tty': 'raw mode belongs to a terminal',
    'fast-string-width':
      'columns of a text, two for a Chinese character; string-width agrees but takes 25 ms to wake',
  },
  machine: {
    'env-paths': 'where each operating system keeps a program’s data',
    'node:child_process': 'the editor, and the program that records a rehearsal',
    'node:fs': 'files written atomically',
    'node:os': 'the scratch folder and the machine’s name',
    'node:path': 'paths',
    'node:url': 'where the program itself is installed',
  },
  app: {},
  commands: { commander: 'arguments and help' },
  main: {},
};

const PURE = ['domain', 'grading', 'memory', 'labs', 'i18n', 'syntax', 'sessions'];
const AMBIENT =
  /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bperformance\.|\bset(?:Timeout|Interval)\b/;

const src = join(import.meta.dirname, '..', 'src');
const files = filesUnder(src).map((path) => ({
  path: relative(src, path),
  room: roomOf(relative(src, path)),
  text: readFileSync(path, 'utf8'),
}));

describe('the house', () => {
  test('every file lives in a known room', () => {
    const known = new Set(FLOORS.flat());
    expect(files.filter(({ room }) => !known.has(room)).map(({ path }) => path)).toEqual([]);
  });

  test('data flows one way: imports go to the room itself or to a floor below', () => {
    expect(files.flatMap(stepsUpOrAside)).toEqual([]);
  });

  test('a package comes in only by a door of the room, and each door says why', () => {
    expect(files.flatMap(closedDoors)).toEqual([]);
  });

  test('no door stands open for nobody', () => {
    const used = new Set(
      files.flatMap(({ room, text }) => packagesOf(text).map((name) => `${room} ${name}`)),
    );
    const unused = Object.entries(DOORS).flatMap(([room, doors]) =>
      Object.keys(doors)
        .filter((name) => !used.has(`${room} ${name}`))
        .map((name) => `${room} does not use ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test('time, chance and output reach the pure rooms only as arguments', () => {
    const found = files
      .filter(({ room }) => PURE.includes(room))
      .filter(({ text }) => AMBIENT.test(withoutComments(text)))
      .map(
        ({ path }) =>
          `${path} reaches for the clock, chance, the console or the process: take it as an argument`,
      );
    expect(found).toEqual([]);
  });

  test('no file grows past what can be read in one sitting', () => {
    const long = files
      .filter(({ text }) => text.split('\n').length > 300)
      .map(({ path }) => `${path} is over 300 lines: two files?`);
    expect(long).toEqual([]);
  });

  test('nothing is called utils, helpers, common or types', () => {
    const vague = files.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|types|index)(\.ts|\/)/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});

type File = (typeof files)[number];

function stepsUpOrAside({ path, room, text }: File): string[] {
  return relativeImports(text)
    .map((specifier) => roomOf(normalize(join(dirname(path), specifier))))
    .filter((target) => target !== room && floorOf(target) >= floorOf(room))
    .map(
      (target) =>
        `${path} imports from ${target}, which is not below ${room}: hand it in as an argument, or move the code down`,
    );
}

function closedDoors({ path, room, text }: File): string[] {
  const doors = DOORS[room] ?? {};
  return packagesOf(text)
    .filter((name) => !(name in doors))
    .map(
      (name) =>
        `${path} imports ${name}, which has no door in ${room}: use the room that has one, or add a door with its reason`,
    );
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function roomOf(path: string): string {
  const [first = ''] = path.split(/[\\/]/);
  return first.replace(/\.ts$/, '');
}

function relativeImports(text: string): string[] {
  return specifiersOf(text).filter((specifier) => specifier.startsWith('.'));
}

/** `better-sqlite3/lib/x` counts as `better-sqlite3`. */
function packagesOf(text: string): string[] {
  return specifiersOf(text)
    .filter((specifier) => !specifier.startsWith('.'))
    .map((specifier) =>
      specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : (specifier.split('/')[0] ?? specifier),
    );
}

function specifiersOf(text: string): string[] {
  const code = withoutComments(text);
  const found = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });
}
