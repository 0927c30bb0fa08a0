/** Yes and no in the languages of forms: as a form offers them, and as people write them. */
import { phrases } from './text.ts';
import { plainlyTyped } from './unaccented.ts';

/** The two answers to a question of yes and no, as a form offers them. */
export const YES_NO_WORDS: Readonly<Record<'yes' | 'no', Readonly<Record<string, string>>>> = {
  yes: {
    en: 'Yes',
    cy: 'Ie',
    fr: 'Oui',
    es: 'Sí',
    de: 'Ja',
    pt: 'Sim',
    pl: 'Tak',
    ar: 'نعم',
    zh: '是',
  },
  no: {
    en: 'No',
    cy: 'Na',
    fr: 'Non',
    es: 'No',
    de: 'Nein',
    pt: 'Não',
    pl: 'Nie',
    ar: 'لا',
    zh: '否',
  },
};

/** As {@link plainlyTyped} gives them. Welsh answers with the verb of the question. */
const YES = phrases(`
  yes, y, true, 1, x, ✓, ✔, ☑, ✅, yes please, yes of course, ie, ydw, ydy, ydyn, oes, do, byddaf, cytuno, gwir, oui, vrai, si, verdadero
  ja, j, wahr, sim, verdadeiro, tak, prawda, waar, نعم, أجل, صحيح, 是, 是的, 对, 有, 真`);
const NO = phrases(`
  no, n, false, 0, ✗, ✘, ☐, ❌, no thanks, no thank you, nac ydw, nac ydy, nac ydyn, nac oes, naddo, nage, na fyddaf, gau
  non, faux, falso, nein, falsch, nao, nie, falsz, nee, onwaar, لا, كلا, خطأ, 否, 不, 不是, 没有, 假`);

/**
 * Returns what a text answers to a question of yes and no; undefined where it is neither, or says more.
 *
 * @param language Of the form. In Welsh "na" is no; elsewhere it may be "not applicable".
 * @example yesOrNo('Sí') // 'yes'
 */
export function yesOrNo(text: string, language = 'en'): 'yes' | 'no' | undefined {
  const word = plainlyTyped(text)
    .replaceAll(/[\s,]+/g, ' ')
    .replace(/[.!\s]+$/, '')
    .trim();
  if (YES.has(word)) return 'yes';
  if (NO.has(word) || (word === 'na' && /^cy\b/.test(language))) return 'no';
  return undefined;
}
