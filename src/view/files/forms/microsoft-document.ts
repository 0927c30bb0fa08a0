/**
 * A form as a Word document for the quick import of Microsoft Forms, and what has to be set by hand afterwards. Questions are
 * numbered and choices lettered, each on a line of its own, with nothing else among them: what stands there becomes a
 * question. Numbers before a title do no harm: the import of answers passes over them.
 */
import type { GeneralForm, GeneralQuestion } from '../../../domain/forms/sheets/general-form.ts';
import { directionOf } from '../../../domain/forms/page-words.ts';
import { type Paragraph, renderDocx } from '../docx.ts';
import { letters } from '../xlsx-cells.ts';

/** Returns the document. */
export function microsoftDocument(form: GeneralForm, language: string): Uint8Array {
  const paragraphs: Paragraph[] = [{ text: form.title, look: 'title' }, { text: form.intro }];
  for (const [at, question] of form.questions.entries())
    paragraphs.push(
      { text: '' },
      { text: `${at + 1}. ${question.title}` },
      ...choicesOf(question).map((choice, place): Paragraph => ({
        text: `${letters(place)}. ${choice}`,
        look: 'indented',
      })),
    );
  return renderDocx(paragraphs, directionOf(language));
}

/**
 * Returns what to do with the document, for the coordinator: how it is imported, and what the document cannot say of each
 * question.
 *
 * @param file The name of the document.
 */
export function microsoftSteps(form: GeneralForm, file: string): string {
  const questions = form.questions.map((question, at) => {
    const sets = settingsOf(question);
    return [`${at + 1}. ${question.title}`, ...sets.map((set) => `   - ${set}`)].join('\n');
  });
  return `${[
    `${form.title}: a form for Microsoft Forms`,
    '',
    `1. Open https://forms.office.com, choose Quick import, upload ${file}, and choose Form.`,
    '2. Compare the result with the list below, and set what the document cannot say.',
    '   The titles must be these. A number before one, a sign behind it, and capitals do no harm.',
    ...(form.asksEmail ? ['3. Let the form record who answers, by name and e-mail address.'] : []),
    '',
    'If there is no Quick import, make a form by hand from this list.',
    '',
    ...questions,
  ].join('\n')}\n`;
}

function choicesOf({ kind, choices, scale }: GeneralQuestion): readonly string[] {
  return kind === 'scale' ? (scale?.texts ?? []) : choices;
}

function settingsOf(question: GeneralQuestion): string[] {
  const kind = {
    code: 'a text',
    each: 'a text',
    text: 'a text',
    'long-text': 'a text, with Long answer',
    choice: `a choice of ${question.choices.length}`,
    choices: `a choice of ${question.choices.length}, with Multiple answers`,
    scale: `a choice of ${question.scale?.texts.length ?? 0}, as in the document`,
    date: 'a date, in place of the text; or a text, if dates are written as 2026-11-30',
    number: 'a text, with the restriction Number',
  }[question.kind];
  return [
    kind,
    ...(question.isRequired ? ['Required'] : []),
    ...(question.help === null ? [] : [`subtitle: ${question.help.replaceAll('\n', ' ')}`]),
  ];
}
