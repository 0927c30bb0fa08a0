/** `mentor backup`: makes a checked copy of the data file, even while others work on it. */
import type { Command, Context } from '../../context.ts';
import { wrongUsage } from '../../errors.ts';
import { forgetBackup, makeBackup, nameOfBackup } from '../../store/file/backups.ts';
import type { Store } from '../../store/store.ts';
import { forgetUnfinished } from '../../disk/unfinished.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Copy the data file as it is now, check the copy, and keep it readable for you alone. The file remembers where its copies are, so that an erasure reaches them.',
    )
    .argument('[file]', 'its name, or a folder for it (default: beside the data file, with the date)')
    .option('--force', 'replace a backup of that name')
    .option(
      '--forget',
      'the copy of that name, or the folder with an output that was not finished, is gone for good: no erasure waits for it any more',
    )
    .addHelpText('after', '\nExamples:\n  $ mentor backup\n  $ mentor backup /media/stick/')
    .action(async (given, options) => {
      const store = await context.store();
      if (options.forget === true) {
        await forget(context, store, given);
        return;
      }
      const named = given === undefined ? undefined : context.path(given);
      const path = nameOfBackup(store.file, store.today, named);
      const isRemembered = await makeBackup(store, path, { replace: options.force === true });
      await context.did(
        'backup/1',
        `Copied the programme to ${path}, and checked the copy.`,
        { backup: path, made_on: store.today },
        { is_remembered: isRemembered },
      );
      if (!isRemembered)
        await context.say(
          `${store.file} cannot be written, so it does not remember this copy: an erasure will not reach it.`,
        );
      await context.next(`mentor restore ${path} brings it back`);
    });
}

async function forget(context: Context, store: Store, given: string | undefined): Promise<void> {
  if (given === undefined) throw wrongUsage('--forget names no backup.', 'mentor backup FILE --forget');
  const path = context.path(given);
  if (!forgetUnfinished(context.home, path)) forgetBackup(store, path);
  await context.did('backup.forget/1', `${path} is not waited for any more.`, { forgotten: path });
}
