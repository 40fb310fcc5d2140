/** How many colours the terminal shows: none, 16, 256, or all of them. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** What drawing needs to know of the screen. A value, so that a test can hold any terminal there is. */
export type Look = {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  readonly colour: ColourLevel;
  /** False: box lines, bullets and ticks are drawn in ASCII. The text itself is never changed. */
  readonly unicode: boolean;
};

type Env = Readonly<Record<string, string | undefined>>;

type Screen = {
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  readonly env: Env;
  readonly isTTY: boolean;
};

const NARROWEST = 20;
const USUAL_WIDTH = 80;
const USUAL_HEIGHT = 24;

export function lookOf({ columns, rows, env, isTTY }: Screen): Look {
  return {
    width: Math.max(NARROWEST, columns || Number(env.COLUMNS) || USUAL_WIDTH),
    height: rows || Number(env.LINES) || USUAL_HEIGHT,
    colour: colourLevel(env, isTTY),
    unicode: showsUnicode(env),
  };
}

/** FORCE_COLOR is the stronger wish: it is set for one command, NO_COLOR for a whole shell. */
function colourLevel(env: Env, isTTY: boolean): ColourLevel {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forcedLevel(forced);
  if (env.NO_COLOR || env.TERM === 'dumb' || !isTTY) return 0;
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '') || env.WT_SESSION !== undefined) return 3;
  return /-256(?:color)?$/i.test(env.TERM ?? '') ? 2 : 1;
}

function forcedLevel(forced: string): ColourLevel {
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '2') return 2;
  return forced === '3' ? 3 : 1;
}

/**
 * A locale that names another encoding is believed. No locale at all (a container, a remote shell) is taken for
 * UTF-8, which nearly every terminal draws and which Chinese needs anyway; the Linux console has no such glyphs.
 */
function showsUnicode(env: Env): boolean {
  if (env.MIANBA_ASCII === '1' || env.TERM === 'linux') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}
