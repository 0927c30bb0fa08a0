/** People who may have been enrolled twice. They are listed, and never merged without being asked. */
import type { Enrolled, KnownPerson } from '../import/participants/people-of-file.ts';
import { plainOrganisation } from './organisations.ts';
import type { ParticipantFields } from './participant.ts';
import { folded } from '../words/text.ts';

export interface Duplicate {
  /** The row of a new person. */
  readonly line: number;
  readonly name: string;
  /** The other row, or null for a participant who is already enrolled. */
  readonly otherLine: number | null;
  readonly otherId: number | null;
  readonly why: 'organisation' | 'email';
}

/** A person whom a file brings. */
export interface Newcomer {
  readonly line: number;
  readonly name: string;
  readonly email: string | null;
  readonly fields: ParticipantFields;
}

interface One {
  readonly line: number | null;
  readonly id: number | null;
  readonly name: string;
  readonly email: string | null;
  /** In the form used for comparison. Called only for people who share a name. */
  readonly organisation: () => string | null;
}

/** Up to this many people of one name are each compared with all the others. */
const MOST_NAMESAKES = 200;
const MOST_TOLD = 200;

/**
 * Returns new people who share a name with somebody else and also share an organisation, or have e-mails that differ in
 * one letter. Ordered by line.
 */
export function likelyDuplicates(newcomers: Iterable<Newcomer>, enrolled: Enrolled): Duplicate[] {
  const found: Duplicate[] = [];
  for (const namesakes of namesakesOf(newcomers, enrolled)) {
    const all = namesakes.map((one) => ('line' in one ? newOne(one) : enrolledOne(one, enrolled)));
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        const why = likeness(one, other);
        if (why === undefined || one.line === null) continue;
        found.push({ line: other.line ?? one.line, name: one.name, ...namedOther(one, other), why });
        if (found.length >= MOST_TOLD) return found.sort((a, b) => a.line - b.line);
      }
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/** Yields the people of each name that several share, at least one of them a newcomer. Newcomers come first. */
function* namesakesOf(
  newcomers: Iterable<Newcomer>,
  enrolled: Enrolled,
): Generator<readonly (Newcomer | KnownPerson)[]> {
  // Lists are made only for names that several people share: few of a hundred thousand people do.
  const byName = new Map<string, Newcomer | (Newcomer | KnownPerson)[]>();
  const add = (name: string, one: Newcomer | KnownPerson): void => {
    const others = byName.get(name);
    if (others === undefined) return;
    if (!Array.isArray(others)) byName.set(name, [others, one]);
    else if (others.length < MOST_NAMESAKES) others.push(one);
  };
  for (const one of newcomers) {
    const name = folded(one.name);
    if (byName.has(name)) add(name, one);
    else byName.set(name, one);
  }
  if (byName.size > 0) for (const one of enrolled.people) add(folded(one.name), one);
  for (const namesakes of byName.values()) if (Array.isArray(namesakes)) yield namesakes;
}

function newOne(one: Newcomer): One {
  const { line, name, email } = one;
  return { line, id: null, name, email, organisation: once(() => one.fields.organisation) };
}

function enrolledOne({ id, name, email }: KnownPerson, { load }: Enrolled): One {
  return { line: null, id, name, email, organisation: once(() => load(id).organisation) };
}

function once(ask: () => string | null): () => string | null {
  let answer: string | null | undefined;
  return () => (answer === undefined ? (answer = plainOrNull(ask())) : answer);
}

function plainOrNull(organisation: string | null): string | null {
  return organisation === null ? null : plainOrganisation(organisation);
}

function namedOther(one: One, other: One): Pick<Duplicate, 'otherLine' | 'otherId'> {
  return other.line === null
    ? { otherLine: null, otherId: other.id }
    : { otherLine: one.line, otherId: null };
}

function likeness(a: One, b: One): Duplicate['why'] | undefined {
  if (a.email !== null && b.email !== null && isOneLetterApart(a.email, b.email)) return 'email';
  return a.organisation() !== null && a.organisation() === b.organisation() ? 'organisation' : undefined;
}

/**
 * Returns whether two texts differ in one letter: another one, one more, or one less.
 *
 * @example isOneLetterApart('ada@example.org', 'adaa@example.org') // true
 */
export function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
