import type { Library } from '../content/library.ts';
import type { TopicId } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import { type Sitting, stageLeftMs, stageOf } from '../sessions/interview/interview.ts';
import type { NextMove } from '../sessions/interview/ladder.ts';
import { drawOpener } from '../terminal/interview/brief-screen.ts';
import { drawMarkdown } from '../terminal/markdown.ts';
import { stageLabel, type Table } from './interview-table.ts';

/** What the stage is, and the sentence it begins with. */
export async function announce(
  { app, host, library, interview }: Table,
  { isFirst = false } = {},
): Promise<void> {
  const now = interview();
  if (now.phase !== 'sitting') return;
  const plan = stageOf(now);
  if (plan.missing !== null) return;
  const page = { look: app.look(), messages: app.messages };
  // A design is one conversation: its task is set once, and again after a break.
  const isGoingOn = !isFirst && plan.kind === 'design' && now.begun.stages[now.stage - 1]?.kind === 'design';
  const opener = isGoingOn ? '' : app.messages.interview.openers[plan.kind];
  host.show(drawOpener({ label: stageLabel(app, plan), opener, leftMs: stageLeftMs(now) }, page));
  const [design] = plan.strands;
  if (plan.kind !== 'design' || isGoingOn || design === undefined) return;
  const task = taskOf(library, design.id as TopicId, app.language);
  if (task !== null)
    host.show(['', ...(await drawMarkdown(task, { look: page.look, labels: app.messages.callouts }))]);
}

/** What is to be designed: what the page of the case says above its first heading. */
function taskOf(library: Library, id: TopicId, language: Language): string | null {
  const found = library.page(id, language);
  const first = found?.notes[0];
  if (found === null || first?.type !== 'note' || first.heading !== null) return null;
  return `**${found.page.title}**\n\n${first.source.trim()}`;
}

export function sayMove(
  { app, host }: Table,
  sitting: Sitting,
  why: Extract<NextMove, { type: 'move' }>['why'],
): void {
  const plan = stageOf(sitting);
  const label = stageLabel(app, plan);
  const { moves, missing, missingPage } = app.messages.interview;
  if (plan.missing !== null) {
    host.tell(['', missing[plan.missing]?.(label) ?? missingPage(label, plan.missing)]);
    return;
  }
  if (why === 'answered') host.tell(['', moves.answered]);
  else if (why !== 'missing') host.tell(['', moves[why](label)]);
}
