import type { Reading } from '../../domain/event-json.ts';
import {
  finite,
  listOf,
  nullOr,
  oneOf,
  optional,
  parsed,
  type Reader,
  record,
  where,
} from '../../domain/json-reader.ts';
import { type Preset, STAGE_KINDS, type Stage } from './preset.ts';

const MOST_MINUTES = 180;
const MOST_STAGES = 20;

const name: Reader<string> = parsed((value) => (/\S/.test(value) && value.length <= 40 ? value : null));
/** The name of a page or of a card on one. */
const slug: Reader<string> = parsed((value) => (/^[a-z0-9-]{1,60}$/.test(value) ? value : null));

export const stageReader: Reader<Stage> = where(
  record<Stage>({
    kind: oneOf(STAGE_KINDS),
    minutes: where(finite, (minutes) => minutes > 0 && minutes <= MOST_MINUTES),
    name: optional(name),
    cards: optional(listOf(slug, { least: 1 })),
  }) as Reader<Stage>,
  // A design stage has to say what of the case belongs to it.
  ({ kind, cards }) => kind !== 'design' || cards !== undefined,
);

/** What a file of the person's own says: `{"round": "cn-1", "stages": [{"kind": "fundamentals", "minutes": 10}]}`. */
export function presetFrom(id: string, value: Parameters<Reader<Preset>>[0]): Reading<Preset> {
  const read = record<Omit<Preset, 'id' | 'round'> & { round: string | null | undefined }>({
    round: optional(nullOr(slug)),
    stages: listOf(stageReader, { least: 1, most: MOST_STAGES }),
  })(value);
  if (!read.ok) return read;
  const { stages, round = null } = read.value;
  return { ok: true, value: { id, round, stages } };
}
