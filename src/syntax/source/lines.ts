/** The source between two lines of a file (from 1, end exclusive), without blank lines at its edges. */
export function sourceBetween(lines: readonly string[], from: number, end: number): string {
  const slice = lines.slice(from - 1, end - 1);
  const first = slice.findIndex((line) => line.trim() !== '');
  if (first === -1) return '';
  return slice.slice(first).join('\n').trimEnd();
}
