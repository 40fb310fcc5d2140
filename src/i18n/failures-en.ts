import type { FailureCode, FailureData } from '../domain/failure.ts';

/** What happened, then what to try. */
export type FailureWords = {
  readonly [Code in FailureCode]: (data: FailureData[Code]) => {
    readonly message: string;
    readonly hint: string;
  };
};

export const failuresEn: FailureWords = {
  'store-newer': ({ file, version, supported }) => ({
    message: `${file} was written by a newer mianba (format ${version}; this one knows ${supported}).`,
    hint: 'Update mianba. The file has not been touched.',
  }),
  'store-corrupt': ({ file, backups }) => ({
    message: `${file} is damaged, or is not a mianba store.`,
    hint: `Move it away and put the newest file of ${backups} in its place. Nothing has been overwritten.`,
  }),
  'store-read-only': ({ file }) => ({
    message: `${file} cannot be written.`,
    hint: 'Make the file and its folder writable, or set MIANBA_HOME to a folder that is.',
  }),
  'store-busy': ({ file, waitedMs }) => ({
    message: `Another program has kept ${file} locked for ${Math.round(waitedMs / 1000)} s.`,
    hint: 'Close it, then try again. What you had confirmed is kept.',
  }),
  'store-cannot-open': ({ file }) => ({
    message: `${file} cannot be opened.`,
    hint: 'Check that the folder is there and yours, or set MIANBA_HOME to another one.',
  }),
  'cannot-create-folder': ({ folder, reason }) => ({
    message: `The folder ${folder} cannot be created (${reason}).`,
    hint: 'Check who owns the folder above it, or set MIANBA_HOME to another one.',
  }),
  'disk-full': ({ file }) => ({
    message: `The disk that holds ${file} is full.`,
    hint: 'Free some space, then try again. What you had confirmed is kept.',
  }),
  'sqlite-missing': ({ reason }) => ({
    message: `SQLite could not be loaded (${reason}).`,
    hint: 'Run npm rebuild better-sqlite3 where mianba is installed; it may need python3, make and a C++ compiler.',
  }),
  'import-not-mianba': ({ file }) => ({
    message: `${named(file)} does not begin as an export of mianba does. Nothing was imported.`,
    hint: 'Give it a file of mianba export json, in UTF-8, with its first line.',
  }),
  'import-newer': ({ file, version, supported }) => ({
    message: `${named(file)} was exported by a newer mianba (format ${version}; this one knows ${supported}). Nothing was imported.`,
    hint: 'Update mianba, then import again.',
  }),
  'config-malformed': ({ file }) => ({
    message: `${file} is not a JSON object.`,
    hint: 'Mend it, or delete it to go back to the defaults.',
  }),
  'cannot-write': ({ file, reason }) => ({
    message: `${file} cannot be written (${reason}).`,
    hint: 'Check the folder and the space on the disk, then try again.',
  }),
  'cannot-read': ({ file, reason }) => ({
    message: `${named(file)} cannot be read (${reason}).`,
    hint: 'Check the name and whether the file is yours.',
  }),
  'file-exists': ({ file }) => ({
    message: `${file} is there already.`,
    hint: 'Choose another name, or move that file away.',
  }),
  'files-in-the-way': ({ folder, foreign, changed }) => ({
    message: [
      `Nothing was written to ${folder}.`,
      ...(foreign.length > 0 ? [`Not written by mianba: ${listed(foreign)}.`] : []),
      ...(changed.length > 0 ? [`Changed by hand since: ${listed(changed)}.`] : []),
    ].join(' '),
    hint: 'Move them away, choose another folder with --out, or write over them with --force.',
  }),
  'editor-failed': ({ editor, reason }) => ({
    message: `The editor “${editor}” did not work (${reason}).`,
    hint: 'Set $EDITOR, or: mianba config editor nano',
  }),
  'card-unknown': ({ id, near }) => ({
    message: `There is no card ${id}.`,
    hint: near === null ? 'mianba cards lists them.' : `Did you mean ${near}?`,
  }),
  'topic-unknown': ({ topic, near }) => ({
    message: `There is no area or topic ${topic}.`,
    hint: near === null ? 'mianba content list shows them.' : `Did you mean ${near}?`,
  }),
  'lab-unknown': ({ lab, near }) => ({
    message: `There is no lab “${lab}”.`,
    hint:
      near === null
        ? 'mianba lab --list names them all.'
        : `Did you mean ${near}? mianba lab --list names them all.`,
  }),
  'knob-unknown': ({ lab, knob, near, known }) => ({
    message: `The lab ${lab} has no knob “${knob}”.`,
    hint: `${near === null ? '' : `Did you mean ${near}? `}It has ${known.join(', ')}.`,
  }),
  'knob-value': ({ knob, value, allowed }) => ({
    message: `${knob} cannot be “${value}”.`,
    hint: `Allowed: ${allowed}.`,
  }),
  'knobs-clash': ({ knobs, rule }) => ({
    message: `${knobs.join(' and ')} contradict each other.`,
    hint: `What must hold: ${rule}.`,
  }),
  'fact-unknown': ({ lab, fact, known }) => ({
    message: `The lab ${lab} finds no fact “${fact}”.`,
    hint: `It finds ${known.join(', ')}.`,
  }),
  'intro-empty': ({ folder }) => ({
    message: `There is no introduction to rehearse in ${folder}.`,
    hint: 'Write segments such as “## Greeting {#hello seconds=20 in=60,120}”: mianba profile edit self-intro.',
  }),
  'profile-missing': ({ folder }) => ({
    message: `There is no profile of your own yet, in ${folder}.`,
    hint: 'mianba profile init copies the sample there; then mianba profile edit.',
  }),
  'preset-unknown': ({ preset, near, known, folder }) => ({
    message: `There is no interview called “${preset}”.`,
    hint: `${near === null ? '' : `Did you mean ${near}? `}There are ${known.join(', ')}; your own go into ${folder} as NAME.json.`,
  }),
  'preset-malformed': ({ file, field }) => ({
    message:
      field === null
        ? `${file} is not JSON.`
        : `${file} does not describe an interview: “${field}” is missing or wrong.`,
    hint: 'For instance: {"round": "cn-1", "stages": [{"kind": "fundamentals", "minutes": 10}]}. Kinds: intro, projects, fundamentals, deep-dive, scenario, behavioural, design (with "cards"), reverse; minutes above 0, 180 at most.',
  }),
  'interview-unknown': ({ name, count }) => ({
    message: `There is no interview ${name}.`,
    hint:
      count === 0
        ? 'There has been none yet: mianba interview quick'
        : `Numbers go from 1 to ${count}: mianba interview list`,
  }),
  'page-without-notes': ({ topic }) => ({
    message: `${topic} has cards and no notes.`,
    hint: `Drill it: mianba quiz ${topic}`,
  }),
  'card-untranslated': ({ id, language }) => ({
    message: `${id} does not exist in ${language}.`,
    hint: 'Ask for it with the other --lang.',
  }),
  'alias-unknown': ({ name, count }) => ({
    message: `Nothing that was taught is called ${name}.`,
    hint: count === 0 ? 'Nothing has been taught yet.' : 'mianba alias list shows the numbers.',
  }),
  'setting-unknown': ({ key, known }) => ({
    message: `There is no setting ${key}.`,
    hint: `There are: ${known.join(', ')}.`,
  }),
  'setting-invalid': ({ key, value, allowed }) => ({
    message: `${key} cannot be “${value}”.`,
    hint: `Allowed: ${allowed}.`,
  }),
  'answer-unreadable': ({ kind, text }) => ({
    message: `“${text}” cannot be read as an answer to a ${kind} card.`,
    hint: 'choice: b · multi: a,c · order: c,a,b · match: 1b,2a,3c · cloze: a line a blank · estimate: 80 s',
  }),
  'argument-invalid': ({ name, value, allowed }) => ({
    message: `${name} cannot be “${value}”.`,
    hint: `Allowed: ${allowed}.`,
  }),
  'command-unknown': ({ verb, near }) => ({
    message: `There is no command ${verb}.`,
    hint: near === null ? 'mianba --help lists everything.' : `Did you mean mianba ${near}?`,
  }),
  'argument-missing': ({ name }) => ({
    message: `${name} is missing.`,
    hint: 'Give it as an argument, or pipe it in.',
  }),
  usage: ({ text }) => ({
    message: `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`,
    hint: 'mianba --help lists everything.',
  }),
  'content-missing': ({ folder }) => ({
    message: `The built-in content is not in ${folder}.`,
    hint: 'Run npm run build in the project, or install mianba again.',
  }),
};

function named(file: string): string {
  return file === '-' ? 'Standard input' : file;
}

const LISTED = 5;

function listed(files: readonly string[]): string {
  const more = files.length - LISTED;
  const names = files.slice(0, LISTED).join(', ');
  return more > 0 ? `${names} and ${more} more` : names;
}
