/**
 * The scores of a file from which proposals were made, packed. A set of scores never changes, so it is found
 * by its digest. It is not in the change log; the logged proposal names the digest.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../errors.ts';
import type { Store } from '../store.ts';
import { valueIn, rowsIn } from '../rows.ts';

/** Scores in units by the participants' numbers, for each mentee with some mentors: mentee by mentee, as they may be millions. */
export type ScoresByNumber = Iterable<
  readonly [menteeId: number, scores: readonly (readonly [mentorId: number, units: number])[]]
>;

/** Keeps scores under their digest, where they are not kept yet. Drops scores that no proposal was made from. */
export function keepScores(store: Store, digest: string, scores: ScoresByNumber): void {
  const { db } = store;
  db.prepare(
    `DELETE FROM kept_scores WHERE NOT EXISTS (SELECT 1 FROM proposals WHERE instr(fingerprint, ' ' || digest || ' ') > 0)`,
  ).run();
  if (areScoresKept(store, digest)) return;
  db.prepare('INSERT INTO kept_scores (digest, scores) VALUES (?, ?)').run(digest, packed(scores));
}

/** Returns whether scores are kept under a digest. */
export function areScoresKept({ db }: Store, digest: string): boolean {
  return db.prepare('SELECT 1 FROM kept_scores WHERE digest = ?').get(digest) !== undefined;
}

/**
 * Calls back for each score that is kept under a digest.
 *
 * @returns whether any are
 * @throws Failure `damaged` where they cannot be read.
 */
export function readKeptScores(
  { db }: Store,
  digest: string,
  see: (menteeId: number, mentorId: number, units: number) => void,
): boolean {
  const bytes = valueIn<Buffer>(db, 'SELECT scores FROM kept_scores WHERE digest = ?', digest);
  if (bytes === undefined) return false;
  unpack(bytes, see);
  return true;
}

/** Drops the scores that name a participant, as a part of erasing them. */
export function dropKeptScoresOf(db: Database, participantId: number): void {
  const all = rowsIn<{ id: number; scores: Buffer }>(db, 'SELECT id, scores FROM kept_scores');
  for (const { id, scores } of all) {
    if (isNamedIn(scores, participantId)) db.prepare('DELETE FROM kept_scores WHERE id = ?').run(id);
  }
}

/** Scores that cannot be read may name the person too, so they are dropped as well. */
function isNamedIn(scores: Buffer, participantId: number): boolean {
  let isNamed = false;
  try {
    unpack(scores, (menteeId, mentorId) => {
      isNamed ||= menteeId === participantId || mentorId === participantId;
    });
  } catch {
    return true;
  }
  return isNamed;
}

/**
 * Packs scores: for each mentee the number, how many mentors, and each mentor's number and units. All are differences
 * from the one before, in groups of seven bits, and then deflated. About three bytes a score.
 */
function packed(scores: ScoresByNumber): Buffer {
  let bytes = new Uint8Array(1 << 16);
  let size = 0;
  const add = (value: number): void => {
    if (size + 8 > bytes.length) {
      const larger = new Uint8Array(2 * bytes.length);
      larger.set(bytes);
      bytes = larger;
    }
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes[size++] = (rest % 128) + 128;
    bytes[size++] = rest;
  };
  let lastMentee = 0;
  for (const [menteeId, row] of scores) {
    add(menteeId - lastMentee);
    add(row.length);
    lastMentee = menteeId;
    let [lastMentor, lastUnits] = [0, 0];
    for (const [mentorId, units] of row) {
      add(mentorId - lastMentor);
      add(units - lastUnits);
      [lastMentor, lastUnits] = [mentorId, units];
    }
  }
  return deflateRawSync(bytes.subarray(0, size));
}

function unpack(deflated: Buffer, see: (menteeId: number, mentorId: number, units: number) => void): void {
  const bytes = inflated(deflated);
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || scale > Number.MAX_SAFE_INTEGER) throw unreadable();
      value += scale * (byte % 128);
      if (byte < 128) break;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  let menteeId = 0;
  while (at < bytes.length) {
    menteeId += next();
    let [mentorId, units] = [0, 0];
    for (let left = next(); left > 0; left--) {
      mentorId += next();
      units += next();
      see(menteeId, mentorId, units);
    }
  }
}

function inflated(deflated: Buffer): Buffer {
  try {
    return inflateRawSync(deflated);
  } catch {
    throw unreadable();
  }
}

function unreadable(): Failure {
  return new Failure(
    'damaged',
    'The scores that a proposal was made from cannot be read.',
    'mentor match discard, then mentor match --scores FILE; mentor check says what else is damaged',
  );
}
