/** Days and small words of letters, in the reader's language. */
import { longDate } from '../time/dates.ts';
import { localTime } from '../time/local-time.ts';
import { DEFAULT_LANGUAGE, filled, type ShippedTexts, wordIn } from './templates.ts';

/**
 * Small words that fill letters, in English; other languages have them under the same names in `examples/letters`. What a
 * checklist asks for is `asked.REQUIREMENT` or what it asks one side for, of the person who reads; `.mentor` and `.mentee` is who that is. Braces are filled in.
 */
export const LETTER_WORDS = {
  'form.attached':
    'A form is attached: open it, answer, and send it back. It works on a telephone and without a network.',
  'forms.attached':
    'Forms are attached: open each, answer, and send it back. They work on a telephone and without a network.',
  'phase.preparation': 'preparation',
  'phase.negotiation': 'negotiation',
  'phase.growth': 'growth',
  'phase.closure': 'closure',
  'asked.next': 'the next step',
  'asked.readiness': 'your readiness self-assessment',
  'asked.first-meeting': 'a first meeting held',
  'asked.training': 'your training',
  'asked.agreement': 'an agreement with all its parts, and your word that you accept it',
  'asked.smart-goal': 'a goal with a measure, a target and a date',
  'asked.goal-confirmation': 'your yes or no to a goal',
  'asked.meetings': 'more meetings',
  'asked.review': 'a review held',
  'asked.goals-settled': 'every goal achieved, dropped or carried over',
  'asked.reflections': 'your closing reflection',
  'asked.ratings': 'your satisfaction rating',
  'asked.decision': 'the decision: end, or renew with new goals',
  'why.topics.mentor': 'you can help with what {partner} wants: {what}',
  'why.topics.mentee': '{partner} can help with what you want: {what}',
  'why.topics.mentor.several': 'you can help with what they want: {what}',
  'why.topics.mentee.several': 'they can help with what you want: {what}',
  'why.languages': 'you both speak {what}',
  'why.languages.several': 'you have a language in common: {what}',
  'why.overlap': 'you are free at the same times',
  'why.near.mentor': 'you are far enough ahead to help, and near enough to remember the way',
  'why.near.mentee': '{partner} is far enough ahead to help, and near enough to remember the way',
  'why.same': 'you have this in common: {what}',
  'time.one-clock': '{day}, {time}',
  'time.two-clocks': '{day}, {time} for you, {their_time} for {partner}',
  'certificate.people': 'one person',
  'certificate.people-many': '{count} people',
  'certificate.meetings': 'meetings',
  'certificate.hours': 'hours',
  'certificate.goals': 'goals achieved',
  'certificate.courses': 'Training: {what}',
  'certificate.signed': 'for {programme}',
} as const satisfies Record<string, string>;
export type LetterWord = keyof typeof LETTER_WORDS;

/** Returns a small word in a language, with its braces filled in; in English where the language has none. */
export function letterWord(
  word: LetterWord,
  language: string,
  shipped: ShippedTexts,
  values: Readonly<Record<string, string>> = {},
): string {
  return filled(wordIn(language, word, LETTER_WORDS[word], shipped), values);
}

/**
 * Returns a date as it is written in a letter in a language.
 *
 * @example dayInWords('2026-02-05', 'en') // '5 February 2026'
 * @example dayInWords('2026-02-05', 'fr') // '5 février 2026'
 */
export function dayInWords(date: string, language: string): string {
  if (isEnglish(language)) return longDate(date);
  return dayForm(language).format(new Date(`${date}T00:00:00Z`));
}

/**
 * Returns the day of the week and the date, and the time of day, that a clock in a zone shows at an instant.
 *
 * @example momentInWords('2026-02-05T14:00:00Z', 'Europe/London', 'en') // ['Thursday 5 February 2026', '14:00']
 */
export function momentInWords(instant: string, zone: string, language: string): [day: string, time: string] {
  const local = localTime(instant, zone);
  const date = local.slice(0, 10);
  const weekday = weekdayForm(isEnglish(language) ? 'en-GB' : language).format(new Date(`${date}T00:00:00Z`));
  return [`${weekday} ${dayInWords(date, language)}`, local.slice(11, 16)];
}

/**
 * Returns names as they stand in a sentence of a language.
 *
 * @example listInWords(['Ada', 'Ben'], 'en') // 'Ada and Ben'
 */
export function listInWords(words: readonly string[], language: string): string {
  return listForm(isEnglish(language) ? 'en-GB' : language).format(words);
}

/** Returns the name of a language in another; the tag where it has none. */
export function languageInWords(tag: string, language: string): string {
  return languageNames(language).of(tag) ?? tag;
}

// Making one takes longer than a letter.
const dayForm = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const weekdayForm = kept((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }));
const listForm = kept((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const languageNames = kept((tag) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }));

function kept<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const found = made.get(tag) ?? make(tag);
    made.set(tag, found);
    return found;
  };
}

function isEnglish(language: string): boolean {
  return language.split('-')[0] === DEFAULT_LANGUAGE;
}
