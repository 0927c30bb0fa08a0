/** `mentor template edit`: replaces the program's texts with the programme's own, in any language. */
import type { Command, Context } from '../../../context.ts';
import {
  assertPlaceholders,
  DEFAULT_LANGUAGE,
  findTemplate,
  type OwnTemplate,
  wordingFor,
} from '../../../domain/letters/templates.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { shippedTexts } from '../../../io/shipped-texts.ts';
import { readText } from '../../../io/files.ts';
import { deleteTemplate, loadTemplates, saveTemplate } from '../../../store/templates.ts';
import { templateDocument } from '../../../view/pages/programme/templates.ts';
import { text } from '../../../application/options/values.ts';
import { language } from '../../../application/options/language.ts';

interface Edit {
  readonly language?: string | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly file?: string | undefined;
  readonly reset?: true | undefined;
}

export function define(command: Command, context: Context): void {
  command
    .description(
      'Put a text of agreements or messages in the programme’s own words, in English or another language. What stands in braces is filled in for each person.',
    )
    .argument('<name>', 'agreement.boundaries, reminder.review, …')
    .option('--language <language>', 'which language it is in: fr, Welsh (default: English)', language)
    .option('--subject <text>', 'the subject of a message', text)
    .option('--text <text>', 'the text; a line whose braces are all empty is left out', text)
    .option('--file <file>', 'the text from a file, UTF-8')
    .option('--reset', 'go back to the text that comes with the program')
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor template edit agreement.boundaries --text "No appraisals; no messages after six."',
    )
    .action(async (name, options) => {
      const template = findTemplate(name);
      const edit = wanted(options, context);
      const tag = options.language ?? DEFAULT_LANGUAGE;
      const after = await context.write('template edit', (store) => {
        const own = loadTemplates(store);
        if (options.reset === true) deleteTemplate(store, template.name, tag);
        else {
          const changed = laidOver(own, template.name, tag, edit);
          if (template.subject === null && edit.subject !== undefined)
            throw refused(`${template.name} has no subject: it is a text alone.`, 'leave --subject out');
          assertPlaceholders(template, `${changed.subject ?? ''}\n${changed.body}`);
          saveTemplate(store, changed);
        }
        return loadTemplates(store);
      });
      await context.show(templateDocument('template.edit/1', template, after, tag, shippedTexts()));
    });
}

/** Returns the subject and text that were given. */
function wanted(options: Edit, context: Context): { subject?: string; body?: string } {
  const texts = [options.text, options.file].filter((one) => one !== undefined);
  if (texts.length > 1) throw wrongUsage('--text and --file say the same thing twice.', 'give one of them');
  if (options.reset === true) {
    if (texts.length > 0 || options.subject !== undefined)
      throw wrongUsage('--reset takes no text.', 'give --reset alone, with --language if need be');
    return {};
  }
  if (texts.length === 0 && options.subject === undefined)
    throw wrongUsage('Nothing to change was named.', 'give --text, --file, --subject or --reset');
  const body = options.file === undefined ? options.text : readText(context.path(options.file)).trim();
  if (body === '') throw refused(`${options.file} is empty.`, 'nothing was changed');
  return {
    ...(options.subject === undefined ? {} : { subject: options.subject }),
    ...(body === undefined ? {} : { body }),
  };
}

/**
 * Returns the template with what was given. A subject alone keeps the text that readers of the language now get, and
 * vice versa.
 */
function laidOver(
  own: readonly OwnTemplate[],
  name: string,
  tag: string,
  edit: { readonly subject?: string; readonly body?: string },
): OwnTemplate {
  const now = wordingFor(name, own, [tag], shippedTexts());
  return { name, language: tag, subject: edit.subject ?? now.subject, body: edit.body ?? now.body };
}
