import { describe, expect, test } from 'vitest';
import {
  beginChecklist,
  type Checklist,
  type JudgedPoint,
  pressInChecklist,
  toggled,
} from '../../src/sessions/checklist.ts';

const POINTS: readonly JudgedPoint[] = [
  { index: 0, kind: 'must', text: 'the tannins', machine: 'hit', isPartlySeen: false },
  { index: 1, kind: 'wrong', text: 'it is the caffeine', machine: 'undetected', isPartlySeen: false },
  { index: 2, kind: 'point', text: 'the amino acids', machine: 'undetected', isPartlySeen: false },
  { index: 3, kind: 'wrong', text: 'it is the pot', machine: 'wrong', isPartlySeen: false },
];

describe('the checklist after the reveal', () => {
  test('ticks what the machine has proof of, asks about a folk error it saw, and lists no other', () => {
    expect(said(beginChecklist(POINTS))).toEqual([
      ['the tannins', true],
      ['the amino acids', false],
      ['it is the pot', false],
    ]);
  });

  test('right ticks and left unticks the point one is on, and both go to the next', () => {
    const begun = beginChecklist(POINTS);
    const unticked = press(begun, 'left');
    expect(said(unticked)[0]).toEqual(['the tannins', false]);
    expect(unticked).toMatchObject({ current: 1, touched: true });
    expect(said(press(unticked, 'right'))[1]).toEqual(['the amino acids', true]);
  });

  test('up and down stop at the ends, and touch nothing', () => {
    const begun = beginChecklist(POINTS);
    expect(press(begun, 'up').current).toBe(0);
    expect(press(begun, 'down', 'down', 'down', 'down')).toMatchObject({ current: 2, touched: false });
    expect(press(begun, 'down', 'down', 'right').current).toBe(2);
  });

  test.each([
    ['enter', { type: 'confirm' }],
    ['space', { type: 'confirm' }],
    ['1', { type: 'rate', rating: 'again' }],
    ['4', { type: 'rate', rating: 'easy' }],
    ['u', { type: 'command', command: 'undo' }],
    ['backspace', { type: 'command', command: 'undo' }],
    ['escape', { type: 'command', command: 'leave' }],
    ['?', { type: 'command', command: 'help' }],
    ['f5', { type: 'command', command: 'bury' }],
    ['f6', { type: 'command', command: 'suspend' }],
  ])('%s', (key, checked) => {
    expect(pressInChecklist(beginChecklist(POINTS), key)).toEqual(checked);
  });

  test.each(['0', '5', 'x', '12', 'f9'])('%s does nothing', (key) => {
    const begun = beginChecklist(POINTS);
    expect(pressInChecklist(begun, key)).toEqual({ type: 'checklist', checklist: begun });
  });

  test('by lines, numbers turn rows around; a number with no row is nobody’s', () => {
    const begun = beginChecklist(POINTS);
    expect(said(toggled(begun, [0, 1, 7]))).toEqual([
      ['the tannins', false],
      ['the amino acids', true],
      ['it is the pot', false],
    ]);
    expect(toggled(begun, [])).toEqual(begun);
  });

  test('without points there is only the rating', () => {
    expect(press(beginChecklist([]), 'right', 'down')).toMatchObject({ rows: [] });
  });
});

function press(begun: Checklist, ...keys: readonly string[]): Checklist {
  return keys.reduce((checklist, key) => {
    const checked = pressInChecklist(checklist, key);
    return checked.type === 'checklist' ? checked.checklist : checklist;
  }, begun);
}

function said({ rows }: Checklist) {
  return rows.map((row) => [row.text, row.said]);
}
