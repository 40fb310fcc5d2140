import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { homeEnv } from './home.ts';
import { toItsEnd } from './start.ts';

/** A home in which `review` begins with one known card. */
export type Beginning = {
  readonly env: Readonly<Record<string, string>>;
  /** Text that arrives when the question is on the screen. */
  readonly shown: string;
};

/** A pack of one's own, so that what is measured does not change with the words of the built-in cards. */
const PAGE = `---
title: Bench
skills: []
---

## What does a cache save here? {#plain level=1 minutes=1}

- [x] Reads
- [ ] Writes

## What happens when this loop runs? {#setting level=1 minutes=1}

A worker runs this **every second**, with \`n\` about 10:

\`\`\`js
for (let i = 0; i < n; i += 1) await fetch(urls[i]);
\`\`\`

- [x] It waits for each
- [ ] It waits for none

## Where does the request go first? {#diagram level=1 minutes=1}

\`\`\`mermaid
flowchart LR
  client[Client] --> service[Service] --> database[Database]
\`\`\`

- [x] To the service
- [ ] To the database
`;

const EVENING = '2026-11-23T21:00:00Z';
const LATER = '2026-11-23T21:30:00Z';

/** One home a card. The card was forgotten half an hour ago, so its learning step comes before all else. */
export async function firstQuestions(
  bin: string,
  folder: string,
): Promise<Readonly<Record<'plain' | 'setting' | 'diagram', Beginning>>> {
  return {
    plain: await beginning('plain', 'What does a cache save here?'),
    // The last words of what stands above the answer: a code block, the rightmost box.
    setting: await beginning('setting', 'await fetch(urls[i])'),
    diagram: await beginning('diagram', 'Database'),
  };

  async function beginning(id: string, shown: string): Promise<Beginning> {
    const env = homeEnv(join(folder, `home-${id}`));
    const page = join(env.MIANBA_HOME, 'packs', 'bench', 'cache', 'first.en.md');
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, PAGE);
    const answer = [bin, 'answer', `bench:cache/first#${id}`, 'a', '--rating', 'again'];
    await toItsEnd(answer, { ...env, MIANBA_NOW: EVENING });
    return { env: { ...env, MIANBA_NOW: LATER }, shown };
  }
}

const PATIENCE_MS = 20_000;

/** Milliseconds from before the process begins until the text has arrived. The session is then left as a person leaves it. */
export function untilShown(bin: string, { env, shown }: Beginning): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [bin, 'review'], { cols: 80, rows: 24, env: { ...env } });
    let arrived = '';
    let ms: number | null = null;
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.onData((data) => {
      arrived += data;
      if (ms !== null || !stripVTControlCharacters(arrived).includes(shown)) return;
      ms = performance.now() - startedAt;
      child.write('q');
    });
    child.onExit(() => {
      clearTimeout(timer);
      if (ms === null) reject(new Error(`never showed ${shown}:\n${arrived}`));
      else resolve(ms);
    });
  });
}
