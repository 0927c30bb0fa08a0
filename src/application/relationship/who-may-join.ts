/** Who may work with whom, when a relationship is made by hand and when somebody joins one: what is refused, and why. */
import { idOf } from '../../domain/reference.ts';
import type { Format } from '../../domain/people/fields/choices.ts';
import { type Participant, rolesOf } from '../../domain/people/participant.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import { inRole, isAcross } from '../../domain/relationship/members/members.ts';
import type { Relationship, RelationshipRole } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import type { MatchingInput } from '../../matching/input/pair-context.ts';
import { type BrokenRule, explainPair } from '../../matching/explain/explain-pair.ts';
import { UNAVAILABLE } from '../../matching/proposal/in-confidence.ts';
import { isProtective } from '../../matching/scoring/in-force.ts';
import { loadRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';
import { listed, oneLine } from '../../domain/words/text.ts';
import { decideLine } from '../people/tell-identities.ts';

/** Somebody who is to be in a relationship, and as what. */
export interface Member {
  readonly person: Participant;
  readonly role: RelationshipRole;
}

type Two = readonly [one: Member, other: Member];

/** Returns every two of some members of whom one is new. */
export function twosOf(members: readonly Member[], fresh: readonly Member[] = members): Two[] {
  return members.flatMap((one, at) =>
    members
      .slice(at + 1)
      .flatMap((other): Two[] => (fresh.includes(one) || fresh.includes(other) ? [[one, other]] : [])),
  );
}

/** Returns two as mentee and mentor, in that order; as they stand, where neither is. */
function inOrder([one, other]: Two): Two {
  return one.role === 'mentor' ? [other, one] : [one, other];
}

/**
 * Refuses people who can be in no relationship together, whatever the rules: those who are named twice, who work together
 * already, who have not the role, have given no consent or have withdrawn.
 */
export function refuseImpossible(store: Store, members: readonly Member[], fresh: readonly Member[]): void {
  for (const [one, other] of twosOf(members, fresh))
    if (one.person.id === other.person.id)
      throw refused(
        members.length === 2
          ? 'Nobody can be their own mentor.'
          : `${personText(one.person)} is named twice.`,
        members.length === 2 ? 'name two people' : 'name each of them once',
      );
  const open = loadRelationships(store, { isOpen: true });
  for (const [one, other] of twosOf(members, fresh)) {
    if (!isAcross(one, other)) continue;
    const same = open.find((relationship) => isTogether(relationship, one.person.id, other.person.id));
    if (same !== undefined)
      throw refused(
        members.length === 2
          ? `They work together already: ${idOf('R', same.id)}.`
          : `${personText(one.person)} and ${personText(other.person)} work together already: ${idOf('R', same.id)}.`,
        `mentor relationship show ${idOf('R', same.id)}`,
      );
  }
  refuseWrongWayRound(members);
  for (const { person, role } of fresh) if (!hasRole(person, role)) throw notInRole(person, role);
  for (const { person } of fresh) {
    if (person.consentOn === null)
      throw refused(
        `${personText(person)} has given no consent.`,
        `mentor participant consent P${person.id}, once they have`,
      );
    if (statusOn(person, store.today) === 'withdrawn')
      throw refused(`${personText(person)} has withdrawn.`, 'nothing was changed');
  }
}

function isTogether({ people }: Relationship, one: number, other: number): boolean {
  const [first, second] = [one, other].map((id) => people.find(({ participantId }) => participantId === id));
  return first !== undefined && second !== undefined && isAcross(first, second);
}

function hasRole(person: Participant, role: RelationshipRole): boolean {
  if (role === 'peer') return person.isPeer;
  return role === 'mentor' ? person.isMentor : person.isMentee;
}

function refuseWrongWayRound(members: readonly Member[]): void {
  const mentor = members.find(({ role }) => role === 'mentor')?.person;
  const mentee = members.find(({ role }) => role === 'mentee')?.person;
  if (mentor === undefined || mentee === undefined || members.length !== 2) return;
  if (!(mentor.isMentor && mentee.isMentee) && mentee.isMentor && mentor.isMentee)
    throw refused(
      `${personText(mentee)} is the mentor of the two.`,
      `name the mentor first: mentor relationship pair P${mentee.id} P${mentor.id}`,
    );
}

function notInRole(person: Participant, role: RelationshipRole) {
  const as = role === 'peer' ? `"${rolesOf({ ...person, isPeer: true })}"` : 'both';
  return refused(
    `${personText(person)} is not a ${role}.`,
    `mentor participant edit P${person.id} --as ${as} makes them one`,
  );
}

/** A rule that two of some people break. */
interface BrokenByTwo extends BrokenRule {
  readonly between: Two;
}

/** Who is to work together, and what is said about the rules that they break. */
interface Asked {
  readonly members: readonly Member[];
  /** Those of them who are not in it yet. */
  readonly fresh: readonly Member[];
  readonly format: Format;
  /** Why it is made all the same. */
  readonly override: string | undefined;
  /** Rules that are not asked about. */
  readonly except?: readonly string[];
}

/**
 * Returns the rules that people break who would work with each other, each once: of several people, with who breaks them.
 * `kept` is what the log keeps of them; undefined where they break none.
 *
 * @throws Failure `refused` where they break one and no reason is given, or one that is never broken.
 */
export function rulesOverridden(
  store: Store,
  pool: MatchingInput,
  { members, fresh, format, override, except = [] }: Asked,
): {
  readonly broken: readonly { readonly rule: string; readonly words: string }[];
  readonly kept: string | undefined;
} {
  const input: MatchingInput = format === 'one-to-one' ? pool : { ...pool, format };
  const broken = [
    ...takingOnePlace(brokenByTwos(input, members, fresh, false), fresh),
    ...inAnother(store, members, fresh, format),
  ].filter(({ rule }) => !except.includes(rule));
  const isVetoed = brokenByTwos(input, members, fresh, true).some(({ rule }) => rule === 'avoids');
  const isOfTwo = members.length === 2;
  if (isVetoed || override === undefined) refuseBroken(broken, isOfTwo);
  return {
    broken: broken.map(({ rule, words, between }) => ({
      rule,
      words: isOfTwo ? words : `${between.map(({ person }) => personText(person)).join(' and ')}: ${words}`,
    })),
    kept:
      broken.length === 0
        ? undefined
        : `against ${listed([...new Set(broken.map(({ rule }) => rule))])}: ${override}`,
  };
}

/** Leaves out the places that nobody new takes: a relationship takes one place of each of its mentors, however many mentees it has. */
function takingOnePlace(broken: readonly BrokenByTwo[], fresh: readonly Member[]): BrokenByTwo[] {
  const mentors = new Set<number>();
  return broken.filter(({ rule, between }) => {
    if (rule !== 'places') return true;
    const mentor = between.find(({ role }) => role === 'mentor');
    if (mentor === undefined || !fresh.includes(mentor) || mentors.has(mentor.person.id)) return false;
    mentors.add(mentor.person.id);
    return true;
  });
}

/**
 * A mentee or a peer is in one circle, panel or set of peers at a time: returns who is in another that goes on. Two pairs of a
 * mentee are two pairs.
 */
function inAnother(
  store: Store,
  members: readonly Member[],
  fresh: readonly Member[],
  format: Format,
): BrokenByTwo[] {
  if (format === 'one-to-one') return [];
  const open = loadRelationships(store, { isOpen: true }).filter((one) => one.format === format);
  return fresh.flatMap((member): BrokenByTwo[] => {
    const { person, role } = member;
    const other = members.find((one) => one !== member && isAcross(one, member));
    const taken = open.find((one) =>
      inRole(one, role).some(({ participantId }) => participantId === person.id),
    );
    if (role === 'mentor' || taken === undefined || other === undefined) return [];
    const words = `${oneLine(person.name)} ${HAS[format]} already: ${idOf('R', taken.id)}`;
    return [{ rule: 'places', words, between: [member, other] }];
  });
}

const HAS: Readonly<Record<Exclude<Format, 'one-to-one'>, string>> = {
  circle: 'is in a circle',
  panel: 'has a panel',
  peer: 'has peers',
};

/**
 * Returns the rules that every two of them break of whom one is new. Peers are asked both ways round; of those on one side it is
 * asked only whether one avoids the other.
 *
 * @param isInConfidence Whether to tell `avoids` by its name.
 */
function brokenByTwos(
  input: MatchingInput,
  members: readonly Member[],
  fresh: readonly Member[],
  isInConfidence: boolean,
): BrokenByTwo[] {
  return twosOf(members, fresh).flatMap((two) => {
    const [mentee, mentor] = inOrder(two);
    const judged = (one: Member, other: Member): readonly BrokenRule[] =>
      explainPair(input, one.person, other.person, { isInConfidence }).broken;
    if (!isAcross(mentee, mentor))
      return judged(mentee, mentor)
        .filter(({ rule }) => rule === (isInConfidence ? 'avoids' : UNAVAILABLE))
        .map((one) => ({ ...one, between: two }));
    const broken = [...judged(mentee, mentor), ...(mentee.role === 'peer' ? judged(mentor, mentee) : [])];
    const once = new Map(broken.map((one) => [`${one.rule} ${one.words}`, { ...one, between: two }]));
    return [...once.values()];
  });
}

/** Refuses people who break rules. */
function refuseBroken(broken: readonly BrokenByTwo[], isOfTwo: boolean): void {
  const [first] = broken;
  if (first === undefined) return;
  const unavailable = broken.find(({ rule }) => rule === UNAVAILABLE);
  if (unavailable !== undefined) {
    const [mentee, mentor] = inOrder(unavailable.between);
    throw refused(
      `${personText(mentor.person)} is unavailable to ${personText(mentee.person)}.`,
      'choose somebody else',
    );
  }
  const whose = ({ between }: BrokenByTwo): string =>
    isOfTwo ? '' : `${between.map(({ person }) => personText(person)).join(' and ')}: `;
  const [one, other] = inOrder(first.between);
  throw refused(
    broken.length === 1
      ? `They break the rule ${first.rule}: ${whose(first)}${first.words}.`
      : `They break rules:\n${broken.map((each) => `  ${each.rule}: ${whose(each)}${each.words}`).join('\n')}`,
    broken.some(({ rule }) => rule === 'same-person')
      ? `${decideLine(idOf('P', one.person.id), idOf('P', other.person.id))} says that they are two people`
      : broken.some(({ rule }) => isProtective(rule))
        ? 'choose somebody else'
        : 'choose somebody else; or, where there is a good reason to pair them all the same, --override REASON',
  );
}
