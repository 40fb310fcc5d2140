import { rolldown } from 'rolldown';

/** One file of TypeScript and what it imports as one ES module, for a process of its own. SQLite stays outside. */
export async function bundle(entry: string, file: string): Promise<void> {
  const made = await rolldown({ input: entry, platform: 'node', external: ['better-sqlite3'] });
  await made.write({ file, format: 'esm' });
  await made.close();
}
