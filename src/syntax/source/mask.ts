/** Stands for a character that is not prose; private use, so neither a letter, a space nor punctuation. */
export const MASK = '\uE000';

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const ADDRESS = /https?:\/\/[^\s<>)）」”，。；]*/y;

/**
 * The same text with everything that is not prose filled in, character for character: code, escapes,
 * comments, link targets and addresses. What is left can be searched for braces and slipped marks.
 * Runs in linear time.
 */
export function maskText(text: string): string {
  const closers = backtickRuns(text);
  let out = '';
  let at = 0;
  while (at < text.length) {
    const end = endOfOpaque(text, at, closers);
    out += end > at ? text.slice(at, end).replace(/[^\n]/g, MASK) : text[at];
    at = Math.max(end, at + 1);
  }
  return out;
}

/** Where the opaque stretch that starts here ends; `at` itself when none starts here. */
function endOfOpaque(text: string, at: number, closers: ReadonlyMap<number, number[]>): number {
  const char = text[at];
  if (char === '\\') return ASCII_PUNCTUATION.test(text[at + 1] ?? '') ? at + 2 : at;
  if (char === '`') return endOfCode(text, at, closers);
  if (char === '<' && text.startsWith('<!--', at)) return after(text.indexOf('-->', at), 3, at);
  if (char === '(' && text[at - 1] === ']') return after(endOfTarget(text, at), 0, at);
  if (char === 'h') {
    ADDRESS.lastIndex = at;
    return ADDRESS.test(text) ? ADDRESS.lastIndex : at;
  }
  return at;
}

function after(found: number, length: number, otherwise: number): number {
  return found === -1 ? otherwise : found + length;
}

/** Backtick runs by length, each list in order; the opaque reader takes them from the front. */
function backtickRuns(text: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const match of text.matchAll(/`+/g)) {
    const list = runs.get(match[0].length) ?? [];
    list.push(match.index);
    runs.set(match[0].length, list);
  }
  for (const list of runs.values()) list.reverse();
  return runs;
}

function endOfCode(text: string, at: number, closers: ReadonlyMap<number, number[]>): number {
  let length = 1;
  while (text[at + length] === '`') length += 1;
  const list = closers.get(length);
  while (list && (list.at(-1) ?? at + 1) <= at) list.pop();
  const closer = list?.at(-1);
  return closer === undefined ? at + length : closer + length;
}

/** Longer targets are looked at as text, so that a line of `](` stays cheap. */
const LONGEST_TARGET = 500;

/** Just before the `)` that ends a link's target, or -1 when there is none near. */
function endOfTarget(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length && i - at < LONGEST_TARGET && text[i] !== '\n'; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** How many lines into a text a place is. */
export function linesBefore(text: string, at: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) lines += 1;
  return lines;
}
