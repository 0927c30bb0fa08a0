/** `mentor goal add`: adds a goal of the mentee. It reports what the goal lacks to be SMART, which can be given later. */
import type { Command, Context } from '../../../context.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { folded } from '../../../domain/words/text.ts';
import {
  personBy,
  type RelationshipPerson,
  side,
  happenedOn,
} from '../../../domain/relationship/relationship.ts';
import { refused } from '../../../errors.ts';
import { insertGoal } from '../../../store/relationships/events.ts';
import { dayItHappened, text } from '../../../application/options/values.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { addGoalOptions, completeness, goalFields } from '../../../application/relationship/goal.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

const NOTHING_SET = { measure: null, baseline: null, target: null, why: null, dueOn: null };

export function define(command: Command, context: Context): void {
  addGoalOptions(
    pairArgument(command, context)
      .description('Add a goal. It may begin as a draft; negotiation ends when one is SMART-complete.')
      .requiredOption('--statement <text>', 'what is to be achieved', text),
  )
    .option('--mentee <who>', 'whose goal, where there are several; all for one of all of them')
    .option('--on <day>', 'when it was set (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor goal add R7 --statement "Lead the year 8 meeting" --measure "meetings led" \\\n      --baseline 0 --target 6 --why "Ready for head of year" --due 2027-03-31',
    )
    .action((relationship, options) =>
      record(context, relationship, 'goal add', (facts, store) => {
        const person =
          options.mentee === undefined
            ? onlyMentee(side(facts, 'mentee'), facts.id)
            : menteeNamed({ id: facts.id, people: side(facts, 'mentee') }, options.mentee);
        const fields = goalFields(options, { ...NOTHING_SET, statement: options.statement });
        const setOn = happenedOn(options.on, store.today);
        const id = insertGoal(store, {
          ...fields,
          relationshipId: facts.id,
          participantId: person?.participantId ?? null,
          setOn,
          carriedFromId: null,
        });
        const said = completeness(fields);
        return {
          text: `${idOf('G', id)} added to ${idOf('R', facts.id)} for ${person?.name ?? 'all of them'}: ${said}.`,
          values: {
            goal: idOf('G', id),
            participant: idOrNull('P', person?.participantId ?? null),
            state: said,
          },
        };
      }),
    );
}

/** Returns the mentee who is named; null for all of several. */
function menteeNamed(mentees: Parameters<typeof personBy>[0], given: string): RelationshipPerson | null {
  return folded(given) === 'all' && mentees.people.length > 1 ? null : personBy(mentees, given, '--mentee');
}

function onlyMentee<T extends { readonly participantId: number }>(
  mentees: readonly T[],
  relationship: number,
): T {
  const [first] = mentees;
  if (first !== undefined && mentees.length === 1) return first;
  throw refused(
    `${idOf('R', relationship)} has ${mentees.length} mentees.`,
    first === undefined
      ? `mentor relationship show ${idOf('R', relationship)}`
      : `say whose goal it is: --mentee ${idOf('P', first.participantId)}, or --mentee all`,
  );
}
