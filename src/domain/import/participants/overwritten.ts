/** What a later row of a file overwrites of an earlier one about the same person. */
import { NOBODY } from '../../people/draft.ts';
import { fieldNamed } from '../../people/fields/field-lookup.ts';
import type { ParticipantFields } from '../../people/participant.ts';
import { answerOf } from '../../privacy/consent.ts';
import { folded } from '../../words/text.ts';
import type { Difference } from '../plan-import.ts';
import type { TopicsOfFile } from '../topics.ts';
import { differencesOf, layOver } from './merging/merge-rows.ts';
import { unpacked } from './packed-draft.ts';
import type { Said } from './kept-rows.ts';

export interface Overwritten extends Difference {
  /** The row whose value counts. */
  readonly line: number;
  /** The row whose value it replaced. */
  readonly otherLine: number;
}

/** Roles add up, and their text would differ where nothing is lost. */
const ADD_UP: ReadonlySet<string> = new Set(['roles']);

/**
 * Returns what newer rows about a person overwrote, in the order of the rows. A value that replaces a blank, differs in
 * case or blanks alone, or adds to a list overwrites nothing.
 *
 * @param order What the rows say, oldest first.
 */
export function overwritesOf(order: readonly Said[], topics: TopicsOfFile): Overwritten[] {
  if (order.length < 2) return [];
  const found: Overwritten[] = [];
  const saidIn = new Map<string, number>();
  let before: ParticipantFields = NOBODY;
  for (const said of order) {
    const after = { ...before };
    layOver(after, unpacked(said), topics.named(said.topics));
    const { line } = said;
    const differences = differencesOf(before, after).filter(({ field }) => !ADD_UP.has(field));
    for (const one of differences) {
      const otherLine = saidIn.get(one.field);
      const isSame = one.before === '' || folded(one.before) === folded(one.after);
      if (otherLine !== undefined && !isSame && !isLonger(one.field, before, after))
        found.push({ line, otherLine, ...one });
      saidIn.set(one.field, line);
    }
    before = after;
  }
  return [...found, ...consentOverwritten(order)];
}

/** Returns whether a field is a list to which the newer row only adds. */
function isLonger(field: string, before: ParticipantFields, after: ParticipantFields): boolean {
  const property = fieldNamed(field)?.properties[0];
  if (property === undefined) return false;
  const [some, all] = [before[property], after[property]] as unknown[];
  return Array.isArray(some) && Array.isArray(all) && some.every((item) => all.includes(item));
}

/** Consent is not laid over row by row: see `answerOf`. */
function consentOverwritten(order: readonly Said[]): Overwritten[] {
  const counted = answerOf(order.map(({ consent }) => consent));
  const line = order.findLast(({ consent }) => consent === counted)?.line;
  const other = order.find(({ consent }) => consent !== null && consent.answer !== counted?.answer);
  if (counted === null || line === undefined || !other?.consent) return [];
  const [before, after] = [other.consent, counted].map(({ answer }) => (answer === 'cleared' ? '' : answer));
  if (before === undefined || before === '' || after === undefined) return [];
  return [{ line, otherLine: other.line, field: 'consent_on', before, after }];
}
