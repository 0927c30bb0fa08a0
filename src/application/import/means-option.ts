/** The options that say what words in a file mean: `--means`, and `--capacity` for places. */
import { collecting, InvalidArgumentError } from '../../commander.ts';
import { PARTICIPANT_HEADERS } from '../../domain/import/header-names.ts';
import { type FieldProblem, hintFor, type Vocabulary } from '../../domain/people/fields/field-entry.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import {
  type Meaning,
  type Meanings,
  meaningsIn,
  withMeanings,
  wordsKey,
} from '../../domain/people/fields/meanings.ts';
import { consentIn } from '../../domain/privacy/consent-words.ts';
import { isBlank } from '../../domain/words/invisible-characters.ts';
import { nearest, quote } from '../../domain/words/text.ts';
import { wrongUsage } from '../../errors.ts';
import { wholeNumber } from '../options/values.ts';
import { meaningOption } from './decided-options.ts';

/** Reads `FIELD:WORDS=VALUE`. The field ends at the first colon, the words at the last equals sign. */
export const meanings = collecting(function meanings(given: string, before: Meanings = new Map()): Meanings {
  const [, field = '', said = ''] = /^\s*([^:=]*[^:=\s])\s*:([^]*)$/.exec(given) ?? [];
  return added(before, {
    field: field.toLowerCase().replaceAll('-', '_'),
    ...wordsAndValue(said, 'FIELD:WORDS=VALUE'),
  });
});

/** Reads `WORDS=PLACES`, the short form of `--means capacity:WORDS=PLACES`. */
export const capacities = collecting(function capacities(
  given: string,
  before: Meanings = new Map(),
): Meanings {
  const { words, value } = wordsAndValue(given, 'WORDS=PLACES');
  return added(before, { field: 'capacity', words, value: String(wholeNumber(0, 999)(value)) });
});

function wordsAndValue(said: string, form: string): Pick<Meaning, 'words' | 'value'> {
  // A sign of the value is written `\\=`, as the line that is printed has it.
  const at = said.search(/(?<!\\)=(?=(?:[^=]|(?<=\\)=)*$)/);
  const words = said.slice(0, Math.max(at, 0)).trim();
  if (wordsKey(words) === '') throw new InvalidArgumentError(`It must be ${form}.`);
  return {
    words,
    value: said
      .slice(at + 1)
      .trim()
      .replaceAll('\\=', '='),
  };
}

function added(before: Meanings, meaning: Meaning): Meanings {
  const first = before.get(meaning.field)?.get(wordsKey(meaning.words));
  if (first !== undefined && first !== meaning.value) throw new InvalidArgumentError(twice(meaning, first));
  return withMeanings(before, [meaning]);
}

function twice({ words }: Meaning, first: string): string {
  return `It gives ${quote(words)} twice, as ${first === '' ? 'nothing' : first} before: say it once.`;
}

/**
 * Returns what both options say together.
 *
 * @throws Failure `usage` where they contradict each other.
 */
export function meaningsSaid({
  means = new Map(),
  capacity = new Map(),
}: {
  readonly means?: Meanings | undefined;
  readonly capacity?: Meanings | undefined;
}): Meanings {
  for (const { field, words, value } of meaningsIn(capacity)) {
    const first = means.get(field)?.get(words);
    if (first !== undefined && first !== value)
      throw wrongUsage(
        `--capacity and --means give ${quote(words)} two meanings, ${value} and ${first === '' ? 'nothing' : first}.`,
        'say it once',
      );
  }
  return withMeanings(means, meaningsIn(capacity));
}

/**
 * Checks that each meaning is one that its field can have.
 *
 * @param custom The names of custom fields, which take any text.
 * @throws Failure `usage` otherwise.
 */
export function refuseWrongMeanings(said: Meanings, vocabulary: Vocabulary, custom: readonly string[]): void {
  for (const meaning of meaningsIn(said)) {
    const [option = '', text = ''] = meaningOption(meaning);
    const named = `${option} ${JSON.stringify(text)}`;
    const problem = problemWith(meaning, vocabulary, custom);
    if (problem !== undefined) throw wrongUsage(`${named}: ${problem.message}.`, problem.hint);
  }
}

function problemWith(
  { field: name, value }: Meaning,
  vocabulary: Vocabulary,
  custom: readonly string[],
): Pick<FieldProblem, 'message' | 'hint'> | undefined {
  const field = fieldNamed(name);
  if (field === undefined) {
    if (custom.includes(name)) return undefined;
    const names = [...FIELDS.map((one) => one.name), ...custom];
    const near =
      nearest(name, names) ?? PARTICIPANT_HEADERS.find(({ aliases }) => aliases.includes(name))?.name;
    const hint = near === undefined ? `the fields are ${names.join(', ')}` : `did you mean ${near}?`;
    return { message: `there is no field ${quote(name)}`, hint };
  }
  if (isBlank(value) || field.saysNothing?.(value) === true) return undefined;
  if (name === 'consent_on' && consentIn(value) !== undefined) return undefined;
  const parsed = field.parse(value, vocabulary);
  if (!('problem' in parsed)) return undefined;
  return { message: parsed.problem.message, hint: hintFor(parsed.problem, value) };
}
