import type { Page } from '../domain/page.ts';

export type AreaOrder = { readonly id: string; readonly topics: readonly string[] };

/**
 * Pages as they are taught: areas in the order of their list, topics in the order their area names them, what nobody
 * names after that by name. Chinese and English of a topic stand side by side.
 */
export function inTeachingOrder(pages: readonly Page[], areas: readonly AreaOrder[]): Page[] {
  const rank = new Map(
    areas.flatMap(({ id, topics }, area) => [
      [id, [area, 0]] as const,
      ...topics.map((topic, at) => [`${id}/${topic}`, [area, at]] as const),
    ]),
  );
  const rankOf = (page: Page) => {
    const name = page.id.replace(/^[^:]*:/, '');
    const [area = ''] = name.split('/');
    const [areaRank = areas.length] = rank.get(area) ?? [];
    return [areaRank, rank.get(name)?.[1] ?? Number.MAX_SAFE_INTEGER] as const;
  };
  return [...pages].sort((a, b) => {
    const [areaA, topicA] = rankOf(a);
    const [areaB, topicB] = rankOf(b);
    return areaA - areaB || topicA - topicB || compare(a.id, b.id) || compare(b.language, a.language);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
