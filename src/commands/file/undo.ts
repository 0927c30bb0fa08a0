/** `mentor undo`: reverses the last change, or a named one. */
import type { Command, Context } from '../../context.ts';
import type { Invocation } from '../../domain/change.ts';
import { idOf } from '../../domain/reference.ts';
import { loadLog, reverseInvocation, undoTarget } from '../../store/log/log.ts';
import { tellInvocation } from '../../view/words/change-words.ts';
import { wholeNumber } from '../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Reverse what one command changed, exactly. Refuses where later changes touch the same things, and says which. Undoing an undo brings the change back.',
    )
    .argument(
      '[number]',
      'number of the change in mentor log (default: the last one)',
      wholeNumber(1, 999_999_999),
    )
    .action(async (given) => {
      const store = await context.store();
      const target = store.read(() => undoTarget(store, given));
      const undone = store.write('undo', () => reverseInvocation(store, target), { undoes: target });
      const [own] = store.read(() => loadLog(store, { limit: 1 }));
      const words = tellInvocation(undone);
      await context.did(
        'undo/1',
        `Undone: ${undone.command} of ${undone.recordedOn} (${words.join('; ')}).`,
        { undone: undone.id, command: undone.command, by: own?.id ?? null },
        { words },
      );
      await context.next(`mentor undo ${own?.id ?? ''} brings it back`, ...traces(undone));
    });
}

/**
 * Returns a hint where undoing removed people: the log still has what was said of them, and they may want that gone
 * too.
 */
function traces({ kinds }: Invocation): string[] {
  const gone = kinds.find(({ table, verb }) => table === 'participants' && verb === 'added');
  const [first] = gone?.first ?? [];
  if (gone === undefined || first === undefined) return [];
  const whom = gone.count === 1 ? idOf('P', first.rowId) : '--undone';
  return [`mentor participant erase ${whom}, as the log keeps what was said of them`];
}
