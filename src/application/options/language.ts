/** How the template commands read a language. */
import { InvalidArgumentError } from '../../commander.ts';
import { languageTag } from '../../domain/people/countries-and-languages.ts';

/** Reads a language, by name or tag, as a BCP 47 tag. */
export function language(given: string): string {
  const tag = languageTag(given);
  if (tag !== undefined) return tag;
  throw new InvalidArgumentError('It must be a language: fr, cy, Welsh.');
}
