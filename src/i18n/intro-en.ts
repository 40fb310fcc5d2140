import type { Rating } from '../domain/rating.ts';

/** What is said around a self-introduction. */
export const introEn = {
  begins: (seconds: number, mode: string) => `Self-introduction, ${seconds} seconds: ${mode}.`,
  modes: {
    read: 'read along, the script scrolls',
    cues: 'key words only',
    blank: 'only the clock',
    interrupt: 'only the clock, and an interviewer who interrupts',
  } as Readonly<Record<'read' | 'cues' | 'blank' | 'interrupt', string>>,
  ready: 'Stand up, breathe, look ahead. The clock starts with the next key.',
  nextPart: 'next part',
  finish: 'that was all',
  answered: 'answered, go on',
  interviewer: 'The interviewer breaks in:',
  interruptions: [
    'Sorry, stop there: what in this was your own part?',
    'Before you go on: what was the hardest decision you made there?',
    'You said that quickly. What would break first at ten times the traffic?',
    'Interesting. Why did you choose that and not the usual way?',
    'One moment: how did you know that it worked? Which number told you?',
    'Let me interrupt: what would you do differently today?',
  ] as readonly string[],
  lights: { green: 'enough said', amber: 'come to the end', red: 'too long' } as Readonly<
    Record<'green' | 'amber' | 'red', string>
  >,
  byLine: 'Enter when you have said it, q to break off.',
  whichMissed: 'Which of these did you leave out? Their numbers, or an empty line for none.',
  howManyFillers: 'How many “um”, “like” and “you know” did you hear?',
  fillers: ['none', '1–3', '4–8', 'more'] as readonly string[],
  report: 'This take',
  verdicts: {
    good: 'On time, and nothing left out.',
    hard: 'Nearly.',
    again: 'Not yet: the time or the points are off.',
  } as Readonly<Record<Exclude<Rating, 'easy'>, string>>,
  pace: (perMinute: number, slow: number, fast: number) =>
    `${perMinute} words a minute (${slow}–${fast} is easy to follow):`,
  paces: { slow: 'rather slow', fine: 'a good pace', fast: 'too fast to follow' } as Readonly<
    Record<'slow' | 'fine' | 'fast', string>
  >,
  fillerAdvice: 'A pause in place of an “um” sounds like thinking.',
  leftOut: 'Left out',
  history: (n: number) => `Takes so far: ${n}`,
  next: (days: number) =>
    days === 0
      ? 'Rehearse it again today.'
      : days === 1
        ? 'Rehearse it again tomorrow.'
        : `Rehearse it again in ${days} days.`,
  command: (seconds: number) => `mianba intro --seconds ${seconds}`,
  nothingSaid: 'No part was told to its end; nothing was kept.',
  noRecorder: 'Nothing here can record: install alsa-utils, sox or ffmpeg. The take goes on without.',
  noMicrophone: 'The recorder ended by itself: is there a microphone? The take counts all the same.',
  listen: (file: string) => `Recorded in ${file}. Listen to it?`,
  cannotPlay: (file: string) => `Nothing here can play it. It is in ${file}.`,
};

export type IntroWords = typeof introEn;
