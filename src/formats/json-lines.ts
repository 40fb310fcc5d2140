import { cardFromJson, cardToJson, type WholeCard } from '../domain/card-json.ts';
import type { Json } from '../domain/event.ts';
import { isJsonObject, type JsonObject } from '../domain/event-json.ts';
import type { LineProblem } from '../domain/line-problem.ts';

/** Raised when lines come to mean something else; not when they say more. */
export const FORMAT_VERSION = 1;

/** The lines of an export: what it is, what happened, and the cards that exist nowhere else. */
export function* exportedLines(
  events: Iterable<JsonObject>,
  cards: Iterable<WholeCard>,
): Generator<string, void> {
  yield JSON.stringify({ type: 'mianba', version: FORMAT_VERSION });
  for (const event of events) yield JSON.stringify(event);
  for (const card of cards) yield JSON.stringify(cardToJson(card));
}

/** The version a header line names; null when the line is no header. */
export function headerVersion(text: string | null): number | null {
  const read = readLine(text);
  if (read.type === 'header') return read.version;
  return read.type === 'problem' && read.problem.code === 'header-newer' ? read.problem.version : null;
}

/** One line of an import. An event still has to be checked by the log, which keeps those of types it does not know. */
export type ReadLine =
  | { readonly type: 'blank' }
  | { readonly type: 'header'; readonly version: number }
  | { readonly type: 'event'; readonly event: JsonObject }
  | { readonly type: 'card'; readonly card: WholeCard }
  | { readonly type: 'problem'; readonly problem: LineProblem };

/** Reads a line that nobody has vouched for; null stands for one too long to be read. Never throws. */
export function readLine(text: string | null): ReadLine {
  if (text === null) return problem({ code: 'line-too-long' });
  if (text.trim() === '') return { type: 'blank' };
  const line = parsed(text);
  if (!isJsonObject(line)) return problem({ code: 'line-not-json' });
  const unkeepable = whyUnkeepable(line, DEEPEST);
  if (unkeepable !== null) return problem({ code: unkeepable });
  if (line.type === 'mianba') return readHeader(line);
  return line.type === 'card' ? readCard(line) : { type: 'event', event: line };
}

function readHeader({ version }: JsonObject): ReadLine {
  if (!Number.isInteger(version) || Number(version) < 1)
    return problem({ code: 'field-wrong', field: 'version' });
  if (Number(version) > FORMAT_VERSION) return problem({ code: 'header-newer', version: Number(version) });
  return { type: 'header', version: Number(version) };
}

function readCard(line: JsonObject): ReadLine {
  const read = cardFromJson(line);
  return read.ok ? { type: 'card', card: read.value } : problem({ code: 'field-wrong', field: read.field });
}

function problem(found: LineProblem): ReadLine {
  return { type: 'problem', problem: found };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Levels of lists and objects. JSON of any depth can be read, but writing it again takes a stack frame a level. */
const DEEPEST = 100;

/** JSON that would not come out of the store as it went in; null when it would. */
function whyUnkeepable(value: Json, levels: number): 'line-too-deep' | 'number-too-large' | null {
  // 1e999 is read as infinity, and infinity is written as null.
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'number-too-large';
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return 'line-too-deep';
  for (const inner of Object.values(value)) {
    const why = whyUnkeepable(inner, levels - 1);
    if (why !== null) return why;
  }
  return null;
}
