import { expect, test } from '@jest/globals';
import type { AskedForm } from '../../../../src/domain/forms/asked-form.ts';
import { askedSheet, type AskedSheet } from '../../../../src/domain/forms/sheets/asked-sheet.ts';
import { aForm, anAskedForm, aQuestion } from '../asked.ts';

const sheetOf = (first: AskedForm, ...others: readonly AskedForm[]): AskedSheet =>
  askedSheet(first.form, [first, ...others], 'en');

/** A row as it looks: `_` is to be filled in, `.` is not asked. */
const rowsOf = ({ rows }: AskedSheet): string[] =>
  rows.map(({ cells, isOpen }) =>
    cells.map((cell, at) => cell ?? (isOpen[at] === true ? '_' : '.')).join(' | '),
  );
const titlesOf = ({ columns }: AskedSheet): string[] => columns.map(({ title }) => title);

const ada = anAskedForm();
const grace = anAskedForm({
  person: { id: 4, name: 'Grace Hopper', role: 'mentor' },
  partners: [{ id: 12, name: 'Ada Lovelace' }],
});

test('a form of each side has a row for each person, with their code', () => {
  const sheet = sheetOf(ada, grace);
  expect(titlesOf(sheet)).toEqual([
    'Name',
    'Partner',
    'Answered on',
    ...ada.form.questions.map(({ title }) => title['en']),
    'Code',
  ]);
  expect(rowsOf(sheet)).toEqual([
    `Ada Lovelace | Grace Hopper | _ | _ | _ | _ | _ | _ | ${ada.code}`,
    `Grace Hopper | Ada Lovelace | _ | _ | _ | _ | _ | _ | ${grace.code}`,
  ]);
  expect(titlesOf(askedSheet(ada.form, [ada], 'pl')).at(-1)).toBe('Kod');
});

test('where either of a pair answers for both, the pair has one row', () => {
  const meeting = anAskedForm({ kind: 'meeting' });
  const other = anAskedForm({ kind: 'meeting', person: { id: 4, name: 'Grace Hopper', role: 'mentor' } });
  expect(rowsOf(sheetOf(meeting, other))).toHaveLength(1);
  const next = anAskedForm({ kind: 'meeting', occasion: { day: '2026-12-30' } });
  expect(rowsOf(sheetOf(meeting, other, next))).toHaveLength(2);
});

test('each goal has a row, and what is asked once is asked in the first', () => {
  const form = aForm(
    [aQuestion('text', { id: 'value', title: { en: 'Value' }, each: 'goal' }), aQuestion('scale')],
    { form: 'progress' },
  );
  const progress = anAskedForm({ form });
  expect(rowsOf(sheetOf(progress))).toEqual([
    `Ada Lovelace | Grace Hopper | G3 Lead the weekly meeting by March | _ | _ | _ | ${progress.code}`,
    `Ada Lovelace | Grace Hopper | G5 Write the business case | . | _ | . | ${progress.code}`,
  ]);
  const meeting = anAskedForm({ kind: 'meeting' });
  expect(rowsOf(sheetOf(meeting))).toEqual([
    `Ada Lovelace | Grace Hopper | A2 Send the draft (Ada Lovelace, 2026-12-01) | _ | _ | _ | _ | _ | _ | _ | _ | _ | ${meeting.code}`,
  ]);
  const without = anAskedForm({ form, each: { goal: [], action: [], topic: [], course: [] } });
  expect(rowsOf(sheetOf(without))).toEqual([`Ada Lovelace | Grace Hopper | . | _ | . | _ | ${without.code}`]);
});

test('what the other side is asked is closed', () => {
  const form = aForm([
    aQuestion('text', { id: 'a', title: { en: 'A' }, only: 'mentor' }),
    aQuestion('text', { id: 'b', title: { en: 'B' }, only: 'mentee' }),
  ]);
  const mentee = anAskedForm({ form });
  expect(rowsOf(sheetOf(mentee))).toEqual([`Ada Lovelace | Grace Hopper | _ | . | _ | ${mentee.code}`]);
});

test('a form about no pair has no column for a partner, and one for anybody none but its questions', () => {
  expect(titlesOf(sheetOf(anAskedForm({ kind: 'needs' }))).slice(0, 2)).toEqual(['Name', 'Answered on']);
  const enrol = anAskedForm({ kind: 'enrol-mentee' }).form;
  const sheet = askedSheet(enrol, [], 'en');
  expect(titlesOf(sheet)).toEqual(enrol.questions.map(({ title }) => title['en']));
  expect(sheet.rows).toEqual([]);
});
