/** The answers to forms that came in since the day before: how many, and from whom; never what they say. */
import { FORM_KINDS, type FormKind } from '../../../domain/forms/form.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import type { Block, Document } from '../../document/document.ts';
import { listing, lists } from '../../document/result.ts';

/** An answer that came in, without its words. */
export interface CameIn {
  readonly form: FormKind;
  readonly participantId: number;
  readonly name: string;
  readonly relationshipId: number | null;
  readonly answeredOn: string;
}

/** Returns how many answers came to each form, under their heading; nothing where none came. */
export function cameInBlocks(answers: readonly Pick<CameIn, 'form'>[]): Block[] {
  if (answers.length === 0) return [];
  const counts = FORM_KINDS.flatMap((form) => {
    const count = answers.filter((one) => one.form === form).length;
    return count === 0 ? [] : [{ form, count }];
  });
  return [
    { kind: 'heading', text: 'What came in since the day before' },
    listing(counts, [
      { key: 'form', label: 'Form', of: ({ form }) => form },
      { key: 'answers', label: 'Answers', align: 'right', give: 0, of: ({ count }) => count },
    ]).block,
  ];
}

/** Returns who answered what, for the coordinator alone. */
export function cameInDocument(answers: readonly CameIn[]): Document {
  const list = listing(
    answers,
    [
      { key: 'participant', label: 'P', give: 0, of: ({ participantId }) => idOf('P', participantId) },
      { key: 'name', label: 'Who', of: ({ name }) => name },
      { key: 'form', label: 'Form', give: 0, of: ({ form }) => form },
      {
        key: 'relationship',
        label: 'Of',
        give: 0,
        of: ({ relationshipId }) => idOrNull('R', relationshipId),
      },
      { key: 'answered_on', label: 'Answered', give: 0, of: ({ answeredOn }) => answeredOn },
    ],
    { title: 'What came in since the day before' },
  );
  return lists('nightly.came-in/1', { answers: list });
}
