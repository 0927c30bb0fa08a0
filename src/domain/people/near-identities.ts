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

/** The fields that are read only for people of the same name. */
export type Said = Pick<ParticipantFields, 'isMentor' | 'isMentee' | 'organisation'>;

export interface NearIdentity<T extends Findable = Findable> {
  /** In the order in which they were given. */
  readonly people: readonly [one: T, other: T];
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
 * @param saidBy Called only for namesakes, who are few.
 */
export function nearIdentities<T extends Findable>(
  people: Iterable<T>,
  saidBy: (one: T) => Said,
): NearIdentity<T>[] {
  const all = [...people].filter((one) => one.name !== ERASED || one.ref !== null || one.email !== null);
  const found: NearIdentity<T>[] = [];
  const seen = new Set<string>();
  const add = (group: readonly T[], why: Nearness, isNear: (one: T, other: T) => boolean): void => {
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        const pair = pairText(one.id, other.id);
        if (seen.has(pair) || !isNear(one, other)) continue;
        seen.add(pair);
        found.push({ people: [one, other], why });
      }
  };
  const always = (): boolean => true;
  for (const sharing of together(all, ({ email }) => (email === null ? '' : mailboxOf(email))))
    for (const group of sharing.length === 2 ? [sharing] : together(sharing, nameOf))
      add(group, 'email', always);
  for (const group of together(all, ({ ref }) => (ref === null ? '' : folded(ref))))
    add(group, 'ref', always);
  for (const group of together(all, nameOf))
    if (group.length <= MOST_NAMESAKES)
      add(group, 'name', (one, other) => couldBeOne(saidBy(one), saidBy(other)));
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

function nameOf({ name }: Findable): string {
  return plainName(turnedName(name));
}

function couldBeOne(one: Said, other: Said): boolean {
  const isAcross = (one.isMentor && other.isMentee) || (one.isMentee && other.isMentor);
  if (!isAcross || one.organisation === null || other.organisation === null) return isAcross;
  return plainOrganisation(one.organisation) === plainOrganisation(other.organisation);
}

/** Groups the people who share a key, ordered by the first of each group. '' is not a key. */
function together<T>(people: readonly T[], keyOf: (one: T) => string): T[][] {
  // Lists are made only for keys that people share: few of a hundred thousand people do.
  const byKey = new Map<string, T | T[]>();
  const several: T[][] = [];
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
