import type { Messages } from '../../i18n/en.ts';
import { writeProse } from '../../syntax/write/prose.ts';
import { paragraphs, writeCardDetails } from './card-details.ts';
import { sealedFile } from './seal.ts';
import type { NotesPage } from './values.ts';

export type NotesFile = { readonly path: string; readonly text: string };

/** The name that shows a folder on GitHub. */
const CONTENTS = 'README.md';
export const SINGLE = 'mianba-notes.md';

/** A file for each page in a folder for each area, and one that leads to them. The same pages give the same bytes. */
export function notesFiles(pages: readonly NotesPage[], messages: Messages): NotesFile[] {
  return [
    { path: CONTENTS, text: contentsText(pages, messages) },
    ...pages.map((page) => ({ path: pathOf(page), text: pageText(page, messages) })),
  ];
}

/** Everything as one file: areas, below them pages. */
export function singleFile(pages: readonly NotesPage[], messages: Messages): string {
  const { reading } = messages;
  const sections = pages.flatMap((page, index) => [
    ...(pages[index - 1]?.area === page.area ? [] : [`# ${escaped(page.area)}`]),
    deeper(pageBody(page, messages)),
  ]);
  return sealedFile([`title: ${quoted(reading.book)}`, ...languageLine(pages)], sections.join('\n\n'));
}

/** `mine:cache/lines` lies in `packs/mine/cache/lines.md`. */
function pathOf({ id }: NotesPage): string {
  const [pack, name] = id.includes(':') ? id.split(':') : [null, id];
  return pack === null ? `${name}.md` : `packs/${pack}/${name}.md`;
}

function pageText(page: NotesPage, messages: Messages): string {
  const { title, area, id, language, skills, sources, verified } = page;
  const frontMatter = [
    `title: ${quoted(title)}`,
    `area: ${quoted(area)}`,
    `page: ${id.includes(':') ? quoted(id) : id}`,
    `lang: ${language}`,
    ...(skills.length > 0 ? [`skills: [${skills.join(', ')}]`] : []),
    ...(sources.length > 0 ? ['sources:', ...sources.map((source) => `  - ${quoted(source)}`)] : []),
    ...(verified === null ? [] : [`verified: ${quoted(verified)}`]),
  ];
  return sealedFile(frontMatter, pageBody(page, messages));
}

function pageBody({ title, notes, cards }: NotesPage, messages: Messages): string {
  return paragraphs(
    `# ${escaped(title)}`,
    notes.trim(),
    cards.length === 0 ? '' : `## ${messages.reading.questions}`,
    ...cards.map((card) => writeCardDetails(card, messages)),
  );
}

function contentsText(pages: readonly NotesPage[], messages: Messages): string {
  const { reading } = messages;
  const lines = pages.flatMap((page, index) => {
    const isFirst = pages[index - 1]?.area !== page.area;
    const head = isFirst ? [...(index === 0 ? [] : ['']), `## ${escaped(page.area)}`, ''] : [];
    const count = page.cards.length === 0 ? '' : ` · ${reading.cards(page.cards.length)}`;
    return [...head, `- [${escaped(page.title)}](${pathOf(page)})${count}`];
  });
  return sealedFile(
    [`title: ${quoted(reading.book)}`, ...languageLine(pages)],
    paragraphs(`# ${reading.book}`, lines.join('\n')),
  );
}

function languageLine([first]: readonly NotesPage[]): string[] {
  return first === undefined ? [] : [`lang: ${first.language}`];
}

/** A JSON string is a YAML string. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function escaped(text: string): string {
  return writeProse([{ text }]);
}

/** Every heading one level down, but for lines of code that look like one. */
function deeper(markdown: string): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      return fence === '' && /^#{1,5} /.test(line) ? `#${line}` : line;
    })
    .join('\n');
}
