import type { App } from '../app.ts';
import { type Day, formatDay } from '../domain/day.ts';
import type { Json } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import { plainText } from '../domain/prose.ts';
import { below } from '../domain/random.ts';
import type { Recorder, Recording } from '../machine/recorder.ts';
import {
  nextRehearsal,
  pacePerMinute,
  rateTake,
  type TakeRecord,
  takeFrom,
} from '../sessions/intro/judgement.ts';
import {
  beginTake,
  INTRO_MODES,
  type Interruption,
  type IntroMode,
  type Part,
  type Spoken,
} from '../sessions/intro/take.ts';
import { PACES } from '../sessions/spoken.ts';
import { mentionsScene, takeScene } from '../terminal/intro/rehearse.ts';
import { drawTakeReport } from '../terminal/intro/report-screen.ts';
import type { Host } from '../terminal/session/host.ts';
import { openAsker } from './asker.ts';
import { profileOf } from './profile.ts';

export type IntroRequest = {
  readonly seconds?: string;
  readonly mode?: IntroMode;
  readonly pace?: string;
  readonly record?: boolean;
  readonly json?: boolean;
};

const USUAL_SECONDS = 120;

/** The introduction under a clock, with less help the better it goes, and what to do about it afterwards. */
export async function runIntro(app: App, request: IntroRequest): Promise<void> {
  const profile = profileOf(app);
  const lengths = [...new Set(profile.segments.flatMap(({ versions }) => versions))].sort((a, b) => a - b);
  const seconds = versionOf(request.seconds, lengths);
  const takes = takesOf(app).filter((take) => take.seconds === seconds);
  if (request.json) {
    app.print(JSON.stringify(introJson(app, { seconds, takes })));
    return;
  }
  const parts: Part[] = profile.segments
    .filter(({ versions }) => versions.includes(seconds))
    .map(({ id, title, seconds: budget, script, mentions }) => ({
      id,
      title: plainText(title),
      seconds: budget,
      script,
      mentions: mentions.map(({ text }) => plainText(text)),
    }));
  if (parts.length === 0) throw new Failure('intro-empty', { folder: app.places.profile });
  const mode = request.mode ?? nextMode(takes);
  const { language } = profile;
  const pace = paceOf(request.pace, language);
  const host = await openAsker(app);
  const recorder = request.record ? await recorderFor(app) : null;
  try {
    const { intro } = app.messages;
    host.tell([
      '',
      intro.begins(seconds, intro.modes[mode]),
      profile.isSample ? app.messages.profile.sample : '',
    ]);
    if (!(await host.wait(intro.ready))) return;
    const interruption = mode === 'interrupt' ? interruptionFor(app, seconds) : null;
    const file = `${app.places.home}/takes/${formatDay(app.today())}-${app.now()}.wav`;
    const recording = recorder?.start(file) ?? null;
    const targetMs = seconds * 1000;
    const scene = takeScene(() => beginTake(parts, app.now(), interruption), {
      mode,
      language,
      pace,
      targetMs,
    });
    const spoken = await host.run(scene);
    await finish(app, host, { spoken, seconds, mode, takes, language, heard: { recording, recorder, file } });
  } finally {
    host.close();
  }
}

type Finished = {
  readonly spoken: Spoken;
  readonly seconds: number;
  readonly mode: IntroMode;
  readonly takes: readonly TakeRecord[];
  readonly language: App['language'];
  readonly heard: {
    readonly recording: Recording | null;
    readonly recorder: Recorder | null;
    readonly file: string;
  };
};

/** The take is kept before anything is asked about it; what was left out is added to it after. */
async function finish(app: App, host: Host, finished: Finished): Promise<void> {
  const { spoken, seconds, mode, takes, language, heard } = finished;
  const { recording, recorder, file } = heard;
  const isHeard = recording !== null && (await recording.stop());
  if (recording !== null && !isHeard) host.tell([app.messages.intro.noMicrophone]);
  if (spoken.tookMs.length === 0) {
    host.tell([app.messages.intro.nothingSaid]);
    return;
  }
  const mentions = spoken.parts.slice(0, spoken.tookMs.length).flatMap((part) => part.mentions);
  const said = mentions.length === 0 ? [] : await host.run(mentionsScene(mentions));
  const missed = mentions.filter((_, index) => said[index] === false);
  const fillers = await fillersHeard(app, host);
  const rating = rateTake(spoken, { targetMs: seconds * 1000, missed: missed.length });
  const record: TakeRecord = {
    seconds,
    mode,
    totalMs: spoken.totalMs,
    isWhole: spoken.isWhole,
    rating,
    perMinute: Math.round(pacePerMinute(spoken, language)),
    fillers,
    at: app.now(),
    day: app.today(),
  };
  keepTake(app, { record, spoken, missed, audio: isHeard ? file : null });
  const all = [...takes, record];
  const next = nextRehearsal(all, app.openStore().settings().settings);
  const page = { look: app.look(), messages: app.messages };
  host.show(drawTakeReport({ record, spoken, missed, takes: all, next, today: app.today(), language }, page));
  if (isHeard && recorder !== null) await playBack(app, host, { recorder, file });
}

export function keepTake(
  app: App,
  kept: {
    readonly record: TakeRecord;
    readonly spoken: Spoken;
    readonly missed: readonly string[];
    readonly audio: string | null;
  },
): void {
  const { at: _at, day: _day, ...record } = kept.record;
  const parts = kept.spoken.tookMs.map((tookMs, index) => ({
    id: kept.spoken.parts[index]?.id ?? '',
    tookMs,
  }));
  const data: Json = { room: 'intro', ...record, parts, missed: kept.missed, audio: kept.audio };
  app.openStore().events.append({ type: 'take', data }, app.moment());
}

export function takesOf(app: App): readonly TakeRecord[] {
  return app
    .openStore()
    .events.ofType('take')
    .flatMap((event) => takeFrom(event.data, event) ?? []);
}

/** The ladder: a good take earns the next mode, a poor one goes back a step. */
function nextMode(takes: readonly TakeRecord[]): IntroMode {
  const last = takes.at(-1);
  if (last === undefined) return 'read';
  const at = INTRO_MODES.indexOf(last.mode);
  const step = last.rating === 'good' ? 1 : last.rating === 'again' ? -1 : 0;
  return INTRO_MODES[Math.max(0, Math.min(INTRO_MODES.length - 1, at + step))] ?? 'read';
}

/** Somewhere in the middle, never at the very beginning or end. */
function interruptionFor(app: App, seconds: number): Interruption {
  const { interruptions } = app.messages.intro;
  const question = interruptions[below(interruptions.length, app.random)] ?? '';
  return { afterMs: Math.round(seconds * 1000 * (0.25 + 0.5 * app.random())), question };
}

async function fillersHeard(app: App, host: Host): Promise<number> {
  const { intro } = app.messages;
  const chosen = await host
    .choose({ title: intro.howManyFillers, options: intro.fillers, current: 0 })
    .catch(() => 0);
  return [0, 2, 6, 12][chosen ?? 0] ?? 0;
}

async function playBack(
  app: App,
  host: Host,
  { recorder, file }: { readonly recorder: Recorder; readonly file: string },
): Promise<void> {
  const { intro } = app.messages;
  if (!(await host.wait(intro.listen(file)))) return;
  if (!recorder.play(file)) host.tell([intro.cannotPlay(file)]);
}

async function recorderFor(app: App): Promise<Recorder | null> {
  const { recorderOn } = await import('../machine/recorder.ts');
  const recorder = recorderOn(app.env);
  if (recorder === null) app.say(app.messages.intro.noRecorder);
  return recorder;
}

function versionOf(text: string | undefined, lengths: readonly number[]): number {
  if (text === undefined)
    return lengths.includes(USUAL_SECONDS) ? USUAL_SECONDS : (lengths[0] ?? USUAL_SECONDS);
  if (lengths.includes(Number(text))) return Number(text);
  throw new Failure('argument-invalid', { name: '--seconds', value: text, allowed: lengths.join(' · ') });
}

function paceOf(text: string | undefined, language: App['language']): number {
  if (text === undefined) return PACES[language].usual;
  const pace = /^\d{2,3}$/.test(text) ? Number(text) : 0;
  if (pace >= 60 && pace <= 400) return pace;
  throw new Failure('argument-invalid', { name: '--pace', value: text, allowed: '60 … 400' });
}

function introJson(
  app: App,
  { seconds, takes }: { readonly seconds: number; readonly takes: readonly TakeRecord[] },
) {
  const next = nextRehearsal(takes, app.openStore().settings().settings);
  return {
    seconds,
    takes: takes.map(({ day, at: _at, ...take }) => ({ day: formatDay(day as Day), ...take })),
    next: next === null ? null : formatDay(next),
    mode: nextMode(takes),
  };
}
