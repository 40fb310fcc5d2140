import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openFrame } from '../../src/terminal/reader/frame.ts';
import { moved, samePlace, seenPercent, within } from '../../src/terminal/reader/scroll.ts';

describe('a frame', () => {
  function fakeFrame() {
    const output = new PassThrough();
    const frame = openFrame(output);
    return { ...frame, written: () => String(output.read() ?? '') };
  }

  test('writes a whole screen once, then only the rows that change', () => {
    const frame = fakeFrame();
    frame.paint(['one', 'two', 'three'], 10);
    expect(frame.written()).toBe(
      '\u001b[2J\u001b[1;1Hone\u001b[K\u001b[2;1Htwo\u001b[K\u001b[3;1Hthree\u001b[K',
    );
    frame.paint(['one', 'zwei', 'three'], 10);
    expect(frame.written()).toBe('\u001b[2;1Hzwei\u001b[K');
    frame.paint(['one', 'zwei', 'three'], 10);
    expect(frame.written()).toBe('');
  });

  test('erases nothing behind a row that fills the width', () => {
    const frame = fakeFrame();
    frame.paint(['茶茶'], 4);
    expect(frame.written()).toBe('\u001b[2J\u001b[1;1H茶茶');
  });

  test('is written whole again when what stood there is gone', () => {
    const frame = fakeFrame();
    frame.paint(['one'], 10);
    frame.written();
    frame.forget();
    frame.paint(['one'], 10);
    expect(frame.written()).toBe('\u001b[2J\u001b[1;1Hone\u001b[K');
  });
});

describe('scrolling', () => {
  const place = { top: 10, lines: 50, rows: 20 };

  test.each([
    ['line-up', 9],
    ['line-down', 11],
    ['page-up', 0],
    ['page-down', 29],
    ['start', 0],
    ['end', 30],
  ] as const)('%s leads to line %i', (move, top) => {
    expect(moved(place, move)).toBe(top);
  });

  test('never leaves the page', () => {
    expect(within({ top: 99, lines: 50, rows: 20 })).toBe(30);
    expect(within({ top: 5, lines: 3, rows: 20 })).toBe(0);
    expect(seenPercent({ top: 0, lines: 3, rows: 20 })).toBe(100);
    expect(seenPercent({ top: 0, lines: 50, rows: 20 })).toBe(40);
  });

  test('finds the same words in lines broken otherwise', () => {
    const wide = ['┌──────┐', 'green tea turns bitter', '', 'in boiling water'];
    const narrow = ['┌──┐', 'green tea', 'turns bitter', '', 'in boiling', 'water'];
    expect(samePlace(wide, 3, narrow)).toBe(4);
    expect(samePlace(narrow, 4, wide)).toBe(3);
    expect(samePlace(wide, 0, narrow)).toBe(0);
  });
});
