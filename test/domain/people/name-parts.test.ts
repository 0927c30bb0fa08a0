/** Whom a part of a name means: somebody, several, or nobody, and never somebody whose name was not said. */
import { describe, expect, test } from '@jest/globals';
import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  pre,
  property,
  shuffledSubarray,
  string,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { NameParts, nameWords } from '../../../src/domain/people/names/name-parts.ts';
import { plainName } from '../../../src/domain/people/people-finder.ts';
import { twoNames } from '../../../src/domain/people/names/two-names.ts';
import { ERASED } from '../../../src/domain/privacy/erasure.ts';

const calledAmong = (names: readonly string[], given: string): string[] =>
  new NameParts(names.map((name) => ({ name }))).called(given).map(({ name }) => name);

describe('a part of a name', () => {
  const NAMES = [
    'Ana Ruiz',
    'Susana Lee',
    'Anastasia Petrova',
    'Úna Reyes',
    'Zoë O’Hara-Smith',
    'Łukasz Żak',
    '山田太郎',
    '김영희',
    ERASED,
  ];
  test.each([
    ['ana', ['Ana Ruiz']],
    ['Una Reyes', ['Úna Reyes']],
    ['reyes una', ['Úna Reyes']],
    ['Reyes, Una', ['Úna Reyes']],
    ['rey', ['Úna Reyes']],
    ['anast', ['Anastasia Petrova']],
    ['usan', ['Susana Lee']],
    ['ohara', ['Zoë O’Hara-Smith']],
    ['smith zoe', ['Zoë O’Hara-Smith']],
    ['lukasz zak', ['Łukasz Żak']],
    ['太', ['山田太郎']],
    ['영희', ['김영희']],
    // Half a syllable is another syllable.
    ['여', []],
    ['an', ['Ana Ruiz', 'Anastasia Petrova']],
    // One letter is looked for at the beginning of words alone.
    ['h', []],
    ['s', ['Susana Lee', 'Zoë O’Hara-Smith']],
    // Each word said is another word of the name.
    ['ana ana', []],
    ['ana ruiz gomez', []],
    ['erased', []],
    ['', []],
    ['...', []],
  ])('%j means %j', (given, meant) => {
    expect(calledAmong(NAMES, given)).toEqual(meant);
  });
});

const word = oneof(
  constantFrom('ana', 'anna', 'ann', 'an', 'susana', 'Úna', 'Łucja', 'O’Hara', 'Żak', '太郎', '김', 'Li'),
  string({ unit: constantFrom('a', 'á', 'b', 'n', 's', 'ł', 'ż', '-'), minLength: 1, maxLength: 5 }),
);
const name = array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const names = uniqueArray(name, { minLength: 1, maxLength: 12 });
/** Words that begin, end or lie inside those of a name, in any order. */
const partOf = (of: string): Arbitrary<string> =>
  shuffledSubarray(nameWords(of), { minLength: Math.min(1, nameWords(of).length) })
    .chain((words) =>
      tuple(
        ...words.map((one) =>
          tuple(nat(one.length - 1), integer({ min: 1, max: one.length })).map(([from, length]) =>
            one.slice(from, from + length),
          ),
        ),
      ),
    )
    .map((parts) => parts.join(' '));
const namesAndPart = names.chain((all) =>
  tuple(
    constant(all),
    constantFrom(...all).chain((one) => partOf(one)),
  ),
);

/** The same question, asked in another way: which words fit, and by which of the three ways. */
function isIn(given: string, of: string, fits: (said: string, word: string) => boolean): boolean {
  const permutations = (words: readonly string[]): string[][] =>
    words.length === 0
      ? [[]]
      : words.flatMap((one, at) => permutations(words.toSpliced(at, 1)).map((rest) => [one, ...rest]));
  return permutations(nameWords(of)).some((words) =>
    nameWords(given).every((said, at) => words[at] !== undefined && fits(said, words[at])),
  );
}

describe('whatever the names', () => {
  test('whoever is found has every word said in their name', () => {
    assert(
      property(names, oneof(name, string()), (all, given) => {
        for (const found of calledAmong(all, given))
          expect(isIn(given, found, (said, one) => one.includes(said))).toBe(true);
      }),
    );
  });

  test('a part that one person alone has finds that person, and one that several have finds all of them', () => {
    assert(
      property(namesAndPart, ([all, given]) => {
        const having = (fits: (said: string, word: string) => boolean): string[] =>
          nameWords(given).length === 0 ? [] : all.filter((one) => isIn(given, one, fits));
        const whole = having((said, one) => one === said);
        const beginning = having((said, one) => one.startsWith(said));
        const found = calledAmong(all, given);
        if (whole.length > 0) expect(found).toEqual(whole);
        else if (beginning.length > 0) expect(found).toEqual(beginning);
        else for (const one of found) expect(isIn(given, one, (said, own) => own.includes(said))).toBe(true);
      }),
    );
  });

  test('case, accents and the order of words make no difference', () => {
    assert(
      property(namesAndPart, ([all, given]) => {
        const plain = nameWords(given).toReversed().join(' ').toUpperCase();
        pre(nameWords(plain).toSorted().join(' ') === nameWords(given).toSorted().join(' '));
        expect(calledAmong(all, plain)).toEqual(calledAmong(all, given));
        expect(calledAmong(all, plainName(given))).toEqual(calledAmong(all, given));
      }),
    );
  });
});

describe('words as two names', () => {
  test.each([
    [['Kasia', 'Ana'], [['Kasia', 'Ana']]],
    [['Kasia'], []],
    [['Kasia Ana'], [['Kasia', 'Ana']]],
    [
      ['Kasia', 'Nowak', 'Ana'],
      [
        ['Kasia', 'Nowak Ana'],
        ['Kasia Nowak', 'Ana'],
      ],
    ],
    [['Kasia Nowak', 'Ana'], [['Kasia Nowak', 'Ana']]],
    [['Kasia', 'and', 'Ana'], [['Kasia', 'Ana']]],
    [['Kasia,', 'Ana'], [['Kasia', 'Ana']]],
    [['Kasia,Ana'], [['Kasia', 'Ana']]],
    [['Kasia', '&', 'Ana Ruiz'], [['Kasia', 'Ana Ruiz']]],
    [['Kasia Nowak with Ana Ruiz'], [['Kasia Nowak', 'Ana Ruiz']]],
    [['Andy', 'Withers'], [['Andy', 'Withers']]],
    [['and', 'Ana'], []],
    [Array<string>(40).fill('a'), []],
  ])('%j', (words, readings) => {
    expect(twoNames(words)).toEqual(readings);
  });
});
