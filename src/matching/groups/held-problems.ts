/** Whether people who are held together can be in one group, and why not. */
import { personText } from '../../domain/people/person-text.ts';
import { absenceWords, type Absence } from '../input/absence.ts';
import { overrides } from '../input/locks.ts';
import { explainPair } from '../explain/explain-pair.ts';
import { isRuleInConfidence, UNAVAILABLE } from '../proposal/in-confidence.ts';
import { RULES } from '../rules/index.ts';
import { canBeBroken } from '../scoring/in-force.ts';
import type { GroupInput, HeldGroup } from './group-input.ts';
import type { GroupSettings } from './group-settings.ts';
import { type HeldRoles, rolesOfHeld } from './held-roles.ts';
import { amongEquals } from './peer-scores.ts';

/** Why some people cannot be in one group. */
export interface HeldProblem {
  /** A clause. */
  readonly words: string;
  /** The rule that a pair of them breaks, where one does. */
  readonly rule?: string;
  /** Whether a lock with a reason may break it. */
  readonly canBeOverridden: boolean;
}

/** What of the held groups a format can have. */
export interface CheckedHeld {
  /** Those that can be had, sets with a member in common made one. */
  readonly held: readonly HeldGroup[];
  /** Those that cannot, each with why. */
  readonly impossible: readonly { readonly held: HeldGroup; readonly problems: readonly HeldProblem[] }[];
  /** Those that are about another format: nobody in them is to be matched in this one as they are held. */
  readonly elsewhere: readonly HeldGroup[];
}

/**
 * Separates held groups by whether a format can have them.
 *
 * 1. A set that the format has no group for is elsewhere, unless one of its people is simply not to be matched.
 * 2. Sets that share somebody who can be in one group only are one set. A mentor of several circles, and a mentor on several
 *    panels, may be held several times.
 * 3. The set must fit the size, no pair of it may be kept apart or break a rule that is not overridden.
 */
export function checkHeld(
  input: GroupInput,
  settings: GroupSettings,
  held: readonly HeldGroup[],
  absences: readonly Absence[] = [],
): CheckedHeld {
  const elsewhere: HeldGroup[] = [];
  const impossible: { held: HeldGroup; problems: readonly HeldProblem[] }[] = [];
  const fitting: HeldGroup[] = [];
  for (const one of held) {
    const roles = rolesOfHeld(one.keys, settings.format, input);
    if (roles !== undefined) fitting.push(one);
    else if (isAboutFormat(one, input, settings)) {
      const problems = absenceProblems(one, input, settings, absences);
      if (problems.length === 0) elsewhere.push(one);
      else impossible.push({ held: one, problems });
    } else elsewhere.push(one);
  }
  const possible: HeldGroup[] = [];
  for (const one of merged(fitting, input, settings)) {
    const problems = problemsOf(one, input, settings);
    if (problems.length === 0) possible.push(one);
    else impossible.push({ held: one, problems });
  }
  return { held: possible, impossible, elsewhere };
}

/** Returns whether everybody has a role that the format's groups have, ready or not. */
function isAboutFormat({ keys }: HeldGroup, { everyone }: GroupInput, { format }: GroupSettings): boolean {
  const people = everyone.filter(({ key }) => keys.includes(key));
  if (format === 'peer') return people.every(({ isPeer }) => isPeer);
  const mentors = people.filter(({ isMentor, isMentee }) => isMentor && !isMentee).length;
  const mentees = people.filter(({ isMentor, isMentee }) => isMentee && !isMentor).length;
  if (people.some(({ isMentor, isMentee }) => !isMentor && !isMentee)) return false;
  return format === 'panel' ? mentees <= 1 : mentors <= 1;
}

function absenceProblems(
  { keys }: HeldGroup,
  { everyone, mentees, mentors, peers }: GroupInput,
  { format }: GroupSettings,
  absences: readonly Absence[],
): HeldProblem[] {
  const present = new Set(
    [...(format === 'peer' ? peers : [...mentees, ...mentors])].map(({ participant }) => participant.key),
  );
  return keys
    .filter((key) => !present.has(key))
    .map((key) => {
      const person = everyone.find((one) => one.key === key);
      const role = format === 'peer' ? 'peer' : person?.isMentee === true ? 'mentee' : 'mentor';
      return { words: absenceWords(person, role, absences), canBeOverridden: false };
    });
}

/** Returns sets that share somebody with one place only as one (2). */
function merged(held: readonly HeldGroup[], input: GroupInput, settings: GroupSettings): HeldGroup[] {
  const groups: HeldGroup[] = [];
  for (const one of held) {
    let joined = one;
    for (let at = 0; at < groups.length;) {
      const other = groups[at]!;
      if (shares(joined, other, input, settings)) {
        groups.splice(at, 1);
        joined = together(joined, other);
        at = 0;
      } else at++;
    }
    groups.push(joined);
  }
  return groups;
}

function shares(a: HeldGroup, b: HeldGroup, input: GroupInput, settings: GroupSettings): boolean {
  const single = singleKeys(rolesOfHeld(a.keys, settings.format, input), settings);
  const others = singleKeys(rolesOfHeld(b.keys, settings.format, input), settings);
  return single.some((key) => others.includes(key));
}

/** Returns the people of a set who can be in one group only. */
function singleKeys(roles: HeldRoles | undefined, settings: GroupSettings): readonly string[] {
  if (roles === undefined) return [];
  if (settings.format === 'peer') return roles.peerKeys;
  if (settings.format === 'panel') return roles.menteeKeys;
  return settings.format === 'circle' && settings.circlesEach === 1
    ? [...roles.menteeKeys, ...roles.mentorKeys]
    : roles.menteeKeys;
}

function together(a: HeldGroup, b: HeldGroup): HeldGroup {
  const both =
    a.overrides === 'any' || b.overrides === 'any' ? 'any' : [...new Set([...a.overrides, ...b.overrides])];
  return {
    keys: [...new Set([...a.keys, ...b.keys])].sort(),
    by: a.by === 'lock' || b.by === 'lock' ? 'lock' : 'approval',
    overrides: both,
  };
}

/** Lists what keeps held people from being in one group; empty where nothing does (3). */
export function problemsOf(held: HeldGroup, input: GroupInput, settings: GroupSettings): HeldProblem[] {
  const roles = rolesOfHeld(held.keys, settings.format, input);
  const personOf = new Map(input.everyone.map((person) => [person.key, person]));
  const called = (keys: readonly string[]): string =>
    keys.map((key) => personText(personOf.get(key)!)).join(', ');
  if (roles === undefined)
    return [{ words: `${called(held.keys)} cannot be in one ${settings.format}`, canBeOverridden: false }];
  const most = mostOf(settings);
  const joiners =
    settings.format === 'panel'
      ? roles.mentorKeys
      : settings.format === 'peer'
        ? roles.peerKeys
        : roles.menteeKeys;
  const problems: HeldProblem[] = [];
  if (joiners.length > most)
    problems.push({
      words: `${called(joiners)} are ${joiners.length}, and a ${settings.format === 'mixed' ? 'circle' : settings.format} has at most ${most}`,
      canBeOverridden: false,
    });
  for (const [one, other] of input.apart)
    if (held.keys.includes(one) && held.keys.includes(other))
      problems.push({ words: `${called([one, other])} are kept apart`, canBeOverridden: false });
  const judged = amongEquals(input, settings);
  for (const [menteeKey, mentorKey] of pairsOf(roles)) {
    const [mentee, mentor] = [personOf.get(menteeKey)!, personOf.get(mentorKey)!];
    for (const { rule, words } of explainPair(judged, mentee, mentor, { isInConfidence: true }).broken) {
      // Whether they were peers before is asked for apart.
      if (settings.format === 'peer' && ['paired-before', 'places', 'reciprocal'].includes(rule)) continue;
      const isFixed = RULES.some((each) => each.name === rule.split(':', 1)[0] && !canBeBroken(each));
      if (!isFixed && overrides(held, rule)) continue;
      const isHidden = isRuleInConfidence(rule, input.sensitiveFields);
      problems.push({
        words: `${called([menteeKey])} with ${called([mentorKey])}: ${isHidden ? UNAVAILABLE : words}`,
        rule,
        canBeOverridden: !isFixed,
      });
    }
  }
  for (const [one, other] of sideBySide(roles)) {
    const conflict = explainPair(input, personOf.get(one)!, personOf.get(other)!, {
      isInConfidence: true,
    }).broken.find(({ rule }) => CONFLICTS.has(rule));
    if (conflict === undefined) continue;
    const isHidden = isRuleInConfidence(conflict.rule, input.sensitiveFields);
    const words = isHidden ? UNAVAILABLE : conflict.words;
    problems.push({
      words: `${called([one])} with ${called([other])}: ${words}`,
      rule: conflict.rule,
      canBeOverridden: false,
    });
  }
  return problems;
}

/** Rules that keep two people of one side from being in one group. */
const CONFLICTS: ReadonlySet<string> = new Set(['avoids', 'manager', 'same-person']);

function sideBySide({ mentorKeys, menteeKeys }: HeldRoles): (readonly [string, string])[] {
  return [mentorKeys, menteeKeys].flatMap((side) =>
    side.flatMap((one, at) => side.slice(at + 1).map((other) => [one, other] as const)),
  );
}

function mostOf(settings: GroupSettings): number {
  if (settings.format === 'peer') return settings.trio ? 3 : 2;
  return settings.format === 'panel' ? settings.mentors[1] : settings.size[1];
}

/** Yields each mentee with each mentor; of peers each two of them, once. */
function pairsOf({ mentorKeys, menteeKeys, peerKeys }: HeldRoles): (readonly [string, string])[] {
  return [
    ...menteeKeys.flatMap((mentee) => mentorKeys.map((mentor) => [mentee, mentor] as const)),
    ...peerKeys.flatMap((one, at) => peerKeys.slice(at + 1).map((other) => [one, other] as const)),
  ];
}
