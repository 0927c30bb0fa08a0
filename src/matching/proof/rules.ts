/** Whether the rules allow a pair; they are asked one by one. */
import type { PairOfKeys, PairContext } from '../input/pair-context.ts';
import type { Parameters } from './criterion-readings.ts';
import { MISSING } from './reading.ts';
import { RULE_READERS } from './rule-readings.ts';

/** A rule in force, with the programme's own verdict on a pair. */
export interface RuleToProve {
  readonly rule: { readonly name: string };
  readonly parameters: object;
  readonly refusesMissing: boolean;
  readonly verdictOn: (mentee: number, mentor: number, score: number) => 'allowed' | 'refused' | 'missing';
}

type Allows = (mentee: number, mentor: number, score: number) => boolean;

/**
 * Returns whether every rule allows a pair.
 *
 * 1. Rules about what people have said are read anew (`rule-readings.ts`).
 * 2. So are the rules about places, one and the same person, pairs kept apart, and the score.
 * 3. Rules that know people by name give their own verdict on the pair.
 */
export function allowedByAll(rules: readonly RuleToProve[], context: PairContext): Allows {
  const all = rules.map((rule) => allowedBy(rule, context));
  return (mentee, mentor, score) => {
    for (const allows of all) if (!allows(mentee, mentor, score)) return false;
    return true;
  };
}

function allowedBy(
  { rule, parameters, refusesMissing, verdictOn }: RuleToProve,
  context: PairContext,
): Allows {
  const reader = RULE_READERS.get(rule.name);
  if (reader !== undefined) {
    const { mentees, mentors, say } = reader(context, parameters); // 1
    const unknown = refusesMissing ? 0 : 1;
    return (mentee, mentor) => {
      const said = say(mentees.values[mentees.of[mentee]!], mentors.values[mentors.of[mentor]!]);
      return (said === MISSING ? unknown : said) === 1;
    };
  }
  if (rule.name === 'places') return (_mentee, mentor) => (context.places[mentor] ?? 0) > 0; // 2
  if (rule.name === 'themselves')
    return (mentee, mentor) => context.mentees[mentee]!.key !== context.mentors[mentor]!.key;
  if (rule.name === 'forbidden') return apartFrom(context.forbidden, context);
  if (rule.name === 'same-person') return apartFrom(context.samePerson, context);
  if (rule.name === 'minimum-score') {
    const least = Math.round(((parameters as Parameters).points ?? 0) * 10 ** context.decimals);
    return (_mentee, _mentor, score) => score >= least;
  }
  return (mentee, mentor, score) => {
    const verdict = verdictOn(mentee, mentor, score); // 3
    return verdict === 'allowed' || (verdict === 'missing' && !refusesMissing);
  };
}

/** Allows all pairs except some, in which either of the two may be the mentee. */
function apartFrom(pairs: readonly PairOfKeys[], { mentees, mentors }: PairContext): Allows {
  const apart = new Set(
    pairs.flatMap(({ menteeKey, mentorKey }) => [`${menteeKey}\n${mentorKey}`, `${mentorKey}\n${menteeKey}`]),
  );
  return (mentee, mentor) =>
    apart.size === 0 || !apart.has(`${mentees[mentee]!.key}\n${mentors[mentor]!.key}`);
}
