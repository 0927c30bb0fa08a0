/** What happens to a person in a file. Little more is kept than what was said of them. */
import type { ParticipantFields } from '../../people/participant.ts';
import type { Difference, PlannedRow } from '../plan-import.ts';
import type { Person, PlannedPerson } from './people-of-file.ts';

/** Returns the fields of a person once the rows are laid over what is on file. */
type FieldsOf = (person: Person) => ParticipantFields;

/** What a row takes from its person. */
class PersonRow {
  protected readonly person: Person;
  readonly #fieldsOf: FieldsOf;

  constructor(person: Person, fieldsOf: FieldsOf) {
    this.person = person;
    this.#fieldsOf = fieldsOf;
  }

  get email(): string | null {
    return this.person.email;
  }

  get hasAddress(): boolean {
    return this.person.email !== null || this.person.ref !== null;
  }

  get rowHash(): string | null {
    return this.person.rowHash;
  }

  get fields(): ParticipantFields {
    return this.#fieldsOf(this.person);
  }
}

/** A person whom the file brings. */
export class NewPerson extends PersonRow implements PlannedPerson {
  get kind(): 'new' {
    return 'new';
  }

  get line(): number {
    return this.person.said[0]?.line ?? 0;
  }

  get id(): null {
    return null;
  }

  get name(): string {
    return this.person.name;
  }

  get differences(): readonly Difference[] {
    return NO_DIFFERENCES;
  }
}

const NO_DIFFERENCES: readonly Difference[] = [];

/** An enrolled person in a file. */
export class KnownRow extends PersonRow implements PlannedPerson {
  readonly line: number;
  readonly name: string;
  readonly differences: readonly Difference[];

  constructor(
    person: Person,
    line: number,
    name: string,
    differences: readonly Difference[],
    fieldsOf: FieldsOf,
  ) {
    super(person, fieldsOf);
    this.line = line;
    this.name = name;
    this.differences = differences;
  }

  get kind(): PlannedRow['kind'] {
    return this.differences.length === 0 ? 'unchanged' : 'changed';
  }

  get id(): number | null {
    return this.person.id;
  }
}
