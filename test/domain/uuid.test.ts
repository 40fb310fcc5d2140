import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random.ts';
import { parseEventId, uuidMint } from '../../src/domain/uuid.ts';

test('an id has the form, the version and the time that RFC 9562 gives it', () => {
  const id = uuidMint(seededRandom(1))(0x017f22e279b0);
  expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('each id is greater than the last, under a clock that stops, jumps and goes back', () => {
  const clock = fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_010 }), { minLength: 2 });
  fc.assert(
    fc.property(clock, fc.integer(), (times, seed) => {
      const mint = uuidMint(seededRandom(seed));
      const ids = times.map(mint);
      expect(ids).toEqual([...new Set(ids)].toSorted());
    }),
  );
});

test('a stopped clock gives more ids than its counter holds, still in order', () => {
  const mint = uuidMint(seededRandom(7));
  const ids = Array.from({ length: 10_000 }, () => mint(1_700_000_000_000));
  expect(ids).toEqual([...new Set(ids)].toSorted());
});

test.each([
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', true],
  ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', false],
  ['017f22e279b07cc398c4dc0c0c07398f', false],
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398', false],
])('%s is an id: %s', (text, isId) => {
  expect(parseEventId(text)).toBe(isId ? text : null);
});
