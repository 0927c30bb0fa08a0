/** `mentor restore`: replaces the data file with a backup. */
import type { Command, Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { readShippedForm } from '../../io/shipped-forms.ts';
import {
  abandonRestore,
  completeRestore,
  type FileState,
  type Prepared,
  prepareRestore,
} from '../../store/file/restore.ts';
import { plural } from '../../view/words/words.ts';
import { confirmByName } from '../../application/people/confirm-name.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Put a backup in the place of the data file. The backup is checked first and refused where it fails; the file as it is now is saved beside it. People who were erased since are erased from what is restored.',
    )
    .argument('<file>', 'the backup')
    .option('--confirm <name>', 'the full name of the programme, to say that you mean it')
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor restore mentor.db.backup-2026-11-22 --confirm "Heads Together"',
    )
    .action(async (given, options) => {
      context.refuseObfuscated('a backup');
      const backup = context.path(given);
      const { file } = context;
      const prepared = await prepareRestore(backup, file, context.writer);
      const { state } = prepared;
      try {
        await tellBoth(context, backup, prepared);
        await confirmByName(context, 'the programme', state.programme, options.confirm, [
          'mentor',
          'restore',
          given,
        ]);
      } catch (error) {
        abandonRestore(prepared);
        throw error;
      }
      const saved = await completeRestore(prepared, backup, file, readShippedForm);
      context.changed();
      await context.did(
        'restore/1',
        `Restored ${state.programme} from ${backup}: ${tell(state)}.${saved === null ? '' : ` The file as it was is ${saved}.`}`,
        { programme: state.programme, file, restored_from: backup, saved },
        {
          last_change: { ...state.lastChange },
          erased_again: prepared.erasedSince.map((id) => idOf('P', id)),
        },
      );
      await context.next(
        'mentor log',
        ...(saved === null ? [] : [`mentor restore ${saved} brings back what was`]),
      );
    });
}

function tell({ programme, people, relationships, lastChange }: FileState): string {
  return `${programme}, ${plural(people, 'participant')}, ${plural(relationships, 'relationship')}, last change ${lastChange.id} on ${lastChange.on}`;
}

/** Describes the backup and the current file, for the person who is about to swap them. */
async function tellBoth(
  context: Context,
  backup: string,
  { state, present, erasedSince }: Prepared,
): Promise<void> {
  await context.say(`${backup}: ${tell(state)}.`);
  if (erasedSince.length > 0)
    await context.say(
      `Erased since, and erased from what is restored: ${erasedSince.map((id) => idOf('P', id)).join(', ')}.`,
    );
  if (present !== null)
    await context.say(`${context.file} now: ${tell(present.state)}. It will be saved first.`);
}
