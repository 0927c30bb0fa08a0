/** Letters of a kind as a document, and the list of kinds. */
import { AUDIENCES } from '../../domain/letters/letter-audience.ts';
import { type Letter, LETTER_KINDS, type LetterKind } from '../../domain/letters/letter.ts';
import { TEMPLATES } from '../../domain/letters/templates.ts';
import { idOrNull } from '../../domain/reference.ts';
import { type Document, textBlock } from '../document/document.ts';
import { listing, type Listing } from '../document/result.ts';
import { personJson } from '../pages/people.ts';
import { plainLetter } from './letter-files.ts';

/**
 * Returns the letters as a document. People see one of them, to read it through; JSON has all.
 *
 * @param folder Where they were written; `null` where they were not.
 */
export function letterDocument(
  kind: LetterKind,
  letters: readonly Letter[],
  asOf: string,
  folder: string | null,
): Document {
  const list = listing(letters, [
    { key: 'participant', label: 'P', give: 0, of: ({ recipient }) => personJson(recipient) },
    { key: 'name', label: 'To', of: ({ recipient }) => recipient.name, only: 'table' },
    { key: 'relationship', label: 'Of', give: 0, of: ({ relationshipId }) => idOrNull('R', relationshipId) },
    { key: 'language', label: 'In', give: 0, of: ({ language }) => language },
    { key: 'subject', label: 'Subject', holds: 'words', give: 2, of: ({ subject }) => subject },
    { key: 'body', of: ({ body }) => body, only: 'json' },
    { key: 'attachments', of: ({ attachments }) => attachments.map(({ name }) => name), only: 'json' },
  ]);
  const [first] = letters;
  const shown =
    first === undefined
      ? [textBlock('There is nobody to write to.', 'muted')]
      : folder === null
        ? [textBlock(plainLetter(first))]
        : [list.block];
  return {
    schema: 'letter/1',
    json: { kind, as_of: asOf, folder, letters: list.json },
    blocks: [{ kind: 'heading', text: `Letters: ${kind}` }, ...shown],
    table: list.table,
  };
}

/** Returns a line for each kind of letter: to whom it goes, and the templates whose words it has. */
export function letterKinds(): Listing {
  const templatesOf = (kind: LetterKind): string[] => {
    if (kind === 'forms') return ['letter.reminder'];
    return TEMPLATES.map(({ name }) => name).filter((name) =>
      new RegExp(`^(?:letter\\.)?${kind}(?:\\.|$)`).test(name),
    );
  };
  return listing(LETTER_KINDS, [
    { key: 'kind', label: 'Letter', give: 0, of: (kind) => kind },
    { key: 'audience', label: 'To', holds: 'words', of: (kind) => AUDIENCES[kind] },
    {
      key: 'templates',
      label: 'Words',
      holds: 'words',
      of: templatesOf,
      text: (kind) => (kind === 'reminder' ? 'letter.reminder, reminder.*' : templatesOf(kind).join(', ')),
    },
  ]);
}
