import type { LineProblemWords } from '../domain/line-problem.ts';

/** English words for a line of an import that was left out. */
export const lineProblemsEn: LineProblemWords = {
  'line-not-json': () => ({
    message: 'this line is not a JSON object',
    hint: 'it may have been cut off or edited; export again, or remove it',
  }),
  'line-too-long': () => ({
    message: 'this line is longer than anything mianba exports',
    hint: 'check that it ends where it should, or remove it',
  }),
  'line-too-deep': () => ({
    message: 'this line holds lists in lists beyond what can be kept',
    hint: 'flatten it, or remove it',
  }),
  'number-too-large': () => ({
    message: 'this line holds a number that is too large to keep',
    hint: 'mend the number, or remove the line',
  }),
  'header-newer': ({ version }) => ({
    message: `the lines from here on are of format ${version}, which this mianba does not know`,
    hint: 'update mianba, then import again',
  }),
  'field-wrong': ({ field }) => ({
    message: `“${field}” is missing or is not what it should be`,
    hint: 'mend it, or remove the line',
  }),
  'card-in-pack': ({ id, pack }) => ({
    message: `${id} belongs to your own pack ${pack}, whose files say what its cards are`,
    hint: 'edit the card there; its reviews were imported',
  }),
};
