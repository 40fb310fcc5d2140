import { describe, expect, test } from 'vitest';
import { type CardId, parseCardId } from '../../src/domain/card.ts';
import {
  type Asking,
  beginQuiz,
  cardsLeft,
  LEARN_AHEAD_MS,
  type Quiz,
  type QuizEvent,
  stepQuiz,
} from '../../src/sessions/quiz.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const minutes = (n: number) => n * 60_000;

describe('a quiz', () => {
  test('asks the queue from front to back and then ends', () => {
    let quiz = begin('a', 'b');
    expect(onScreen(quiz)).toBe('a');
    quiz = step(quiz, good);
    expect(onScreen(quiz)).toBe('b');
    expect(step(quiz, good)).toMatchObject({
      phase: 'finished',
      nextStepAt: null,
      done: [{ card: id('a') }, { card: id('b') }],
    });
  });

  test('a forgotten card comes back before the quiz ends, once its step is due', () => {
    let quiz = begin('a', 'b', 'c');
    quiz = step(quiz, { ...good, rating: 'again', stepAt: noon + minutes(1) });
    expect(onScreen(quiz)).toBe('b');
    quiz = step(quiz, good, noon + minutes(1));
    expect(onScreen(quiz)).toBe('a');
  });

  test('with nothing else left, a step within twenty minutes is asked at once', () => {
    const soon = step(begin('a'), { ...good, stepAt: noon + LEARN_AHEAD_MS });
    expect(onScreen(soon)).toBe('a');
  });

  test('a step further off ends the quiz, which says when it comes back', () => {
    const later = step(begin('a'), { ...good, stepAt: noon + LEARN_AHEAD_MS + 1 });
    expect(later).toMatchObject({ phase: 'finished', nextStepAt: noon + LEARN_AHEAD_MS + 1 });
  });

  test('of two steps the nearer comes first', () => {
    let quiz = begin('a', 'b');
    quiz = step(quiz, { ...good, stepAt: noon + minutes(10) });
    quiz = step(quiz, { ...good, stepAt: noon + minutes(1) });
    expect(onScreen(quiz)).toBe('b');
  });

  test('a card that graduates does not come back', () => {
    let quiz = step(begin('a'), { ...good, stepAt: noon + minutes(1) });
    quiz = step(quiz, good, noon + minutes(1));
    expect(quiz.phase).toBe('finished');
  });

  test('an undone card is asked again, and then the card that stood on screen', () => {
    let quiz = step(begin('a', 'b'), { ...good, rating: 'again', stepAt: noon + minutes(1) });
    quiz = step(quiz, { type: 'undone', card: id('a') });
    expect(onScreen(quiz)).toBe('a');
    expect(quiz).toMatchObject({ done: [], steps: [] });
    quiz = step(quiz, good);
    expect(onScreen(quiz)).toBe('b');
  });

  test('several undone cards come back in the order they were first asked', () => {
    let quiz = step(step(begin('a', 'b', 'c'), good), good);
    quiz = step(quiz, { type: 'undone', card: id('b') });
    quiz = step(quiz, { type: 'undone', card: id('a') });
    const asked = [];
    while (quiz.phase === 'asking') {
      asked.push(onScreen(quiz));
      quiz = step(quiz, good);
    }
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(quiz.done).toHaveLength(3);
  });

  test('an answer of an earlier session can be undone too', () => {
    const quiz = step(begin('a'), { type: 'undone', card: id('earlier') });
    expect(onScreen(quiz)).toBe('earlier');
    expect(onScreen(step(quiz, good))).toBe('a');
  });

  test('a card answered on another terminal meanwhile is passed over', () => {
    expect(onScreen(step(begin('a', 'b'), { type: 'passed' }))).toBe('b');
    expect(step(begin('a'), { type: 'passed' })).toMatchObject({ phase: 'finished', done: [] });
  });

  test('leaving keeps what was answered and still knows the open step', () => {
    let quiz = step(begin('a', 'b'), { ...good, stepAt: noon + minutes(10) });
    quiz = step(quiz, { type: 'left' });
    expect(quiz).toMatchObject({
      phase: 'finished',
      nextStepAt: noon + minutes(10),
      done: [{ card: id('a') }],
    });
  });

  test('what is left counts the queue, the steps and the cards given back, but not the one on screen', () => {
    let quiz = begin('a', 'b', 'c');
    expect(left(quiz)).toBe(2);
    quiz = step(quiz, { ...good, stepAt: noon + minutes(10) });
    expect(left(quiz)).toBe(2);
    quiz = step(quiz, { type: 'undone', card: id('a') });
    expect(left(quiz)).toBe(2);
  });

  test('an empty queue is over before it begins', () => {
    expect(begin().phase).toBe('finished');
  });
});

const good: Extract<QuizEvent, { type: 'reviewed' }> = {
  type: 'reviewed',
  confidence: null,
  rating: 'good',
  tookMs: 4000,
  stepAt: null,
};

function begin(...names: string[]): Quiz {
  return beginQuiz({ queue: names.map(id), steps: [] }, noon);
}

function step(quiz: Quiz, event: QuizEvent, now = noon): Quiz {
  return stepQuiz(stillAsking(quiz), event, now);
}

function onScreen(quiz: Quiz): string {
  return stillAsking(quiz).card.slice('cache/topic#'.length);
}

function left(quiz: Quiz): number {
  return cardsLeft(stillAsking(quiz));
}

function stillAsking(quiz: Quiz): Asking {
  if (quiz.phase !== 'asking') throw new Error('the quiz is over');
  return quiz;
}

function id(name: string): CardId {
  const card = parseCardId(`cache/topic#${name}`);
  if (card === null) throw new Error(`${name} cannot be the name of a card`);
  return card;
}
