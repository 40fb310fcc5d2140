import { isLanguage, type Language } from '../domain/language.ts';

/** --lang, MIANBA_LANG, the config file, then the locale in POSIX order; English when none of them says. */
export function languageOf({
  flag,
  env,
  configured,
}: {
  flag: string | undefined;
  env: NodeJS.ProcessEnv;
  configured: Language | null;
}): Language {
  for (const said of [flag, env.MIANBA_LANG, configured]) {
    if (said && isLanguage(said)) return said;
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
