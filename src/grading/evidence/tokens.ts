import { readNumber } from '../../domain/numeral.ts';
import { isUnitName } from '../../domain/unit.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { stem } from './stem.ts';

/** One piece of folded text. A Chinese character is a token; `min.insync.replicas` is one too. */
export type Token = {
  readonly kind: 'word' | 'han' | 'number' | 'symbol' | 'clause end' | 'sentence end';
  /** As folded. */
  readonly word: string;
  /** What aliases are compared by: the stem of a word, the value of a number. */
  readonly key: string;
  /** `[start, end)` in the text as given. */
  readonly start: number;
  readonly end: number;
  /** True when nothing stands between this token and the one before. */
  readonly glued: boolean;
};

const LATIN = 'a-z_\\u00df-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff\\u0400-\\u052f';
const WORD = new RegExp(`[${LATIN}][${LATIN}\\d]*(?:[.'][${LATIN}\\d]+)*`, 'uy');
const GLUED_LETTERS = new RegExp(`[${LATIN}]+[${LATIN}\\d]*`, 'uy');
// Three parts or more: a version or an address, not a decimal.
const DOTTED = /\d+(?:\.\d+){2,}/y;
const LIST_MARK = /[^\S\n]*(?:[*+•·▪◦●#>]+(?=\s)|\(?\d{1,2}(?:[.)](?!\d)|、(?!\d)))[^\S\n]*/y;
const HAN = /^\p{Script=Han}$/u;
const SPACE = /\s/;

export function tokensOf(source: string): Token[] {
  const folded = foldText(source);
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (let at = afterListMark(folded.text, 0); at < folded.text.length; ) {
    const character = folded.text.charAt(at);
    if (character !== '\n' && SPACE.test(character)) {
      at += 1;
      continue;
    }
    const { token, to } = tokenAt(folded, at, lastEnd === at);
    tokens.push(...withoutContraction(token));
    at = to;
    lastEnd = at;
    if (character === '\n') at = afterListMark(folded.text, at);
  }
  return tokens;
}

/** The keys of an alias, to be looked for among the keys of an answer. */
export function keysOf(alias: string): string[] {
  return tokensOf(alias).map((token) => token.key);
}

type Found = { readonly token: Token; readonly to: number };

function tokenAt(folded: FoldedText, at: number, glued: boolean): Found {
  const { text } = folded;
  const make = (kind: Token['kind'], to: number, key?: string): Found => {
    const word = text.slice(at, to);
    const start = folded.starts[at] ?? 0;
    return { token: { kind, word, key: key ?? word, start, end: folded.ends[to - 1] ?? start, glued }, to };
  };
  const dotted = lengthAt(DOTTED, text, at);
  if (dotted > 0) return make('word', at + dotted);
  const number = readNumber(text, at);
  if (number) return numberToken(text, number.end, number.value, make);
  const word = lengthAt(WORD, text, at);
  if (word > 0) return make('word', at + word, wordKey(text.slice(at, at + word)));
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const to = at + character.length;
  if (HAN.test(character)) return make('han', to);
  return make(markKind(text, at) ?? 'symbol', to);
}

/** `2pc` is a word and `10 ms` a number with its unit; 5 is not found in 5%. */
function numberToken(
  text: string,
  end: number,
  value: number,
  make: (kind: Token['kind'], to: number, key?: string) => Found,
): Found {
  const letters = lengthAt(GLUED_LETTERS, text, end);
  if (letters > 0 && !isUnitName(text.slice(end, end + letters))) return make('word', end + letters);
  const percent = /[%‰]/.exec(text.charAt(end))?.[0] ?? '';
  return make('number', end + percent.length, `#${value}${percent}`);
}

const CONTRACTION = /^([a-z]+)(?:n't|not)$/;
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['can', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** `isn't` is `is not`, and `cannot` is `can not`: said either way, it is the same alias. */
function withoutContraction(token: Token): Token[] {
  const stump =
    token.word === 'cannot' || token.word.endsWith("n't") ? CONTRACTION.exec(token.word)?.[1] : undefined;
  if (stump === undefined) return [token];
  const word = FULL_FORMS.get(stump) ?? stump;
  const cut = token.end - 3;
  return [
    { ...token, word, key: stem(word), end: cut },
    { ...token, word: 'not', key: 'not', start: cut, glued: true },
  ];
}

function wordKey(word: string): string {
  return stem(word.replace(/'s$/, ''));
}

/** Nothing is cut between two digits or inside a name. */
function markKind(text: string, at: number): 'clause end' | 'sentence end' | null {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const betweenDigits = /\d/.test(before) && /\d/.test(after);
  const inName = /[a-z\d_:]/.test(before) && /[a-z\d_:=]/.test(after);
  if (mark === '\n' || mark === '。') return 'sentence end';
  if (mark === '.') return /^\s?$/.test(after) || HAN.test(before) || HAN.test(after) ? 'sentence end' : null;
  if (mark === '?' || mark === '!') return inName || after === '=' ? null : 'sentence end';
  if (mark === ':') return inName ? null : 'clause end';
  return /[,、;—]/.test(mark) && !betweenDigits ? 'clause end' : null;
}

function afterListMark(text: string, at: number): number {
  return at + lengthAt(LIST_MARK, text, at);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
