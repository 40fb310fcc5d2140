import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Report } from '../report.ts';

/** A value of a YAML text with the line it is on. Dates and the like stay text. */
export type Yaml = { readonly line: number } & (
  | { readonly type: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly type: 'list'; readonly items: readonly Yaml[] }
  | { readonly type: 'map'; readonly entries: ReadonlyMap<string, Yaml> }
);

const EMPTY = { type: 'scalar', value: null } as const;

/**
 * Reads one YAML document whose first line is `line` of its file. Anchors and aliases are refused: a few lines of
 * them can stand for gigabytes. Null when there is nothing to go on with.
 */
export function readYaml(report: Report, text: string, line: number): Yaml | null {
  if (nestsTooDeep(text)) {
    report('yaml-invalid', line, { reason: 'too deeply nested' });
    return null;
  }
  const counter = new LineCounter();
  const lineAt = (offset: number) => line + Math.max(1, counter.linePos(offset).line) - 1;
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', prettyErrors: false });
  for (const { pos, message } of document.errors) report('yaml-invalid', lineAt(pos[0]), { reason: message });
  let isTangled = false;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return;
      isTangled = true;
      report('yaml-alias', lineAt(node.range?.[0] ?? 0), {});
    },
  });
  if (document.errors.length > 0 || isTangled) return null;
  return yamlFrom(document.contents, line, lineAt);
}

const DEEPEST = 50;

/**
 * The YAML reader recurses, and builds regular expressions as long as the nesting is deep: half a megabyte of `[` ends
 * the process. So text that could nest too deep, quoted or not, is not handed to it.
 */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (open > DEEPEST) return true;
  }
  return text.split('\n').some((line) => {
    const marks = line.match(/(?:^|\s)[-?:](?=\s)/g)?.length ?? 0;
    return marks > DEEPEST || line.search(/\S/) > 4 * DEEPEST;
  });
}

function yamlFrom(node: unknown, line: number, lineAt: (offset: number) => number): Yaml {
  const here = isNode(node) && node.range ? lineAt(node.range[0]) : line;
  if (isSeq(node)) {
    return { type: 'list', line: here, items: node.items.map((item) => yamlFrom(item, here, lineAt)) };
  }
  if (isMap(node)) {
    const entries = new Map<string, Yaml>();
    for (const { key, value } of node.items) {
      const keyLine = isNode(key) && key.range ? lineAt(key.range[0]) : here;
      const read = yamlFrom(value, keyLine, lineAt);
      entries.set(isScalar(key) ? String(key.value) : '?', { ...read, line: keyLine });
    }
    return { type: 'map', line: here, entries };
  }
  const value = isScalar(node) ? node.value : null;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? { type: 'scalar', line: here, value } : { ...EMPTY, line: here };
}
