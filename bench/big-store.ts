import { type Card, type CardId, cardId, type Head, type Shape, topicId } from '../src/domain/card.ts';
import type { WholeCard } from '../src/domain/card-json.ts';
import { type Day, dayOf } from '../src/domain/day.ts';
import type { ReviewHappening } from '../src/domain/event.ts';
import { happeningToJson } from '../src/domain/event-json.ts';
import { type Random, seededRandom } from '../src/domain/random.ts';
import type { Rating } from '../src/domain/rating.ts';
import { uuidMint } from '../src/domain/uuid.ts';
import { isAlive } from '../src/machine/processes.ts';
import { insertEvent } from '../src/store/event-rows.ts';
import { MIGRATIONS } from '../src/store/schema.ts';
import { openConnection, openStore, type Store } from '../src/store/store.ts';

export type Size = {
  /** Cards that were seen. */
  readonly cards: number;
  readonly reviewsEach: number;
  /** Cards never seen. */
  readonly fresh: number;
};

const DAY_MS = 86_400_000;
const CALENDAR = { offsetMinutesAt: () => 0, rolloverHour: 4 };
const BEGINNING = Date.UTC(2024, 0, 1, 20);
/** An evening on which some cards were reviewed a while ago and others lately. */
export const NOW = BEGINNING + 430 * DAY_MS;
export const TODAY = dayOf(NOW, CALENDAR);

export function openBenchStore(file: string): Store {
  const place = { machine: 'bench', home: 'bench' };
  return openStore({ file, place, processes: { own: process.pid, isAlive } });
}

/** A store with that many cards and reviews, the same every time. */
export function makeStore(file: string, size: Size): void {
  const store = openBenchStore(file);
  const numbers = Array.from({ length: size.cards + size.fresh }, (_, number) => number);
  for (let from = 0; from < numbers.length; from += 10_000) {
    store.cards.importCards(numbers.slice(from, from + 10_000).map(wholeCard));
  }
  store.close();
  addReviews(file, size);
  const written = openBenchStore(file);
  written.memories.refold();
  written.close();
}

/** Written by the store's own insert, a million in one transaction, which an answer or an import never makes. */
function addReviews(file: string, size: Size): void {
  const connection = openConnection(file, MIGRATIONS);
  connection.database.pragma('synchronous = OFF');
  connection.database.pragma('cache_size = -400000');
  const mintId = uuidMint(seededRandom(1));
  connection.write(() => {
    for (const { card, at, rating } of reviewsInTurn(size)) {
      const stamp = { id: mintId(at), device: 'bench', at, offsetMinutes: 0, day: dayAt(at) };
      const line = happeningToJson(review(nameOf(card), rating));
      insertEvent(connection, { stamp, type: 'review', line });
    }
  });
  connection.database.close();
}

type Moment = { readonly card: number; readonly at: number; readonly rating: Rating };

/** Each card is met on some day and comes back at growing distances; all of them together in the order of time. */
function reviewsInTurn({ cards, reviewsEach }: Size): readonly Moment[] {
  const random = seededRandom(2);
  const moments: Moment[] = [];
  for (let card = 0; card < cards; card += 1) {
    let at = BEGINNING + random() * 200 * DAY_MS;
    for (let review = 0; review < reviewsEach; review += 1) {
      moments.push({ card, at: Math.floor(at), rating: ratingFrom(random) });
      at += (0.3 + random()) * 1.7 ** review * DAY_MS;
    }
  }
  return moments.sort((a, b) => a.at - b.at);
}

function ratingFrom(random: Random): Rating {
  const chance = random();
  if (chance < 0.1) return 'again';
  if (chance < 0.25) return 'hard';
  return chance < 0.9 ? 'good' : 'easy';
}

export function dayAt(at: number): Day {
  return dayOf(at, CALENDAR);
}

/** Without points, as of a card that is chosen from: short rows make the log quick to read, and the floor honest. */
export function review(card: CardId, rating: Rating): ReviewHappening {
  return {
    type: 'review',
    card,
    language: 'en',
    rating,
    suggested: rating,
    tookMs: 12_345,
    confidence: null,
    how: 'typed',
    hints: 0,
    session: '0190f8d2-3c7a-7b21-9c55-0a1b2c3d4e5f/1767225600000',
    text: 'b',
    points: [],
  };
}

const TOPICS = 200;

function topicOfNumber(number: number) {
  const topic = number % TOPICS;
  return { pack: null, area: `area-${topic % 10}`, topic: `topic-${topic}` };
}

export function nameOf(number: number): CardId {
  return cardId(topicId(topicOfNumber(number)), `card-${number}`);
}

function wholeCard(number: number): WholeCard {
  return { head: headOf(number), bodies: [bodyOf(number)] };
}

function headOf(number: number): Head {
  const { area } = topicOfNumber(number);
  const { id, kind, level, minutes, parent, after } = bodyOf(number);
  return {
    id,
    pack: null,
    area,
    topic: topicId(topicOfNumber(number)),
    kind,
    level,
    minutes,
    frequency: 'mid',
    skills: ['bench'],
    confusable: number % 3 === 0 ? [topicId(topicOfNumber(number + 1))] : [],
    parent,
    after,
    position: number,
  };
}

/** Half of the cards ask for key points, half for one of four options. */
function bodyOf(number: number): Card {
  const shape = number % 2 === 0 ? recallShape(number) : choiceShape(number);
  return {
    id: nameOf(number),
    language: 'en',
    kind: shape.kind,
    level: 2,
    minutes: 1 + (number % 3),
    parent: null,
    after: null,
    prompt: [
      { text: `Question ${number}: what does the ` },
      { text: 'coordinator', style: 'code' },
      { text: ' do then?' },
    ],
    setting: '',
    hints: [[{ text: 'Think of what is written before the answer is sent.' }]],
    shape,
    answer:
      'It writes its decision to the log, and only then tells the others. After a crash the log is read again.',
  };
}

function recallShape(number: number): Shape {
  const points = [
    'It writes the decision to the log',
    'It tells every participant',
    'It waits for all of them',
  ];
  return {
    kind: 'recall',
    points: points.map((text, index) => ({
      kind: index === 0 ? 'must' : 'point',
      text: [{ text: `${text} (${number})` }],
      subject: null,
      groups: [text.split(' ').slice(-2)],
    })),
  };
}

function choiceShape(number: number): Shape {
  const texts = ['It commits', 'It waits', 'It aborts', 'It asks again'];
  return {
    kind: 'choice',
    options: texts.map((text, index) => ({
      text: [{ text: `${text} (${number})` }],
      right: index === number % texts.length,
      explanation: [{ text: 'because the decision is what the log says it is' }],
    })),
  };
}
