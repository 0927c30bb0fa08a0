/** Which of the people who are held together can be so in a format, and which not. */
import { absenceWords, type Absence } from '../input/absence.ts';
import type { GroupInput, HeldGroup } from './group-input.ts';
import type { GroupSettings } from './group-settings.ts';
import { type HeldRoles, rolesOfHeld } from './held-roles.ts';
import { type HeldProblem, problemsOf } from './problems-of-held.ts';

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
 * 3. Nothing may keep the set from being in one group; see {@link problemsOf}.
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
