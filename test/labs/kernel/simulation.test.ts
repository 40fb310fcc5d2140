import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSimulation } from '../../../src/labs/kernel/simulation.ts';

describe('what is planned', () => {
  test('happens in the order of time, and at one moment in the order it was planned', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), (times) => {
        const simulation = openSimulation();
        const seen: { at: number; planned: number }[] = [];
        times.forEach((time, planned) => {
          simulation.at(time, () => void seen.push({ at: simulation.now(), planned }));
        });
        simulation.run();
        const expected = times
          .map((at, planned) => ({ at, planned }))
          .sort((a, b) => a.at - b.at || a.planned - b.planned);
        expect(seen).toEqual(expected);
        expect(simulation.events()).toBe(times.length);
      }),
    );
  });

  test('may plan more, at the same moment too, and stops where it is told to', () => {
    const simulation = openSimulation();
    const seen: string[] = [];
    simulation.at(5, () => {
      seen.push('five');
      simulation.after(0, () => void seen.push('five again'));
      simulation.after(10, () => void seen.push('fifteen'));
    });
    simulation.at(10, () => void seen.push('ten'));
    simulation.run(10);
    expect(seen).toEqual(['five', 'five again', 'ten']);
    expect(simulation.now()).toBe(10);
    simulation.run(12);
    expect(simulation.now()).toBe(12);
    simulation.run();
    expect(seen.at(-1)).toBe('fifteen');
    expect(simulation.now()).toBe(15);
  });

  test.each([
    ['in the past', 3],
    ['between two microseconds', 7.5],
    ['at no time at all', Number.NaN],
  ])('cannot be %s', (_, time) => {
    const simulation = openSimulation();
    simulation.at(5, () => expect(() => simulation.at(time, () => {})).toThrow(RangeError));
    simulation.run();
    expect(simulation.events()).toBe(1);
  });
});
