import type { Command } from 'commander';
import type { App } from '../app.ts';

/** `mianba interview [round]` holds one; its subcommands tell of those there were. */
export function addInterview(program: Command, app: App): void {
  const { flags } = app.messages;
  const interview = program
    .command('interview')
    .description(flags.interview)
    .argument('[round]', flags.interviewRound)
    .option('--scale <factor>', flags.interviewScale)
    .option('--seed <n>', flags.interviewSeed)
    .option('--jd <file>', flags.interviewJobAd)
    .action(async (round, options) =>
      (await import('./interview.ts')).runInterview(app, { round, ...options }),
    );
  interview
    .command('list')
    .description(flags.interviewList)
    .option('--json', flags.json)
    .action(async (options) => (await import('./interview-report.ts')).runInterviewList(app, options));
  interview
    .command('show')
    .description(flags.interviewShow)
    .argument('[n]')
    .option('--json', flags.json)
    .action(async (number, options) =>
      (await import('./interview-report.ts')).runInterviewShow(app, { number, ...options }),
    );
  interview
    .command('export')
    .description(flags.interviewExport)
    .argument('[n]')
    .option('--out <file>', flags.out, '-')
    .action(async (number, options) =>
      (await import('./interview-report.ts')).runInterviewExport(app, { number, ...options }),
    );
}
