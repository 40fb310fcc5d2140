import type { App } from '../app.ts';
import { headsIn } from './topics.ts';

type CardsRequest = { readonly topics: readonly string[]; readonly json?: boolean };

export async function runCards(app: App, { topics, json }: CardsRequest): Promise<void> {
  const library = await app.openLibrary();
  const prompts = library.prompts(app.language);
  const rows = headsIn(app, topics).map(({ id, topic, area, kind, level, minutes, skills }) => {
    return { id, topic, area, kind, level, minutes, prompt: prompts.get(id) ?? '', skills };
  });
  if (json) return app.print(JSON.stringify(rows));
  for (const { id, kind, level, prompt } of rows)
    app.print(`${id}  ${level} ${app.messages.kinds[kind]}  ${prompt}`);
}
