/** `mentor nightly`: writes every report and the morning's digest at once, for an unattended job. */
import type { Command, Context } from '../../context.ts';
import { textBlock } from '../../view/document/document.ts';
import { said } from '../../view/document/result.ts';
import { nightlyFiles, takeSnapshot } from '../../application/reports/nightly-set.ts';
import { needing } from '../../application/reports/standing.ts';
import { writeWholeSet } from '../../application/reports/write-whole-set.ts';

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
      const { asOf, needs, files, folder, hasChanged } = await writeWholeSet(
        context,
        { out: options.out, kind: 'nightly', command: 'mentor nightly' },
        async (store) => {
          const snapshot = store.read(() => takeSnapshot(store, options.names));
          const made = await context.progress('Writing', (report) =>
            nightlyFiles(context, snapshot, options.names, (done, of) => report(done, of)),
          );
          const { asOf: day, programme } = snapshot.facts;
          return { asOf: day, programme: programme.name, needs: needing(snapshot.words), files: made };
        },
      );
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
