/** `mentor check-in list`: lists a pair's answers. */
import type { Command, Context } from '../../../context.ts';
import { CHECK_IN_RATINGS, type CheckIn } from '../../../domain/relationship/check-in/check-in.ts';
import { idOf } from '../../../domain/reference.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { type Field, listing, lists } from '../../../view/document/result.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

const WORDS: Field<CheckIn> = { key: 'words', label: 'Words', give: 2, of: ({ words }) => words };

export const shows = true;

export function define(command: Command, context: Context): void {
  pairArgument(command, context, { over: true })
    .description('List the check-ins of a relationship, oldest first.')
    .option('--confidential', 'show what they said in their own words too')
    .addHelpText('after', '\nExample:\n  $ mentor check-in list R7 --confidential')
    .action(async (given, { confidential }) => {
      const facts = await context.read((store) => findRelationship(store, given));
      const names = namesIn(facts);
      const check_ins = listing(
        facts.checkIns,
        [
          { key: 'participant', of: (one) => idOf('P', one.participantId), only: 'json' },
          { key: 'on', label: 'On', give: 0, of: (one) => one.answeredOn },
          {
            key: 'who',
            label: 'Who',
            of: (one) => names.get(one.participantId) ?? idOf('P', one.participantId),
            only: 'table',
          },
          ...([...CHECK_IN_RATINGS, 'recommend'] as const).map((name): Field<CheckIn> => ({
            key: name,
            label: capitalised(name),
            short: `${capitalised(name).slice(0, 6)}.`,
            align: 'right',
            of: (one) => one[name],
          })),
          { key: 'asks_help', label: 'Help', give: 0, isLevel: true, of: (one) => one.asksHelp },
          ...(confidential === true ? [WORDS] : []),
        ],
        {
          title: 'Check-ins, 1 to 5; would recommend, 0 to 10',
          whenEmpty: 'Nobody has answered a check-in yet.',
          tone: ({ asksHelp }) => (asksHelp ? 'warning' : undefined),
        },
      );
      await context.show(lists('check-in.list/1', { check_ins }, { relationship: idOf('R', facts.id) }));
    });
}
