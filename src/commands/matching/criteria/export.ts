/** `mentor criteria export`: writes rules and criteria as one JSON file. */
import type { Command, Context } from '../../../context.ts';
import { writeWhole } from '../../../io/files.ts';
import { loadCriteria } from '../../../store/programme.ts';
import { wrote } from '../../../view/document/result.ts';
import { criteriaText } from '../../../application/criteria/read-criteria.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write the rules and criteria as one JSON file, to be edited, kept under version control and imported.',
    )
    .argument('[file]', 'where to (default: stdout)')
    .option('--force', 'replace a file that is there')
    .action(async (file, options) => {
      const store = await context.store();
      const text = criteriaText(store.read(() => loadCriteria(store)));
      if (file === undefined) {
        await context.print(text);
        return;
      }
      const path = context.path(file);
      writeWhole(path, text, { replace: options.force === true, home: context.home });
      await context.show(wrote('criteria.export/1', path));
      await context.next(`mentor criteria import ${file}, when it is edited`);
    });
}
