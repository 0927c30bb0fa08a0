/**
 * How real headers are taken, each as a file of its own with a few answers. What is taken unasked is always right, and of
 * the columns that are a field nine in ten are taken or asked about. Words and rules were made with one half alone.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FileEvidence } from '../../../../src/domain/import/evidence/column-evidence.ts';
import { mapHeaders } from '../../../../src/domain/import/header-mapping.ts';
import { NAME_PARTS, PARTICIPANT_HEADERS } from '../../../../src/domain/import/header-names.ts';

interface Entry {
  readonly header: string;
  readonly field: string | null;
  readonly also?: readonly string[];
  readonly cells: readonly string[];
}

const LEAST_RECALL = 0.9;

function entries(half: string): Entry[] {
  return JSON.parse(readFileSync(new URL(`headers-${half}.json`, import.meta.url), 'utf8')) as Entry[];
}

/** What a column is taken or asked as. */
function taken({ header, cells }: Entry): { readonly field: string | null; readonly isAsked: boolean } {
  const evidence = new FileEvidence({
    headers: [header],
    rows: () => cells.map((cell, at) => ({ line: at + 2, cells: [cell] })),
    known: { levels: ['Junior', 'Senior'], topics: new Map() },
  });
  const { columns, questions } = mapHeaders([header], { known: PARTICIPANT_HEADERS, evidence });
  const [question] = questions;
  return { field: question?.field ?? columns[0]?.field ?? null, isAsked: question !== undefined };
}

function isRight({ field, also = [] }: Entry, found: string | null): boolean {
  // A part of a name alone is the name.
  const name = field === 'name' && found !== null && NAME_PARTS.includes(found);
  return found === field || name || (found !== null && also.includes(found));
}

describe.each(['tuned', 'held-out'])('of the %s half', (half) => {
  const all = entries(half).map((entry) => ({ entry, ...taken(entry) }));

  test('what is taken unasked is right', () => {
    const wrong = all.filter(
      ({ entry, field, isAsked }) => field !== null && !isAsked && !isRight(entry, field),
    );
    expect(wrong.map(({ entry, field }) => `${entry.header}: ${field}`)).toEqual([]);
  });

  test('nine in ten of the columns that are a field are taken, or asked about', () => {
    const ofField = all.filter(({ entry }) => entry.field !== null);
    const found = ofField.filter(({ entry, field }) => field !== null && isRight(entry, field));
    expect(found.length / ofField.length).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});
