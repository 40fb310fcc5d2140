import type { Library } from './content/library.ts';
import type { Calendar, Day, Instant } from './domain/day.ts';
import type { Language } from './domain/language.ts';
import type { Random } from './domain/random.ts';
import type { Messages } from './i18n/en.ts';
import type { Config } from './machine/config-file.ts';
import type { Places } from './machine/places.ts';
import type { Moment } from './store/event-log.ts';
import type { Store } from './store/store.ts';
import type { Look } from './terminal/look.ts';

/**
 * Everything outside the program, in one record. Whatever costs time to open is a function, so a command pays
 * only for what it uses; each opens once.
 */
export type App = {
  readonly language: Language;
  readonly messages: Messages;
  readonly env: NodeJS.ProcessEnv;
  readonly places: Places;
  readonly config: Config;
  readonly now: () => Instant;
  /** Called for each key or line read; moves a clock stopped for a demonstration. */
  readonly stepClock: () => void;
  readonly random: Random;
  /** As the screen is now; it may have been resized. */
  readonly look: () => Look;
  /** True when a person sits at a terminal that can be drawn on, and did not ask for plain lines. */
  readonly isInteractive: () => boolean;
  /** Opening a stream costs a start 2 ms: only who draws or listens asks for one. */
  readonly streams: () => { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
  /** The product: one text with its newline. */
  readonly print: (text: string) => void;
  /** The talk: progress, warnings, what to try. */
  readonly say: (text: string) => void;
  readonly openStore: () => Store;
  /** All content there is, brought up to date in the store. */
  readonly openLibrary: () => Promise<Library>;
  readonly calendar: () => Calendar;
  readonly today: () => Day;
  /** Now, as events are stamped with it. */
  readonly moment: () => Moment;
};
