/** The environment of a program that knows nothing of the person who runs it. */
export function homeEnv(home: string): { readonly MIANBA_HOME: string } & Readonly<Record<string, string>> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    MIANBA_HOME: home,
    MIANBA_LANG: 'en',
    TERM: 'xterm-256color',
    TZ: 'UTC',
    LANG: 'C.UTF-8',
  };
}
