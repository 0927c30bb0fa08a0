/** Who may read what people say: by the forms on which they say it, and by what the program keeps in confidence. */
import { type Form, inLanguage, type Readers } from '../../../domain/forms/form.ts';
import type { CustomField } from '../../../domain/people/custom-field.ts';
import { FIELDS } from '../../../domain/people/fields.ts';
import { type Block, textBlock } from '../../document/document.ts';
import { type Field, listing, withRows } from '../../document/result.ts';

const ENGLISH = ['en'];

const FORM: readonly Field<Form>[] = [
  { key: 'form', label: 'Form', give: 0, of: ({ form }) => form },
  readBy('both', 'Both sides, and the coordinator'),
  readBy('side', 'The coordinator, who may count it'),
  readBy('coordinator', 'The coordinator alone, in confidence'),
];

/** The questions of a form whose answers these read. */
function readBy(readers: Readers, label: string): Field<Form> {
  return {
    key: readers,
    label,
    holds: 'words',
    of: ({ questions }) =>
      questions
        .filter((question) => question.readers === readers)
        .map(({ title }) => inLanguage(title, ENGLISH))
        .join(' · '),
  };
}

const HELD: readonly Field<{ readonly label: string; readonly why: string }>[] = [
  { key: 'field', label: 'Field', of: ({ label }) => label },
  { key: 'why', label: 'Why', holds: 'words', of: ({ why }) => why },
];

/** Returns who may read what: of each question of the forms, and of what people say of themselves. */
export function readerBlocks(forms: readonly Form[], custom: readonly CustomField[]): Block[] {
  const held = [
    ...FIELDS.filter(({ isPrivate }) => isPrivate).map(({ label }) => ({
      label,
      why: 'said in confidence of other people',
    })),
    ...custom
      .filter(({ isSensitive }) => isSensitive)
      .map(({ label }) => ({ label, why: 'sensitive: in no list, report or export unless it is asked for' })),
  ];
  return [
    ...withRows(
      listing(forms, FORM, { title: 'Who reads the answer to which question' }),
      listing(held, HELD, { title: 'What people say of themselves that the coordinator alone reads' }),
    ),
    textBlock(
      'A closing reflection is read by the other side too where its writer says so. Why a relationship ended, and why two were locked, kept apart or left alone for a time, the coordinator alone reads.',
    ),
    textBlock('Whoever asks what is held of them is given it: mentor participant access NAME.', 'muted'),
  ];
}
