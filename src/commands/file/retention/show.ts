/** `mentor retention show`: shows how long records are kept, and whose are past their time. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { pastTheirTime, RETENTION, RETENTION_SUBJECTS } from '../../../domain/privacy/retention.ts';
import { openErasure } from '../../../store/privacy/erase/erase-people.ts';
import { loadUndone } from '../../../store/privacy/erase/undone.ts';
import { textBlock } from '../../../view/document/document.ts';
import { openErasureJson, openErasureText } from '../../../view/pages/open-erasure.ts';
import { loadKept, loadRetention } from '../../../store/privacy/retention.ts';
import { personJson } from '../../../view/pages/people.ts';
import { keptFor } from '../../../view/pages/programme/retention.ts';
import { listing } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Show how long records are kept, and propose whom to erase: whose records are past their time, and whom the log alone still has because their enrolment was undone. Names what erasures have still to do. Nobody is erased by it.',
    )
    .option('--exit-code', 'exit 8 where somebody is past their time, or an erasure is not finished')
    .addHelpText('after', '\nExample:\n  $ mentor retention show --exit-code')
    .action(async (options) => {
      const store = await context.store();
      const { months, past, undone, open } = store.read(() => {
        const set = loadRetention(store);
        return {
          months: set,
          past: pastTheirTime(loadKept(store), set, store.today),
          undone: loadUndone(store.db),
          open: openErasure(store),
        };
      });
      const overdue = listing(
        past,
        [
          { key: 'id', json: 'participant', label: 'Id', give: 0, of: ({ person }) => personJson(person) },
          { key: 'name', label: 'Name', of: ({ person }) => person.name, only: 'table' },
          { key: 'subject', label: 'Why', give: 0, of: ({ subject }) => subject },
          { key: 'since', label: 'Since', give: 0, of: ({ since }) => since },
          { key: 'due_on', label: 'Due on', give: 0, of: ({ dueOn }) => dueOn },
        ],
        { title: 'Past their time', whenEmpty: 'Nobody is past their time.' },
      );
      await context.show({
        schema: 'retention.show/1',
        json: {
          as_of: store.today,
          kept: RETENTION_SUBJECTS.map((subject) => ({
            subject,
            months: months[subject] ?? null,
            counted: RETENTION[subject],
          })),
          past: overdue.json,
          undone: undone.map(({ id, undoneOn }) => ({ participant: idOf('P', id), undone_on: undoneOn })),
          open_erasure: openErasureJson(open),
        },
        blocks: [
          ...keptFor(months),
          overdue.block,
          ...openErasureText(open).map((text) => textBlock(text, 'warning')),
        ],
      });
      const [first] = past;
      const needsAction = first !== undefined || open !== null;
      if (needsAction && options.exitCode === true) context.leaveWith('attention');
      await context.next(
        ...(first === undefined
          ? []
          : [
              `mentor participant erase ${idOf('P', first.person.id)} says what it would take, before it does`,
            ]),
        ...(open === null
          ? []
          : [
              `mentor participant erase ${idOf('P', open.people.at(-1) ?? 0)} goes on with an erasure that is not finished`,
            ]),
        ...(undone.length === 0
          ? []
          : [
              `mentor participant erase --undone: ${plural(undone.length, 'person', 'people')} whose enrolment was undone ${undone.length === 1 ? 'is' : 'are'} still in the log`,
            ]),
      );
    });
}
