/** Rounds, and the state in which a closed one left each mentee. */
import { insertRow, updateRow, rowsIn } from '../rows.ts';
import { grouped } from '../../domain/grouping.ts';
import { parseId } from '../../domain/reference.ts';
import type { Round } from '../../domain/round.ts';
import { quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import type { Store } from '../store.ts';

const COLUMNS = `id, name, starts_on AS startsOn, ends_on AS endsOn, status, opened_on AS openedOn, closed_on AS closedOn`;

/** Returns every round, oldest first. */
export function loadRounds({ db }: Store): Round[] {
  return rowsIn<Round>(db, `SELECT ${COLUMNS} FROM rounds ORDER BY id`);
}

/** Returns the open round; undefined where there is none. */
export function openRoundIfAny({ db }: Store): Round | undefined {
  return db.prepare<[], Round>(`SELECT ${COLUMNS} FROM rounds WHERE status = 'open'`).get();
}

/**
 * Returns the open round.
 *
 * @throws Failure `refused` naming `mentor round open` where there is none.
 */
export function openRound(store: Store): Round {
  const round = openRoundIfAny(store);
  if (round !== undefined) return round;
  throw refused('No round is open.', 'mentor round open starts one');
}

/**
 * Returns the round that a person means by `N2`.
 *
 * @throws Failure `refused` where there is none.
 */
export function findRound(store: Store, given: string): Round {
  const id = parseId('N', given);
  const round = loadRounds(store).find((one) => one.id === id);
  if (round !== undefined) return round;
  throw refused(`There is no round ${quote(given)}.`, 'see them: mentor round list');
}

/** Adds an open round and returns its number. */
export function insertRound(
  { db }: Store,
  round: Pick<Round, 'name' | 'startsOn' | 'endsOn' | 'openedOn'>,
): number {
  return insertRow(db, 'rounds', { ...round, status: 'open' });
}

export type RoundOutcome = 'matched' | 'unmatched' | 'not-ready';

/** Closes a round and stores the state in which it left each mentee. */
export function closeRound(
  { db }: Store,
  id: number,
  on: string,
  outcomes: Iterable<readonly [participantId: number, outcome: RoundOutcome]>,
): void {
  const keep = db.prepare('INSERT INTO round_mentees (round_id, participant_id, outcome) VALUES (?, ?, ?)');
  for (const [participantId, outcome] of outcomes) keep.run(id, participantId, outcome);
  updateRow(db, 'rounds', id, { status: 'closed', closedOn: on });
}

interface LeftUnmatched {
  readonly roundId: number;
  readonly menteeId: number;
  readonly closedOn: string;
}

/** Returns the mentees whom closed rounds left ready and unmatched, by round. */
export function loadLeftUnmatched({ db }: Store): LeftUnmatched[] {
  return rowsIn<LeftUnmatched>(
    db,
    `SELECT round_id AS roundId, participant_id AS menteeId, closed_on AS closedOn
     FROM round_mentees JOIN rounds ON rounds.id = round_id WHERE outcome = 'unmatched' ORDER BY round_id`,
  );
}

/** Returns, by mentee, the days on which closed rounds left them ready and unmatched. */
export function loadUnmatchedDays(store: Store): Map<number, string[]> {
  const byMentee = grouped(loadLeftUnmatched(store), ({ menteeId }) => menteeId);
  return new Map([...byMentee].map(([mentee, own]) => [mentee, own.map(({ closedOn }) => closedOn)]));
}
