/** Readers for the values of options. An error names the option and exits 2. */
import {
  collecting,
  type CommanderOption,
  type DayOption,
  InvalidArgumentError,
  readingDay,
} from '../../commander.ts';
import { saysNothing } from '../../domain/words/answer.ts';
import { type Contact, readContact } from '../../domain/programme.ts';
import { isDate, isTimezone } from '../../domain/time/dates.ts';
import { withZeros } from '../../domain/time/iso-day.ts';
import { nearest } from '../../domain/words/text.ts';
import { wrongUsage } from '../../errors.ts';

/** Reads the day of something that happened: "friday" is the last one. */
export const dayItHappened = dayReader({ direction: 'happened' });

/** Reads the day of something planned: "friday" is the next one. */
export const dayPlanned = dayReader({ direction: 'planned' });

/** Reads the day of what may have been or be to come: "friday" is asked about, "last friday" is not. */
export const dayEitherWay = dayReader({ direction: 'either' });

/**
 * Returns a reader of days as people say them. What it returns is a day, `YYYY-MM-DD`, by the time the command runs: see
 * `resolveDays`.
 */
export function dayReader(how: DayOption): (given: string) => string {
  return readingDay((given: string): string => {
    const said = withZeros(given.trim());
    if (said.toLowerCase() === how.besides) return how.besides;
    if (said !== '') return said;
    throw new InvalidArgumentError('It must be a day: 2026-10-03, "3 Oct", yesterday, friday.');
  }, how);
}

/** Returns a reader of whole numbers from `least` to `most`. */
export function wholeNumber(least: number, most: number): (given: string) => number {
  return (given) => {
    const value = /^-?\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Reads a rating from 1 to 5. */
export const rating = wholeNumber(1, 5);

/** Reads a text, which must say something. */
export function text(given: string): string {
  if (given.trim() !== '') return given.trim();
  throw new InvalidArgumentError('It must not be empty.');
}

/** Reads whom people write to: a name and an address, or an address alone. */
export function contact(given: string): Contact {
  const read = readContact(given);
  if (read !== undefined) return read;
  throw new InvalidArgumentError('It must be an address: "Ann Lee <ann@example.org>", or ann@example.org.');
}

/** Reads what a person said about something. A dash or "n/a" does not count. */
export function answer(given: string): string {
  if (!saysNothing(given)) return given.trim();
  throw new InvalidArgumentError('It says nothing: put it in words.');
}

/** Reads a time of day and returns it as `HH:MM`. */
export function timeOfDay(given: string): string {
  const match = /^(\d{1,2})[:.](\d\d)$/.exec(given.trim());
  if (match !== null && Number(match[1]) < 24 && Number(match[2]) < 60)
    return `${match[1]?.padStart(2, '0')}:${match[2]}`;
  throw new InvalidArgumentError('It must be a time of day, HH:MM, from 00:00 to 23:59.');
}

/**
 * Checks the value of `--timezone`.
 *
 * @throws Failure `usage` where there is no such zone.
 */
export function requireTimezone(given: string): void {
  if (isTimezone(given)) return;
  throw wrongUsage(
    `--timezone ${given}: there is no such time zone.`,
    'use an IANA name such as Europe/London',
  );
}

/** Reads an instant and returns it in UTC, to the minute. */
export function instant(given: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:00(\.0+)?)?(Z|[+-]\d\d:\d\d)$/i.exec(
    given.trim(),
  );
  const at = match === null || !isDate(match[1] ?? '') ? Number.NaN : Date.parse(given.trim().toUpperCase());
  if (!Number.isNaN(at)) return `${new Date(at).toISOString().slice(0, 19)}Z`;
  throw new InvalidArgumentError('It must be an instant with its zone, such as 2026-03-11T13:00:00Z.');
}

/** Reads yes or no. */
export function yesNo(given: string): boolean {
  const word = given.toLowerCase();
  if (word === 'yes' || word === 'y') return true;
  if (word === 'no' || word === 'n') return false;
  throw new InvalidArgumentError('It must be yes or no.');
}

/** Returns what a reader says is wrong with a text; undefined where it reads it. */
export function problemIn(given: string, read: (given: string) => unknown): string | undefined {
  try {
    read(given);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
}

const CHOICES = new WeakMap<object, readonly string[]>();

/** Returns a reader for a choice of a few words, which suggests the nearest one. */
export function oneOf<T extends string>(choices: readonly T[]): (given: string) => T {
  const read = (given: string): T => {
    const found = choices.find((choice) => choice === given.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(given, choices);
    throw new InvalidArgumentError(
      `It must be one of ${choices.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  };
  CHOICES.set(read, choices);
  return read;
}

/** Returns a reader as {@link oneOf} does, which takes besides what `several` reads: more than one of them in a text. */
export function someOf<T extends string, Several extends string>(
  choices: readonly T[],
  several: (given: string) => Several | undefined,
): (given: string) => T | Several {
  const one = oneOf(choices);
  const read = (given: string): T | Several => several(given) ?? one(given);
  CHOICES.set(read, choices);
  return read;
}

/** Returns the words that an option or an argument chooses from, or undefined where it takes others too. */
export function choicesOf({
  parseArg,
  argChoices,
}: Pick<CommanderOption, 'parseArg' | 'argChoices'>): readonly string[] | undefined {
  return argChoices ?? (parseArg === undefined ? undefined : CHOICES.get(parseArg));
}

/** Adds a `KEY=VALUE` to a map, for a repeatable option. Each key may occur once, so that no value is lost. */
export const keyValue = collecting(function keyValue(
  given: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const at = given.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be KEY=VALUE.');
  const key = given.slice(0, at);
  const first = before.get(key);
  if (first !== undefined && first !== given.slice(at + 1))
    throw new InvalidArgumentError(`It gives ${key} twice, as ${first} before: say it once.`);
  return new Map([...before, [key, given.slice(at + 1)]]);
});

/** Adds a `KEY=VALUE` to a map of all values given for each key, for a repeatable option. */
export const keyValues = collecting(function keyValues(
  given: string,
  before: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly string[]> {
  const [[key, value]] = [...keyValue(given)] as [[string, string]];
  return new Map([...before, [key, [...(before.get(key) ?? []), value]]]);
});

/** Adds a text to a list, for a repeatable option. */
export const repeated = collecting(function repeated(
  given: string,
  before: readonly string[] = [],
): readonly string[] {
  return [...before, text(given)];
});
