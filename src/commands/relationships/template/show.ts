/** `mentor template show`: the texts that a programme may put in its own words. */
import type { Command, Context } from '../../../context.ts';
import { DEFAULT_LANGUAGE, findTemplate, wordingFor } from '../../../domain/letters/templates.ts';
import { loadTemplates } from '../../../store/templates.ts';
import { lists } from '../../../view/document/result.ts';
import { templateBlocks, templateJson, templateList } from '../../../view/pages/templates.ts';
import { language } from '../../../application/options/language.ts';

export function define(command: Command, context: Context): void {
  command
    .description('List the texts of agreements and messages, or show one with what can be filled in.')
    .argument('[name]', 'agreement.boundaries, reminder.review, …')
    .option('--language <language>', 'for a reader of this language: fr, Welsh (default: English)', language)
    .addHelpText('after', '\nExample:\n  $ mentor template show reminder.check-in --language fr')
    .action(async (name, options) => {
      const store = await context.store();
      const own = store.read(() => loadTemplates(store));
      if (name === undefined) {
        await context.show(lists('template.show/1', { templates: templateList(own) }));
        return;
      }
      const template = findTemplate(name);
      const wording = wordingFor(template.name, own, [options.language ?? DEFAULT_LANGUAGE]);
      const isOwn = own.some((one) => one.name === template.name && one.language === wording.language);
      await context.show({
        schema: 'template.show/1',
        json: { template: templateJson(template, wording, isOwn) },
        blocks: templateBlocks(template, wording, isOwn),
      });
      await context.next(`mentor template edit ${template.name} --text "…"`);
    });
}
