/** `mentor template show`: shows the texts that a programme may replace with its own. */
import type { Command, Context } from '../../../context.ts';
import { findTemplate } from '../../../domain/letters/templates.ts';
import { shippedTexts } from '../../../io/shipped-texts.ts';
import { loadTemplates } from '../../../store/templates.ts';
import { lists } from '../../../view/document/result.ts';
import { templateDocument, templateList } from '../../../view/pages/programme/templates.ts';
import { language } from '../../../application/options/language.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List the texts of agreements and messages, or show one with what can be filled in.')
    .argument('[name]', 'agreement.boundaries, reminder.review, …')
    .option('--language <language>', 'for a reader of this language: fr, Welsh (default: English)', language)
    .addHelpText('after', '\nExample:\n  $ mentor template show reminder.check-in --language fr')
    .action(async (name, options) => {
      const own = await context.read((store) => loadTemplates(store));
      if (name === undefined) {
        await context.show(lists('template.show/1', { templates: templateList(own) }));
        return;
      }
      const template = findTemplate(name);
      await context.show(
        templateDocument('template.show/1', template, own, options.language, shippedTexts()),
      );
      await context.next(`mentor template edit ${template.name} --text "…"`);
    });
}
