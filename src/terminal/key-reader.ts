import type { KeyQueue } from './key-queue.ts';
import { afterSilence, type SplitKeys, splitKeys } from './keys.ts';

/** Longer than the parts of one sequence lie apart on a slow line, shorter than a person notices. */
const ESCAPE_WAIT_MS = 40;

/** From chunks of bytes to keys in the queue. */
export function keyReader(queue: KeyQueue, { onSuspend }: { onSuspend: () => void }) {
  const decoder = new TextDecoder();
  let unfinished = '';
  let silence: NodeJS.Timeout | undefined;
  const take = ({ keys, rest }: SplitKeys) => {
    unfinished = rest;
    for (const key of keys) {
      const control = key.ctrl ? key.name : '';
      if (control === 'c') queue.interrupt();
      else if (control === 'd') queue.end();
      else if (control === 'z') onSuspend();
      else queue.push(key);
    }
  };
  return {
    read(chunk: Uint8Array | string) {
      clearTimeout(silence);
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      take(splitKeys(unfinished + text));
      if (unfinished !== '') silence = setTimeout(() => take(afterSilence(unfinished)), ESCAPE_WAIT_MS);
    },
    end() {
      clearTimeout(silence);
      take(afterSilence(unfinished));
      queue.end();
    },
  };
}
