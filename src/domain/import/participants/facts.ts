/** The facts of a file of participants: what a coordinator checks at a glance. */
import type { Participant } from '../../people/participant.ts';
import { valueSaid } from './packed-draft.ts';
import type { ConsentsOfFile } from './consent-tally.ts';
import type { Overwritten } from './overwritten.ts';
import type { Said } from './kept-rows.ts';
import type { Person } from './people-of-file.ts';
import type { RepeatedNames } from './repeated-names.ts';

/** Counts of the people in a file; rows that are rejected are not among them. */
export interface FileFacts {
  readonly people: number;
  readonly newPeople: number;
  readonly withEmail: number;
  /** Mentors of whom nobody has said how many places they have. */
  readonly atDefault: number;
  /** The places that the programme gives them. */
  readonly defaultCapacity: number;
  /** The most people that one name is of, and how many names several people have. */
  readonly names: { readonly repeated: number; readonly most: number };
  /** Values that a later row of the same person replaced. */
  readonly overwritten: number;
  /** Null where neither the file nor an option speaks of consent. */
  readonly consent: {
    readonly yes: number;
    readonly no: number;
    readonly blank: number;
    /** The day of `--consent-on` where it is for everybody. */
    readonly ofAllOn: string | null;
  } | null;
}

/** Counts people one by one. */
export class FactsTally {
  #people = 0;
  #new = 0;
  #withEmail = 0;
  #atDefault = 0;

  /**
   * @param before Null for a new person.
   * @param order What the rows say, oldest first.
   */
  add({ email }: Pick<Person, 'email'>, before: Participant | null, order: readonly Said[]): void {
    this.#people++;
    if (before === null) this.#new++;
    if (email) this.#withEmail++;
    const isMentor = before?.isMentor === true || order.some((said) => valueSaid(said, 'isMentor') === true);
    if (isMentor && capacityOf(before, order) === null) this.#atDefault++;
  }

  result(
    defaultCapacity: number,
    repeated: RepeatedNames,
    overwritten: readonly Overwritten[],
    consents: ConsentsOfFile | null,
  ): FileFacts {
    return {
      people: this.#people,
      newPeople: this.#new,
      withEmail: this.#withEmail,
      atDefault: this.#atDefault,
      defaultCapacity,
      names: { repeated: repeated.count, most: repeated.most },
      overwritten: overwritten.length,
      consent: consents && {
        yes: consents.yes,
        no: consents.no.length,
        blank: consents.blank.length,
        ofAllOn: consents.ofAllOn,
      },
    };
  }
}

function capacityOf(before: Participant | null, order: readonly Said[]): unknown {
  const said = order.findLast(({ properties }) => properties.includes('capacity'));
  return said === undefined ? (before?.capacity ?? null) : valueSaid(said, 'capacity');
}
