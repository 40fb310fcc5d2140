import type { Counted, Expected, ProblemSentence, ProblemWords } from '../domain/problem.ts';

/** English words for what is wrong in content. */
export const problemsEn: ProblemWords = {
  'path-form': () =>
    say(
      'this is not the path of a page',
      'name it area/topic.zh.md or area/topic.en.md, with a–z, 0–9 and - only',
    ),
  'file-too-large': ({ bytes, most }) =>
    say(`the file has ${bytes} bytes, more than ${most}`, 'split it into several topics'),
  'utf-16': () => say('the file is UTF-16', 'save it as UTF-8 (in your editor: “Save with encoding”)'),
  'utf-8-invalid': () =>
    say('this line is not UTF-8', 'save the file as UTF-8; it may be GBK or Latin-1 now'),
  'nul-character': () =>
    say('this line holds a NUL character', 'delete it; the file may have been cut off in writing'),
  'line-too-long': ({ most }) =>
    say(`this line is longer than ${most} characters`, 'break it into paragraphs'),
  'nesting-too-deep': ({ most }) =>
    say(`quotes and lists are more than ${most} levels deep`, 'flatten them; the page was not read'),

  'yaml-invalid': ({ reason }) => say(`this is not YAML: ${reason}`, 'mend the value, or put it in quotes'),
  'yaml-alias': () => say('anchors (&) and aliases (*) are not allowed here', 'write the value out'),
  'front-matter-missing': () =>
    say('the page has no front matter', 'begin the file with ---, title: … and ---'),
  'front-matter-open': () => say('the front matter is not closed', 'end it with a line of ---'),
  'front-matter-shape': () =>
    say('the front matter is not a list of key: value', 'write one key: value a line'),
  'front-matter-key': ({ key, known }) => say(`there is no key “${key}”`, `use one of ${known.join(', ')}`),
  'front-matter-value': ({ key, expected }) => say(`“${key}” cannot be read`, `write ${EXPECTED[expected]}`),
  'title-missing': () => say('the page has no title', 'add title: … to the front matter'),
  'minutes-missing': () =>
    say('the design case does not say how long it takes', 'add minutes: 45 to the front matter'),
  'list-file-shape': () => say('this file is not a list', 'write one - id: … entry after another'),
  'entry-key': ({ key, known }) => say(`an entry has no key “${key}”`, `use ${known.join(', ')}`),
  'entry-value': ({ key, expected }) =>
    say(`“${key}” is missing or cannot be read`, `write ${EXPECTED[expected]}`),
  'entry-repeated': ({ id, first }) =>
    say(`“${id}” is already on line ${first}`, 'give each entry an id of its own'),
  'area-reserved': ({ id }) =>
    say(`“${id}” is an area with pages of its own kind`, 'leave it out of the list'),

  'heading-underlined': () =>
    say('this heading is underlined', 'write it with #; put an empty line before ---'),
  'heading-space': () => say('this looks like a heading but is text', 'put a space after the #'),
  'heading-nested': () =>
    say('a heading stands inside a list or a quote', 'move it out, or make it bold text'),
  'heading-brace': ({ text }) =>
    say(`the braces “${text}” name no card`, 'end the heading in {#id level=2}; other braces go in `code`'),
  'heading-inside-card': () =>
    say('a heading inside a card names no card', 'add {#id after=hit}, or make it bold text in the answer'),
  'prompt-missing': () => say('the card has no question', 'write the question before {#…}'),
  'card-id': ({ id }) => say(`“${id}” is no id`, 'use a–z, 0–9 and -'),
  'id-repeated': ({ id, first }) =>
    say(`“${id}” is already on line ${first}`, 'give each card an id of its own'),
  'card-attribute': ({ text }) =>
    say(`“${text}” is not key=value`, 'write key=value without spaces, after the #id'),
  'card-key': ({ key, known }) =>
    say(`a card here has no “${key}”`, known.length > 0 ? `use ${known.join(', ')}` : 'leave only the #id'),
  'card-key-twice': ({ key }) => say(`“${key}” is given twice`, 'keep one'),
  'card-value': ({ key, value, expected }) => say(`${key} cannot be “${value}”`, `use ${expected}`),
  'level-missing': () =>
    say('the card has no level', 'add level=1 (what), 2 (why), 3 (limits and failures) or 4 (trade-offs)'),
  'card-depth': ({ depth }) =>
    say(
      `a card cannot be a heading of ${depth} #`,
      'use ## for a card, ### for a follow-up, #### for its own',
    ),
  'follow-up-alone': ({ depth }) =>
    say('this follow-up follows no card', `put it right under a card of ${depth - 1} #, or make it ##`),
  'after-missing': () => say('the follow-up does not say when it is asked', 'add after=hit or after=miss'),
  'after-on-card': () => say('only follow-ups have after', 'drop it, or make the heading ###'),

  rule: () => say('a rule is no part of a page', 'delete it, or use a heading'),
  'mark-left': ({ mark }) =>
    say(`“${mark}” is left over as text`, 'close it, and keep 「」“”（），。： outside the marks'),
  'tilde-single': () =>
    say('a single ~ between characters strikes text out elsewhere', 'write a range with –: 3–5'),
  'asterisk-product': () => say('* between digits may become emphasis', 'write ×'),
  html: ({ tag }) => say(`“${tag}” is HTML`, 'put generics in `code`; use Markdown for everything else'),
  'comment-open': () => say('this comment is not closed', 'end it with -->'),
  'comment-text': () => say('a comment shares its lines with text', 'give it lines of its own'),
  footnote: () => say('footnotes are not shown', 'say it in the text, or list the address under sources'),
  'link-reference': () => say('a link is defined away from its text', 'write [text](https://…) in place'),
  'link-address': ({ address }) =>
    say(`“${address}” is not a whole https address`, 'write https:// and a host'),
  'link-broken': () =>
    say('this looks like a link but is text', 'write [text](https://…) with nothing between ] and ('),
  'list-single': () => say('a list of one item', 'make it a paragraph, or escape its first character'),
  'list-space': () => say('this looks like a list but is text', 'put a space after the mark'),
  'line-start': ({ start }) =>
    say(
      `a line inside a paragraph starts with “${start}”`,
      'join it to the line before, or leave a line empty',
    ),
  'table-broken': () =>
    say('this looks like a table but is text', 'give the |---| row as many columns as the first row'),
  'callout-word': ({ word, known }) =>
    say(`there is no callout “${word}”`, `write > [!…] with ${known.join(', ')}`),
  'callout-line': () => say('text follows [!…] on its line', 'begin the text on the next line'),
  'code-indented': () =>
    say('text indented by four spaces is code', 'use a ``` fence for code; else indent less'),
  'code-wide': ({ columns, most }) =>
    say(`this line of code is ${columns} columns wide`, `keep it within ${most}`),
  'fence-open': () => say('this code block is not closed', 'end it with a line of ```'),
  'diagram-kind': ({ kind }) =>
    say(`a “${kind}” diagram cannot be drawn`, 'use flowchart or sequenceDiagram'),
  'diagram-undrawn': () => say('this diagram does not draw', 'simplify it; try it with mianba read'),

  'hint-word': ({ text }) => say(`“${text}” is not how hints begin`, 'write > Hint alone on its line'),
  'hint-list': () => say('hints are a list in the quote', 'write > Hint, then > - … for each'),
  'hint-late': () => say('the hints come after the shape', 'move them above it'),
  'hint-twice': () => say('the card has hints twice', 'put them in one quote'),
  'setting-late': () =>
    say('text stands between the hints and the shape', 'move it above the hints or below the shape'),
  'answer-missing': () =>
    say('the card has no answer', 'write it after the list; begin with a 30-second version'),
  'answer-paragraph': () =>
    say('the answer does not begin with a paragraph', 'begin with a 30-second version'),
  'list-nested': () => say('a list inside the list', 'keep one level'),
  'list-split': () => say('one list ends and another begins', 'use the same mark for every item'),
  'item-block': () => say('an item holds more than one paragraph of text', 'keep one paragraph an item'),
  'brace-stray': () =>
    say('a brace stands where it means nothing', 'put it in `code`, or escape it in an alias'),
  'brace-open': () => say('a group of aliases is not closed', 'end it with }'),
  'brace-wide': () => say('full-width braces mean nothing', 'write { and }'),
  'place-word': ({ text }) =>
    say(`“${text}” points at a place, but places are shuffled`, 'say what is meant'),

  'point-empty': () => say('this item has no text', 'write it, or delete the item'),
  'point-alike': ({ text }) => say(`“${text}” stands here twice`, 'delete one'),
  'group-last': ({ text }) => say(`“${text}” comes after a group`, 'put groups at the end'),
  'group-missing': ({ kind }) =>
    say(
      `a ${kind === 'must' ? 'must' : 'wrong statement'} has no aliases`,
      'add {alias|another alias} at its end',
    ),
  'alias-empty': () => say('an alias is empty', 'fill it, or delete the extra |'),
  'alias-marks': ({ alias }) => say(`marks in the alias “${alias}” never match`, 'write plain text'),
  'alias-wide-bar': ({ alias }) => say(`“${alias}” holds a full-width bar`, 'part aliases with |'),
  'subject-first': () => say('only the first group can be a subject', 'put it first, and once'),
  'subject-colon': () => say('a full-width colon after a subject', 'write :'),
  'subject-alone': () => say('a subject without a group', 'add what is said of it: {…}: {…}'),
  'subject-missing': () =>
    say('other points of this card have a subject', 'give this one a subject too: {…}: {…}'),
  'struck-part': () =>
    say('only part of the bullet is struck out', 'strike it from end to end, or not at all'),

  'option-box': ({ text }) => say(`“${text}” has no box`, 'begin every option with - [ ] or - [x]'),
  'option-count': ({ count }) => say(`${count} options are too few`, 'write three or more'),
  'option-right': () => say('no option is right', 'mark one with [x]'),
  'option-alike': ({ text }) => say(`two options say “${text}”`, 'change one'),
  'option-empty': () => say('this option has no text', 'write it before the —'),
  'option-dash': () => say('this dash begins no explanation', 'write “ — ”, with a space on both sides'),
  'explanation-empty': () => say('nothing follows the —', 'explain the option, or drop the dash'),
  'order-number': ({ number, expected }) => say(`item ${number} should be ${expected}`, 'count 1, 2, 3 …'),
  'order-count': ({ count }) => say(`${count} items to order`, 'write three to nine'),
  'match-columns': ({ columns }) => say(`the table has ${columns} columns`, 'use exactly two'),
  'match-count': ({ rows }) => say(`${rows} rows to match`, 'write three to nine'),
  'match-row': ({ cells }) => say(`this row has ${cells} cells`, 'write two; a bar in a cell is \\|'),
  'match-empty': () => say('a cell is empty', 'fill it'),
  'match-alike': ({ text }) =>
    say(`“${text}” stands twice in its column`, 'make every cell of a column different'),
  'blank-open': () => say('a blank is not closed', 'write {{answer|other}}'),
  'blank-late': () => say('a blank stands outside the paragraph of blanks', 'keep blanks in one paragraph'),
  'estimate-number': ({ text }) =>
    say(`“${text}” does not begin with a number`, 'write 16, 1,000, 0.9, 10^7, 9e8, 1/1024 or 9亿'),
  'estimate-unit': ({ text }) =>
    say(`“${text}” has more than a unit after its number`, 'make the unit one word'),
  'estimate-tolerance': ({ text }) =>
    say(`“${text}” has no tolerance that can be read`, 'write ±5%, ±2 or ×2'),
  'estimate-lines': () => say('text follows the = line', 'leave a line empty after it'),
  'estimate-wide': () => say('a full-width equals sign', 'write ='),
  'estimate-late': () =>
    say('an = line stands outside the shape', 'a card has one; start the line with a word'),

  'stage-minutes': () => say('the stage has no minutes', 'add minutes=5 to its heading'),
  'stage-kind': () =>
    say('a stage is a list of observable behaviours', 'write bullets, or make it a follow-up'),
  'lab-part': ({ part }) => say(`the lab lacks “${part}”`, 'add it'),
  'prediction-fact': () =>
    say('a prediction asks for a number written by hand', 'write = {{facts.name}} ±20%'),
  'set-missing': () => say('the twist turns no knob', 'add set=knob:value to its heading'),
  'fact-shown': ({ fact }) => say(`“${fact}” is shown before it is asked`, 'say it in the answer only'),
  'fact-outside-lab': () => say('only labs have facts', 'write the number, or move this to the lab'),
  'fact-unknown': ({ fact, lab }) =>
    say(`the lab ${lab} finds no fact “${fact}”`, `see mianba lab ${lab} --json`),
  'fact-unmeasured': ({ fact, lab }) =>
    say(
      `“${fact}” of ${lab} has no value at these settings`,
      'run npm run facts, or ask for a fact it has there',
    ),
  'fact-told': ({ fact, number }) =>
    say(
      `${number} is what “${fact}” comes to, and stands here before it is asked`,
      'say it in the answer only',
    ),
  'knob-unknown': ({ knob, lab, known }) =>
    say(`the lab ${lab} has no knob “${knob}”`, `it has ${known.join(', ')}`),
  'knob-value': ({ knob, value, allowed }) => say(`${knob} cannot be “${value}”`, `allowed: ${allowed}`),
  'knobs-clash': ({ rule }) => say('these settings contradict each other', rule),
  'segment-key': ({ key }) => say(`the segment has no ${key}`, 'write {#id seconds=35 in=60,120,180}'),
  'segment-script': () => say('the segment has nothing to say', 'write its words as paragraphs'),
  'segment-late': () => say('text follows the list', 'put the words before it'),
  'skill-line': () => say('the line names no skills', 'end it in {id id}, with ids of skills.yaml'),
  'project-part': ({ part }) => say(`the project lacks “${part}”`, `add ### ${part}`),
  'project-order': ({ part }) =>
    say(`“${part}” is out of order`, 'keep Background, Stack, Highlights, Problems'),
  'project-heading': ({ heading }) =>
    say(`“${heading}” is no part of a project`, 'use Background, Stack, Highlights, Problems'),
  'project-text': () => say('text stands before the first part', 'move it under ### Background'),

  'page-repeated': ({ first }) => say(`this page is also ${first}`, 'keep one'),
  'area-unknown': ({ id }) => say(`there is no area “${id}”`, 'add it to areas.yaml, or rename the folder'),
  'skill-unknown': ({ id }) => say(`there is no skill “${id}”`, 'use an id of skills.yaml'),
  'lab-unknown': ({ id }) => say(`there is no lab “${id}”`, 'see mianba lab --list'),
  'topic-unknown': ({ id }) => say(`there is no topic “${id}”`, 'write area/topic of a page that exists'),
  'was-alive': ({ id }) => say(`“${id}” still exists`, 'a former name must be free; drop was'),
  'was-twice': ({ id, first }) => say(`“${id}” is already the former name of ${first}`, 'keep one'),
  'hints-missing': () =>
    say('a recall card from level 2 up needs hints', 'add > Hint and > - …, mildest first'),
  'points-missing': () => say('the card has no key points', 'add a list of what a good answer says'),
  'answer-long': ({ length, most }) =>
    say(`the answer has ${length} words, more than ${most}`, 'cut it, or split the card'),
  'point-unmet': ({ point }) =>
    say(`“${point}” does not meet its own groups`, 'add an alias the point itself contains'),
  'must-unmet': ({ point }) =>
    say(`the answer does not say “${point}”`, 'say it in one sentence, or add an alias'),

  'language-missing': ({ file }) => say('the page has no other language', `write ${file}`),
  'front-matter-differs': ({ key, other }) => say(`“${key}” differs from ${other}`, 'make them equal'),
  'card-untranslated': ({ id, other }) =>
    say(`${other} has no card “${id}”`, 'add it there, or delete it here'),
  'cards-reordered': ({ id, other }) =>
    say(`“${id}” stands elsewhere in ${other}`, 'put the cards in the same order'),
  'attribute-differs': ({ id, key, other }) =>
    say(`${key} of “${id}” differs from ${other}`, 'make them equal'),
  'kind-differs': ({ id, here, there }) =>
    say(`“${id}” is ${here} here and ${there} in the other language`, 'give both the same shape'),
  'count-differs': ({ id, what, here, there }) =>
    say(`“${id}” has ${here} ${COUNTED[what]} here and ${there} in the other language`, 'make them equal'),
  'place-differs': ({ id, what, place }) =>
    say(
      `${COUNTED[what]} of “${id}”: number ${place} is another kind in the other language`,
      'put musts, wrong statements and right options in the same places',
    ),
  'quantity-differs': ({ id, here, there }) =>
    say(`“${id}” asks for ${here} here and ${there} in the other language`, 'make them equal'),
  'diagrams-differ': ({ other, here, there }) =>
    say(`diagrams here: ${list(here)}; in ${other}: ${list(there)}`, 'draw the same ones in both'),
};

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'one line of text',
  texts: 'a list of texts',
  id: 'an id of a–z, 0–9 and -',
  ids: 'a list of ids: [redis, mysql]',
  topics: 'a list of area/topic: [cache/penetration]',
  month: 'a month: 2026-11',
  addresses: 'a list of whole https addresses',
  whole: 'a whole number above 0',
  boolean: 'true or false',
};

const COUNTED: Readonly<Record<Counted, string>> = {
  points: 'key points',
  options: 'options',
  items: 'items',
  rows: 'rows',
  blanks: 'blanks',
  steps: 'steps',
  lines: 'lines',
};

function say(message: string, hint: string): ProblemSentence {
  return { message, hint };
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
