import { Chalk } from 'chalk';
import type { ColourLevel, Look } from './look.ts';

/** Paints a text for what it is. Drawing names roles, never colours. */
export type Paint = (text: string) => string;

export const ROLES = [
  'title',
  'dim',
  'accent',
  'good',
  'bad',
  'warn',
  'code',
  'key',
  'strong',
  'emphasis',
  'struck',
  'link',
  'evidence',
] as const;
export type Role = (typeof ROLES)[number];
export type Palette = Readonly<Record<Role, Paint>>;

/**
 * Colours of the 256-colour cube that are readable on black and on white alike: their contrast is 3.5 or more on
 * both. Index 16 and up never follow the user's theme, so what was measured is what is seen.
 */
export const HUES = { grey: 244, blue: 32, green: 28, red: 161, orange: 166, violet: 133 } as const;

/** One palette a level, made when first asked for. */
const made = new Map<ColourLevel, Palette>();

export function paletteOf({ colour }: Pick<Look, 'colour'>): Palette {
  const known = made.get(colour);
  if (known) return known;
  const palette = colour >= 2 ? measuredPalette(colour) : namedPalette(colour);
  made.set(colour, palette);
  return palette;
}

function measuredPalette(level: ColourLevel): Palette {
  const chalk = new Chalk({ level });
  return {
    title: chalk.bold,
    dim: chalk.ansi256(HUES.grey),
    accent: chalk.ansi256(HUES.blue),
    good: chalk.ansi256(HUES.green),
    bad: chalk.ansi256(HUES.red),
    warn: chalk.ansi256(HUES.orange),
    code: chalk.ansi256(HUES.violet),
    key: chalk.bold.ansi256(HUES.blue),
    strong: chalk.bold,
    emphasis: chalk.italic,
    struck: chalk.strikethrough,
    link: chalk.underline,
    evidence: chalk.underline.ansi256(HUES.green),
  };
}

/** In 16 colours the theme decides what a name looks like; yellow and white are nowhere to be read on every theme. */
function namedPalette(level: ColourLevel): Palette {
  const chalk = new Chalk({ level });
  return {
    title: chalk.bold,
    dim: chalk.dim,
    accent: chalk.cyan,
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.magenta,
    code: chalk.cyan,
    key: chalk.bold,
    strong: chalk.bold,
    emphasis: chalk.italic,
    struck: chalk.strikethrough,
    link: chalk.underline,
    evidence: chalk.underline,
  };
}
