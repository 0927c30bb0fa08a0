/** Finding the people whom the rows of a file name, among those who are enrolled. */
import type { FieldProblem } from '../field.ts';
import { emailIn } from '../fields.ts';
import { withoutInvisible } from '../invisible.ts';
import { idOf, parseId } from '../reference.ts';
import { folded, nearest, quote } from '../text.ts';
import type { KnownPerson } from './people.ts';

/** So many people who are not found are told whom the row may mean: it takes a look at everybody. */
const MOST_SUGGESTED = 100;

/** Those who are enrolled, by all that people call them. */
export class Roll {
  readonly #byId = new Map<number, KnownPerson>();
  readonly #byRef = new Map<string, KnownPerson>();
  readonly #byEmail = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();
  readonly #unknown = new Map<string, FieldProblem>();

  constructor(people: Iterable<KnownPerson>) {
    for (const person of people) {
      this.#byId.set(person.id, person);
      if (person.ref !== null) this.#byRef.set(withoutInvisible(person.ref), person);
      if (person.email !== null) this.#byEmail.set(withoutInvisible(person.email), person);
      const name = folded(person.name);
      const namesakes = this.#byName.get(name);
      if (namesakes === undefined) this.#byName.set(name, [person]);
      else namesakes.push(person);
    }
  }

  /** Returns the name of somebody who is enrolled. */
  nameOf(id: number): string {
    return this.#byId.get(id)?.name ?? idOf('P', id);
  }

  /**
   * Returns the participant whom a text names: by id (`P12`), e-mail, ref, or a name that is unique; or what is wrong.
   */
  find(given: string): KnownPerson | { readonly problem: FieldProblem } {
    const id = parseId('P', given);
    const seen = withoutInvisible(given);
    const email = emailIn(seen);
    const found =
      (id === undefined ? undefined : this.#byId.get(id)) ??
      (email === undefined ? undefined : this.#byEmail.get(email)) ??
      this.#byRef.get(seen.trim());
    if (found !== undefined) return found;
    const namesakes = this.#byName.get(folded(given)) ?? [];
    const [only] = namesakes;
    if (only !== undefined && namesakes.length === 1) return only;
    let problem = this.#unknown.get(given);
    if (problem === undefined) {
      problem = only === undefined ? this.#nobody(given, email) : severalPeople(given, namesakes);
      this.#unknown.set(given, problem);
    }
    return { problem };
  }

  #nobody(given: string, email: string | undefined): FieldProblem {
    const near =
      this.#unknown.size >= MOST_SUGGESTED
        ? undefined
        : email === undefined
          ? nearest(given, [...this.#byName.keys()])
          : this.#nearEmail(email);
    const name = near === undefined ? undefined : (this.#byName.get(near)?.[0]?.name ?? near);
    return {
      rule: 'unknown-participant',
      message: `there is no participant ${quote(given)}`,
      hint:
        name === undefined
          ? 'name them by e-mail, ref, id or full name; mentor participant list shows them all'
          : `did you mean ${quote(name)}?`,
    };
  }

  /** The same name at another domain, or a similar one at the same: else all addresses of one domain are alike. */
  #nearEmail(email: string): string | undefined {
    const [local = '', domain = ''] = email.split('@');
    const all = [...this.#byEmail.keys()];
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
