/** Days and small words of letters, in the reader's language. */
import { longDate } from '../time/dates.ts';
import { DEFAULT_LANGUAGE, type ShippedTexts, wordIn } from './templates.ts';

/**
 * Small words that fill letters, in English; other languages have them under the same names in `examples/letters`. What a
 * checklist asks for is `asked.REQUIREMENT`, of the person who reads.
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
  'asked.meetings': 'more meetings',
  'asked.review': 'a review held',
  'asked.goals-settled': 'every goal achieved, dropped or carried over',
  'asked.reflections': 'your closing reflection',
  'asked.ratings': 'your satisfaction rating',
  'asked.decision': 'the decision: end, or renew with new goals',
} as const satisfies Record<string, string>;
export type LetterWord = keyof typeof LETTER_WORDS;

/** Returns a small word in a language; in English where the language has none. */
export function letterWord(word: LetterWord, language: string, shipped: ShippedTexts): string {
  return wordIn(language, word, LETTER_WORDS[word], shipped);
}

/**
 * Returns a date as it is written in a letter in a language.
 *
 * @example dayInWords('2026-02-05', 'en') // '5 February 2026'
 * @example dayInWords('2026-02-05', 'fr') // '5 février 2026'
 */
export function dayInWords(date: string, language: string): string {
  if (language.split('-')[0] === DEFAULT_LANGUAGE) return longDate(date);
  const form = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return form.format(new Date(`${date}T00:00:00Z`));
}
