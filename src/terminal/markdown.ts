import type { Look } from './look.ts';
import type { CalloutLabels } from './markdown/callout.ts';

type Drawing = {
  readonly look: Look;
  /** Columns to stay within; the whole screen when not given. */
  readonly width?: number;
  readonly labels: CalloutLabels;
};

/**
 * Markdown as lines no wider than the width. The libraries that read and style it take longer to load than the
 * first question may, so they are loaded when the first page is drawn, and diagrams when the first one occurs.
 */
export async function drawMarkdown(source: string, { look, width, labels }: Drawing): Promise<string[]> {
  if (source.trim() === '') return [];
  const [{ drawBlocks }, { lexed, pageStyle }, diagrams] = await Promise.all([
    import('./markdown/blocks.ts'),
    import('./markdown/spans.ts'),
    /^\s*(?:```|~~~)\s*mermaid\b/m.test(source) ? import('./diagram.ts') : null,
  ]);
  const style = pageStyle(look);
  const page = { look, labels, style, drawDiagram: diagrams?.drawDiagram ?? null };
  return drawBlocks(lexed(source), page, width ?? look.width);
}
