/** What two peers score with each other, made of what each scores with the other as mentee and mentor. */
import type { RuleEntry } from '../input/criteria-types.ts';
import type { PairContext } from '../input/pair-context.ts';
import { emptyList, EVERY_LEVEL, type RowKernel } from '../kernel/row-kernel.ts';
import type { PeerScores } from '../peers/peer-problem.ts';
import type { GroupInput, PeersBefore } from './group-input.ts';
import type { GroupSettings, PeerSettings } from './group-settings.ts';

/** Stands for a pair that is not allowed. */
const NONE = -(2 ** 31);

/**
 * Returns the rules as they hold between equals. All others hold as they are, whichever of the two is taken as the mentor.
 *
 * - `gap`: the two are no further apart than the farther end of its range. A least gap above 0 says which side is above, and
 *   nobody is among equals; so a range without an end on that side allows everybody.
 * - `paired-before`: where two may be peers again after some rounds, it is about peers of the rounds before that.
 */
export function rulesAmongEquals(
  rules: readonly RuleEntry[],
  { apartRounds }: Pick<PeerSettings, 'apartRounds'>,
): readonly RuleEntry[] {
  const others = rules.flatMap((entry) => {
    if (entry.rule === 'paired-before' && apartRounds !== null) return [];
    return entry.rule === 'gap' ? gapEitherWay(entry) : [entry];
  });
  return apartRounds === null ? others : [...others, { rule: 'paired-before' }];
}

function gapEitherWay(entry: RuleEntry): readonly RuleEntry[] {
  const { at_least: from = -Infinity, at_most: to = Infinity } = entry as {
    readonly at_least?: number;
    readonly at_most?: number;
  };
  const ends = [from < 0 ? -from : -1, to > 0 ? to : -1].filter((end) => end >= 0 && end < Infinity);
  const isOnlySame = from === 0 && to === 0;
  if (ends.length === 0 && !isOnlySame) return [];
  const most = Math.max(0, ...ends);
  return [{ ...entry, at_least: -most, at_most: most }];
}

/** Returns the pairs that the rule `paired-before` is about. */
function pairedBeforeAmong(
  { pairedBefore, peersBefore }: Pick<GroupInput, 'pairedBefore' | 'peersBefore'>,
  { apartRounds }: Pick<PeerSettings, 'apartRounds'>,
): GroupInput['pairedBefore'] {
  const asPair = ({ keys: [menteeKey, mentorKey] }: PeersBefore): GroupInput['pairedBefore'][number] => ({
    menteeKey,
    mentorKey,
  });
  return apartRounds === null
    ? [...pairedBefore, ...peersBefore.map(asPair)]
    : peersBefore.filter(({ roundsAgo }) => roundsAgo < apartRounds).map(asPair);
}

/**
 * Returns an input by which two peers are judged as mentee and mentor: with the rules as they hold between equals, who was
 * paired before. That of other groups stays as it is.
 */
export function amongEquals(input: GroupInput, settings: GroupSettings): GroupInput {
  if (settings.format !== 'peer') return input;
  return {
    ...input,
    criteria: { ...input.criteria, rules: rulesAmongEquals(input.criteria.rules, settings) },
    pairedBefore: pairedBeforeAmong(input, settings),
  };
}

/** Symmetric scores, and what they are made from. */
export interface Symmetric {
  /** In units of the solver. */
  readonly scores: PeerScores;
  /** How many units of a plan a unit of the solver is. */
  readonly unit: number;
}

/** Returns how many units of a plan a unit of the solver is: with the mean, the solver adds both directions up. */
export function unitOf({ symmetric }: Pick<PeerSettings, 'symmetric'>, isExternal: boolean): number {
  // Half a thousandth is 500 millionths. External scores are whole millionths, the same in both directions.
  return symmetric === 'mean' && !isExternal ? 500 : 1;
}

/**
 * Returns the score of two directions in units of the solver. Where an external file scores the two differently, the mean is
 * rounded to whole millionths, halves up.
 */
export function symmetricScore(
  there: number,
  back: number,
  symmetric: PeerSettings['symmetric'],
  isExternal: boolean,
): number {
  if (symmetric === 'least') return Math.min(there, back);
  return isExternal ? Math.floor((there + back + 1) / 2) : there + back;
}

/**
 * Returns the pairs that are allowed in both directions, with their scores. They are kept in a table, of 4 bytes a cell where
 * scores are from criteria and 8 where they are external, because a row of one direction is a column of the other.
 */
export function symmetricScores(
  kernel: RowKernel,
  { symmetric }: Pick<PeerSettings, 'symmetric'>,
  isExternal: boolean,
): Symmetric {
  const people = kernel.mentees;
  const cells = isExternal ? new Float64Array(people * people) : new Int32Array(people * people);
  const none = isExternal ? -Infinity : NONE;
  cells.fill(none);
  const list = emptyList();
  for (const person of kernel.order ?? Int32Array.from({ length: people }, (_, at) => at)) {
    kernel.atLeast(person, EVERY_LEVEL, 0, list);
    for (let k = 0; k < list.length; k++) cells[person * people + list.mentorOf[k]!] = list.scores[k]!;
  }
  for (let one = 0; one < people; one++)
    for (let other = one; other < people; other++) {
      const [there, back] = [cells[one * people + other]!, cells[other * people + one]!];
      const isAllowed = there !== none && back !== none && one !== other;
      const score = isAllowed ? symmetricScore(there, back, symmetric, isExternal) : none;
      cells[one * people + other] = score;
      cells[other * people + one] = score;
    }
  return {
    unit: unitOf({ symmetric }, isExternal),
    scores: {
      people,
      row: (person, into) => {
        let length = 0;
        for (let peer = 0, at = person * people; peer < people; peer++, at++) {
          const score = cells[at]!;
          if (score === none) continue;
          into.peerOf[length] = peer;
          into.scores[length++] = score;
        }
        into.length = length;
      },
    },
  };
}

/** A number of each person by their key: the hash "FNV-1a". It decides where answers are equally good. */
export function seedsOf({ mentees }: Pick<PairContext, 'mentees'>): Int32Array {
  return Int32Array.from(mentees, ({ key }) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return hash;
  });
}
