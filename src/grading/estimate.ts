import type { EstimateShape } from '../domain/card.ts';
import { parseQuantity, type Readings, readingsOf, type Tolerance } from '../domain/quantity.ts';
import type { EstimateGrade, Unreadable } from './grade.ts';

const SUGGESTED = { tolerance: 'good', double: 'hard', outside: 'again' } as const;

/** Room for the last bits of floating point, as a share of the value. */
const SLACK = 1e-9;

/** Within the tolerance is right; within twice the tolerance is near. */
export function gradeEstimate(shape: EstimateShape, text: string): EstimateGrade | Unreadable {
  const expected = shape.quantity;
  const parsed = parseQuantity(text, expected.unit);
  if ('trouble' in parsed) {
    if (parsed.trouble === 'empty') return unreadable({ code: 'empty' });
    if (parsed.trouble === 'unit')
      return unreadable({ code: 'unit', given: parsed.text, expected: expected.unit });
    return unreadable({ code: parsed.trouble, text: parsed.text });
  }
  const wanted = readingsOf(expected);
  if (parsed.readings.dimension !== wanted.dimension) {
    return unreadable({ code: 'unit', given: parsed.unit ?? '', expected: expected.unit });
  }
  const inCardUnit = closestReading(parsed.readings, wanted, expected.value);
  const within = nearness(inCardUnit, expected.value, shape.tolerance);
  return {
    kind: 'estimate',
    correct: within === 'tolerance',
    coverage: null,
    points: [],
    suggested: SUGGESTED[within],
    given: { value: parsed.value, unit: parsed.unit },
    assumedUnit: parsed.assumedUnit,
    inCardUnit,
    expected,
    ratio: expected.value === 0 ? null : inCardUnit / expected.value,
    within,
  };
}

function unreadable(reason: Unreadable['unreadable']): Unreadable {
  return { kind: 'estimate', unreadable: reason };
}

/**
 * The answer in the card's unit, with both sides in powers of ten or both in powers of two, whichever agrees better.
 * Mixing them would forgive ten per cent at a terabyte.
 */
function closestReading(given: Readings, wanted: Readings, expected: number): number {
  const decimal = inUnitOf(given.decimal, wanted.decimal, expected);
  const binary = inUnitOf(given.binary, wanted.binary, expected);
  return Math.abs(decimal - expected) <= Math.abs(binary - expected) ? decimal : binary;
}

function inUnitOf(given: number, wanted: number, expected: number): number {
  return wanted === 0 ? given : (given / wanted) * expected;
}

function nearness(given: number, expected: number, tolerance: Tolerance): EstimateGrade['within'] {
  if (isWithin(given, expected, tolerance)) return 'tolerance';
  return isWithin(given, expected, doubled(tolerance)) ? 'double' : 'outside';
}

function isWithin(given: number, expected: number, tolerance: Tolerance): boolean {
  const slack = Math.abs(expected) * SLACK;
  switch (tolerance.by) {
    case 'share':
      return Math.abs(given - expected) <= Math.abs(expected) * tolerance.share + slack;
    case 'amount':
      return Math.abs(given - expected) <= tolerance.amount + slack;
    case 'factor':
      return given <= expected * tolerance.factor + slack && given * tolerance.factor + slack >= expected;
  }
}

function doubled(tolerance: Tolerance): Tolerance {
  switch (tolerance.by) {
    case 'share':
      return { by: 'share', share: tolerance.share * 2 };
    case 'amount':
      return { by: 'amount', amount: tolerance.amount * 2 };
    case 'factor':
      return { by: 'factor', factor: tolerance.factor * 2 };
  }
}
