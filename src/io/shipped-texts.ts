/** The texts of letters that come with the program in other languages than English. */
import { existsSync, readFileSync } from 'node:fs';
import type { LanguageTexts } from '../domain/letters/templates.ts';
import { LETTER_FILES } from './program-files.ts';

/**
 * Returns what gives the texts of a language from `examples/letters/LANGUAGE.json`, each file read once, when somebody first
 * reads that language.
 */
export function shippedTexts(): (language: string) => LanguageTexts | undefined {
  const read = new Map<string, LanguageTexts | undefined>();
  return (language) => {
    if (!read.has(language)) read.set(language, textsIn(language));
    return read.get(language);
  };
}

function textsIn(language: string): LanguageTexts | undefined {
  if (!/^[A-Za-z0-9-]{2,35}$/.test(language)) return undefined;
  const file = new URL(`${language}.json`, LETTER_FILES);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as LanguageTexts;
}
