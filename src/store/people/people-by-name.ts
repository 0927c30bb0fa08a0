/** Finds people by what somebody types on a command line: what they are called as a whole, or part of a name. */
import { NameParts, nameWords } from '../../domain/people/names/name-parts.ts';
import { type Findable, PeopleFinder } from '../../domain/people/people-finder.ts';
import { parseId } from '../../domain/reference.ts';
import { withoutInvisible } from '../../domain/words/invisible-characters.ts';
import { nearest } from '../../domain/words/text.ts';
import { valuesIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { loadFindable } from './person-references.ts';

/**
 * The people of a programme by what they are called. Where names are made up, people are found by those that are shown
 * and by their own.
 */
export class PeopleByName {
  readonly #store: Store;
  #named: readonly (readonly Findable[])[] | undefined;
  #finders: readonly PeopleFinder<Findable>[] | undefined;
  #parts: NameParts<Findable> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Returns the numbers of those who are called so, else of those who are in part, by number. */
  meant(given: string): readonly number[] {
    const called = this.called(given);
    return called.length > 0 ? called : this.calledInPart(given);
  }

  /** Returns the numbers of those who have that id, ref or e-mail, else of all who have that full name, by number. */
  called(given: string): readonly number[] {
    const exact = this.#exactly(given);
    if (exact !== undefined) return [exact];
    this.#finders ??= this.#people.map((people) => new PeopleFinder(people));
    return numbersOf(this.#finders.flatMap((finder) => finder.called(given)));
  }

  /**
   * Returns the numbers of all in whose names every word of a text is found, by number: see {@link NameParts}. An id or an
   * address is never part of a name.
   */
  calledInPart(given: string): readonly number[] {
    if (/@|^\s*\p{L}\d+\s*$/u.test(given)) return [];
    this.#parts ??= new NameParts(this.#people.flat());
    return numbersOf(this.#parts.called(given));
  }

  /** Returns the name, or the word of a name, that is nearly spelt so; undefined where none is. */
  near(given: string): string | undefined {
    const names = this.#people[0]?.map(({ name }) => name) ?? [];
    return nearest(given, names) ?? (/\d/.test(given) ? undefined : nearest(given, wordsOf(names)));
  }

  /** Most people are named by id, ref or e-mail as it is kept, which needs nobody else. */
  #exactly(given: string): number | undefined {
    if (this.#store.behindMasks !== undefined) return undefined;
    const id = parseId('P', given) ?? -1;
    const seen = withoutInvisible(given).trim();
    const exact = valuesIn<number>(
      this.#store.db,
      'SELECT id FROM participants WHERE id = @id OR ref = @ref OR email = @email ORDER BY id',
      { id, ref: seen, email: seen.toLowerCase() },
    );
    // Somebody's ref may read like an id: the id is meant, as everywhere.
    return exact.includes(id) ? id : exact[0];
  }

  /** Everybody, by the names that are shown and, where these are made up, by their own. */
  get #people(): readonly (readonly Findable[])[] {
    if (this.#named === undefined) {
      const { behindMasks } = this.#store;
      const shown = loadFindable(this.#store);
      this.#named = behindMasks === undefined ? [shown] : [shown, behindMasks];
    }
    return this.#named;
  }
}

function numbersOf(people: readonly Findable[]): number[] {
  return [...new Set(people.map(({ id }) => id))].toSorted((a, b) => a - b);
}

/** Returns the words of names that are more than an initial, as they are written. */
function wordsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.split(/\s+/)))].filter(
    (word) => nameWords(word).join('').length > 2,
  );
}
