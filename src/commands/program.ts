import { Command, CommanderError, Option } from 'commander';
import type { App } from '../app.ts';
import { KINDS } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import { LANGUAGES } from '../domain/language.ts';
import { nearest } from '../domain/nearest.ts';
import { RATINGS } from '../domain/rating.ts';
import { INTRO_MODES } from '../sessions/intro/take.ts';
import { displayWidth } from '../terminal/width.ts';
import { wrapped } from '../terminal/wrap.ts';
import { addInterview } from './interview-program.ts';

/**
 * The table of contents: every verb, its flags, and the file that does it. A verb's code is loaded when it is asked
 * for. Exit codes: 0 done, 1 a failure said in words, 2 misuse.
 */
export function buildProgram(app: App, exit: (code: number) => void): Command {
  const { flags } = app.messages;
  const program = new Command('mianba')
    .description(flags.program)
    .exitOverride()
    // What commander has to say goes through the same door as every other failure.
    .configureOutput({ writeOut: (text) => app.print(text.replace(/\n$/, '')), writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => flags.titles[title] ?? title,
      // Its own way counts a Chinese character as one column, and breaks lines at spaces only.
      displayWidth,
      boxWrap: (text, width) => wrapped(text, width).join('\n'),
    })
    .helpOption('-h, --help', flags.helpFlag)
    .helpCommand(false)
    .version('', '-V, --version', flags.version)
    .addOption(new Option('--lang <language>', flags.lang).choices(LANGUAGES))
    .option('--plain', flags.plain)
    .action(async () => {
      const [verb] = program.args;
      if (verb !== undefined)
        throw new Failure('command-unknown', {
          verb,
          near: nearest(
            verb,
            program.commands.map((each) => each.name()),
          ),
        });
      return (await import('./home.ts')).runHome(app);
    });

  program
    .command('review')
    .description(flags.review)
    .action(async () => (await import('./review.ts')).runReview(app));

  program
    .command('quiz')
    .description(flags.quiz)
    .argument('[topic...]', flags.topics)
    .addOption(new Option('--kind <kind...>', flags.kind).choices(KINDS))
    .addOption(new Option('--level <level...>', flags.level).choices(['1', '2', '3', '4']))
    .option('--count <n>', flags.count)
    .option('--new', flags.fresh)
    .option('--weak', flags.weak)
    .option('--ahead', flags.ahead)
    .option('--cram', flags.cram)
    .action(async (topics, options) =>
      (await import('./quiz.ts')).runQuizCommand(app, { topics, ...options }),
    );

  program
    .command('read')
    .description(flags.read)
    .argument('[page]', flags.readPage)
    .option('--json', flags.json)
    .action(async (page, options) => (await import('./read.ts')).runRead(app, { page, ...options }));

  program
    .command('find')
    .description(flags.find)
    .argument('<words...>', flags.findWords)
    .option('--limit <n>', flags.limit, '20')
    .option('--json', flags.json)
    .action(async (words, options) => (await import('./find.ts')).runFind(app, { words, ...options }));

  program
    .command('lab')
    .description(flags.lab)
    .argument('[id]', flags.labId)
    .option('--list', flags.labList)
    .option('--set <knob=value...>', flags.labSet)
    .option('--seed <n>', flags.labSeed)
    .option('--ab <knob=value...>', flags.labAb)
    .option('--sweep <knob=a..b>', flags.labSweep)
    .option('--fact <name>', flags.labFact)
    .option('--json', flags.json)
    .option('--no-anim', flags.labNoAnim)
    .option('--source', flags.labSource)
    .action(async (id, options) => (await import('./lab.ts')).runLabCommand(app, { id, ...options }));

  program
    .command('estimate')
    .description(flags.estimate)
    .option('--seed <n>', flags.estimateSeed)
    .option('--count <n>', flags.estimateCount)
    .option('--reference', flags.estimateReference)
    .option('--json', flags.json)
    .action(async (options) => (await import('./estimate.ts')).runEstimate(app, options));

  program
    .command('intro')
    .description(flags.intro)
    .option('--seconds <n>', flags.introSeconds)
    .addOption(new Option('--mode <mode>', flags.introMode).choices(INTRO_MODES))
    .option('--pace <n>', flags.introPace)
    .option('--record', flags.introRecord)
    .option('--json', flags.json)
    .action(async (options) => (await import('./intro.ts')).runIntro(app, options));

  addInterview(program, app);

  const profile = program.command('profile').description(flags.profile);
  profile
    .command('init')
    .description(flags.profileInit)
    .action(async () => (await import('./profile.ts')).runProfileInit(app));
  profile
    .command('show')
    .description(flags.profileShow)
    .option('--jd <file>', flags.jobAd)
    .option('--json', flags.json)
    .action(async (options) => (await import('./profile.ts')).runProfileShow(app, options));
  profile
    .command('edit')
    .description(flags.profileEdit)
    .argument('[page]')
    .action(async (page) => exit(await (await import('./profile.ts')).runProfileEdit(app, { page })));
  profile
    .command('check')
    .description(flags.profileCheck)
    .option('--json', flags.json)
    .action(async (options) => exit((await import('./profile.ts')).runProfileCheck(app, options)));

  program
    .command('due')
    .description(flags.due)
    .option('--json', flags.json)
    .action(async (options) => (await import('./due.ts')).runDue(app, options));

  program
    .command('cards')
    .description(flags.cards)
    .argument('[topic...]', flags.topics)
    .option('--json', flags.json)
    .action(async (topics, options) => (await import('./cards.ts')).runCards(app, { topics, ...options }));

  program
    .command('card')
    .description(flags.card)
    .argument('<id>')
    .option('--json', flags.json)
    .option('--suspend', flags.cardSuspend)
    .option('--resume', flags.cardResume)
    .option('--bury', flags.cardBury)
    .option('--forget', flags.cardForget)
    .action(async (id, options) => (await import('./card.ts')).runCard(app, { id, ...options }));

  program
    .command('answer')
    .description(flags.answer)
    .argument('<id>')
    .argument('[text]', flags.text)
    .option('--json', flags.json)
    .option('--dry-run', flags.dryRun)
    .addOption(new Option('--rating <rating>', flags.rating).choices(RATINGS))
    .action(async (id, text, options) =>
      (await import('./answer.ts')).runAnswer(app, { id, text, ...options }),
    );

  const alias = program.command('alias').description(flags.alias);
  alias
    .command('list')
    .description(flags.aliasList)
    .option('--json', flags.json)
    .action(async (options) => (await import('./alias.ts')).runAliasList(app, options));
  alias
    .command('remove')
    .description(flags.aliasRemove)
    .argument('<number>')
    .action(async (name) => (await import('./alias.ts')).runAliasRemove(app, { name }));
  alias
    .command('export')
    .description(flags.aliasExport)
    .option('--out <file>', flags.out, '-')
    .option('--pack <name>', flags.aliasPack)
    .action(async (options) => (await import('./alias.ts')).runAliasExport(app, options));

  const content = program.command('content').description(flags.content);
  content
    .command('check')
    .description(flags.contentCheck)
    .argument('[path]')
    .option('--json', flags.json)
    .action(async (path, options) =>
      exit(await (await import('./content-check.ts')).runContentCheck(app, { path, ...options })),
    );
  content
    .command('list')
    .description(flags.contentList)
    .argument('[topic...]', flags.topics)
    .option('--json', flags.json)
    .option('--stats', flags.stats)
    .action(async (topics, options) =>
      (await import('./content-list.ts')).runContentList(app, { topics, ...options }),
    );
  content
    .command('new')
    .description(flags.contentNew)
    .argument('<topic>', 'area/topic')
    .option('--pack <name>', flags.contentPack, 'mine')
    .option('--title <title>', flags.contentTitle)
    .action(async (topic, options) =>
      (await import('./content-new.ts')).runContentNew(app, { topic, ...options }),
    );

  const exported = program.command('export').description(flags.export);
  exported
    .command('json')
    .description(flags.exportJson)
    .option('--out <file>', flags.out, '-')
    .action(async (options) => (await import('./export.ts')).runExport(app, options));
  exported
    .command('markdown')
    .description(flags.exportMarkdown)
    .argument('[topic...]', flags.topics)
    .option('--topics <topic...>', flags.exportTopics)
    .option('--missed', flags.exportMissed)
    .option('--single', flags.exportSingle)
    .option('--out <folder>', flags.exportFolder, 'mianba-notes')
    .option('--force', flags.force)
    .action(async (named, { topics = [], ...options }) =>
      (await import('./export-markdown.ts')).runExportMarkdown(app, {
        topics: [...named, ...topics],
        ...options,
      }),
    );

  program
    .command('import')
    .description(flags.import)
    .argument('<file>')
    .option('--json', flags.json)
    .action(async (file, options) =>
      exit(await (await import('./import.ts')).runImport(app, { file, ...options })),
    );

  program
    .command('config')
    .description(flags.config)
    .argument('[key]')
    .argument('[value]')
    .option('--json', flags.json)
    .action(async (key, value, options) =>
      (await import('./config.ts')).runConfig(app, { key, value, ...options }),
    );

  program
    .command('doctor')
    .description(flags.doctor)
    .option('--json', flags.json)
    .action(async (options) => exit(await (await import('./doctor.ts')).runDoctor(app, options)));

  // Set last, or every verb would inherit it. Commander would call an unknown verb one argument too many.
  return program.allowExcessArguments();
}

/** What commander refuses, as a failure of ours; help and version are no failures. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  if (error.exitCode === 0) return null;
  // Said of a command whose subcommand is missing; the help itself went where errors go.
  const isAlone = error.code === 'commander.help';
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? null;
  const text = isAlone ? 'a subcommand is missing: --help lists them' : error.message.replace(/^error: /, '');
  return new Failure('usage', { code: error.code, named, text });
}
