import type { App } from '../app.ts';
import type { Asker } from '../sessions/question.ts';

/** A drawn screen where a person sits at a terminal; else a conversation by lines. Only the one needed is loaded. */
export async function openAsker(app: App): Promise<Asker> {
  const { messages, look, now, stdin, stdout } = app;
  if (!app.isInteractive) {
    const { lineAsker } = await import('../terminal/session/line-asker.ts');
    return lineAsker({ input: stdin, output: stdout, onLine: app.stepClock, look, messages, now });
  }
  const [{ openScreen, screenAsker }, { edited, editorOf }] = await Promise.all([
    import('../terminal/session/asker.ts'),
    import('../machine/editor.ts'),
  ]);
  const edit = (text: string) => edited(editorOf(app.env, app.config.editor), text);
  return screenAsker(
    openScreen({ input: stdin, output: stdout, onKey: app.stepClock, look, messages, now, edit }),
  );
}
