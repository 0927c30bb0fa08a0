/** Keeps the relationships of a file, within the current write. */
import type { PairPeriod } from '../../domain/import/records/pair-periods.ts';
import {
  inOrder,
  oldestFirst,
  pairFields,
  RelationshipHistory,
} from '../../domain/import/records/pairs-to-keep.ts';
import type { PlannedRecord } from '../../domain/import/records/plan-records.ts';
import { formatOf } from '../../domain/relationship/members/format.ts';
import { loadRounds, loadUnmatchedDays } from '../../store/matching/rounds.ts';
import { loadPhases } from '../../store/programme.ts';
import { loadRelationships } from '../../store/relationships/relationships.ts';
import { insertTakenIn, mendRelationship } from '../../store/relationships/take-in.ts';
import type { Store } from '../../store/store.ts';

/** Takes in the new relationships and mends the changed ones, from the oldest to the newest, whatever their order in the file. */
export function keepPairs(store: Store, rows: readonly PlannedRecord<PairPeriod>[]): void {
  const known = { rounds: loadRounds(store), phases: loadPhases(store), today: store.today };
  const mended = new Map(
    rows.flatMap((row) => {
      const { relationship } = row.about;
      return relationship === null
        ? []
        : [[relationship.id, { ...relationship, ...pairFields(row, known) }] as const];
    }),
  );
  const history = new RelationshipHistory(
    loadRelationships(store).map((one) => mended.get(one.id) ?? one),
    loadUnmatchedDays(store),
  );
  for (const row of oldestFirst(rows)) {
    const { about } = row;
    const fields = pairFields(row, known);
    if (about.relationship !== null) {
      mendRelationship(store, about.relationship, fields);
      continue;
    }
    const named = inOrder(about.named);
    const format = formatOf(named);
    if (format === undefined) throw new Error('the people of a planned relationship make no format');
    const people = named.map((one) => ({ ...one, waitBefore: history.waitOn(one, fields.startedOn) }));
    const previousId = history.renewedFrom(named, fields.startedOn);
    const id = insertTakenIn(store, { ...fields, format, people, previousId });
    const person = { name: '', email: null, country: null, joinedOn: null };
    history.add({ id, ...fields, former: [], people: people.map((one) => ({ ...person, ...one })) });
  }
}
