/** Takes the goals that a pair sets itself. */
import { isGoalComplete, missingFromGoal } from '../../../domain/relationship/goals.ts';
import { idOf } from '../../../domain/reference.ts';
import {
  type GoalFields,
  isOnSide,
  type RelationshipPerson,
  side,
} from '../../../domain/relationship/relationship.ts';
import type { SaidOnForm } from '../../../domain/forms/check-answer.ts';
import { folded } from '../../../domain/words/text.ts';
import { insertGoal, updateGoal } from '../../../store/relationships/events.ts';
import { type AnsweringInPair, fault, type PairTaking } from './taking.ts';

const PARTS = {
  measure: 'measure',
  baseline: 'baseline',
  target: 'target',
  why: 'why',
  dueOn: 'due_on',
} as const satisfies Partial<Record<keyof GoalFields, string>>;

const GOALS = [
  { start: '', name: 'the goal' },
  { start: 'second_', name: 'the second goal' },
] as const;

export const goals: PairTaking = {
  about: 'pair',
  isReplaceable: false,
  take(answering) {
    const { facts, said, store } = answering;
    const id = idOf('R', facts.id);
    const whose = menteeOf(answering);
    if (whose === undefined)
      return fault(
        `${id} has several mentees, and the answer does not say whose goal it is`,
        `mentor goal add ${id} --mentee … --statement …`,
      );
    const given = GOALS.flatMap(({ start, name }) => {
      const fields = goalIn(said, start);
      return fields === undefined ? [] : [{ fields, name }];
    });
    const past = given.filter(({ fields: { dueOn } }) => dueOn !== null && dueOn < store.today);
    if (past.length > 0)
      return {
        faults: past.map(({ name }) => ({
          message: `the day by which ${name} is to be reached is over`,
          hint: `ask them for another day, and record it by hand: mentor goal add ${id} --due …`,
        })),
      };
    const told = given.flatMap(({ fields }) => keepGoal(answering, whose, fields));
    if (!said.fields.has('second_statement') && hasParts(said, 'second_'))
      told.push('the second goal does not say what is to be achieved, so it is left out');
    return { told };
  },
};

/** The goals of a pair are its mentee's, whoever writes them down. */
function menteeOf({ facts, person }: AnsweringInPair): RelationshipPerson | undefined {
  if (isOnSide(person, 'mentee')) return person;
  const mentees = side(facts, 'mentee');
  return mentees.length === 1 ? mentees[0] : undefined;
}

function goalIn({ fields }: SaidOnForm, start: string): GoalFields | undefined {
  const statement = fields.get(`${start}statement`);
  if (statement === undefined) return undefined;
  const part = (name: string): string | null => fields.get(`${start}${name}`) ?? null;
  return {
    statement,
    measure: part(PARTS.measure),
    baseline: part(PARTS.baseline),
    target: part(PARTS.target),
    why: part(PARTS.why),
    dueOn: part(PARTS.dueOn),
  };
}

function hasParts({ fields }: SaidOnForm, start: string): boolean {
  return Object.values(PARTS).some((name) => fields.has(`${start}${name}`));
}

/** Adds a goal, or fills in what is missing from one that states the same; returns what there is to tell. */
function keepGoal(
  { store, facts, on }: AnsweringInPair,
  whose: RelationshipPerson,
  fields: GoalFields,
): string[] {
  const known = facts.goals.find(
    ({ statement, status }) => status !== 'dropped' && folded(statement) === folded(fields.statement),
  );
  if (known === undefined) {
    const id = insertGoal(store, {
      ...fields,
      relationshipId: facts.id,
      participantId: whose.participantId,
      setOn: on,
      carriedFromId: null,
    });
    const missing = missingFromGoal(fields).map((one) => one.missing);
    return isGoalComplete(fields) ? [] : [`${idOf('G', id)} is a draft; it lacks ${missing.join(', ')}`];
  }
  const id = idOf('G', known.id);
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const other = parts.filter(
    (part) => known[part] !== null && fields[part] !== null && known[part] !== fields[part],
  );
  const filled = parts.filter((part) => known[part] === null && fields[part] !== null);
  if (known.status === 'open' && filled.length > 0) {
    const { statement } = known;
    const laid = Object.fromEntries(parts.map((part) => [part, known[part] ?? fields[part]]));
    updateGoal(store, known.id, { statement, ...(laid as Omit<GoalFields, 'statement'>) });
  }
  if (other.length === 0) return [];
  return [
    `${id} states the same, and stays as it is in what the answer says otherwise (${other.map((part) => PARTS[part]).join(', ')}): mentor goal edit ${id}`,
  ];
}
