import type { CardId } from '../../src/domain/card.ts';
import { eventToJson, type JsonObject } from '../../src/domain/event-json.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { uuidMint } from '../../src/domain/uuid.ts';
import { minutes, review } from '../store/support/cards.ts';

export const HEADER = '{"type":"mianba","version":1}';

/** The line of an answer given so many minutes after noon, as an export has it: card and rating before the rest. */
export function answered(card: CardId, after: number): JsonObject {
  const { at, offsetMinutes, day } = minutes(after);
  const { card: of, rating, ...said } = review(card);
  const id = uuidMint(seededRandom(after))(at);
  return eventToJson({ id, device: 'laptop', at, offsetMinutes, day, card: of, rating, ...said });
}
