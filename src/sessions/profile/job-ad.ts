import type { TopicId } from '../../domain/card.ts';

/** A skill and what job advertisements call it. */
export type SkillWords = { readonly id: string; readonly words: readonly string[] };

/** A topic and the skills it backs. */
export type SkilledTopic = { readonly id: TopicId; readonly skills: readonly string[] };

/** A skill the advertisement asks for, with the lines that say so. */
export type WantedSkill = {
  readonly id: string;
  /** Mentions, those in what is required counting double. */
  readonly weight: number;
  readonly words: readonly string[];
  /** From 1. */
  readonly lines: readonly number[];
};

export type WantedTopic = {
  readonly id: TopicId;
  readonly weight: number;
  readonly skills: readonly string[];
};

const OPTIONAL = /加分|优先|更佳|nice to have|preferred|bonus|a plus/i;

/** Which skills an advertisement asks for, most wanted first. The longest name counts: Spring Cloud is not Spring. */
export function wantedSkills(text: string, skills: readonly SkillWords[]): readonly WantedSkill[] {
  const names = skills
    .flatMap(({ id, words }) => words.map((word) => ({ id, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const found = new Map<string, { weight: number; words: Set<string>; lines: Set<number> }>();
  let isOptional = false;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    isOptional = OPTIONAL.test(line) || (isOptional && !/^\s*$|[:：]\s*$/.test(line));
    let rest = line;
    for (const { id, word } of names) {
      const pattern = wordPattern(word);
      if (!pattern.test(rest)) continue;
      // What a longer name has taken is not there for a shorter one.
      rest = rest.replace(wordPattern(word), ' ');
      const entry = found.get(id) ?? { weight: 0, words: new Set(), lines: new Set() };
      entry.weight += isOptional ? 1 : 2;
      entry.words.add(word);
      entry.lines.add(index + 1);
      found.set(id, entry);
    }
  });
  return [...found]
    .map(([id, { weight, words, lines }]) => ({ id, weight, words: [...words], lines: [...lines] }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** Topics by how much the skills they back are wanted; what nobody wants is left out. */
export function wantedTopics(
  wanted: readonly WantedSkill[],
  topics: readonly SkilledTopic[],
): readonly WantedTopic[] {
  const weights = new Map(wanted.map(({ id, weight }) => [id, weight]));
  return topics
    .map(({ id, skills }) => {
      const matched = skills.filter((skill) => weights.has(skill));
      return {
        id,
        skills: matched,
        weight: matched.reduce((sum, skill) => sum + (weights.get(skill) ?? 0), 0),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** Latin names match whole words in any case; Chinese ones anywhere. */
function wordPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isLatin = /^[\x20-\x7e]+$/.test(word);
  return isLatin ? new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`, 'gi') : new RegExp(escaped, 'g');
}
