import { expect, test } from 'vitest';
import { card, minutes, review } from './support/cards.ts';
import { newFile, open } from './support/stores.ts';

const HERE = { machine: 'desk', home: '/home/learner' };
const deviceIn = (file: string, place = HERE): string => {
  const store = open(file, { place });
  store.close();
  return store.device;
};

test('a device keeps its id from one start to the next', () => {
  const file = newFile();
  expect(deviceIn(file)).toBe(deviceIn(file));
});

test.each([
  ['another machine', { ...HERE, machine: 'laptop' }],
  ['another home', { ...HERE, home: '/home/copy' }],
])('a store copied to %s becomes another device, and moving back makes a third', (_, place) => {
  const file = newFile();
  const ids = [deviceIn(file), deviceIn(file, place), deviceIn(file, HERE)];
  expect(new Set(ids).size).toBe(3);
});

test('events keep the device they happened on', () => {
  const file = newFile();
  const first = open(file);
  first.events.append(review(card('a')), minutes(0));
  const second = open(file, { place: { ...HERE, machine: 'laptop' } });
  second.events.append(review(card('a')), minutes(1));
  expect(second.events.reviewsOf(card('a')).map(({ device }) => device)).toEqual([
    first.device,
    second.device,
  ]);
});
