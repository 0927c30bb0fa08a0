/** What `form make` has written. */
import type { AskedForm } from '../../../domain/forms/asked-form.ts';
import type { Form } from '../../../domain/forms/form.ts';
import { idOrNull } from '../../../domain/reference.ts';
import { type Document, textBlock } from '../../document/document.ts';
import { type Field, listing } from '../../document/result.ts';
import { plural } from '../../words/words.ts';
import { personJson } from '../people.ts';

const ASKED: readonly Field<AskedForm>[] = [
  { key: 'person', label: 'P', give: 0, of: ({ person }) => personJson(person) },
  { key: 'name', label: 'Who', of: ({ person }) => person.name, only: 'table' },
  { key: 'relationship', label: 'Of', give: 0, of: ({ occasion }) => idOrNull('R', occasion.relationshipId) },
  { key: 'since', label: 'Since', give: 0, of: ({ since }) => since },
  { key: 'code', label: 'Code', of: ({ code }) => code },
];

/**
 * Returns who gets a form that was made, and which files were written.
 *
 * @param files Their names.
 */
export function madeFormsDocument(
  { form, version }: Form,
  asked: readonly AskedForm[],
  format: string,
  folder: string,
  files: readonly string[],
): Document {
  const people = listing(asked, ASKED);
  return {
    schema: 'form.make/1',
    json: { form, version, format, folder, files: [...files], asked: people.json },
    table: people.table,
    blocks: [
      textBlock(`Wrote ${plural(files.length, 'file')} to ${folder}.`),
      ...(asked.length === 0 ? [] : [people.block]),
    ],
  };
}
