/** Problems that others have solved. Their files are not part of the project: see what is skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { parseCriteriaFile } from '../../../src/matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../../src/matching/input/field-values.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { faultsOf, merits, problemOf, type Table } from '../oracle.ts';
import { aPerson, anInput } from '../people.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, DATA), 'utf8');
}

/** Runs tests where the data is; elsewhere they show as skipped, under a title that says what they need. */
const [withAssignments, withCivilService] = ['assignment', 'civil-service'].map((folder) =>
  existsSync(new URL(folder, DATA)) ? describe : describe.skip,
) as [typeof describe, typeof describe];

/** The number matched and the lowest total cost. */
function cheapest(costs: readonly (readonly (number | null)[])[]): readonly [number, number] {
  const table: Table = {
    scores: costs.map((row) => row.map((cost) => (cost === null ? null : -cost))),
    waits: costs.map(() => 0),
    places: (costs[0] ?? []).map(() => 1),
  };
  const problem = problemOf(table);
  const solution = solve(problem);
  if (faultsOf(problem, solution).length > 0) throw new Error('The solution is not proved');
  const found = merits(table, solution.mentorOf);
  return [found[0]!, -found.at(-1)! || 0];
}

withAssignments('assignment problems (these need ../shared/data/assignment)', () => {
  test.each([
    [100, 305],
    [200, 475],
    [300, 626],
  ])('OR-Library: assign%d costs %d', (size, least) => {
    const numbers = read(`assignment/assign${size}.txt`).trim().split(/\s+/u).map(Number);
    const costs = Array.from({ length: size }, (_, k) => numbers.slice(1 + k * size, 1 + (k + 1) * size));
    expect(cheapest(costs)).toEqual([size, least]);
  });

  test('small cases of other solvers', () => {
    const cases = JSON.parse(read('assignment/small-cases.json')) as {
      name: string;
      cost: (number | null)[][];
      max_matched: number;
      min_cost_at_max_matched: number;
    }[];
    expect(cases.length).toBeGreaterThan(20);
    for (const { name, cost, max_matched: matched, min_cost_at_max_matched: least } of cases) {
      expect([name, ...cheapest(cost)]).toEqual([name, matched, least]);
    }
  });
});

const LEVELS = 'AA,AO,EO,HEO,SEO,Grade 7,Grade 6,SCS1,SCS2,SCS3,SCS4'.split(',');

function civilServants(file: 'mentees' | 'mentors'): readonly Participant[] {
  const rows = parse<Record<string, string>>(read(`civil-service/${file}.csv`), { columns: true, bom: true });
  return rows.map((row) =>
    aPerson(`${row['first name']} ${row['last name']}`, {
      organisation: row['organisation'] ?? null,
      level: row['grade'] ?? null,
      jobTitle: row['job title'] ?? null,
    }),
  );
}

withCivilService('civil service (these need ../shared/data/civil-service)', () => {
  test('35 of 50 are matched, one or two grades up and elsewhere', () => {
    const file = new URL('../../../examples/civil-service/criteria.json', import.meta.url);
    const criteria = parseCriteriaFile(JSON.parse(readFileSync(file, 'utf8')), {
      fields: STANDARD_FIELDS,
      levels: LEVELS,
      courses: [],
    });
    const [mentees, mentors] = [civilServants('mentees'), civilServants('mentors')];
    expect([mentees.length, mentors.length]).toEqual([50, 50]);
    const plan = propose({ ...anInput({ mentees, mentors, levels: LEVELS }), criteria });
    expect(plan.summary).toMatchObject({ matched: 35, unmatched: 15, optimal: 'proved' });
    const personOf = new Map([...mentees, ...mentors].map((person) => [person.id, person]));
    for (const { menteeId, mentorId } of plan.matches) {
      const [mentee, mentor] = [personOf.get(menteeId)!, personOf.get(mentorId)!];
      expect([1, 2]).toContain(LEVELS.indexOf(mentor.level!) - LEVELS.indexOf(mentee.level!));
      expect(mentor.organisation).not.toBe(mentee.organisation);
    }
  });
});
