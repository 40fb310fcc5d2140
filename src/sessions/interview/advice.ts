import { isReserved, type TopicId, topicOf } from '../../domain/card.ts';
import { type Answer, type Interview, outcomeOf } from './interview.ts';
import type { Report } from './report.ts';

/** What to do next: why, and the command that does it. */
export type Advice = {
  readonly why:
    | 'sure-but-wrong'
    | 'missed'
    | 'due'
    | 'intro'
    | 'spoken-long'
    | 'deeper'
    | 'today'
    | 'rehearse'
    | 'profile'
    | 'again';
  /** What it is about, where that is not the same every time: a topic. */
  readonly about: string | null;
  readonly command: string;
};

const THINGS = 3;

type Found = Omit<Report, 'next'>;

/** Three things, the most pressing first: a wrong belief before a gap, a gap before what was merely slow. */
export function adviceFor(found: Found, spoken: Interview['spoken']): readonly Advice[] {
  const believed = topicsOf(
    found.answers.filter((each) => each.confidence === 'sure' && outcomeOf(each) === 'poor'),
  );
  const weak = topicsOf(found.answers.filter((each) => outcomeOf(each) !== 'good')).filter(
    ({ id }) => !believed.some((each) => each.id === id),
  );
  const wanted: (Advice | null)[] = [
    ...believed.slice(0, 1).map((topic) => advice('sure-but-wrong', `mianba read ${topic.id}`, topic.title)),
    found.missed.length > 0 ? advice('due', 'mianba review') : null,
    ...weak.slice(0, 1).map((topic) => advice('missed', `mianba quiz ${topic.id} --ahead`, topic.title)),
    introAdvice(found, spoken),
    missingProfile(found),
    found.dimensions.expression.band === 'weak' || found.dimensions.expression.band === 'partial'
      ? advice('spoken-long', 'mianba estimate --count 3')
      : null,
    ...weak.slice(1, 2).map((topic) => advice('missed', `mianba quiz ${topic.id} --ahead`, topic.title)),
    deeper(found),
    advice('again', `mianba interview ${found.preset}`),
    advice('today', 'mianba review'),
    advice('rehearse', 'mianba intro'),
  ];
  const ranked = wanted.flatMap((each) => each ?? []);
  const distinct = ranked.filter(
    ({ command }, index) => ranked.findIndex((each) => each.command === command) === index,
  );
  return distinct.slice(0, THINGS);
}

function advice(why: Advice['why'], command: string, about: string | null = null): Advice {
  return { why, about, command };
}

function introAdvice({ introMissed }: Found, spoken: Interview['spoken']): Advice | null {
  if (spoken === null) return null;
  const off = Math.abs(spoken.totalMs - spoken.seconds * 1000) > spoken.seconds * 250;
  return off || !spoken.isWhole || introMissed.length > 0
    ? advice('intro', `mianba intro --seconds ${spoken.seconds}`)
    : null;
}

/** A stage that had nothing to ask for want of a page the person can write. */
function missingProfile({ stages }: Found): Advice | null {
  const page = stages.flatMap(({ missing }) => /^profile\/(.+)$/.exec(missing ?? '')?.[1] ?? [])[0];
  return page === undefined ? null : advice('profile', `mianba profile edit ${page}`);
}

/** Where a topic was left on a low rung though it went well: the harder cards of it. */
function deeper({ answers }: Found): Advice | null {
  const [topic] = topicsOf(answers.filter((each) => outcomeOf(each) === 'good'));
  return topic === undefined
    ? null
    : advice('deeper', `mianba quiz ${topic.id} --level 3 4 --ahead`, topic.title);
}

/** Topics that can be read and drilled, the most often met first. */
function topicsOf(answers: readonly Answer[]): readonly { readonly id: TopicId; readonly title: string }[] {
  const counts = new Map<TopicId, { title: string; count: number }>();
  for (const { card, title } of answers) {
    const id = topicOf(card);
    if (isReserved(id.slice(0, id.indexOf('/')))) continue;
    counts.set(id, { title, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([, a], [, b]) => b.count - a.count).map(([id, { title }]) => ({ id, title }));
}
