/** A form as everybody gets it alike, on a service for forms: who answers is told by a code that they type. */
import { capitalised } from '../../words/text.ts';
import {
  ASKED_OF,
  type Each,
  type Form,
  inLanguage,
  type Question,
  questionsFor,
  type Wording,
} from '../form.ts';
import { ACTION_DONE, peopleAsked } from '../form-fields.ts';
import { allowedTexts } from './read-cell.ts';
import { SHEET_TITLES } from './sheet-titles.ts';
import { BY_NAME, BY_NAMES, CODE_HELP, EACH_HELP, THE_OTHERS, THE_PARTNER } from './sheet-words.ts';

export type Side = 'mentor' | 'mentee';

export interface GeneralForm {
  readonly title: string;
  /** What it is for and who reads it. */
  readonly intro: string;
  readonly questions: readonly GeneralQuestion[];
  /** Whether the service has to ask for the e-mail address, because nothing else tells who answers. */
  readonly asksEmail: boolean;
}

export interface GeneralQuestion {
  /** The header of its column in the export, by which the import knows it. */
  readonly title: string;
  readonly help: string | null;
  readonly isRequired: boolean;
  /** What a question of the form is; the code and what the answer is about are asked before them. */
  readonly kind: 'code' | 'each' | Exclude<Question['kind'], 'yes-no'>;
  /** Of `choice` and `choices`, in words; yes and no are a choice. */
  readonly choices: readonly string[];
  readonly scale: {
    readonly from: number;
    readonly to: number;
    readonly low: string;
    readonly high: string;
    /** Each number with its words. */
    readonly texts: readonly string[];
  } | null;
  readonly isMinutes: boolean;
}

/** Returns the sides that need a form of their own, because they are asked different questions; else `null` alone. */
export function sidesOf(form: Form): readonly (Side | null)[] {
  return form.questions.some(({ only }) => only !== undefined) ? ['mentor', 'mentee'] : [null];
}

/**
 * Returns a form as everybody of a side gets it. Of actions it asks once, which of them are done: a pair meets once, and sends
 * the form once.
 *
 * @param programme Its name.
 */
export function generalForm(form: Form, side: Side | null, language: string, programme: string): GeneralForm {
  const say = (wording: Wording): string => inLanguage(wording, [language]);
  const filled = (wording: Wording): string =>
    withoutNames(say(wording), { partner: say(THE_PARTNER), others: say(THE_OTHERS) }, programme);
  const hasCode = ASKED_OF[form.form] !== 'anybody';
  /** Who can be chosen is not the same for everybody. */
  const byName = ({ kind, help, choices = [] }: Question): string =>
    [
      ...(help === undefined ? [] : [filled(help)]),
      say(kind === 'choices' ? BY_NAMES : BY_NAME),
      ...choices.map(({ words }) => `(${say(words)})`),
    ].join(' ');
  const questions = questionsFor(form, side);
  const each = questions.find((one) => one.each !== undefined && one.each !== 'action')?.each ?? null;
  const asked = questions.flatMap((one): GeneralQuestion | readonly GeneralQuestion[] => {
    if (one.each === 'action')
      return one.field === ACTION_DONE
        ? ownQuestion('text', say(SHEET_TITLES['actions-done']), say(EACH_HELP.action), false)
        : [];
    return {
      title: say(one.title),
      help: peopleAsked(one) === undefined ? (one.help === undefined ? null : filled(one.help)) : byName(one),
      // Who sends the form again for the next goal leaves the rest blank.
      isRequired: one.isRequired && (each === null || one.each !== undefined),
      kind: peopleAsked(one) === undefined ? (one.kind === 'yes-no' ? 'choice' : one.kind) : 'text',
      choices: choicesOf(one, language),
      scale: scaleOf(one, language),
      isMinutes: one.field === 'minutes',
    };
  });
  const first: GeneralQuestion[] = [];
  if (hasCode) first.push(ownQuestion('code', say(SHEET_TITLES.code), say(CODE_HELP), true));
  if (each !== null) first.push(ownQuestion('each', say(SHEET_TITLES[each]), say(EACH_HELP[each]), false));
  return {
    title: say(form.title),
    intro: filled(form.intro),
    questions: [...first, ...asked],
    asksEmail: !hasCode && !questions.some(({ field }) => field === 'email'),
  };
}

/** Returns what a form asks of each of several; `null` where it asks each question once. */
export function eachOf(form: Form): Each | null {
  return form.questions.find(({ each }) => each !== undefined)?.each ?? null;
}

/**
 * Returns words for everybody: without the salutation, and with what stands for the names.
 *
 * @example withoutNames('Dear {name}, how is it with {partner}?', { partner: 'your partner', others: 'the others' }, 'Rise')
 *   // 'How is it with your partner?'
 */
function withoutNames(
  words: string,
  people: { readonly partner: string; readonly others: string },
  programme: string,
): string {
  const plain = words.replace(/^[^{}.!?]{0,40}\{name\}[^\p{L}\p{N}{¿¡]*/u, '');
  return withCapital(
    plain
      .replaceAll(/(?<=^|[.!?]\s+)\{(partner|others)\}/g, (_, who: keyof typeof people) =>
        capitalised(people[who]),
      )
      .replaceAll(/\{(partner|others)\}/g, (_, who: keyof typeof people) => people[who])
      .replaceAll('{programme}', programme)
      .replaceAll(/\{(?:name|due_on)\}/g, '…'),
  );
}

/** Its first letter, which may stand behind the sign that begins a question. */
function withCapital(sentence: string): string {
  return sentence.replace(/^[¿¡]?\p{L}/u, (start) => start.toUpperCase());
}

function ownQuestion(
  kind: 'code' | 'each' | 'text',
  title: string,
  help: string,
  isRequired: boolean,
): GeneralQuestion {
  return { title, help, isRequired, kind, choices: [], scale: null, isMinutes: false };
}

function choicesOf(question: Question, language: string): string[] {
  const { kind, choices = [] } = question;
  if (kind === 'choices') return choices.map(({ words }) => inLanguage(words, [language]));
  return kind === 'scale' ? [] : allowedTexts(question, language);
}

function scaleOf(question: Question, language: string): GeneralQuestion['scale'] {
  const { scale } = question;
  if (scale === undefined) return null;
  const wordsAt = (number: number): string =>
    inLanguage(scale.words[String(number)] ?? { en: '' }, [language]);
  const { from, to } = scale;
  return { from, to, low: wordsAt(from), high: wordsAt(to), texts: allowedTexts(question, language) };
}
