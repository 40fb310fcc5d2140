import type { Instant } from '../../domain/day.ts';
import type { Messages } from '../../i18n/en.ts';
import type { AliasHappening } from '../../sessions/taught-aliases.ts';
import type { Keyboard } from '../keyboard.ts';
import type { Look } from '../look.ts';

/** A terminal with a person at it, for as long as a session lasts. */
export type Screen = {
  readonly keyboard: Keyboard;
  /** As it is now: the window may have been resized since the last question. */
  readonly look: () => Look;
  readonly messages: Messages;
  readonly now: () => Instant;
  /** Lines that stay. */
  readonly print: (lines: readonly string[]) => void;
  /** Opens the person's editor on a text. */
  readonly edit: (text: string) => Edited;
  /** False where pictures are not to move: the clock is stopped. */
  readonly animates: boolean;
  /** Keeps what the grader is taught. */
  readonly teach: (taught: AliasHappening) => void;
};

/** What was saved; or, where the editor did not work, the text as it was and what to tell the person. */
export type Edited = { readonly text: string; readonly trouble: readonly string[] };
