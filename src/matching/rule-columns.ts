/** Which mentors the rules allow a mentee, for whole rows at once. */
import { addBit, countBits, countCommon, fillWith, keepCommon, removeBit, wordsFor } from './bits.ts';
import { byClass } from './by-class.ts';
import type { Classes } from './columns.ts';
import { classesOf, everyoneApart } from './columns.ts';
import type { CompiledRule } from './rules/in-force.ts';
import type { Verdict } from './rules/rule.ts';
import type { World } from './world.ts';

export interface RuleRows {
  /** Puts the mentors whom all rules that do not judge the score allow a mentee into a set of bits. */
  readonly allow: (mentee: number, bits: Int32Array) => void;
  /** The same, adding to `missing[k]` the pairs in which rule k lacked a value and no rule before it refused. */
  readonly allowAndCount: (mentee: number, bits: Int32Array, missing: Float64Array) => void;
}

/** One rule by rows. */
interface RuleColumn {
  readonly position: number;
  readonly passing: (mentee: number) => Int32Array;
  readonly missing: (mentee: number) => Int32Array;
  /** Whether all mentors are in the first set, or none in the second: most rules have nothing against most. */
  readonly passesAll: (mentee: number) => boolean;
  readonly lacksNone: (mentee: number) => boolean;
  readonly refused: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Returns the rules by rows.
 *
 * 1. Mentees and mentors who are alike to a rule are one class, by the rule's own columns; to a rule that
 *    has none, everybody is apart.
 * 2. For a class of mentees the verdicts on all classes of mentors make two sets of mentors: those who pass,
 *    and those with whom a value is missing. They are made once for each class, where memory allows.
 * 3. A mentee may have the mentors who are in all passing sets, but for those whom a rule refuses by name.
 *
 * Time for a row O(r m / 32) for r rules and m mentors, once the sets are there.
 */
export function ruleRows(rules: readonly CompiledRule[], world: World): RuleRows {
  const mentors = world.mentors.length;
  const columns = rules.flatMap((rule, position) =>
    rule.leastScore > -Infinity ? [] : [ruleColumn(rule, position, world)],
  );
  const removeNamed = ({ refused }: RuleColumn, mentee: number, bits: Int32Array): void => {
    const named = refused.get(mentee);
    if (named !== undefined) for (const mentor of named) removeBit(bits, mentor);
  };
  return {
    allow: (mentee, bits) => {
      fillWith(bits, mentors);
      for (const column of columns) {
        removeNamed(column, mentee, bits);
        if (!column.passesAll(mentee)) keepCommon(bits, column.passing(mentee)); // 3
      }
    },
    allowAndCount: (mentee, bits, missing) => {
      fillWith(bits, mentors);
      for (const column of columns) {
        removeNamed(column, mentee, bits);
        if (!column.lacksNone(mentee)) missing[column.position]! += countCommon(bits, column.missing(mentee));
        if (!column.passesAll(mentee)) keepCommon(bits, column.passing(mentee));
      }
    },
  };
}

function ruleColumn(compiled: CompiledRule, position: number, world: World): RuleColumn {
  const { rule, parameters, refusesMissing } = compiled;
  const columns = rule.compileColumns?.(parameters, world);
  const mentees =
    columns === undefined ? everyoneApart(world.mentees.length) : classesOf(columns.keys.mentees); // 1
  const mentors =
    columns === undefined ? everyoneApart(world.mentors.length) : classesOf(columns.keys.mentors);
  const ownVerdict = (mentee: number, mentor: number): Verdict => compiled.verdictOn(mentee, mentor, NaN);
  const verdictOn = columns?.verdictOn ?? ownVerdict;
  const setOf = (belongs: (verdict: Verdict) => boolean) =>
    byClass(mentees, wordsFor(world.mentors.length), (mentee, bits) => {
      const isIn = Uint8Array.from(mentors.first, (mentor) => (belongs(verdictOn(mentee, mentor)) ? 1 : 0));
      bits.fill(0);
      for (let mentor = 0; mentor < mentors.of.length; mentor++)
        if (isIn[mentors.of[mentor]!] === 1) addBit(bits, mentor);
    });
  const passing = setOf((verdict) => verdict === 'allowed' || (verdict === 'missing' && !refusesMissing)); // 2
  const missing = setOf((verdict) => verdict === 'missing');
  return {
    position,
    passing,
    missing,
    passesAll: onceAClass(mentees, (mentee) => countBits(passing(mentee)) === world.mentors.length),
    lacksNone: onceAClass(mentees, (mentee) => countBits(missing(mentee)) === 0),
    refused: columns?.refused ?? new Map<number, ReadonlySet<number>>(),
  };
}

/** Returns what answers a question about a person as it was first answered for anybody alike. */
function onceAClass({ of, first }: Classes, ask: (person: number) => boolean): (person: number) => boolean {
  const answers = new Int8Array(first.length);
  return (person) => {
    const own = of[person]!;
    if (answers[own] === 0) answers[own] = ask(person) ? 1 : -1;
    return answers[own] === 1;
  };
}
