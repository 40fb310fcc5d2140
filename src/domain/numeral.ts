/** A number found in text, and the index just past it. */
export type NumberRead = { readonly value: number; readonly end: number };

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|\.\d+/y;
const EXPONENT = /e([+-]?\d+)(?![a-z\d])|\s?(?:\^|\*\*)\s?([+-]?\d+)|\s?的\s?(\d+)\s?次方/iy;
const TIMES_POWER = /\s?[x×*·]\s?(\d+)\s?(?:\^|\*\*)\s?([+-]?\d+)/iy;
const SLASH = /\s?\/\s?(?=\d)/y;

const ENGLISH_DIGITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const ENGLISH = new RegExp(
  `(?:${ENGLISH_DIGITS.join('|')})(?![a-z])|an?(?=\\s(?:[bmtr]+illion|thousand|hundred)(?![a-z]))`,
  'iy',
);
// A letter may run into the label it counts: 10kQPS.
const MAGNITUDE =
  /\s?(kw|k|w|hundred|thousand|million|billion|trillion)(?:(?![a-z\d])|(?=(?:qps|tps|rps|iops|ops)(?![a-z])))/iy;
const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  w: 1e4,
  kw: 1e7,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_UNITS: readonly (readonly [unit: string, size: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 100],
  ['十', 10],
];
// No numeral has more than a couple of dozen characters; a longer row of them must not cost more than its length.
// 十分 is "very", not ten of anything; 十分钟 is ten minutes.
const HAN_RUN =
  /(?!十分(?!钟))(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?(?=[十百千万亿])|[〇零一二两三四五六七八九](?:点[〇零一二三四五六七八九]+)?|[十百千万亿]){1,24}/y;

/**
 * The number that starts at `at`: digits with separators, decimals, powers (`1e7`, `10^7`, `1.5×10^7`), fractions
 * (`1/1024`, 百分之五), Chinese numerals with or without digits (一千万, 3万5千), `one`–`ten`. Superscripts and
 * full-width digits must already be `^n` and ASCII. Null when no number starts there.
 */
export function readNumeral(text: string, at: number): NumberRead | null {
  const first = readWhole(text, at) ?? readBareUnit(text, at);
  if (!first) return null;
  if (text.startsWith('分之', first.end)) {
    const share = readWhole(text, first.end + 2);
    return share && first.value !== 0 ? { value: share.value / first.value, end: share.end } : null;
  }
  return readFraction(text, first) ?? first;
}

/** `readNumeral` and a magnitude after it: `10w`, `1kw`, `5k`, `0.9 billion`. */
export function readNumber(text: string, at: number): NumberRead | null {
  const numeral = readNumeral(text, at);
  const magnitude = numeral && readMagnitude(text, numeral.end);
  return magnitude ? { value: tidy(numeral.value * magnitude.value), end: magnitude.end } : numeral;
}

/** A magnitude word or letter at `at`, one space before it allowed. `M`, `G`, `B` depend on the unit and are not read here. */
export function readMagnitude(text: string, at: number): NumberRead | null {
  const match = stick(MAGNITUDE, text, at);
  const value = match && MAGNITUDES[(match[1] ?? '').toLowerCase()];
  return value ? { value, end: at + match[0].length } : null;
}

function readWhole(text: string, at: number): NumberRead | null {
  return readHan(text, at) ?? readArabic(text, at) ?? readEnglish(text, at);
}

function readArabic(text: string, at: number): NumberRead | null {
  const digits = stick(ARABIC, text, at);
  if (!digits) return null;
  const value = Number(digits[0].replaceAll(',', ''));
  const end = at + digits[0].length;
  const exponent = stick(EXPONENT, text, end);
  if (exponent) {
    const [all, scientific, caret, words] = exponent;
    const raised =
      scientific === undefined ? power(value, Number(caret ?? words)) : Number(`${value}e${scientific}`);
    return { value: raised, end: end + all.length };
  }
  const times = stick(TIMES_POWER, text, end);
  if (!times) return { value, end };
  return { value: tidy(value * power(Number(times[1]), Number(times[2]))), end: end + times[0].length };
}

function readFraction(text: string, above: NumberRead): NumberRead | null {
  const slash = stick(SLASH, text, above.end);
  const below = slash && readWhole(text, above.end + slash[0].length);
  // A second slash makes it a date or a path.
  if (!below || below.value === 0 || stick(SLASH, text, below.end)) return null;
  return { value: above.value / below.value, end: below.end };
}

function readEnglish(text: string, at: number): NumberRead | null {
  const word = stick(ENGLISH, text, at)?.[0];
  if (word === undefined) return null;
  const digit = ENGLISH_DIGITS.indexOf(word.toLowerCase());
  return { value: digit === -1 ? 1 : digit, end: at + word.length };
}

/** 百分之五 and 千分之一 begin with a unit that has no digit before it. */
function readBareUnit(text: string, at: number): NumberRead | null {
  const size = HAN_UNITS.find(([unit]) => text.startsWith(`${unit}分之`, at))?.[1];
  return size === undefined ? null : { value: size, end: at + 1 };
}

/** Two digits side by side (三四个) are two numbers, so a run that makes no sense gives up its first digit alone. */
function readHan(text: string, at: number): NumberRead | null {
  const run = stick(HAN_RUN, text, at)?.[0].trimEnd();
  if (run === undefined) return null;
  const value = hanValue(run.replace(/[, ]/g, ''));
  if (value !== null) return { value: tidy(value), end: at + run.length };
  const digit = HAN_DIGITS[run.charAt(0)];
  return digit === undefined ? null : { value: digit, end: at + 1 };
}

function hanValue(text: string): number | null {
  for (const [unit, size] of HAN_UNITS) {
    const at = text.lastIndexOf(unit);
    if (at === -1) continue;
    const above = at === 0 && size === 10 ? 1 : hanValue(text.slice(0, at));
    const below = valueBelow(text.slice(at + 1), size);
    return above === null || below === null ? null : above * size + below;
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const digits = [...text.replace('点', '')].map((character) => HAN_DIGITS[character]);
  if (digits.includes(undefined) || (digits.length > 1 && text[1] !== '点')) return null;
  const [first, ...decimals] = digits;
  return first === undefined ? null : Number(`${first}.${decimals.join('')}`);
}

/** What follows a unit: 一万零五 is 10005, and 一万五 is 15000. */
function valueBelow(text: string, size: number): number | null {
  if (text === '') return 0;
  const digit = HAN_DIGITS[text];
  if (digit !== undefined) return (digit * size) / 10;
  return hanValue(text.replace(/^零/, ''));
}

function power(base: number, exponent: number): number {
  // Through decimal text a negative power of ten is exact to the last bit.
  return base === 10 ? Number(`1e${exponent}`) : base ** exponent;
}

/** Fifteen significant digits: what a double holds, without the noise of the last multiplication. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
