import type { PointVerdict } from '../domain/event.ts';
import { RATINGS, type Rating } from '../domain/rating.ts';

/** What the person goes through after the reveal: their key points, ticked where the machine has proof. */
export type Checklist = {
  readonly rows: readonly ChecklistRow[];
  readonly current: number;
  /** True once the person ticked or unticked anything. */
  readonly touched: boolean;
};

/** `said`: the person's word. On a wrong statement it means "yes, I said that". */
export type ChecklistRow = {
  /** Which point of the card's shape this is. */
  readonly index: number;
  readonly kind: 'must' | 'point' | 'wrong';
  readonly text: string;
  readonly machine: PointVerdict['machine'];
  /** The machine found part of it: it may have been said in words it does not know. */
  readonly isPartlySeen: boolean;
  readonly said: boolean;
};

/** What a key after the reveal asks for, or the checklist as it now stands. */
export type Checked =
  | { readonly type: 'checklist'; readonly checklist: Checklist }
  | { readonly type: 'confirm' }
  | { readonly type: 'rate'; readonly rating: Rating }
  | { readonly type: 'command'; readonly command: CheckCommand };

export type CheckCommand = 'undo' | 'leave' | 'help' | 'bury' | 'suspend' | 'teach';

const COMMANDS: Readonly<Record<string, CheckCommand>> = {
  backspace: 'undo',
  u: 'undo',
  escape: 'leave',
  q: 'leave',
  f1: 'help',
  '?': 'help',
  f5: 'bury',
  b: 'bury',
  f6: 'suspend',
  s: 'suspend',
  f7: 'teach',
  t: 'teach',
};

export type JudgedPoint = Omit<ChecklistRow, 'said'>;

/**
 * Wrong statements nobody made are not listed: reading them would teach them. One the machine saw is a question,
 * and stays unanswered until the person says yes.
 */
export function beginChecklist(points: readonly JudgedPoint[]): Checklist {
  const listed = points.filter((point) => point.kind !== 'wrong' || point.machine === 'wrong');
  const rows = listed.map((point) => ({ ...point, said: point.kind !== 'wrong' && point.machine === 'hit' }));
  return { rows, current: 0, touched: false };
}

export function pressInChecklist(checklist: Checklist, keyName: string): Checked {
  const command = COMMANDS[keyName];
  if (command) return { type: 'command', command };
  if (keyName === 'enter' || keyName === 'space') return { type: 'confirm' };
  const rating = RATINGS[Number(keyName) - 1];
  if (rating && /^[1-4]$/.test(keyName)) return { type: 'rate', rating };
  return { type: 'checklist', checklist: moved(checklist, keyName) };
}

/** Turns the person's word on some rows around; rows count from 0, others are ignored. */
export function toggled(checklist: Checklist, rows: readonly number[]): Checklist {
  const next = checklist.rows.map((row, index) => (rows.includes(index) ? { ...row, said: !row.said } : row));
  return { ...checklist, rows: next, touched: checklist.touched || rows.length > 0 };
}

/** The person's word that a row was said; the machine need not agree. */
export function ticked(checklist: Checklist, row: number): Checklist {
  const rows = checklist.rows.map((each, index) => (index === row ? { ...each, said: true } : each));
  return { ...checklist, rows, touched: true };
}

/** After something was taught: the verdicts are new, and the point it was taught for was said. */
export function heard(
  checklist: Checklist,
  verdicts: readonly PointVerdict['machine'][],
  taught: number,
): Checklist {
  const rows = checklist.rows.map((row) => {
    return { ...row, machine: verdicts[row.index] ?? row.machine, said: row.said || row.index === taught };
  });
  return { ...checklist, rows, touched: true };
}

function moved(checklist: Checklist, keyName: string): Checklist {
  const last = checklist.rows.length - 1;
  const { current, rows } = checklist;
  switch (keyName) {
    case 'up':
      return { ...checklist, current: Math.max(0, current - 1) };
    case 'down':
      return { ...checklist, current: Math.min(last, current + 1) };
    case 'right':
    case 'left': {
      const said = keyName === 'right';
      const next = rows.map((row, index) => (index === current ? { ...row, said } : row));
      return { rows: next, current: Math.min(last, current + 1), touched: true };
    }
    default:
      return checklist;
  }
}
