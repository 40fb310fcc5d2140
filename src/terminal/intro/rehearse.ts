import type { Instant } from '../../domain/day.ts';
import { beginChecklist } from '../../sessions/checklist.ts';
import { type Speaking, type Spoken, stepTake, type Take } from '../../sessions/intro/take.ts';
import { EndOfInput } from '../key-queue.ts';
import { paletteOf } from '../palette.ts';
import { checklistPrompt } from '../session/checklist-prompt.ts';
import type { Scene } from '../session/host.ts';
import { runLive } from '../session/live.ts';
import { waitPrompt } from '../session/wait-prompt.ts';
import { wrapped } from '../wrap.ts';
import { type TakePrompt, takePrompt } from './take-prompt.ts';

export type Rehearsal = Omit<TakePrompt, 'take' | 'look' | 'messages' | 'now'>;

/** A take from its first word to its last, paused and interrupted as it may be. What was told when it broke off is kept. */
export function takeScene(begin: () => Speaking, rehearsal: Rehearsal): Scene<Spoken> {
  return {
    onScreen: async (screen) => {
      const { messages, now } = screen;
      let take: Take = begin();
      while (take.phase === 'speaking') {
        const speaking: Speaking = take;
        const result = await runLive(screen, (look) =>
          takePrompt({ ...rehearsal, take: speaking, look, messages, now }),
        );
        if (result.type === 'stepped') take = result.take;
        else if (result.type === 'leave') take = stepTake(result.take, { type: 'left' }, now());
        else if (result.type === 'cut off') take = cutOff(result.take, now());
        else {
          const isQuestion = result.type === 'interrupted';
          const since = now();
          const sentence = isQuestion ? (result.take.interruption?.question ?? '') : messages.clock.paused;
          const does = {
            enter: isQuestion ? messages.intro.answered : messages.keys.goOn,
            escape: messages.keys.goOn,
          };
          if (isQuestion) screen.print(['', paletteOf(screen.look()).warn(messages.intro.interviewer)]);
          await runLive(screen, (look) => waitPrompt(sentence, look, does));
          take = stepTake(
            result.take,
            { type: 'idled', ms: now() - since, wasInterrupted: isQuestion },
            now(),
          );
        }
      }
      return take;
    },
    byLine: async ({ line, print, look, messages, now }) => {
      const { intro } = messages;
      let take: Take = begin();
      try {
        while (take.phase === 'speaking') {
          const part = take.parts[take.ends.length];
          if (part === undefined) break;
          const shown =
            rehearsal.mode === 'read' ? [part.script] : rehearsal.mode === 'cues' ? part.mentions : [];
          print(['', part.title, ...shown.flatMap((text) => wrapped(text, look().width)), intro.byLine]);
          const typed = (await line('> ')).trim().toLowerCase();
          take = stepTake(take, { type: typed === 'q' ? 'left' : 'ended' }, now());
        }
      } catch (error) {
        if (!(error instanceof EndOfInput) || take.phase !== 'speaking') throw error;
        take = stepTake(take, { type: 'left' }, now());
      }
      if (take.phase === 'speaking') throw new Error('a take without parts');
      return take;
    },
  };
}

/** The part that was being told counts; the rest is not heard. */
function cutOff(speaking: Speaking, now: Instant): Take {
  const told = stepTake(speaking, { type: 'ended' }, now);
  return told.phase === 'spoken' ? told : stepTake(told, { type: 'left' }, now);
}

/** Which of the things that had to be said were; the person knows, the machine did not listen. */
export function mentionsScene(mentions: readonly string[]): Scene<readonly boolean[]> {
  return {
    onScreen: async (screen) => {
      const { messages } = screen;
      const points = mentions.map((text, index) => ({
        index,
        kind: 'must' as const,
        text,
        machine: 'hit' as const,
        isPartlySeen: false,
      }));
      let checklist = beginChecklist(points);
      while (true) {
        const current = checklist;
        const result = await runLive(screen, (look) =>
          checklistPrompt({ checklist: current, ratings: null, teaches: false, look, messages }),
        );
        checklist = result.checklist;
        if (result.type === 'confirmed' || (result.type === 'command' && result.command === 'leave')) {
          return checklist.rows.map(({ said }) => said);
        }
      }
    },
    byLine: async ({ line, print, look, messages }) => {
      print([
        messages.intro.whichMissed,
        ...mentions.flatMap((mention, index) => wrapped(mention, look().width, { indent: `${index + 1}  ` })),
      ]);
      const missed = new Set((await lineOrNothing(line)).split(/[\s,]+/).map(Number));
      return mentions.map((_, index) => !missed.has(index + 1));
    },
  };
}

async function lineOrNothing(line: (prompt: string) => Promise<string>): Promise<string> {
  try {
    return await line('> ');
  } catch (error) {
    if (error instanceof EndOfInput) return '';
    throw error;
  }
}
