/** The columns of a file of actions, which meetings leave people to do, and what its rows do. */
import { grouped } from '../../../grouping.ts';
import { NameParts } from '../../../people/names/name-parts.ts';
import { idOf, parseId } from '../../../reference.ts';
import { type Meeting, type MeetingAction, sameMeeting } from '../../../relationship/meetings.ts';
import { side } from '../../../relationship/relationship.ts';
import { folded, phrases, quote, words } from '../../../words/text.ts';
import type { Placed, RecordKind, Wrong } from '../plan-records.ts';
import { dateColumn, existingAs, type RecordField, textColumn, type Values } from '../record-field.ts';
import type { KnownRelationship } from '../relationship-finder.ts';
import {
  afterItsEnd,
  dayOf,
  dayOrToday,
  type Known,
  problemsOf,
  relationshipOf,
  SENT_COLUMN,
  WHICH_PAIR,
  wrongIn,
} from '../who-columns.ts';
import { wordsIn } from './said-answers.ts';

/** The action that a row is about. */
export interface ActionAbout {
  readonly meetingId: number;
  /** `null` is both. */
  readonly ownerId: number | null;
  readonly action: string;
}

const PLACING: readonly RecordField[] = [
  ...WHICH_PAIR,
  textColumn({
    name: 'meeting',
    about: 'the meeting that left it to do: M9; else that of the pair on met_on',
    aliases: words('meeting_id meeting_number'),
  }),
  dateColumn({
    name: 'met_on',
    about: 'the day they met',
    aliases: words('on date meeting_date date_of_meeting date_of_the_meeting date_met when_did_you_meet'),
  }),
  textColumn({
    name: 'action',
    about: 'what is to be done; both sides may read it',
    aliases: words(`
      actions action_item action_agreed actions_agreed next_step next_steps task to_do todo what_is_to_be_done
      what_will_you_do what_will_be_done`),
  }),
  textColumn({
    name: 'owner',
    about: 'who does it: mentor, mentee or their name; without it both',
    aliases: words(
      'who responsible action_owner assigned_to by_whom who_does_it who_will_do_it person_responsible',
    ),
  }),
  SENT_COLUMN,
];

const TOLD: readonly RecordField[] = [
  dateColumn({
    name: 'due_on',
    about: 'by when',
    aliases: words('due due_date by_when deadline by due_by target_date'),
  }),
  dateColumn({
    name: 'done_on',
    about: 'the day on which it was done',
    aliases: words('done completed completed_on date_done date_completed completion_date finished_on'),
  }),
];

/** The columns of a file of actions. */
export const ACTION_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

const BOTH = phrases('both, both of them, both of us, mentor and mentee, mentee and mentor, all, everybody');

const NO_ACTION = {
  rule: 'action-missing',
  message: 'there is no action',
  hint: 'say what is to be done, or remove the row',
};

/** Returns how the rows of a file of actions are placed: the same words for the same owner after a meeting are one action. */
export function actionsKind(
  known: Known,
  meetings: readonly Meeting[],
  actions: Iterable<MeetingAction>,
): RecordKind<ActionAbout> {
  const byPair = grouped(meetings, ({ relationshipId }) => relationshipId);
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const byIdentity = grouped(actions, identityOf);
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'submitted_at',
    place(said) {
      const named = meetingNamed(said, byId);
      const action = wordsIn(said, 'action', NO_ACTION);
      const done = dayOrToday(said, 'done_on', known.today);
      if (named !== undefined && 'problems' in named)
        return { problems: [named, action, done].flatMap(problemsOf) };
      const where = named === undefined ? said : ofMeeting(said, named);
      const day = named === undefined ? dayOf(said, 'met_on', known.today, true) : named.metOn;
      const relationship = relationshipOf(where, day, known);
      if (typeof action !== 'string' || typeof done !== 'string' || 'problems' in relationship)
        return { problems: [relationship, action, done].flatMap(problemsOf) };
      const { found, on } = relationship;
      if (named !== undefined && named.relationshipId !== found.id) return ofAnother(named, found);
      const meeting =
        named ??
        sameMeeting(
          (byPair.get(found.id) ?? []).filter(({ metOn }) => metOn === on),
          'held',
        );
      if (meeting === undefined) return noMeeting(found, on);
      const owner = ownerOf(said, found, known);
      if (typeof owner === 'object' && owner !== null) return owner;
      const about = { meetingId: meeting.id, ownerId: owner, action };
      const before = byIdentity.get(identityOf(about))?.at(-1);
      const late = before === undefined ? afterItsEnd(found, on, 'met_on') : undefined;
      if (late !== undefined) return late;
      return {
        identity: identityOf(about),
        label: `${before === undefined ? 'an action' : idOf('A', before.id)} of ${idOf('M', meeting.id)} of ${idOf('R', found.id)}: ${quote(action)}`,
        existing: existingAs(TOLD, before),
        about,
      } satisfies Placed<ActionAbout>;
    },
  };
}

/** Returns the days that a planned action has. */
export function actionDays(values: Values): Pick<MeetingAction, 'dueOn' | 'doneOn'> {
  const day = (name: string): string | null => (values[name] === undefined ? null : String(values[name]));
  return { dueOn: day('due_on'), doneOn: day('done_on') };
}

/** Returns the meeting that a row names, if it names one. */
function meetingNamed(said: Values, byId: ReadonlyMap<number, Meeting>): Meeting | undefined | Wrong {
  const given = said['meeting'];
  if (given === undefined) return undefined;
  const text = String(given);
  const id = parseId('M', text) ?? (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);
  const meeting = id === undefined ? undefined : byId.get(id);
  if (meeting !== undefined) return meeting;
  return wrongIn('meeting', {
    rule: 'unknown-meeting',
    message: `there is no meeting ${quote(text)}`,
    hint: 'write it as mentor meeting list shows it, or give the pair and the day',
  });
}

/** Returns what a row says of whom it is about, its relationship that of the meeting where it names none. */
function ofMeeting(said: Values, { relationshipId }: Meeting): Values {
  return { relationship: idOf('R', relationshipId), ...said };
}

function ofAnother({ id }: Meeting, relationship: KnownRelationship): Wrong {
  return wrongIn('meeting', {
    rule: 'not-in-relationship',
    message: `${idOf('M', id)} is no meeting of ${idOf('R', relationship.id)}`,
    hint: `mentor meeting list ${idOf('R', relationship.id)} shows those there are`,
  });
}

function noMeeting({ id }: KnownRelationship, on: string): Wrong {
  return wrongIn('met_on', {
    rule: 'no-meeting',
    message: `${idOf('R', id)} has no meeting on ${on}`,
    hint: `import the meetings first, or mentor meeting log ${idOf('R', id)} --on ${on}`,
  });
}

/** Returns who of a relationship has to do it, null for both, or the problem. */
function ownerOf(said: Values, relationship: KnownRelationship, { roll }: Known): number | null | Wrong {
  const given = said['owner'];
  if (given === undefined || BOTH.has(folded(String(given)))) return null;
  const text = folded(String(given));
  const { people } = relationship;
  const onSide = text === 'mentor' || text === 'mentee' ? side(relationship, text) : [];
  const [only] = onSide;
  if (only !== undefined && onSide.length === 1) return only.participantId;
  const called = new NameParts(people).called(String(given));
  const [one] = called;
  if (one !== undefined && called.length === 1) return one.participantId;
  const found = roll.find(String(given));
  if (!('problem' in found) && people.some((person) => person.participantId === found.id)) return found.id;
  return wrongIn('owner', {
    rule: 'unknown-owner',
    message: `${quote(String(given))} is not one person of ${idOf('R', relationship.id)}`,
    hint: `write mentor, mentee, both, or one of ${people.map(({ participantId }) => roll.labelOf(participantId)).join(', ')}`,
  });
}

function identityOf(action: ActionAbout): string {
  return `${action.meetingId} ${action.ownerId ?? 'both'} ${folded(action.action)}`;
}
