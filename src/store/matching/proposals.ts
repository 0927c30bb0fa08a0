/** Proposals, stored as the plain data that matching returned. */
import type { GroupFormat } from '../../matching/groups/group-settings.ts';
import { insertRow, rowsIn, updateRow } from '../rows.ts';
import { refused } from '../../errors.ts';
import { idOf } from '../../domain/reference.ts';
import type { Store } from '../store.ts';
import { openRoundIfAny } from './rounds.ts';

export interface StoredProposal {
  readonly id: number;
  readonly roundId: number;
  readonly status: 'open' | 'applied' | 'superseded' | 'discarded';
  readonly fingerprint: string;
  /** JSON. */
  readonly plan: string;
  readonly createdOn: string;
  readonly appliedOn: string | null;
}

const COLUMNS = `id, round_id AS roundId, status, fingerprint, plan, created_on AS createdOn, applied_on AS appliedOn`;

/** Returns when the proposals of a round were made and applied, oldest first, without what they propose. */
export function loadProposalDays(
  { db }: Store,
  roundId: number,
): Pick<StoredProposal, 'id' | 'status' | 'createdOn' | 'appliedOn'>[] {
  return rowsIn(
    db,
    `SELECT id, status, created_on AS createdOn, applied_on AS appliedOn FROM proposals WHERE round_id = ? ORDER BY id`,
    roundId,
  );
}

/** Returns the proposal that is open in a round, or undefined. */
export function openProposal({ db }: Store, roundId: number): StoredProposal | undefined {
  return db
    .prepare<[number], StoredProposal>(
      `SELECT ${COLUMNS} FROM proposals WHERE round_id = ? AND status = 'open'`,
    )
    .get(roundId);
}

/** Returns the proposal that is open in the open round; undefined where there is none of the two. */
export function openProposalIfAny(store: Store): StoredProposal | undefined {
  const round = openRoundIfAny(store);
  return round === undefined ? undefined : openProposal(store, round.id);
}

/**
 * Returns the proposal that is open in a round.
 *
 * @throws Failure `refused` where there is none.
 */
export function requireOpenProposal(store: Store, roundId: number): StoredProposal {
  const found = openProposal(store, roundId);
  if (found !== undefined) return found;
  throw refused('There is no open proposal.', 'mentor match makes one');
}

/** Returns the newest proposal of a round, or of all; undefined where there is none. */
export function latestProposal({ db }: Store, roundId?: number): StoredProposal | undefined {
  return db
    .prepare<[{ roundId: number | null }], StoredProposal>(
      `SELECT ${COLUMNS} FROM proposals WHERE @roundId IS NULL OR round_id = @roundId ORDER BY id DESC LIMIT 1`,
    )
    .get({ roundId: roundId ?? null });
}

/** Returns the newest open proposal that matches anybody: when it was made, and whom it matches; null where there is none. */
export function openMatches({
  db,
}: Store): { readonly createdOn: string; readonly mentees: ReadonlySet<number> } | null {
  const found = db
    .prepare<[], { createdOn: string; mentees: string }>(
      `SELECT created_on AS createdOn, (
         SELECT json_group_array(id) FROM (
           SELECT value ->> '$.menteeId' AS id FROM json_each(plan, '$.matches')
           UNION ALL SELECT atom FROM json_tree(plan, '$.groups') WHERE path GLOB '*.menteeIds' OR path GLOB '*.peerIds'
         )) AS mentees
       FROM proposals WHERE status = 'open'
         AND (json_array_length(plan, '$.matches') > 0 OR json_array_length(plan, '$.groups') > 0)
       ORDER BY id DESC LIMIT 1`,
    )
    .get();
  if (found === undefined) return null;
  return { createdOn: found.createdOn, mentees: new Set(JSON.parse(found.mentees) as number[]) };
}

/**
 * Returns a proposal by number.
 *
 * @throws Failure `refused` where there is none.
 */
export function findProposal({ db }: Store, id: number): StoredProposal {
  const found = db.prepare<[number], StoredProposal>(`SELECT ${COLUMNS} FROM proposals WHERE id = ?`).get(id);
  if (found !== undefined) return found;
  throw refused(`There is no proposal ${idOf('X', id)}.`, 'mentor match show shows the newest');
}

/** Returns the numbers of the newest proposals, of those before a number or of all; the newest first. */
export function newestProposals({ db }: Store, most: number, before = Number.MAX_SAFE_INTEGER): number[] {
  return db
    .prepare<[number, number], number>('SELECT id FROM proposals WHERE id < ? ORDER BY id DESC LIMIT ?')
    .pluck()
    .all(before, most);
}

/** Keeps a proposal as the round's open one, superseding the one before, and returns its number. */
export function insertProposal(
  { db }: Store,
  proposal: Pick<StoredProposal, 'roundId' | 'fingerprint' | 'plan' | 'createdOn'>,
): number {
  db.prepare(`UPDATE proposals SET status = 'superseded' WHERE round_id = ? AND status = 'open'`).run(
    proposal.roundId,
  );
  return insertRow(db, 'proposals', { ...proposal, status: 'open' });
}

/** Marks a proposal as applied. */
export function markApplied({ db }: Store, id: number, on: string): void {
  updateRow(db, 'proposals', id, { status: 'applied', appliedOn: on });
}

/** Discards the open proposal of a round, where there is one. */
export function discardProposal({ db }: Store, roundId: number): void {
  db.prepare(`UPDATE proposals SET status = 'discarded' WHERE round_id = ? AND status = 'open'`).run(roundId);
}

/** Returns the format of the groups that a proposal is made of, or null where it is of pairs. */
export function formatOfGroups({ db }: Store, id: number): GroupFormat | null {
  return (
    db
      .prepare<[number], GroupFormat | null>(`SELECT plan ->> '$.format' FROM proposals WHERE id = ?`)
      .pluck()
      .get(id) ?? null
  );
}
