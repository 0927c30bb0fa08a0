/** `mentor relationship decide`: records what the pair decided at closure. */
import type { Question } from '../../../ask.ts';
import { Argument } from '../../../commander.ts';
import type { Command, Context } from '../../../context.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { dayItHappened, oneOf } from '../../../application/options/values.ts';
import { decide } from '../../../application/relationship/closing.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

const DECISIONS = ['end', 'renew'] as const;
type Decision = (typeof DECISIONS)[number];

const QUESTION: Question = {
  option: 'the decision, end or renew',
  message: 'What did they decide?',
  kind: 'choice',
  choices: [
    { value: 'end', label: 'To end' },
    { value: 'renew', label: 'To renew, with new goals' },
  ],
};

export function define(command: Command, context: Context): void {
  pairArgument(command, context, { flags: '[pair]', about: 'R7, or by name, in quotes: "Kasia and Ana"' })
    .description('Record what the pair decided at closure: to end, or to renew with new goals.')
    .addArgument(new Argument('[decision]', 'end or renew').choices(DECISIONS) as never)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor relationship decide R7 renew')
    .action(async (...words: unknown[]) => {
      const [relationship, given, options] = words as [string, Decision | undefined, { on?: string }];
      const decision = given ?? oneOf(DECISIONS)(await context.ask.one(QUESTION));
      await record(context, relationship, 'relationship decide', (facts, store) => {
        const on = happenedOn(options.on, store.today);
        decide(store, facts, decision, on);
        return {
          text: `${relationshipText(facts)}: decided on ${on} to ${decision}.`,
          values: { decision, on },
        };
      });
    });
}
