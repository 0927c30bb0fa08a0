/** Which sides the people of a held group are on. */
import type { GroupInput } from './group-input.ts';
import type { GroupFormat } from './group-settings.ts';

/** People who are to be in one group, by key, each side in the order given. */
export interface HeldRoles {
  readonly mentorKeys: readonly string[];
  readonly menteeKeys: readonly string[];
  readonly peerKeys: readonly string[];
}

/**
 * Returns the sides that held people are on in a format; undefined where it has no such group, or somebody is not to be
 * matched in it.
 *
 * In a circle everybody is a mentee but one mentor at most, and in a panel everybody is a mentor but one mentee at most.
 * Somebody who is on both sides is that one where nobody else can be and only they could; otherwise they are one of the
 * many.
 *
 * @example
 * // Ruth is a mentor, Ada and Bob are mentees.
 * rolesOfHeld(['ada', 'ruth', 'bob'], 'circle', input); // mentors: ruth, mentees: ada and bob
 */
export function rolesOfHeld(
  keys: readonly string[],
  format: GroupFormat,
  { mentees, mentors, peers }: Pick<GroupInput, 'mentees' | 'mentors' | 'peers'>,
): HeldRoles | undefined {
  const nobody: HeldRoles = { mentorKeys: [], menteeKeys: [], peerKeys: [] };
  const among = (side: GroupInput['mentees']): ReadonlySet<string> =>
    new Set(side.map(({ participant }) => participant.key));
  if (format === 'peer') {
    const ready = among(peers);
    return keys.every((key) => ready.has(key)) ? { ...nobody, peerKeys: keys } : undefined;
  }
  const [asMentee, asMentor] = [among(mentees), among(mentors)];
  const [many, few] = format === 'panel' ? [asMentor, asMentee] : [asMentee, asMentor];
  const only = keys.filter((key) => !many.has(key));
  const either = keys.filter((key) => many.has(key) && few.has(key));
  const one = only[0] ?? (either.length === 1 && keys.length > 1 ? either[0] : undefined);
  if (only.length > 1 || (one !== undefined && !few.has(one))) return undefined;
  const others = keys.filter((key) => key !== one);
  const alone = one === undefined ? [] : [one];
  return format === 'panel'
    ? { ...nobody, mentorKeys: others, menteeKeys: alone }
    : { ...nobody, mentorKeys: alone, menteeKeys: others };
}
