/** Takes that a pair has met, what it left somebody to do, and what was done of what earlier meetings left. */
import { saidOfEach } from '../../../domain/forms/check-answer.ts';
import { ACTION_DONE } from '../../../domain/forms/form-fields.ts';
import { idOf, parseId } from '../../../domain/reference.ts';
import { notesBeside, ownerOf } from '../../../domain/relationship/meetings.ts';
import { folded, quote } from '../../../domain/words/text.ts';
import { finishAction, insertAction } from '../../../store/relationships/meetings.ts';
import { keepMeeting } from '../../meeting/record-meeting.ts';
import { saidAttendance } from '../../meeting/said-attendance.ts';
import { type AnsweringInPair, fault, numberSaid, type PairTaking } from './taking.ts';

const MOST_MINUTES = 1440;

export const meeting: PairTaking = {
  about: 'pair',
  isReplaceable: false,
  take(answering) {
    const { store, facts, said, on } = answering;
    const minutes = numberSaid(said, 'minutes');
    if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES))
      return fault(
        `the length of the meeting is no number of minutes from 1 to ${MOST_MINUTES}`,
        `record it by hand: mentor meeting log ${idOf('R', facts.id)} --on … --minutes …`,
      );
    const day = said.fields.get('met_on') ?? on;
    if (day > store.today)
      return fault('the day of the meeting is still to come', 'import it again after that day');
    const kept = keepMeeting(store, facts, { on: day, status: 'held' }, (before, known) => {
      const { attendance, told } = saidAttendance(
        facts,
        { on: day, absent: said.fields.get('absent'), askedOn: answering.occasion.day },
        known,
      );
      return {
        told,
        meeting: {
          ...before,
          ...attendance,
          minutes: minutes ?? before.minutes,
          channel: said.fields.get('channel') ?? before.channel,
          notes: notesBeside(before.notes, said.fields.get('notes') ?? null),
        },
      };
    });
    const toldOfActions = keepDone(answering);
    keepAction(answering, kept.id);
    return {
      told: [
        ...(kept.known?.status === 'held'
          ? [`${idOf('M', kept.id)} of that day was recorded already; it is one meeting`]
          : []),
        ...kept.told,
        ...(day < facts.startedOn ? [`the meeting was before ${idOf('R', facts.id)} began`] : []),
        ...toldOfActions,
      ],
    };
  },
};

/** Closes the actions that are said to be done, on the day of the answer; returns what there is to tell. */
function keepDone({ store, facts, said, on }: AnsweringInPair): string[] {
  return [...saidOfEach(said, ACTION_DONE)].flatMap(([key, value]) => {
    const action = facts.actions.find(({ id }) => id === parseId('A', key));
    if (action === undefined)
      return [`${quote(key)} is no action of ${idOf('R', facts.id)}, so what is said of it is left out`];
    const id = idOf('A', action.id);
    if (action.doneOn !== null)
      return [
        value === 'yes'
          ? `${id} is done already, since ${action.doneOn}`
          : `${id} is done since ${action.doneOn}, so what is said of it is left out`,
      ];
    if (value === 'yes') finishAction(store, action.id, on);
    return [];
  });
}

function keepAction({ store, facts, person, said }: AnsweringInPair, meetingId: number): void {
  const action = said.fields.get('action');
  if (action === undefined) return;
  const others = facts.people.filter(({ participantId }) => participantId !== person.participantId);
  const owners = {
    me: person.participantId,
    // Of several others nobody is named.
    partner: others.length === 1 ? (others[0]?.participantId ?? null) : null,
    both: null,
  };
  const ownerId = owners[(said.fields.get('action_owner') ?? 'both') as keyof typeof owners];
  const isKnown = facts.actions.some(
    (one) =>
      one.meetingId === meetingId &&
      folded(one.action) === folded(action) &&
      (ownerOf(one, facts.people)?.participantId ?? null) === ownerId,
  );
  if (!isKnown)
    insertAction(store, { meetingId, ownerId, action, dueOn: said.fields.get('action_due_on') ?? null });
}
