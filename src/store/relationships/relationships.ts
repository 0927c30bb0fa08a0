/** Relationships: loading them, with or without everything that happened, and moving them on. */
import type {
  BriefFacts,
  EndReason,
  FormerPerson,
  Outcome,
  Phase,
  PhaseChange,
  Relationship,
  RelationshipFacts,
  RelationshipPerson,
} from '../../domain/relationship/relationship.ts';
import { fits } from '../../domain/relationship/members/format.ts';
import { idOf, requireId } from '../../domain/reference.ts';
import { type Failure, refused } from '../../errors.ts';
import { BRIEF, type EventColumns, type Events, loadEvents, WHOLE } from './events.ts';
import {
  asBoolean,
  bit,
  type Columns,
  groupsIn,
  insertRow,
  updateRow,
  valueIn,
  valuesIn,
  rowsIn,
} from '../rows.ts';
import type { Store } from '../store.ts';

/** Which relationships to load. */
export interface RelationshipFilter {
  readonly ids?: readonly number[];
  readonly isOpen?: boolean;
}

const PERSON: Columns<RelationshipPerson> = {
  participantId: 'participant_id',
  name: 'name',
  email: 'email',
  country: 'country',
  role: 'role',
  waitBefore: 'wait_before',
  joinedOn: 'joined_on',
};
const FORMER: Columns<FormerPerson> = {
  ...PERSON,
  leftOn: 'left_on',
  leftReason: 'left_reason',
  leftNotes: 'left_notes',
};

/** Returns relationships, by id. */
export function loadRelationships(store: Store, filter: RelationshipFilter = {}): Relationship[] {
  const { condition, parameters } = whereOf(filter);
  const rows = rowsIn<Omit<Relationship, 'people' | 'former' | 'phaseChanges'>>(
    store.db,
    `SELECT id, format, round_id AS roundId, proposal_id AS proposalId, previous_id AS previousId, score, phase,
       started_on AS startedOn, planned_end_on AS plannedEndOn, decision, decided_on AS decidedOn, outcome,
       ended_on AS endedOn, end_reason AS endReason, end_notes AS endNotes
     FROM relationships WHERE ${condition} ORDER BY id`,
    parameters,
  );
  const own = `relationship_id IN (SELECT id FROM relationships WHERE ${condition})`;
  const peopleOf = <P>(columns: Columns<P>, which: string): ((relationship: number) => P[]) =>
    groupsIn<P>(
      store.db,
      {
        group: 'relationship_id',
        columns,
        from: `FROM relationship_people JOIN participants ON participants.id = participant_id WHERE ${own} AND ${which}`,
        order: `CASE role WHEN 'mentor' THEN 0 WHEN 'mentee' THEN 1 ELSE 2 END`,
        id: 'participant_id',
      },
      parameters,
    );
  const people = peopleOf<RelationshipPerson>(PERSON, 'left_on IS NULL');
  const former = peopleOf<FormerPerson>(FORMER, 'left_on IS NOT NULL');
  const changes = groupsIn<PhaseChange>(
    store.db,
    {
      group: 'relationship_id',
      columns: {
        fromPhase: 'from_phase',
        toPhase: 'to_phase',
        changedOn: 'changed_on',
        isForced: asBoolean('is_forced'),
        reason: 'reason',
      },
      from: `FROM phase_changes WHERE ${own}`,
    },
    parameters,
  );
  return rows.map((row) => ({
    ...row,
    people: people(row.id),
    former: former(row.id),
    phaseChanges: changes(row.id),
  }));
}

/** Returns the relationships in which any of some people is or was, by id. */
export function loadRelationshipsOf(store: Store, participantIds: readonly number[]): Relationship[] {
  if (participantIds.length === 0) return [];
  const ids = valuesIn<number>(
    store.db,
    `SELECT DISTINCT relationship_id FROM relationship_people
     WHERE participant_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(participantIds),
  );
  return loadRelationships(store, { ids });
}

/** Returns relationships with everything that happened in them, by id. */
export function loadFacts(store: Store, filter: RelationshipFilter = {}): RelationshipFacts[] {
  return [...eachWith(store, filter, WHOLE)];
}

/**
 * Yields relationships with what signals, checklists and reminders read of what happened in them, by id. Of thousands that
 * takes half the time of {@link loadFacts}: less is read, and what is looked at and let go is not kept in memory.
 */
export function eachBrief(store: Store, filter: RelationshipFilter = {}): Iterable<BriefFacts> {
  return eachWith(store, filter, BRIEF);
}

function* eachWith<Meetings, CheckIns>(
  store: Store,
  filter: RelationshipFilter,
  columns: EventColumns<Meetings, CheckIns>,
): Generator<Relationship & Events<Meetings, CheckIns>> {
  const relationships = loadRelationships(store, filter);
  const { condition, parameters } = whereOf(filter);
  const events = loadEvents(store, condition, parameters, columns);
  for (const relationship of relationships) yield { ...relationship, ...events(relationship) };
}

/**
 * Returns the relationship of that number.
 *
 * @throws Failure `refused` where there is none.
 */
export function requireRelationship(store: Store, id: number): Relationship {
  const [found] = loadRelationships(store, { ids: [id] });
  if (found !== undefined) return found;
  throw noRelationship(id);
}

/**
 * Returns the relationship of that number, where it still goes on.
 *
 * @throws Failure `refused` where there is none, or it is over.
 */
export function requireOpenRelationship(store: Store, id: number): Relationship {
  const found = requireRelationship(store, id);
  refuseOver(found);
  return found;
}

/**
 * Returns the relationship that a person means by `R7`, with all that happened in it.
 *
 * @throws Failure `refused` where there is none.
 */
export function findRelationship(store: Store, given: string): RelationshipFacts {
  const id = requireId('R', given);
  const [found] = loadFacts(store, { ids: [id] });
  if (found !== undefined) return found;
  throw noRelationship(id);
}

/**
 * Returns the relationship as {@link findRelationship} does, where it still goes on.
 *
 * @throws Failure `refused` where it is over.
 */
export function findOpenRelationship(store: Store, given: string): RelationshipFacts {
  const found = findRelationship(store, given);
  refuseOver(found);
  return found;
}

function noRelationship(id: number): Failure {
  return refused(`There is no relationship ${idOf('R', id)}.`, 'see them all: mentor relationship list');
}

function refuseOver({ id, outcome, endedOn }: Relationship): void {
  if (outcome === null) return;
  throw refused(
    `${idOf('R', id)} is over: ${outcome} on ${endedOn}.`,
    'see those that go on: mentor relationship list --open',
  );
}

export interface NewRelationship extends Pick<
  Relationship,
  'format' | 'roundId' | 'proposalId' | 'previousId' | 'score' | 'phase' | 'startedOn' | 'plannedEndOn'
> {
  readonly people: readonly Pick<RelationshipPerson, 'participantId' | 'role' | 'waitBefore'>[];
  /**
   * Which rules the pair breaks and why it was made anyway; kept with its first step, which is marked as
   * forced.
   */
  readonly override?: string | undefined;
}

/**
 * Adds a relationship of any format with its people and its first phase, and returns its number. Whoever makes one makes it
 * here; only those that began elsewhere are taken in (`take-in.ts`).
 */
export function insertRelationship(store: Store, relationship: NewRelationship): number {
  return insertingRelationships(store)(relationship);
}

/** Returns a function that adds relationships one after the other, as {@link insertRelationship} does. */
export function insertingRelationships({ db }: Store): (relationship: NewRelationship) => number {
  const insert = db.prepare(
    `INSERT INTO relationships (format, round_id, proposal_id, previous_id, score, phase, started_on, planned_end_on)
     VALUES (@format, @roundId, @proposalId, @previousId, @score, @phase, @startedOn, @plannedEndOn)`,
  );
  const person = db.prepare(
    `INSERT INTO relationship_people (relationship_id, participant_id, role, wait_before) VALUES (?, ?, ?, ?)`,
  );
  const step = db.prepare(
    `INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on, is_forced, reason)
     VALUES (?, NULL, ?, ?, ?, ?)`,
  );
  return ({ people, override, ...fields }) => {
    if (!fits(fields.format, people)) throw new Error(`these people are no ${fields.format}`);
    const id = Number(insert.run(fields).lastInsertRowid);
    for (const { participantId, role, waitBefore } of people) person.run(id, participantId, role, waitBefore);
    step.run(id, fields.phase, fields.startedOn, bit(override !== undefined), override ?? null);
    return id;
  };
}

/** Returns who took each step of a relationship, as the change log has it, in the order of the steps. */
export function loadStepActors({ db }: Store, id: number): (string | null)[] {
  return valuesIn<string | null>(
    db,
    `SELECT (SELECT actor FROM changes JOIN invocations ON invocations.id = invocation_id
       WHERE table_name = 'phase_changes' AND row_id = phase_changes.id ORDER BY changes.id LIMIT 1)
     FROM phase_changes WHERE relationship_id = ? ORDER BY id`,
    id,
  );
}

/** Returns the number of the cycle that renewed a relationship, or null. */
export function nextCycleOf({ db }: Store, id: number): number | null {
  return (
    valueIn<number>(db, 'SELECT id FROM relationships WHERE previous_id = ? ORDER BY id LIMIT 1', id) ?? null
  );
}

/** Moves a relationship to its next phase. */
export function moveToPhase(
  { db }: Store,
  id: number,
  change: PhaseChange & { readonly toPhase: Phase },
): void {
  updateRow(db, 'relationships', id, { phase: change.toPhase });
  insertPhaseChange(db, id, change);
}

/** How a relationship ends. */
export interface RelationshipEnd {
  readonly outcome: Outcome;
  readonly reason: EndReason | null;
  readonly notes: string | null;
}

/** Ends a relationship with an outcome; a reason is kept for an early end alone. */
export function endRelationship(
  { db }: Store,
  id: number,
  change: PhaseChange & { readonly toPhase: null },
  end: RelationshipEnd,
): void {
  const { outcome, reason: endReason, notes: endNotes } = end;
  updateRow(db, 'relationships', id, { outcome, endedOn: change.changedOn, endReason, endNotes });
  insertPhaseChange(db, id, change);
}

/** Records what the pair decided at closure. */
export function recordDecision({ db }: Store, id: number, decision: 'end' | 'renew', on: string): void {
  updateRow(db, 'relationships', id, { decision, decidedOn: on });
}

/**
 * Adds a step to the history of a relationship.
 *
 * @throws Failure `refused` where it would be dated before the step that it follows: the clock was set back.
 */
function insertPhaseChange(db: Store['db'], id: number, change: PhaseChange): void {
  const last = valueIn<string | null>(
    db,
    'SELECT max(changed_on) FROM phase_changes WHERE relationship_id = ?',
    id,
  );
  if (typeof last === 'string' && change.changedOn < last)
    throw refused(
      `${idOf('R', id)} took its last step on ${last}; ${change.changedOn} is before that.`,
      'check the clock of this machine, or name a later day: --on, or --today',
    );
  insertRow(db, 'phase_changes', { relationshipId: id, ...change });
}

function whereOf({ ids, isOpen }: RelationshipFilter): { condition: string; parameters: { ids: string } } {
  const conditions = ['@ids = @ids'];
  if (ids !== undefined) conditions.push('relationships.id IN (SELECT value FROM json_each(@ids))');
  if (isOpen !== undefined) conditions.push(`relationships.outcome IS ${isOpen ? '' : 'NOT '}NULL`);
  return { condition: conditions.join(' AND '), parameters: { ids: JSON.stringify(ids ?? []) } };
}
