import type { Language } from '../domain/language.ts';
import type { Streams } from './kernel/streams.ts';

/** The same words in each language. */
export type Words = Readonly<Record<Language, string>>;

/**
 * A lab: what can be turned, what is measured, and the model that runs. `simulate` is pure: the same settings and seed
 * give the same trace on every machine.
 */
export type LabOf<K extends Knobs, F extends string> = {
  readonly id: string;
  readonly knobs: K;
  /** What a run may tell, by name; one that does not apply to a run is left out of its trace. */
  readonly facts: Readonly<Record<F, FactMeaning>>;
  /** What the names in the series mean: titles, bars, parties, states, messages. A name without words is shown as it is. */
  readonly words: Readonly<Record<string, Words>>;
  /** Knobs that may contradict each other, and limits on how much is run. */
  readonly limits?: readonly Limit<SettingsOf<K>>[];
  readonly simulate: (settings: SettingsOf<K>, streams: Streams) => Trace<F>;
};

/** Any lab, for those who run it by name; its settings have been checked against its knobs. */
export type Lab = Omit<LabOf<Knobs, string>, 'limits' | 'simulate'> & {
  readonly limits: readonly Limit<Settings>[];
  readonly simulate: (settings: Settings, streams: Streams) => Trace;
};

/**
 * The compiler finds the types of a lab's settings and facts in its own lists, and they are forgotten here: whoever runs
 * labs by name goes through `settingsOf`, which lets no setting through that its knob does not allow.
 */
export function defineLab<const K extends Knobs, const F extends string>(lab: LabOf<K, F>): Lab {
  return { ...lab, limits: lab.limits ?? [] } as unknown as Lab;
}

/** What a lab measures, by name. */
export type Facts = Readonly<Record<string, FactMeaning>>;

/** `unit` is one the grader reads (`ms`, `B`, `次`…), or empty for a plain number. */
export type FactMeaning = { readonly unit: string; readonly means: Words };

export type Limit<S> = {
  readonly knobs: readonly string[];
  /** The rule as it is shown: `growTo ≥ tables`. */
  readonly rule: string;
  readonly holds: (settings: S) => boolean;
};

export type Knobs = Readonly<Record<string, Knob>>;
export type Knob = AmountKnob | ChoiceKnob | ListKnob;

/** A number between two bounds. */
export type AmountKnob = {
  readonly type: 'amount';
  readonly first: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly unit: string;
  readonly means: Words;
};

/** One of some names, the first being the default. */
export type ChoiceKnob<N extends string = string> = {
  readonly type: 'choice';
  readonly names: readonly N[];
  readonly means: Words;
};

/** Several whole numbers, such as the weights of providers. */
export type ListKnob = {
  readonly type: 'list';
  readonly first: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly longest: number;
  readonly means: Words;
};

export type Setting = number | string | readonly number[];
export type Settings = Readonly<Record<string, Setting>>;

export type SettingsOf<K extends Knobs> = {
  readonly [Name in keyof K]: K[Name] extends {
    readonly type: 'choice';
    readonly names: readonly (infer N)[];
  }
    ? N
    : K[Name] extends { readonly type: 'list' }
      ? readonly number[]
      : number;
};

type AmountOf = Omit<AmountKnob, 'type' | 'whole' | 'unit'> & { readonly unit?: string };

/** A whole number. */
export function count(of: AmountOf): AmountKnob {
  return { type: 'amount', unit: '', ...of, whole: true };
}

/** Any number, such as a share or a rate. */
export function amount(of: AmountOf): AmountKnob {
  return { type: 'amount', unit: '', ...of, whole: false };
}

/** One name of several; the first is the default. */
export function oneOf<const N extends string>(names: readonly N[], means: Words): ChoiceKnob<N> {
  return { type: 'choice', names, means };
}

export function list(of: Omit<ListKnob, 'type'>): ListKnob {
  return { type: 'list', ...of };
}

/** What a run left behind. */
export type Trace<F extends string = string> = {
  readonly facts: Readonly<Partial<Record<F, number>>>;
  /** In the order they are drawn; the first is the picture of the run. */
  readonly series: readonly Series[];
  readonly invariants: readonly Invariant[];
};

/** The trace of a lab with these facts. */
export type TraceOf<F extends Facts> = Trace<keyof F & string>;

/** A claim about the run that must be so whatever the settings; one that is broken is shown, not hidden. */
export type Invariant = { readonly name: string; readonly holds: boolean };

/** Something to draw. Every name in it is a key of the lab's `words`, or is shown as it is. */
export type Series =
  /** Points of (x, y), x growing; `unit` is that of y. Two lines of one `chart` share its axes. */
  | {
      readonly form: 'line';
      readonly name: string;
      readonly unit: string;
      readonly xUnit: string;
      readonly points: readonly (readonly [x: number, y: number])[];
    }
  | {
      readonly form: 'bars';
      readonly name: string;
      readonly unit: string;
      readonly bars: readonly (readonly [name: string, value: number])[];
    }
  /** Counts in bins from `from` on, each `width` wide. */
  | {
      readonly form: 'histogram';
      readonly name: string;
      readonly unit: string;
      readonly from: number;
      readonly width: number;
      readonly counts: readonly number[];
    }
  /** One row a thing, each a run of states; times in seconds. The last state ends at `until`. */
  | {
      readonly form: 'states';
      readonly name: string;
      readonly until: number;
      readonly rows: readonly {
        readonly name: string;
        readonly states: readonly (readonly [from: number, state: string])[];
      }[];
    }
  /** Who sent what to whom, in order; `at` in milliseconds. A lost message never reaches its party. */
  | {
      readonly form: 'messages';
      readonly name: string;
      readonly parties: readonly string[];
      readonly messages: readonly Message[];
    };

export type Message = {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly lost: boolean;
};
