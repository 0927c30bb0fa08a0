/** Whether a plan of groups is valid, and what it is worth, worked out anew. */
import type { Assignment, GroupProblem } from '../circles/group-problem.ts';

/** Lists the constraints that a plan breaks. */
export function planFaults(problem: GroupProblem, { openerOf, slotOf }: Assignment): readonly string[] {
  const { openers, joiners, scores, placesOf, least, most, slots } = problem;
  if (openerOf.length !== joiners || slotOf.length !== openers) return ['the plan is of other people'];
  const groups = Array.from({ length: openers }, () => new Set<number>());
  const faults: string[] = [];
  for (const [joiner, own] of openerOf.entries()) {
    if (own.length > placesOf[joiner]!) faults.push(`joiner ${joiner} is in too many groups`);
    for (const opener of own) {
      if (groups[opener] === undefined || groups[opener].has(joiner))
        return [`joiner ${joiner} is where nobody can be`];
      groups[opener].add(joiner);
      if (!Number.isFinite(scores[joiner * openers + opener]))
        faults.push(`joiner ${joiner} may not be with ${opener}`);
    }
  }
  for (const [opener, group] of groups.entries()) {
    const slot = slotOf[opener]!;
    if (group.size === 0) continue;
    if (group.size < least[opener]! || group.size > most[opener]!)
      faults.push(`group ${opener} is of a wrong size`);
    const isFree = (free: Uint32Array): boolean =>
      slot >= 0 && Math.floor((free[Math.floor(slot / 32)] ?? 0) / 2 ** (slot % 32)) % 2 === 1;
    if (
      slots !== null &&
      !(isFree(slots.ofOpener[opener]!) && [...group].every((joiner) => isFree(slots.ofJoiner[joiner]!)))
    )
      faults.push(`group ${opener} has no time in common`);
    for (const { classOf, most: atMost, isAloneAllowed } of problem.caps) {
      const counts = new Map<number, number>();
      for (const joiner of group) counts.set(classOf[joiner]!, 1 + (counts.get(classOf[joiner]!) ?? 0));
      for (const [type, count] of counts)
        if (type >= 0 && ((atMost !== null && count > atMost) || (count === 1 && !isAloneAllowed)))
          faults.push(`group ${opener} breaks a cap`);
    }
    if (problem.apart.some(([one, other]) => group.has(one) && group.has(other)))
      faults.push(`group ${opener} has two who are apart`);
    for (const unit of problem.together) {
      const within = unit.filter((joiner) => group.has(joiner)).length;
      if (within > 0 && within < unit.length) faults.push(`group ${opener} parts some who are together`);
    }
  }
  for (const ofOne of slots?.inTurn ?? [])
    for (const one of ofOne)
      for (const other of ofOne)
        if (one < other && groups[one]!.size > 0 && groups[other]!.size > 0)
          if (Math.abs(slotOf[one]! - slotOf[other]!) < slots!.span)
            faults.push(`groups ${one} and ${other} meet at once`);
  for (const { joiner, opener } of problem.held)
    if (groups[opener]?.has(joiner) !== true) faults.push(`joiner ${joiner} is not held with ${opener}`);
  return faults;
}

/** Returns what a valid plan is worth, as the solution says it. */
export function worthOfPlan(problem: GroupProblem, { openerOf }: Assignment): readonly number[] {
  const { openers, scores, waits, counted, wished } = problem;
  const sizes = Array.from({ length: openers }, () => 0);
  let total = 0;
  for (const [joiner, own] of openerOf.entries())
    for (const opener of own) {
      sizes[opener]!++;
      total += scores[joiner * openers + opener]!;
    }
  for (const [opener, repeats] of (problem.repeats ?? []).entries())
    for (const { brings, loss } of repeats) {
      const bringing = openerOf.filter((own, joiner) => own.includes(opener) && brings[joiner] === 1);
      total -= Math.max(0, bringing.length - 1) * loss;
    }
  const isServed = (person: number): boolean =>
    counted === 'joiners' ? openerOf[person]!.length > 0 : sizes[person]! > 0;
  const served = [...waits.keys()].filter(isServed);
  const kinds = [...new Set(waits)].sort((a, b) => b - a);
  const small = wished === null ? 0 : sizes.filter((size) => size > 0 && size < wished).length;
  return [
    served.length,
    ...kinds.map((kind) => served.filter((person) => waits[person] === kind).length),
    total,
    0 - small,
  ];
}
