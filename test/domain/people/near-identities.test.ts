import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  mailboxOf,
  nearIdentities,
  pairText,
  type Said,
} from '../../../src/domain/people/near-identities.ts';
import { type Findable, plainName } from '../../../src/domain/people/people-finder.ts';

type Person = Findable & Said;

let last = 0;
function aPerson(fields: Partial<Person>): Person {
  const id = (last += 1);
  return {
    id,
    name: `Person ${id}`,
    ref: null,
    email: null,
    isMentor: true,
    isMentee: false,
    organisation: null,
    ...fields,
  };
}

const mentee = { isMentor: false, isMentee: true };

function near(...people: Partial<Person>[]): string[] {
  const all = people.map(aPerson);
  return nearIdentities(all, (one) => one).map(
    ({ people: two, why }) => `${two.map((one) => all.indexOf(one)).join(' ')} ${why}`,
  );
}

test.each([
  ['Ada+mentor@X.example', 'ada@x.example'],
  ['ada@x.example', 'ada@x.example'],
  ['+ada@x.example', '+ada@x.example'],
  ['a.da+x@gmail.com', 'ada@gmail.com'],
  ['Ada@googlemail.com', 'ada@gmail.com'],
  ['a.da@x.example', 'a.da@x.example'],
  ['ad\u200ba@x.example', 'ada@x.example'],
])('the mailbox of %j is %j', (email, expected) => {
  expect(mailboxOf(email)).toBe(expected);
});

test('a plain name is compared as any other is, only sooner', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'B', ' ', "'", '.', '-', 'z'), maxLength: 9 });
  fc.assert(fc.property(letters, (name) => expect(plainName(name)).toBe(plainName(`${name}\u200b`))));
});

describe('two may be one person', () => {
  test.each<[string, Partial<Person>[], string[]]>([
    ['by mailbox', [{ email: 'ada+m@x.example' }, { email: 'ada@x.example' }], ['0 1 email']],
    ['by two plus addresses', [{ email: 'ada+a@x.example' }, { email: 'ada+b@x.example' }], ['0 1 email']],
    ['by ref', [{ ref: 'p1' }, { ref: 'P1' }, { ref: 'p2' }], ['0 1 ref']],
    ['by name, on two sides', [{ name: 'Ada Lee' }, { name: 'Adá  LEE', ...mentee }], ['0 1 name']],
    [
      'by name, written as in a list or as it is said',
      [
        { name: 'Lee, Kim', organisation: 'Oak', ...mentee },
        { name: 'Kim Lee', organisation: 'Oak' },
      ],
      ['0 1 name'],
    ],
    [
      'by name, where one organisation is not known',
      [
        { name: 'Ada Lee', organisation: 'Acme' },
        { name: 'Ada Lee', ...mentee },
      ],
      ['0 1 name'],
    ],
    [
      'by name and organisation, however it is spelled',
      [
        { name: 'Ada Lee', organisation: 'St. Mary’s' },
        { name: 'Ada Lee', organisation: 'St Marys', ...mentee },
      ],
      ['0 1 name'],
    ],
    [
      'once, whatever is alike',
      [
        { name: 'Ada Lee', ref: 'a', email: 'ada@x.example' },
        { name: 'Ada Lee', ref: 'A', email: 'ada+2@x.example', ...mentee },
      ],
      ['0 1 email'],
    ],
    [
      'of a mailbox that several share, where they have one name',
      [
        { name: 'Ada Lee', email: 'office+1@x.example' },
        { name: 'Bo Lee', email: 'office+2@x.example' },
        { name: 'Ada Lee', email: 'office+3@x.example' },
      ],
      ['0 2 email'],
    ],
  ])('%s', (_, people, expected) => {
    expect(near(...people)).toEqual(expected);
  });

  test.each<[string, Partial<Person>[]]>([
    ['namesakes on one side', [{ name: 'Ada Lee' }, { name: 'Ada Lee' }]],
    [
      'namesakes at two organisations',
      [
        { name: 'Ada Lee', organisation: 'Acme' },
        { name: 'Ada Lee', organisation: 'Beta', ...mentee },
      ],
    ],
    ['who is erased', [{ name: 'erased' }, { name: 'erased', ...mentee }]],
    ['names of nothing that is a letter', [{ name: '!!' }, { name: '??', ...mentee }]],
    [
      'a name that many have',
      Array.from({ length: 11 }, (_, at) => ({ name: 'Anonymous', isMentee: at % 2 === 0 })),
    ],
    ['people without an address', [{}, {}]],
  ])('not %s', (_, people) => {
    expect(near(...people)).toEqual([]);
  });

  test('the same whatever the order, each two once, and nobody with themselves', () => {
    const person = fc.record({
      name: fc.constantFrom('Ada Lee', 'ADA LEE', 'Bo Lee', 'Bo'),
      ref: fc.constantFrom(null, 'p1', 'P1', 'p2'),
      email: fc.constantFrom(null, 'ada@x.example', 'ada+1@x.example', 'ada+2@x.example', 'bo@x.example'),
      isMentor: fc.boolean(),
      isMentee: fc.boolean(),
      organisation: fc.constantFrom(null, 'Acme', 'Beta'),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 9 }), fc.integer(), (given, seed) => {
        const people = given.map(aPerson);
        const pairs = (all: Person[]): string[] =>
          nearIdentities(all, (one) => one).map(
            ({ people: [a, b], why }) => `${pairText(a.id, b.id)} ${why}`,
          );
        const found = pairs(people);
        const turned = people.toSorted((a, b) => ((a.id * seed) % 7) - ((b.id * seed) % 7));
        expect(pairs(turned).sort()).toEqual(found.toSorted());
        expect(new Set(found.map((text) => text.replace(/ \w+$/, ''))).size).toBe(found.length);
        expect(found.filter((text) => /^(\d+) \1 /.test(text))).toEqual([]);
      }),
    );
  });
});
