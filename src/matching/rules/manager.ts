/** Neither is the other's line manager, or further up the other's line. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { asName, isNamed, type Names, namesOf, positionsByName } from '../input/pair-set.ts';
import { flag } from '../input/parameters.ts';
import { type NamedBy, refusingNamed } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

interface Parameters {
  /** Whether managers of managers count. */
  readonly chain: boolean;
}

export const manager: Rule<Parameters> = {
  name: 'manager',
  about: 'Neither side manages the other, directly or (unless "chain" is false) through others.',
  isProtective: true,
  parameters: v.object({ chain: v.optional(flag(), true) }),
  needs: () => ['manager'],
  describe: ({ chain }) => (chain ? 'not in the same line of management' : 'not the line manager'),
  ...refusingNamed(({ chain }: Parameters, { everyone }) => lines(everyone, chain)),
  explain: ({ chain }, mentee, mentor, context) => {
    const isMentorAbove = isNamed(mentor, lines(context.everyone, chain)(mentee));
    const [upper, lower] = isMentorAbove ? [mentor, mentee] : [mentee, mentor];
    const isDirect = isNamed(upper, [asName(lower.manager ?? '')]);
    return isDirect
      ? `${upper.name} is ${lower.name}'s line manager`
      : `${upper.name} is above ${lower.name} in the line of management`;
  },
};

const known = new WeakMap<readonly Participant[], Names>();

/** Returns the positions of those whom anybody names as a manager. They are found once for a list. */
function managersAmong(everyone: readonly Participant[]): Names {
  const found =
    known.get(everyone) ??
    positionsByName(
      everyone,
      everyone.filter(hasManager).map(({ manager: name }) => [asName(name ?? '')]),
    );
  known.set(everyone, found);
  return found;
}

function hasManager(participant: Participant): boolean {
  return participant.manager !== null && asName(participant.manager) !== '';
}

/** Whoever names no manager has nobody above them. */
const NOBODY: readonly string[] = [];

/**
 * Returns the names of everyone above a person: the manager they name, that manager's other name, and so on up through
 * participants. Where a line loops, it ends at the first person it meets again.
 */
function lines(everyone: readonly Participant[], isChained: boolean): NamedBy {
  const byName = managersAmong(everyone);
  return (participant) => {
    if (!hasManager(participant)) return NOBODY;
    const names = new Set<string>();
    const passed = new Set([participant.key]);
    let next: Participant | undefined = participant;
    while (next !== undefined && hasManager(next)) {
      const name = asName(next.manager ?? '');
      names.add(name);
      const [position] = byName.get(name);
      const above: Participant | undefined = position === undefined ? undefined : everyone[position];
      if (above === undefined || passed.has(above.key)) break;
      passed.add(above.key);
      for (const other of namesOf(above)) names.add(other);
      next = isChained ? above : undefined;
    }
    return [...names];
  };
}
