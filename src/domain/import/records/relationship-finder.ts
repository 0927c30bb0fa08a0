/** Finds the relationship that a row of a file is about. */
import { type FieldProblem, wrong } from '../../people/fields/field-entry.ts';
import { idOf, parseId } from '../../reference.ts';
import { isOnSide, type Relationship, type Side } from '../../relationship/relationship.ts';
import { everybodyOf } from '../../relationship/members/members.ts';
import { oneLine, quote } from '../../words/text.ts';
import type { PeopleIndex } from './people-index.ts';

/** The parts of a relationship that tell whether a row is about it. */
export type KnownRelationship = Pick<Relationship, 'id' | 'people' | 'former' | 'startedOn' | 'endedOn'>;

/** Whom a row names. */
export interface Who {
  /** As in the row. */
  readonly relationship?: string | undefined;
  /** A person on that side. */
  readonly mentor?: number | undefined;
  readonly mentee?: number | undefined;
  /** A person on either side. */
  readonly participant?: number | undefined;
}

export class RelationshipFinder {
  readonly #byId: ReadonlyMap<number, KnownRelationship>;
  readonly #byPerson = new Map<number, KnownRelationship[]>();
  readonly #roll: PeopleIndex;

  constructor(relationships: Iterable<KnownRelationship>, roll: PeopleIndex) {
    const all = [...relationships];
    this.#byId = new Map(all.map((one) => [one.id, one]));
    this.#roll = roll;
    for (const one of all) {
      for (const { participantId } of everybodyOf(one)) {
        const own = this.#byPerson.get(participantId);
        if (own === undefined) this.#byPerson.set(participantId, [one]);
        else own.push(one);
      }
    }
  }

  /**
   * Returns the relationship of that number, or of those people: their only one, or the only one that was open on that
   * day. Otherwise returns the problem. When one is renewed, the new one begins on the day the old one ends.
   */
  find(who: Who, on: string): KnownRelationship | { readonly problem: FieldProblem } {
    const candidates =
      who.relationship === undefined ? this.#ofPeople(who) : this.#named(who.relationship, who);
    if (!Array.isArray(candidates)) return candidates;
    const [only] = candidates;
    if (only === undefined) return { problem: this.#none(who) };
    if (candidates.length === 1) return only;
    const goingOn = candidates.filter(
      ({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on < endedOn),
    );
    const [then] = goingOn;
    if (then !== undefined && goingOn.length === 1) return then;
    return { problem: this.#several(who, candidates, on) };
  }

  #named(given: string, who: Who): KnownRelationship[] | { readonly problem: FieldProblem } {
    const id = parseId('R', given) ?? (/^[1-9]\d{0,14}$/.test(given) ? Number(given) : undefined);
    const found = id === undefined ? undefined : this.#byId.get(id);
    if (id === undefined || found === undefined)
      return wrong(
        'unknown-relationship',
        `there is no relationship ${quote(given)}`,
        'write it as mentor relationship list shows it',
      );
    const stranger = [who.mentor, who.mentee, who.participant].find(
      (one) => one !== undefined && !isOf(found, one),
    );
    const isSide = takesPart(found, who) || takesPart(found, swapped(who));
    if (stranger === undefined && isSide) return [found];
    return wrong(
      'not-in-relationship',
      stranger === undefined
        ? `${idOf('R', id)} has other people as its mentor and its mentee`
        : `${this.#name(stranger)} is not in ${idOf('R', id)}`,
      `mentor relationship show ${idOf('R', id)} says who is`,
    );
  }

  #ofPeople(who: Who): KnownRelationship[] | { readonly problem: FieldProblem } {
    const first = who.mentor ?? who.mentee ?? who.participant;
    if (first !== undefined) {
      const own = this.#byPerson.get(first) ?? [];
      const straight = own.filter((one) => takesPart(one, who));
      // A row with the two sides swapped still means the pair.
      return straight.length > 0 ? straight : own.filter((one) => takesPart(one, swapped(who)));
    }
    return wrong(
      'who-missing',
      'the row does not say whom it is about',
      'give the relationship, or the e-mails of the mentor and the mentee',
    );
  }

  #none(who: Who): FieldProblem {
    const ids = [who.mentor, who.mentee, who.participant].filter((id) => id !== undefined);
    const names = [...new Set(ids)].map((id) => this.#name(id));
    return {
      rule: 'no-relationship',
      message:
        names.length === 1
          ? `${names[0]} is in no relationship${who.mentor === ids[0] ? ' as a mentor' : who.mentee === ids[0] ? ' as a mentee' : ''}`
          : `${names.join(' and ')} have no relationship`,
      hint: 'mentor relationship list shows those there are; mentor relationship pair makes one',
    };
  }

  #several(who: Who, candidates: readonly KnownRelationship[], on: string): FieldProblem {
    const ids = candidates.slice(0, 5).map(({ id }) => idOf('R', id));
    const more = candidates.length > 5 ? ' and more' : '';
    const person = who.mentor ?? who.mentee ?? who.participant ?? 0;
    return {
      rule: 'several-relationships',
      message: `it could be about ${ids.join(', ')}${more}: ${this.#name(person)} is in each, and not one alone went on on ${on}`,
      hint: `say which: a column "relationship" (${ids[0]}, say), or the e-mail of the other side`,
    };
  }

  #name(id: number): string {
    return `${oneLine(this.#roll.nameOf(id))} (${idOf('P', id)})`;
  }
}

function isOf(relationship: KnownRelationship, id: number): boolean {
  return everybodyOf(relationship).some(({ participantId }) => participantId === id);
}

/** Returns the same with the sides swapped, where both are named. */
function swapped(who: Who): Who {
  if (who.mentor === undefined || who.mentee === undefined) return who;
  return { ...who, mentor: who.mentee, mentee: who.mentor };
}

function takesPart(relationship: KnownRelationship, { mentor, mentee, participant }: Who): boolean {
  const isSide = (wanted: Side, id: number | undefined): boolean =>
    id === undefined ||
    [...relationship.people, ...relationship.former].some(
      (person) => person.participantId === id && isOnSide(person, wanted),
    );
  return (
    isSide('mentor', mentor) &&
    isSide('mentee', mentee) &&
    (participant === undefined || isOf(relationship, participant))
  );
}
