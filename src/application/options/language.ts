/** Reads a language for the template commands. */
import { InvalidArgumentError } from '../../commander.ts';
import { languageTag } from '../../domain/people/countries-and-languages.ts';

/** Returns the BCP 47 tag of a language given by name or tag. */
export function language(given: string): string {
  const tag = languageTag(given);
  if (tag !== undefined) return tag;
  throw new InvalidArgumentError('It must be a language: fr, cy, Welsh.');
}
