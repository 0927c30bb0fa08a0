/** Documents in other words: the same blocks, each of their texts changed in the same way. */
import { textsChanged } from '../../domain/words/in-other-words.ts';
import type { Document } from './document.ts';

/** What is no text: codes that say how a block looks, keys that tell columns apart, and names of files. */
const NO_TEXT = new Set(['kind', 'tone', 'tones', 'align', 'key', 'joins', 'holds', 'file']);

/**
 * Returns a document with every text in it changed that people read, in titles, links and cells too. Its JSON stays.
 *
 * @example inOtherWords(said('a/1', 'Ask Ada.', {}), (text) => text.replace('Ada', 'her')).blocks[0]
 *   // { kind: 'text', text: 'Ask her.' }
 */
export function inOtherWords(document: Document, change: (text: string) => string): Document {
  const changed = <T>(value: T): T => textsChanged(value, change, NO_TEXT);
  return Object.create(document, {
    trail: { enumerable: true, get: () => changed(document.trail) },
    blocks: { enumerable: true, get: () => changed(document.blocks) },
    table: { enumerable: true, get: () => changed(document.table) },
  }) as Document;
}
