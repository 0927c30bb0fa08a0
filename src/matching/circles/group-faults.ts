/** What is wrong with a plan of groups. */
import {
  type Assignment,
  type GroupProblem,
  isFreeAt,
  NO_CLASS,
  NO_SLOT,
  NOT_ALLOWED,
  scoreOf,
} from './group-problem.ts';

/**
 * Lists every way in which a plan breaks the constraints of its problem; empty where it is valid. People are named by their
 * numbers.
 *
 * @example
 * faultsOf(problem, plan); // ['the group of opener 2 has 3 joiners, fewer than 4', 'joiners 5 and 9 are not apart']
 */
export function faultsOf(problem: GroupProblem, plan: Assignment): readonly string[] {
  const shape = faultsOfShape(problem, plan);
  if (shape.length > 0) return shape;
  const groups: number[][] = Array.from({ length: problem.openers }, () => []);
  for (const [joiner, openers] of plan.openerOf.entries())
    for (const opener of openers) groups[opener]!.push(joiner);
  return [
    ...faultsOfJoiners(problem, plan),
    ...groups.flatMap((group, opener) => [
      ...faultsOfSize(problem, opener, group),
      ...faultsOfClasses(problem, opener, group),
      ...faultsOfSlot(problem, plan, opener, group),
    ]),
    ...faultsOfTurns(problem, plan, groups),
    ...faultsOfCompany(problem, plan),
  ];
}

/** Lists numbers that name nobody, and joiners who are in one group twice. */
function faultsOfShape(
  { joiners, openers }: GroupProblem,
  { openerOf, slotOf }: Assignment,
): readonly string[] {
  if (openerOf.length !== joiners || slotOf.length !== openers)
    return [`the plan is of ${openerOf.length} joiners and ${slotOf.length} openers`];
  return openerOf.flatMap((groups, joiner) =>
    groups.flatMap((opener, at) => {
      if (!Number.isInteger(opener) || opener < 0 || opener >= openers)
        return [`there is no opener ${opener}`];
      return groups.indexOf(opener) === at
        ? []
        : [`joiner ${joiner} is in the group of opener ${opener} twice`];
    }),
  );
}

function faultsOfJoiners(problem: GroupProblem, { openerOf }: Assignment): readonly string[] {
  return openerOf.flatMap((groups, joiner) => {
    const places = problem.placesOf[joiner]!;
    return [
      ...(groups.length > places
        ? [`joiner ${joiner} is in ${groups.length} groups, more than ${places}`]
        : []),
      ...groups.flatMap((opener) =>
        scoreOf(problem, joiner, opener) === NOT_ALLOWED
          ? [`joiner ${joiner} is not allowed in the group of opener ${opener}`]
          : [],
      ),
    ];
  });
}

function faultsOfSize(problem: GroupProblem, opener: number, group: readonly number[]): readonly string[] {
  const [least, most] = [problem.least[opener]!, problem.most[opener]!];
  if (group.length === 0) return [];
  const has = `the group of opener ${opener} has ${group.length} joiners`;
  return [
    ...(group.length < least ? [`${has}, fewer than ${least}`] : []),
    ...(group.length > most ? [`${has}, more than ${most}`] : []),
  ];
}

function faultsOfClasses(problem: GroupProblem, opener: number, group: readonly number[]): readonly string[] {
  return problem.caps.flatMap(({ classOf, most, isAloneAllowed }, cap) => {
    const counts = new Map<number, number>();
    for (const joiner of group) counts.set(classOf[joiner]!, (counts.get(classOf[joiner]!) ?? 0) + 1);
    counts.delete(NO_CLASS);
    return [...counts].flatMap(([type, count]) => [
      ...(most !== null && count > most
        ? [`the group of opener ${opener} has ${count} of class ${type} of cap ${cap}, more than ${most}`]
        : []),
      ...(count === 1 && !isAloneAllowed
        ? [`the group of opener ${opener} has only one of class ${type} of cap ${cap}`]
        : []),
    ]);
  });
}

function faultsOfSlot(
  { slots }: GroupProblem,
  { slotOf }: Assignment,
  opener: number,
  group: readonly number[],
): readonly string[] {
  const slot = slotOf[opener]!;
  if (slots === null || group.length === 0)
    return slot === NO_SLOT ? [] : [`opener ${opener} has slot ${slot}, and needs none`];
  if (slot < 0) return [`the group of opener ${opener} has no slot`];
  const busy = group.filter((joiner) => !isFreeAt(slots.ofJoiner[joiner]!, slot));
  return [
    ...(isFreeAt(slots.ofOpener[opener]!, slot) ? [] : [`opener ${opener} is not free in slot ${slot}`]),
    ...busy.map((joiner) => `joiner ${joiner} is not free in slot ${slot} of opener ${opener}`),
  ];
}

/** Lists groups of one person that overlap. */
function faultsOfTurns(
  { slots }: GroupProblem,
  { slotOf }: Assignment,
  groups: readonly (readonly number[])[],
): readonly string[] {
  return (slots?.inTurn ?? []).flatMap((openers) => {
    const open = openers.filter((opener) => groups[opener]!.length > 0);
    return open.flatMap((one, at) =>
      open
        .slice(at + 1)
        .filter((other) => Math.abs(slotOf[one]! - slotOf[other]!) < slots!.span)
        .map((other) => `the groups of openers ${one} and ${other} overlap`),
    );
  });
}

/** Lists held pairs that are missing, and joiners who are with whom they should not be or without whom they should be. */
function faultsOfCompany(problem: GroupProblem, { openerOf }: Assignment): readonly string[] {
  const share = (one: number, other: number): boolean =>
    openerOf[one]!.some((opener) => openerOf[other]!.includes(opener));
  const isSame = (one: number, other: number): boolean =>
    openerOf[one]!.length === openerOf[other]!.length &&
    openerOf[one]!.every((opener) => openerOf[other]!.includes(opener));
  return [
    ...problem.held.flatMap(({ joiner, opener }) =>
      openerOf[joiner]!.includes(opener)
        ? []
        : [`joiner ${joiner} is not held in the group of opener ${opener}`],
    ),
    ...problem.apart.flatMap(([one, other]) =>
      share(one, other) ? [`joiners ${one} and ${other} are not apart`] : [],
    ),
    ...problem.together.flatMap(([first, ...others]) =>
      others.flatMap((other) =>
        isSame(first!, other) ? [] : [`joiners ${first} and ${other} are not together`],
      ),
    ),
  ];
}
