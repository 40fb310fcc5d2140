import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFlow } from '../../../src/labs/kernel/flow.ts';
import { openLine, openServer } from '../../../src/labs/kernel/server.ts';
import { openSimulation } from '../../../src/labs/kernel/simulation.ts';

describe('a server', () => {
  test('serves in the order of arrival, as many at a time as it has workers', () => {
    const simulation = openSimulation();
    const server = openServer(simulation, { workers: 2 });
    const seen: string[] = [];
    for (const job of ['a', 'b', 'c', 'd'])
      server.submit({
        service: 10,
        start: () => void seen.push(`${job} starts at ${simulation.now()}`),
        done: () => void seen.push(`${job} ends at ${simulation.now()}`),
      });
    expect([server.busy(), server.waiting()]).toEqual([2, 2]);
    simulation.run();
    expect(seen).toEqual([
      'a starts at 0',
      'b starts at 0',
      'c starts at 10',
      'a ends at 10',
      'd starts at 10',
      'b ends at 10',
      'c ends at 20',
      'd ends at 20',
    ]);
    expect(server.busyTime()).toBe(40);
  });

  test('refuses who finds its queue full, and loses nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(50), service: fc.integer({ min: 1, max: 30 }) }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(5),
        (jobs, workers, queue) => {
          const simulation = openSimulation();
          const server = openServer(simulation, { workers, queue });
          const flow = openFlow();
          for (const { at, service } of jobs)
            simulation.at(at, () => {
              flow.offer();
              if (!server.submit({ service, done: flow.finish })) flow.reject();
              expect(server.busy()).toBeLessThanOrEqual(workers);
              expect(server.waiting()).toBeLessThanOrEqual(queue);
              flow.check(server.busy() + server.waiting());
            });
          simulation.run();
          flow.check(0);
          expect(flow.holds()).toBe(true);
          expect(flow.done() + flow.rejected()).toBe(jobs.length);
        },
      ),
    );
  });
});

test('a flow in which something went missing says so', () => {
  const flow = openFlow();
  flow.offer();
  flow.check(1);
  expect(flow.holds()).toBe(true);
  flow.check(0);
  flow.finish();
  flow.check(0);
  expect(flow.holds()).toBe(false);
});

test('a line gives back what was put in, in that order, however long it grows', () => {
  const line = openLine<number>();
  for (let item = 0; item < 5_000; item += 1) line.push(item);
  const taken = Array.from({ length: 5_000 }, () => line.shift());
  expect(taken).toEqual(Array.from({ length: 5_000 }, (_, item) => item));
  expect([line.shift(), line.size()]).toEqual([undefined, 0]);
});
