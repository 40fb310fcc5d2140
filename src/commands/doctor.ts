import type { App } from '../app.ts';

/** Proves that nothing is damaged, and puts right what can be worked out again. Returns the exit code. */
export function runDoctor(app: App, { json }: { readonly json?: boolean }): number {
  const store = app.openStore();
  const findings = store.examine();
  const isDamaged = findings.some(({ code }) => code === 'file-damaged' || code === 'row-without-parent');
  // A cache that differs from the log is folded anew: the log is what happened.
  if (!isDamaged && findings.length > 0) store.memories.refold();
  if (json) app.print(JSON.stringify({ findings }));
  else for (const line of said(app, findings)) app.print(line);
  return findings.length === 0 ? 0 : 1;
}

function said(app: App, findings: ReturnType<ReturnType<App['openStore']>['examine']>): string[] {
  const { doctor } = app.messages;
  const { memories } = app.openStore();
  if (findings.length === 0) return [doctor.sound(memories.all().length)];
  const damage = findings.flatMap((finding) => {
    if (finding.code === 'file-damaged') return [doctor.integrity(finding.what)];
    return finding.code === 'row-without-parent' ? [doctor.integrity(`${finding.table} ${finding.row}`)] : [];
  });
  const cards = findings.flatMap((finding) => ('card' in finding ? [finding.card] : []));
  return cards.length === 0 ? damage : [...damage, doctor.drift(cards)];
}
