/**
 * A relationship's whole life as a model that shares nothing with the program: random command lines on a real data
 * file, and after each of them what must hold. It knows for itself what each phase asks.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import * as fc from 'fast-check';
import { runMentor } from '../../support/host.ts';
import { dump } from '../../store/tables.ts';

const PHASES = ['preparation', 'negotiation', 'growth', 'closure'] as const;
const SIDES = ['mentor', 'mentee'] as const;
const FIRST_DAY = '2026-01-05';

/** What the model knows of one relationship. */
interface Life {
  phase: (typeof PHASES)[number];
  outcome: string | null;
  readonly previous: string | null;
  readonly plannedEnd: string;
  readonly ready: Set<string>;
  met: number;
  agreement: { accepted: Set<string> } | null;
  goals: { complete: boolean; status: 'open' | 'achieved' | 'dropped' | 'carried-over' }[];
  reviewed: boolean;
  readonly reflected: Set<string>;
  readonly rated: Set<string>;
  decision: 'end' | 'renew' | null;
}

interface Model {
  today: string;
  /** Meetings that growth asks for. */
  meetings: number;
  /** By id, in order. */
  readonly lives: Map<string, Life>;
}

interface Real {
  readonly cwd: string;
  readonly db: Database.Database;
}

/** What a command line does to the model: `null` where it must be refused. */
type Effect = (model: Model) => (() => void) | null;

function newLife(phase: Life['phase'], previous: string | null, plannedEnd: string): Life {
  return {
    phase,
    outcome: null,
    previous,
    plannedEnd,
    ready: new Set(),
    met: 0,
    agreement: null,
    goals: [],
    reviewed: false,
    reflected: new Set(),
    rated: new Set(),
    decision: null,
  };
}

function isComplete(life: Life, model: Model): boolean {
  if (life.phase === 'preparation') return life.ready.size === 2 && life.met > 0;
  if (life.phase === 'negotiation')
    return (
      life.agreement?.accepted.size === 2 &&
      life.goals.some((goal) => goal.complete && goal.status !== 'dropped')
    );
  if (life.phase === 'growth')
    return life.met >= model.meetings && life.reviewed && life.goals.every((goal) => goal.status !== 'open');
  return life.reflected.size === 2 && life.rated.size === 2 && life.decision !== null;
}

function mayAdvance(life: Life, model: Model): boolean {
  if (life.phase === 'closure' && life.decision === null) return false;
  return isComplete(life, model) || (life.phase === 'growth' && model.today >= life.plannedEnd);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function step(model: Model, id: string): void {
  const life = model.lives.get(id);
  if (life === undefined) throw new Error(id);
  const to = PHASES[PHASES.indexOf(life.phase) + 1];
  if (to !== undefined) {
    life.phase = to;
    return;
  }
  life.outcome = life.decision === 'renew' ? 'renewed' : 'completed';
  if (life.outcome === 'completed') return;
  const next = newLife('negotiation', id, '9999-12-31');
  for (const goal of life.goals) {
    if (goal.status === 'open') goal.status = 'carried-over';
    // Its old due date may be over: then it is a draft again. Here every due date is far off.
    if (goal.status === 'carried-over') next.goals.push({ complete: goal.complete, status: 'open' });
  }
  model.lives.set(`R${model.lives.size + 1}`, next);
}

/** One line of a script, and what the model says of it. */
class Line {
  readonly words: readonly string[];
  readonly effect: Effect;
  readonly days: number;
  constructor(words: readonly string[], effect: Effect, days = 0) {
    this.words = words;
    this.effect = effect;
    this.days = days;
  }
  get text(): string {
    return `${this.days > 0 ? `(+${this.days} days) ` : ''}mentor ${this.words.join(' ')}`;
  }
}

type Of = (life: Life, model: Model) => (() => void) | null;

/** A line about the relationship that was opened `back` before the last. */
function about(back: number, words: (id: string) => readonly string[], effect: Of): (model: Model) => Line {
  return (model) => {
    const id = `R${Math.max(1, model.lives.size - back)}`;
    return new Line(words(id), (now) => {
      const life = now.lives.get(id);
      return life === undefined || life.outcome !== null ? null : effect(life, now);
    });
  };
}

const PARTS =
  '--mentor-expectations Listen --mentee-expectations Prepare --responsibilities Both --channel video --boundaries Weekdays --confidentiality Ours'.split(
    ' ',
  );
const SMART = '--measure talks --baseline 0 --target 4 --why Courage --due 2099-01-01'.split(' ');

let versions = 0;

const back = fc.integer({ min: 0, max: 1 });
const whose = fc.constantFrom(...SIDES);

type Make = (model: Model) => Line;

const readiness = (at: number, by: string): Make =>
  about(
    at,
    (id) => `readiness ${id} --by ${by} --motivation 4 --time 3 --expectations 2 --confidence 1`.split(' '),
    (life) => () => life.ready.add(by),
  );
const meeting = (at: number): Make =>
  about(
    at,
    (id) => ['meeting', 'log', id, '--on', FIRST_DAY, '--another'],
    (life) => () => (life.met += 1),
  );
const agreement = (at: number): Make =>
  about(
    at,
    (id) => ['agreement', 'set', id, '--rhythm-days', String((versions++ % 300) + 1), ...PARTS],
    (life) => () => (life.agreement = { accepted: new Set() }),
  );
const acceptance = (at: number, by: string): Make =>
  about(
    at,
    (id) => ['agreement', 'accept', id, '--by', by],
    (life) => {
      const accepted = life.agreement?.accepted;
      if (accepted === undefined) return null;
      return () => (by === 'both' ? [...SIDES] : [by]).forEach((one) => accepted.add(one));
    },
  );
const goal = (at: number, isSmart: boolean): Make =>
  about(
    at,
    (id) => ['goal', 'add', id, '--statement', 'Speak up', ...(isSmart ? SMART : [])],
    (life) => () => life.goals.push({ complete: isSmart, status: 'open' }),
  );
const review = (at: number): Make =>
  about(
    at,
    (id) => ['review', id, '--still-works', 'yes', '--goals-right', 'yes'],
    (life) => () => (life.reviewed = true),
  );
const reflection = (at: number, by: string, rates: boolean): Make =>
  about(
    at,
    (id) =>
      `reflection ${id} --by ${by} --achievements Courage${rates ? ' --satisfaction 4' : ''}`.split(' '),
    (life) => () => {
      life.reflected.add(by);
      if (rates) life.rated.add(by);
    },
  );
const decision = (at: number, what: 'end' | 'renew'): Make =>
  about(
    at,
    (id) => ['relationship', 'decide', id, what],
    (life) => (life.phase === 'closure' ? () => (life.decision = what) : null),
  );
const advance = (at: number, isForced: boolean): Make =>
  about(
    at,
    (id) => ['advance', id, ...(isForced ? ['--force', '--reason', 'Late'] : [])],
    (life, model) => {
      if (life.phase === 'closure' && life.decision === null) return null;
      return isForced || mayAdvance(life, model) ? () => step(model, idOf(model, life)) : null;
    },
  );

function idOf(model: Model, life: Life): string {
  return [...model.lives].find(([, one]) => one === life)?.[0] ?? '';
}

/** The line that a diligent coordinator would type next, so that lives get to their end without force, too. */
const nextThing: Make = (model) => {
  const life = [...model.lives.values()].at(-1);
  const lacking = (done: ReadonlySet<string>): string | undefined => SIDES.find((one) => !done.has(one));
  const make = (): Make => {
    if (life === undefined || life.outcome !== null || mayAdvance(life, model)) return advance(0, false);
    if (life.phase === 'preparation')
      return life.met === 0 ? meeting(0) : readiness(0, lacking(life.ready) ?? 'mentor');
    if (life.phase === 'negotiation') {
      if (life.agreement === null) return agreement(0);
      return life.agreement.accepted.size < 2 ? acceptance(0, 'both') : goal(0, true);
    }
    if (life.phase === 'growth') {
      if (life.met < model.meetings) return meeting(0);
      return life.reviewed ? settle('achieve', life) : review(0);
    }
    const side = lacking(life.rated);
    return side === undefined ? decision(0, 'renew') : reflection(0, side, true);
  };
  return make()(model);
};

/** Every kind of line, made from the model as it is when its turn comes. */
const lines: fc.Arbitrary<Make> = fc.oneof(
  { weight: 16, arbitrary: fc.constant(nextThing) },
  fc.tuple(back, whose).map(([at, by]) => readiness(at, by)),
  back.map(meeting),
  back.map(agreement),
  fc.tuple(back, fc.constantFrom('mentor', 'mentee', 'both')).map(([at, by]) => acceptance(at, by)),
  fc.tuple(back, fc.boolean()).map(([at, complete]) => goal(at, complete)),
  back.map(review),
  fc.tuple(back, whose, fc.boolean()).map(([at, by, rates]) => reflection(at, by, rates)),
  fc.tuple(back, fc.constantFrom('end' as const, 'renew' as const)).map(([at, what]) => decision(at, what)),
  { weight: 3, arbitrary: fc.tuple(back, fc.boolean()).map(([at, isForced]) => advance(at, isForced)) },
  fc.integer({ min: 0, max: 400 }).map(
    (days) => () =>
      new Line(
        ['advance', '--ready'],
        (model) => () => {
          const ready = [...model.lives].filter(
            ([, life]) => life.outcome === null && mayAdvance(life, model),
          );
          for (const [id] of ready) step(model, id);
        },
        days > 300 ? days : days % 10,
      ),
  ),
  back.map((at) =>
    about(
      at,
      (id) => ['relationship', 'end', id, '--reason', 'no-time'],
      (life) => () => (life.outcome = 'ended-early'),
    ),
  ),
  fc.tuple(back, fc.boolean()).map(([at, isForced]) =>
    about(
      at,
      (id) => ['relationship', 'renew', id, ...(isForced ? ['--force', '--reason', 'Late'] : [])],
      (life, model) => {
        if (life.phase !== 'closure') return null;
        if (!isForced && !isComplete({ ...life, decision: 'renew' }, model)) return null;
        return () => {
          life.decision = 'renew';
          step(model, idOf(model, life));
        };
      },
    ),
  ),
  fc.constantFrom(1, 2, 3).map(
    (count) => () =>
      new Line(['phase', 'edit', 'growth', '--require', `meetings:at_least=${count}`], (model) => () => {
        model.meetings = count;
      }),
  ),
  fc.constantFrom('achieve', 'drop', 'carry').map((how) => settle(how)),
);

/** Closes an open goal of a relationship, else the newest goal of all, which may be closed already. */
function settle(how: string, life?: Life): Make {
  return (model) => {
    const number = newestGoal(model, life);
    return new Line(['goal', how, `G${number}`, ...(how === 'drop' ? ['--reason', 'Moved'] : [])], (now) => {
      const found = goalNumbered(now, number);
      if (found === undefined || found.goal.status !== 'open' || found.life.outcome !== null) return null;
      return () => {
        found.goal.status = how === 'achieve' ? 'achieved' : how === 'drop' ? 'dropped' : 'carried-over';
      };
    });
  };
}

function newestGoal(model: Model, life: Life | undefined): number {
  const all = [...model.lives.values()].reduce((count, one) => count + one.goals.length, 0);
  for (let number = all; number > 0; number--) {
    const found = goalNumbered(model, number);
    if (found?.life === life && found?.goal.status === 'open') return number;
  }
  return Math.max(1, all);
}

/** The order in which goals were made is not kept by the model, so it asks the file which one has the number. */
let goalNumbered: (
  model: Model,
  number: number,
) => { life: Life; goal: Life['goals'][number] } | undefined = () => undefined;

function numbersFrom({ db }: Real): typeof goalNumbered {
  return (model, number) => {
    const row = db
      .prepare<[number], { relationship: number; place: number }>(
        `SELECT relationship_id AS relationship,
           (SELECT count(*) FROM goals o WHERE o.relationship_id = g.relationship_id AND o.id < g.id) AS place
         FROM goals g WHERE id = ?`,
      )
      .get(number);
    const life = row === undefined ? undefined : model.lives.get(`R${row.relationship}`);
    const found = row === undefined ? undefined : life?.goals[row.place];
    return life === undefined || found === undefined ? undefined : { life, goal: found };
  };
}

interface Row {
  id: number;
  phase: string;
  outcome: string | null;
  previous_id: number | null;
}

/** What holds of every file, whatever was done: one phase each, reached step by step. */
function assertChains({ db }: Real): void {
  for (const row of db.prepare<[], Row>('SELECT id, phase, outcome, previous_id FROM relationships').all()) {
    const changes = db
      .prepare<[number], { from_phase: string | null; to_phase: string | null }>(
        'SELECT from_phase, to_phase FROM phase_changes WHERE relationship_id = ? ORDER BY id',
      )
      .all(row.id);
    let at: string | null = null;
    for (const [index, change] of changes.entries()) {
      if (change.from_phase !== at) throw new Error(`R${row.id}: a step from ${change.from_phase}, in ${at}`);
      const isNext: boolean =
        index === 0
          ? change.to_phase === (row.previous_id === null ? 'preparation' : 'negotiation')
          : change.to_phase === null ||
            PHASES.indexOf(change.to_phase as never) === PHASES.indexOf(at as never) + 1;
      if (!isNext) throw new Error(`R${row.id}: a step from ${at} to ${change.to_phase}`);
      at = change.to_phase;
    }
    if (at !== (row.outcome === null ? row.phase : null))
      throw new Error(`R${row.id} is in ${row.phase} and in ${at}`);
  }
}

const forcedSteps = ({ db }: Real): number =>
  db.prepare<[], number>('SELECT count(*) FROM phase_changes WHERE is_forced = 1').pluck().get() ?? 0;

/** Runs one line, holds it against the model, and takes it back and forth again. */
async function check(line: Line, model: Model, real: Real, isUndone: boolean): Promise<void> {
  model.today = addDays(model.today, line.days);
  const run = (...words: string[]) =>
    runMentor([...words, '--today', model.today, '--yes', '--quiet'], { cwd: real.cwd });
  const before = dump(real.db);
  const forcedBefore = forcedSteps(real);
  const effect = line.effect(model);
  // A renewal records the decision with the step, so that the decision alone is never what is missing.
  const decided = line.words[1] === 'renew' ? ({ decision: 'renew' } as const) : {};
  const wasAllowed = [...model.lives.values()].map(
    (life) => life.outcome !== null || mayAdvance({ ...life, ...decided }, model),
  );
  const phasesBefore = [...model.lives.values()].map((life) => `${life.phase} ${life.outcome}`);
  const { exit, stderr } = await run(...line.words);
  if ((exit === 0) !== (effect !== null)) throw new Error(`${line.text}: exit ${exit}\n${stderr}`);
  const after = dump(real.db);
  if (effect === null) {
    if (after !== before) throw new Error(`${line.text}: refused, and yet something changed`);
    return;
  }
  effect();
  assertChains(real);
  const rows = real.db
    .prepare<[], Row & { planned_end_on: string }>('SELECT * FROM relationships ORDER BY id')
    .all();
  const found = rows.map((row) => `R${row.id} ${row.phase} ${row.outcome}`);
  const expected = [...model.lives].map(([id, life]) => `${id} ${life.phase} ${life.outcome}`);
  if (found.join() !== expected.join())
    throw new Error(`${line.text}: the file has ${found.join()}, the model ${expected.join()}`);
  const goals = real.db
    .prepare<[], string>(
      "SELECT 'R' || relationship_id || ' ' || status FROM goals ORDER BY relationship_id, id",
    )
    .pluck()
    .all();
  const expectedGoals = [...model.lives].flatMap(([id, life]) =>
    life.goals.map((one) => `${id} ${one.status}`),
  );
  if (goals.join() !== expectedGoals.join())
    throw new Error(`${line.text}: the file has ${goals.join()}, the model ${expectedGoals.join()}`);
  // The end of a new cycle is the program's to reckon; the model only needs to know it.
  for (const row of rows)
    Object.assign(model.lives.get(`R${row.id}`) ?? {}, { plannedEnd: row.planned_end_on });
  // Whoever moved without having all that was asked was forced, and is marked.
  const moved = [...model.lives.values()]
    .slice(0, phasesBefore.length)
    .filter((life, index) => `${life.phase} ${life.outcome}` !== phasesBefore[index] && !wasAllowed[index]);
  const forced = moved.filter((life) => life.outcome !== 'ended-early').length;
  if (forcedSteps(real) - forcedBefore !== forced)
    throw new Error(`${line.text}: ${forced} steps without their checklist, marked otherwise`);
  if (!isUndone || after === before) return;
  const undone = await run('undo');
  if (undone.exit !== 0) throw new Error(`${line.text}: undo: ${undone.stderr}`);
  if (dump(real.db) !== before) throw new Error(`${line.text}: undone, and yet something is otherwise`);
  const last = real.db.prepare<[], number>('SELECT max(id) FROM invocations').pluck().get();
  const redone = await run('undo', String(last));
  if (redone.exit !== 0) throw new Error(`${line.text}: undo of the undo: ${redone.stderr}`);
  if (dump(real.db) !== after) throw new Error(`${line.text}: brought back, and yet something is otherwise`);
}

/** Runs random lives of a pair on real files. Rejects with the shortest script that breaks what must hold. */
export async function checkLives(runs: number, length: number, seed?: number): Promise<void> {
  const start = mkdtempSync(join(tmpdir(), 'mentor-life-'));
  try {
    for (const line of [
      'init Life --timezone UTC',
      `enrol --as mentor --name Ada --consent-on ${FIRST_DAY}`,
      `enrol --as mentee --name Ben --consent-on ${FIRST_DAY}`,
      'relationship pair P1 P2',
    ]) {
      const { exit, stderr } = await runMentor([...line.split(' '), '--today', FIRST_DAY], { cwd: start });
      if (exit !== 0) throw new Error(stderr);
    }
    const steps = fc.array(fc.tuple(lines, fc.boolean()), { minLength: 1, maxLength: length, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const cwd = mkdtempSync(join(start, 'run-'));
        copyFileSync(join(start, 'mentor.db'), join(cwd, 'mentor.db'));
        const real: Real = { cwd, db: new Sqlite(join(cwd, 'mentor.db'), { readonly: true }) };
        const model: Model = {
          today: FIRST_DAY,
          meetings: 3,
          lives: new Map([['R1', newLife('preparation', null, yearAfter(FIRST_DAY))]]),
        };
        const told: string[] = [];
        try {
          for (const [make, isUndone] of script) {
            goalNumbered = numbersFrom(real);
            const line = make(model);
            told.push(line.text);
            await check(line, model, real, isUndone);
          }
        } catch (error) {
          throw new Error(`${String(error)}\nafter:\n${told.join('\n')}`, { cause: error });
        } finally {
          real.db.close();
          rmSync(cwd, { recursive: true });
        }
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
    );
  } finally {
    rmSync(start, { recursive: true, force: true });
  }
}
