import { describe, expect, test } from '@jest/globals';
import { array, assert, boolean, constantFrom, option, property, record, subarray, tuple } from 'fast-check';
import { NOBODY } from '../../../src/domain/people/draft.ts';
import type { RollEntry } from '../../../src/domain/people/participant.ts';
import { type AskedOfPerson, askedOfPeople } from '../../../src/domain/search/asked-of-people.ts';
import { nearValues, readCondition } from '../../../src/domain/search/condition.ts';

const LEVELS = ['Officer', 'Manager', 'Director'];
const asked = askedOfPeople({
  vocabulary: {
    levels: LEVELS,
    topics: new Map([
      ['behaviour', 'Behaviour'],
      ['behavior', 'Behaviour'],
      ['reading', 'Reading'],
    ]),
    today: '2026-11-22',
  },
  custom: [{ name: 'house_style', label: 'House style', isSensitive: false }],
  requiredFields: ['name', 'roles'],
  defaultCapacity: 2,
  today: '2026-11-22',
});

function aPerson(fields: Partial<RollEntry>): RollEntry {
  return {
    ...NOBODY,
    id: 1,
    name: 'Zoë Lee',
    isMentor: true,
    isMentee: false,
    status: 'active',
    pausedUntil: null,
    enrolledOn: '2026-09-01',
    withdrawnOn: null,
    undecided: [],
    ...fields,
  };
}

function isMet(condition: string, fields: Partial<RollEntry>): boolean {
  const read = readCondition<RollEntry, AskedOfPerson>(condition, asked);
  if ('problem' in read) throw new Error(read.problem);
  return read.isMet(aPerson(fields));
}

describe('a condition', () => {
  test.each<[string, Partial<RollEntry>, boolean]>([
    ['organisation=elm hill', { organisation: 'Elm Hill' }, true],
    ['school = "elm hill"', { organisation: 'Elm Hill' }, true],
    ["organisation=St Mary's", { organisation: 'St. Mary’s' }, true],
    ['organisation=Elm', { organisation: 'Elm Hill' }, false],
    ['Organisation~elm', { organisation: 'Elm Hill' }, true],
    ['organisation!=Elm Hill', { organisation: null }, true],
    ['organisation=', { organisation: null }, true],
    ['organisation!=', { organisation: 'Elm Hill' }, true],
    ['job-title=eleve', { jobTitle: 'Élève' }, true],
    ['Job title~lev', { jobTitle: 'Élève' }, true],
    ['topic=behavior', { goals: ['Reading', 'Behaviour'] }, true],
    ['topic=Behaviour', { expertise: ['Behaviour'] }, true],
    ['topic!=Behaviour', { expertise: ['Behaviour', 'Reading'] }, false],
    ['goals=Behaviour', { expertise: ['Behaviour'] }, false],
    ['country=united kingdom', { country: 'GB' }, true],
    ['languages=Welsh', { languages: ['en', 'cy'] }, true],
    ['years>5', { yearsExperience: 7.5 }, true],
    ['years_experience<=7', { yearsExperience: 7.5 }, false],
    ['years_experience<7', { yearsExperience: null }, false],
    ['years_experience=7', { yearsExperience: 7 }, true],
    ['capacity=2', { capacity: null }, true],
    ['capacity>0', { capacity: 0 }, false],
    ['capacity=', { capacity: null, isMentor: false, isMentee: true }, true],
    ['level>=manager', { level: 'Director' }, true],
    ['level<Manager', { level: 'Director' }, false],
    ['role=mentor', { isMentor: true, isMentee: true }, true],
    ['roles=both', { isMentor: true, isMentee: false }, false],
    ['role!=mentor', { isMentor: false, isMentee: true }, true],
    ['status=paused', { status: 'paused', pausedUntil: '2026-11-21' }, false],
    ['ready=yes', { consentOn: '2026-09-01' }, true],
    ['ready=no', {}, true],
    ['missing=consent_on', {}, true],
    ['enrolled_on<2026-09-02', {}, true],
    ['consent-on>=2026-09-01', { consentOn: '2026-09-01' }, true],
    ['House style=harvard', { custom: { house_style: 'Harvard' } }, true],
    ['house_style>5', { custom: { house_style: '6' } }, true],
  ])('%s of %j: %s', (condition, fields, expected) => {
    expect(isMet(condition, fields)).toBe(expected);
  });

  test.each([
    ['Elm Hill', 'it must be FIELD=VALUE', 'write it as'],
    ['=Elm', 'it must be FIELD=VALUE', 'write it as'],
    ['organistion=Elm', 'there is no field "organistion"', 'did you mean organisation?'],
    ['zzzzzzzz=1', 'there is no field "zzzzzzzz"', 'the fields are ref, name'],
    ['organisation>Elm', 'organisation has no order', 'compare it with'],
    ['capacity>many', '"many" has no place in the order of capacity', 'it takes numbers'],
    ['level>Boss', '"Boss" has no place in the order of level', 'it takes numbers'],
    ['capacity>', 'it compares capacity with nothing', 'say a value: capacity>…'],
  ])('%s cannot be read', (condition, problem, hint) => {
    expect(readCondition<RollEntry, AskedOfPerson>(condition, asked)).toEqual({
      problem,
      hint: expect.stringContaining(hint),
    });
  });
});

const PEOPLE = array(
  record({
    organisation: constantFrom(null, 'Elm Hill', 'elm hill', 'Ash Élan', 'Oak'),
    yearsExperience: constantFrom(null, 0, 3, 7.5, 20),
    goals: subarray(['Behaviour', 'Reading']),
    isMentor: boolean(),
  }),
  { maxLength: 12 },
);

test('a list of conditions leaves those who meet each of them, looked at one by one', () => {
  const wanted = record({
    school: option(constantFrom('ELM HILL', 'ash elan', 'Birch')),
    topic: option(constantFrom('behaviour', 'Reading')),
    years: option(tuple(constantFrom('<', '<=', '>', '>='), constantFrom(0, 3, 8))),
    role: option(constantFrom('mentor', 'mentee')),
  });
  assert(
    property(PEOPLE, wanted, (people, { school, topic, years, role }) => {
      const rows = people.map((one, id) => aPerson({ ...one, id, isMentee: !one.isMentor }));
      const naive = rows.filter((one) => {
        if (
          school !== null &&
          (one.organisation ?? '').replace('É', 'E').toUpperCase() !== school.toUpperCase()
        )
          return false;
        if (topic !== null && !(one.goals ?? []).some((goal) => goal.toLowerCase() === topic.toLowerCase()))
          return false;
        if (role !== null && (role === 'mentor') !== one.isMentor) return false;
        if (years === null) return true;
        const [sign, limit] = years;
        const given = one.yearsExperience ?? null;
        if (given === null) return false;
        if (sign === '<') return given < limit;
        if (sign === '<=') return given <= limit;
        return sign === '>' ? given > limit : given >= limit;
      });
      const conditions = [
        school === null ? [] : [`organisation=${school}`],
        topic === null ? [] : [`topic=${topic}`],
        years === null ? [] : [`years_experience${years.join('')}`],
        role === null ? [] : [`role=${role}`],
      ]
        .flat()
        .map((text) => readCondition<RollEntry, AskedOfPerson>(text, asked));
      const kept = rows.filter((row) => conditions.every((one) => 'problem' in one || one.isMet(row)));
      expect(kept.map(({ id }) => id)).toEqual(naive.map(({ id }) => id));
    }),
  );
});

test('whoever does not have a value has not got it: = and != part the rows in two', () => {
  assert(
    property(
      PEOPLE,
      constantFrom('organisation', 'topic', 'years_experience'),
      constantFrom('', 'Oak', '3'),
      (people, name, value) => {
        const [same, other] = ['=', '!='].map((sign) =>
          readCondition<RollEntry, AskedOfPerson>(`${name}${sign}${value}`, asked),
        );
        for (const one of people) {
          const person = aPerson(one);
          const met = [same, other].map(
            (read) => read !== undefined && 'isMet' in read && read.isMet(person),
          );
          expect(met.filter(Boolean)).toHaveLength(1);
        }
      },
    ),
  );
});

test('values like one that nobody has come with how many have them, the likeliest first', () => {
  const rows = ['Elm Hill', 'Elm Hill', 'elm hill', 'Hill School', 'Oak'].map((organisation) =>
    aPerson({ organisation }),
  );
  const near = (condition: string): unknown => {
    const read = readCondition<RollEntry, AskedOfPerson>(condition, asked);
    return 'problem' in read ? read : nearValues(read, rows);
  };
  expect(near('organisation=Elm Hil')).toEqual([{ value: 'Elm Hill', rows: 3 }]);
  expect(near('organisation=Hill')).toEqual([
    { value: 'Elm Hill', rows: 3 },
    { value: 'Hill School', rows: 1 },
  ]);
  expect(near('organisation=Zzyzx Road Academy')).toEqual([]);
  expect(near('organisation=')).toEqual([]);
});
