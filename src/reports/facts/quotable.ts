/** What people wrote at the end of a relationship and share: they said that it may be quoted, and have not taken that back. */
import { statusOn } from '../../domain/people/readiness.ts';
import { everybodyOf } from '../../domain/relationship/members/members.ts';
import type { RelationshipFacts, RelationshipRole } from '../../domain/relationship/relationship.ts';
import { saysNothing } from '../../domain/words/answer.ts';
import { unaccented } from '../../domain/words/unaccented.ts';
import type { ReportFacts } from '../report.ts';

export interface SharedWords {
  readonly on: string;
  readonly relationship: RelationshipFacts;
  readonly writer: { readonly name: string; readonly role: RelationshipRole };
  readonly words: string;
}

/**
 * Returns what people would like to celebrate, where they share it, as the form of reflections asks them. Nobody is quoted whose
 * consent does not stand, or who has withdrawn.
 */
export function sharedWords({
  participants,
  relationships,
  asOf,
}: Pick<ReportFacts, 'participants' | 'relationships' | 'asOf'>): SharedWords[] {
  const people = new Map(
    participants
      .filter((person) => person.consentOn !== null && statusOn(person, asOf) !== 'withdrawn')
      .map((person) => [person.id, person]),
  );
  return relationships.flatMap((relationship) =>
    relationship.reflections.flatMap(
      ({ participantId, reflectedOn: on, isShared, celebrate: words }): SharedWords[] => {
        const name = people.get(participantId)?.name;
        if (name === undefined || !isShared || on > asOf || words === null || saysNothing(words)) return [];
        const role = everybodyOf(relationship).find((one) => one.participantId === participantId)?.role;
        return [{ on, relationship, writer: { name, role: role ?? 'mentee' }, words }];
      },
    ),
  );
}

/**
 * Returns whether words name somebody of their relationship, by any part of the name. Too often rather than too seldom: whoever
 * agreed to be quoted did not agree for the other.
 *
 * @example namesSomebody(shared('Ruth was patience itself')) // true, where the mentor is Ruth Meyer
 */
export function namesSomebody({ relationship, words }: SharedWords): boolean {
  const said = plain(words);
  return everybodyOf(relationship)
    .flatMap(({ name }) => plain(name).split(' '))
    .filter((part) => part.length > 1)
    .some((part) =>
      /^[\p{Script=Latin}]+$/u.test(part) ? ` ${said} `.includes(` ${part} `) : said.includes(part),
    );
}

/** Lower case without accents, one space between words. */
function plain(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
