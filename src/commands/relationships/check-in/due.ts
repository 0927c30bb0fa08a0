/** `mentor check-in due`: lists people who were asked how it is going and have not answered. */
import type { Command, Context } from '../../../context.ts';
import { awaitedCheckIns } from '../../../domain/relationship/check-in/check-in-schedule.ts';
import { scheduleOf } from '../../../domain/attention/thresholds.ts';
import { daysBetween } from '../../../domain/time/dates.ts';
import { idOf } from '../../../domain/reference.ts';
import { loadSettings } from '../../../store/relationships/attention.ts';
import { loadFacts } from '../../../store/relationships/relationships.ts';
import { personJson } from '../../../view/pages/people.ts';
import { listing, lists } from '../../../view/document/result.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List who has not answered the latest check-in, those who are late the longest first.')
    .option('--exit-code', 'exit 8 where somebody has not answered')
    .addHelpText('after', '\nExample:\n  $ mentor check-in due')
    .action(async (options) => {
      const store = await context.store();
      const { today } = store;
      const awaited = store.read(() => {
        const schedule = scheduleOf(loadSettings(store));
        return loadFacts(store, { isOpen: true }).flatMap((facts) =>
          awaitedCheckIns(facts, schedule, today).map((one) => ({ ...one, id: facts.id })),
        );
      });
      awaited.sort((a, b) =>
        a.moment.dueOn === b.moment.dueOn ? a.id - b.id : a.moment.dueOn < b.moment.dueOn ? -1 : 1,
      );
      const due = listing(
        awaited,
        [
          { key: 'relationship', label: 'Id', give: 0, of: ({ id }) => idOf('R', id) },
          {
            key: 'participant',
            label: 'P',
            give: 0,
            of: ({ person }) => personJson({ ...person, id: person.participantId }),
          },
          { key: 'name', label: 'Who', of: ({ person }) => person.name, only: 'table' },
          { key: 'role', label: 'Role', give: 0, of: ({ person }) => person.role },
          { key: 'occasion', label: 'Occasion', give: 0, of: ({ moment }) => moment.name },
          { key: 'due_on', label: 'Due', give: 0, of: ({ moment }) => moment.dueOn },
          {
            key: 'days_late',
            label: 'Days late',
            align: 'right',
            give: 0,
            of: ({ moment }) => daysBetween(moment.dueOn, today),
          },
          {
            key: 'last_answered_on',
            label: 'Last answer',
            give: 0,
            of: ({ lastAnsweredOn }) => lastAnsweredOn,
          },
        ],
        { title: 'Not answered', whenEmpty: 'Everybody who was asked has answered.' },
      );
      await context.show(lists('check-in.due/1', { due }));
      const [first] = awaited;
      if (first !== undefined) {
        await context.next(
          `mentor check-in record ${idOf('R', first.id)} --by ${idOf('P', first.person.participantId)} --satisfaction 4, or mentor remind`,
        );
        if (options.exitCode === true) context.leaveWith('attention');
      }
    });
}
