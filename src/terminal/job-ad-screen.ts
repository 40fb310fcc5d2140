import type { Messages } from '../i18n/en.ts';
import type { WantedSkill, WantedTopic } from '../sessions/profile/job-ad.ts';
import { glyphsOf } from './glyphs.ts';
import type { Look } from './look.ts';
import { paletteOf } from './palette.ts';
import { displayWidth, padded } from './width.ts';
import { truncated, wrapped } from './wrap.ts';

type Read = { readonly skills: readonly WantedSkill[]; readonly topics: readonly WantedTopic[] };

type Names = {
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  /** Skills on the candidate's own list. */
  readonly claimed: ReadonlySet<string>;
};

const MOST_TOPICS = 12;

/** What is wanted and where it says so, then what to drill for it. */
export function drawJobAd(
  { skills, topics }: Read,
  { names, titles, claimed }: Names,
  { look, messages }: { readonly look: Look; readonly messages: Messages },
): string[] {
  const { title, key } = paletteOf(look);
  const { ellipsis } = glyphsOf(look);
  const { profile: words } = messages;
  if (skills.length === 0) return wrapped(words.nothingWanted, look.width);
  const drills = topics.slice(0, MOST_TOPICS);
  const widest = Math.max(...drills.map(({ id }) => displayWidth(id)));
  return [
    ...drawWanted(skills, { names, claimed }, { look, messages }),
    '',
    title(words.drill),
    ...drills.map(({ id, weight }) =>
      truncated(
        `  ${padded(String(weight), 3, 'right')}  ${key(padded(id, widest))}  ${titles.get(id) ?? ''}`,
        look.width,
        ellipsis,
      ),
    ),
    '',
    `  ${key(
      `mianba quiz ${drills
        .slice(0, 3)
        .map(({ id }) => id)
        .join(' ')}`,
    )}`,
  ];
}

/** The skills that are wanted, each with the words and lines that say so, and whether the candidate claims it. */
export function drawWanted(
  skills: readonly WantedSkill[],
  { names, claimed }: Omit<Names, 'titles'>,
  { look, messages }: { readonly look: Look; readonly messages: Messages },
): string[] {
  const { title, strong, dim, good, warn } = paletteOf(look);
  const { tick, cross } = glyphsOf(look);
  const { profile: words } = messages;
  const wanted = skills.flatMap(({ id, weight, words: found, lines }) => {
    const mark = claimed.has(id) ? good(tick) : warn(cross);
    const why = dim(`${found.join(', ')} (${words.lines(lines)})`);
    return wrapped(`${strong(names.get(id) ?? id)}  ${why}`, look.width, {
      indent: `  ${mark} ${padded(String(weight), 3, 'right')}  `,
    });
  });
  const isUnclaimed = skills.some(({ id }) => !claimed.has(id));
  return [
    title(words.wanted),
    ...wanted,
    ...(isUnclaimed ? wrapped(dim(words.notClaimed), look.width, { indent: '  ' }) : []),
  ];
}
