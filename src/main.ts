import type { App } from './app.ts';
import { asFailure, buildProgram } from './commands/program.ts';
import { openLibrary } from './content/library.ts';
import { syncContent } from './content/sync.ts';
import { dayOf } from './domain/day.ts';
import { Failure } from './domain/failure.ts';
import { isLanguage, type Language } from './domain/language.ts';
import { en } from './i18n/en.ts';
import { wordsOf } from './i18n/failures.ts';
import { zh } from './i18n/zh.ts';
import { chanceOf } from './machine/chance.ts';
import { clockOf } from './machine/clock.ts';
import { readConfig } from './machine/config-file.ts';
import { machineFingerprint } from './machine/identity.ts';
import { languageOf } from './machine/language-choice.ts';
import { writeAll } from './machine/output.ts';
import { placesOf } from './machine/places.ts';
import { isAlive } from './machine/processes.ts';
import { openStore, type Store } from './store/store.ts';
import { Interrupted } from './terminal/key-queue.ts';
import { lookOf } from './terminal/look.ts';

/** Runs one command line and returns the exit code: 0 done, 1 a failure in words, 2 misuse, 130 interrupted. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  let close = () => {};
  let language = languageOf({ flag: flagValue(argv, '--lang'), env: process.env, configured: null });
  try {
    const { app, closeStore } = buildApp(argv);
    close = closeStore;
    language = app.language;
    const program = buildProgram(app, (value) => {
      code = value;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(asFailure(error), { language, asJson: argv.includes('--json') });
  } finally {
    close();
  }
}

function buildApp(argv: readonly string[]): { readonly app: App; readonly closeStore: () => void } {
  const { env } = process;
  const places = placesOf(env);
  const config = readConfig(places.config);
  const clock = clockOf(env);
  const language = languageOf({ flag: flagValue(argv, '--lang'), env, configured: config.lang });
  const wantsPlain = config.plain || argv.includes('--plain') || env.TERM === 'dumb';
  let store: Store | null = null;
  const opened = (): Store => {
    store ??= openStore({
      file: places.store,
      place: { machine: machineFingerprint(), home: places.home },
      processes: { own: process.pid, isAlive },
    });
    return store;
  };
  const calendar = () => ({
    offsetMinutesAt: clock.offsetMinutesAt,
    rolloverHour: opened().settings().settings.rolloverHour,
  });
  const today = () => dayOf(clock.now(), calendar());
  const app: App = {
    language,
    messages: language === 'zh' ? zh : en,
    env,
    places,
    config,
    now: clock.now,
    stepClock: clock.step,
    random: chanceOf(env),
    look: () => {
      const { columns, rows, isTTY } = process.stdout;
      return lookOf({ columns, rows, env, isTTY: isTTY === true });
    },
    isInteractive: () => {
      const { stdin, stdout } = openStreams();
      return !wantsPlain && stdin.isTTY === true && stdout.isTTY === true;
    },
    streams: openStreams,
    print: (text) => writeAll(1, `${text}\n`),
    say: (text) => writeAll(2, `${text}\n`),
    openStore: opened,
    openLibrary: async () => {
      const { cards } = opened();
      const problems = await syncContent(places, cards);
      if (problems.length > 0) app.say(app.messages.content.packProblems(problems.length));
      return openLibrary(places.compiled, cards);
    },
    calendar,
    today,
    moment: () => ({ at: clock.now(), offsetMinutes: clock.offsetMinutesAt(clock.now()), day: today() }),
  };
  return { app, closeStore: () => store?.close() };
}

/** A failure is said in the person's language; under --json in one line for programs. A bug stays loud. */
function exitCodeOf(
  error: unknown,
  { language, asJson }: { readonly language: Language; readonly asJson: boolean },
): number {
  if (error === null) return 0;
  if (error instanceof Interrupted) return 130;
  if (!(error instanceof Failure)) return reportBug(error);
  const { message, hint } = wordsOf(error, language);
  const said = asJson
    ? JSON.stringify({ error: { code: error.code, message, hint } })
    : `${message}\n${hint}`;
  writeAll(2, `${said}\n`);
  return error.exit;
}

/** Loud, with its trace; the source line that Node would print beside it helps nobody. */
function reportBug(error: unknown): number {
  writeAll(2, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

/** Needed before the command line is parsed: even its errors have a language. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
  const next = argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined;
  const value = joined ?? next;
  return value !== undefined && isLanguage(value) ? value : undefined;
}

/** The terminal's own streams. `mianba review | head` ends with its reader. */
function openStreams(): ReturnType<App['streams']> {
  const { stdin, stdout } = process;
  if (stdout.listenerCount('error') === 0) {
    stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  return { stdin, stdout };
}
