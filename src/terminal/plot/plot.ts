import type { Look } from '../look.ts';

/** Where a chart is drawn, and what the names in it are called. */
export type Plot = {
  readonly look: Look;
  /** Columns to stay within. */
  readonly width: number;
  /** Rows of the picture itself, its title and axis not counted. */
  readonly height: number;
  /** The name of a series, bar, state or party in the person's language. */
  readonly label: (name: string) => string;
};
