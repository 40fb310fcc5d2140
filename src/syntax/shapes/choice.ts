import type { ChoiceShape, Option } from '../../domain/card.ts';
import type { Report } from '../report.ts';
import type { List } from '../source/blocks.ts';
import { maskText } from '../source/mask.ts';
import { parseProse } from '../source/prose.ts';
import { flatItems, type ItemText, reportAlike } from './items.ts';
import { reportBraces } from './plain.ts';

/** True when any bullet seems to mean a box, well drawn or not. */
export function looksLikeChoice(list: List): boolean {
  return list.items.some(({ blocks }) => {
    const first = blocks[0];
    return first?.type === 'paragraph' && BOX_LIKE.test(first.text);
  });
}

const BOX = /^\[([ xX])\](?:\s+|$)/;
const BOX_LIKE = /^(?:\[[^\]\n]{0,3}\](?!\()|【[^】\n]{0,3}】|［[^］\n]{0,3}］)/;

/** Bullets with boxes: one right option makes a choice, more make a multi. Null when none is right. */
export function readChoice(report: Report, list: List): ChoiceShape | null {
  const items = flatItems(report, list);
  const options = items.flatMap((item) => readOption(report, item) ?? []);
  const first = items[0]?.line ?? 1;
  if (items.length < 3) report('option-count', first, { count: items.length });
  reportAlike(
    items.map(({ line, text }) => ({ line, text: splitOption(text.replace(BOX_LIKE, ''))[0] })),
    (line, text) => report('option-alike', line, { text }),
  );
  const right = options.filter((option) => option.right).length;
  if (right > 0) return { kind: right === 1 ? 'choice' : 'multi', options };
  if (options.length === items.length) report('option-right', first, {});
  return null;
}

function readOption(report: Report, { line, text }: ItemText): Option | null {
  const box = BOX.exec(text);
  if (box === null) {
    report('option-box', line, { text });
    return null;
  }
  const [said, explained] = splitOption(text.slice(box[0].length));
  if (said === '') report('option-empty', line, {});
  if (explained === '') report('explanation-empty', line, {});
  if (explained === null && / (?:--|–) /.test(maskText(said))) report('option-dash', line, {});
  reportBraces(report, text, line);
  reportPlaceWords(report, `${said}\n${explained ?? ''}`, line);
  return {
    text: parseProse(said),
    right: box[1] !== ' ',
    explanation: explained === null || explained === '' ? null : parseProse(explained),
  };
}

/** An option's words, and what follows the first ` — ` outside code. */
function splitOption(text: string): readonly [string, string | null] {
  const dash = maskText(text).search(/\s—(?:\s|$)/);
  return dash === -1 ? [text.trim(), null] : [text.slice(0, dash).trim(), text.slice(dash + 2).trim()];
}

const PLACE_WORDS =
  /以上(?:都|皆|全|均|几|各|所有|选项|说法|答案)|上述|上面(?:的|都)|\bthe above\b|\ball of these\b|\bnone of these\b|选项\s*[A-Ha-h](?![A-Za-z])|\b[Oo]ptions? [A-H]\b/i;

/** Options and pairs are shuffled, so words that point at a place point nowhere. */
export function reportPlaceWords(report: Report, text: string, line: number): void {
  const found = PLACE_WORDS.exec(text);
  if (found) report('place-word', line, { text: found[0] });
}
