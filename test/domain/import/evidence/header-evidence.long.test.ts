/** What headers say by themselves, in nine languages; and which say nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import type { AskedSide } from '../../../../src/domain/people/fields/choices.ts';
import { headerEvidence } from '../../../../src/domain/import/evidence/header-evidence.ts';
import { headerRules } from '../../../../src/domain/import/evidence/header-rules.ts';
import { PARTICIPANT_HEADERS } from '../../../../src/domain/import/header-names.ts';
import { processorTime } from '../../../support/time/processor-time.ts';

/** No form asks for it, and one word says nothing. */
const SILENT = new Set(['consent_withdrawn_on']);
/** Says nothing by itself: "About your work". */
const OWN_SENSE = new Set(['about']);

interface Phrasing {
  readonly header: string;
  readonly field: string;
  readonly language: string;
}

/** An entry of the corpus. */
interface Corpus {
  readonly header: string;
  readonly field: string | null;
  readonly also?: readonly string[];
}

function data(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

const PHRASINGS = data('header-phrasings.json') as readonly Phrasing[];
const OF_NOTHING = data('headers-of-nothing.json') as readonly string[];

/** Returns evidence in short: `email!` strong, `role?` weak. */
function told(header: string, side?: AskedSide): string {
  return headerEvidence(header, side)
    .map(
      ({ field, strength, isTurned }) =>
        `${field}${strength === 'strong' ? '!' : '?'}${isTurned ? ' turned' : ''}`,
    )
    .join(' ');
}

/** Returns the headers whose strong evidence is for another field. */
function wronglyTaken(all: readonly Phrasing[]): string[] {
  return all
    .filter(({ header, field }) =>
      headerEvidence(header).some((one) => one.strength === 'strong' && one.field !== field),
    )
    .map(({ header }) => `${header}: ${told(header)}`);
}

function missed(all: readonly Phrasing[]): string[] {
  return all
    .filter(({ header, field }) => headerEvidence(header).every((one) => one.field !== field))
    .map(({ header, field }) => `${header} (${field}): ${told(header)}`);
}

describe.each([...new Set(PHRASINGS.map(({ language }) => language))])('headers in %s', (language) => {
  const all = PHRASINGS.filter((one) => one.language === language);

  test('strong evidence is never for another field', () => {
    expect(wronglyTaken(all)).toEqual([]);
  });

  test('nearly all say which field they are', () => {
    expect(missed(all).length).toBeLessThanOrEqual(all.length * 0.03);
  });
});

test('the corpus is hardly missed, and never taken for another field', () => {
  const corpus = data('headers-tuned.json') as readonly Corpus[];
  const wrong = corpus.filter(({ header, field, also = [] }) =>
    headerEvidence(header).some(
      (one) => one.strength === 'strong' && one.field !== field && !also.includes(one.field),
    ),
  );
  expect(wrong.map(({ header }) => header)).toEqual([]);
  const named = corpus.filter(({ field }) => field !== null);
  const found = named.filter(({ header, field }) =>
    headerEvidence(header).some((one) => one.field === field),
  );
  expect(found.length / named.length).toBeGreaterThan(0.95);
});

const SOMEBODY_ELSES = `$ of your ideal mentor; Parent's $; Previous $; Emergency contact $; Your child's $; Referee $;
  Have you changed your $?; $ you want in your mentor; $ (parent); Which $ would you like to move to?; Desired $;
  Spouse's $; $ of your current mentor; Rate your $; Why did you choose your $?; Head teacher's $; Other $ (please specify)`;
const OWN =
  'email; name; first name; job title; company; department; country; industry; languages; role; level; time zone';

test("somebody else's, wished for or past, it is never strong", () => {
  for (const whose of SOMEBODY_ELSES.split(/;\s+/))
    for (const own of OWN.split('; ')) {
      const header = whose.replace('$', own);
      expect(`${header}: ${told(header)}`).not.toContain('!');
    }
});

test.each([
  ['Last name, first name', 'name! turned'],
  ['Name (Last, First)', 'name! turned'],
  ['Nazwisko i imię', 'name! turned'],
  ['Name, Vorname', 'name! turned'],
  ['First & Last Name', 'name!'],
  ['BrownEmail', 'email?'],
  ['UCSD Email Address', 'email?'],
  ['Preferred Timzone', 'timezone?'],
  ['Enw / Name', 'name! last_name?'],
  ['Hours (per week)', ''],
  ['Role (mentor/mentee)', 'roles!'],
  ['Sector (health, education)', 'sector?'],
  ['Title (Mr/Mrs/Ms)', ''],
  ['Firmenname', 'organisation!'],
  ["Nom de l'organisation", 'organisation!'],
  ['Möchtest du Mentor:in oder Mentee sein?', 'roles! goals?'],
])('%s is %s', (header, evidence) => {
  expect(told(header)).toBe(evidence);
});

test.each([
  ['Areas of interest', undefined, 'expertise? goals?'],
  ['Areas of interest', 'mentor', 'expertise?'],
  ['Areas of interest', 'mentee', 'goals?'],
  ['Mentor name', 'mentor', 'name! last_name?'],
  ['Mentor name', 'mentee', ''],
  ['Mentee Email', 'mentee', 'email!'],
] as const)('%s in a file of %s is %s', (header, side, evidence) => {
  expect(told(header, side)).toBe(evidence);
});

test('a header about something else is never strong evidence, and seldom weak', () => {
  const telling = OF_NOTHING.filter((header) => headerEvidence(header).length > 0);
  const strong = OF_NOTHING.filter((header) =>
    headerEvidence(header).some((one) => one.strength === 'strong'),
  );
  expect(strong).toEqual([]);
  expect(telling.length).toBeLessThan(OF_NOTHING.length * 0.12);
});

test.each(PARTICIPANT_HEADERS.filter(({ name }) => !SILENT.has(name)).map((one) => [one.name, one] as const))(
  'the other names of %s are evidence for it',
  (field, { name, aliases }) => {
    const headers = [name, ...aliases].map((one) => one.replaceAll('_', ' '));
    const silent = headers.filter(
      (header) => headerEvidence(header).every((one) => one.field !== field) && !OWN_SENSE.has(header),
    );
    expect(silent).toEqual([]);
  },
);

test('every rule is of a field that there is, and needs something', () => {
  const fields = new Set(PARTICIPANT_HEADERS.map(({ name }) => name));
  for (const { field, needs } of headerRules()) {
    expect(fields).toContain(field);
    expect(needs.length).toBeGreaterThan(0);
  }
});

describe('whatever a header is', () => {
  test('no text makes it throw', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => Array.isArray(headerEvidence(text))));
  });

  test('numbering, asterisks and blanks change nothing', () => {
    for (const { header } of PHRASINGS) {
      const plain = told(header);
      for (const same of [
        `${header} *`,
        `  ${header}  `,
        `3. ${header}`,
        `Q3: ${header}`,
        `${header} (required)`,
      ])
        expect(`${same}: ${told(same)}`).toBe(`${same}: ${plain}`);
    }
  });

  test('capitals change nothing', () => {
    for (const { header } of PHRASINGS.filter((one) => !/\p{Ll}\p{Lu}/u.test(one.header)))
      expect(`${header}: ${told(header.toLowerCase())}`).toBe(`${header}: ${told(header)}`);
  });

  test('a very long header takes no longer than it must', () => {
    const started = processorTime();
    for (const piece of ['mentee ', 'name (', 'e-mail/', 'a', '1.', '[', "l'", 'How many? '])
      headerEvidence(piece.repeat(10_000 / piece.length));
    expect(processorTime() - started).toBeLessThan(2000);
  });
});
