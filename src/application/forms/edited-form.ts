/** A form as the options of `mentor form edit` change it. */
import { eachNamed } from '../../domain/forms/each-of.ts';
import type { Choice, Form, FormDefinition, Question, Scale } from '../../domain/forms/form.ts';
import { withOwnWords, withoutQuestions, withQuestion, withWords } from '../../domain/forms/form-edit.ts';
import { wrongUsage } from '../../errors.ts';
import { readShippedForm } from '../../io/shipped-forms.ts';

export interface FormEdit {
  readonly add?: string | undefined;
  readonly kind?: Question['kind'] | undefined;
  readonly choices?: string | undefined;
  readonly scale?: string | undefined;
  readonly readers?: Question['readers'] | undefined;
  readonly only?: 'mentor' | 'mentee' | undefined;
  readonly id?: string | undefined;
  readonly required?: true | undefined;
  readonly sensitive?: true | undefined;
  readonly drop?: readonly string[] | undefined;
  readonly reword?: ReadonlyMap<string, string> | undefined;
  readonly title?: string | undefined;
  readonly intro?: string | undefined;
  readonly language?: string | undefined;
  readonly reset?: true | undefined;
}

/** The options that say something of the question that is added. */
const OF_ADDED = ['kind', 'choices', 'scale', 'readers', 'only', 'id', 'required', 'sensitive'] as const;

/**
 * Returns a form as options change it.
 *
 * @throws Failure `usage` for options that do not go together; `refused` for a question that there is not.
 */
export function editedForm(form: Form, versions: readonly Form[], edit: FormEdit): FormDefinition {
  const { add, drop = [], reword = new Map<string, string>(), title, intro, reset } = edit;
  const language = edit.language ?? 'en';
  const first = OF_ADDED.find((name) => edit[name] !== undefined);
  if (add === undefined && first !== undefined)
    throw wrongUsage(`--${first} is about a question that is added.`, 'name it: --add "Did you feel heard?"');
  if (reset === true) {
    if (Object.keys(edit).length > 1) throw wrongUsage('--reset is alone.', 'give it without other changes');
    return readShippedForm(form.form);
  }
  if (
    add === undefined &&
    drop.length === 0 &&
    reword.size === 0 &&
    title === undefined &&
    intro === undefined
  )
    throw wrongUsage('--language says of which words?', 'give --add, --reword, --title or --intro with it');
  let edited: FormDefinition = withWords(withoutQuestions(form, drop), reword, language);
  if (title !== undefined) edited = withOwnWords(edited, 'title', title, language);
  if (intro !== undefined) edited = withOwnWords(edited, 'intro', intro, language);
  return add === undefined ? edited : withQuestion(edited, added(add, language, edit), versions);
}

function added(words: string, language: string, edit: FormEdit): Parameters<typeof withQuestion>[1] {
  const { choices, scale } = edit;
  const kind =
    edit.kind ?? (choices === undefined ? (scale === undefined ? 'long-text' : 'scale') : 'choice');
  return {
    id: edit.id,
    kind,
    // English is what everybody reads for whom there is nothing else.
    title: { en: words, [language]: words },
    field: null,
    readers: edit.readers ?? 'coordinator',
    isRequired: edit.required === true,
    isSensitive: edit.sensitive === true,
    ...(choices !== undefined && { choices: choicesOf(choices, language) }),
    ...((kind === 'scale' || scale !== undefined) && { scale: scaleOf(scale, language) }),
    ...(edit.only !== undefined && { only: edit.only }),
  };
}

function choicesOf(given: string, language: string): Choice[] {
  return eachNamed(partsOf(given).filter((one) => one !== '')).map(({ id, name }) => ({
    id,
    words: { en: name, [language]: name },
  }));
}

/** What is separated by semicolons, or by commas where there is none. */
function partsOf(given: string): string[] {
  return given.split(given.includes(';') ? ';' : ',').map((one) => one.trim());
}

/** A scale from 1 to 5, in all languages, unless another is said. */
function scaleOf(given: string | undefined, language: string): Scale {
  if (given === undefined) {
    const usual = readShippedForm('readiness').questions.find(({ field }) => field === 'motivation')?.scale;
    if (usual === undefined) throw new Error('the form readiness asks for motivation');
    return usual;
  }
  const words = partsOf(given).map((one) => /^(?<number>\d{1,2})\s*=\s*(?<words>.*\S)$/u.exec(one)?.groups);
  const numbers = words.map((one) => Number(one?.['number'] ?? Number.NaN));
  if (numbers.length < 2 || numbers.some(Number.isNaN))
    throw wrongUsage(
      `--scale ${given}: that is no scale.`,
      'give its ends at least: --scale "1=not at all; 5=very much"',
    );
  return {
    from: Math.min(...numbers),
    to: Math.max(...numbers),
    words: Object.fromEntries(
      words.map((one) => [
        String(Number(one?.['number'])),
        { en: one?.['words'] ?? '', [language]: one?.['words'] ?? '' },
      ]),
    ),
  };
}
