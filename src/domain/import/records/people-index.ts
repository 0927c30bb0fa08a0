/** Finds the people whom the rows of a file name, among those enrolled. */
import type { FieldProblem } from '../../people/fields/field-entry.ts';
import { emailIn } from '../../people/email.ts';
import { withoutInvisible } from '../../words/invisible-characters.ts';
import { PeopleFinder } from '../../people/people-finder.ts';
import { idOf } from '../../reference.ts';
import { nearest, oneLine, quote } from '../../words/text.ts';
import type { KnownPerson } from '../participants/people-of-file.ts';

/** Suggestions are made for at most this many unknown people, because each one searches everybody. */
const MOST_SUGGESTED = 100;

/** The enrolled people, by everything that people call them. */
export class PeopleIndex {
  readonly #people: readonly KnownPerson[];
  readonly #byId: ReadonlyMap<number, KnownPerson>;
  readonly #finder: PeopleFinder<KnownPerson>;
  readonly #unknown = new Map<string, FieldProblem>();

  constructor(people: Iterable<KnownPerson>) {
    this.#people = [...people];
    this.#byId = new Map(this.#people.map((person) => [person.id, person]));
    this.#finder = new PeopleFinder(this.#people);
  }

  /** Returns the name of an enrolled person. */
  nameOf(id: number): string {
    return this.#byId.get(id)?.name ?? idOf('P', id);
  }

  /** Returns the name of an enrolled person with their id, on one line. */
  labelOf(id: number): string {
    return `${oneLine(this.nameOf(id))} (${idOf('P', id)})`;
  }

  /** Returns the participant whom a text names, see `PeopleFinder`; or the problem. */
  find(given: string): KnownPerson | { readonly problem: FieldProblem } {
    const namesakes = this.#finder.called(given);
    const [only] = namesakes;
    if (only !== undefined && namesakes.length === 1) return only;
    let problem = this.#unknown.get(given);
    if (problem === undefined) {
      problem = only === undefined ? this.#nobody(given) : severalPeople(given, namesakes);
      this.#unknown.set(given, problem);
    }
    return { problem };
  }

  #nobody(given: string): FieldProblem {
    const near = this.#unknown.size >= MOST_SUGGESTED ? undefined : this.#near(given);
    return {
      rule: 'unknown-participant',
      message: `there is no participant ${quote(given)}`,
      hint:
        near === undefined
          ? 'name them by e-mail, ref, id or full name; mentor participant list shows them all'
          : `did you mean ${quote(near)}?`,
    };
  }

  /**
   * For e-mails, the same name at another domain or a similar name at the same one. Otherwise all addresses of a domain
   * would be alike.
   */
  #near(given: string): string | undefined {
    const email = emailIn(withoutInvisible(given));
    if (email === undefined)
      return nearest(
        given,
        this.#people.map(({ name }) => name),
      );
    const [local = '', domain = ''] = email.split('@');
    const all = this.#people.flatMap((person) =>
      person.email === null ? [] : [withoutInvisible(person.email)],
    );
    const elsewhere = all.find((one) => one.startsWith(`${local}@`));
    if (elsewhere !== undefined) return elsewhere;
    const locals = all.filter((one) => one.endsWith(`@${domain}`)).map((one) => one.split('@')[0] ?? '');
    const near = nearest(local, locals);
    return near === undefined ? undefined : `${near}@${domain}`;
  }
}

function severalPeople(given: string, namesakes: readonly KnownPerson[]): FieldProblem {
  return {
    rule: 'several-participants',
    message: `${namesakes.length} participants are called ${quote(given)}: ${namesakes
      .slice(0, 5)
      .map(({ id }) => idOf('P', id))
      .join(', ')}${namesakes.length > 5 ? ' and more' : ''}`,
    hint: 'name the one you mean by e-mail, ref or id',
  };
}
