/** What was found: a line each, with the words around it and the command that shows it. */
import type { Hit } from '../../domain/search/hits.ts';
import { quote } from '../../domain/words/text.ts';
import { type Document, textBlock } from '../document/document.ts';
import { personJson } from './people.ts';
import { type Field, listing, lists } from '../document/result.ts';

const HIT: readonly Field<Hit>[] = [
  { key: 'kind', label: 'What', give: 0, of: ({ kind }) => kind },
  { key: 'id', of: ({ id }) => id, only: 'json' },
  { key: 'who', label: 'Who', give: 1, of: ({ who }) => who },
  { key: 'relationship', of: ({ relationship }) => relationship, only: 'json' },
  { key: 'people', of: ({ people }) => people.map(personJson), only: 'json' },
  { key: 'where', label: 'Where', give: 2, of: ({ where }) => where },
  { key: 'on', of: ({ on }) => on, only: 'json' },
  { key: 'words', label: 'Words', give: 3, of: ({ words }) => words },
  { key: 'command', label: 'Shown by', give: 0, of: ({ command }) => `mentor ${command}` },
];

const LONGEST_COMMAND = 40;

/** Returns a hit with a command that leaves room for the rest of its line; the table for programs has the whole. */
function onALine(hit: Hit): Hit {
  return hit.command.length > LONGEST_COMMAND ? { ...hit, command: `${hit.kind} list` } : hit;
}

/**
 * Returns hits, best first.
 *
 * @param most How many are listed for people.
 */
export function foundDocument(text: string, hits: readonly Hit[], most: number): Document {
  const about = { whenEmpty: `${quote(text)} is nowhere to be found.` };
  const all = listing(hits, HIT, about);
  const shown = listing(hits.slice(0, most).map(onALine), HIT, about);
  const more = hits.length - most;
  const document = lists('find/1', { hits: all }, { text });
  return {
    schema: document.schema,
    get json() {
      return document.json;
    },
    get blocks() {
      return [shown.block, ...(more > 0 ? [textBlock(`And ${more} more: --all lists them.`, 'muted')] : [])];
    },
    get table() {
      return all.table;
    },
  };
}
