import { type CardId, parseTopicId, type TopicId, topicId } from '../domain/card.ts';
import { isLanguage, type Language } from '../domain/language.ts';
import type { PageKind } from '../domain/page.ts';

export type Place = {
  readonly area: string;
  readonly topic: string;
  readonly language: Language;
  readonly kind: PageKind;
};

const PATH = /(?:^|\/)([a-z0-9-]+)\/([a-z0-9-]+)\.([a-z]+)\.md$/;

/** What a path says of its page, e.g. `cache/breakdown.zh.md`; null when it is no page's path. Folders above are ignored. */
export function parsePath(path: string): Place | null {
  const [, area, topic, language] = PATH.exec(path) ?? [];
  if (area === undefined || topic === undefined || language === undefined || !isLanguage(language))
    return null;
  const kind = kindOf(area, topic);
  return kind === null ? null : { area, topic, language, kind };
}

const PROFILE_PAGES: Readonly<Record<string, PageKind>> = {
  'self-intro': 'intro',
  skills: 'skills',
  projects: 'projects',
};

function kindOf(area: string, topic: string): PageKind | null {
  if (area === 'design') return 'design';
  if (area === 'labs') return 'lab';
  if (area === 'interview') return 'interview';
  if (area === 'profile') return Object.hasOwn(PROFILE_PAGES, topic) ? (PROFILE_PAGES[topic] ?? null) : null;
  return 'topic';
}

/** The page's name: cards that override built-in ones carry no pack. */
export function pageId(place: Place, pack: string | null): TopicId {
  return topicId({ pack, area: place.area, topic: place.topic });
}

/** A topic as a page of that pack means it, when it names no pack itself. */
export function inPack(topic: TopicId, pack: string | null): TopicId {
  if (pack === null || topic.includes(':')) return topic;
  return parseTopicId(`${pack}:${topic}`) ?? topic;
}

/** A name as it is inside its own pack. */
export function withoutPack(name: CardId | TopicId): string {
  return name.slice(name.indexOf(':') + 1);
}
