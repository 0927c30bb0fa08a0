/** `mentor match export`: writes a proposal as CSV, with a row for each match, or for each person for mail merge. */
import type { Command, Context } from '../../../context.ts';
import { writeWhole } from '../../../io/files.ts';
import { lists } from '../../../view/document/result.ts';
import { matchRows, mergeRows } from '../../../view/files/proposal-rows.ts';
import { withoutFile } from '../../../application/options/output.ts';
import { oneOf } from '../../../application/options/values.ts';
import { loadProposal } from '../../../application/match/read-proposal.ts';
import { loadParticipants } from '../../../store/people/participants.ts';

const FORMATS = ['csv', 'xlsx'] as const;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write a proposal as CSV or a workbook: a row a match, or with --merge a row a person, matched or not, for letters by mail merge.',
    )
    .argument('[proposal]', 'X3 (default: the newest)')
    .option('--merge', 'a row a person: their role, whether they are matched, and with whom')
    .option(
      '--format <format>',
      `${FORMATS.join(' or ')} (default: xlsx for a file of that ending, else csv)`,
      oneOf(FORMATS),
    )
    .option('--out <file>', 'write it to a file, readable by its owner alone (default: stdout)')
    .option('--force', 'replace the file of --out')
    .addHelpText('after', '\nExample:\n  $ mentor match export --merge --out letters.csv')
    .action(async (given, options) => {
      const { plan, people } = await context.read((store) => ({
        ...loadProposal(store, given),
        people: new Map(loadParticipants(store).map((person) => [person.id, person])),
      }));
      const rows = options.merge === true ? mergeRows(plan, people) : matchRows(plan, people);
      const document = lists(options.merge === true ? 'match.export.merge/1' : 'match.export/1', { rows });
      if (options.out === undefined) {
        if (options.format === 'xlsx') throw withoutFile();
        await context.show(document, context.options.json === true ? 'json' : 'csv');
        return;
      }
      const path = context.path(options.out);
      const format = options.format ?? (/\.xlsx$/i.test(path) ? 'xlsx' : 'csv');
      writeWhole(path, await context.bytesForFile(document, format), {
        replace: options.force === true,
        home: context.home,
      });
      const count = rows.table.rows.length;
      await context.did('match.export.file/1', `Wrote ${count} rows to ${path}.`, {
        file: path,
        rows: count,
      });
    });
}
