import type { EstimateShape } from '../../domain/card.ts';
import { readNumber } from '../../domain/numeral.ts';
import type { Prose } from '../../domain/prose.ts';
import type { Quantity, Tolerance } from '../../domain/quantity.ts';
import { readUnit } from '../../domain/unit.ts';
import type { Report } from '../report.ts';
import type { Block } from '../source/blocks.ts';
import { parseProse } from '../source/prose.ts';
import { numberedItems } from './items.ts';
import { reportBraces } from './plain.ts';

/** What stands behind the `=`: a number or a lab's fact, and how far off an answer may be. */
export type Asked = { readonly tolerance: Tolerance; readonly source: string } & (
  | { readonly quantity: Quantity }
  | { readonly fact: string }
);

/** One line `= number unit tolerance`; a lab's may ask for `{{facts.name}}` instead. Null when it cannot be read. */
export function readAsked(report: Report, text: string, line: number): Asked | null {
  const [first = '', ...more] = text.split('\n');
  if (more.length > 0) report('estimate-lines', line, {});
  const source = first.slice(1).trim();
  const fact = /^\{\{facts\.([A-Za-z0-9]+)\}\}(.*)$/.exec(source);
  if (fact) {
    const tolerance = parseTolerance((fact[2] ?? '').trim());
    if (tolerance === null) report('estimate-tolerance', line, { text: source });
    return tolerance && { fact: fact[1] ?? '', tolerance, source };
  }
  const parsed = parseAuthoredQuantity(source);
  if ('slip' in parsed) {
    report(parsed.slip, line, { text: source });
    return null;
  }
  return { ...parsed, source };
}

/** The numbered list right after the line, if there is one. */
export function readSteps(report: Report, block: Block | undefined): readonly Prose[] {
  if (block?.type !== 'list' || !block.ordered) return [];
  return numberedItems(report, block).map(({ line, text }) => {
    reportBraces(report, text, line);
    return parseProse(text);
  });
}

export function estimateFrom(
  asked: Asked & { readonly quantity: Quantity },
  steps: readonly Prose[],
): EstimateShape {
  const { quantity, tolerance, source } = asked;
  return { kind: 'estimate', quantity, tolerance, source, steps };
}

type Slip = 'estimate-number' | 'estimate-tolerance' | 'estimate-unit';

/**
 * `16 s ±5%`, `10^7 QPS ×2`, `9亿 条`: a number, at most one word of unit, at most one tolerance (else ±5 %).
 * Units are kept as written.
 */
export function parseAuthoredQuantity(
  text: string,
): { readonly quantity: Quantity; readonly tolerance: Tolerance } | { readonly slip: Slip } {
  const number = readNumber(text, 0);
  if (number === null || !Number.isFinite(number.value) || SHORTHAND.test(text.slice(0, number.end))) {
    return { slip: 'estimate-number' };
  }
  const [, unit = '', rest = ''] = /^\s*([^\s±×]*)\s*(.*)$/.exec(text.slice(number.end)) ?? [];
  // `1,00` and `10^x` would otherwise go on as units.
  if (/^[\d,.^]/.test(unit)) return { slip: 'estimate-number' };
  const tolerance = parseTolerance(rest);
  if (tolerance === null) return { slip: /^[±×+]/.test(rest) ? 'estimate-tolerance' : 'estimate-unit' };
  if (unit !== '' && readUnit(unit) === null) return { slip: 'estimate-unit' };
  return { quantity: { value: number.value, unit: unit === '' ? null : unit }, tolerance };
}

/** 5k and 10w are how people answer; on a page, W could be watts. */
const SHORTHAND = /\d\s?k?w$|\dk$/i;

const UNLESS_GIVEN: Tolerance = { by: 'share', share: 0.05 };

/** `±5%`, `±2`, `×2` or nothing; null for anything else. */
export function parseTolerance(text: string): Tolerance | null {
  if (text === '') return UNLESS_GIVEN;
  const [, sign, digits = '', percent] = /^(±|×)\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const size = Number(digits);
  if (sign === '±' && percent === '%')
    return size > 0 && size < 100 ? { by: 'share', share: size / 100 } : null;
  if (sign === '±') return { by: 'amount', amount: size };
  return sign === '×' && percent === '' && size > 1 ? { by: 'factor', factor: size } : null;
}
