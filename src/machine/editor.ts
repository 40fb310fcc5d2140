import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { reasonOf } from './files.ts';

/** The person's editor: their preference, then $VISUAL, then $EDITOR, then vi. */
export function editorOf(env: NodeJS.ProcessEnv, preferred: string | null): string {
  return preferred || env.VISUAL || env.EDITOR || 'vi';
}

/**
 * Opens a scratch file in the editor and returns what was saved, without a trailing newline.
 * Throws the failure `editor-failed` when the editor cannot be started or ends badly; the text it was given is then unchanged.
 */
export function edited(editor: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mianba-'));
  const file = join(folder, 'answer.md');
  try {
    writeFileSync(file, text);
    editFile(editor, file);
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a file in the editor and waits until it is closed. Throws the failure `editor-failed`. */
export function editFile(editor: string, file: string): void {
  // Through the shell, as git does: an editor may carry flags, such as `code --wait`.
  const { status, error } = spawnSync('sh', ['-c', `${editor} "$@"`, editor, file], { stdio: 'inherit' });
  if (error) throw new Failure('editor-failed', { editor, reason: reasonOf(error) });
  if (status !== 0) throw new Failure('editor-failed', { editor, reason: `exit ${status ?? 'signal'}` });
}
