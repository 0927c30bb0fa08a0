/** Scores from elsewhere: read from files, kept with the proposal, and loaded again with it. */
import { grouped } from '../../domain/grouping.ts';
import { normalised } from '../../domain/import/header-names.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import type { RelationshipRole } from '../../domain/relationship/relationship.ts';
import { folded, owned, quote } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import type { CsvFile } from '../../io/csv-reader.ts';
import { STDIN } from '../../io/byte-source.ts';
import { readTable } from '../../io/table-reader.ts';
import { digestOf } from '../../io/checksum.ts';
import {
  CollectedScores,
  type ExternalScores,
  type PersonColumn,
  readExternalScores,
  type Resolved,
  type Scored,
  SCORED_PEOPLE,
  type ScoreRow,
} from '../../matching/input/external-scores.ts';
import { keepScores, readKeptScores, type ScoresByNumber } from '../../store/matching/kept-scores.ts';
import type { Store } from '../../store/store.ts';
import { repeated } from '../options/values.ts';
import type { Context } from '../../context.ts';

/** The flag and description of `--scores`, for `command.option(...SCORES_OPTION)` in commands that look at a proposal. */
export const SCORES_OPTION = [
  '--scores <file>',
  'the files of scores that it was made from, where they are not kept with it; may be repeated',
  repeated,
] as const;

/** A file of scores, open for reading. */
export interface ScoreFile {
  /** Its name in messages. */
  readonly name: string;
  readonly csv: CsvFile;
}

/**
 * Opens the named files. Piped input is read to its end, so call this before the data file is locked.
 *
 * @throws Failure `usage` where stdin is named twice, or is a terminal; `refused` where a file cannot be read.
 */
export async function openScores(
  context: Context,
  given: readonly string[] | undefined,
): Promise<readonly ScoreFile[] | undefined> {
  const fromStdin = given?.filter((file) => file === STDIN).length ?? 0;
  if (fromStdin > 1)
    throw wrongUsage('--scores - is given twice, and stdin can be read once.', 'name it once');
  if (fromStdin === 1 && context.host.stdin.isTTY === true)
    throw wrongUsage(
      '--scores - reads what is piped in, and nothing is.',
      'pipe the scores in, or name a file',
    );
  if (given === undefined) return undefined;
  const files: ScoreFile[] = [];
  for (const file of given) {
    const path = file === STDIN ? file : context.path(file);
    const csv = await readTable(path, { isUncapped: true, isStrict: true });
    for (const note of csv.sheetNotes ?? []) await context.say(note);
    files.push({ name: file === STDIN ? 'what was piped in' : path, csv });
  }
  return files;
}

/** Digests of scores that have been read: of millions of rows one takes seconds. */
const digests = new WeakMap<ExternalScores['byMentee'], string>();

/** Returns the digest of scores, which do not change once they are read. It does not depend on the order of their rows. */
export function scoresDigest({ byMentee }: ExternalScores): string {
  const known = digests.get(byMentee) ?? digestOf(lines(byMentee));
  digests.set(byMentee, known);
  return known;
}

/** Yields the lines in the order of the keys, so that only one row at a time is sorted. */
function* lines(byMentee: ExternalScores['byMentee']): Generator<string> {
  let isFirst = true;
  for (const mentee of [...byMentee.keys()].sort()) {
    const row = byMentee.get(mentee)!;
    const text = [...row]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([mentor, score]) => `${mentee}\n${mentor}\n${score}`);
    if (text.length === 0) continue;
    yield `${isFirst ? '' : '\n'}${text.join('\n')}`;
    isFirst = false;
  }
}

/** Keeps the scores that a proposal is made from. Call it inside the write that keeps the proposal. */
export function keepScoresOf(store: Store, scores: ExternalScores, people: readonly Participant[]): void {
  const idOfKey = new Map(people.map(({ key, id }) => [key, id]));
  const ascending = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];
  const rows = Array.from(scores.byMentee, ([mentee, row]) => [idOfKey.get(mentee) ?? 0, row] as const);
  rows.sort(ascending);
  const byNumber = function* (): ScoresByNumber {
    for (const [menteeId, row] of rows) {
      const units = Array.from(row, ([mentor, score]) => [idOfKey.get(mentor) ?? 0, score] as const);
      yield [menteeId, units.sort(ascending)];
    }
  };
  keepScores(store, scoresDigest(scores), byNumber());
}

/** Returns the scores kept under a digest, for people who still exist; `null` where none are kept. */
export function loadKeptScores(
  store: Store,
  digest: string,
  people: readonly Participant[],
): ExternalScores | null {
  const keyOf = new Map(people.map(({ id, key }) => [id, key]));
  const scores = new CollectedScores();
  const isKept = readKeptScores(store, digest, (menteeId, mentorId, units) => {
    const [mentee, mentor] = [keyOf.get(menteeId), keyOf.get(mentorId)];
    if (mentee !== undefined && mentor !== undefined) scores.add(mentee, mentor, units);
  });
  return isKept ? scores : null;
}

const MOST_SHOWN = 20;
const SWAPPED = 'the columns may be the wrong way round; mentor participant edit gives somebody another role';

/**
 * Reads several files of scores as one. Their size is limited only by memory.
 *
 * @throws Failure `refused` with the problems of the files.
 */
export function readScores(
  files: readonly ScoreFile[],
  participants: readonly Participant[],
  scored: Scored,
): ExternalScores {
  const { scores, problems, count } = readExternalScores(
    rowsOf(files, scored),
    resolving(participants),
    scored,
  );
  if (count === 0) return scores;
  const shown = problems.slice(0, MOST_SHOWN).map(({ file, line, column, message }) => {
    const where = files.length === 1 ? '' : `${file}, `;
    return `  ${where}line ${line}, column "${column}": ${message}`;
  });
  const more = count > shown.length ? `\n  and ${count - shown.length} more` : '';
  throw refused(
    `${files.map(({ name }) => name).join(' and ')} cannot be used:\n${shown.join('\n')}${more}`,
    problems[0]?.hint,
  );
}

function* rowsOf(files: readonly ScoreFile[], scored: Scored): Generator<ScoreRow> {
  const columns = [...SCORED_PEOPLE[scored], 'score'];
  for (const { name, csv } of files) {
    const headers = csv.headers.map(normalised);
    const absent = columns.filter((column) => !headers.includes(column));
    if (absent.length > 0)
      throw refused(
        `${name} has no column ${absent.join(' and no column ')}.`,
        `its header must be ${columns.join(',')}${headerMore(scored, headers)}`,
      );
    const [one = 0, other = 0, score = 0] = columns.map((column) => headers.indexOf(column));
    for (const { line, cells } of csv.rows())
      yield {
        file: name,
        line,
        people: [cells[one] ?? '', cells[other] ?? ''],
        score: cells[score] ?? '',
      };
  }
}

/** Returns what else to say of a header that is not as it must be. */
function headerMore(scored: Scored, headers: readonly string[]): string {
  if (scored === 'peers') return ', each pair of peers once';
  const areOfPeers = SCORED_PEOPLE.peers.every((column) => headers.includes(column));
  return areOfPeers ? '; a,b,score is for --format peer' : '';
}

/** Whom each column names. */
const ROLE_OF = { mentee: 'mentee', mentor: 'mentor', a: 'peer', b: 'peer' } as const satisfies Record<
  PersonColumn,
  RelationshipRole
>;

/** Why somebody may not have the role of a column. */
const HINT_OF: Readonly<Record<RelationshipRole, string>> = {
  mentee: SWAPPED,
  mentor: SWAPPED,
  peer: 'mentor participant edit gives somebody another role',
};

/** Returns a finder of people by id, ref, e-mail or a name that is unique in the role. It resolves each text once. */
function resolving(participants: readonly Participant[]): (text: string, column: PersonColumn) => Resolved {
  const byText = new Map<string, Participant>();
  for (const person of participants) {
    if (person.ref !== null) byText.set(person.ref, person);
    if (person.email !== null) byText.set(person.email, person);
  }
  const byId = new Map(participants.map((person) => [person.id, person]));
  const byName = grouped(participants, ({ name }) => folded(name));
  const find = (text: string, role: RelationshipRole): Resolved => {
    const given = text.trim();
    const isIn = ({ isMentor, isMentee, isPeer }: Participant): boolean =>
      ({ mentor: isMentor, mentee: isMentee, peer: isPeer })[role];
    const exact = byText.get(given) ?? byText.get(given.toLowerCase()) ?? byId.get(parseId('P', given) ?? -1);
    const called = exact === undefined ? (byName.get(folded(given)) ?? []) : [exact];
    const inRole = called.filter(isIn);
    const [only] = inRole;
    if (only !== undefined && inRole.length === 1) return { key: only.key };
    const ids = (people: readonly Participant[]): string => people.map(({ id }) => idOf('P', id)).join(', ');
    if (inRole.length > 1)
      return {
        message: `${inRole.length} ${role}s are called ${quote(given)}: ${ids(inRole)}`,
        hint: 'name the one you mean by id, e-mail or ref',
      };
    if (called.length > 0)
      return {
        message: `${quote(given)} (${ids(called)}) is no ${role}`,
        hint: HINT_OF[role],
      };
    return {
      message: `there is no participant ${quote(given)}`,
      hint: 'name participants by id, e-mail, ref or full name',
    };
  };
  // The same people recur in row after row.
  const map = (): Map<string, Resolved> => new Map();
  const known: Readonly<Record<RelationshipRole, Map<string, Resolved>>> = {
    mentee: map(),
    mentor: map(),
    peer: map(),
  };
  return (text, column) => {
    const role = ROLE_OF[column];
    const before = known[role].get(text);
    if (before !== undefined) return before;
    const found = find(text, role);
    known[role].set(owned(text), found);
    return found;
  };
}
