import type { NoteSection, Page, PredictionSection } from '../../domain/page.ts';
import { plainText } from '../../domain/prose.ts';
import type { FactOf } from '../facts.ts';
import type { ReadPage } from '../page.ts';
import type { Report } from '../report.ts';

/** What is wrong with knobs turned to these values. */
export type KnobTrouble =
  | { readonly trouble: 'knob-unknown'; readonly knob: string; readonly known: readonly string[] }
  | { readonly trouble: 'value'; readonly knob: string; readonly value: string; readonly allowed: string }
  | { readonly trouble: 'clash'; readonly rule: string };

/** A lab as its page needs to know it. */
export type LabChecks = {
  readonly hasFact: (fact: string) => boolean;
  readonly trouble: (turned: Readonly<Record<string, string>>) => KnobTrouble | null;
  /** What it found at the settings its page names; null where that is not known. */
  readonly factOf: FactOf;
};

/** A page of a lab against the lab: every fact it asks for is found, every knob it names can be turned that way. */
export function checkLab(report: Report, { facts }: ReadPage, page: Page, checks: LabChecks): void {
  const lab = page.id.slice(page.id.indexOf('/') + 1);
  for (const { name, line } of facts) {
    if (!checks.hasFact(name)) report('fact-unknown', line, { fact: name, lab });
  }
  for (const section of page.sections) {
    if (section.type === 'note') checkKnobs(section.line, section.source);
    if (section.type === 'card') checkKnobs(section.line, section.card.setting + section.card.answer);
    if (section.type === 'prediction') checkPrediction(section);
  }

  function checkPrediction(prediction: PredictionSection): void {
    const { line, set, fact, question } = prediction;
    if (reportTrouble(line, set)) return;
    checkKnobs(line, question.setting + question.answer);
    if (!checks.hasFact(fact)) return;
    const found = checks.factOf(fact, set);
    if (found === null) report('fact-unmeasured', line, { fact, lab });
    else reportTold(prediction, found.text);
  }

  /** `knob=value` in code, alone or behind the command that runs the lab. */
  function checkKnobs(line: number, markdown: string): void {
    for (const [, code = ''] of markdown.matchAll(/`([^`\n]+)`/g)) {
      const words = code.split(/\s+/);
      const isCommand = code.startsWith(`mianba lab ${lab}`);
      if (!isCommand && !words.every((word) => KNOB_VALUE.test(word))) continue;
      const turned = words.flatMap((word) => {
        const [, knob, value] = KNOB_VALUE.exec(word) ?? [];
        return knob === undefined || value === undefined || value.includes('..')
          ? []
          : [[knob, value] as const];
      });
      reportTrouble(line, Object.fromEntries(turned));
    }
  }

  function reportTrouble(line: number, turned: Readonly<Record<string, string>>): boolean {
    const found = checks.trouble(turned);
    if (found?.trouble === 'knob-unknown') report('knob-unknown', line, { ...found, lab });
    if (found?.trouble === 'value') report('knob-value', line, found);
    if (found?.trouble === 'clash') report('knobs-clash', line, found);
    return found !== null;
  }

  /** Whoever has read the number cannot predict it. Numbers of one or two digits stand anywhere by chance. */
  function reportTold({ question, fact, line }: PredictionSection, text: string): void {
    const number = /^[\d.,]+/.exec(text)?.[0].replaceAll(',', '') ?? '';
    if (number.replace(/^0\.0*|\./g, '').length < 3) return;
    const before = page.sections.filter(
      (section): section is NoteSection => section.type === 'note' && section.line < line,
    );
    const asked = [question.prompt, ...question.hints].map(plainText).join('\n') + question.setting;
    const places = [
      ...before.map(({ line: at, source }) => ({ at, told: source })),
      { at: line, told: asked },
    ];
    for (const { at, told } of places) {
      const plain = told.replace(/(?<=\d),(?=\d{3})/g, '');
      const numbers = [...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => found);
      if (numbers.includes(number)) report('fact-told', at, { fact, number });
    }
  }
}

const KNOB_VALUE = /^(?:--ab=|--set=)?([A-Za-z][A-Za-z0-9]*)=([^\s=]+)$/;
