/** What happened in a relationship, a sentence an event. What its reader may not read has been taken out before. */
import { idOf } from '../../../domain/reference.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import type { Meeting } from '../../../domain/relationship/meetings.ts';
import type { Goal, Phase, RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { hadMetBefore, isTakenIn } from '../../../domain/relationship/taken-in.ts';
import { monthName } from '../../../domain/time/dates.ts';
import { listed, oneLine } from '../../../domain/words/text.ts';
import { plural } from '../../words/words.ts';
import type { GoalStories } from './goals.ts';

export interface StoryEvent {
  readonly on: string;
  readonly text: string;
}

/** What its reader reads of a relationship, and the cycle that goes on from it. */
export interface EventFacts {
  readonly facts: RelationshipFacts;
  readonly goals: GoalStories;
  readonly nextId: number | null;
}

const BEGAN: Readonly<Record<Phase, string>> = {
  preparation: 'They began to get to know each other.',
  negotiation: 'They began to settle what they want of it, and how they work together.',
  growth: 'They began to work towards their goals.',
  closure: 'They began to look back, and to bring it to its end.',
};

const BY: Readonly<Record<string, string>> = {
  video: ' by video',
  phone: ' by phone',
  'in-person': ' in person',
  messages: ' in messages',
};

/** Returns the events, oldest first; those of one day in the order in which such things happen. */
export function storyEvents({ facts, goals, nextId }: EventFacts): StoryEvent[] {
  const names = namesIn(facts);
  const nameOf = (id: number): string => oneLine(names.get(id) ?? idOf('P', id));
  return [
    { on: facts.startedOn, text: beginning(facts) },
    ...facts.people.flatMap(({ name, joinedOn: on }) =>
      on === null ? [] : [{ on, text: `${oneLine(name)} joined.` }],
    ),
    ...phaseEvents(facts),
    ...agreementEvents(facts, nameOf),
    ...facts.goals.flatMap((goal) => goalEvents(goal, goals, nameOf)),
    ...meetingEvents(facts),
    ...facts.reviews.map(({ reviewedOn: on, changesAgreed }) => ({
      on,
      text: sentenceOf(`They looked at how it goes${said(', and agreed:', changesAgreed)}`),
    })),
    ...sharedReflections(facts).map((one) => ({
      on: one.reflectedOn,
      text: [
        `${nameOf(one.participantId)} looked back`,
        said('Achieved:', one.achievements),
        said('Learnt:', one.lessons),
        said('To celebrate:', one.celebrate),
      ]
        .filter((part) => part !== '')
        .map(sentenceOf)
        .join(' '),
    })),
    ...facts.former.map(({ name, leftOn: on }) => ({ on, text: `${oneLine(name)} left.` })),
    ...(facts.endedOn === null ? [] : [{ on: facts.endedOn, text: ending(facts, nextId) }]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Returns the reflections that their side shares. */
export function sharedReflections({ reflections }: RelationshipFacts): RelationshipFacts['reflections'] {
  return reflections.filter(({ isShared }) => isShared);
}

/** Returns the meetings that were held, oldest first. */
export function heldMeetings({ meetings }: RelationshipFacts): Meeting[] {
  return meetings.filter(({ status }) => status === 'held');
}

function beginning(facts: RelationshipFacts): string {
  if (facts.previousId !== null) return `They went on from ${idOf('R', facts.previousId)}, with new goals.`;
  if (isTakenIn(facts)) return 'They began, before the programme kept records of it.';
  return 'They were brought together.';
}

/** Why it ended is nobody's to read. */
function ending({ outcome }: RelationshipFacts, nextId: number | null): string {
  if (outcome === 'renewed')
    return `They decided to go on, with new goals${nextId === null ? '' : ` (${idOf('R', nextId)})`}.`;
  return outcome === 'completed' ? 'They brought it to its end together.' : 'It came to its end.';
}

/** A phase that was over on the day on which it began is not told. */
function phaseEvents({ phaseChanges, agreement }: RelationshipFacts): StoryEvent[] {
  return phaseChanges.flatMap(({ toPhase, changedOn: on }, at) => {
    if (toPhase === null || phaseChanges[at + 1]?.changedOn === on) return [];
    const isAgreed =
      toPhase === 'growth' && agreement !== null && (agreement.version > 1 || agreement.draftedOn <= on);
    return [{ on, text: isAgreed ? 'They began to work on what they had agreed.' : BEGAN[toPhase] }];
  });
}

function agreementEvents(
  { agreement }: RelationshipFacts,
  nameOf: (id: number) => string,
): readonly StoryEvent[] {
  if (agreement === null) return [];
  const { version, draftedOn, acceptances } = agreement;
  const days = [...new Set(acceptances.map(({ acceptedOn }) => acceptedOn))];
  return [
    {
      on: draftedOn,
      text:
        version === 1
          ? 'They wrote down how they work together.'
          : `They revised how they work together: it is version ${version} of their agreement.`,
    },
    ...days.map((on) => {
      const by = acceptances.filter(({ acceptedOn }) => acceptedOn === on);
      return {
        on,
        text: `${listed(by.map(({ participantId }) => nameOf(participantId)))} accepted the agreement.`,
      };
    }),
  ];
}

function goalEvents(goal: Goal, goals: GoalStories, nameOf: (id: number) => string): StoryEvent[] {
  const { statement, baseline, target, participantId, setOn, status, closedOn, reason } = goal;
  const { milestones = [], progress = [] } = goals.get(goal.id) ?? {};
  const [who, named] = [participantId === null ? 'They' : nameOf(participantId), words(statement)];
  const way = baseline === null || target === null ? '' : `, from ${baseline.trim()} to ${target.trim()}`;
  const latest = progress.at(-1)?.value;
  const closed: Readonly<Record<Goal['status'], string>> = {
    open: '',
    achieved: sentenceOf(
      `${who} achieved the goal ${named}${latest === undefined ? '' : `, and came to ${latest.trim()}`}`,
    ),
    dropped: sentenceOf(`${who} let go of the goal ${named}${said(':', reason)}`),
    'carried-over': `The goal ${named} goes on in what follows${latest === undefined ? '' : `; so far it came to ${latest.trim()}`}.`,
  };
  return [
    { on: setOn, text: sentenceOf(`${who} set a goal: ${named}${way}`) },
    ...milestones.flatMap(({ doneOn: on, statement: step }) =>
      on === null ? [] : [{ on, text: sentenceOf(`A step towards ${named} was done: ${words(step)}`) }],
    ),
    ...(closedOn === null ? [] : [{ on: closedOn, text: closed[status] }]),
  ];
}

/** The first meeting, and those with key points, have sentences of their own; the others of a month share one. */
function meetingEvents(facts: RelationshipFacts): StoryEvent[] {
  const held = heldMeetings(facts);
  const first = hadMetBefore(facts) ? undefined : held[0];
  const events: StoryEvent[] = [];
  const plain = new Map<string, Meeting[]>();
  for (const meeting of held) {
    const { metOn: on, notes } = meeting;
    if (meeting === first || (notes ?? '') !== '') {
      const when = meeting === first ? ' for the first time' : '';
      const how = `${howLong([meeting])}${BY[meeting.channel ?? ''] ?? ''}`;
      events.push({ on, text: sentenceOf(`They met${joined(when, how)}${said(':', notes)}`) });
    } else plain.set(on.slice(0, 7), [...(plain.get(on.slice(0, 7)) ?? []), meeting]);
  }
  for (const meetings of plain.values()) {
    const on = meetings[0]?.metOn ?? '';
    const days = meetings.map(({ metOn }) => String(Number(metOn.slice(8))));
    const when = days.length === 1 ? '' : ` on ${listed(days)} ${monthName(Number(on.slice(5, 7)))}`;
    const inAll = days.length === 1 || howLong(meetings) === '' ? '' : ' in all';
    events.push({ on, text: sentenceOf(`They met${joined(when, `${howLong(meetings)}${inAll}`)}`) });
  }
  return events;
}

/** With a comma where both say something. */
function joined(when: string, how: string): string {
  return when === '' || how === '' ? `${when}${how}` : `${when},${how}`;
}

/** With a full stop, unless what is quoted last ends in one. */
function sentenceOf(text: string): string {
  return /[.!?…。！？]”$/u.test(text) ? text : `${text}.`;
}

function howLong(meetings: readonly Meeting[]): string {
  const minutes = meetings.reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0);
  if (minutes === 0) return '';
  if (minutes === 60) return ' for an hour';
  return minutes < 120
    ? ` for ${plural(minutes, 'minute')}`
    : ` for ${plural(Math.round(minutes / 6) / 10, 'hour')}`;
}

/** Returns what somebody wrote, after what leads to it; nothing for nothing. */
function said(lead: string, text: string | null): string {
  return text === null || text.trim() === '' ? '' : `${lead} ${words(text)}`;
}

/** Quoted, so that it is seen whose words they are. */
function words(text: string): string {
  return `“${text.trim()}”`;
}
