/** The bodies of rules and criteria that ask whether two people have a value in common. */
import { type Coded, type Codes, keysOf, lackingIn, placesByCode, shareOne } from './value-codes.ts';
import type { Criterion } from '../criteria/criterion.ts';
import type { Rule, Verdict } from '../rules/rule.ts';
import type { PairContext } from './pair-context.ts';

type CodedOf<P> = (parameters: P, context: PairContext) => Coded;

/** What to say of two lists of values: where they share one, where they share none, and where one is empty. */
interface Sharing<T> {
  readonly shared: T;
  readonly apart: T;
  readonly lacking: T;
}

/**
 * Returns the body of a rule.
 *
 * @param wanted which pairs it allows; it refuses the others
 */
export function sharingRule<P>(
  codedOf: CodedOf<P>,
  wanted: 'shared' | 'apart',
): Pick<Rule<P>, 'compile' | 'compileColumns'> {
  const verdictFor = (is: 'shared' | 'apart'): Verdict => (is === wanted ? 'allowed' : 'refused');
  const verdicts = { shared: verdictFor('shared'), apart: verdictFor('apart'), lacking: 'missing' } as const;
  return {
    compile: (parameters, context) => sayingOf(codedOf(parameters, context), verdicts),
    compileColumns: (parameters, context) => {
      const coded = codedOf(parameters, context);
      return {
        keys: keysOf(coded),
        lacking: lackingIn(coded),
        marksOver: (some, mark) =>
          sharingRows(coded, some, {
            shared: mark(verdicts.shared),
            apart: mark(verdicts.apart),
            lacking: mark(verdicts.lacking),
          }),
      };
    },
  };
}

/**
 * Returns the body of a criterion.
 *
 * @param wanted which pairs it gives 100 points; it gives the others none
 */
export function sharingCriterion<P>(
  codedOf: CodedOf<P>,
  wanted: 'shared' | 'apart',
): Pick<Criterion<P>, 'compile' | 'compileColumns'> {
  const points = { shared: wanted === 'shared' ? 100 : 0, apart: wanted === 'apart' ? 100 : 0 };
  return {
    compile: (parameters, context) => sayingOf(codedOf(parameters, context), { ...points, lacking: null }),
    compileColumns: (parameters, context) => {
      const coded = codedOf(parameters, context);
      return {
        keys: keysOf(coded),
        lacking: lackingIn(coded),
        rowsOver: (some) => sharingRows(coded, some, { ...points, lacking: -1 }),
      };
    },
  };
}

function sayingOf<T>(
  { mentees, mentors }: Coded,
  { shared, apart, lacking }: Sharing<T>,
): (mentee: number, mentor: number) => T {
  return (mentee, mentor) => {
    const [one, other] = [mentees[mentee]!, mentors[mentor]!];
    if (one.length === 0 || other.length === 0) return lacking;
    return shareOne(one, other) ? shared : apart;
  };
}

/**
 * Returns a function that fills a row with what is said of a mentee and each of some mentors, in the order of these
 * mentors. It visits the mentors who have each of the mentee's codes, and fills in all others at once.
 */
function sharingRows(
  coded: Coded,
  some: Int32Array,
  { shared, apart, lacking }: Sharing<number>,
): (mentee: number, row: Int32Array | Uint8Array) => void {
  const { placesWith, without } = placesByCode(coded.mentors, some);
  return (mentee, row) => {
    const codes: Codes = coded.mentees[mentee]!;
    row.fill(codes.length === 0 ? lacking : apart);
    for (const code of codes) for (const place of placesWith.get(code) ?? []) row[place] = shared;
    for (const place of without) row[place] = lacking;
  };
}
