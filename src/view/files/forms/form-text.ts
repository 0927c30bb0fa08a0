/** A form in plain text, for a mail: the questions with their numbers, and below them what to fill in and send back. */
import { type AskedForm, fileNameOf } from '../../../domain/forms/asked-form.ts';
import {
  inLanguage,
  languageOf,
  numbersOf,
  type Question,
  questionsFor,
  type Wording,
} from '../../../domain/forms/form.ts';
import { numbered, peopleAsked } from '../../../domain/forms/form-fields.ts';
import { pageWords } from '../../../domain/forms/page-words.ts';
import { placeholderValues } from '../../../domain/forms/placeholder-values.ts';
import { REPLY_RULE } from '../../../domain/forms/reply-text.ts';
import { eachText } from '../../../domain/forms/sheets/read-sheet-row.ts';
import { SHEET_TITLES } from '../../../domain/forms/sheets/sheet-titles.ts';
import { BY_NAME, BY_NAMES, REPLY_HOW, SEVERAL } from '../../../domain/forms/sheets/sheet-words.ts';
import { YES_NO_WORDS } from '../../../domain/words/yes-no.ts';
import { forTerminal } from '../../document/sanitise.ts';

/** Returns the name of somebody's form in a folder: `readiness-R7-P12.txt`. */
export function formTextName(asked: AskedForm): string {
  return `${fileNameOf(asked)}.txt`;
}

/** Returns a form as text, in the best of its reader's languages that it is worded in. */
export function formText(asked: AskedForm): string {
  const language = languageOf(asked.form, asked.person.languages);
  const values: Readonly<Record<string, string>> = {
    ...placeholderValues(asked, language),
    contact: contactOf(asked, language),
  };
  const say = (wording: Wording): string =>
    inLanguage(wording, [language]).replace(
      /\{([a-z_]+)\}/g,
      (braces, name: string) => values[name] ?? braces,
    );
  const isAsked = new Set(questionsFor(asked.form, asked.person.role).map(({ id }) => id));
  // A number is the place among all questions of the form, whichever side is asked.
  const questions = [...numbered(asked.form.questions).entries()].filter(([, { id }]) => isAsked.has(id));
  const shown = asked.shown.flatMap(({ title, text }, at) => [
    ...(title === asked.shown[at - 1]?.title ? [] : [`${title}:`]),
    ...indented(text),
    '',
  ]);
  const lines = [
    say(asked.form.title),
    '',
    say(asked.form.intro),
    '',
    ...(shown.length === 0 ? [] : [pageWords(language).shown, '', ...shown]),
    ...questions.flatMap(([at, question]) => questionLines(question, at + 1, { asked, say, language })),
    say(REPLY_HOW),
    '',
    REPLY_RULE,
    `${say(SHEET_TITLES.code)}: ${asked.code}`,
    ...questions.flatMap(([at, question]) => blankLines(question, at + 1, asked)),
    REPLY_RULE,
  ];
  return `${forTerminal(lines.join('\n'), { keepNewlines: true })}\n`;
}

function contactOf({ contact }: AskedForm, language: string): string {
  if (contact === null) return pageWords(language).coordinator;
  return contact.name === null ? contact.email : `${contact.name} <${contact.email}>`;
}

/** The question with its number, and below it what can be answered. */
function questionLines(
  question: Question,
  number: number,
  { asked, say, language }: { asked: AskedForm; say: (wording: Wording) => string; language: string },
): string[] {
  const { kind, choices = [], scale, help, each } = question;
  const required = question.isRequired ? ` (${pageWords(language).required})` : '';
  const isOfPeople = peopleAsked(question) !== undefined;
  const lines = choices.map(({ words }, at) =>
    isOfPeople ? `- ${say(words)}` : `${String.fromCharCode(97 + at)}) ${say(words)}`,
  );
  if (isOfPeople) lines.push(`(${say(kind === 'choices' ? BY_NAMES : BY_NAME)})`);
  else if (kind === 'choices') lines.push(`(${say(SEVERAL)})`);
  if (kind === 'yes-no') lines.push(`${say(YES_NO_WORDS.yes)} / ${say(YES_NO_WORDS.no)}`);
  if (kind === 'date') lines.push(`(${pageWords(language).isNoDay})`);
  if (scale !== undefined)
    lines.push(
      numbersOf(scale)
        .map((step) => {
          const words = scale.words[String(step)];
          return words === undefined ? String(step) : `${step} (${say(words)})`;
        })
        .join(', '),
    );
  return [
    `${number}. ${say(question.title)}${required}`,
    ...(help === undefined ? [] : indented(say(help))),
    ...(each === undefined ? [] : asked.each[each].map((one) => `   - ${eachText(each, one)}`)),
    ...lines.map((line) => `   ${line}`),
    '',
  ];
}

/** A line to be filled in; of what is asked of each, one for each. */
function blankLines({ each }: Question, number: number, asked: AskedForm): string[] {
  return each === undefined ? [`${number}: `] : asked.each[each].map(({ id }) => `${number} ${id}: `);
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `   ${line}`);
}
