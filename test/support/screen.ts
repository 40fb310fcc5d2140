import xterm, { type IBufferCell, type IBufferLine } from '@xterm/headless';

/** A terminal's screen without a window: bytes in, rows of text out. */
export type TestScreen = {
  readonly write: (data: string, then: () => void) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly visible: () => string;
  readonly everything: () => string;
  readonly underlined: () => readonly string[];
  readonly isStyled: () => boolean;
};

export const CURSOR = '▌';

export function openScreen({
  columns,
  rows,
}: {
  readonly columns: number;
  readonly rows: number;
}): TestScreen {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  let hasCursor = true;
  // DECTCEM; the terminal keeps the answer to itself.
  for (const [final, shown] of [
    ['h', true],
    ['l', false],
  ] as const) {
    screen.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      if (params[0] === 25) hasCursor = shown;
      return false;
    });
  }
  const lines = () => {
    const { active } = screen.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)).flatMap(
      (line) => line ?? [],
    );
  };
  const text = (from: number) => {
    const { baseY, cursorX, cursorY } = screen.buffer.active;
    const drawn = lines().map((line, row) =>
      hasCursor && row === baseY + cursorY ? withCursor(line, cursorX) : line.translateToString(true),
    );
    return drawn.slice(from).join('\n').replace(/\s+$/, '');
  };
  return {
    write: (data, then) => screen.write(data, then),
    resize: (toColumns, toRows) => screen.resize(toColumns, toRows),
    visible: () => text(screen.buffer.active.baseY),
    everything: () => text(0),
    underlined: () => lines().flatMap((line) => runs(line, (cell) => cell.isUnderline() !== 0)),
    isStyled: () => lines().some((line) => runs(line, (cell) => !cell.isAttributeDefault()).length > 0),
  };
}

function withCursor(line: IBufferLine, column: number): string {
  const before = line.translateToString(false, 0, column);
  return before + CURSOR + line.translateToString(true, column);
}

/** Neighbouring cells that have it, as texts. */
function runs(line: IBufferLine, has: (cell: IBufferCell) => boolean): readonly string[] {
  const found: string[] = [];
  let run = '';
  for (let column = 0; column < line.length; column += 1) {
    const cell = line.getCell(column);
    if (cell && has(cell)) run += cell.getChars();
    else if (run !== '') {
      found.push(run);
      run = '';
    }
  }
  return run === '' ? found : [...found, run];
}
