/** `mentor form show`: shows a form with its questions, or writes it as JSON that can be edited. */
import { loadFormSet } from '../../../application/forms/form-set.ts';
import { language } from '../../../application/options/language.ts';
import { oneOf, wholeNumber } from '../../../application/options/values.ts';
import type { Command, Context } from '../../../context.ts';
import { type Form, FORM_KINDS, languageOf } from '../../../domain/forms/form.ts';
import { formText } from '../../../domain/forms/read-form.ts';
import { refused } from '../../../errors.ts';
import { writeWhole } from '../../../io/files.ts';
import { loadChangeDays } from '../../../store/forms/forms.ts';
import { wrote } from '../../../view/document/result.ts';
import { formDocument, languagesOf } from '../../../view/pages/forms/form-pages.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Show a form: its questions, what each fills, and who may read the answers. --definition writes it as a JSON file, in all of its languages, for mentor form edit.',
    )
    .argument('<kind>', FORM_KINDS.join(', '), oneOf(FORM_KINDS))
    .option('--language <language>', 'in this language: fr, Welsh (default: English)', language)
    .option('--of-version <n>', 'an earlier version (default: the one in use)', wholeNumber(1, 999_999))
    .option('--definition <file>', 'write it as JSON that mentor form edit takes')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor form show check-in --language fr\n  $ mentor form show check-in --definition check-in.json',
    )
    .action(async (kind, options) => {
      const { form, changedOn } = await context.read((store) => {
        const formSet = loadFormSet(store);
        const version = options.ofVersion ?? formSet.current(kind).version;
        const found = formSet.version(kind, version);
        if (found === undefined) throw noVersion(kind, version, formSet.versions(kind));
        return { form: found, changedOn: loadChangeDays(store, kind).get(version) ?? null };
      });
      if (options.definition !== undefined) {
        const path = context.path(options.definition);
        writeWhole(path, formText(form), { replace: false, home: context.home });
        await context.show(wrote('form.file/1', path));
        await context.next(`mentor form edit ${kind} ${options.definition}, when it is edited`);
        return;
      }
      const wanted = options.language ?? 'en';
      const tag = languageOf(form, [wanted]);
      await context.show(formDocument(form, tag, changedOn));
      if (tag !== wanted && wanted !== 'en' && !wanted.startsWith(`${tag}-`))
        await context.say(`It is not worded in ${wanted}: it has ${languagesOf(form).join(', ')}.`);
      await context.next(`mentor form edit ${kind} --add "…", or mentor form due --form ${kind}`);
    });
}

function noVersion(kind: string, version: number, versions: readonly Form[]): Error {
  return refused(
    `The form ${kind} has no version ${version}.`,
    `it has ${versions.map((one) => one.version).join(', ')}`,
  );
}
