/**
 * A finding in content, as a code and what its sentence needs. Codes are stable: scripts read them. The words live in
 * i18n, one table per language, keyed by code; leaving one out does not compile.
 */
export type ProblemData = {
  // The file
  readonly 'path-form': None;
  readonly 'file-too-large': { readonly bytes: number; readonly most: number };
  readonly 'utf-16': None;
  readonly 'utf-8-invalid': None;
  readonly 'nul-character': None;
  readonly 'line-too-long': { readonly most: number };
  readonly 'nesting-too-deep': { readonly most: number };

  // Front matter and lists
  readonly 'yaml-invalid': { readonly reason: string };
  readonly 'yaml-alias': None;
  readonly 'front-matter-missing': None;
  readonly 'front-matter-open': None;
  readonly 'front-matter-shape': None;
  readonly 'front-matter-key': { readonly key: string; readonly known: readonly string[] };
  readonly 'front-matter-value': { readonly key: string; readonly expected: Expected };
  readonly 'title-missing': None;
  readonly 'minutes-missing': None;
  readonly 'list-file-shape': None;
  readonly 'entry-key': { readonly key: string; readonly known: readonly string[] };
  readonly 'entry-value': { readonly key: string; readonly expected: Expected };
  readonly 'entry-repeated': { readonly id: string; readonly first: number };
  readonly 'area-reserved': { readonly id: string };

  // Headings
  readonly 'heading-underlined': None;
  readonly 'heading-space': None;
  readonly 'heading-nested': None;
  readonly 'heading-brace': { readonly text: string };
  readonly 'heading-inside-card': None;
  readonly 'prompt-missing': None;
  readonly 'card-id': { readonly id: string };
  readonly 'id-repeated': { readonly id: string; readonly first: number };
  readonly 'card-attribute': { readonly text: string };
  readonly 'card-key': { readonly key: string; readonly known: readonly string[] };
  readonly 'card-key-twice': { readonly key: string };
  readonly 'card-value': { readonly key: string; readonly value: string; readonly expected: string };
  readonly 'level-missing': None;
  readonly 'card-depth': { readonly depth: number };
  readonly 'follow-up-alone': { readonly depth: number };
  readonly 'after-missing': None;
  readonly 'after-on-card': None;

  // Marks that slip
  readonly rule: None;
  readonly 'mark-left': { readonly mark: string };
  readonly 'tilde-single': None;
  readonly 'asterisk-product': None;
  readonly html: { readonly tag: string };
  readonly 'comment-open': None;
  readonly 'comment-text': None;
  readonly footnote: None;
  readonly 'link-reference': None;
  readonly 'link-address': { readonly address: string };
  readonly 'link-broken': None;
  readonly 'list-single': None;
  readonly 'list-space': None;
  readonly 'line-start': { readonly start: string };
  readonly 'table-broken': None;
  readonly 'callout-word': { readonly word: string; readonly known: readonly string[] };
  readonly 'callout-line': None;
  readonly 'code-indented': None;
  readonly 'code-wide': { readonly columns: number; readonly most: number };
  readonly 'fence-open': None;
  readonly 'diagram-kind': { readonly kind: string };
  readonly 'diagram-undrawn': None;

  // Inside a card
  readonly 'hint-word': { readonly text: string };
  readonly 'hint-list': None;
  readonly 'hint-late': None;
  readonly 'hint-twice': None;
  readonly 'setting-late': None;
  readonly 'answer-missing': None;
  readonly 'answer-paragraph': None;
  readonly 'list-nested': None;
  readonly 'list-split': None;
  readonly 'item-block': None;
  readonly 'brace-stray': None;
  readonly 'brace-open': None;
  readonly 'brace-wide': None;
  readonly 'place-word': { readonly text: string };

  // Key points
  readonly 'point-empty': None;
  readonly 'point-alike': { readonly text: string };
  readonly 'group-last': { readonly text: string };
  readonly 'group-missing': { readonly kind: 'must' | 'wrong' };
  readonly 'alias-empty': None;
  readonly 'alias-marks': { readonly alias: string };
  readonly 'alias-wide-bar': { readonly alias: string };
  readonly 'subject-first': None;
  readonly 'subject-colon': None;
  readonly 'subject-alone': None;
  readonly 'subject-missing': None;
  readonly 'struck-part': None;

  // The other shapes
  readonly 'option-box': { readonly text: string };
  readonly 'option-count': { readonly count: number };
  readonly 'option-right': None;
  readonly 'option-alike': { readonly text: string };
  readonly 'option-empty': None;
  readonly 'option-dash': None;
  readonly 'explanation-empty': None;
  readonly 'order-number': { readonly number: number; readonly expected: number };
  readonly 'order-count': { readonly count: number };
  readonly 'match-columns': { readonly columns: number };
  readonly 'match-count': { readonly rows: number };
  readonly 'match-row': { readonly cells: number };
  readonly 'match-empty': None;
  readonly 'match-alike': { readonly text: string };
  readonly 'blank-open': None;
  readonly 'blank-late': None;
  readonly 'estimate-number': { readonly text: string };
  readonly 'estimate-unit': { readonly text: string };
  readonly 'estimate-tolerance': { readonly text: string };
  readonly 'estimate-lines': None;
  readonly 'estimate-wide': None;
  readonly 'estimate-late': None;

  // Design cases, labs, the profile
  readonly 'stage-minutes': None;
  readonly 'stage-kind': None;
  readonly 'lab-part': { readonly part: string };
  readonly 'prediction-fact': None;
  readonly 'set-missing': None;
  readonly 'fact-shown': { readonly fact: string };
  readonly 'fact-outside-lab': None;
  readonly 'fact-unknown': { readonly fact: string; readonly lab: string };
  /** The lab finds it, but not yet at these settings: its file of facts is behind its page. */
  readonly 'fact-unmeasured': { readonly fact: string; readonly lab: string };
  readonly 'fact-told': { readonly fact: string; readonly number: string };
  readonly 'knob-unknown': { readonly knob: string; readonly lab: string; readonly known: readonly string[] };
  readonly 'knob-value': { readonly knob: string; readonly value: string; readonly allowed: string };
  readonly 'knobs-clash': { readonly rule: string };
  readonly 'segment-key': { readonly key: string };
  readonly 'segment-script': None;
  readonly 'segment-late': None;
  readonly 'skill-line': None;
  readonly 'project-part': { readonly part: string };
  readonly 'project-order': { readonly part: string };
  readonly 'project-heading': { readonly heading: string };
  readonly 'project-text': None;

  // The whole pack
  readonly 'page-repeated': { readonly first: string };
  readonly 'area-unknown': { readonly id: string };
  readonly 'skill-unknown': { readonly id: string };
  readonly 'lab-unknown': { readonly id: string };
  readonly 'topic-unknown': { readonly id: string };
  readonly 'was-alive': { readonly id: string };
  readonly 'was-twice': { readonly id: string; readonly first: string };
  readonly 'hints-missing': None;
  readonly 'points-missing': None;
  readonly 'answer-long': { readonly length: number; readonly most: number };
  readonly 'point-unmet': { readonly point: string };
  readonly 'must-unmet': { readonly point: string };

  // The two languages of a page
  readonly 'language-missing': { readonly file: string };
  readonly 'front-matter-differs': { readonly key: string; readonly other: string };
  readonly 'card-untranslated': { readonly id: string; readonly other: string };
  readonly 'cards-reordered': { readonly id: string; readonly other: string };
  readonly 'attribute-differs': { readonly id: string; readonly key: string; readonly other: string };
  readonly 'kind-differs': { readonly id: string; readonly here: string; readonly there: string };
  readonly 'count-differs': {
    readonly id: string;
    readonly what: Counted;
    readonly here: number;
    readonly there: number;
  };
  readonly 'place-differs': { readonly id: string; readonly what: Counted; readonly place: number };
  readonly 'quantity-differs': { readonly id: string; readonly here: string; readonly there: string };
  readonly 'diagrams-differ': {
    readonly other: string;
    readonly here: readonly string[];
    readonly there: readonly string[];
  };
};

type None = Readonly<Record<never, never>>;

/** What a value of front matter or of a list should have been. */
export type Expected =
  | 'text'
  | 'texts'
  | 'id'
  | 'ids'
  | 'topics'
  | 'month'
  | 'addresses'
  | 'whole'
  | 'boolean';

/** What both languages of a card must have equally many of. */
export type Counted = 'points' | 'options' | 'items' | 'rows' | 'blanks' | 'steps' | 'lines';

export type ProblemCode = keyof ProblemData;

/** `file` is as it was handed in; `line` counts from 1. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: {
    readonly code: K;
    readonly file: string;
    readonly line: number;
    readonly data: ProblemData[K];
  };
}[C];

export function problemAt<C extends ProblemCode>(problem: {
  readonly code: C;
  readonly file: string;
  readonly line: number;
  readonly data: ProblemData[C];
}): Problem {
  // The compiler cannot see that a code and its own data are a member of the union.
  return problem as unknown as Problem;
}

/** What is wrong, and what to do. */
export type ProblemSentence = { readonly message: string; readonly hint: string };

/** One language's words for every code. */
export type ProblemWords = {
  readonly [C in ProblemCode]: (data: ProblemData[C]) => ProblemSentence;
};

export function describeProblem<C extends ProblemCode>(
  problem: Problem<C>,
  words: ProblemWords,
): ProblemSentence {
  const say: (data: ProblemData[C]) => ProblemSentence = words[problem.code];
  return say(problem.data);
}
