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
