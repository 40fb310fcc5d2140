import type { Report } from '../report.ts';
import { linesBefore, maskText } from '../source/mask.ts';

/** A bullet's own words as source, and the groups of aliases behind them. */
export type Grouped = {
  readonly text: string;
  readonly subject: readonly string[] | null;
  readonly groups: readonly (readonly string[])[];
};

/**
 * Takes the groups off the end of a bullet. They are read from the source: inside a group, marks mean nothing.
 * `line` is the line the bullet begins on.
 */
export function readGroups(report: Report, source: string, line: number): Grouped {
  const masked = maskText(source);
  const at = (place: number) => line + linesBefore(source, place);
  const wide = masked.search(/[｛｝]/);
  if (wide !== -1) report('brace-wide', at(wide), {});
  const open = masked.indexOf('{');
  const text = (open === -1 ? source : source.slice(0, open)).trim();
  const stray = (open === -1 ? masked : masked.slice(0, open)).indexOf('}');
  if (stray !== -1) report('brace-stray', at(stray), {});
  let subject: readonly string[] | null = null;
  const groups: (readonly string[])[] = [];
  let place = open === -1 ? source.length : open;
  while (place < source.length) {
    const group = GROUP.exec(source.slice(place));
    if (group === null) {
      reportRest(report, source.slice(place), at(place));
      break;
    }
    const [whole, inside = '', colon] = group;
    const aliases = readAliases(report, inside, at(place));
    const isFirst = subject === null && groups.length === 0;
    if (colon === '：') report('subject-colon', at(place), {});
    if (colon !== undefined && !isFirst) report('subject-first', at(place), {});
    if (colon !== undefined && isFirst) subject = aliases;
    else if (aliases.length > 0) groups.push(aliases);
    place += whole.length;
  }
  if (subject !== null && groups.length === 0) report('subject-alone', line, {});
  return { text, subject, groups };
}

/** One group at the beginning of the rest: no brace inside but an escaped one; then a colon, if it is a subject. */
export const GROUP = /^\{((?:\\[\s\S]|[^\\{}])*)\}([:：])?\s*/;

function reportRest(report: Report, rest: string, line: number): void {
  const first = rest[0];
  if (first === '{') report(/^\{[^{}]*$/.test(rest) ? 'brace-open' : 'brace-stray', line, {});
  else if (first === '}') report('brace-stray', line, {});
  else report('group-last', line, { text: rest.split('\n')[0] ?? '' });
}

/** The aliases between two braces or in a blank: cut at `|`, with `\|`, `\{`, `\}` and `\\` standing for themselves. */
export function readAliases(report: Report, inside: string, line: number): readonly string[] {
  const aliases = splitAliases(inside);
  if (aliases.some((alias) => alias === '')) report('alias-empty', line, {});
  for (const alias of aliases) {
    if (/`|\*\*|~~/.test(alias)) report('alias-marks', line, { alias });
    if (alias.includes('｜')) report('alias-wide-bar', line, { alias });
  }
  return aliases.filter((alias) => alias !== '');
}

function splitAliases(inside: string): readonly string[] {
  const pieces = inside.match(/\\[\s\S]|[\s\S]/g) ?? [];
  const aliases = [''];
  for (const piece of pieces) {
    if (piece === '|') aliases.push('');
    else aliases[aliases.length - 1] += /^\\[|{}\\]$/.test(piece) ? piece.slice(1) : piece;
  }
  return aliases.map((alias) => alias.replace(/\s+/g, ' ').trim());
}
