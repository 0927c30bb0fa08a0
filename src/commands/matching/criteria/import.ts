/** `mentor criteria import`: replaces the rules and criteria. */
import type { Command, Context } from '../../../context.ts';
import { readJson } from '../../../io/files.ts';
import { criteriaDocument } from '../../../view/pages/matching/criteria.ts';
import { plural } from '../../../view/words/words.ts';
import { replaceCriteria } from '../../../application/criteria/read-criteria.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Replace all rules and criteria by those of a JSON file. mentor undo brings the old ones back.',
    )
    .argument('<file>', 'a file such as mentor criteria export writes')
    .addHelpText('after', '\nExample:\n  $ mentor criteria import criteria.json')
    .action(async (file) => {
      const value = readJson(context.path(file));
      const criteria = await context.write('criteria import', (store) => replaceCriteria(store, value));
      const said = `Imported ${plural(criteria.rules.length, 'rule')} and ${plural(criteria.criteria.length, 'criterion', 'criteria')}.`;
      await context.show(criteriaDocument('criteria.import/1', criteria, said));
      await context.next('mentor match');
    });
}
