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
 * Returns whether words name somebody of their relationship, by any part of the name, declined or not. Too often rather than
 * too seldom: whoever agreed to be quoted did not agree for the other.
 *
 * @example namesSomebody(shared('Ruths Geduld')) // true, where the mentor is Ruth Meyer
 */
export function namesSomebody({ relationship, words }: SharedWords): boolean {
  const said = partsOf(words);
  return everybodyOf(relationship)
    .flatMap(({ name }) => partsOf(name))
    .filter((part) => part.length > 1)
    .some((part) => said.some((word) => isNamedIn(part, word)));
}

/** From so many letters on a name may have other endings: Anna, Annas, Анне. */
const DECLINED = 4;

/** Returns whether a word is a part of a name, a form of it, or holds it where writing has no blanks between words. */
function isNamedIn(part: string, word: string): boolean {
  if (/^\p{Script=Han}+$/u.test(part))
    return [part.slice(0, 1), part.slice(1)].some((one) => word.includes(one));
  if (!/^\p{Script=Latin}+$/u.test(part) && word.includes(part)) return true;
  if (part.length < DECLINED) return word === part || word === `${part}s`;
  return word.length >= part.length && word.startsWith(part.slice(0, -1));
}

/** Returns the words of a text in lower case, in each way of writing them: O’Brien is obrien, o and brien; RuthMeyer is ruth and meyer too. */
function partsOf(text: string): string[] {
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return [text, apart].flatMap((one) =>
    ['', ' '].flatMap((gap) => plain(one.replace(/['’‘ʼ`´]/g, gap)).split(' ')),
  );
}

/** Lower case without accents, one space between words; Jürgen and Juergen are the same. */
function plain(text: string): string {
  return unaccented(text)
    .replace(/(?<=[aou])e/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
