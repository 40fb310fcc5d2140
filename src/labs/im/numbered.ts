import type { Words } from '../lab.ts';

/** Words for what happens to numbered messages: with `{ ack: … }`, those of `ack 1`, `ack 2` and so on. */
export function numbered(
  verbs: Readonly<Record<string, Words>>,
  upTo: number,
): Readonly<Record<string, Words>> {
  return Object.fromEntries(
    Object.entries(verbs).flatMap(([verb, { zh, en }]) =>
      Array.from({ length: upTo }, (_, index) => [
        `${verb} ${index + 1}`,
        { zh: `${zh} ${index + 1}`, en: `${en} ${index + 1}` },
      ]),
    ),
  );
}
