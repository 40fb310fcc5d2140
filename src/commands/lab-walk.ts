import type { App } from '../app.ts';
import type { LabPage as Story } from '../content/lab-page.ts';
import type { Library } from '../content/library.ts';
import type { Card } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import type { PredictionSection } from '../domain/page.ts';
import type { Rating } from '../domain/rating.ts';
import type { EstimateGrade } from '../grading/grade.ts';
import { suggestRating } from '../grading/suggestion.ts';
import type { Lab } from '../labs/lab.ts';
import { factText, PAGE_SEED } from '../labs/measured.ts';
import { runLab } from '../labs/settings.ts';
import { type Answered, type Asker, QUIZ_MANNER, type Reply } from '../sessions/question.ts';
import { responseText } from '../sessions/responses.ts';
import { type TaughtAliases, taughtAliases } from '../sessions/taught-aliases.ts';
import { type FactOf, withFactsOf } from '../syntax/facts.ts';
import { EndOfInput } from '../terminal/key-queue.ts';
import { drawPrediction } from '../terminal/lab/comparison.ts';
import {
  drawFacts,
  drawInvariants,
  drawPicture,
  drawRunHead,
  type LabRun,
} from '../terminal/lab/run-screen.ts';
import { drawMarkdown } from '../terminal/markdown.ts';
import { paletteOf } from '../terminal/palette.ts';
import { drawModelAnswer } from '../terminal/session/outcome.ts';
import { wrapped } from '../terminal/wrap.ts';
import { openAsker } from './asker.ts';
import { pageOf, settingsFrom } from './lab.ts';
import { questionAbout } from './question.ts';

type Walk = {
  readonly app: App;
  readonly library: Library;
  readonly lab: Lab;
  readonly story: Story;
  readonly asker: Asker;
  readonly session: string;
  readonly aliases: TaughtAliases;
};

/** Questions of a walk: the prediction, why, and the twist. */
const QUESTIONS = 3;

/** Story, prediction, run, why, one twist with its own prediction, and what to say. Whatever ends it early keeps what was given. */
export async function runLabWalk(app: App, lab: Lab): Promise<void> {
  const library = await app.openLibrary();
  const story = library.lab(lab.id, app.language);
  if (story === null)
    throw new Failure('card-untranslated', { id: `labs/${lab.id}`, language: app.language });
  const asker = await openAsker(app);
  const walk: Walk = {
    app,
    library,
    lab,
    story,
    asker,
    session: `${app.openStore().device}/${app.now()}`,
    aliases: taughtAliases(() => app.openStore().events.ofType('alias')),
  };
  try {
    const isWhole = await walkThrough(walk);
    if (!isWhole) asker.tell(['', app.messages.lab.left]);
  } catch (error) {
    // The end of input is `q`: what was given is kept.
    if (!(error instanceof EndOfInput)) throw error;
  } finally {
    asker.close();
  }
}

/** False when the person left. */
async function walkThrough(walk: Walk): Promise<boolean> {
  const { app, asker, story } = walk;
  const { lab: words } = app.messages;
  const { dim } = paletteOf(app.look());
  await showMarkdown(walk, `# ${words.title} · ${story.title}\n\n${story.story}`);
  asker.show(['', ...wrapped(dim(words.predictBefore), app.look().width)]);
  if (!(await predictAndRun(walk, story.predict, { done: 0, sentence: words.runNow }))) return false;
  if (!(await askWhy(walk))) return false;
  if (!(await predictAndRun(walk, story.twist, { done: 2, sentence: words.twistNext }))) return false;
  await showEnd(walk);
  return true;
}

/** The lab is run before it is asked, so that the prediction can be judged; nothing of it is shown. */
async function predictAndRun(
  walk: Walk,
  prediction: PredictionSection,
  { done, sentence }: { readonly done: number; readonly sentence: string },
): Promise<boolean> {
  const { app, asker, lab } = walk;
  const settings = settingsFrom(lab, prediction.set);
  const run: LabRun = { lab, settings, seed: PAGE_SEED, trace: runLab(lab, settings, PAGE_SEED) };
  const card = cardOf(prediction, run);
  const answered = await answerTo(walk, card, done);
  if (answered === null) return false;
  const rating = keepPrediction(walk, { run, card, answered, fact: prediction.fact });
  if (!(await asker.wait(sentence))) return false;
  const page = pageOf(app);
  asker.show(['', ...drawRunHead(run, walk.story.title, page), '']);
  await asker.play((share) => drawPicture(run, 0, page, { share }));
  asker.show(['']);
  showVerdict(walk, { run, answered, fact: prediction.fact, rating });
  if (!(await asker.wait(app.messages.lab.whyNext))) return false;
  asker.show(await drawModelAnswer(card, page));
  asker.show([...drawFacts(run, page), ...brokenOnes(run, page)]);
  return true;
}

function cardOf(prediction: PredictionSection, { lab, trace }: LabRun): Card {
  const factOf: FactOf = (name) => {
    const [value, unit] = [trace.facts[name], lab.facts[name]?.unit ?? ''];
    return value === undefined
      ? null
      : { quantity: { value, unit: unit || null }, text: factText(value, unit) };
  };
  const card = withFactsOf(prediction, factOf);
  if (card === null) throw new Error(`${lab.id} did not find ${prediction.fact}`);
  return card;
}

/** Null when the person leaves; there is nothing to undo or put off in a walk. */
async function answerTo(walk: Walk, card: Card, done: number): Promise<Answered | null> {
  while (true) {
    const answered = await walk.asker.answer(questionIn(walk, card, done));
    if (!('type' in answered)) return answered;
    if (answered.type === 'leave') return null;
    walk.asker.tell([walk.app.messages.ask.nothingToUndo]);
  }
}

function questionIn({ app, library, story, aliases }: Walk, card: Card, done: number) {
  const memory = app.openStore().memories.of(card.id);
  const about = questionAbout(app, library, { card, memory, aliases: aliases(card) });
  return { ...about, topicTitle: story.title, done, left: QUESTIONS - done - 1, manner: QUIZ_MANNER };
}

type Predicted = {
  readonly run: LabRun;
  readonly card: Card;
  readonly answered: Answered;
  readonly fact: string;
};

/** The prediction is kept as it was; one that missed is a review too, and so comes back. */
function keepPrediction({ app, session }: Walk, { run, card, answered, fact }: Predicted): Rating {
  const { grade, response, confidence, how, hints, tookMs, skipped } = answered;
  const { events } = app.openStore();
  const rating = (grade === null ? null : suggestRating(grade, answered)) ?? 'again';
  const predicted = grade?.kind === 'estimate' ? grade.inCardUnit : null;
  const observed = run.trace.facts[fact] ?? null;
  const { lab, seed, settings } = run;
  const data = { lab: lab.id, seed, settings, fact, predicted, observed, confidence, rating, session };
  events.append({ type: 'prediction', data }, app.moment());
  if (rating === 'good') return rating;
  const text = response === null ? '' : responseText(card, response);
  const review = {
    rating,
    suggested: rating,
    tookMs,
    confidence,
    how: skipped ? 'shown' : how,
    hints,
    text,
  } as const;
  events.append(
    { type: 'review', card: card.id, language: card.language, session, points: [], ...review },
    app.moment(),
  );
  return rating;
}

function showVerdict(
  { app, asker, lab }: Walk,
  { run, answered, fact, rating }: Omit<Predicted, 'card'> & { readonly rating: Rating },
): void {
  const { look, messages, language } = pageOf(app);
  const { lab: words } = messages;
  const { title, good, warn, bad } = paletteOf(look);
  const grade = answered.grade as EstimateGrade | null;
  const observed = run.trace.facts[fact] ?? 0;
  const meaning = lab.facts[fact];
  asker.show([title(meaning?.means[language] ?? fact)]);
  if (grade === null) {
    asker.tell([`${words.observed} ${factText(observed, meaning?.unit ?? '')}`, words.notPredicted, '']);
    return;
  }
  const { inCardUnit: predicted, ratio } = grade;
  asker.show(
    drawPrediction({ predicted, observed, unit: meaning?.unit ?? '' }, { look, messages, language }),
  );
  const colour = { again: bad, hard: warn, good, easy: good }[rating];
  const verdict = words.verdicts[rating === 'easy' ? 'good' : rating];
  const factor = ratio === null || ratio <= 0 ? '' : (ratio < 1 ? 1 / ratio : ratio).toPrecision(3);
  const off = grade.within === 'tolerance' || factor === '' ? [] : [words.offBy(factor)];
  asker.tell([[colour(verdict), ...off].join(' '), '']);
}

function brokenOnes(run: LabRun, page: ReturnType<typeof pageOf>): string[] {
  const broken = run.trace.invariants.filter(({ holds }) => !holds);
  return broken.length === 0 ? [] : ['', ...drawInvariants(run, page)];
}

/** Asked and rated like any card. */
async function askWhy(walk: Walk): Promise<boolean> {
  const { app, asker, story, session } = walk;
  while (true) {
    const reply: Reply = await asker.ask(questionIn(walk, story.why, 1));
    if (reply.type === 'leave') return false;
    if (reply.type !== 'reviewed') {
      asker.tell([app.messages.ask.nothingToUndo]);
      continue;
    }
    const { id: card, language } = story.why;
    const review = { type: 'review', card, language, session, ...reply.review } as const;
    app.openStore().events.append(review, app.moment());
    return true;
  }
}

/** The sentence to say, what else to try, and where the cards are. */
async function showEnd(walk: Walk): Promise<void> {
  const { app, library, lab, story, asker } = walk;
  const { lab: words } = app.messages;
  const { title, key } = paletteOf(app.look());
  asker.show(['', title(words.sayIt)]);
  await showMarkdown(walk, story.say);
  if (story.also !== '') await showMarkdown(walk, story.also);
  const topics = library.pages().filter((page) => page.lab === lab.id);
  const links = topics.map(({ id, titles }) => `  ${key(words.drill(id))}  ${titles[app.language] ?? ''}`);
  if (links.length > 0) asker.show(['', title(words.links), ...links]);
  asker.show(['', `  ${key(words.source(lab.id))}`]);
}

async function showMarkdown({ app, asker }: Walk, markdown: string): Promise<void> {
  asker.show(['', ...(await drawMarkdown(markdown, { look: app.look(), labels: app.messages.callouts }))]);
}
