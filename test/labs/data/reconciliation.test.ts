import { describe, expect, test } from 'vitest';
import { reconciliation } from '../../../src/labs/data/reconciliation.ts';
import { broken, fact, run, SEEDS, series } from '../laws.ts';

const BOOKS = [
  { records: 5_000, missing: 20, extra: 10, tampered: 15, buckets: 100 },
  { records: 3_000, missing: 0, extra: 0, tampered: 0, buckets: 50 },
  { records: 1_000, missing: 300, extra: 500, tampered: 700, buckets: 7 },
  { records: 2_000, missing: 1, extra: 0, tampered: 0, buckets: 4_000 },
  { records: 1, missing: 1, extra: 1, tampered: 0, buckets: 1 },
];

describe.each(SEEDS)('with seed %d', (seed) => {
  test.each(BOOKS)('both ways find what is wrong, kind by kind: $missing, $extra, $tampered', (planted) => {
    for (const method of ['full', 'bucketed']) {
      const trace = run(reconciliation, { ...planted, method }, seed);
      expect(Object.fromEntries(series(trace, 'bars', 'differences').bars)).toEqual({
        missing: planted.missing,
        extra: planted.extra,
        tampered: planted.tampered,
      });
      expect(fact(trace, 'found')).toBe(planted.missing + planted.extra + planted.tampered);
      expect(broken(trace)).toEqual([]);
    }
  });

  test.each(BOOKS)('in full every record is sent at 24 bytes and looked at once ($records)', (planted) => {
    const trace = run(reconciliation, planted, seed);
    expect(fact(trace, 'bytesExchanged')).toBe((planted.records - planted.missing + planted.extra) * 24);
    expect(fact(trace, 'compared')).toBe(planted.records + planted.extra);
  });

  test('where nothing differs, digests of 16 bytes are all that is sent', () => {
    const knobs = { method: 'bucketed', records: 5_000, missing: 0, extra: 0, tampered: 0, buckets: 300 };
    const trace = run(reconciliation, knobs, seed);
    expect([fact(trace, 'bytesExchanged'), fact(trace, 'compared')]).toEqual([300 * 16, 0]);
  });

  test('one difference costs the records of one bucket, and no other is looked at', () => {
    const knobs = { method: 'bucketed', records: 20_000, missing: 0, extra: 0, tampered: 1, buckets: 200 };
    const trace = run(reconciliation, knobs, seed);
    // A bucket holds 100 on average; 5σ is 50.
    expect(fact(trace, 'compared')).toBeGreaterThan(50);
    expect(fact(trace, 'compared')).toBeLessThan(150);
    expect(fact(trace, 'bytesExchanged')).toBe(200 * 16 + fact(trace, 'compared') * 24);
  });

  test('too few buckets send too many records, too many send too many digests', () => {
    const bytes = [10, 100, 500, 5_000, 50_000].map((buckets) =>
      fact(run(reconciliation, { method: 'bucketed', records: 20_000, buckets }, seed), 'bytesExchanged'),
    );
    const best = bytes.indexOf(Math.min(...bytes));
    expect(best).toBe(2);
    expect(bytes.slice(0, 3)).toEqual([...bytes.slice(0, 3)].sort((a, b) => b - a));
    expect(bytes.slice(2)).toEqual([...bytes.slice(2)].sort((a, b) => a - b));
  });
});

test('more errors than records cannot be planted', () => {
  expect(() => run(reconciliation, { records: 10, missing: 6, tampered: 5 })).toThrow(/missing \+ tampered/);
});
