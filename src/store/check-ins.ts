/** Check-ins: recording them. They are loaded with their relationship. */
import type { CheckIn } from '../domain/check-in.ts';
import { bit } from './rows.ts';
import type { Store } from './store.ts';

/** Adds one person's answers. */
export function insertCheckIn({ db }: Store, relationshipId: number, checkIn: CheckIn): void {
  db.prepare(
    `INSERT INTO check_ins (relationship_id, participant_id, answered_on, satisfaction, trust, communication,
       commitment, recommend, words, asks_help)
     VALUES (@relationshipId, @participantId, @answeredOn, @satisfaction, @trust, @communication,
       @commitment, @recommend, @words, @asksHelp)`,
  ).run({ relationshipId, ...checkIn, asksHelp: bit(checkIn.asksHelp) });
}
