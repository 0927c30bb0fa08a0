/** Languages by their BCP 47 tags. */

/**
 * Returns the tags under which words in a language may stand, the best first.
 *
 * @example tagsOf('pt-BR') // ['pt-BR', 'pt']
 */
export function tagsOf(language: string): string[] {
  const base = language.split('-')[0] ?? language;
  return base === language ? [language] : [language, base];
}
