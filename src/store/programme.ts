/** The programme's own row, its levels, its topics, its phases and its criteria. */
import { grouped } from '../domain/grouping.ts';
import type { Vocabulary } from '../domain/people/fields/field-entry.ts';
import type { PhaseSetting, PhaseSettings } from '../domain/relationship/phases.ts';
import type { Preset } from '../domain/preset.ts';
import type { Contact, Programme } from '../domain/programme.ts';
import type { Phase } from '../domain/relationship/relationship.ts';
import type { DayMonthOrder } from '../domain/time/spoken-date.ts';
import { folded } from '../domain/words/text.ts';
import { loadLevels } from './levels.ts';
import { loadMergedOrganisations } from './people/organisations.ts';
import type { CriteriaFile } from '../matching/input/criteria-file.ts';
import { insertRow, listIn, rowsIn, updateRow, valueIn } from './rows.ts';
import type { Store } from './store.ts';

interface ProgrammeRow extends Omit<
  Programme,
  'requiredFields' | 'levels' | 'contact' | 'hasGoalsConfirmed'
> {
  readonly hasGoalsConfirmed: number;
  readonly requiredFields: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
}

/** Returns the programme that the file is about. */
export function loadProgramme({ db }: Store): Programme {
  const row = db
    .prepare<[], ProgrammeRow>(
      `SELECT name, preset, timezone, starts_on AS startsOn, ends_on AS endsOn, date_order AS dateOrder,
         default_capacity AS defaultCapacity, required_fields AS requiredFields, contact_name AS contactName,
         contact_email AS contactEmail, has_goals_confirmed AS hasGoalsConfirmed FROM programme`,
    )
    .get();
  if (row === undefined) throw new Error('the file has no programme');
  const { contactName, contactEmail, ...own } = row;
  return {
    ...own,
    hasGoalsConfirmed: own.hasGoalsConfirmed === 1,
    contact: contactEmail === null ? null : { name: contactName, email: contactEmail },
    requiredFields: listIn(own.requiredFields),
    levels: loadLevels({ db }),
  };
}

/**
 * Returns a permanent identifier of this programme, whatever its name becomes: the instant at which it was
 * started, in letters and digits. A copy of the file has the same one.
 */
export function loadProgrammeKey({ db }: Store): string {
  const first = valueIn<string>(db, 'SELECT recorded_at FROM invocations ORDER BY id LIMIT 1');
  return (first ?? '').replaceAll(/[^0-9TZ]/g, '');
}

/** Writes the programme's row, levels, topics, phases and criteria. Called once, while the file is created. */
export function insertProgramme({ db }: Store, programme: Programme, preset: Preset): void {
  const { levels, requiredFields, contact, ...own } = programme;
  insertRow(db, 'programme', {
    id: 1,
    ...own,
    ...contactColumns(contact),
    requiredFields: JSON.stringify(requiredFields),
    criteria: JSON.stringify(preset.criteria),
  });
  const level = db.prepare('INSERT INTO levels (position, name) VALUES (?, ?)');
  for (const [position, name] of levels.entries()) level.run(position, name);
  const topic = db.prepare('INSERT INTO topics (name, folded) VALUES (?, ?)');
  const alias = db.prepare('INSERT INTO topic_aliases (topic_id, alias, folded) VALUES (?, ?, ?)');
  for (const { name, aliases } of preset.topics) {
    const { lastInsertRowid } = topic.run(name, folded(name));
    for (const other of aliases) alias.run(lastInsertRowid, other, folded(other));
  }
  const phase = db.prepare('INSERT INTO phases (phase, target_days) VALUES (?, ?)');
  const requirement = db.prepare(
    'INSERT INTO phase_requirements (phase, position, requirement, parameters) VALUES (?, ?, ?, ?)',
  );
  for (const [name, { target_days, requirements }] of Object.entries(preset.phases)) {
    phase.run(name, target_days);
    for (const [position, { requirement: kind, ...parameters }] of requirements.entries())
      requirement.run(name, position, kind, JSON.stringify(parameters));
  }
}

/** Returns whether goals that one side writes on a form need the yes of the other. */
export function loadHasGoalsConfirmed({ db }: Store): boolean {
  return valueIn<number>(db, 'SELECT has_goals_confirmed FROM programme') === 1;
}

/** Returns the order of day and month in numbers; null where the programme has none. */
export function loadDateOrder({ db }: Store): DayMonthOrder | null {
  return valueIn<DayMonthOrder | null>(db, 'SELECT date_order FROM programme') ?? null;
}

/** Replaces settings of the programme. Its levels have a list of their own: see `saveLevels`. */
export function saveProgramme(
  { db }: Store,
  { name, timezone, startsOn, endsOn, dateOrder, defaultCapacity, hasGoalsConfirmed, contact }: Programme,
): void {
  updateRow(db, 'programme', 1, {
    name,
    timezone,
    startsOn,
    endsOn,
    dateOrder,
    defaultCapacity,
    hasGoalsConfirmed,
    ...contactColumns(contact),
  });
}

function contactColumns(contact: Contact | null): Pick<ProgrammeRow, 'contactName' | 'contactEmail'> {
  return { contactName: contact?.name ?? null, contactEmail: contact?.email ?? null };
}

/** Returns how many mentors have not said how many mentees they take, without those who have withdrawn. */
export function countAtDefault({ db }: Store): number {
  return (
    valueIn<number>(
      db,
      `SELECT count(*) FROM participants WHERE is_mentor = 1 AND capacity IS NULL AND status <> 'withdrawn'`,
    ) ?? 0
  );
}

/** Returns the levels, every topic by its folded names, and what organisations were merged into. */
export function loadVocabulary(store: Store): Vocabulary & { readonly today: string } {
  const { db, today } = store;
  const topics = rowsIn<{ called: string; name: string }>(
    db,
    `SELECT name AS called, name FROM topics
     UNION ALL SELECT alias, topics.name FROM topic_aliases JOIN topics ON topics.id = topic_id`,
  );
  return {
    levels: loadLevels(store),
    topics: new Map(topics.map(({ called, name }) => [folded(called), name])),
    organisations: loadMergedOrganisations(store),
    today,
  };
}

/** Returns the checklists and target lengths of the phases. */
export function loadPhases({ db }: Store): PhaseSettings {
  const targets = rowsIn<{ phase: string; targetDays: number }>(
    db,
    'SELECT phase, target_days AS targetDays FROM phases',
  );
  const requirements = rowsIn<{ phase: string; requirement: string; parameters: string }>(
    db,
    'SELECT phase, requirement, parameters FROM phase_requirements ORDER BY phase, position',
  );
  const byPhase = grouped(requirements, (row) => row.phase);
  return Object.fromEntries(
    targets.map(({ phase, targetDays }) => [
      phase,
      {
        targetDays,
        requirements: (byPhase.get(phase) ?? []).map(({ requirement, parameters }) => ({
          requirement,
          parameters: JSON.parse(parameters) as Record<string, number>,
        })),
      },
    ]),
  ) as unknown as PhaseSettings; // the table has a row for each phase, from the preset
}

/** Replaces what a phase asks and its target length, and returns whether that changed anything. */
export function savePhase({ db }: Store, phase: Phase, setting: PhaseSetting): boolean {
  let changes = db
    .prepare('UPDATE phases SET target_days = @days WHERE phase = @phase AND target_days <> @days')
    .run({ phase, days: setting.targetDays }).changes;
  const kept = JSON.stringify(setting.requirements.map((one) => one.requirement));
  changes += db
    .prepare(
      'DELETE FROM phase_requirements WHERE phase = ? AND requirement NOT IN (SELECT value FROM json_each(?))',
    )
    .run(phase, kept).changes;
  const save = db.prepare(
    `INSERT INTO phase_requirements (phase, position, requirement, parameters)
     SELECT @phase, coalesce(max(position), -1) + 1, @requirement, @parameters FROM phase_requirements WHERE phase = @phase
     ON CONFLICT (phase, requirement) DO UPDATE SET parameters = excluded.parameters
     WHERE parameters <> excluded.parameters`,
  );
  for (const { requirement, parameters } of setting.requirements)
    changes += save.run({ phase, requirement, parameters: JSON.stringify(parameters) }).changes;
  return changes > 0;
}

/** Returns the rules and criteria. */
export function loadCriteria({ db }: Store): CriteriaFile {
  const json = valueIn<string>(db, 'SELECT criteria FROM programme');
  return JSON.parse(json ?? 'null') as CriteriaFile;
}

/** Replaces the rules and criteria. */
export function saveCriteria({ db }: Store, criteria: CriteriaFile): void {
  db.prepare('UPDATE programme SET criteria = ?').run(JSON.stringify(criteria));
}

/** Returns the names of the custom fields, and which of them are sensitive. */
export function loadCustomFields({
  db,
}: Store): { id: number; name: string; label: string; isSensitive: boolean }[] {
  return rowsIn<{ id: number; name: string; label: string; isSensitive: number }>(
    db,
    'SELECT id, name, label, is_sensitive AS isSensitive FROM custom_fields ORDER BY name',
  ).map((field) => ({ ...field, isSensitive: field.isSensitive === 1 }));
}

/** Returns the names of the custom fields that are sensitive. */
export function loadSensitiveFields(store: Store): string[] {
  return loadCustomFields(store).flatMap(({ name, isSensitive }) => (isSensitive ? name : []));
}
