import { stringify } from 'yaml';
import { type CardId, type TopicId, topicOf } from '../../domain/card.ts';
import type { Language } from '../../domain/language.ts';
import {
  type CardSection,
  type Page,
  PROJECT_PARTS,
  type PredictionSection,
  type Section,
} from '../../domain/page.ts';
import type { Prose } from '../../domain/prose.ts';
import { withoutPack } from '../path.ts';
import { PART_HEADINGS } from '../profile.ts';
import { writeProse } from './prose.ts';
import { writeEstimate, writeMentions, writeShape } from './shape.ts';

/**
 * A page as Markdown; reading it back gives the same page, line numbers aside. A recall card with neither hints nor
 * key points has nothing to part its setting from its answer, so both come back as the answer.
 */
export function writePage(page: Page): string {
  const depths = new Map<CardId, number>();
  const sections = page.sections.map((section) => writeSection(page, section, depths));
  return `${[writeFrontMatter(page), ...sections].filter((text) => text !== '').join('\n\n')}\n`;
}

function writeFrontMatter(page: Page): string {
  const { title, skills, lab, confusable, verified, sources, was, overrides, minutes } = page;
  const given = {
    title,
    ...(skills.length > 0 && { skills }),
    ...(lab !== null && { lab }),
    ...(confusable.length > 0 && { confusable }),
    ...(verified !== null && { verified }),
    ...(sources.length > 0 && { sources }),
    ...(was.length > 0 && { was }),
    ...(overrides && { overrides }),
    ...(minutes !== null && { minutes }),
  };
  return `---\n${stringify(given, { lineWidth: 0 })}---`;
}

function writeSection(page: Page, section: Section, depths: Map<CardId, number>): string {
  switch (section.type) {
    case 'note': {
      const { heading, source } = section;
      return body(heading === null ? '' : `${'#'.repeat(heading.depth)} ${writeProse(heading.text)}`, source);
    }
    case 'card':
      return writeCard(page, section, depths);
    case 'prediction':
      return writePrediction(page, section, depths);
    case 'segment': {
      const { title, id, seconds, versions, script, mentions } = section;
      const names = `{#${id} seconds=${seconds} in=${versions.join(',')}}`;
      return body(`## ${writeProse(title)} ${names}`, script, writeMentions(mentions));
    }
    case 'skills':
      return section.lines
        .map(({ text, skills }) => `- ${writeProse(text)} {${skills.join(' ')}}`)
        .join('\n');
    case 'project': {
      const headings = PART_HEADINGS[page.language];
      const parts = PROJECT_PARTS.map((part) => body(`### ${headings[part]}`, section.parts[part]));
      return body(`## ${writeProse(section.name)} {#${section.id}}`, ...parts);
    }
  }
}

function writeCard(page: Page, section: CardSection, depths: Map<CardId, number>): string {
  const { card, project, occasion = 'hit' } = section;
  const depth = depthOf(card, depths, project === null ? 2 : 3);
  const after = card.after ?? (project !== null && depth === 3 ? occasion : null);
  const names = namesOf(page, { ...section, question: card, after, set: {} });
  return body(
    `${'#'.repeat(depth)} ${writeProse(card.prompt)} ${names}`,
    card.setting,
    writeHints(page.language, card.hints),
    writeShape(card.shape),
    card.answer,
  );
}

function writePrediction(page: Page, section: PredictionSection, depths: Map<CardId, number>): string {
  const { question, source, steps, set } = section;
  const depth = depthOf(question, depths, 2);
  const names = namesOf(page, { ...section, after: question.after, set });
  return body(
    `${'#'.repeat(depth)} ${writeProse(question.prompt)} ${names}`,
    question.setting,
    writeHints(page.language, question.hints),
    writeEstimate(source, steps),
    question.answer,
  );
}

type Question = PredictionSection['question'];

function depthOf({ id, parent }: Question, depths: Map<CardId, number>, top: number): number {
  const depth = parent === null ? top : (depths.get(parent) ?? top) + 1;
  depths.set(id, depth);
  return depth;
}

type Named = Pick<PredictionSection, 'frequency' | 'was' | 'set' | 'question'> & {
  readonly after: Question['after'];
};

/** `{#id level=2 …}`; what a reader assumes anyway is left out, but a design stage always says its minutes. */
function namesOf(page: Page, { question, frequency, was, set, after }: Named): string {
  const { id, level, minutes } = question;
  const knobs = Object.entries(set).map(([knob, value]) => `${knob}:${value}`);
  const words = [
    `#${bare(id)}`,
    `level=${level}`,
    minutes !== 1 || page.kind === 'design' ? `minutes=${minutes}` : '',
    frequency === 'mid' ? '' : `freq=${frequency}`,
    was.length > 0 ? `was=${was.map((old) => formerName(old, page.id)).join(',')}` : '',
    after === null ? '' : `after=${after}`,
    knobs.length > 0 ? `set=${knobs.join(',')}` : '',
  ];
  return `{${words.filter((word) => word !== '').join(' ')}}`;
}

function bare(id: CardId): string {
  return id.slice(topicOf(id).length + 1);
}

/** Names of the page's own pack are read without it. */
function formerName(was: CardId, page: TopicId): string {
  return topicOf(was) === page ? bare(was) : withoutPack(was);
}

function writeHints(language: Language, hints: readonly Prose[]): string {
  if (hints.length === 0) return '';
  const title = language === 'zh' ? '提示' : 'Hint';
  return [`> ${title}`, ...hints.map((hint) => `> - ${writeProse(hint)}`)].join('\n');
}

function body(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
