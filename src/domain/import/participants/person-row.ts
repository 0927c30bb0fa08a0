/** What happens to a person in a file. Little more is kept than what was said of them. */
import type { Participant, ParticipantFields } from '../../people/participant.ts';
import type { Difference, PlannedRow } from '../plan-import.ts';
import type { Person, PlannedPerson, Said } from './people-of-file.ts';

/** Returns the fields of a person once the rows are laid over what is on file. */
export type FieldsOf = (
  person: Person,
  order: readonly Said[],
  before?: Participant | null,
) => ParticipantFields;

/** A person in a file. */
export class PersonRow implements PlannedPerson {
  readonly line: number;
  readonly name: string;
  readonly differences: readonly Difference[];
  readonly #person: Person;
  readonly #order: readonly Said[];
  readonly #fieldsOf: FieldsOf;

  constructor(
    person: Person,
    order: readonly Said[],
    line: number,
    name: string,
    differences: readonly Difference[],
    fieldsOf: FieldsOf,
  ) {
    this.#person = person;
    this.#order = order;
    this.line = line;
    this.name = name;
    this.differences = differences;
    this.#fieldsOf = fieldsOf;
  }

  get kind(): PlannedRow['kind'] {
    return this.id === null ? 'new' : this.differences.length === 0 ? 'unchanged' : 'changed';
  }

  get id(): number | null {
    return this.#person.id;
  }

  get email(): string | null {
    return this.#person.email;
  }

  get hasAddress(): boolean {
    return this.#person.email !== null || this.#person.ref !== null;
  }

  get rowHash(): string | null {
    return this.#person.rowHash;
  }

  get fields(): ParticipantFields {
    return this.#fieldsOf(this.#person, this.#order);
  }
}
