import type { Rating } from '../../domain/rating.ts';
import { type CheckCommand, type Checklist, ticked } from '../../sessions/checklist.ts';
import { isStillMissing, type Lesson, proposalFor, taught } from '../../sessions/teaching.ts';
import { paletteOf } from '../palette.ts';
import { wrapped } from '../wrap.ts';
import { type ChecklistResult, checklistPrompt } from './checklist-prompt.ts';
import { drawHelp } from './help.ts';
import { runLive } from './live.ts';
import type { RatingChoice } from './ratings.ts';
import type { Screen } from './screen.ts';
import { teachPrompt } from './teach-prompt.ts';

export type Checked =
  | { readonly type: 'confirmed'; readonly checklist: Checklist }
  | { readonly type: 'rated'; readonly checklist: Checklist; readonly rating: Rating }
  | { readonly type: 'command'; readonly command: Exclude<CheckCommand, 'help' | 'teach'> };

/** The points of a typed answer, one by one. Help and teaching come back to the same checklist. */
export async function checkPoints(screen: Screen, begun: Lesson): Promise<Checked> {
  let lesson = begun;
  while (true) {
    const result = await askTicks(screen, { checklist: lesson.checklist, ratings: null, teaches: true });
    if (result.type !== 'command') return result;
    lesson = { ...lesson, checklist: result.checklist };
    if (result.command === 'teach') lesson = await teach(screen, lesson);
    else if (result.command !== 'help') return { type: 'command', command: result.command };
  }
}

/** The rating keys, with the points above them when the answer was only thought. */
export async function checkRating(
  screen: Screen,
  {
    checklist,
    ratings,
  }: { readonly checklist: Checklist; readonly ratings: (ticked: Checklist) => RatingChoice },
): Promise<Checked> {
  let current = checklist;
  while (true) {
    const result = await askTicks(screen, { checklist: current, ratings, teaches: false });
    if (result.type !== 'command') return result;
    if (result.command !== 'help' && result.command !== 'teach')
      return { type: 'command', command: result.command };
    current = result.checklist;
  }
}

type Ticks = {
  readonly checklist: Checklist;
  readonly ratings: ((ticked: Checklist) => RatingChoice) | null;
  readonly teaches: boolean;
};

async function askTicks(screen: Screen, asked: Ticks): Promise<ChecklistResult> {
  const { messages } = screen;
  const result = await runLive(screen, (look) => checklistPrompt({ ...asked, look, messages }));
  if (result.type === 'command' && result.command === 'help') screen.print(drawHelp(screen.look(), messages));
  return result;
}

/**
 * "I said that, you did not see it": the answer's own words are proposed for the part of the point that is missing, and
 * count from now on. Where more than one part is missing, each is asked for in turn.
 */
async function teach(screen: Screen, lesson: Lesson): Promise<Lesson> {
  const { messages } = screen;
  const { current, rows } = lesson.checklist;
  const proposed = proposalFor(lesson, current);
  if (proposed === null) {
    screen.print([...wrapped(messages.teach.nothing, screen.look().width), '']);
    return { ...lesson, checklist: ticked(lesson.checklist, current) };
  }
  const asked = { point: rows[current]?.text ?? '', proposed: proposed.alias, messages };
  const alias = await runLive(screen, (look) => teachPrompt({ ...asked, look }));
  const learned = alias === null ? null : taught(lesson, current, { group: proposed.group, alias });
  if (alias === null || learned === null) return lesson;
  screen.teach(learned.event);
  const { good } = paletteOf(screen.look());
  screen.print([...wrapped(good(messages.teach.learned(alias)), screen.look().width), '']);
  return isStillMissing(learned.lesson, current) ? teach(screen, learned.lesson) : learned.lesson;
}
