import { createHash } from 'node:crypto';

/** Whose a file is that an export would write over. */
export type Standing = 'ours' | 'changed' | 'foreign';

const GENERATOR = 'generator: mianba';
const SEAL = /^seal: ([0-9a-f]{16})\n/m;

/** A file with its front matter, marked as ours and sealed with a hash of all the rest. */
export function sealedFile(frontMatter: readonly string[], body: string): string {
  const fileWith = (seal: string) =>
    `${['---', ...frontMatter, GENERATOR].join('\n')}\n${seal}---\n\n${body.trimEnd()}\n`;
  return fileWith(`seal: ${hashOf(fileWith(''))}\n`);
}

/** A file whose seal does not fit was changed by hand; line ends may be those of another system. */
export function standingOf(text: string): Standing {
  const lines = text.replaceAll('\r\n', '\n');
  const [, frontMatter = ''] = /^(---\n[\s\S]*?\n---\n)/.exec(lines) ?? [];
  if (!frontMatter.includes(`\n${GENERATOR}\n`)) return 'foreign';
  const [seal, hash] = SEAL.exec(frontMatter) ?? [];
  if (seal === undefined) return 'changed';
  return hashOf(lines.replace(seal, '')) === hash ? 'ours' : 'changed';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
