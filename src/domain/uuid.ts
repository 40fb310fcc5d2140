import type { Instant } from './day.ts';
import type { EventId } from './event.ts';
import type { Random } from './random.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The counter has 12 bits and starts in its lower half, so a millisecond holds at least 2048 ids. */
const COUNTER_END = 0x1000;

/**
 * Mints UUIDv7s (RFC 9562 §5.7, with the fixed-length counter of §6.2 in `rand_a`). Each is greater than the one
 * before it, also inside one millisecond and when the clock moves back: then the last time is kept and counted on.
 */
export function uuidMint(random: Random): (at: Instant) => EventId {
  let lastMs = 0;
  let counter = 0;
  return (at) => {
    if (at > lastMs) {
      lastMs = at;
      counter = Math.floor((random() * COUNTER_END) / 2);
    } else {
      counter += 1;
      if (counter === COUNTER_END) {
        lastMs += 1;
        counter = 0;
      }
    }
    return uuidFrom(lastMs, counter, random);
  };
}

function uuidFrom(ms: number, counter: number, random: Random): EventId {
  const time = ms.toString(16).padStart(12, '0');
  const variant = 0x8000 + bits(14, random);
  const tail = [bits(16, random), bits(16, random), bits(16, random)].map(fourDigits).join('');
  const groups = [
    time.slice(0, 8),
    time.slice(8),
    `7${counter.toString(16).padStart(3, '0')}`,
    fourDigits(variant),
    tail,
  ];
  return groups.join('-') as EventId;
}

function bits(count: number, random: Random): number {
  return Math.floor(random() * 2 ** count);
}

function fourDigits(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** Null when the text is not a UUID in lower case. Any version is taken: other tools mint other kinds. */
export function parseEventId(text: string): EventId | null {
  return UUID.test(text) ? (text as EventId) : null;
}
