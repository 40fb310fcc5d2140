import type { App } from '../app.ts';
import { dayOf, formatDay } from '../domain/day.ts';
import { Failure } from '../domain/failure.ts';
import type { Begun } from '../sessions/interview/happening.ts';
import { stageLeftMs, stageOf, toCheck, type Unfinished } from '../sessions/interview/interview.ts';
import { askedLately, unfinishedOf } from '../sessions/interview/log.ts';
import { planInterview } from '../sessions/interview/plan.ts';
import { minutesOf, type Preset } from '../sessions/interview/preset.ts';
import type { WantedSkill } from '../sessions/profile/job-ad.ts';
import { drawBrief } from '../terminal/interview/brief-screen.ts';
import { drawWanted } from '../terminal/job-ad-screen.ts';
import { EndOfInput } from '../terminal/key-queue.ts';
import { clockText } from '../terminal/session/clock-line.ts';
import type { Host } from '../terminal/session/host.ts';
import { openAsker } from './asker.ts';
import { debrief } from './interview-debrief.ts';
import { allPresets, presetNamed } from './interview-preset.ts';
import { showInterview } from './interview-report.ts';
import { sit } from './interview-sitting.ts';
import { cardsFor, sourcesFor } from './interview-sources.ts';
import { interviewsOf, newInterview, stageLabel, tableFor } from './interview-table.ts';
import { readJobAd } from './job-ad.ts';
import { profileOf } from './profile.ts';

export type InterviewRequest = {
  readonly round?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly jd?: string;
};

type Wishes = {
  readonly preset: Preset | null;
  readonly scale: number;
  readonly seed: number;
  readonly wanted: readonly WantedSkill[];
};

/** A mock interview from the first word to the report; one that was left is taken up again where it stood. */
export async function runInterview(app: App, request: InterviewRequest): Promise<void> {
  const wishes = wishesFrom(app, request);
  const library = await app.openLibrary();
  const profile = profileOf(app);
  const cards = cardsFor(app, library, profile);
  let keep: (() => void) | null = null;
  const host = await openAsker(app, { onLost: () => keep?.() });
  const room: Room = { app, library, profile, cards, host, keepOnLoss: (what) => (keep = what) };
  try {
    const taken = await takeUp(room, wishes);
    if (taken === null) return;
    const table = tableFor(room, taken.interview);
    if (taken.isResumed) table.record({ what: 'resumed' });
    if ((await sit(table)) && (await debrief(table))) showInterview(app, host, table.interview());
  } catch (error) {
    // The end of input is `q`: what was said is kept.
    if (!(error instanceof EndOfInput)) throw error;
    if (unfinishedOf(interviewsOf(app)) !== null) host.tell(['', app.messages.interview.left]);
  } finally {
    host.close();
  }
}

type Room = Parameters<typeof tableFor>[0];
type Taken = { readonly interview: Unfinished; readonly isResumed: boolean };

/** The one that is open, if the person wants to go on with it, else a new one; null when they want neither. */
async function takeUp(room: Room, wishes: Wishes): Promise<Taken | null> {
  const { app, host } = room;
  const open = unfinishedOf(interviewsOf(app));
  if (open !== null) {
    const { unfinished, resumeOptions, resumed } = app.messages.interview;
    const day = formatDay(dayOf(open.startedAt, app.calendar()));
    const title = unfinished(open.begun.preset.id, day, whereIn(app, open));
    const chosen = await host.choose({ title, options: resumeOptions, current: 0 });
    if (chosen === 0) {
      host.tell(['', resumed]);
      return { interview: open, isResumed: true };
    }
    if (chosen !== 1) return null;
    tableFor(room, open).record({ what: 'closed', why: 'abandoned' });
  }
  const preset = wishes.preset ?? (await choosePreset(app, host));
  const interview = preset === null ? null : await begin(room, preset, wishes);
  return interview && { interview, isResumed: false };
}

function whereIn(app: App, open: Unfinished): string {
  const { whereStage, whereDebrief } = app.messages.interview;
  if (open.phase === 'debriefing')
    return whereDebrief(toCheck(open) ?? open.answers.length, open.answers.length);
  return whereStage(stageLabel(app, stageOf(open)), clockText(Math.max(0, stageLeftMs(open))));
}

async function choosePreset(app: App, host: Host): Promise<Preset | null> {
  const presets = allPresets(app);
  const { choosePreset: title, presetRow, presets: about, own } = app.messages.interview;
  const options = presets.map((preset) => presetRow(preset.id, minutesOf(preset), about[preset.id] ?? own));
  const chosen = await host.choose({
    title,
    options,
    current: presets.findIndex(({ id }) => id === 'quick'),
  });
  return chosen === null ? null : (presets[chosen] ?? null);
}

/** Shown what is coming, and on record once the person is ready; null when they are not. */
async function begin(
  room: Room,
  preset: Preset,
  { scale, seed, wanted }: Wishes,
): Promise<Unfinished | null> {
  const { app, library, profile, cards, host } = room;
  const avoid = askedLately(interviewsOf(app));
  const sources = sourcesFor(app, { library, profile, cards, preset, wanted });
  const stages = planInterview({ preset, scale, seed, avoid }, sources);
  const { language } = app;
  const begun: Begun = { what: 'begun', preset, scale, seed, language, stages, avoid: [...avoid] };
  const page = { look: app.look(), messages: app.messages };
  const labelled = stages.map((stage) => ({ ...stage, label: stageLabel(app, stage) }));
  const claimsNothing = sources.topics.every(({ why }) => why.claims.length + why.words.length === 0);
  const notes = [
    ...(profile.isSample ? [app.messages.profile.sample] : []),
    ...(claimsNothing ? [app.messages.interview.claimsNothing] : []),
  ];
  host.show(drawBrief({ preset: preset.id, seed, stages: labelled, notes }, page));
  if (wanted.length > 0) {
    const names = new Map(library.skills().map(({ id, names: own }) => [id, own[language]]));
    const claimed = new Set(profile.skillLines.flatMap(({ skills }) => skills));
    host.show(['', ...drawWanted(wanted, { names, claimed }, page), '']);
  }
  return (await host.wait(app.messages.interview.ready)) ? newInterview(app, begun) : null;
}

function wishesFrom(app: App, { round, scale, seed, jd }: InterviewRequest): Wishes {
  return {
    preset: round === undefined ? null : presetNamed(app, round),
    scale: scaleOf(scale),
    seed: seedOf(seed) ?? Math.floor(app.random() * 1_000_000),
    wanted: jd === undefined ? [] : readJobAd(app, jd).skills,
  };
}

function scaleOf(text = '1'): number {
  const scale = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (scale >= 0.05 && scale <= 4) return scale;
  throw new Failure('argument-invalid', { name: '--scale', value: text, allowed: '0.05 … 4' });
}

function seedOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0xffff_ffff) return Number(text);
  throw new Failure('argument-invalid', { name: '--seed', value: text, allowed: '0 … 4294967295' });
}
