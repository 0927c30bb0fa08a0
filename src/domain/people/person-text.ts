/** How a participant is named in a sentence. */
import type { Participant } from './participant.ts';
import { idOf } from '../reference.ts';
import { oneLine } from '../words/text.ts';

/**
 * Returns a participant's id and name for people to read.
 *
 * @example personText({ id: 12, name: 'Ada Lovelace' }) // 'P12 Ada Lovelace'
 */
export function personText(person: Pick<Participant, 'id' | 'name'>): string {
  return `${idOf('P', person.id)} ${oneLine(person.name)}`;
}
