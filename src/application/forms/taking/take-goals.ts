/** Takes the goals that a pair sets itself. */
import {
  changesSubstance,
  isAwaited,
  isDeclined,
  whoConfirmsGoal,
} from '../../../domain/relationship/goals/goal-confirmation.ts';
import { isGoalComplete, missingFromGoal, revision } from '../../../domain/relationship/goals/goals.ts';
import { idOf } from '../../../domain/reference.ts';
import {
  type Goal,
  type GoalFields,
  isOnSide,
  type RelationshipPerson,
  side,
} from '../../../domain/relationship/relationship.ts';
import type { AnswerFault, SaidOnForm } from '../../../domain/forms/check-answer.ts';
import { OF_ALL } from '../../../domain/forms/form-fields.ts';
import { folded } from '../../../domain/words/text.ts';
import { insertGoal, updateGoal } from '../../../store/relationships/events.ts';
import { loadHasGoalsConfirmed } from '../../../store/programme.ts';
import { askForYes, insertRevision, saveWord } from '../../../store/relationships/goals.ts';
import type { AnsweringInPair, PairTaking } from './taking.ts';

const PARTS = {
  measure: 'measure',
  baseline: 'baseline',
  target: 'target',
  why: 'why',
  dueOn: 'due_on',
} as const satisfies Partial<Record<keyof GoalFields, string>>;

const PART_NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** A goal of an answer. */
interface Given {
  readonly whose: Whose;
  readonly fields: GoalFields;
  readonly name: string;
}

/** Whose a goal is: one mentee's, or `null` for all of them. */
type Whose = Goal['participantId'];

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
    const found = GOALS.flatMap(({ start, name }) => {
      const fields = goalIn(said, start);
      return fields === undefined ? [] : [{ whose: whoseOf(answering, start), fields, name }];
    });
    const faults = found.flatMap(({ whose }) => (typeof whose === 'object' && whose !== null ? [whose] : []));
    if (faults.length > 0) return { faults };
    const given = eachOnce(found as Given[]);
    const past = given.filter(({ fields: { dueOn } }) => dueOn !== null && dueOn < store.today);
    if (past.length > 0)
      return {
        faults: past.map(({ name }) => ({
          message: `the day by which ${name} is to be reached is over`,
          hint: `ask them for another day, and record it by hand: mentor goal add ${id} --due …`,
        })),
      };
    const told = given.flatMap((one) => keepGoal(answering, one, given));
    if (!said.fields.has('second_statement') && hasParts(said, 'second_'))
      told.push('the second goal does not say what is to be achieved, so it is left out');
    return { told };
  },
};

/** Where both goals of an answer state the same, they are one: the first, with what it lacks. */
function eachOnce([first, second]: readonly Given[]): Given[] {
  if (first === undefined || second === undefined) return first === undefined ? [] : [first];
  const isSame =
    first.whose === second.whose && folded(first.fields.statement) === folded(second.fields.statement);
  return isSame ? [{ ...first, fields: laidUnder(first.fields, second.fields) }] : [first, second];
}

/** A mentee's goals are their own; a mentor of several says whose. What is not said of the second goal is as with the first. */
function whoseOf({ facts, person, said }: AnsweringInPair, start: string): Whose | AnswerFault {
  if (isOnSide(person, 'mentee')) return person.participantId;
  const id = idOf('R', facts.id);
  const named = said.fields.get(`${start}whose`) ?? said.fields.get('whose');
  if (named === OF_ALL) return null;
  const mentees = side(facts, 'mentee');
  const [only] = mentees;
  if (named === undefined && only !== undefined && mentees.length === 1) return only.participantId;
  const byHand = `mentor goal add ${id} --mentee … --statement …`;
  if (named === undefined)
    return {
      message: `${id} has several mentees, and the answer does not say whose goal it is`,
      hint: byHand,
    };
  const mentee = mentees.find(({ participantId }) => idOf('P', participantId) === named);
  if (mentee !== undefined) return mentee.participantId;
  const left = facts.former.findLast(({ participantId }) => idOf('P', participantId) === named);
  return {
    message: `${named}, whose goal it is, left ${id} on ${left?.leftOn}`,
    hint: `set it aside; mentor relationship join ${id} ${named}, if they are back`,
  };
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

/** Adds a goal, or changes one that states the same as far as it may; returns what there is to tell. */
function keepGoal(answering: AnsweringInPair, given: Given, all: readonly Given[]): string[] {
  const { fields } = given;
  const known = knownGoal(answering, given);
  if (known === undefined) return addGoal(answering, given, all);
  if (known.status !== 'open' || !loadHasGoalsConfirmed(answering.store))
    return fillGoal(answering, known, fields);
  return changeWrittenGoal(answering, known, fields);
}

function knownGoal({ facts }: AnsweringInPair, { whose, fields: { statement } }: Given): Goal | undefined {
  return facts.goals.find(
    (goal) =>
      (goal.participantId ?? whose) === whose &&
      goal.status !== 'dropped' &&
      folded(goal.statement) === folded(statement),
  );
}

/** Adds a goal; where the other side has said no to one, and it is the only new one, it is that goal in other words. */
function addGoal(answering: AnsweringInPair, { whose, fields }: Given, all: readonly Given[]): string[] {
  const { store, facts, person, on } = answering;
  const wantsYes = loadHasGoalsConfirmed(store);
  const ofSame = all.filter((one) => one.whose === whose);
  const restated = new Set(ofSame.map((one) => knownGoal(answering, one)?.id));
  const left = facts.goals.filter(
    (goal) =>
      goal.status === 'open' &&
      (goal.participantId ?? whose) === whose &&
      isDeclined(goal) &&
      isWriter(goal, person) &&
      isSeen(goal, answering) &&
      !restated.has(goal.id),
  );
  const added = ofSame.filter((one) => knownGoal(answering, one) === undefined);
  const [declined] = left;
  if (declined !== undefined && left.length === 1 && added.length === 1)
    return rewrite(answering, declined, fields);
  const id = insertGoal(store, {
    ...fields,
    relationshipId: facts.id,
    participantId: whose,
    setOn: on,
    carriedFromId: null,
  });
  if (wantsYes) askForYes(store, id, { writerId: person.participantId, on });
  const missing = missingFromGoal(fields).map((one) => one.missing);
  return isGoalComplete(fields) ? [] : [`${idOf('G', id)} is a draft; it lacks ${missing.join(', ')}`];
}

/** Fills in what is missing from a goal; what is there stays. */
function fillGoal({ store }: AnsweringInPair, known: Goal, fields: GoalFields): string[] {
  const other = otherParts(known, fields);
  const filled = PART_NAMES.some((part) => known[part] === null && fields[part] !== null);
  if (known.status === 'open' && filled) updateGoal(store, known.id, laidUnder(known, fields));
  return other.length === 0 ? [] : [staysAsItIs(known, other)];
}

/** Changes a goal where goals are confirmed: its writer may, having seen it; the same from the other side is its yes. */
function changeWrittenGoal(answering: AnsweringInPair, known: Goal, fields: GoalFields): string[] {
  const { store, facts, person, on } = answering;
  const { confirmation } = known;
  const id = idOf('G', known.id);
  const other = otherParts(known, fields);
  const isTheirs = confirmation === null || isWriter(known, person);
  if (!isTheirs) {
    const isOther = whoConfirmsGoal(facts, known).some(
      ({ participantId }) => participantId === person.participantId,
    );
    if (other.length > 0) return [staysAsItIs(known, other)];
    if (!isOther || !isAwaited(known) || !isGoalComplete(known)) return [];
    saveWord(store, known.id, {
      answererId: person.participantId,
      answeredOn: on,
      agrees: true,
      words: null,
    });
    return [`${person.name} writes ${id} as the other side did, which confirms it`];
  }
  if (other.length > 0 && !isSeen(known, answering))
    return [staysAsItIs(known, other), ...fillAndAsk(answering, known, fields)];
  const after = laidOver(known, fields);
  if (PART_NAMES.every((part) => known[part] === after[part]))
    return isDeclined(known)
      ? [`${id} is written as it was, and the other side would have it otherwise: a word with both helps`]
      : [];
  return rewrite(answering, known, after);
}

function fillAndAsk(answering: AnsweringInPair, known: Goal, fields: GoalFields): string[] {
  const after = laidUnder(known, fields);
  return PART_NAMES.every((part) => known[part] === after[part]) ? [] : rewrite(answering, known, after);
}

/** Words a goal anew, keeps how it was, and asks the other side again where it is another goal now. */
function rewrite({ store, person, on }: AnsweringInPair, before: Goal, after: GoalFields): string[] {
  const changed = revision(before, after);
  updateGoal(store, before.id, after);
  if (changed !== null) insertRevision(store, before.id, { revisedOn: on, changed, reason: null });
  if (!changesSubstance(before, after)) return [];
  askForYes(store, before.id, { writerId: person.participantId, on });
  return [`${idOf('G', before.id)} is worded anew; the other side is asked for its yes`];
}

function isWriter({ confirmation }: Goal, { participantId }: RelationshipPerson): boolean {
  return confirmation?.writerId === participantId;
}

/** Whether the form was made with the goal as it is. The day of the occasion is that of what was last said. */
function isSeen({ setOn, confirmation }: Goal, { occasion }: AnsweringInPair): boolean {
  return occasion.day >= (confirmation?.answeredOn ?? confirmation?.askedOn ?? setOn);
}

function otherParts(known: Goal, fields: GoalFields): (keyof typeof PARTS)[] {
  return PART_NAMES.filter(
    (part) => known[part] !== null && fields[part] !== null && known[part] !== fields[part],
  );
}

function staysAsItIs({ id }: Goal, other: readonly (keyof typeof PARTS)[]): string {
  return `${idOf('G', id)} states the same, and stays as it is in what the answer says otherwise (${other.map((part) => PARTS[part]).join(', ')}): mentor goal edit ${idOf('G', id)}`;
}

/** The goal, with what it lacks. */
function laidUnder(known: GoalFields, fields: GoalFields): GoalFields {
  return laid(known, (part) => known[part] ?? fields[part]);
}

/** The goal, with all that is said of it. */
function laidOver(known: GoalFields, fields: GoalFields): GoalFields {
  return laid(known, (part) => fields[part] ?? known[part]);
}

function laid({ statement }: GoalFields, of: (part: keyof typeof PARTS) => string | null): GoalFields {
  const parts = Object.fromEntries(PART_NAMES.map((part) => [part, of(part)]));
  return { statement, ...(parts as Omit<GoalFields, 'statement'>) };
}
