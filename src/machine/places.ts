import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';

/** Every path the program uses. */
export type Places = {
  /** Everything of the person's; MIANBA_HOME moves it. */
  readonly home: string;
  readonly store: string;
  /** The person's own packs, a folder each. */
  readonly packs: string;
  /** What the person says of themselves, as Markdown. */
  readonly profile: string;
  /** The person's own kinds of interview, a JSON file each. */
  readonly interviews: string;
  /** Preferences of this machine, as JSON. */
  readonly config: string;
  /** Content compiled at build. */
  readonly compiled: string;
  /** The labs' own code, to be read. */
  readonly labs: string;
  /** The same content as Markdown, for `content check`. */
  readonly content: string;
};

export function placesOf(env: NodeJS.ProcessEnv): Places {
  const home = env.MIANBA_HOME ? resolve(env.MIANBA_HOME) : envPaths('mianba', { suffix: '' }).data;
  const root = installedAt();
  return {
    home,
    store: join(home, 'mianba.db'),
    packs: join(home, 'packs'),
    profile: join(home, 'profile'),
    interviews: join(home, 'interviews'),
    config: join(home, 'config.json'),
    compiled: join(root, 'dist', 'content'),
    labs: join(root, 'dist', 'labs'),
    content: join(root, 'content'),
  };
}

/** The bundle lives in dist/ or dist/chunks/; the package's root is the folder above dist. */
function installedAt(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!folder.endsWith('dist') && dirname(folder) !== folder) folder = dirname(folder);
  return dirname(folder);
}
