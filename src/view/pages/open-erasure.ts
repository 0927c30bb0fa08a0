/** What erasures have still to do, in words and as JSON. */
import { idOf } from '../../domain/reference.ts';
import type { OpenErasure } from '../../domain/privacy/erasure.ts';
import type { JsonValue } from '../document/document.ts';
import { listed } from '../../domain/words/text.ts';
import { plural } from '../words/words.ts';

/** Returns what is still to do, a sentence a file; none where nothing is. */
export function openErasureText(open: OpenErasure | null): string[] {
  if (open === null) return [];
  const who =
    open.people.length > 5
      ? plural(open.people.length, 'person', 'people')
      : listed(open.people.map((id) => idOf('P', id)));
  const start = `The erasure of ${who} is not finished:`;
  return [
    ...(open.isFileOpen ? [`${start} the data file is still to be written anew.`] : []),
    ...open.copies.map(
      ({ path, trouble }) =>
        `${start} the backup ${path} may still have them${trouble === null ? '' : ` (when last tried: ${trouble})`}.`,
    ),
    ...open.outputs.map((what) => `${start} an unfinished output may still have them, ${what}.`),
  ];
}

/** Returns the same for scripts, or null where nothing is open. */
export function openErasureJson(open: OpenErasure | null): JsonValue {
  if (open === null) return null;
  return {
    participants: open.people.map((id) => idOf('P', id)),
    is_file_open: open.isFileOpen,
    backups: open.copies.map(({ path, trouble }) => ({ path, trouble })),
    unfinished_outputs: [...open.outputs],
  };
}
