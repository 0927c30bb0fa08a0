/** Random problems of groups, and what the best plan of one is worth, by trying everything. */
import {
  type Assignment,
  type Cap,
  type GroupProblem,
  type GroupValue,
  isFreeAt,
  NO_CLASS,
  NOT_ALLOWED,
  type Repeat,
} from '../../../src/matching/circles/group-problem.ts';

type Random = () => number;

export interface Sizes {
  readonly counted: GroupProblem['counted'];
  readonly mostOpeners: number;
  readonly mostJoiners: number;
  /** Whether nobody is held, so that there is a plan. */
  readonly isPossible?: boolean;
  /** Whether groups lose by several who bring the same. */
  readonly hasRepeats?: boolean;
}

/** Returns a problem with some of everything that a problem can have. */
export function randomProblem(
  random: Random,
  { counted, mostOpeners, mostJoiners, isPossible = false, hasRepeats = false }: Sizes,
): GroupProblem {
  const whole = (below: number): number => Math.floor(random() * below);
  const chance = (share: number): boolean => random() < share;
  const list = <T>(length: number, make: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => make(index));
  const openers = 1 + whole(mostOpeners);
  const joiners = 1 + whole(mostJoiners);
  const isCircle = counted === 'joiners';
  const mostScore = [1, 6, 20][whole(3)]!;
  const barred = [0, 0.1, 0.4][whole(3)]!;
  const scores = Float64Array.from({ length: openers * joiners }, () =>
    chance(barred) ? NOT_ALLOWED : whole(mostScore + 1) - (chance(0.2) ? 3 : 0),
  );
  const least = Int32Array.from({ length: openers }, () => 1 + whole(isCircle ? 4 : 2));
  const most = least.map((size) => size + whole(3) - (chance(0.05) ? 1 : 0));
  const slots = chance(0.35)
    ? {
        ofOpener: list(openers, () => Uint32Array.of(whole(32) & whole(32), 0)),
        ofJoiner: list(joiners, () => Uint32Array.of(whole(32), 0)),
        inTurn: [] as number[][],
        span: 1 + whole(3),
      }
    : null;
  // The first openers may be one person.
  const alike =
    openers > 1 && isCircle && chance(0.3) ? list(Math.min(openers, 2 + whole(2)), (at) => at) : [];
  const twins = alike.length > 0 ? [alike] : [];
  if (slots !== null && alike.length > 0 && chance(0.8)) {
    slots.inTurn.push(alike);
    slots.ofOpener[0] = Uint32Array.of(whole(32), 0);
  }
  for (const twin of alike.slice(1)) {
    for (let joiner = 0; joiner < joiners; joiner++)
      scores[joiner * openers + twin] = scores[joiner * openers]!;
    least[twin] = least[0]!;
    most[twin] = most[0]!;
    if (slots !== null) slots.ofOpener[twin] = slots.ofOpener[0]!;
  }
  const pair = (): [number, number] => [whole(joiners), whole(joiners)];
  const apart = chance(0.3) ? list(1 + whole(3), pair).filter(([one, other]) => one !== other) : [];
  const together = joiners > 3 && chance(0.25) ? [list(2 + whole(2), (at) => joiners - 1 - at)] : [];
  const cap = (): Cap => ({
    classOf: Int32Array.from({ length: joiners }, () => whole(4) + NO_CLASS),
    most: chance(0.7) ? 1 + whole(2) : null,
    isAloneAllowed: chance(0.6),
  });
  const caps = chance(0.4) ? list(1 + whole(2), cap) : [];
  const places = Int32Array.from({ length: joiners }, () => (isCircle ? 1 : whole(4)));
  const held =
    chance(0.15) && !isPossible
      ? list(1, () => ({ joiner: whole(joiners), opener: whole(openers) })).filter(
          ({ joiner, opener }) => scores[joiner * openers + opener]! > NOT_ALLOWED && places[joiner]! > 0,
        )
      : [];
  const waiting = chance(0.5) ? 1 : 3;
  const repeat = (): Repeat => ({
    brings: Uint8Array.from({ length: joiners }, () => whole(2)),
    loss: 1 + whole(mostScore),
  });
  return {
    openers,
    joiners,
    scores,
    least,
    most,
    placesOf: places,
    counted,
    waits: Int32Array.from({ length: isCircle ? joiners : openers }, () => whole(waiting)),
    wished: chance(0.4) ? 2 + whole(4) : null,
    twins,
    held,
    together,
    apart,
    caps,
    slots,
    // Interchangeable openers lose by the same.
    ...(hasRepeats && alike.length === 0
      ? { repeats: list(openers, () => list(whole(5) + (chance(0.1) ? 5 : 0), repeat)) }
      : {}),
  };
}

/** Returns a problem with its openers and joiners in another order. */
export function shuffled(problem: GroupProblem, random: Random): GroupProblem {
  const order = (length: number): number[] => {
    const numbers = Array.from({ length }, (_, index) => index);
    for (let at = length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
    }
    return numbers;
  };
  const [newOpeners, newJoiners] = [order(problem.openers), order(problem.joiners)];
  const opener = (old: number): number => newOpeners.indexOf(old);
  const joiner = (old: number): number => newJoiners.indexOf(old);
  const { openers, counted } = problem;
  return {
    ...problem,
    scores: Float64Array.from(
      newJoiners.flatMap((j) => newOpeners.map((o) => problem.scores[j * openers + o]!)),
    ),
    least: Int32Array.from(newOpeners, (o) => problem.least[o]!),
    most: Int32Array.from(newOpeners, (o) => problem.most[o]!),
    placesOf: Int32Array.from(newJoiners, (j) => problem.placesOf[j]!),
    waits: Int32Array.from(
      counted === 'joiners' ? newJoiners : newOpeners,
      (person) => problem.waits[person]!,
    ),
    twins: problem.twins.map((twins) => twins.map(opener)),
    held: problem.held.map((held) => ({ joiner: joiner(held.joiner), opener: opener(held.opener) })),
    together: problem.together.map((unit) => unit.map(joiner)),
    apart: problem.apart.map(([one, other]) => [joiner(one), joiner(other)] as const),
    caps: problem.caps.map((cap) => ({
      ...cap,
      classOf: Int32Array.from(newJoiners, (j) => cap.classOf[j]!),
    })),
    slots:
      problem.slots === null
        ? null
        : {
            ...problem.slots,
            inTurn: problem.slots.inTurn.map((all) => all.map(opener)),
            ofOpener: newOpeners.map((o) => problem.slots!.ofOpener[o]!),
            ofJoiner: newJoiners.map((j) => problem.slots!.ofJoiner[j]!),
          },
    ...(problem.repeats === undefined
      ? {}
      : {
          repeats: newOpeners.map((o) =>
            problem.repeats![o]!.map(({ brings, loss }) => ({
              brings: Uint8Array.from(newJoiners, (j) => brings[j]!),
              loss,
            })),
          ),
        }),
  };
}

/** A group that an opener could have. */
interface PossibleGroup {
  /** Joiners as bits. */
  readonly group: number;
  /** When it meets, where it has to meet in turn with others; `null` where it need not. */
  readonly slot: number | null;
}

/** Returns every group that an opener could have, the empty one among them. */
function groupsOf(problem: GroupProblem, opener: number): readonly PossibleGroup[] {
  const { joiners, openers, scores, least, most, placesOf, together, apart, caps, slots, held } = problem;
  const groups: PossibleGroup[] = [];
  const isInTurn = slots?.inTurn.some((all) => all.includes(opener)) === true;
  const has = (group: number, joiner: number): boolean => ((group >> joiner) & 1) === 1;
  for (let group = 0; group < 1 << joiners; group++) {
    const members = Array.from({ length: joiners }, (_, joiner) => joiner).filter((joiner) =>
      has(group, joiner),
    );
    if (held.some((each) => each.opener === opener && !has(group, each.joiner))) continue;
    if (members.length > 0 && (members.length < least[opener]! || members.length > most[opener]!)) continue;
    if (members.some((joiner) => placesOf[joiner] === 0 || scores[joiner * openers + opener] === NOT_ALLOWED))
      continue;
    if (together.some((unit) => unit.some((j) => has(group, j)) && !unit.every((j) => has(group, j))))
      continue;
    if (apart.some(([one, other]) => has(group, one) && has(group, other))) continue;
    if (
      caps.some(({ classOf, most: atMost, isAloneAllowed }) =>
        members.some((joiner) => {
          if (classOf[joiner] === NO_CLASS) return false;
          const alike = members.filter((other) => classOf[other] === classOf[joiner]).length;
          return (atMost !== null && alike > atMost) || (alike === 1 && !isAloneAllowed);
        }),
      )
    )
      continue;
    if (slots !== null && members.length > 0) {
      const free = Array.from({ length: 32 }, (_, slot) => slot).filter(
        (slot) =>
          isFreeAt(slots.ofOpener[opener]!, slot) && members.every((j) => isFreeAt(slots.ofJoiner[j]!, slot)),
      );
      if (free.length === 0) continue;
      if (isInTurn) {
        groups.push(...free.map((slot) => ({ group, slot })));
        continue;
      }
    }
    groups.push({ group, slot: null });
  }
  return groups;
}

/** The value of the best plan, by trying every group of every opener; `null` where nobody who is held can be. */
export function byTryingAll(problem: GroupProblem): GroupValue | null {
  const { openers, joiners, placesOf, waits, counted, scores, wished } = problem;
  const kinds = [...new Set(waits)].sort((a, b) => b - a);
  const nothing = [0, ...kinds.map(() => 0), 0, 0];
  // By the places that are taken, and when those meet who meet in turn: the best there is with the openers so far.
  const none = { taken: Array.from(placesOf, () => 0), met: [] as Met[], value: nothing };
  let best = new Map([['', none]]);
  for (let opener = 0; opener < openers; opener++) {
    const next: typeof best = new Map();
    const groups = groupsOf(problem, opener).map(({ group, slot }) => {
      const gain = [...nothing];
      let size = 0;
      const serve = (person: number): void => {
        gain[0]!++;
        gain[1 + kinds.indexOf(waits[person]!)]!++;
      };
      for (let joiner = 0; joiner < joiners; joiner++) {
        if (((group >> joiner) & 1) === 0) continue;
        size++;
        gain[gain.length - 2]! += scores[joiner * openers + opener]!;
        if (counted === 'joiners') serve(joiner);
      }
      for (const { brings, loss } of problem.repeats?.[opener] ?? []) {
        const count = brings.filter((one, joiner) => one === 1 && ((group >> joiner) & 1) === 1).length;
        gain[gain.length - 2]! -= Math.max(0, count - 1) * loss;
      }
      if (size > 0 && counted === 'openers') serve(opener);
      if (size > 0 && size < (wished ?? 0)) gain[gain.length - 1]!--;
      return { group, slot, gain };
    });
    for (const { taken, met, value } of best.values())
      for (const { group, slot, gain } of groups) {
        const more = taken.map((count, joiner) => count + ((group >> joiner) & 1));
        if (more.some((count, joiner) => count > placesOf[joiner]!)) continue;
        if (slot !== null && met.some((one) => overlap(problem, one, { opener, slot }))) continue;
        const meeting = slot === null ? met : [...met, { opener, slot }];
        const sum = value.map((component, at) => component + gain[at]!);
        const key = `${more.join()} ${meeting.map((one) => `${one.opener}:${one.slot}`).join()}`;
        const known = next.get(key);
        if (known === undefined || isGreater(sum, known.value))
          next.set(key, { taken: more, met: meeting, value: sum });
      }
    best = next;
  }
  let found: number[] | null = null;
  for (const { value } of best.values()) if (found === null || isGreater(value, found)) found = value;
  return found;
}

/**
 * Returns the pairs of the first of the best plans, by trying everything: `joiner opener` of each. Pairs are in order by who
 * counts, and of openers that are alike any comes first.
 */
export function firstByTryingAll(problem: GroupProblem): string[] {
  const { openers, joiners, counted } = problem;
  const best = String(byTryingAll(problem));
  const pairs = Array.from({ length: joiners * openers }, (_, at) =>
    counted === 'joiners'
      ? { joiner: Math.floor(at / openers), opener: at % openers }
      : { joiner: at % joiners, opener: Math.floor(at / joiners) },
  );
  const first: string[] = [];
  let left = problem;
  for (const pair of pairs) {
    const at = pair.joiner * openers + pair.opener;
    if (left.scores[at] === NOT_ALLOWED) continue;
    const held = { ...left, held: [...left.held, pair] };
    const isHad = String(byTryingAll(held)) === best;
    if (isHad) first.push(`${pair.joiner} ${pair.opener}`);
    left = isHad ? held : { ...left, scores: left.scores.with(at, NOT_ALLOWED) };
  }
  return first.sort();
}

/** When a group meets that has to meet in turn with others. */
interface Met {
  readonly opener: number;
  readonly slot: number;
}

function overlap({ slots }: GroupProblem, one: Met, other: Met): boolean {
  const { inTurn, span } = slots!;
  const isOnePerson = inTurn.some((all) => all.includes(one.opener) && all.includes(other.opener));
  return isOnePerson && Math.abs(one.slot - other.slot) < span;
}

function isGreater(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((component, k) => component !== other[k]);
  return at !== -1 && one[at]! > other[at]!;
}

/** Returns a plan in which somebody is missing from a group, or a group is missing. */
export function worse({ openerOf, slotOf }: Assignment, random: Random): Assignment {
  const open = [...new Set(openerOf.flat())];
  const gone = open[Math.floor(random() * open.length)];
  return {
    openerOf: openerOf.map((own) => own.filter((opener) => opener !== gone)),
    slotOf: slotOf.map((slot, opener) => (opener === gone ? -1 : slot)),
  };
}
