/** The columns of a file of goals, and what its rows do. */
import { isConfirmed } from '../../../relationship/goals/goal-confirmation.ts';
import { grouped } from '../../../grouping.ts';
import { idOf, idOrNull } from '../../../reference.ts';
import { type Goal, type GoalFields, side } from '../../../relationship/relationship.ts';
import { folded, quote, words } from '../../../words/text.ts';
import type { Misplaced, Placed, RecordKind, Wrong } from '../plan-records.ts';
import {
  dateColumn,
  type Existing,
  existingAs,
  type RecordField,
  recordOf,
  textColumn,
  type Values,
  yesNoColumn,
} from '../record-field.ts';
import type { KnownRelationship, Who } from '../relationship-finder.ts';
import {
  afterItsEnd,
  beforeItBegan,
  dayOrToday,
  type Known,
  problemsOf,
  relationshipOf,
  SENT_COLUMN,
  WHICH_PAIR,
  wrongIn,
} from '../who-columns.ts';
import { withoutEmptyWords, wordsIn } from './said-answers.ts';

/** The goal that a row is about. */
export interface GoalAbout {
  readonly relationshipId: number;
  /** The mentee whose goal it is. */
  readonly participantId: number;
  readonly setOn: string;
  readonly statement: string;
  /** The existing goal, if any. */
  readonly goal: Goal | null;
}

const PLACING: readonly RecordField[] = [
  ...WHICH_PAIR,
  textColumn({
    name: 'statement',
    about: 'what is to be achieved; two rows with the same words are about one goal',
    aliases: words(`
      goal goal_statement smart_goal my_goal goal_description objective specific specific_goal aim
      what_is_your_goal what_is_the_goal what_do_you_want_to_achieve what_would_you_like_to_achieve
      what_is_to_be_achieved what_will_be_achieved`),
  }),
  dateColumn({
    name: 'set_on',
    about: 'the day it was set; without it the day of the import',
    aliases: words('on date date_set goal_set_on set_date agreed_on date_agreed'),
  }),
  SENT_COLUMN,
];

const TOLD: readonly RecordField[] = [
  textColumn({
    name: 'measure',
    about: 'how progress is seen',
    aliases: words(`
      measurable measured_by how_measured how_is_it_measured how_will_you_measure_it how_will_you_measure_progress
      how_will_we_know how_will_you_know how_will_you_see_progress indicator success_measure measure_of_success`),
  }),
  textColumn({
    name: 'baseline',
    about: 'where it stands at the start',
    aliases: words(`
      starting_point start_value current_state where_it_stands where_does_it_stand_now where_are_you_now
      where_do_you_stand_now where_does_it_stand_today`),
  }),
  textColumn({
    name: 'target',
    about: 'where it should be',
    aliases: words('achievable target_value where_should_it_be where_do_you_want_to_be what_would_be_enough'),
  }),
  textColumn({
    name: 'why',
    about: 'why it matters',
    aliases: words(
      'relevant relevance reason why_it_matters why_does_it_matter why_does_this_matter why_is_it_relevant',
    ),
  }),
  dateColumn({
    name: 'due_on',
    about: 'by when',
    aliases: words(
      'due due_date by_when deadline target_date time_bound timebound due_by by complete_by completion_date',
    ),
  }),
];

const CONFIRMED = yesNoColumn({
  name: 'confirmed',
  about: 'no where the other side has yet to say yes to it; without it, both want it',
  aliases: words('confirmed_by_both agreed_by_both both_agree confirmed_by_the_other_side'),
});

/** The columns of a file of goals. */
export const GOAL_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD, CONFIRMED];

const VALUES = ['baseline', 'target'];

const NO_GOAL = {
  rule: 'goal-missing',
  message: 'there is no goal',
  hint: 'say what is to be achieved, or remove the row',
};

const NOT_CONFIRMED_HERE = {
  rule: 'goals-not-confirmed',
  message: 'the goal awaits the yes of the other side, and the programme does not have goals confirmed',
  hint: 'mentor programme edit --confirm-goals yes, or leave the cell blank',
};

/**
 * Returns how the rows of a file of goals are placed. A goal is that of the mentee; the same words in the same pair are the
 * same goal. A goal that is closed stays as it was.
 *
 * @param hasConfirmed Whether the programme has goals confirmed.
 */
export function goalsKind(known: Known, goals: Iterable<Goal>, hasConfirmed = false): RecordKind<GoalAbout> {
  const byIdentity = grouped(goals, identityOf);
  return {
    placing: PLACING,
    told: [...TOLD, CONFIRMED],
    submitted: 'submitted_at',
    refuse: ({ goal }, after) => (goal === null || goal.status === 'open' ? undefined : closed(goal, after)),
    place(given) {
      const said = withoutEmptyWords(given, TOLD, VALUES);
      const relationship = relationshipOf(said, dayOrToday(said, 'set_on', known.today), known);
      const statement = wordsIn(said, 'statement', NO_GOAL);
      if (typeof statement !== 'string' || 'problems' in relationship)
        return { problems: [relationship, statement].flatMap(problemsOf) };
      const { found, who, on } = relationship;
      const participantId = menteeOf(found, who, known);
      if (typeof participantId !== 'number') return participantId;
      const about = { relationshipId: found.id, participantId, setOn: on, statement };
      const goal = likeliest(byIdentity.get(identityOf(about)) ?? []);
      const existing = withConfirmed(existingAs(TOLD, goal), hasConfirmed ? goal : undefined);
      if (said['confirmed'] === false && !hasConfirmed) return wrongIn('confirmed', NOT_CONFIRMED_HERE);
      const late = goal === undefined ? afterItsEnd(found, on, 'set_on') : undefined;
      if (late !== undefined) return late;
      return {
        identity: identityOf(about),
        label: `${goal === undefined ? 'a goal' : idOf('G', goal.id)} of ${idOf('R', found.id)}: ${quote(statement)}`,
        existing,
        says: hasConfirmed ? said : withoutConfirmed(said),
        about: { ...about, goal: goal ?? null },
        note: goal === undefined ? beforeItBegan(found, on) : undefined,
      } satisfies Placed<GoalAbout>;
    },
  };
}

function withConfirmed(existing: Existing | null, goal: Goal | undefined): Existing | null {
  if (existing === null || goal === undefined) return existing;
  return { ...existing, values: { ...existing.values, confirmed: isConfirmed(goal) } };
}

function withoutConfirmed({ confirmed: _, ...rest }: Values): Values {
  return rest;
}

/** Returns the parts of a planned goal. */
export function goalOf({ statement, goal }: GoalAbout, values: Values): GoalFields {
  return {
    ...(recordOf(TOLD, values) as Omit<GoalFields, 'statement'>),
    statement: goal?.statement ?? statement,
  };
}

/** Returns the mentee whose goal it is: the only one, or the one who is named. */
function menteeOf(relationship: KnownRelationship, who: Who, { roll }: Known): number | Wrong {
  const mentees = side(relationship, 'mentee').map((one) => one.participantId);
  const [only] = mentees;
  if (only !== undefined && mentees.length === 1) return only;
  const named = [who.mentee, who.participant, who.mentor].find(
    (one) => one !== undefined && mentees.includes(one),
  );
  if (named !== undefined) return named;
  return wrongIn(null, {
    rule: 'who-missing',
    message: `${idOf('R', relationship.id)} has ${mentees.length} mentees, and whose goal it is is not said`,
    hint: `give the e-mail of one of them: ${mentees.map((id) => roll.labelOf(id)).join(', ')}`,
  });
}

/** Returns which of several goals with the same words is meant: one that is open, the newest. */
function likeliest(goals: readonly Goal[]): Goal | undefined {
  return goals.findLast(({ status }) => status === 'open') ?? goals.at(-1);
}

/** Returns why a goal that is closed cannot be as a file has it: it would be revised. */
function closed(goal: Goal, after: Values): Misplaced | undefined {
  const before = existingAs(TOLD, goal)?.values ?? {};
  if (TOLD.every(({ name }) => before[name] === after[name])) return undefined;
  return {
    field: 'statement',
    rule: 'goal-closed',
    message: `${idOf('G', goal.id)} is ${goal.status} already, since ${goal.closedOn}, and this row revises it`,
    hint: 'leave the row out, or word a new goal',
  };
}

function identityOf(goal: Pick<Goal, 'relationshipId' | 'participantId' | 'statement'>): string {
  return `${idOf('R', goal.relationshipId)} ${idOrNull('P', goal.participantId) ?? 'all'} ${folded(goal.statement)}`;
}
