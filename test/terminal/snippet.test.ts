import { expect, test } from 'vitest';
import { phrasesOf, placesOf } from '../../src/domain/searchable.ts';
import { snippetOf } from '../../src/terminal/snippet.ts';
import { displayWidth } from '../../src/terminal/width.ts';

const look = { width: 80, height: 24, colour: 0, unicode: true } as const;
const found = (text: string, words: string) => ({ text, match: placesOf(text, phrasesOf(words)).flat() });

test('a text that fits is shown whole, what was found in brackets', () => {
  expect(snippetOf(found('热 key 击穿了', '击穿'), 40, look)).toBe('热 key [击穿]了');
});

test('with colours nothing is added to the words', () => {
  const drawn = snippetOf(found('热 key 击穿了', '击穿'), 40, { ...look, colour: 2 });
  expect(drawn).toContain('\u001b[');
  expect(displayWidth(drawn)).toBe(displayWidth('热 key 击穿了'));
});

test.each([
  ['Chinese', `${'很长的一段话'.repeat(20)}缓存击穿${'后面还有话'.repeat(20)}`, '击穿'],
  ['English', `${'quite a long text '.repeat(20)}coordinator${' and more of it'.repeat(20)}`, 'coordinator'],
  ['a word longer than the room', 'x'.repeat(300), 'x'.repeat(300)],
  ['many places', '击穿'.repeat(200), '击穿'],
])('%s keeps within its columns, at every width', (_name, text, words) => {
  for (let columns = 12; columns < 100; columns += 1) {
    for (const colour of [0, 2] as const) {
      const drawn = snippetOf(found(text, words), columns, { ...look, colour });
      expect(displayWidth(drawn)).toBeLessThanOrEqual(columns);
      if (words.length < 20 && columns > 40) expect(drawn).toContain(words);
    }
  }
});

test('Latin is cut between words', () => {
  const text = 'The coordinator writes its decision to the log, and only then tells the others.';
  expect(snippetOf(found(text, 'decision'), 40, look)).toBe('…writes its [decision] to the log, and…');
});
