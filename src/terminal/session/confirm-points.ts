import { type Checklist, ticked, toggled } from '../../sessions/checklist.ts';
import type { Leaving } from '../../sessions/question.ts';
import { isStillMissing, type Lesson, proposalFor, taught } from '../../sessions/teaching.ts';
import { wrapped } from '../wrap.ts';
import { drawChecklist } from './checklist-prompt.ts';
import type { Conversation } from './line-asker.ts';
import { helpLines, LINE_COMMANDS } from './line-commands.ts';

/** The key points by lines: numbers change ticks, `t 2` teaches the second, an empty line confirms. */
export async function confirmPoints(talk: Conversation, begun: Lesson): Promise<Checklist | Leaving> {
  if (begun.checklist.rows.length === 0) return begun.checklist;
  const { reveal, plain } = talk.messages;
  let lesson = begun;
  talk.print([reveal.keyPointsToTick]);
  while (true) {
    talk.print([...numbered(talk, lesson.checklist), ...wrapped(plain.confirm, talk.look().width)]);
    const line = (await talk.line('> ')).trim().normalize('NFKC').toLowerCase();
    if (line === '') return lesson.checklist;
    const command = LINE_COMMANDS.get(line);
    const toTeach = /^t\s*(\d+)$/.exec(line)?.[1];
    if (command === 'help' || command === 'hint') talk.print(helpLines(talk));
    else if (command && command !== 'pause') return { type: command };
    else if (toTeach !== undefined) lesson = await teachByLine(talk, lesson, Number(toTeach) - 1);
    else if (/^[\d\s,]+$/.test(line))
      lesson = { ...lesson, checklist: toggled(lesson.checklist, rowsIn(line)) };
    else talk.print(wrapped(plain.confirmLine, talk.look().width));
  }
}

function rowsIn(line: string): number[] {
  return line
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((number) => Number(number) - 1);
}

/** An empty line learns the words proposed, other words are learned in their place, `-` leaves it. */
async function teachByLine(talk: Conversation, lesson: Lesson, row: number): Promise<Lesson> {
  const { teach, plain } = talk.messages;
  const { width } = talk.look();
  const proposed = proposalFor(lesson, row);
  if (proposed === null) {
    talk.print(wrapped(teach.nothing, width));
    return { ...lesson, checklist: ticked(lesson.checklist, row) };
  }
  talk.print(wrapped(teach.asks(lesson.checklist.rows[row]?.text ?? ''), width));
  talk.print(wrapped(plain.teach(proposed.alias), width));
  const line = (await talk.line('> ')).trim();
  const alias = line === '' ? proposed.alias : line;
  const learned = alias === '-' ? null : taught(lesson, row, { group: proposed.group, alias });
  if (learned === null) return lesson;
  talk.teach(learned.event);
  talk.print(wrapped(teach.learned(alias), width));
  return isStillMissing(learned.lesson, row) ? teachByLine(talk, learned.lesson, row) : learned.lesson;
}

function numbered(talk: Conversation, checklist: Checklist): string[] {
  const { look, messages } = talk;
  return checklist.rows.flatMap((row, index) => {
    const one = { ...checklist, rows: [row] };
    const [first = '', ...rest] = drawChecklist(one, { look: look(), messages, hasCursor: false });
    return [`${index + 1}${first}`, ...rest.map((line) => ` ${line}`)];
  });
}
