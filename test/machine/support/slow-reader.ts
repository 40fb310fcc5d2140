import { readLines } from '../../../src/machine/lines.ts';

// Looking at whether standard input is a terminal is what makes Node open it without blocking.
process.stdout.write(process.stdin.isTTY ? 'a terminal ' : 'ready ');
process.stdout.write(JSON.stringify([...readLines('-')].map(({ text }) => text)));
