/** `mentor check-in list`: what a pair has answered. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { CHECK_IN_RATINGS } from '../../../domain/relationship/check-in.ts';
import { idOf } from '../../../domain/reference.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';

export function define(command: Command, context: Context): void {
  command
    .description('List the check-ins of a relationship, oldest first.')
    .argument('<relationship>', 'R7')
    .option('--confidential', 'show what they said in their own words too')
    .addHelpText('after', '\nExample:\n  $ mentor check-in list R7 --confidential')
    .action(async (given, { confidential }) => {
      const store = await context.store();
      const facts = store.read(() => findRelationship(store, given));
      const names = new Map(facts.people.map((person) => [person.participantId, person.name]));
      await context.show({
        schema: 'check-in.list/1',
        json: {
          relationship: idOf('R', facts.id),
          check_ins: facts.checkIns.map((one) => ({
            participant: idOf('P', one.participantId),
            on: one.answeredOn,
            ...Object.fromEntries(CHECK_IN_RATINGS.map((name) => [name, one[name]])),
            recommend: one.recommend,
            asks_help: one.asksHelp,
            ...(confidential === true ? { words: one.words } : {}),
          })),
        },
        blocks: [
          {
            kind: 'table',
            table: {
              title: 'Check-ins, 1 to 5; would recommend, 0 to 10',
              columns: [
                { key: 'on', label: 'On', give: 0 },
                { key: 'who', label: 'Who' },
                ...[...CHECK_IN_RATINGS, 'recommend'].map((key) => ({
                  key,
                  label: `${key[0]?.toUpperCase()}${key.slice(1)}`,
                  align: 'right' as const,
                })),
                { key: 'asks_help', label: 'Help', give: 0 },
                ...(confidential === true ? [{ key: 'words', label: 'Words', give: 2 }] : []),
              ],
              rows: facts.checkIns.map((one) => [
                one.answeredOn,
                names.get(one.participantId) ?? idOf('P', one.participantId),
                ...CHECK_IN_RATINGS.map((name) => one[name]),
                one.recommend,
                one.asksHelp,
                ...(confidential === true ? [one.words] : []),
              ]),
              tones: facts.checkIns.map(({ asksHelp }) => (asksHelp ? 'warning' : undefined)),
              whenEmpty: 'Nobody has answered a check-in yet.',
            },
          },
        ],
      });
    });
}
