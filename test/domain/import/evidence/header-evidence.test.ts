/** What headers say by themselves, in nine languages; and which say nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { headerEvidence, type Side } from '../../../../src/domain/import/evidence/header-evidence.ts';
import { headerRules } from '../../../../src/domain/import/evidence/header-rules.ts';
import { PARTICIPANT_HEADERS } from '../../../../src/domain/import/header-names.ts';

/** No form asks for it, and one word says nothing. */
const SILENT = new Set(['consent_withdrawn_on']);
/** Says nothing by itself: "About your work". */
const OWN_SENSE = new Set(['about']);

interface Phrasing {
  readonly header: string;
  readonly field: string;
  readonly language: string;
}

function data(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

const PHRASINGS = data('header-phrasings.json') as readonly Phrasing[];
const OF_NOTHING = data('headers-of-nothing.json') as readonly string[];

/** Returns evidence in short: `email!` strong, `role?` weak. */
function told(header: string, side?: Side): string {
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
    expect(missed(all).length).toBeLessThanOrEqual(all.length * 0.06);
  });
});

test('a header about something else is never strong evidence, and seldom weak', () => {
  const telling = OF_NOTHING.filter((header) => headerEvidence(header).length > 0);
  const strong = OF_NOTHING.filter((header) =>
    headerEvidence(header).some((one) => one.strength === 'strong'),
  );
  expect(strong).toEqual([]);
  expect(telling.length).toBeLessThan(OF_NOTHING.length * 0.08);
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
    const started = performance.now();
    for (const piece of ['mentee ', 'name (', 'e-mail/', 'a', '1.', '[', "l'", 'How many? '])
      headerEvidence(piece.repeat(10_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
