/** Whatever people are called and whoever is with whom: what a pair is found by. */
import { expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property, tuple, uniqueArray } from 'fast-check';
import { pairMeant } from '../../../../src/application/naming/pair-meant.ts';
import { nameWords } from '../../../../src/domain/people/names/name-parts.ts';
import { Failure } from '../../../../src/errors.ts';
import { loadRelationships } from '../../../../src/store/relationships/relationships.ts';
import { aProgramme } from '../../../support/programme.ts';

const GIVEN = ['Ana', 'Anastasia', 'Susana', 'Kasia', 'Tom', 'Thom', 'Li', 'Úna'];
const FAMILY = ['Ruiz', 'Nowak', 'Li', 'Hill', 'Thomas', 'Żak'];
const person = tuple(constantFrom(...GIVEN), constantFrom(...FAMILY)).map((words) => words.join(' '));
const people = uniqueArray(person, { minLength: 4, maxLength: 8 });
const pairs = array(tuple(integer({ min: 0, max: 3 }), integer({ min: 0, max: 3 })), { maxLength: 6 });
const PARTS = [...GIVEN, ...FAMILY, 'an', 'as', 'th', 'una', 'zak', 'l'];

/** The first half are mentors. Each two are paired at most once. */
function made(names: readonly string[], wanted: readonly (readonly [number, number])[]) {
  const half = Math.floor(names.length / 2);
  let programme = aProgramme();
  for (const [at, name] of names.entries())
    programme = at < half ? programme.withMentor({ name }) : programme.withMentee({ name });
  const seen = new Set<string>();
  for (const [mentor, mentee] of wanted) {
    const two = [names[mentor % half] ?? '', names[half + (mentee % (names.length - half))] ?? ''] as const;
    if (seen.size === seen.add(two.join()).size) continue;
    programme = programme.withRelationship(...two);
  }
  return programme.create().store;
}

type Found = readonly number[] | 'people' | 'refused';

function found(store: ReturnType<typeof made>, words: readonly string[]): Found {
  try {
    const meant = store.read(() => pairMeant(store, words, false));
    return 'pairs' in meant ? meant.pairs.map(({ id }) => id).toSorted((a, b) => a - b) : 'people';
  } catch (error) {
    if (error instanceof Failure) return 'refused';
    throw error;
  }
}

const isSaidIn = (said: string, name: string): boolean =>
  nameWords(said).every((word) => nameWords(name).some((one) => one.includes(word)));

/** Programmes take time to make, so that of each everything is tried. */
const RUNS = { numRuns: 5 };

test('two names mean the same in either order, and pairs in which both are called so', () => {
  assert(
    property(people, pairs, (names, wanted) => {
      const store = made(names, wanted);
      const all = new Map(loadRelationships(store).map((pair) => [pair.id, pair]));
      for (const [at, one] of PARTS.entries())
        for (const other of PARTS.slice(at)) {
          const meant = found(store, [one, 'and', other]);
          expect(found(store, [other, 'and', one])).toEqual(meant);
          if (typeof meant === 'string') continue;
          for (const id of meant) {
            const [first, second] = all.get(id)?.people.map(({ name }) => name) ?? [];
            const isOf = (a = '', b = ''): boolean => isSaidIn(one, a) && isSaidIn(other, b);
            expect(isOf(first, second) || isOf(second, first)).toBe(true);
          }
        }
    }),
    RUNS,
  );
});

test('one name means a pair only of the one person who is called so', () => {
  assert(
    property(people, pairs, (names, wanted) => {
      const store = made(names, wanted);
      for (const said of PARTS.flatMap(nameWords)) {
        const called = calledSo(names, said);
        const own = loadRelationships(store).filter((pair) =>
          pair.people.some(({ name }) => name === called[0]),
        );
        const expected =
          called.length > 1 ? 'people' : own.length === 0 ? 'refused' : own.map(({ id }) => id);
        expect(found(store, [said])).toEqual(expected);
      }
    }),
    RUNS,
  );
});

/** Everybody with the word in their name: as a word, else as the beginning of one, else inside one. */
function calledSo(names: readonly string[], said: string): string[] {
  const ways = [
    (word: string) => word === said,
    (word: string) => word.startsWith(said),
    (word: string) => word.includes(said) && said.length > 1,
  ];
  const called = ways.map((fits) => names.filter((name) => nameWords(name).some(fits)));
  return called.find((some) => some.length > 0) ?? [];
}

test('both full names mean their pair, however they are written and whoever else has these names', () => {
  assert(
    property(people, pairs, (names, wanted) => {
      const store = made(names, wanted);
      for (const { id, people: two } of loadRelationships(store)) {
        const [one = '', other = ''] = two.map(({ name }) => name);
        for (const words of [[one, other], [other, one], [`${one} ${other}`], `${other} & ${one}`.split(' ')])
          expect(found(store, words)).toEqual([id]);
      }
    }),
    RUNS,
  );
});
