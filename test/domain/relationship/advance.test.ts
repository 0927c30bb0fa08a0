import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Advance, planAdvance } from '../../../src/domain/relationship/advance.ts';
import { addDays } from '../../../src/domain/time/dates.ts';
import { checklist } from '../../../src/domain/relationship/phases.ts';
import { PHASES, type RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { Failure } from '../../../src/errors.ts';
import {
  aGoal,
  aMeeting,
  anAgreement,
  anAssessment,
  aReflection,
  aRelationship,
  generalPhases,
  TODAY,
} from './facts.ts';

const phases = generalPhases();

/** The plan, or the words of the refusal. */
function tryAdvance(facts: RelationshipFacts, today: string, force: boolean): Advance | string {
  try {
    return planAdvance(facts, phases, today, force);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'refused') return `${error.message}\n${error.hint}`;
    throw error;
  }
}

describe('planAdvance', () => {
  test('refuses with each missing item and the command that supplies it', () => {
    const words = tryAdvance(aRelationship({ assessments: [anAssessment(1)] }), TODAY, false);
    expect(words).toBe(
      [
        'R7 cannot leave preparation yet. Missing:',
        '  readiness self-assessment of Ben Okri (mentee)',
        '    mentor readiness R7 --by mentee --motivation 4 --time 4 --expectations 4 --confidence 4',
        '  a first meeting held',
        '    mentor meeting log R7 --on 2026-11-22 --minutes 60',
        'supply what is missing, or go on regardless with --force --reason TEXT; nothing was changed',
      ].join('\n'),
    );
  });

  test('goes on when the checklist is complete, and nothing is marked', () => {
    const facts = aRelationship({
      assessments: [anAssessment(1), anAssessment(2)],
      meetings: [aMeeting('2026-09-05')],
    });
    for (const force of [false, true])
      expect(tryAdvance(facts, TODAY, force)).toMatchObject({
        from: 'preparation',
        to: 'negotiation',
        outcome: null,
        skipped: [],
        isForced: false,
      });
  });

  test('marks a step that was forced, with what it skips', () => {
    expect(tryAdvance(aRelationship(), TODAY, true)).toMatchObject({
      to: 'negotiation',
      isForced: true,
      skipped: [{ requirement: 'readiness' }, { requirement: 'readiness' }, { requirement: 'first-meeting' }],
    });
  });

  test('does not mark a step out of growth at the planned end', () => {
    const facts = aRelationship({ phase: 'growth', plannedEndOn: TODAY });
    expect(tryAdvance(facts, TODAY, false)).toMatchObject({ to: 'closure', isForced: false });
  });

  test('does not end without the decision, even by force', () => {
    const closure = aRelationship({ phase: 'closure' });
    expect(tryAdvance(closure, TODAY, false)).toMatch(/cannot leave closure yet/);
    expect(tryAdvance(closure, TODAY, true)).toMatch(/without the decision, even by force[^]*decide R7 end/);
    const renew = { ...closure, decision: 'renew' as const, decidedOn: TODAY };
    expect(tryAdvance(renew, TODAY, true)).toMatchObject({ to: null, outcome: 'renewed', isForced: true });
    expect(tryAdvance({ ...renew, decision: 'end' }, TODAY, true)).toMatchObject({ outcome: 'completed' });
  });
});

// The state machine against a model: what happened in a relationship, and steps tried in between.

interface Real {
  facts: RelationshipFacts;
  today: string;
  /** Whether each step so far was marked as forced. */
  forced: boolean[];
}

interface Model {
  at: number;
  isOver: boolean;
}

class Happens implements fc.Command<Model, Real> {
  readonly what: string;
  readonly change: (facts: RelationshipFacts, today: string) => Partial<RelationshipFacts>;
  constructor(what: string, change: Happens['change']) {
    this.what = what;
    this.change = change;
  }
  check = (model: Readonly<Model>): boolean => !model.isOver;
  run(_: Model, real: Real): void {
    real.facts = { ...real.facts, ...this.change(real.facts, real.today) };
  }
  toString = (): string => this.what;
}

class DaysPass implements fc.Command<Model, Real> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = (): boolean => true;
  run(_: Model, real: Real): void {
    real.today = addDays(real.today, this.days);
  }
  toString = (): string => `${this.days} days pass`;
}

/** Takes a step in the model and in the program, and compares them. */
function tryStep(model: Model, real: Real, force: boolean): void {
  const { facts, today } = real;
  const isComplete = checklist(facts, phases, today).every(({ isDone }) => isDone);
  const isAtEnd = PHASES[model.at] === 'growth' && today >= facts.plannedEndOn;
  const isLast = model.at === PHASES.length - 1;
  const step = tryAdvance(facts, today, force);
  const isExpected = (isComplete || isAtEnd || force) && (!isLast || facts.decision !== null);
  expect(typeof step === 'string' ? step : 'taken').toMatch(isExpected ? /^taken$/ : /cannot/);
  if (typeof step === 'string') return;
  expect(step.from).toBe(PHASES[model.at]);
  expect(step.to).toBe(PHASES[model.at + 1] ?? null);
  // The one thing that must never be: past an open checklist, before the end, and not marked.
  expect(step.isForced).toBe(!isComplete && !isAtEnd);
  real.forced.push(step.isForced);
  if (step.to === null) {
    expect(step.outcome).toBe(facts.decision === 'renew' ? 'renewed' : 'completed');
    model.isOver = true;
  } else {
    model.at++;
    real.facts = { ...facts, phase: step.to };
  }
}

class TriesToAdvance implements fc.Command<Model, Real> {
  readonly force: boolean;
  constructor(force: boolean) {
    this.force = force;
  }
  check = (model: Readonly<Model>): boolean => !model.isOver;
  run(model: Model, real: Real): void {
    tryStep(model, real, this.force);
  }
  toString = (): string => (this.force ? 'force' : 'advance');
}

const happenings = [
  new Happens('both assess', (_, today) => ({
    assessments: [anAssessment(1, today), anAssessment(2, today)],
  })),
  new Happens('they meet', ({ meetings }, today) => ({ meetings: [...meetings, aMeeting(today)] })),
  new Happens('a meeting is missed', ({ meetings }, today) => ({
    meetings: [...meetings, aMeeting(today, 'missed')],
  })),
  new Happens('they agree', () => ({ agreement: anAgreement([1, 2]) })),
  new Happens('a new version that one accepts', () => ({ agreement: anAgreement([2]) })),
  new Happens('a goal', ({ goals }) => ({ goals: [...goals, aGoal({ id: goals.length + 1 })] })),
  new Happens('a draft', ({ goals }) => ({ goals: [...goals, aGoal({ id: goals.length + 1, why: null })] })),
  new Happens('goals are achieved', ({ goals }, today) => ({
    goals: goals.map((goal) => ({ ...goal, status: 'achieved' as const, closedOn: today })),
  })),
  new Happens('a review', (_, reviewedOn) => ({
    reviews: [{ reviewedOn, stillWorks: true, goalsRight: true, changesAgreed: null }],
  })),
  new Happens('reflections', () => ({ reflections: [aReflection(1), aReflection(2)] })),
  new Happens('reflections without ratings', () => ({ reflections: [aReflection(1, null), aReflection(2)] })),
  new Happens('they decide', (_, decidedOn) => ({ decision: 'renew', decidedOn })),
];

test('no path reaches a phase without its checklist, unless forced and marked', () => {
  const furthest = new Set<string>();
  const commands = fc.commands(
    [
      fc.constantFrom(...happenings),
      fc.constantFrom(...happenings),
      fc.constantFrom(30, 200).map((days) => new DaysPass(days)),
      fc.constant(new TriesToAdvance(false)),
      fc.boolean().map((force) => new TriesToAdvance(force)),
    ],
    { size: '+2' },
  );
  fc.assert(
    fc.property(commands, (steps) => {
      const model: Model = { at: 0, isOver: false };
      const real: Real = { facts: aRelationship(), today: '2026-09-01', forced: [] };
      fc.modelRun(() => ({ model, real }), steps);
      furthest.add(
        `${model.isOver ? 'over' : PHASES[model.at]}${real.forced.includes(true) ? ', forced' : ''}`,
      );
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
  // The runs went everywhere, by both ways.
  expect([...furthest]).toEqual(
    expect.arrayContaining(['negotiation', 'growth, forced', 'over', 'over, forced']),
  );
});
