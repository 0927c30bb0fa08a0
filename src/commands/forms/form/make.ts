/** `mentor form make`: writes a form for those who are to fill it in. Nothing is sent. */
import type { Command, Context } from '../../../context.ts';
import { ASKED_OF, FORM_KINDS, type FormKind } from '../../../domain/forms/form.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { changedIn, writeFileSet } from '../../../io/file-set.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { madeFormsDocument } from '../../../view/pages/forms/made-forms.ts';
import { plural } from '../../../view/words/words.ts';
import { askedForms, loadOpenForm } from '../../../application/forms/asked-forms.ts';
import { type AskedTo, askedTo } from '../../../application/forms/asked-to.ts';
import { loadFormSet } from '../../../application/forms/form-set.ts';
import type { FormFormat } from '../../../application/forms/form-format.ts';
import { FORMATS, type FormatOfForms } from '../../../application/forms/make-forms.ts';
import { language } from '../../../application/options/language.ts';
import { oneOf, text } from '../../../application/options/values.ts';

const NAMES = Object.keys(FORMATS) as FormatOfForms[];

export function define(command: Command, context: Context): void {
  command
    .description(
      `Write a form for those who are to fill it in. Nothing is sent. ${NAMES.map((name) => `${name}: ${FORMATS[name].summary}`).join('; ')}.`,
    )
    .argument('<kind>', `which form: ${FORM_KINDS.join(', ')}`, oneOf(FORM_KINDS))
    .requiredOption('--for <format>', `as what: ${NAMES.join(', ')}`, oneOf(NAMES))
    .requiredOption(
      '--out <folder>',
      'where the files go; what an earlier run made for the same people is replaced',
      text,
    )
    .option('--to <whom>', 'due, all, a pair or a person', text, 'due')
    .option(
      '--language <language>',
      'in this language, where the form is worded in it (default: each person’s own); of a page for everybody, that in which it is shown first',
      language,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor form make readiness --for html --out forms\n  $ mentor form make goals --for html --to "Ada Lovelace" --out forms\n  $ mentor form make enrol-mentor --for html --out website\n  $ mentor form make check-in --for xlsx --out forms',
    )
    .action(async (kind, options) => {
      const to = await askedTo(context, options.to);
      const format: FormFormat = FORMATS[options.for];
      const isForAll = format.isPersonal && ASKED_OF[kind] === 'anybody';
      if (isForAll) refuseSomebody(kind, to);
      const made = await context.read((store) => {
        const formSet = loadFormSet(store);
        return {
          form: formSet.current(kind),
          asked: isForAll
            ? [loadOpenForm(store, formSet, kind, options.language)]
            : askedForms(store, formSet, { to, kind, language: options.language }),
          programme: loadProgramme(store),
        };
      });
      const files = await format.make({
        form: made.form,
        asked: made.asked,
        languages: options.language === undefined ? [] : [options.language],
        programme: made.programme.name,
        hasMark: context.hasMark,
      });
      const folder = context.path(options.out);
      if (format.isFilledIn === true)
        refuseFilledIn(options.out.replace(/\/$/, ''), changedIn(folder, files));
      writeFileSet(folder, files, (name) => format.isOwn(name, kind, to), context.home);
      await context.show(
        madeFormsDocument(made.form, isForAll ? [] : made.asked, options.for, folder, [...files.keys()]),
      );
      if (files.size === 0) {
        await context.say(`Nobody is asked for ${kind} today: no file was written.`);
        return;
      }
      if (made.programme.contact === null && format.isPersonal)
        await context.say(
          'These pages name nobody to send answers to. Say who it is, and make them again: mentor programme edit --contact "NAME <E-MAIL>"',
        );
      const [first = ''] = files.keys();
      await context.next(
        format.next?.(`${options.out.replace(/\/$/, '')}/${first}`) ??
          (isForAll
            ? `give ${first} to anybody, on a website, in a mail or on paper; what comes back: mentor import answers FOLDER`
            : `send ${plural(files.size, 'file')} from ${options.out}, then: mentor form due`),
      );
    });
}

/** What anybody may fill in is made for nobody in particular. */
function refuseSomebody(kind: FormKind, to: AskedTo): void {
  if (typeof to === 'string') return;
  throw wrongUsage(`${kind} is for anybody, and not for one person or pair.`, 'leave out --to');
}

/** What somebody has typed into a sheet is nowhere else. */
function refuseFilledIn(out: string, [name]: readonly string[]): void {
  if (name === undefined) return;
  throw refused(
    `${name} is in ${out} already and is not what would be written: somebody may have filled it in.`,
    `take it in (mentor import answers ${out}/${name}) and delete it, or name another folder with --out`,
  );
}
