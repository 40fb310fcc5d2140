import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../src/grading/evidence/folded-text.ts';

test.each([
  ['10⁷', '10^7'],
  ['10⁻³', '10^-3'],
  ['x¹²', 'x^12'],
  ['1,000,000', '1000000'],
  ['1,00', '1,00'],
  ['80,443,8080', '80,443,8080'],
  ['ＲｅｄＩＳ', 'redis'],
  ['過期：是', '過期:是'],
  ['"a" “b” 「c」 `d`', 'a b c d'],
  ['don’t', "don't"],
  ["'don't'", "don't"],
  ['in-sync', 'in sync'],
  ['in‑sync', 'in sync'],
  ['a--b', 'a— b'],
  ['1e-3', '1e-3'],
  ['**互斥锁**只放', '互斥锁只放'],
  ['2**10', '2**10'],
  ['2 ** 10', '2 ** 10'],
  ['a*b', 'a*b'],
  ['①先', ' 先'],
  ['a\r\nb\u2028c', 'a\n\nb\nc'],
  ['e\u0301', 'é'],
  ['㎏', 'kg'],
])('%j folds to %j', (source, folded) => {
  expect(foldText(source).text).toBe(folded);
});

test('every unit of folded text knows the source it came from', () => {
  const source = 'A⁷「㎏」e\u0301';
  const { text, starts, ends } = foldText(source);
  expect(text).toBe('a^7kgé');
  expect([...text].map((_, i) => source.slice(starts[i], ends[i]))).toEqual([
    'A',
    '⁷',
    '⁷',
    '㎏',
    '㎏',
    'e\u0301',
  ]);
});

test('places never run backwards or out of the source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      const { text, starts, ends } = foldText(source);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      starts.forEach((start, i) => {
        expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        expect(ends[i]).toBeGreaterThan(start);
        expect(ends[i]).toBeLessThanOrEqual(source.length);
      });
    }),
  );
});
