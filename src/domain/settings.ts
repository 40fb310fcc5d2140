/** What the person can set; every value has a default that needs no thought. */
export type Settings = {
  /** Share of cards still known when they come due, 0.70–0.99. */
  readonly retention: number;
  /** FSRS-6 weights, 21 numbers; null for the published defaults. */
  readonly weights: readonly number[] | null;
  /** Minutes. A step may be a day (1440) or more. */
  readonly learningStepsMinutes: readonly number[];
  readonly relearningStepsMinutes: readonly number[];
  readonly maximumIntervalDays: number;
  readonly rolloverHour: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Lapses until a card counts as a leech; again after every half of it. 0 turns it off. */
  readonly leechLapses: number;
  /** Spread due days a little, the same way every time for the same card and review. */
  readonly fuzz: boolean;
  /** Null when no interview is planned; else `YYYY-MM-DD`. */
  readonly interviewDay: string | null;
};

export const DEFAULT_SETTINGS: Settings = {
  retention: 0.9,
  weights: null,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  maximumIntervalDays: 36_500,
  rolloverHour: 4,
  newPerDay: 12,
  reviewsPerDay: 200,
  leechLapses: 8,
  fuzz: true,
  interviewDay: null,
};
