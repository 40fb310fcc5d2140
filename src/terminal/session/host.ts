import type { Asker } from '../../sessions/question.ts';
import type { Conversation } from './line-asker.ts';
import type { Screen } from './screen.ts';

/** What a rehearsal draws that is no question: on a screen of its own, and the same as a conversation by lines. */
export type Scene<Result> = {
  readonly onScreen: (screen: Screen) => Promise<Result>;
  readonly byLine: (talk: Conversation) => Promise<Result>;
};

/** Whoever puts cards to the person, and shows them whatever else there is. */
export type Host = Asker & { readonly run: <Result>(scene: Scene<Result>) => Promise<Result> };
