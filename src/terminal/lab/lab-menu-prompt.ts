import type { Messages } from '../../i18n/en.ts';
import { glyphsOf } from '../glyphs.ts';
import { EndOfInput } from '../key-queue.ts';
import { openKeyboard } from '../keyboard.ts';
import type { Look } from '../look.ts';
import { keyBar } from '../session/key-bar.ts';
import { type Live, runLive } from '../session/live.ts';
import { drawCatalogue, type LabRow } from './catalogue-screen.ts';

type Opening = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly onKey: () => void;
  readonly look: () => Look;
  readonly messages: Messages;
  /** The one to begin at. */
  readonly current: string | null;
};

/** The lab chosen, or null to leave. */
export async function askLab(rows: readonly LabRow[], opening: Opening): Promise<string | null> {
  const { input, output, onKey, look, messages, current } = opening;
  const keyboard = openKeyboard({ input, output, onKey });
  const start = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  try {
    return await runLive({ keyboard, look }, (shown) => labMenu(rows, { look: shown, messages, start }));
  } catch (error) {
    if (error instanceof EndOfInput) return null;
    throw error;
  } finally {
    keyboard.close();
  }
}

function labMenu(
  rows: readonly LabRow[],
  { look, messages, start }: { readonly look: Look; readonly messages: Messages; readonly start: number },
): Live<number, string | null> {
  const { up, down } = glyphsOf(look);
  const bar = keyBar(
    [
      ['Enter', messages.lab.open],
      [`${up}${down}`, messages.lab.move],
      ['Esc', messages.keys.leave],
    ],
    look,
  );
  const step = (at: number, by: number) => Math.max(0, Math.min(rows.length - 1, at + by));
  return {
    initial: start,
    draw: (at) => ({ above: [...window(at), '', bar], field: null, below: [] }),
    press: (at, { name }) => {
      if (name === 'up' || name === 'k') return { state: step(at, -1) };
      if (name === 'down' || name === 'j') return { state: step(at, 1) };
      if (name === 'pageup') return { state: step(at, -10) };
      if (name === 'pagedown') return { state: step(at, 10) };
      if (name === 'enter' || name === 'space') return { result: rows[at]?.id ?? null };
      return name === 'escape' || name === 'q' ? { result: null } : { state: at };
    },
  };

  /** As many lines around the chosen one as the window holds. */
  function window(at: number): readonly string[] {
    const current = rows[at]?.id ?? null;
    const lines = drawCatalogue(rows, { look, messages, current });
    const marked = drawCatalogue(rows, { look: { ...look, colour: 0 }, messages, current });
    const line = marked.findIndex((each) => each.startsWith(glyphsOf(look).pointer));
    const room = Math.max(3, look.height - 4);
    const first = Math.max(0, Math.min(line - Math.floor(room / 2), lines.length - room));
    return lines.slice(first, first + room);
  }
}
