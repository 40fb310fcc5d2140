import type { App } from '../app.ts';
import type { Library } from '../content/library.ts';
import type { Profile } from '../content/profile.ts';
import { type Card, type CardId, type Head, isReserved, type TopicId } from '../domain/card.ts';
import type { CardSection } from '../domain/page.ts';
import { plainText } from '../domain/prose.ts';
import type { Deck, DeckCard } from '../sessions/interview/ladder.ts';
import type { Sources, WeighedTopic } from '../sessions/interview/plan.ts';
import type { Preset } from '../sessions/interview/preset.ts';
import { type WantedSkill, wantedTopics } from '../sessions/profile/job-ad.ts';
import { truncated } from '../terminal/wrap.ts';

/** The cards an interviewer may draw, and their words. */
export type Cards = {
  readonly deck: Deck;
  readonly heads: readonly Head[];
  readonly card: (id: CardId) => Card | null;
};

/** Every card there is in the person's language, and the probing questions of their own projects. */
export function cardsFor(app: App, library: Library, profile: Profile): Cards {
  const prompts = library.prompts(app.language);
  const sections = probingSections(profile);
  const probing = new Map(sections.map(({ card }) => [card.id, card]));
  // The sample's questions give way to those of a profile of one's own.
  const heads = app
    .openStore()
    .cards.heads()
    .filter(({ id, area }) => area !== 'profile' && prompts.has(id));
  const all: readonly DeckCard[] = [...heads, ...probing.values()];
  const byId = new Map(all.map((card) => [card.id, card]));
  const followUps = new Map<CardId, DeckCard[]>();
  for (const card of all) {
    if (card.parent === null) continue;
    followUps.set(card.parent, [...(followUps.get(card.parent) ?? []), card]);
  }
  // A project's questions have no question above them: the helping ones help with any of the others.
  for (const helping of sections.filter(isHelping)) {
    for (const { card } of sections.filter((each) => each.project === helping.project && isOpening(each)))
      followUps.set(card.id, [...(followUps.get(card.id) ?? []), { ...helping.card, after: 'miss' }]);
  }
  return {
    deck: { card: (id) => byId.get(id) ?? null, followUps: (id) => followUps.get(id) ?? [] },
    heads,
    card: (id) => probing.get(id) ?? library.card(id, app.language),
  };
}

/** What there is to ask from: what the person claims, what the advertisement wants, the pages of the round. */
export function sourcesFor(
  app: App,
  {
    library,
    profile,
    cards,
    preset,
    wanted,
  }: {
    readonly library: Library;
    readonly profile: Profile;
    readonly cards: Cards;
    readonly preset: Preset;
    readonly wanted: readonly WantedSkill[];
  },
): Sources {
  const title = (id: TopicId) => library.title(id, app.language);
  const round = `interview/${preset.round}` as TopicId;
  const pages = library.pages();
  const sections = probingSections(profile);
  return {
    heads: cards.heads,
    topics: weighedTopics({ heads: cards.heads, profile, wanted, title }),
    projects: profile.projects.map(({ id, name }) => ({
      id: `profile/projects#${id}`,
      title: plainText(name),
      cards: sections
        .filter((section) => section.project === id && isOpening(section))
        .map(({ card }) => card.id),
    })),
    round: pages.some(({ id }) => id === round) ? { id: round, title: title(round) } : null,
    cases: pages.filter(({ kind }) => kind === 'design').map(({ id }) => ({ id, title: title(id) })),
    hasIntro: profile.segments.length > 0,
  };
}

const CLAIM_COLUMNS = 60;

/** A claim weighs two, the advertisement what it says; where neither names anything taught, all is asked alike. */
function weighedTopics({
  heads,
  profile,
  wanted,
  title,
}: {
  readonly heads: readonly Head[];
  readonly profile: Profile;
  readonly wanted: readonly WantedSkill[];
  readonly title: (id: TopicId) => string;
}): readonly WeighedTopic[] {
  const skillsOf = new Map<TopicId, readonly string[]>();
  for (const { area, topic, skills } of heads) if (!isReserved(area)) skillsOf.set(topic, skills);
  const topics = [...skillsOf].map(([id, skills]) => ({ id, skills }));
  const weights = new Map(wantedTopics(wanted, topics).map(({ id, weight }) => [id, weight]));
  const weighed = topics.map(({ id, skills }): WeighedTopic => {
    const claims = profile.skillLines.filter((line) => line.skills.some((skill) => skills.includes(skill)));
    const named = wanted.filter((skill) => skills.includes(skill.id));
    return {
      id,
      title: title(id),
      weight: (claims.length > 0 ? 2 : 0) + (weights.get(id) ?? 0),
      why: {
        claims: claims.slice(0, 1).map(({ text }) => truncated(plainText(text), CLAIM_COLUMNS, '…')),
        words: [...new Set(named.flatMap(({ words }) => words))],
        lines: [...new Set(named.flatMap(({ lines }) => lines))].sort((a, b) => a - b),
      },
    };
  });
  const chosen = weighed.filter(({ weight }) => weight > 0);
  return chosen.length > 0 ? chosen : weighed.map((topic) => ({ ...topic, weight: 1 }));
}

function probingSections({ pages }: Profile): readonly CardSection[] {
  return pages.flatMap(({ sections }) =>
    sections.flatMap((section) => (section.type === 'card' ? [section] : [])),
  );
}

function isOpening({ card, occasion }: CardSection): boolean {
  return card.parent === null && occasion !== 'miss';
}

function isHelping({ occasion }: CardSection): boolean {
  return occasion === 'miss';
}
