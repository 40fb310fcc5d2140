/** What a stage is about; each kind has its own way of asking. */
export const STAGE_KINDS = [
  'intro',
  'projects',
  'fundamentals',
  'deep-dive',
  'scenario',
  'behavioural',
  'design',
  'reverse',
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export type Stage = {
  readonly kind: StageKind;
  readonly minutes: number;
  /** What it is called where its kind does not say it: a name the messages know, or words of the person's own. */
  readonly name?: string;
  /** Of a design stage: which cards of the case are asked in it, by their ids. */
  readonly cards?: readonly string[];
};

export type Preset = {
  readonly id: string;
  /** The page of `content/interview` that behavioural, scenario and reverse stages go by; null when there is none. */
  readonly round: string | null;
  readonly stages: readonly Stage[];
};

const design = (name: string, minutes: number, ...cards: readonly string[]): Stage => ({
  kind: 'design',
  name,
  minutes,
  cards,
});

/** The rounds a candidate meets: four of a Chinese company, a short one, and two common forms of system design. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'cn-1',
    round: 'cn-1',
    stages: [
      { kind: 'intro', minutes: 2 },
      { kind: 'projects', minutes: 3 },
      { kind: 'fundamentals', minutes: 27 },
      { kind: 'deep-dive', minutes: 18 },
      { kind: 'reverse', minutes: 5 },
    ],
  },
  {
    id: 'cn-2',
    round: 'cn-2',
    stages: [
      { kind: 'intro', minutes: 1 },
      { kind: 'projects', minutes: 4 },
      { kind: 'fundamentals', minutes: 10 },
      { kind: 'deep-dive', minutes: 30 },
      { kind: 'scenario', minutes: 10 },
      { kind: 'reverse', minutes: 5 },
    ],
  },
  {
    id: 'cn-3',
    round: 'cn-3',
    stages: [
      { kind: 'intro', minutes: 1 },
      { kind: 'projects', minutes: 5 },
      { kind: 'fundamentals', minutes: 5 },
      { kind: 'deep-dive', minutes: 12 },
      { kind: 'scenario', minutes: 17 },
      { kind: 'reverse', minutes: 5 },
    ],
  },
  {
    id: 'cn-hr',
    round: 'cn-hr',
    stages: [
      { kind: 'intro', minutes: 2 },
      { kind: 'behavioural', minutes: 15 },
      { kind: 'reverse', minutes: 8 },
    ],
  },
  {
    id: 'quick',
    round: 'quick',
    stages: [
      { kind: 'intro', minutes: 1 },
      { kind: 'fundamentals', minutes: 10 },
      { kind: 'reverse', minutes: 1 },
    ],
  },
  {
    id: 'hi45',
    round: 'hi45',
    stages: [
      design('requirements', 5, 'requirements'),
      design('entities', 2, 'data'),
      design('api', 5, 'api'),
      design('high-level', 13, 'estimate', 'high-level'),
      design('deep-dives', 10, 'deep-1', 'deep-2'),
      // Ten minutes of questions: theirs, and yours in the last two.
      design('questions', 8, 'failures', 'trade-offs'),
      { kind: 'reverse', minutes: 2 },
    ],
  },
  {
    id: 'xu45',
    round: 'xu45',
    stages: [
      design('scope', 5, 'requirements'),
      design('estimate', 5, 'estimate'),
      design('high-level', 20, 'api', 'data', 'high-level'),
      design('deep-dives', 15, 'deep-1', 'deep-2', 'failures', 'trade-offs'),
    ],
  },
];

export function minutesOf({ stages }: Preset): number {
  return stages.reduce((sum, { minutes }) => sum + minutes, 0);
}
