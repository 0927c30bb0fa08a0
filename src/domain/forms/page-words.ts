/**
 * The words of the page that a person fills in, beside those of its form: buttons, who reads what, what went wrong. One file
 * a language in `page-words/`.
 */
import { ar } from './page-words/ar.ts';
import { cy } from './page-words/cy.ts';
import { de } from './page-words/de.ts';
import { en, type PageWords } from './page-words/en.ts';
import { es } from './page-words/es.ts';
import { fr } from './page-words/fr.ts';
import { pl } from './page-words/pl.ts';
import { pt } from './page-words/pt.ts';
import { zh } from './page-words/zh.ts';

export type { PageWords } from './page-words/en.ts';

const WORDS: Readonly<Record<string, PageWords>> = { en, cy, fr, es, de, pt, pl, ar, zh };

/** Returns the words of a page in a language, and in English where there are none in it. */
export function pageWords(language: string): PageWords {
  return WORDS[language] ?? WORDS[language.split('-')[0] ?? ''] ?? en;
}

/** Returns which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/.test(language) ? 'rtl' : 'ltr';
}
