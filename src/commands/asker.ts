import type { App } from '../app.ts';
import { Failure } from '../domain/failure.ts';
import { wordsOf } from '../i18n/failures.ts';
import type { AliasHappening } from '../sessions/taught-aliases.ts';
import type { Host } from '../terminal/session/host.ts';
import type { Edited } from '../terminal/session/screen.ts';

/**
 * A drawn screen where a person sits at a terminal; else a conversation by lines. Only the one needed is loaded. `onLost`
 * is called when a signal ends the program, as when the terminal is closed.
 */
export async function openAsker(app: App, { onLost = () => {} } = {}): Promise<Host> {
  const { messages, look, now } = app;
  const { stdin, stdout } = app.streams();
  const teach = (taught: AliasHappening) => void app.openStore().events.append(taught, app.moment());
  if (!app.isInteractive()) {
    const { lineAsker } = await import('../terminal/session/line-asker.ts');
    return lineAsker({ input: stdin, output: stdout, onLine: app.stepClock, look, messages, now, teach });
  }
  const [{ openScreen, screenAsker }, { edited, editorOf }] = await Promise.all([
    import('../terminal/session/asker.ts'),
    import('../machine/editor.ts'),
  ]);
  const edit = (text: string): Edited => {
    try {
      return { text: edited(editorOf(app.env, app.config.editor), text), trouble: [] };
    } catch (error) {
      // A session is worth more than an editor: the person is told, and goes on typing.
      if (!(error instanceof Failure)) throw error;
      const { message, hint } = wordsOf(error, app.language);
      return { text, trouble: [message, hint] };
    }
  };
  return screenAsker(
    openScreen({
      input: stdin,
      output: stdout,
      onKey: app.stepClock,
      onLost,
      look,
      messages,
      now,
      edit,
      teach,
      // Where time stands still, so do pictures.
      animates: !app.env.MIANBA_NOW,
    }),
  );
}
