/** Problems of groups as mixed-integer programs, and what the best plan of one is worth by HiGHS. */
import {
  type GroupProblem,
  type GroupValue,
  isFreeAt,
  NO_CLASS,
  NOT_ALLOWED,
} from '../../../src/matching/circles/group-problem.ts';
import { Program } from '../highs.ts';

/** Weights of the components of a value, whose sizes are bounded. */
function weightsOf({ waits, scores, openers, placesOf, most, repeats }: GroupProblem): readonly number[] {
  const kinds = [...new Set(waits)].sort((a, b) => b - a);
  const size = Math.max(1, ...scores.map((score) => (score === NOT_ALLOWED ? 0 : Math.abs(score))));
  const pairs = placesOf.reduce((sum, places) => sum + Math.min(places, openers), 0);
  const total = openers + 1;
  const lost = (repeats ?? [])
    .flatMap((own, opener) => own.map(({ loss }) => loss * most[opener]!))
    .reduce((sum, loss) => sum + loss, 0);
  const service = total * (2 * (size * pairs + lost) + 2);
  const ofKinds: number[] = [];
  let next = service;
  for (const kind of kinds.toReversed()) {
    ofKinds.unshift(next);
    next *= waits.filter((wait) => wait === kind).length + 1;
  }
  return [next, ...ofKinds, total, 1];
}

/**
 * Returns a problem as a mixed-integer program.
 *
 * @param placed what serving somebody is worth, where numbers that hold the whole objective would be too large
 */
export function asProgram(problem: GroupProblem, placed?: number): Program {
  const { openers, joiners, scores, least, most, placesOf, waits, counted, wished, caps, slots } = problem;
  const kinds = [...new Set(waits)].sort((a, b) => b - a);
  const weights = placed === undefined ? weightsOf(problem) : [placed, ...kinds.map(() => 0), 1, 1];
  const weightOf = (person: number): number => weights[0]! + weights[1 + kinds.indexOf(waits[person]!)]!;
  const scoreWeight = weights.at(-2)!;
  const x = (joiner: number, opener: number): string => `x${joiner}_${opener}`;
  const program = new Program();
  const { terms, binaries } = program;
  const isAllowed = (joiner: number, opener: number): boolean =>
    placesOf[joiner]! > 0 && scores[joiner * openers + opener]! > NOT_ALLOWED;
  const membersOf = (opener: number): number[] =>
    Array.from({ length: joiners }, (_, joiner) => joiner).filter((joiner) => isAllowed(joiner, opener));
  for (let opener = 0; opener < openers; opener++) {
    const members = membersOf(opener);
    const isIn = (joiner: number): boolean => members.includes(joiner);
    binaries.push(`y${opener}`);
    if (counted === 'openers') terms.push(`${weightOf(opener)} y${opener}`);
    for (const joiner of members) {
      terms.push(
        `${(counted === 'joiners' ? weightOf(joiner) : 0) + scoreWeight * scores[joiner * openers + opener]!} ${x(joiner, opener)}`,
      );
      binaries.push(x(joiner, opener));
      program.row([x(joiner, opener), `-1 y${opener}`], '<= 0');
    }
    const all = members.map((joiner) => x(joiner, opener));
    program.row([...all, `-${least[opener]} y${opener}`], '>= 0');
    program.row([...all, `-${most[opener]} y${opener}`], '<= 0');
    if (wished !== null && least[opener]! < wished) {
      binaries.push(`s${opener}`);
      terms.push(`-1 s${opener}`);
      program.row([...all, `${wished} s${opener}`, `-${wished} y${opener}`], '>= 0');
    }
    for (const [at, { brings, loss }] of (problem.repeats?.[opener] ?? []).entries()) {
      terms.push(`-${loss * scoreWeight} r${opener}_${at}`);
      const bringing = members.filter((joiner) => brings[joiner] === 1);
      program.row([...bringing.map((joiner) => x(joiner, opener)), `-1 r${opener}_${at}`], '<= 1');
    }
    for (const { classOf, most: atMost, isAloneAllowed } of caps)
      for (const type of new Set(classOf)) {
        if (type === NO_CLASS) continue;
        const alike = members.filter((joiner) => classOf[joiner] === type);
        if (atMost !== null)
          program.row(
            alike.map((joiner) => x(joiner, opener)),
            `<= ${atMost}`,
          );
        if (!isAloneAllowed)
          for (const joiner of alike)
            program.row(
              [x(joiner, opener), ...alike.filter((k) => k !== joiner).map((k) => `-1 ${x(k, opener)}`)],
              '<= 0',
            );
      }
    for (const [one, other] of problem.apart)
      if (isIn(one) && isIn(other)) program.row([x(one, opener), x(other, opener)], '<= 1');
    for (const [first, ...others] of problem.together)
      for (const other of others) {
        if (isIn(first!) && isIn(other)) program.row([x(first!, opener), `-1 ${x(other, opener)}`], '= 0');
        else if (isIn(first!)) program.row([x(first!, opener)], '= 0');
        else if (isIn(other)) program.row([x(other, opener)], '= 0');
      }
    if (slots !== null) {
      const free = Array.from({ length: slots.ofOpener[opener]!.length * 32 }, (_, slot) => slot).filter(
        (slot) => isFreeAt(slots.ofOpener[opener]!, slot),
      );
      const names = free.map((slot) => `z${opener}_${slot}`);
      binaries.push(...names);
      program.row([`-1 y${opener}`, ...names], '>= 0');
      program.row(names, '<= 1');
      for (const joiner of members)
        program.row(
          [
            x(joiner, opener),
            ...free
              .filter((slot) => isFreeAt(slots.ofJoiner[joiner]!, slot))
              .map((slot) => `-1 z${opener}_${slot}`),
          ],
          '<= 0',
        );
    }
  }
  for (const openersInTurn of slots?.inTurn ?? [])
    for (let from = 0; from < slots!.ofOpener[0]!.length * 32; from++)
      program.row(
        openersInTurn.flatMap((opener) =>
          Array.from({ length: slots!.span }, (_, k) => from + k)
            .filter((slot) => isFreeAt(slots!.ofOpener[opener]!, slot))
            .map((slot) => `z${opener}_${slot}`),
        ),
        '<= 1',
      );
  for (let joiner = 0; joiner < joiners; joiner++)
    program.row(
      Array.from({ length: openers }, (_, opener) => opener)
        .filter((opener) => isAllowed(joiner, opener))
        .map((opener) => x(joiner, opener)),
      `<= ${placesOf[joiner]}`,
    );
  for (const { joiner, opener } of problem.held) program.row([x(joiner, opener)], '= 1');
  return program;
}

/** Returns what the best plan is worth, by HiGHS; `null` where there is none. */
export async function byHighs(problem: GroupProblem): Promise<GroupValue | null> {
  const best = await asProgram(problem).greatest();
  return best === null ? null : valueFrom(problem, best);
}

/** Returns the value that a weighed sum stands for. */
function valueFrom(problem: GroupProblem, weighed: number): GroupValue {
  const [one, ...weights] = weightsOf(problem);
  const [ofTotal, ofSmall] = weights.slice(-2) as [number, number];
  const ofKinds = weights.slice(0, -2);
  const served = Math.round(weighed / ofKinds.at(-1)!) * ofKinds.at(-1)!;
  const total = Math.ceil((weighed - served) / ofTotal);
  const count = Math.floor(served / one!);
  let left = served - count * one!;
  const ofEach = ofKinds.map((weight) => {
    const some = Math.floor(left / weight);
    left -= some * weight;
    return some;
  });
  return [count, ...ofEach, 0 + total, (weighed - served - total * ofTotal) / ofSmall];
}
