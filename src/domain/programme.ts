/** What a programme is: the one row that a data file is about, with its ordered levels. */
import { emailIn } from './people/email.ts';
import type { DayMonthOrder } from './time/spoken-date.ts';
import { oneLine } from './words/text.ts';

/** Whom people write to: who signs letters, and where answers are mailed. */
export interface Contact {
  readonly name: string | null;
  readonly email: string;
}

export interface Programme {
  readonly name: string;
  readonly preset: string;
  /** IANA name; the zone in which "today" is decided. */
  readonly timezone: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** How a date in numbers is read, 3/10/2026; null where it is asked about. */
  readonly dateOrder: DayMonthOrder | null;
  /** `null` where the programme has not said. */
  readonly contact: Contact | null;
  /** Whether a goal that one side writes on a form is a draft until the other side confirms it. */
  readonly hasGoalsConfirmed: boolean;
  /** Places of a mentor who has not said how many. */
  readonly defaultCapacity: number;
  /** Names of the fields without which a participant is not ready. */
  readonly requiredFields: readonly string[];
  /** Lowest first. */
  readonly levels: readonly string[];
}

/**
 * Returns the contact that a text names, as mail programs write it; undefined where it holds no address.
 *
 * @example readContact('Ann Lee <Ann@Example.org>') // { name: 'Ann Lee', email: 'ann@example.org' }
 */
export function readContact(given: string): Contact | undefined {
  const line = oneLine(given).trim();
  const named = /^(?<called>[^<>]*)<(?<address>[^<>\s]+)>$/u.exec(line)?.groups;
  const address = named?.['address'] ?? line;
  const email = /\s/.test(address) ? undefined : emailIn(address);
  if (email === undefined) return undefined;
  const name = named?.['called']
    ?.trim()
    .replace(/^"(.*)"$/u, '$1')
    .trim();
  return { name: name === undefined || name === '' ? null : name, email };
}

/** Returns a contact as mail programs write it. */
export function contactText({ name, email }: Contact): string {
  return name === null ? email : `${name} <${email}>`;
}
