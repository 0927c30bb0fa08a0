/** What an import with `--only-known` passed over. */
import type {
  KeptOnFile,
  Namesake,
  OnlyKnownTold,
  SkippedRow,
} from '../../../domain/import/participants/only-known.ts';
import { idOf } from '../../../domain/reference.ts';
import { listed, oneLine, quote } from '../../../domain/words/text.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { lineNotes } from './import-result.ts';

/** So many rows are named in a sentence. */
const MOST_NAMED = 10;

/** Returns what people are told. */
export function onlyKnownNotes(told: OnlyKnownTold | null): Block[] {
  if (told === null) return [];
  const nobody = told.skipped.filter(({ couldBe, namesakes }) => couldBe.length === 0 && !namesakes);
  const named = told.skipped.filter(({ namesakes }) => namesakes !== undefined);
  const unclear = told.skipped.filter(({ couldBe }) => couldBe.length > 0);
  return [
    ...(nobody.length === 0
      ? []
      : [textBlock(`Not enrolled, and passed over: ${rowsNamed(nobody)}.`, 'muted')]),
    ...lineNotes(named.length === 0 ? [] : [namesakesText(named)]),
    ...lineNotes(unclear.map(unclearText)),
    ...lineNotes(told.kept.map(keptText)),
  ];
}

/** Returns the same for scripts, which get every row. */
export function onlyKnownJson(told: OnlyKnownTold | null): { readonly [key: string]: JsonValue } {
  if (told === null) return {};
  return {
    skipped_rows: told.skipped.map(({ line, name, couldBe, namesakes = [] }) => ({
      line,
      name,
      could_be: [...couldBe, ...namesakes.map(({ id }) => id)].map((id) => idOf('P', id)),
    })),
    kept_on_file: told.kept.map(({ line, id, field, onFile, said }) => ({
      line,
      participant: idOf('P', id),
      field,
      on_file: onFile,
      said,
    })),
  };
}

function rowsNamed(rows: readonly SkippedRow[], more: (row: SkippedRow) => string = () => ''): string {
  const shown = rows
    .slice(0, MOST_NAMED)
    .map((row) => `${row.name === '' ? '' : `${oneLine(row.name)}, `}line ${row.line}${more(row)}`);
  const others = rows.length > MOST_NAMED ? `; and ${rows.length - MOST_NAMED} more (--json names them)` : '';
  return `${shown.join('; ')}${others}`;
}

function namesakesText(rows: readonly SkippedRow[]): string {
  return `Not taken, though somebody enrolled has the name: ${rowsNamed(rows, namesakesOf)}. People are found by e-mail, by ref, or by name with organisation: mend these in the file, or say which column holds them, as --set organisation=HEADER does.`;
}

function namesakesOf({ namesakes = [] }: SkippedRow): string {
  const words = namesakes.map(({ id, why }) => `${idOf('P', id)}${WHY_NOT[why]}`);
  return ` (${words.slice(0, MOST_NAMESAKES).join(', ')}${words.length > MOST_NAMESAKES ? ', …' : ''})`;
}

const MOST_NAMESAKES = 3;
const WHY_NOT: Readonly<Record<Namesake['why'], string>> = {
  'other-email': ' has another e-mail',
  'other-ref': ' has another ref',
  'other-organisation': ' has another organisation',
  'no-organisation': '',
};

function unclearText({ line, name, couldBe }: SkippedRow): string {
  const people = couldBe.map((id) => idOf('P', id));
  return `Line ${line}, ${oneLine(name)}, could be ${listed(people, 'or')}, and changes nobody. Give the row an e-mail or a ref.`;
}

function keptText({ line, id, field, onFile, said }: KeptOnFile): string {
  const why =
    field === 'name'
      ? 'names stay as they are'
      : 'addresses of people who are found by name and organisation stay';
  const word = field === 'email' ? 'e-mail' : field;
  const own = onFile === '' ? 'none' : quote(onFile);
  return `Line ${line} has the ${word} ${quote(said)} for ${idOf('P', id)}, who has ${own} on file: ${why}.`;
}
