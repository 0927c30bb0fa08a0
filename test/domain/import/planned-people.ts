/** Plans small files of participants and carries the plans out. */
import { expect } from '@jest/globals';
import { mapHeaders } from '../../../src/domain/import/header-mapping.ts';
import { PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';
import type { Enrolled } from '../../../src/domain/import/participants/people-of-file.ts';
import type { PeopleOptions, PeoplePlan } from '../../../src/domain/import/participants/people-plan.ts';
import { planPeople } from '../../../src/domain/import/participants/plan-people.ts';
import type { Participant, ParticipantFields } from '../../../src/domain/people/participant.ts';
import { digest } from '../../../src/io/checksum.ts';
import { aPerson } from '../../matching/people.ts';

export interface ExistingParticipant {
  readonly participant: Participant;
  readonly rowHash: string | null;
}

export type Cells = Readonly<Record<string, string>>;
export type Options = Partial<Omit<PeopleOptions, 'columns' | 'digest'>> & {
  /** Headers that are kept as custom fields. */
  readonly keep?: readonly string[];
};

export type Existing = ExistingParticipant & { readonly fields: ParticipantFields };

/** Returns the people on file, as an import finds them. */
export function enrolled(start: readonly ExistingParticipant[]): Enrolled {
  const byId = new Map(start.map(({ participant }) => [participant.id, participant]));
  return {
    people: start.map(({ participant, rowHash }) => ({ ...participant, rowHash })),
    load(id) {
      const found = byId.get(id);
      if (found === undefined) throw new Error('nobody has that id');
      return found;
    },
  };
}

/** Plans rows that are given by header; the header is every header that is named. */
export function plan(
  rows: readonly Cells[],
  existing: readonly ExistingParticipant[] = [],
  { keep = [], ...options }: Options = {},
): PeoplePlan {
  const headers = [...new Set(rows.flatMap(Object.keys))];
  return planPeople(
    rows.map((row, index) => ({ line: index + 2, cells: headers.map((header) => row[header] ?? '') })),
    enrolled(existing),
    {
      columns: mapHeaders(headers, { known: PARTICIPANT_HEADERS, choices: { keep } }).columns,
      vocabulary: { levels: [], topics: new Map() },
      roles: undefined,
      consentOn: undefined,
      today: '2026-11-29',
      clearBlank: false,
      peopleFields: [],
      defaultCapacity: 1,
      digest,
      ...options,
    },
  );
}

/** What the store holds once a plan is carried out. */
export function applied({ rows }: PeoplePlan, existing: readonly ExistingParticipant[] = []): Existing[] {
  const people = new Map(existing.map((one) => [one.participant.id, one]));
  for (const row of rows) {
    if (row.kind === 'unchanged') continue;
    const id = row.id ?? people.size + 1;
    const rowHash = row.id === null ? row.rowHash : (people.get(id)?.rowHash ?? null);
    people.set(id, { participant: { ...aPerson(row.fields.name), ...row.fields, id }, rowHash });
  }
  return [...people.values()].map((one) => ({ ...one, fields: one.participant }));
}

/** The only person, once the plan is carried out. */
export const only = (found: PeoplePlan): ParticipantFields => {
  const [person, ...more] = applied(found);
  expect(more).toEqual([]);
  if (person === undefined) throw new Error('nobody was imported');
  return person.fields;
};

/** The counts of a plan. */
export const counts = ({ summary }: PeoplePlan) => summary;
