import { readFileSync } from 'node:fs';

/** Everything on standard input, as text. */
export function readAll(): string {
  return readFileSync(0, 'utf8');
}
