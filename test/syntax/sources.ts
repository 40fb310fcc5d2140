import type { Page } from '../../src/domain/page.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { parsePage } from '../../src/syntax/page.ts';

const FRONT = '---\ntitle: 标题\n---\n';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a body under the least front matter there is. */
export function read(
  body: string,
  path = 'cache/breakdown.zh.md',
): { readonly page: Page | null; readonly problems: readonly Problem[] } {
  const front = path.startsWith('design/') ? FRONT.replace('标题', '标题\nminutes: 45') : FRONT;
  return parsePage({ path, bytes: bytesOf(front + body) });
}

/** The problems of a body as `code:line`, its first line being line 1. */
export function slipsIn(body: string, path?: string): readonly string[] {
  const above = path?.startsWith('design/') ? 4 : 3;
  return read(body, path).problems.map(({ code, line }) => `${code}:${line - above}`);
}

/** A recall card around the lines given. */
export function recall(...points: readonly string[]): string {
  return ['## 问题 {#q level=1}', '', ...points, '', '答案。'].join('\n');
}

/** A card whose shape answers itself. */
export function shaped(...lines: readonly string[]): string {
  return ['## 问题 {#q level=1}', '', ...lines].join('\n');
}
