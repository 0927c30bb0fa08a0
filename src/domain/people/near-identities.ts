/**
 * Pairs of participants who may be one person: their refs or e-mails differ but look alike. They stay two until a
 * coordinator decides. Only decisions are stored (`store/people/identity-decisions.ts`).
 */
import { ERASED } from '../privacy/erasure.ts';
import { withoutInvisible } from '../words/invisible-characters.ts';
import { plainOrganisation } from './organisations.ts';
import type { ParticipantFields } from './participant.ts';
import { type Findable, plainName, turnedName } from './people-finder.ts';
import { folded } from '../words/text.ts';

/**
 * Why two participants look like one. `email`: two addresses of one mailbox. `ref`: refs that differ only in case.
 * `name`: a mentor and a mentee of the same name.
 */
export type Nearness = 'email' | 'ref' | 'name';

/** What two people may have in common. */
export type Addressed = Pick<Findable, 'name' | 'ref' | 'email'>;

/** The fields that are read only for people of the same name. */
export type Said = Pick<ParticipantFields, 'isMentor' | 'isMentee' | 'organisation'>;

export interface NearIdentity<T extends Addressed = Findable> {
  /** In the order in which they were given. */
  readonly people: readonly [one: T, other: T];
  /** Their places in that order, from 0. */
  readonly places: readonly [one: number, other: number];
  readonly why: Nearness;
}

/** What was decided about two people. The lower id comes first. */
export interface IdentityDecision {
  readonly participantId: number;
  readonly otherId: number;
  /** Whether they are one person enrolled twice; otherwise they are two people. */
  readonly isSame: boolean;
}

/** A name shared by more people than this identifies nobody: "Anonymous". */
const MOST_NAMESAKES = 10;

/**
 * Returns the pairs who may be one person, each once: by mailbox, then by ref, then by name.
 *
 * - An office or a family may share a mailbox. Where it has more than two addresses, only those with the same name are
 *   near.
 * - Namesakes are near where one is a mentor, the other a mentee, and their organisations do not tell them apart.
 *
 * @param saidBy Called only for namesakes, who are few, with their place.
 */
export function nearIdentities<T extends Addressed>(
  people: readonly T[],
  saidBy: (one: T, place: number) => Said,
): NearIdentity<T>[] {
  const found: NearIdentity<T>[] = [];
  const seen = new Set<string>();
  const at = (place: number): T => people[place] as T;
  // People are grouped by place: of a hundred thousand, few are in a group.
  const add = (
    group: readonly number[],
    why: Nearness,
    isNear: (one: number, other: number) => boolean,
  ): void => {
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const pair = pairText(one, other);
        if (seen.has(pair) || !isNear(one, other)) continue;
        seen.add(pair);
        found.push({ people: [at(one), at(other)], places: [one, other], why });
      }
  };
  const always = (): boolean => true;
  const name = (place: number): string => nameOf(at(place));
  for (const sharing of together(people.keys(), (place) => mailboxOf(at(place).email ?? '')))
    for (const group of sharing.length === 2 ? [sharing] : together(sharing, name))
      add(group, 'email', always);
  for (const group of together(people.keys(), (place) => folded(at(place).ref ?? '')))
    add(group, 'ref', always);
  for (const group of together(people.keys(), name))
    if (group.length <= MOST_NAMESAKES)
      add(group, 'name', (one, other) => couldBeOne(saidBy(at(one), one), saidBy(at(other), other)));
  return found;
}

/**
 * Returns the mailbox that an address leads to. The part after a plus is the owner's own choice, and Google ignores
 * dots.
 *
 * @example mailboxOf('Ada+mentor@x.example') // 'ada@x.example'
 * @example mailboxOf('a.da@googlemail.com') // 'ada@gmail.com'
 */
export function mailboxOf(email: string): string {
  const address = withoutInvisible(email).toLowerCase();
  const at = address.lastIndexOf('@');
  const plus = address.indexOf('+');
  const isGoogle = /@(?:gmail|googlemail)\.com$/.test(address);
  if (!isGoogle && (plus < 1 || plus > at)) return address;
  const name = address.slice(0, plus < 1 || plus > at ? at : plus);
  return isGoogle ? `${name.replaceAll('.', '')}@gmail.com` : `${name}${address.slice(at)}`;
}

/** Returns why a coordinator is asked about two people, as a clause. */
export function nearWords(why: Nearness): string {
  return {
    email: 'their e-mails lead to one mailbox',
    ref: 'their refs differ in case alone',
    name: 'a mentor and a mentee of the same name',
  }[why];
}

/** Returns a text for two people that is the same whichever is named first. */
export function pairText(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Returns the name of a person in the form used for comparison, '' where they were erased. */
function nameOf({ name, ref, email }: Addressed): string {
  if (name === ERASED && ref === null && email === null) return '';
  return plainName(turnedName(name));
}

function couldBeOne(one: Said, other: Said): boolean {
  const isAcross = (one.isMentor && other.isMentee) || (one.isMentee && other.isMentor);
  if (!isAcross || one.organisation === null || other.organisation === null) return isAcross;
  return plainOrganisation(one.organisation) === plainOrganisation(other.organisation);
}

/** Groups the people who share a key, ordered by the first of each group. '' is not a key. */
function together(people: Iterable<number>, keyOf: (one: number) => string): number[][] {
  // Lists are made only for keys that people share: few of a hundred thousand people do.
  const byKey = new Map<string, number | number[]>();
  const several: number[][] = [];
  for (const one of people) {
    const key = keyOf(one);
    if (key === '') continue;
    const before = byKey.get(key);
    if (before === undefined) byKey.set(key, one);
    else if (Array.isArray(before)) before.push(one);
    else {
      const group = [before, one];
      byKey.set(key, group);
      several.push(group);
    }
  }
  return several;
}
