import { Failure } from '../../../src/domain/failure.ts';
import { openStore } from '../../../src/store/store.ts';
import { card, minutes, review } from './cards.ts';

/**
 * A program of its own, for tests: opens the store of its first argument, gives as many answers as the second says, and
 * prints one line of JSON: the ids of what it appended, or the code of the failure that stopped it.
 */
const [file = '', count = '0', name = ''] = process.argv.slice(2);
try {
  const store = openStore({
    file,
    place: { machine: 'desk', home: '/home/learner' },
    processes: { own: process.pid, isAlive: () => true },
  });
  const ids = Array.from(
    { length: Number(count) },
    (_, index) => store.events.append(review(card(name)), minutes(index)).id,
  );
  process.stdout.write(JSON.stringify({ ids }));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stdout.write(JSON.stringify({ failure: error.code }));
}
