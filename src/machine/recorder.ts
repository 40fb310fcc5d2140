import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A program that records the microphone, if there is one on this machine. */
export type Recorder = {
  readonly name: string;
  /** Starts recording into a file; its folder is made. */
  readonly start: (file: string) => Recording;
  /** Plays a file to its end; false where nothing here can play it. */
  readonly play: (file: string) => boolean;
};

export type Recording = {
  /** Ends it; false when nothing was recorded, as without a microphone. */
  readonly stop: () => Promise<boolean>;
};

const RECORDERS: readonly (readonly [name: string, args: (file: string) => readonly string[]])[] = [
  ['arecord', (file) => ['-q', '-f', 'cd', '-c', '1', file]],
  ['sox', (file) => ['-q', '-d', '-c', '1', file]],
  ['ffmpeg', (file) => ['-loglevel', 'quiet', '-y', '-f', 'alsa', '-i', 'default', file]],
];
const PLAYERS: readonly (readonly [name: string, args: (file: string) => readonly string[]])[] = [
  ['aplay', (file) => ['-q', file]],
  ['play', (file) => ['-q', file]],
  ['ffplay', (file) => ['-loglevel', 'quiet', '-nodisp', '-autoexit', file]],
];
/** A recorder that is asked to end writes the length into the file's head first. */
const PATIENCE_MS = 2_000;

/** The first recorder found on the path; null when there is none. */
export function recorderOn(env: NodeJS.ProcessEnv): Recorder | null {
  const found = RECORDERS.find(([name]) => isOnPath(name, env));
  if (found === undefined) return null;
  const [name, argsFor] = found;
  return {
    name,
    start: (file) => {
      mkdirSync(dirname(file), { recursive: true });
      return recordingBy(spawn(name, [...argsFor(file)], { stdio: 'ignore' }), file);
    },
    play: (file) => {
      const player = PLAYERS.find(([each]) => isOnPath(each, env));
      return (
        player !== undefined && spawnSync(player[0], [...player[1](file)], { stdio: 'ignore' }).status === 0
      );
    },
  };
}

function recordingBy(child: ChildProcess, file: string): Recording {
  const over = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  return {
    stop: async () => {
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await over;
      clearTimeout(timer);
      return existsSync(file) && statSync(file).size > 0;
    },
  };
}

function isOnPath(name: string, { PATH = '' }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
