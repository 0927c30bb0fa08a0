/** Which mentors the rules allow a mentee, for whole rows at once. */
import { fillWith, keepCommon, removeBit, wordsFor } from '../solver/bits.ts';
import { alikeBy } from './people-classes.ts';
import { type MentorSets, mentorSets, setsWhere } from './mentor-sets.ts';
import { type CompiledRule, isBarring } from '../scoring/in-force.ts';
import type { Verdict } from '../rules/rule.ts';
import type { PairContext } from '../input/pair-context.ts';

export interface RuleRows {
  /** Fills a set of bits with the mentors that all rules allow a mentee, except for rules that judge the score. */
  readonly allow: (mentee: number, bits: Int32Array) => void;
  /** Does the same, and adds to `missing[k]` the pairs in which rule k lacked a value and no earlier rule refused. */
  readonly allowAndCount: (mentee: number, bits: Int32Array, missing: Float64Array) => void;
  /** Returns the positions of the rules each of which is all that keeps somebody from somebody, rules that judge the score aside. */
  readonly barringAlone: (mentees: number) => ReadonlySet<number>;
}

/** One rule by rows. */
interface RuleColumn {
  readonly position: number;
  readonly passing: MentorSets;
  readonly missing: MentorSets;
  readonly refused: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Returns the rules by rows.
 *
 * 1. Mentees and mentors whom a rule treats alike are one class, by the rule's own columns. Under a rule without columns
 *    everybody is a class of their own.
 * 2. For a class of mentees the verdicts on all classes of mentors give two sets of mentors: those who pass, and those
 *    with whom a value is missing (`mentor-sets.ts`).
 * 3. A mentee may have the mentors who are in all the passing sets, except those whom a rule refuses by name.
 * 4. What two sets have in common is remembered: thousands of mentees speak the same languages.
 *
 * Time for a row O(r m / 32) for r rules and m mentors, once the sets exist.
 */
export function ruleRows(rules: readonly CompiledRule[], context: PairContext): RuleRows {
  const mentors = context.mentors.length;
  const columns = rules.flatMap((rule, position) =>
    rule.leastScore > -Infinity ? [] : [ruleColumn(rule, position, context)],
  );
  const inBoth = intersections(wordsFor(mentors));
  const removeNamed = ({ refused }: RuleColumn, mentee: number, bits: Int32Array): void => {
    const named = refused.get(mentee);
    if (named !== undefined) for (const mentor of named) removeBit(bits, mentor);
  };
  const narrow = (column: RuleColumn, mentee: number, bits: Int32Array): void => {
    removeNamed(column, mentee, bits);
    column.passing.narrow(mentee, bits);
  };
  return {
    allow: (mentee, bits) => {
      let common: Int32Array | null = null;
      for (const { passing } of columns) {
        const own = passing.bitsOf(mentee);
        if (own !== null) common = common === null ? own : inBoth(common, own); // 4
      }
      if (common === null) fillWith(bits, mentors);
      else bits.set(common);
      for (const column of columns) {
        removeNamed(column, mentee, bits);
        if (column.passing.bitsOf(mentee) === null) column.passing.narrow(mentee, bits); // 3
      }
    },
    barringAlone: (mentees) => {
      const [without, withAll] = [new Int32Array(wordsFor(mentors)), new Int32Array(wordsFor(mentors))];
      const found = new Set<RuleColumn>();
      for (let mentee = 0; mentee < mentees && found.size < columns.length; mentee++)
        for (const column of columns) {
          if (found.has(column)) continue;
          fillWith(without, mentors);
          for (const other of columns) if (other !== column) narrow(other, mentee, without);
          withAll.set(without);
          narrow(column, mentee, withAll);
          if (withAll.some((word, at) => word !== without[at])) found.add(column);
        }
      return new Set(Array.from(found, ({ position }) => position));
    },
    allowAndCount: (mentee, bits, missing) => {
      fillWith(bits, mentors);
      for (const column of columns) {
        removeNamed(column, mentee, bits);
        missing[column.position]! += column.missing.countIn(mentee, bits);
        column.passing.narrow(mentee, bits);
      }
    },
  };
}

/** The most numbers kept for what sets have in common: 16 MB. */
const MOST_KEPT = 1 << 22;

/** Returns what gives the common bits of two sets, and remembers them for as long as both sets are kept. */
function intersections(words: number): (some: Int32Array, others: Int32Array) => Int32Array {
  const known = new WeakMap<Int32Array, WeakMap<Int32Array, Int32Array>>();
  let room = MOST_KEPT;
  return (some, others) => {
    let ofSome = known.get(some);
    if (ofSome === undefined) known.set(some, (ofSome = new WeakMap()));
    const before = ofSome.get(others);
    if (before !== undefined) return before;
    const both = some.slice();
    keepCommon(both, others);
    room -= words;
    if (room >= 0) ofSome.set(others, both);
    return both;
  };
}

function ruleColumn(compiled: CompiledRule, position: number, context: PairContext): RuleColumn {
  const { rule, parameters, refusesMissing } = compiled;
  const columns = rule.compileColumns?.(parameters, context);
  const alike = alikeBy(columns?.keys, context); // 1
  const ownVerdict = (mentee: number, mentor: number): Verdict => compiled.verdictOn(mentee, mentor, NaN);
  const verdictOn = columns?.verdictOn ?? ownVerdict;
  const passes = (verdict: Verdict): boolean => !isBarring(verdict, refusesMissing);
  const marksOver = columns?.marksOver?.(alike.mentors.first, (verdict) => (passes(verdict) ? 1 : 0));
  return {
    position,
    passing:
      marksOver === undefined
        ? setsWhere(alike, (mentee, mentor) => passes(verdictOn(mentee, mentor)))
        : mentorSets(alike, marksOver), // 2
    missing: setsWhere(
      columns?.lacking === undefined ? alike : alikeBy(columns.lacking, context),
      (mentee, mentor) => verdictOn(mentee, mentor) === 'missing',
    ),
    refused: columns?.refused ?? new Map<number, ReadonlySet<number>>(),
  };
}
