import { plainText } from '../domain/prose.ts';
import type { Spoken as SpokenHappening } from '../sessions/interview/happening.ts';
import { type Interview, type Sitting, stageOf } from '../sessions/interview/interview.ts';
import { pacePerMinute, rateTake } from '../sessions/intro/judgement.ts';
import { beginTake, type Part, type Spoken } from '../sessions/intro/take.ts';
import { PACES } from '../sessions/spoken.ts';
import { mentionsScene, takeScene } from '../terminal/intro/rehearse.ts';
import type { Table } from './interview-table.ts';
import { keepTake } from './intro.ts';

/** The interviewer hears a third more than was agreed, and not a word beyond. */
const PATIENCE = 4 / 3;

/** The self-introduction, aloud, in the version nearest to the time there is. `left`: broken off by the person. */
export async function listen(table: Table, sitting: Sitting): Promise<'whole' | 'left'> {
  const { app, host, profile, record } = table;
  const { language } = profile;
  const { budgetMs } = stageOf(sitting);
  const seconds = nearestVersion(table, budgetMs / 1000);
  const parts = partsOf(table, seconds);
  const targetMs = seconds * 1000;
  const cutOffMs = Math.max(targetMs, budgetMs) * PATIENCE;
  const scene = takeScene(() => beginTake(parts, app.now()), {
    mode: 'blank',
    language,
    pace: PACES[language].usual,
    targetMs,
    cutOffMs,
  });
  const spoken = await host.run(scene);
  record({ what: 'spoken', ...asKept(spoken, { seconds, language }) });
  const wasCutOff = !spoken.isWhole && spoken.totalMs >= cutOffMs;
  if (wasCutOff) host.tell(['', app.messages.interview.cutOff]);
  return spoken.isWhole || wasCutOff ? 'whole' : 'left';
}

function asKept(
  spoken: Spoken,
  { seconds, language }: { readonly seconds: number; readonly language: Table['profile']['language'] },
): Omit<SpokenHappening, 'what'> {
  const told = spoken.parts.slice(0, spoken.tookMs.length);
  return {
    seconds,
    totalMs: spoken.totalMs,
    isWhole: spoken.isWhole,
    perMinute: Math.round(pacePerMinute(spoken, language)),
    parts: told.map(({ id }, index) => ({ id, tookMs: spoken.tookMs[index] ?? 0 })),
    mentions: told.flatMap(({ mentions }) => mentions),
  };
}

/** What was left out is asked once the interview is over; with that the take counts among the rehearsals. */
export async function recallMentions(table: Table, spoken: NonNullable<Interview['spoken']>): Promise<void> {
  const { app, host, record } = table;
  const { mentions, seconds, totalMs, isWhole, perMinute } = spoken;
  const said = mentions.length === 0 ? [] : await host.run(mentionsScene(mentions));
  const missed = mentions.filter((_, index) => said[index] === false);
  record({ what: 'mentioned', missed });
  if (spoken.parts.length === 0) return;
  const rating = rateTake({ totalMs, isWhole }, { targetMs: seconds * 1000, missed: missed.length });
  const kept = { seconds, mode: 'blank' as const, totalMs, isWhole, rating, perMinute, fillers: 0 };
  keepTake(app, {
    record: { ...kept, at: app.now(), day: app.today() },
    spoken: {
      phase: 'spoken',
      parts: spoken.parts.map(({ id }) => ({ id, title: '', seconds: 0, script: '', mentions: [] })),
      tookMs: spoken.parts.map(({ tookMs }) => tookMs),
      totalMs,
      isWhole,
    },
    missed,
    audio: null,
  });
}

function nearestVersion({ profile }: Table, budgetSeconds: number): number {
  const versions = [...new Set(profile.segments.flatMap((segment) => segment.versions))].sort(
    (a, b) => a - b,
  );
  const off = (seconds: number) => Math.abs(seconds - budgetSeconds);
  return versions.reduce((best, each) => (off(each) < off(best) ? each : best), versions[0] ?? budgetSeconds);
}

function partsOf({ profile }: Table, version: number): Part[] {
  return profile.segments
    .filter(({ versions }) => versions.includes(version))
    .map(({ id, title, seconds, script, mentions }) => ({
      id,
      title: plainText(title),
      seconds,
      script,
      mentions: mentions.map(({ text }) => plainText(text)),
    }));
}
