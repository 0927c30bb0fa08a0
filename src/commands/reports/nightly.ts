/** `mentor nightly`: writes every report and the morning's digest at once, for an unattended job. */
import type { Command, Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { openSet, writeSet } from '../../io/output-set.ts';
import { whileLocked } from '../../store/file/process-lock.ts';
import { textBlock } from '../../view/document/document.ts';
import { said } from '../../view/document/result.ts';
import { needing, nightlyFiles, takeSnapshot } from '../../application/reports/nightly-set.ts';

/** How long to wait for another run into the same folder, in milliseconds. */
const WAIT_MS = 60_000;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write every report, the list of who needs a word and a digest into a folder, as one whole set. The data file is only read; run again on the same day and data, it changes nothing.',
    )
    .requiredOption('--out <dir>', 'the folder, made readable by its owner alone')
    .option(
      '--no-names',
      'leave out whatever holds names: who-needs-a-word, pairs, people, reminders, forms and who answered',
    )
    .option('--exit-code', 'exit 8 where somebody must act')
    .addHelpText(
      'after',
      '\nThe digest is digest.md, digest.html and digest.eml; index.html leads to every report;\nmanifest.json names the files with their hashes. mentor help cron prints what runs it every morning.\nAfter an update of mentor, run mentor check once: it brings the data file up to date,\nwhich this command does not.\n\nExample:\n  $ mentor nightly --out nightly --exit-code',
    )
    .action(async (options) => {
      const folder = context.path(options.out);
      const store = await context.store({ isReadOnly: true });
      if (folder === context.file) throw refused(`${folder} is the data file.`, 'name a folder with --out');
      const lock = {
        what: folder,
        waitMs: WAIT_MS,
        onWait: () => context.say(`Another mentor nightly is writing to ${folder}; waiting for it.`),
      };
      // Read under the lock too, so that of two runs the one that writes later has data at least as new.
      const { asOf, needs, files, hasChanged } = await whileLocked(openSet(folder), lock, async () => {
        const snapshot = store.read(() => takeSnapshot(store, options.names));
        const made = await context.progress('Writing', (report) =>
          nightlyFiles(context, snapshot, options.names, (done, of) => report(done, of)),
        );
        const about = {
          as_of: snapshot.facts.asOf,
          programme: snapshot.facts.programme.name,
          version: context.host.version,
        };
        return {
          asOf: snapshot.facts.asOf,
          needs: needing(snapshot.words),
          files: made,
          hasChanged: writeSet(folder, snapshot.facts.asOf, made, about, context.home),
        };
      });
      const result = said(
        'nightly/1',
        hasChanged
          ? `Wrote ${files.length} files to ${folder}.`
          : `${folder} holds this set already; nothing was changed.`,
        { folder, as_of: asOf, files: files.length, changed: hasChanged, needs_you: needs.length },
      );
      await context.show({
        ...result,
        blocks: [
          ...result.blocks,
          textBlock(
            `${needs.length === 1 ? '1 relationship needs' : `${needs.length} relationships need`} you: ${folder}/digest.md`,
            needs.length > 0 ? 'warning' : 'good',
          ),
        ],
      });
      if (options.exitCode === true && needs.length > 0) context.leaveWith('attention');
    });
}
