const FENCE = /^ {0,3}(?:```|~~~)\s*(\w*)/;

/**
 * Markdown as the sentences it says: marks off, table cells and lines of code kept, diagrams and comments left out.
 * A soft line break is a space; blocks and list items end their line, which ends a sentence.
 */
export function markdownText(markdown: string): string {
  const lines: string[] = [];
  let fence: 'none' | 'code' | 'diagram' = 'none';
  let goesOn = false;
  for (const raw of markdown.replace(/<!--[\s\S]*?-->/g, '').split(/\r\n|[\r\n]/)) {
    const opened = FENCE.exec(raw);
    if (opened) {
      fence = fence !== 'none' ? 'none' : opened[1] === 'mermaid' ? 'diagram' : 'code';
      goesOn = false;
      continue;
    }
    if (fence === 'diagram') continue;
    if (fence === 'code') {
      lines.push(raw.trim());
      continue;
    }
    const line = blockText(raw);
    const isText = line !== '' && line === raw.trim();
    if (isText && goesOn) lines.push(`${lines.pop() ?? ''} ${inlineText(line)}`);
    else if (line !== '') lines.push(inlineText(line));
    goesOn = line !== '' && !/^ {0,3}#/.test(raw) && !isTableRow(raw) && !/(?: {2}|\\)$/.test(raw);
  }
  return lines.join('\n');
}

/** A line without the marks of its block: heading, quotation, list, table. */
function blockText(raw: string): string {
  const line = raw.trim();
  if (/^(?:\|?\s*:?-{3,}:?\s*)+\|?$/.test(line)) return '';
  if (isTableRow(line))
    return line
      .replace(/^\||\|$/g, '')
      .replace(/\s*(?<!\\)\|\s*/g, '，')
      .trim();
  return line
    .replace(/^(?:>\s?)+/, '')
    .replace(/^\[!\w+\]$/, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '');
}

function isTableRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

/** Code keeps every character it has; around it, emphasis, links and escapes lose their marks. */
function inlineText(line: string): string {
  return line
    .split(/(`+[^`]+`+)/)
    .map((piece, i) => (i % 2 === 1 ? piece.replace(/^`+ ?| ?`+$/g, '') : withoutMarks(piece)))
    .join('')
    .replace(/\\$/, '')
    .trimEnd();
}

function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\*\*|~~|(?<!\w)__|__(?!\w)/g, '')
    .replace(/(?<![\w*\\])\*(?=\S)|(?<=\S)(?<!\\)\*(?![\w*])/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
