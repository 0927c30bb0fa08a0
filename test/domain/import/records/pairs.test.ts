/** Which relationship a row of a file of pairs is about, and what its columns are called. */
import { describe, expect, test } from '@jest/globals';
import { mapHeaders } from '../../../../src/domain/import/header-mapping.ts';
import { againstHistory } from '../../../../src/domain/import/records/pair-checks.ts';
import { PAIR_COLUMNS } from '../../../../src/domain/import/records/pair-columns.ts';
import { PairPeriods } from '../../../../src/domain/import/records/pair-periods.ts';
import type { RelationshipPerson } from '../../../../src/domain/relationship/relationship.ts';
import { roundNamed, roundOn, type Round } from '../../../../src/domain/round.ts';
import { aRelationship } from '../../relationship/facts.ts';

describe('the headers of sheets', () => {
  test.each([
    ['Mentor', 'mentor'],
    ['Mentor Name', 'mentor'],
    ['Mentee e-mail address', 'mentee_email'],
    ['Mentor ID', 'mentor_email'],
    ['Start Date', 'started_on'],
    ['Date matched', 'started_on'],
    ['End date', 'ended_on'],
    ['Date Completed', 'ended_on'],
    ['Planned end date', 'planned_end_on'],
    ['Status', 'how'],
    ['Outcome', 'how'],
    ['Reason for ending', 'reason'],
    ['Cohort', 'round'],
    ['Current phase', 'phase'],
    ['Timestamp', 'submitted_at'],
  ])('%s is %s', (header, field) => {
    expect(mapHeaders([header], { known: PAIR_COLUMNS }).columns[0]?.field).toBe(field);
  });

  test('of a name beside an e-mail leave both to be read', () => {
    const { columns, questions } = mapHeaders(['Mentor', 'Mentor Email', 'Mentee', 'Mentee Email'], {
      known: PAIR_COLUMNS,
    });
    expect(columns.map(({ field }) => field)).toEqual(['mentor', 'mentor_email', 'mentee', 'mentee_email']);
    expect(questions).toEqual([]);
  });
});

describe('the words of sheets', () => {
  const read = (name: string, text: string): unknown =>
    PAIR_COLUMNS.find((field) => field.name === name)?.parse(text, undefined);
  test.each([
    ['how', 'Active', 'running'],
    ['how', 'In progress', 'running'],
    ['how', 'Finished', 'completed'],
    ['how', 'Stopped early', 'ended-early'],
    ['how', 'ended_early', 'ended-early'],
    ['how', 'Fizzled out', 'lapsed'],
    ['how', 'Extended', 'renewed'],
    ['how', 'Closed', 'over'],
    ['reason', 'no-time', 'no-time'],
    ['reason', 'Too busy', 'no-time'],
    ['reason', 'left_organisation', 'left-organisation'],
    ['reason', 'The match did not fit', 'mismatch'],
    ['phase', 'Growth', 'growth'],
  ])('%s: %s is %s', (column, text, value) => {
    expect(read(column, text)).toEqual({ value });
  });

  test('of a reason that is not known are not repeated', () => {
    expect(JSON.stringify(read('reason', 'He shouted'))).not.toContain('shouted');
  });
});

describe('the relationship of a row', () => {
  const past = aRelationship({
    id: 3,
    startedOn: '2025-01-10',
    endedOn: '2025-06-10',
    outcome: 'completed',
  });
  const running = aRelationship({ id: 7, startedOn: '2025-06-10' });
  const found = (startedOn?: string, endedOn?: string, all = [past, running]): string | undefined =>
    new PairPeriods(all).find(1, 2, { startedOn, endedOn, isOver: endedOn !== undefined })?.identity;

  test.each([
    ['2025-01-10', undefined, 'R3'],
    ['2025-06-10', undefined, 'R7'],
    ['2025-07-01', undefined, 'R7'],
    [undefined, undefined, 'R7'],
    [undefined, '2025-06-10', 'R3'],
    ['2025-02-01', '2025-05-01', 'R3'],
    ['2025-08-01', '2025-12-01', 'R7'],
    ['2025-06-11', '2025-12-01', 'R7'],
    ['2024-01-01', '2025-01-10', undefined],
  ])('from %s until %s is %s', (startedOn, endedOn, identity) => {
    expect(found(startedOn, endedOn)).toBe(identity);
  });

  test('is a new one where nothing says otherwise', () => {
    expect(found('2026-01-01', undefined, [past])).toBeUndefined();
    expect(found('2025-03-01', undefined, [past])).toBe('R3');
    expect(found(undefined, undefined, [past])).toBeUndefined();
    expect(found(undefined, '2025-07-01', [past])).toBe('R3');
  });

  test('of peers is theirs either way', () => {
    const peers = new PairPeriods([
      { ...running, format: 'peer', people: running.people.map((one) => ({ ...one, role: 'peer' })) },
    ]);
    const when = { startedOn: undefined, endedOn: undefined, isOver: false };
    expect(peers.find(2, 1, when)?.identity).toBe('R7');
    expect(new PairPeriods([running]).find(2, 1, when)).toBeUndefined();
  });
});

test('a circle does not end for one of its people', () => {
  const [mentor, mentee] = aRelationship().people as readonly [RelationshipPerson, RelationshipPerson];
  const circle = aRelationship({
    format: 'circle',
    people: [mentor, mentee, { ...mentee, participantId: 3 }],
  });
  expect(againstHistory(circle, { started_on: '2026-09-01', ended_on: '2026-10-01' }, undefined)).toEqual([
    {
      field: 'ended_on',
      rule: 'relationship-of-several',
      message: 'R7 is of 3 people, and this row ends it for two',
      hint: 'mentor relationship end R7 ends it for all',
    },
  ]);
  expect(againstHistory(circle, { started_on: '2026-10-01' }, undefined)).toEqual([]);
});

describe('the round of a relationship', () => {
  const round = { openedOn: '', closedOn: null, status: 'closed' } as const;
  const rounds: Round[] = [
    { ...round, id: 1, name: 'Autumn', startsOn: '2025-09-01', endsOn: '2026-08-31', closedOn: '2026-02-01' },
    { ...round, id: 2, name: '2026', startsOn: '2026-03-01', endsOn: '2027-02-28', status: 'open' },
  ];

  test.each([
    ['2025-10-01', true, 1],
    ['2025-10-01', false, 1],
    ['2026-02-15', true, 2],
    ['2026-02-15', false, undefined],
    ['2026-04-01', false, 2],
    ['2024-04-01', true, 2],
    ['2024-04-01', false, undefined],
  ])('that began on %s and is open: %s', (startedOn, isOpen, id) => {
    expect(roundOn(rounds, startedOn, { isOpen })?.id).toBe(id);
  });

  test('is named by number or name, and the name comes first', () => {
    expect(
      ['N1', '1', 'autumn', '2026', 'N9', 'Spring'].map((given) => roundNamed(rounds, given)?.id),
    ).toEqual([1, 1, 1, 2, undefined, undefined]);
  });
});
