import type {
  ChoiceShape,
  ClozePiece,
  ClozeShape,
  EstimateShape,
  MatchShape,
  Option,
  OrderShape,
  Point,
  RecallShape,
  Shape,
} from './card.ts';
import {
  finite,
  listOf,
  nullOr,
  oneOf,
  optional,
  type Reader,
  record,
  text,
  truth,
  variant,
  where,
} from './json-reader.ts';
import type { Prose, Span } from './prose.ts';
import type { Quantity, Tolerance } from './quantity.ts';
import { readUnit } from './unit.ts';

/** Tabs and line ends are text. Any other control character could move the cursor or rename the window. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Markdown; may be empty. */
export const markdown: Reader<string> = where(text, (words) => !CONTROLS.test(words));

const STYLES = ['strong', 'emphasis', 'code', 'struck', 'link'] as const;

export const prose: Reader<Prose> = listOf(record<Span>({ text: markdown, style: optional(oneOf(STYLES)) }));

/** A digit chooses, so there are no more than nine. */
const KEYED = { least: 2, most: 9 };
const SOME = { least: 1 };

const someWords: Reader<string> = where(markdown, (words) => words.trim() !== '');
const someProse: Reader<Prose> = where(prose, (spans) => spans.some((span) => span.text.trim() !== ''));
const aliases: Reader<readonly string[]> = listOf(someWords, SOME);

const recall = record<RecallShape>({
  kind: oneOf(['recall']),
  points: listOf(
    record<Point>({
      kind: oneOf(['must', 'point', 'wrong']),
      text: someProse,
      subject: nullOr(aliases),
      groups: listOf(aliases),
    }),
  ),
});

const choice: Reader<ChoiceShape> = record<ChoiceShape>({
  kind: oneOf(['choice', 'multi']),
  options: where(
    listOf(record<Option>({ text: someProse, right: truth, explanation: nullOr(prose) }), KEYED),
    (options) => options.some((option) => option.right),
  ),
});

const order = record<OrderShape>({ kind: oneOf(['order']), items: listOf(someProse, KEYED) });

const heads: Reader<MatchShape['heads']> = (value) => {
  const read = listOf(prose, { least: 2, most: 2 })(value);
  if (!read.ok) return read;
  const [left = [], right = []] = read.value;
  return { ok: true, value: [left, right] };
};

const match = record<MatchShape>({
  kind: oneOf(['match']),
  heads,
  pairs: listOf(record<MatchShape['pairs'][number]>({ left: someProse, right: someProse }), KEYED),
});

const clozePiece: Reader<ClozePiece> = (value) => {
  const blank = record<{ readonly blank?: readonly string[] }>({ blank: optional(aliases) })(value);
  if (!blank.ok) return blank;
  if (blank.value.blank !== undefined) return { ok: true, value: { blank: blank.value.blank } };
  return record<{ readonly text: Prose }>({ text: prose })(value);
};

const cloze = record<ClozeShape>({
  kind: oneOf(['cloze']),
  pieces: where(listOf(clozePiece), (pieces) => pieces.some((piece) => 'blank' in piece)),
});

type By<Name extends Tolerance['by']> = Extract<Tolerance, { readonly by: Name }>;

const tolerance = variant<Tolerance>('by', {
  share: record<By<'share'>>({ by: oneOf(['share']), share: where(finite, (n) => n > 0 && n < 1) }),
  amount: record<By<'amount'>>({ by: oneOf(['amount']), amount: where(finite, (n) => n >= 0) }),
  factor: record<By<'factor'>>({ by: oneOf(['factor']), factor: where(finite, (n) => n > 1) }),
});

const estimate = record<EstimateShape>({
  kind: oneOf(['estimate']),
  quantity: record<Quantity>({
    value: finite,
    unit: nullOr(where(someWords, (unit) => readUnit(unit) !== null)),
  }),
  source: someWords,
  tolerance,
  steps: listOf(prose),
});

/** What is asked, by its kind. A choice has exactly one right option; other kinds of wrong are found on the way. */
export const shape: Reader<Shape> = variant<Shape>('kind', {
  recall,
  choice: where(choice, ({ options }) => options.filter((option) => option.right).length === 1),
  multi: choice,
  order,
  match,
  cloze,
  estimate,
});
