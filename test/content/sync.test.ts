import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { compileBuiltIn } from '../../src/content/compile.ts';
import { openLibrary, readIndex } from '../../src/content/library.ts';
import { type Shelf, type ShelfSource, syncContent } from '../../src/content/sync.ts';
import type { Card, CardId } from '../../src/domain/card.ts';
import type { Language } from '../../src/domain/language.ts';
import { plainText } from '../../src/domain/prose.ts';
import { freshHome } from '../support/home.ts';

let home: string;
let shelf: ReturnType<typeof fakeShelf>;
const folders = () => ({ compiled: join(home, 'compiled'), packs: join(home, 'packs') });

beforeEach(() => {
  home = freshHome();
  shelf = fakeShelf();
  write('content/areas.yaml', AREAS);
  write('content/skills.yaml', '- {id: redis, zh: Redis, en: Redis, words: [redis]}\n');
  write('content/cache/second.en.md', topic('Second', 'What is second?', 'two'));
  write('content/cache/first.en.md', topic('First', 'What is first?', 'one'));
  write('content/cache/first.zh.md', topic('第一', '什么是第一？', 'one'));
  compile();
});

describe('built-in content', () => {
  test('is shelved once, in teaching order, and not again while its hash stands', async () => {
    await syncContent(folders(), shelf);
    expect(heads('built-in')).toEqual(['cache/second#two', 'cache/first#one']);
    await syncContent(folders(), shelf);
    expect(shelf.synced).toEqual(['built-in']);
  });

  test('is shelved again when a word of it changed', async () => {
    await syncContent(folders(), shelf);
    write('content/cache/first.en.md', topic('First', 'What comes first?', 'one'));
    compile();
    await syncContent(folders(), shelf);
    expect(shelf.synced).toEqual(['built-in', 'built-in']);
    expect(
      library()
        .card('cache/first#one' as CardId, 'en')
        ?.prompt.map(({ text }) => text),
    ).toEqual(['What comes first?']);
  });

  test('has a title and prompts in each language it exists in', () => {
    const { pages } = readIndex(folders().compiled);
    expect(pages.map(({ id, titles }) => [id, titles])).toEqual([
      ['cache/second', { en: 'Second' }],
      ['cache/first', { zh: '第一', en: 'First' }],
    ]);
    expect(Array.from(library().prompts('zh'))).toEqual([['cache/first#one', '什么是第一？']]);
    expect(library().card('cache/second#two' as CardId, 'zh')).toBeNull();
    expect(library().title('cache/gone' as never, 'en')).toBe('cache/gone');
  });

  test('that is missing is a failure that says where', async () => {
    rmSync(folders().compiled, { recursive: true });
    await expect(syncContent(folders(), shelf)).rejects.toMatchObject({ code: 'content-missing' });
  });

  test('a renamed card brings its old name along', async () => {
    write('content/cache/first.en.md', topic('First', 'What is first?', 'uno was=one'));
    write('content/cache/first.zh.md', topic('第一', '什么是第一？', 'uno was=one'));
    compile();
    await syncContent(folders(), shelf);
    expect(shelf.sources.get('built-in')?.renames).toContainEqual({
      from: 'cache/first#one',
      to: 'cache/first#uno',
    });
  });
});

describe('packs of one’s own', () => {
  test('come with the pack in their names, after everything built in', async () => {
    write('packs/mine/cache/own.en.md', topic('Own', 'What is mine?', 'own'));
    expect(await syncContent(folders(), shelf)).toEqual([]);
    expect(heads('pack:mine')).toEqual(['mine:cache/own#own']);
    expect(shelf.synced).toEqual(['pack:mine', 'built-in']);
    const last = shelf.sources.get('built-in')?.heads.at(-1)?.position ?? 0;
    expect(shelf.sources.get('pack:mine')?.heads[0]?.position).toBeGreaterThan(last);
    expect(
      library()
        .card('mine:cache/own#own' as CardId, 'en')
        ?.prompt.map(({ text }) => text),
    ).toEqual(['What is mine?']);
  });

  test('are read again only when a file changed', async () => {
    write('packs/mine/cache/own.en.md', topic('Own', 'What is mine?', 'own'));
    await syncContent(folders(), shelf);
    await syncContent(folders(), shelf);
    expect(shelf.synced).toEqual(['pack:mine', 'built-in']);
    const later = new Date(Date.UTC(2030, 1, 1));
    utimesSync(join(home, 'packs/mine/cache/own.en.md'), later, later);
    await syncContent(folders(), shelf);
    expect(shelf.synced).toEqual(['pack:mine', 'built-in', 'pack:mine']);
  });

  test('that are gone leave the shelf', async () => {
    write('packs/mine/cache/own.en.md', topic('Own', 'What is mine?', 'own'));
    await syncContent(folders(), shelf);
    rmSync(join(home, 'packs/mine'), { recursive: true });
    await syncContent(folders(), shelf);
    expect([...shelf.sources.keys()]).toEqual(['built-in']);
  });

  test('may stand in for a built-in card only where the page says so', async () => {
    write(
      'packs/mine/cache/first.en.md',
      topic('Mine', 'What is first, really?', 'one').replace('title:', 'overrides: true\ntitle:'),
    );
    await syncContent(folders(), shelf);
    expect(shelf.sources.get('pack:mine')?.heads.map(({ id, pack }) => [id, pack])).toEqual([
      ['cache/first#one', null],
    ]);
    expect(
      library()
        .card('cache/first#one' as CardId, 'en')
        ?.prompt.map(({ text }) => text),
    ).toEqual(['What is first, really?']);
  });

  test('with a slip give what can be read, and say so', async () => {
    write(
      'packs/mine/cache/own.en.md',
      `${topic('Own', 'What is mine?', 'own')}\n## Broken {#broken level=9}\n\nx\n`,
    );
    const problems = await syncContent(folders(), shelf);
    expect(problems.length).toBeGreaterThan(0);
    expect(heads('pack:mine')).toEqual(['mine:cache/own#own']);
  });

  test('files and folders that are no packs are none of ours', async () => {
    write('packs/notes.txt', 'hello');
    write('packs/.git/config', 'x');
    write('packs/Not A Pack/cache/a.en.md', topic('A', 'What is A?', 'a'));
    await syncContent(folders(), shelf);
    expect([...shelf.sources.keys()]).toEqual(['built-in']);
  });
});

const AREAS = '- id: cache\n  zh: 缓存\n  en: Caching\n  topics: [second, first]\n';

function topic(title: string, prompt: string, id: string): string {
  return `---\ntitle: ${title}\nskills: [redis]\n---\n\nNotes.\n\n## ${prompt} {#${id} level=1}\n\n- **It is said** {said}\n- It is written {written}\n\nIt is said.\n`;
}

function write(path: string, text: string): void {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function compile(): void {
  compileBuiltIn({ from: join(home, 'content'), to: folders().compiled });
}

function library() {
  return openLibrary(folders().compiled, shelf);
}

function heads(source: string): string[] {
  return [...(shelf.sources.get(source)?.heads ?? [])].map(({ id }) => id);
}

/** A shelf in memory that remembers what was put on it. */
function fakeShelf() {
  const sources = new Map<string, ShelfSource>();
  const synced: string[] = [];
  const cards = () => [...sources.values()].flatMap(({ bodies }) => bodies ?? []);
  const shelf: Shelf = {
    sourceHash: (name) => sources.get(name)?.hash ?? null,
    sync: (source) => {
      synced.push(source.name);
      sources.set(source.name, source);
      return true;
    },
    removeSource: (name) => void sources.delete(name),
    sourceNames: () => [...sources.keys()],
    files: (name) => sources.get(name)?.files ?? [],
  };
  const body = (id: CardId, language: Language): Card | null =>
    cards().find((card) => card.id === id && card.language === language) ?? null;
  const prompts = (language: Language) =>
    new Map(
      cards()
        .filter((card) => card.language === language)
        .map((card) => [card.id, plainText(card.prompt)]),
    );
  return { ...shelf, sources, synced, body, prompts };
}
