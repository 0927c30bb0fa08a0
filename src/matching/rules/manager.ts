/** Neither side is the other's line manager, nor further up the other's line. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { keysOfAll } from '../kernel/people-classes.ts';
import { oncePerWorld } from '../input/memo.ts';
import { asName, namesOf, pairSet, type PairSet, positionsByName } from '../input/pair-set.ts';
import { flag } from '../input/parameters.ts';
import type { World } from '../input/pair-context.ts';
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
  compile: ({ chain }, world) => {
    const refused = refusedPairs(world, chain);
    const byKeys = areManagersKnown(world);
    return (mentee, mentor) =>
      refused.get(mentee)?.has(mentor) === true ? 'refused' : byKeys(mentee, mentor);
  },
  compileColumns: ({ chain }, world) => ({
    keys: keysOfAll(world, hasManager),
    refused: refusedPairs(world, chain),
    verdictOn: areManagersKnown(world),
  }),
  explain: ({ chain }, mentee, mentor, world) => {
    const lineOf = lines(world.everyone, chain);
    const isMentorAbove = lineOf(mentee).some((name) => namesOf(mentor).includes(name));
    const [upper, lower] = isMentorAbove ? [mentor, mentee] : [mentee, mentor];
    const isDirect = namesOf(upper).includes(asName(lower.manager ?? ''));
    return isDirect
      ? `${upper.name} is ${lower.name}'s line manager`
      : `${upper.name} is above ${lower.name} in the line of management`;
  },
};

const refusedPairs = oncePerWorld((world, isChained: boolean): PairSet => {
  const lineOf = lines(world.everyone, isChained);
  const menteesByName = positionsByName(world.mentees);
  const mentorsByName = positionsByName(world.mentors);
  return pairSet([
    ...world.mentees.flatMap((mentee, position) =>
      lineOf(mentee)
        .flatMap((name) => mentorsByName.get(name))
        .map((mentor) => [position, mentor] as const),
    ),
    ...world.mentors.flatMap((mentor, position) =>
      lineOf(mentor)
        .flatMap((name) => menteesByName.get(name))
        .map((mentee) => [mentee, position] as const),
    ),
  ]);
});

function areManagersKnown(world: World): (mentee: number, mentor: number) => 'allowed' | 'missing' {
  const menteeHas = world.mentees.map(hasManager);
  const mentorHas = world.mentors.map(hasManager);
  return (mentee, mentor) =>
    menteeHas[mentee] === true && mentorHas[mentor] === true ? 'allowed' : 'missing';
}

function hasManager(participant: Participant): boolean {
  return participant.manager !== null && asName(participant.manager) !== '';
}

/**
 * Gives the names of all above a person: the manager whom they name, that person's own other name, and so
 * on up through participants. A line that comes back to somebody it has passed ends there.
 */
function lines(
  everyone: readonly Participant[],
  isChained: boolean,
): (participant: Participant) => readonly string[] {
  const byName = positionsByName(everyone);
  return (participant) => {
    if (!hasManager(participant)) return [];
    const names = new Set<string>();
    const passed = new Set([participant.key]);
    let next: Participant | undefined = participant;
    while (next !== undefined && hasManager(next)) {
      const name = asName(next.manager ?? '');
      names.add(name);
      const position = byName.get(name)?.[0];
      const above: Participant | undefined = position === undefined ? undefined : everyone[position];
      if (above === undefined || passed.has(above.key)) break;
      passed.add(above.key);
      for (const other of namesOf(above)) names.add(other);
      next = isChained ? above : undefined;
    }
    return [...names];
  };
}
