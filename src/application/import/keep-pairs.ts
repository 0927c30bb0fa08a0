/** Keeps the pairs of a file, within the current write. */
import type { PairAbout } from '../../domain/import/records/pairs-known.ts';
import { MenteeHistory, oldestFirst, pairFields } from '../../domain/import/records/pairs-to-keep.ts';
import type { PlannedRecord } from '../../domain/import/records/plan-records.ts';
import { loadRounds, loadUnmatchedDays } from '../../store/matching/rounds.ts';
import { loadPhases } from '../../store/programme.ts';
import { loadRelationships } from '../../store/relationships/relationships.ts';
import { insertTakenIn, mendRelationship } from '../../store/relationships/take-in.ts';
import type { Store } from '../../store/store.ts';

/** Takes in the new pairs and mends the changed ones, from the oldest to the newest, whatever their order in the file. */
export function keepPairs(store: Store, rows: readonly PlannedRecord<PairAbout>[]): void {
  const known = { rounds: loadRounds(store), phases: loadPhases(store), today: store.today };
  const mended = new Map(
    rows.flatMap((row) => {
      const { relationship } = row.about;
      return relationship === null
        ? []
        : [[relationship.id, { ...relationship, ...pairFields(row, known) }] as const];
    }),
  );
  const history = new MenteeHistory(
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
    const { mentorId, menteeId } = about;
    const waitBefore = history.waitOn(menteeId, fields.startedOn);
    const previousId = history.renewedFrom(about, fields.startedOn);
    const id = insertTakenIn(store, { ...fields, mentorId, menteeId, waitBefore, previousId });
    const person = { name: '', email: null, country: null, joinedOn: null };
    history.add({
      id,
      ...fields,
      former: [],
      people: [
        { ...person, participantId: mentorId, role: 'mentor', waitBefore: 0 },
        { ...person, participantId: menteeId, role: 'mentee', waitBefore },
      ],
    });
  }
}
