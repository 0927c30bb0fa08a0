import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fieldNamed } from '../../../src/domain/people/fields/field-lookup.ts';
import { FIELDS } from '../../../src/domain/people/fields.ts';
import { parseRoles } from '../../../src/domain/people/fields/roles-field.ts';
import { NOBODY, parseDraft } from '../../../src/domain/people/draft.ts';
import type { Vocabulary } from '../../../src/domain/people/fields/field-entry.ts';
import { folded } from '../../../src/domain/words/text.ts';

const vocabulary: Vocabulary = {
  levels: ['Junior', 'Senior', 'Head'],
  topics: new Map(
    ['Behaviour management', 'Budget, finance and risk'].flatMap((name) => [[folded(name), name] as const]),
  ).set('classroom behaviour', 'Behaviour management'),
};

const empty = { ...NOBODY, name: 'Ada', isMentor: true, isMentee: false };

/** The canonical text of what a person writes in a field, or what is wrong with it. */
function read(name: string, text: string): string {
  const parsed = fieldNamed(name)?.parse(text, vocabulary);
  if (parsed === undefined) throw new Error(`there is no field ${name}`);
  if ('problem' in parsed) return `problem ${parsed.problem.rule}`;
  return fieldNamed(name)?.format({ ...empty, ...parsed.draft }) ?? '';
}

/** For each field: texts and their canonical form. */
const GOOD: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ref: [['S-001', 'S-001']],
  name: [['Ada Lovelace', 'Ada Lovelace']],
  email: [['Ada@Example.ORG', 'ada@example.org']],
  roles: [
    ['Mentor', 'mentor'],
    ['mentees', 'mentee'],
    ['BOTH', 'both'],
    ['Mentor and mentee', 'both'],
  ],
  organisation: [['Hill School', 'Hill School']],
  department: [['Maths', 'Maths']],
  manager: [['boss@example.org', 'boss@example.org']],
  job_title: [['Head of Year', 'Head of Year']],
  level: [['senior', 'Senior']],
  years_experience: [
    ['7', '7'],
    ['7.50', '7.5'],
    ['0', '0'],
    ['80', '80'],
  ],
  sector: [['Primary', 'Primary']],
  country: [
    ['england', 'GB'],
    ['pl', 'PL'],
  ],
  region: [['Kent', 'Kent']],
  timezone: [
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['UTC', 'UTC'],
  ],
  languages: [
    ['English, Welsh', 'en; cy'],
    ['cy; en; Welsh', 'cy; en'],
  ],
  availability: [['mon 9.00-10.00; Mon 10:00-11:00', 'Mon 09:00-11:00']],
  channels: [['In person, VIDEO', 'in-person; video']],
  expertise: [
    ['classroom behaviour, Coaching', 'Behaviour management; Coaching'],
    ['Budget, finance and risk', 'Budget, finance and risk'],
    ['Coaching; coaching', 'Coaching'],
  ],
  goals: [['Coaching; Classroom  behaviour', 'Coaching; Behaviour management']],
  challenges: [['Time\nWorkload', 'Time; Workload']],
  about: [['Likes chess; and more', 'Likes chess; and more']],
  motivation: [['To give back', 'To give back']],
  capacity: [
    ['0', '0'],
    ['3', '3'],
    ['003', '3'],
  ],
  hours_per_month: [['2.5', '2.5']],
  worked_in: [['Wales; Poland; GB', 'GB; PL']],
  formats: [['One to one|circle', 'one-to-one; circle']],
  prefers: [['S-1; ada@example.org; S-1', 'S-1; ada@example.org']],
  avoids: [['S-2', 'S-2']],
  consent_on: [['2026-11-01', '2026-11-01']],
  consent_notice: [['v2', 'v2']],
};

/** For each field that can be wrong: a text, and the rule it breaks. */
const BAD: readonly (readonly [field: string, text: string, rule: string])[] = [
  ['name', 'x'.repeat(501), 'too-long'],
  ['about', 'x'.repeat(20_001), 'too-long'],
  ['email', 'ada', 'not-an-email'],
  ['email', 'ada@example', 'not-an-email'],
  ['email', 'ada@example.', 'not-an-email'],
  ['email', 'ada@a.org, ben@b.org', 'not-an-email'],
  ['roles', 'teacher', 'unknown-role'],
  ['roles', 'not a mentor', 'unknown-role'],
  ['level', 'Boss', 'unknown-level'],
  ['years_experience', 'ten', 'not-a-number'],
  ['years_experience', '81', 'not-a-number'],
  ['years_experience', '-1', 'not-a-number'],
  ['years_experience', '1e1', 'not-a-number'],
  ['country', 'Atlantis', 'unknown-country'],
  ['timezone', 'CST', 'unknown-timezone'],
  ['timezone', '+01:00', 'unknown-timezone'],
  ['languages', 'English; Elvish', 'unknown-language'],
  ['availability', 'whenever', 'not-a-time'],
  ['availability', ';', 'not-a-time'],
  ['channels', 'video; pigeon', 'unknown-channel'],
  ['expertise', 'x'.repeat(501), 'too-long'],
  ['capacity', 'as many as you need', 'not-a-number'],
  ['capacity', 'two', 'not-a-number'],
  ['capacity', '1.5', 'not-a-number'],
  ['capacity', '-1', 'not-a-number'],
  ['hours_per_month', '745', 'not-a-number'],
  ['worked_in', 'GB; Atlantis', 'unknown-country'],
  ['formats', 'triad', 'unknown-format'],
  ['consent_on', '2026-02-29', 'not-a-date'],
  ['consent_on', 'yes', 'not-a-date'],
  ['consent_on', '01/11/2026', 'ambiguous-date'],
];

describe('every field', () => {
  test('is in the table of good values', () => {
    expect(Object.keys(GOOD)).toEqual(FIELDS.map((field) => field.name));
  });

  const cases = Object.entries(GOOD).flatMap(([name, texts]) =>
    texts.map((pair) => [name, ...pair] as const),
  );
  test.each(cases)('%s: %j is kept as %j, and read back as that', (name, text, canonical) => {
    expect(read(name, text)).toBe(canonical);
    expect(read(name, canonical)).toBe(canonical);
  });

  const problems = BAD.map(([name, text, rule]) => [name, text.slice(0, 30), rule, text] as const);
  test.each(problems)('%s: %j is a problem (%s) with a hint', (name, _, rule, text) => {
    const parsed = fieldNamed(name)?.parse(text, vocabulary);
    expect(parsed).toMatchObject({
      problem: { rule, message: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) },
    });
    expect(JSON.stringify(parsed).length).toBeLessThan(400);
  });

  test('formats nothing as nothing, and is a property of a participant', () => {
    for (const field of FIELDS) {
      if (field.name === 'name' || field.name === 'roles') continue;
      expect([field.name, field.format(empty)]).toEqual([field.name, '']);
      expect(Object.keys(NOBODY)).toContain(field.properties[0]);
    }
  });

  test('has a name and aliases of its own', () => {
    const all = FIELDS.flatMap((field) => [field.name, ...field.aliases]);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  test('reads any text to a problem or to a fixed point, and never throws', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('constructor', '__proto__', 'a;b', 'a, b', ';', ',', '|', '0', 'GB', 'en', '\u0000'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), anyText, (field, text) => {
        const given = text.trim();
        fc.pre(given !== '');
        const once = read(field.name, given);
        expect(typeof once).toBe('string');
        // Topics that the programme does not know yet are learnt when they are kept.
        const topics = new Map([...vocabulary.topics, [folded(once), once] as const]);
        if (once.startsWith('problem ') || once === '') return;
        const again = field.parse(once, { ...vocabulary, topics });
        if ('problem' in again) throw new Error(`${field.name} cannot read its own ${once}`);
        const isList = field.name === 'prefers' || field.name === 'avoids';
        if (!(isList && once.includes(','))) expect(field.format({ ...empty, ...again.draft })).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

test('a level that is nearly one is suggested, and a programme without levels says so', () => {
  const level = fieldNamed('level');
  expect(level?.parse('Senoir', vocabulary)).toMatchObject({
    problem: { hint: 'did you mean "Senior"? the levels are Junior, Senior, Head' },
  });
  expect(level?.parse('Senior', { ...vocabulary, levels: [] })).toMatchObject({
    problem: { hint: expect.stringContaining('mentor programme edit --levels "') },
  });
});

test.each([
  ['mentor', 'mentor'],
  ['I want to be a MENTEE', 'mentee'],
  ['Mentors & mentees', 'both'],
  ['both', 'both'],
  ['Mentorin', 'mentor'],
  ['Mentor/in', 'mentor'],
  ['Mentorai', 'mentee'],
  ['mentorée', 'mentee'],
  ['Mentores', 'mentor'],
  ['Y ddau', 'both'],
  ['Les deux', 'both'],
  ['kein Mentor', undefined],
  ['both please', undefined],
  ['no mentor', undefined],
  ['tormentor', undefined],
  ['', undefined],
  ['peer', 'peer'],
  ['as a peer', 'peer'],
  ['Peer mentor', 'mentor'],
  ['mentor; peer', 'mentor; peer'],
  ['Peer, mentee', 'mentee; peer'],
  ['mentor, mentee and peer', 'both; peer'],
  ['both; peer', 'both; peer'],
  ['peer; teacher', undefined],
])('roles of %j are %s', (text, roles) => {
  expect(parseRoles(text)).toBe(roles);
});

describe('parseDraft', () => {
  test('joins the parts of a name where there is no name', () => {
    expect(parseDraft({ first_name: ' Ada ', last_name: 'Lovelace' }, vocabulary).draft).toEqual({
      name: 'Ada Lovelace',
    });
    expect(parseDraft({ name: ' ', first_name: 'Ada', last_name: '' }, vocabulary).draft.name).toBe('Ada');
    expect(parseDraft({ name: 'A. L.', first_name: 'Ada' }, vocabulary).draft.name).toBe('A. L.');
  });

  test('leaves out what is blank, and gives every problem with the rest of the draft', () => {
    const { draft, problems } = parseDraft(
      { name: 'Ada', region: '  ', capacity: 'many', email: 'nowhere', country: 'GB' },
      vocabulary,
    );
    expect(draft).toEqual({ name: 'Ada', country: 'GB' });
    expect(problems.map(({ field, rule }) => [field, rule])).toEqual([
      ['email', 'not-an-email'],
      ['capacity', 'not-a-number'],
    ]);
  });
});
