import type { KeyPress } from './keys.ts';

/** The input was closed, or Ctrl-D: sessions take it for `q`. */
export class EndOfInput extends Error {
  override readonly name = 'EndOfInput';
}

/** Ctrl-C: the program ends with exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export type Receiver = {
  readonly onKey: (key: KeyPress) => void;
  /** No more keys will come. */
  readonly onOver: (reason: EndOfInput | Interrupted) => void;
};

/** Keys between the terminal and whoever is reading: what is typed ahead waits here. */
export type KeyQueue = {
  /** Aborted with `Interrupted`. */
  readonly interruption: AbortSignal;
  readonly push: (key: KeyPress) => void;
  /** Nothing comes after what was pushed. */
  readonly end: () => void;
  /** At once, over the heads of the keys that wait. */
  readonly interrupt: () => void;
  /** One reader at a time. Returns how to leave; what is left goes to the next. */
  readonly attend: (receiver: Receiver) => () => void;
};

/** `onKey` is called for each key just before its reader sees it. */
export function keyQueue(onKey: () => void): KeyQueue {
  const waiting: KeyPress[] = [];
  const controller = new AbortController();
  let receiver: Receiver | null = null;
  let isEnded = false;
  let isScheduled = false;

  // One key a turn of the event loop: a reader that this key satisfies has left before the next key is handed out.
  const deliverSoon = () => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      deliver();
    });
  };
  const deliver = () => {
    const key = receiver === null ? undefined : waiting.shift();
    if (key) {
      onKey();
      receiver?.onKey(key);
      deliverSoon();
    } else if (isEnded) receiver?.onOver(new EndOfInput('the input has ended'));
  };

  return {
    interruption: controller.signal,
    push(key) {
      if (isEnded || controller.signal.aborted) return;
      waiting.push(key);
      deliverSoon();
    },
    end() {
      isEnded = true;
      deliverSoon();
    },
    interrupt() {
      const reason = new Interrupted('interrupted by Ctrl-C');
      waiting.length = 0;
      controller.abort(reason);
      receiver?.onOver(reason);
    },
    attend(next) {
      receiver = next;
      if (controller.signal.aborted) next.onOver(controller.signal.reason);
      deliverSoon();
      return () => {
        if (receiver === next) receiver = null;
      };
    },
  };
}
