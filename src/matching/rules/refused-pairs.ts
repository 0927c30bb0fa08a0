/** The bodies of rules that refuse pairs by name. */
import { type PairContext, valuesOfAll } from '../input/pair-context.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { memo } from '../input/memo.ts';
import { type PairSet, pairSetByNames } from '../input/pair-set.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

/** Returns the body of a rule that refuses some pairs and allows all others. */
export function refusing(
  pairsOf: (context: PairContext) => PairSet,
): Pick<Rule, 'parameters' | 'compile' | 'compileColumns'> {
  const refusedIn = memo(pairsOf);
  return {
    parameters: NO_PARAMETERS,
    compile: (_parameters, context) => {
      const refused = refusedIn(context);
      return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
    },
    compileColumns: (_parameters, context) => ({
      keys: valuesOfAll(context, () => null),
      refused: refusedIn(context),
      verdictOn: () => 'allowed',
    }),
  };
}

/** Returns the refs and e-mails that somebody names, in the form of `namesOf`. */
export type NamedBy = (participant: Participant) => readonly string[];

/**
 * Returns the body of a rule that refuses two people of whom either names the other. Where somebody names nobody, their
 * value is missing.
 */
export function refusingNamed<P>(
  namedIn: (parameters: P, context: PairContext) => NamedBy,
): Pick<Rule<P>, 'compile' | 'compileColumns'> {
  const compiled = memo((context, parameters: P) => {
    const names = valuesOfAll(context, namedIn(parameters, context));
    const keys = {
      mentees: names.mentees.map((list) => list.length > 0),
      mentors: names.mentors.map((list) => list.length > 0),
    };
    const verdictOn = (mentee: number, mentor: number) =>
      keys.mentees[mentee] === true && keys.mentors[mentor] === true ? 'allowed' : 'missing';
    return { keys, refused: pairSetByNames(context, names), verdictOn } as const;
  });
  return {
    compile: (parameters, context) => {
      const { refused, verdictOn } = compiled(context, parameters);
      return (mentee, mentor) =>
        refused.get(mentee)?.has(mentor) === true ? 'refused' : verdictOn(mentee, mentor);
    },
    compileColumns: (parameters, context) => compiled(context, parameters),
  };
}
