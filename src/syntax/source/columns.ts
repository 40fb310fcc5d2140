/** East Asian wide and full-width characters, and emoji: two columns each on a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Columns a line of code takes on a terminal; a tab is four. Near enough to refuse what would not fit. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const char of line) columns += char === '\t' ? 4 : WIDE.test(char) ? 2 : 1;
  return columns;
}
