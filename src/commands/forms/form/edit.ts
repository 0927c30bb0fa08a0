/** `mentor form edit`: changes a form; the changed form is its next version. */
import { askSettingOf } from '../../../application/forms/form-facts.ts';
import { editedForm, type FormEdit } from '../../../application/forms/edited-form.ts';
import { loadFormSet, withNeeded } from '../../../application/forms/form-set.ts';
import { language } from '../../../application/options/language.ts';
import { keyValue, oneOf, repeated, text, yesNo } from '../../../application/options/values.ts';
import type { Command, Context } from '../../../context.ts';
import {
  FORM_KINDS,
  type FormDefinition,
  type FormKind,
  QUESTION_KINDS,
  READERS,
} from '../../../domain/forms/form.ts';
import { formChanges, refuseBadChange } from '../../../domain/forms/form-edit.ts';
import { formAsJson, readFormDefinition } from '../../../domain/forms/read-form.ts';
import { wrongUsage } from '../../../errors.ts';
import { readJson } from '../../../io/files.ts';
import { insertForm, nextVersion } from '../../../store/forms/forms.ts';
import { loadSettings, saveSetting } from '../../../store/relationships/attention.ts';
import type { Store } from '../../../store/store.ts';
import { languagesOf } from '../../../view/pages/forms/form-pages.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Change a form: from a JSON file that mentor form show --definition wrote, or one thing by its option. The changed form is its next version; what was sent out before is still read by its own. A question of your own is kept as an answer, and reported by mentor report answers.',
    )
    .argument('<kind>', FORM_KINDS.join(', '), oneOf(FORM_KINDS))
    .argument('[file]', 'the whole form as JSON')
    .option('--add <question>', 'ask a question more, at the end', text)
    .option(
      '--kind <kind>',
      `how it is answered: ${QUESTION_KINDS.join(', ')} (default: long-text)`,
      oneOf(QUESTION_KINDS),
    )
    .option('--choices <list>', 'what can be chosen: "By phone; By video; Face to face"', text)
    .option('--scale <words>', 'what the numbers mean: "1=not at all; 5=very much"', text)
    .option(
      '--readers <readers>',
      'who may read the answer: both, side, coordinator (default)',
      oneOf(READERS),
    )
    .option('--only <side>', 'ask mentors or mentees alone', oneOf(['mentor', 'mentee']))
    .option('--id <id>', 'what its column in files is called (default: from its words)', text)
    .option('--required', 'it must be answered')
    .option('--sensitive', 'show its answers nowhere without --confidential')
    .option('--drop <id>', 'leave a question out; may be repeated', repeated)
    .option('--reword <id=text>', 'word a question anew; may be repeated', keyValue)
    .option('--title <text>', 'what the form is called', text)
    .option('--intro <text>', 'what it says before the first question', text)
    .option('--language <language>', 'the language of these words: fr, Welsh (default: English)', language)
    .option('--asked <yes|no>', 'whether the form falls due by itself', yesNo)
    .option('--reset', 'go back to the form that comes with the program')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor form edit check-in --add "Did you feel heard?" --kind scale\n  $ mentor form edit check-in check-in.json\n  $ mentor form edit skills --asked no',
    )
    .action(async (kind, file, options) => {
      const { asked, ...edit } = options;
      const isOfForm = Object.keys(edit).length > 0;
      if (file === undefined && !isOfForm && asked === undefined)
        throw wrongUsage(
          'Nothing to change was named.',
          'give a file, --add, --drop, --reword, --title, --intro, --asked or --reset',
        );
      if (file !== undefined && isOfForm)
        throw wrongUsage('A file is the whole form.', 'give the file, or the options, one after the other');
      const whole = file === undefined ? undefined : readFormDefinition(readJson(context.path(file)), kind);
      const { version, changes, isAsked, missing } = await context.write('form edit', (store) => {
        const changed = change(store, kind, whole ?? (isOfForm ? edit : undefined));
        return { ...changed, ...saveAsked(store, kind, asked, changed.changes) };
      });
      const told = changes.length === 0 ? 'nothing to change' : changes.join('; ');
      await context.did(
        'form.edit/1',
        `The form ${kind} is version ${version}: ${told}.`,
        { form: kind, version, is_asked: isAsked },
        { changes },
      );
      if (changes.length === 0) return;
      if (missing.length > 0)
        await context.say(
          `Readers of ${missing.join(', ')} see in English what is not worded in their language: --language.`,
        );
      await context.next(
        `mentor form show ${kind}; what was sent out before is still read; mentor undo takes it back`,
      );
    });
}

interface Changed {
  readonly version: number;
  readonly changes: readonly string[];
  /** Languages of the form in which some of it is not worded. */
  readonly missing: readonly string[];
}

function change(store: Store, kind: FormKind, to: FormDefinition | FormEdit | undefined): Changed {
  const formSet = loadFormSet(store);
  const [before, versions] = [formSet.current(kind), formSet.versions(kind)];
  const unchanged = { version: before.version, changes: [], missing: [] };
  if (to === undefined) return unchanged;
  const edited = 'questions' in to ? to : editedForm(before, versions, to);
  // Whatever was changed by options is held to the rules of a file.
  const after = withNeeded(store, readFormDefinition(formAsJson(edited), kind));
  refuseBadChange(after, versions);
  const changes = formChanges(before, after);
  if (changes.length === 0) return unchanged;
  const version = nextVersion(store, kind);
  insertForm(store, { ...after, version });
  const worded = new Set(languagesOf(after));
  return { version, changes, missing: Object.keys(after.title).filter((tag) => !worded.has(tag)) };
}

function saveAsked(
  store: Store,
  kind: FormKind,
  asked: boolean | undefined,
  changes: readonly string[],
): { readonly isAsked: boolean; readonly changes: readonly string[] } {
  const name = askSettingOf(kind);
  const before = loadSettings(store).get(name) !== 0;
  if (asked === undefined || asked === before) return { isAsked: before, changes };
  saveSetting(store, name, asked ? 1 : 0);
  const told = asked ? 'falls due by itself' : 'no longer falls due by itself: it is asked when you send it';
  return { isAsked: asked, changes: [...changes, told] };
}
