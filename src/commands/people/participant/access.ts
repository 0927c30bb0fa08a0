/** `mentor participant access`: collects everything that is held on a person, to be given to them. */
import { extname } from 'node:path';
import type { Command, Context } from '../../../context.ts';
import { writeWhole } from '../../../io/files.ts';
import { accessOf } from '../../../store/privacy/access.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { accessDocument } from '../../../view/pages/access.ts';
import type { OutputMode } from '../../../view/document/document.ts';
import { wrote } from '../../../view/document/result.ts';
import { oneOf } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

const FORMATS = { json: 'json', html: 'html', md: 'markdown', tsv: 'tsv' } as const satisfies Record<
  string,
  OutputMode
>;

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description(
      'Give all that is held on a participant, for them to read. What others said in confidence, and whom others avoid, is left out and counted.',
    )
    .option(
      '--format <format>',
      `${Object.keys(FORMATS).join(', ')} (default: a text in a terminal, tsv elsewhere)`,
      oneOf(Object.keys(FORMATS) as (keyof typeof FORMATS)[]),
    )
    .option('--out <file>', 'write it to a file, readable by you alone')
    .option('--force', 'replace the file of --out')
    .addHelpText('after', '\nExample:\n  $ mentor participant access P3 --format html --out for-them.html')
    .action(async (given, options) => {
      const document = await context.read((store) => {
        const person = findParticipant(store, given);
        return accessDocument(accessOf(store, person.id), {
          id: person.id,
          name: person.name,
          programme: loadProgramme(store).name,
          on: store.today,
        });
      });
      const mode = options.format === undefined ? undefined : FORMATS[options.format];
      if (options.out === undefined) {
        await context.show(document, mode);
        return;
      }
      const path = context.path(options.out);
      writeWhole(path, await context.renderForFile(document, mode ?? formatOf(path)), {
        replace: options.force === true,
        home: context.home,
      });
      await context.show(wrote('participant.access.file/1', path));
      await context.next('give it to them alone, and delete the file');
    });
}

/** Returns the format that a file's name implies; where it implies none, a page for reading. */
function formatOf(path: string): OutputMode {
  const ending = extname(path).slice(1).toLowerCase();
  return Object.entries(FORMATS).find(([name]) => name === ending)?.[1] ?? 'html';
}
