/** A sequence diagram read once, for the drawing and for the list that stands in for it. */
export type Sequence = {
  readonly kind: 'sequence';
  /** Statements in the one form of each that the renderer draws, without the header. */
  readonly statements: readonly string[];
  /** Labels by the participant's name, in the order first seen. */
  readonly labels: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
};

/** `depth` counts the loops and branches around a step. */
export type Step = { readonly depth: number } & (
  | { readonly type: 'message'; readonly from: string; readonly to: string; readonly text: string }
  | { readonly type: 'note'; readonly over: readonly string[]; readonly text: string }
  | { readonly type: 'block'; readonly word: string; readonly text: string }
);

type Line = { readonly statement: string; readonly step?: Step; readonly naming?: readonly [string, string] };

const NAME = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_ .]*?[\p{L}\p{N}_])??`;
const PARTICIPANT = new RegExp(`^(?:participant|actor)\\s+(${NAME})(?:\\s+as\\s+(.+))?$`, 'u');
const MESSAGE = new RegExp(`^(${NAME})\\s*(--?>>?|--?x|--?\\))\\s*[+-]?\\s*(${NAME})\\s*:\\s*(.*)$`, 'u');
const NOTE = new RegExp(
  `^note\\s+(left of|right of|over)\\s+(${NAME}(?:\\s*,\\s*${NAME})*)\\s*:\\s*(.*)$`,
  'iu',
);
const OPENING = /^(loop|alt|opt|par|critical|break)\b\s*(.*)$/;
const TURNING = /^(else|and|option)\b\s*(.*)$/;
const IGNORED = /^(?:activate|deactivate|autonumber)\b/;

/** Null when a line is nothing we know: a drawing that leaves a message out would teach something false. */
export function readSequence(source: string): Sequence | null {
  const [header, ...lines] = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  if (header !== 'sequenceDiagram') return null;
  const labels = new Map<string, string>();
  const read: Line[] = [];
  let depth = 0;
  for (const text of lines.filter((line) => !IGNORED.test(line))) {
    const line = readLine(text, depth);
    if (!line) return null;
    for (const name of namesIn(line)) if (!labels.has(name)) labels.set(name, name);
    if (line.naming) labels.set(...line.naming);
    if (text === 'end') depth -= 1;
    if (OPENING.test(text)) depth += 1;
    if (depth < 0) return null;
    read.push(line);
  }
  const steps = read.flatMap(({ step }) => step ?? []);
  return { kind: 'sequence', statements: read.map(({ statement }) => statement), labels, steps };
}

function readLine(text: string, depth: number): Line | null {
  const participant = PARTICIPANT.exec(text);
  if (participant) {
    const [, name = '', label = name] = participant;
    return { statement: text, naming: [name, label] };
  }
  if (text === 'end') return { statement: text };
  const block = OPENING.exec(text) ?? TURNING.exec(text);
  if (block) return { statement: text, step: blockStep(block, depth) };
  return readNote(text, depth) ?? readMessage(text, depth);
}

/** A branch stands one step back, beside the `alt` it belongs to. */
function blockStep([statement, word = '', text = '']: RegExpExecArray, depth: number): Step {
  return { type: 'block', word, text, depth: TURNING.test(statement) ? Math.max(0, depth - 1) : depth };
}

function readNote(text: string, depth: number): Line | null {
  const match = NOTE.exec(text);
  if (!match) return null;
  const over = (match[2] ?? '').split(',').map((name) => name.trim());
  return { statement: text, step: { type: 'note', over, text: match[3] ?? '', depth } };
}

/** Activation marks and open arrow heads are dropped: the renderer knows solid and dashed. */
function readMessage(text: string, depth: number): Line | null {
  const match = MESSAGE.exec(text);
  if (!match) return null;
  const [, from = '', arrow = '', to = '', said = ''] = match;
  const statement = `${from}${arrow.startsWith('--') ? '-->>' : '->>'}${to}: ${said}`;
  return { statement, step: { type: 'message', from, to, text: said, depth } };
}

function namesIn({ step }: Line): readonly string[] {
  if (step?.type === 'message') return [step.from, step.to];
  return step?.type === 'note' ? step.over : [];
}
