import { readMagnitude, readNumeral } from './numeral.ts';
import { type Dimension, readUnit, type Unit } from './unit.ts';

/** A number with its unit as written, read before any normalisation. */
export type Quantity = {
  readonly value: number;
  /** The unit as written (`s`, `MB`, `QPS`, `次`), or null when there is none. */
  readonly unit: string | null;
};

/** How far off an estimate may be: a share of the value, an amount in the card's unit, or a factor. */
export type Tolerance =
  | { readonly by: 'share'; readonly share: number }
  | { readonly by: 'amount'; readonly amount: number }
  | { readonly by: 'factor'; readonly factor: number };

/** The same quantity in base units (one, second, bit), KB…TB taken as powers of ten and as powers of two. */
export type Readings = {
  readonly dimension: Dimension;
  readonly decimal: number;
  readonly binary: number;
};

/** A quantity somebody typed. 1 分 20 秒 is given in its smallest unit: 80 秒. */
export type ParsedQuantity = Quantity & {
  /** True when the text named no unit and the card's was taken. */
  readonly assumedUnit: boolean;
  readonly readings: Readings;
};

/** Why a text is no quantity. `range`: one number was asked, as in 3–5. `unit`: a number, then something that is no unit. */
export type QuantityTrouble = {
  readonly trouble: 'empty' | 'no-number' | 'range' | 'unit';
  readonly text: string;
};

const LEADING_HEDGE =
  /^(?:[\s~～≈=:：约]|大约|大概|差不多|我?估计|我?觉得|我?认为|可能|应该|答案|等于|就?是|有|about\b|around\b|roughly\b|approx(?:imately|\.)?|nearly\b|almost\b|maybe\b|probably\b|i (?:think|guess)\b|it(?:'s| is)\b)+/i;
const TRAILING_HEDGE =
  /(?:[\s。.!！,，]|左右|上下|吧|or so|-?ish|roughly|approximately|maybe|probably|i (?:think|guess)|\(?大概\)?)+$/i;
const LEADING_RATE = /^(?:每|per\s+)(秒钟?|分钟?|小时|天|日|second|sec|minute|hour|day)\s*/i;
const RANGE = /^\s*(?:[-–—~～至到]|to)\s*$/i;
const FRACTION = /分之|\d\s?\/\s?\d/;
const UNIT_TEXT = /[^\d.〇零一二两三四五六七八九十百千万亿]*/y;
const LETTER_MAGNITUDE = /\s?([MGTBb])(?=$|[\s/]|\p{Script=Han})/uy;
const LETTERS: Readonly<Record<string, number>> = { M: 1e6, G: 1e9, T: 1e12, B: 1e9, b: 1e9 };

type Part = {
  readonly value: number;
  readonly unit: string;
  readonly numeral: string;
};

/**
 * Reads what a person types for a number: `10^7`, `10⁷`, 1000万, 1kw, `0.9 billion`, `1/1024`, 1 分 20 秒, with 约 and
 * 左右 around it, or a calculation whose result follows its last `=`. Without a unit, or with a mere count word where
 * the card wants a rate, the card's unit is taken.
 */
export function parseQuantity(text: string, cardUnit: string | null): ParsedQuantity | QuantityTrouble {
  const body = bodyOf(text);
  if (body === '') return { trouble: 'empty', text };
  const wanted = cardUnit === null ? null : readUnit(cardUnit);
  const parts = partsOf(body, wanted?.dimension ?? 'count');
  const [first] = parts;
  if (!first) return { trouble: 'no-number', text: body };
  if (parts.some((part, i) => RANGE.test(part.unit) && i < parts.length - 1)) {
    return { trouble: 'range', text: body };
  }
  if (parts.length > 1) return compound(parts) ?? { trouble: 'unit', text: first.unit };
  return withUnit(first, cardUnit, wanted);
}

/** What a quantity of the content comes to; a unit that cannot be read counts by ones. */
export function readingsOf(quantity: Quantity): Readings {
  return scaled(quantity.value, (quantity.unit === null ? null : readUnit(quantity.unit)) ?? ONE);
}

const ONE: Unit = { dimension: 'count', decimal: 1, binary: 1 };

/** Half-width, superscripts as `^n`, only what follows the last equals sign, hedges off both ends. */
function bodyOf(text: string): string {
  const plain = text
    .replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${power.normalize('NFKC').replace('−', '-')}`)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('µ', 'μ')
    .trim();
  const result = plain.split(/=|≈|约等于|等于/).findLast((side) => side.trim() !== '') ?? '';
  const bare = result.replace(LEADING_HEDGE, '').replace(TRAILING_HEDGE, '');
  const rate = LEADING_RATE.exec(bare);
  const rest = bare.slice(rate?.[0].length ?? 0).replace(LEADING_HEDGE, '');
  return `${rest.replace(/^半个?(?=.)/, '0.5')}${rate ? `/${rate[1]}` : ''}`;
}

/** A number and what follows it, again and again; empty when the text does not start with a number. */
function partsOf(text: string, dimension: Dimension): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const numeral = readNumeral(text, at);
    if (!numeral) return [];
    const magnitude = magnitudeAt(text, numeral.end, dimension);
    const numberEnd = magnitude?.end ?? numeral.end;
    UNIT_TEXT.lastIndex = numberEnd;
    const unit = UNIT_TEXT.exec(text)?.[0] ?? '';
    const value = Number((numeral.value * (magnitude?.value ?? 1)).toPrecision(15));
    parts.push({ value, unit: unit.trim(), numeral: text.slice(at, numeral.end) });
    at = numberEnd + unit.length;
  }
  return parts;
}

/** 500k of data are kilobytes; 500k of anything else are thousands. The same goes for M, G, T and B. */
function magnitudeAt(text: string, at: number, dimension: Dimension): { value: number; end: number } | null {
  const isData = dimension === 'data' || dimension === 'data per time';
  if (isData && /^\s?[kK](?![wW])/.test(text.slice(at))) return null;
  const word = readMagnitude(text, at);
  if (word || isData) return word;
  LETTER_MAGNITUDE.lastIndex = at;
  const letter = LETTER_MAGNITUDE.exec(text);
  const value = letter && LETTERS[letter[1] ?? ''];
  return value ? { value, end: at + letter[0].length } : null;
}

function withUnit(
  { value, unit, numeral }: Part,
  cardUnit: string | null,
  wanted: Unit | null,
): ParsedQuantity | QuantityTrouble {
  const assumed = (): ParsedQuantity => ({
    value,
    unit: cardUnit,
    assumedUnit: cardUnit !== null,
    readings: scaled(value, wanted ?? ONE),
  });
  if (unit === '') {
    // 1/20 of a card in percent is a share of one, not a twentieth of a percent.
    const isShare = FRACTION.test(numeral) && wanted?.dimension === 'count' && wanted.decimal < 1;
    return isShare ? { value, unit: null, assumedUnit: false, readings: scaled(value, ONE) } : assumed();
  }
  const spelled = spelledOut(unit, cardUnit, wanted);
  const read = readUnit(spelled);
  if (!read) return { trouble: 'unit', text: unit };
  if (read.dimension === 'count' && read.decimal === 1 && wanted?.dimension === 'count per time')
    return assumed();
  return { value, unit: spelled, assumedUnit: false, readings: scaled(value, read) };
}

/** `32G` of a card in bytes is 32 GB, and of a card in bits 32 Gbit; `M bit` is Mbit, and 120 兆 is 120M. */
function spelledOut(written: string, cardUnit: string | null, wanted: Unit | null): string {
  if (cardUnit === null || !wanted?.dimension.startsWith('data')) return written;
  const unit = written
    .replace(/^千兆/, 'G')
    .replace(/^兆/, 'M')
    .replace(/^([kKMGTP])\s*(?:比特|bits?(?![a-z]))/, '$1bit')
    .replace(/^([kKMGTP])\s*(?:字节|bytes?(?![a-z]))/i, '$1B');
  const letter = /^[kKMGTP](?=$|\/)/.exec(unit)?.[0];
  if (letter === undefined) return unit;
  const isBits = /bit|bps|比特|[KMGTP]b|^b(?:\/|$)/.test(cardUnit);
  const rate = wanted.dimension === 'data per time' ? '/s' : '';
  return `${letter.toUpperCase()}${isBits ? 'bit' : 'B'}${unit.slice(1) || rate}`;
}

/** Hours, minutes, seconds, each smaller than the last; null for any other row of quantities. */
function compound(parts: readonly Part[]): ParsedQuantity | null {
  const units = parts.map((part) =>
    readUnit(part.unit.replace(/^(?:and|又|零)\s*|\s*(?:and|又|零|,)$/g, '')),
  );
  let seconds = 0;
  for (const [i, part] of parts.entries()) {
    const unit = units[i];
    const before = i === 0 ? undefined : units[i - 1];
    if (unit?.dimension !== 'time' || (before && before.decimal <= unit.decimal)) return null;
    seconds += part.value * unit.decimal;
  }
  const last = parts.at(-1);
  const smallest = units.at(-1);
  if (!last || !smallest) return null;
  const readings: Readings = { dimension: 'time', decimal: seconds, binary: seconds };
  return { value: seconds / smallest.decimal, unit: last.unit, assumedUnit: false, readings };
}

function scaled(value: number, unit: Unit): Readings {
  return { dimension: unit.dimension, decimal: value * unit.decimal, binary: value * unit.binary };
}
