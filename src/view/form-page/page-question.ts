/** A question as HTML: its title, help, room for what is wrong, and something to answer with. */
import { type EachOf } from '../../domain/forms/asked-form.ts';
import { numbersOf, type Question, type Scale } from '../../domain/forms/form.ts';
import { keyOfEach } from '../../domain/forms/occasion.ts';
import { htmlText } from '../document/html-text.ts';
import type { PageText } from './page-text.ts';

/** A question as one person is asked it; `about` is one of those that it is asked about, if any. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly about: EachOf | undefined;
  /** Where it is said who reads the answer. */
  readonly readersId: string;
}

/** Scales of more numbers stand in two rows on a telephone. */
const MOST_IN_A_ROW = 7;

export function questionHtml(placed: PlacedQuestion, text: PageText): string {
  const { question, about, readersId } = placed;
  const { kind, title, help, isRequired } = question;
  const key = about === undefined ? question.id : keyOfEach(question.id, about.id);
  const id = htmlText(`q-${key}`);
  const described: string[] = [readersId];
  const beside = (part: string, content: string, className: string, isHidden = false): string => {
    described.push(`${id}-${part}`);
    return `<p id="${id}-${part}" class="${className}"${isHidden ? ' hidden' : ''}>${content}</p>`;
  };
  const notes = [
    help === undefined ? '' : beside('help', text.line('span', help), 'help'),
    beside('problem', '', 'problem', true),
  ].filter((note) => note !== '');
  const describedBy = ` aria-describedby="${described.join(' ')}"`;
  const checked = question.field === 'email' ? 'email' : kind;
  const data = ` class="question ${kind}" data-key="${htmlText(key)}" data-kind="${checked}"${isRequired ? ' data-required' : ''}`;
  const mark = isRequired ? ` <span class="required">(${text.say('required')})</span>` : '';
  const isOne = kind === 'text' || kind === 'long-text' || kind === 'date' || kind === 'number';
  if (isOne) {
    const attributes = ` id="${id}" name="${id}"${describedBy}${isRequired ? ' aria-required="true"' : ''}${ownWords(question)}`;
    return [
      `<div${data}>`,
      `<label for="${id}">${text.line('span', title, ' class="title"')}${mark}</label>`,
      ...notes,
      controlHtml(kind, attributes, text),
      '</div>',
    ].join('\n');
  }
  // Boxes to tick are no radio group, and a group cannot be called required.
  const role = kind === 'choices' ? '' : ` role="radiogroup"${isRequired ? ' aria-required="true"' : ''}`;
  return [
    `<fieldset id="${id}"${data}${role}${describedBy}>`,
    `<legend>${text.line('span', title, ' class="title"')}${mark}</legend>`,
    ...notes,
    optionsHtml(question, id, text),
    isRequired || kind === 'choices'
      ? ''
      : `<button type="button" class="no-answer" hidden>${text.say('noAnswer')}</button>`,
    '</fieldset>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What a device may know already of the person who holds it, and offer to fill in. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  name: ' autocomplete="name"',
  email: ' inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false"',
  organisation: ' autocomplete="organization"',
  job_title: ' autocomplete="organization-title"',
  country: ' autocomplete="country-name"',
};

function ownWords({ kind, field }: Question): string {
  return kind === 'text' && field !== null ? (OWN_WORDS[field] ?? '') : '';
}

function controlHtml(
  kind: 'text' | 'long-text' | 'date' | 'number',
  attributes: string,
  text: PageText,
): string {
  if (kind === 'long-text') return `<textarea rows="4" maxlength="4000" dir="auto"${attributes}></textarea>`;
  if (kind === 'text') return `<input type="text" maxlength="500" dir="auto"${attributes}>`;
  if (kind === 'number') return `<input type="text" inputmode="decimal" maxlength="20"${attributes}>`;
  return `<input type="date"${attributes}><span class="on-paper" aria-hidden="true">${text.say('dayOnPaper')}</span>`;
}

function optionsHtml(question: Question, id: string, text: PageText): string {
  const { kind, choices = [], scale } = question;
  if (scale !== undefined) return scaleHtml(scale, id, text);
  const type = kind === 'choices' ? 'checkbox' : 'radio';
  const options =
    kind === 'yes-no'
      ? [
          ['yes', `<span>${text.say('yes')}</span>`],
          ['no', `<span>${text.say('no')}</span>`],
        ]
      : choices.map((choice) => [choice.id, text.line('span', choice.words)]);
  const labels = options.map(
    ([value = '', words = '']) =>
      `<label class="option"><input type="${type}" name="${id}" value="${htmlText(value)}">${words}</label>`,
  );
  return `<div class="options">\n${labels.join('\n')}\n</div>`;
}

/** Numbers in a row, the words of both ends below; a number a line where each has words. */
function scaleHtml(scale: Scale, id: string, text: PageText): string {
  const { from, to, words } = scale;
  const numbers = numbersOf(scale);
  const hasAll = numbers.every((number) => words[String(number)] !== undefined);
  const labels = numbers.map((number) => {
    const said = words[String(number)];
    const more = said === undefined ? '' : ` ${text.line('span', said, hasAll ? '' : ' class="unseen"')}`;
    return `<label class="option"><input type="radio" name="${id}" value="${number}"><span class="figure">${number}</span>${more}</label>`;
  });
  if (hasAll) return `<div class="options">\n${labels.join('\n')}\n</div>`;
  const end = (number: number): string => text.line('span', words[String(number)] ?? {});
  return [
    `<div class="scale${numbers.length > MOST_IN_A_ROW ? ' long' : ''}">`,
    ...labels,
    '</div>',
    `<div class="ends" aria-hidden="true">${end(from)}${end(to)}</div>`,
  ].join('\n');
}
