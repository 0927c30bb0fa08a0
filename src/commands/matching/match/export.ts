/** `mentor match export`: writes a proposal as CSV, with a row for each match, or for each person for mail merge. */
import type { Command, Context } from '../../../context.ts';
import { writeWhole } from '../../../io/files.ts';
import { lists } from '../../../view/document/result.ts';
import { groupMergeRows, memberRows } from '../../../view/files/group-rows.ts';
import { matchRows, mergeRows } from '../../../view/files/proposal-rows.ts';
import { isGroupPlan, type StoredGroupPlan } from '../../../matching/groups/open-group-plan.ts';
import type { StoredPlan } from '../../../view/pages/matching/proposal.ts';
import { withoutFile } from '../../../application/options/output.ts';
import { oneOf } from '../../../application/options/values.ts';
import { requireProposal } from '../../../application/match/read-proposal.ts';
import { loadParticipants } from '../../../store/people/participants.ts';

const FORMATS = ['csv', 'xlsx'] as const;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write a proposal as CSV or a workbook: a row a match, or a member of a group; or with --merge a row a person, matched or not, for letters by mail merge.',
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
        plan: JSON.parse(requireProposal(store, given).plan) as StoredPlan | StoredGroupPlan,
        people: new Map(loadParticipants(store).map((person) => [person.id, person])),
      }));
      const isMerge = options.merge === true;
      const rows = isGroupPlan(plan)
        ? isMerge
          ? groupMergeRows(plan, people)
          : memberRows(plan, people)
        : isMerge
          ? mergeRows(plan, people)
          : matchRows(plan, people);
      const schema = isMerge
        ? 'match.export.merge/1'
        : isGroupPlan(plan)
          ? 'match.export.group/1'
          : 'match.export/1';
      const document = lists(schema, { rows });
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
