/** `mentor report book`: writes a round as one linked site, for the archive and for whoever takes over. */
import { bookFiles, readBook } from '../../application/reports/book/book.ts';
import { NOTE_ABOUT, noteIn } from '../../application/reports/read-note.ts';
import { writeWholeSet } from '../../application/reports/write-whole-set.ts';
import type { Command, Context } from '../../context.ts';
import { idOrNull } from '../../domain/reference.ts';
import { wrongUsage } from '../../errors.ts';
import { findRound, loadRounds } from '../../store/matching/rounds.ts';
import { said } from '../../view/document/result.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write a round as one linked site: its reports, how the programme is set up and why, what was decided, and what whoever takes over does first. It names nobody unless that is asked for. The data file is only read; run again on the same day and data, it changes nothing.',
    )
    .requiredOption('--out <dir>', 'the folder, made readable by its owner alone')
    .option('--round <round>', 'N1 (default: the newest)')
    .option('--names', 'with names: reports, pairs, people, and who decided what')
    .option(
      '--confidential',
      'with --names: why two were locked or kept apart, and why a relationship ended early',
    )
    .option('--note <file>', NOTE_ABOUT)
    .addHelpText(
      'after',
      '\nindex.html leads to every page; manifest.json names the files with their hashes.\nWhat is set is told as it is today, whichever round the book is of.\nAn erasure does not reach a book: write it anew, or delete it.\n\nExample:\n  $ mentor report book --out book-2026',
    )
    .action(async (options) => {
      const { out, names: hasNames = false, confidential: isConfidential = false } = options;
      if (isConfidential && !hasNames)
        throw wrongUsage('--confidential goes with --names.', 'add --names, and keep the book to yourself');
      const note = options.note === undefined ? undefined : noteIn(context.path(options.note));
      const programme = await context.store({ isReadOnly: true });
      // Before the folder is made, which an unknown round would leave behind.
      const round = programme.read(() =>
        options.round === undefined ? loadRounds(programme).at(-1) : findRound(programme, options.round),
      );
      const scope = { round, note, hasNames, isConfidential };
      const { asOf, files, folder, hasChanged } = await writeWholeSet(
        context,
        { out, kind: 'report.book', command: 'mentor report book' },
        async (store) => {
          const book = store.read(() => readBook(store, scope));
          const made = await context.progress('Writing', (report) =>
            bookFiles(context, book, scope, (done, whole) => report(done, whole)),
          );
          const { facts } = book.standing;
          return { asOf: facts.asOf, programme: facts.programme.name, files: made };
        },
      );
      await context.show(
        said(
          'report.book/1',
          hasChanged
            ? `Wrote ${files.length} files to ${folder}.`
            : `${folder} holds this book already; nothing was changed.`,
          {
            folder,
            as_of: asOf,
            round: idOrNull('N', round?.id ?? null),
            names: hasNames,
            files: files.length,
            changed: hasChanged,
          },
        ),
      );
      await context.next(`open ${out}/index.html`);
    });
}
