// A process that plans a queue of every card there is, or as many as it is told, and asks a thousand of them; it prints
// its largest size in MB.
import { openBenchStore } from './big-store.ts';
import { nextCard, planned } from './plan-and-ask.ts';

/** Looked at as it goes: what the system keeps as the largest size is, after a fork, that of the parent too. */
let largest = 0;
const [, , file, compiled, most] = process.argv;
look();
if (file !== undefined && compiled !== undefined) {
  const store = openBenchStore(file);
  const queue = planned(store, most === undefined ? undefined : Number(most));
  look();
  const ask = nextCard(store, compiled);
  for (const entry of queue.slice(0, 1_000)) {
    ask(entry);
    look();
  }
  store.claims.release();
  store.close();
}
process.stdout.write(String(largest / 2 ** 20));

function look(): void {
  largest = Math.max(largest, process.memoryUsage.rss());
}
