const CONTEXT = 3;

/**
 * A patch for `git apply` or `patch -p1` between two texts with as many lines, each line kept or replaced in its
 * place. Empty when they are the same. The format is that of POSIX `diff -u`.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old.length !== now.length) throw new RangeError('lines were added or taken away');
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  if (changed.length === 0) return '';
  const hunks = hunksOf(changed, old.length).map(({ from, to }) => {
    const span = `${from + 1},${to - from}`;
    return `@@ -${span} +${span} @@\n${hunkLines(old.slice(from, to), now.slice(from, to))}`;
  });
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

type Hunk = { readonly from: number; readonly to: number };

/** Changes with their context; those whose contexts meet share a hunk. */
function hunksOf(changed: readonly number[], length: number): Hunk[] {
  const hunks: Hunk[] = [];
  for (const line of changed) {
    const from = Math.max(0, line - CONTEXT);
    const to = Math.min(length, line + CONTEXT + 1);
    const last = hunks.at(-1);
    if (last && from <= last.to) hunks[hunks.length - 1] = { from: last.from, to };
    else hunks.push({ from, to });
  }
  return hunks;
}

function hunkLines(old: readonly string[], now: readonly string[]): string {
  let text = '';
  for (let at = 0; at < old.length; at += 1) {
    if (old[at] === now[at]) {
      text += marked(' ', old[at]);
      continue;
    }
    // A run of changes is told whole: what goes, then what comes.
    let end = at;
    while (end < old.length && old[end] !== now[end]) end += 1;
    for (const line of old.slice(at, end)) text += marked('-', line);
    for (const line of now.slice(at, end)) text += marked('+', line);
    at = end - 1;
  }
  return text;
}

function marked(mark: string, line = ''): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Each with its line end, but perhaps the last. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
