/**
 * Signals from what people say or do not say. Only the coordinator may know what one side answered. So these signals
 * start at the top level, and no reminder ever tells the other side.
 */
import { CHECK_IN_RATINGS } from '../relationship/check-in/check-in.ts';
import { askedOn, hasAnswered, latestCheckInMoment } from '../relationship/check-in/check-in-schedule.ts';
import { addDays, longDate } from '../time/dates.ts';
import { idOf } from '../reference.ts';
import type { BriefCheckIn, BriefFacts, RelationshipPerson } from '../relationship/relationship.ts';
import { wasAbsent } from '../relationship/meetings.ts';
import { isGroup } from '../relationship/members/group-name.ts';
import { wasInBefore } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import { type Circumstances, type Finding, type Signal } from './signal.ts';

export const lowCheckIn: Signal = {
  name: 'low-check-in',
  label: 'low ratings',
  meaning: 'somebody’s latest check-in has a low rating, or their satisfaction is falling',
  look(facts, { thresholds, schedule }, today) {
    const answers = facts.checkIns.filter(({ answeredOn }) => answeredOn <= today);
    if (answers.length === 0) {
      const asked = latestCheckInMoment(facts, schedule, addDays(today, -thresholds.answerDays));
      return asked === undefined
        ? undefined
        : {
            unknown: `How it is going: nobody has answered a check-in (${asked.name}, ${longDate(asked.dueOn)}).`,
          };
    }
    const [first, ...others] = facts.people.flatMap((person) => {
      const own = answers.filter(({ participantId }) => participantId === person.participantId);
      return lowOf(facts, person, own, thresholds) ?? [];
    });
    if (first === undefined) return undefined;
    return {
      ...first,
      evidence: [first, ...others].map(({ evidence }) => evidence).join(' '),
      since: others.reduce((least, { since }) => (since < least ? since : least), first.since),
      about: [first, ...others].flatMap(({ about }) => about),
    };
  },
};

function lowOf(
  facts: BriefFacts,
  person: RelationshipPerson,
  own: readonly BriefCheckIn[],
  { lowRating, fallBy }: Circumstances['thresholds'],
): Finding | undefined {
  const latest = own.at(-1);
  if (latest === undefined) return undefined;
  const low = CHECK_IN_RATINGS.filter((name) => (latest[name] ?? 5) <= lowRating);
  const before = own.slice(0, -1).findLast(({ satisfaction }) => satisfaction !== null);
  const fell = (before?.satisfaction ?? 0) - (latest.satisfaction ?? 5);
  if (low.length === 0 && fell < fallBy) return undefined;
  const ratings = low.map((name) => `${name} ${latest[name]} of 5`);
  const fall =
    fell >= fallBy
      ? [
          `satisfaction fell from ${before?.satisfaction} (${longDate(before?.answeredOn ?? '')}) to ${latest.satisfaction}`,
        ]
      : [];
  return {
    reason: 'A check-in says that it is not going well.',
    evidence: `${oneLine(person.name)} (${person.role}) on ${longDate(latest.answeredOn)}: ${[...ratings, ...fall].join(', ')}.`,
    advice: `Talk to them yourself, and in confidence: ${isGroup(facts) ? 'the others do' : 'the other side does'} not know.`,
    command: `mentor check-in list ${idOf('R', facts.id)} --confidential`,
    since: latest.answeredOn,
    about: [person.participantId],
    least: 'coordinator',
    isNews: true,
  };
}

export const askedForHelp: Signal = {
  name: 'asked-for-help',
  label: 'asked for help',
  meaning: 'somebody asked for help in their latest check-in',
  look(facts, _, today) {
    const asking = facts.people.flatMap((person) => {
      const latest = facts.checkIns.findLast(
        ({ participantId, answeredOn }) => participantId === person.participantId && answeredOn <= today,
      );
      return latest?.asksHelp === true ? [{ person, on: latest.answeredOn }] : [];
    });
    const [first] = asking;
    if (first === undefined) return undefined;
    return {
      reason: 'Somebody asked for help.',
      evidence: `${asking.map(({ person, on }) => `${oneLine(person.name)} (${person.role}) on ${longDate(on)}`).join(', ')}.`,
      advice: 'Talk to them, then snooze this, or record what they say now.',
      command: `mentor check-in list ${idOf('R', facts.id)} --confidential`,
      since: asking.reduce((latest, { on }) => (on > latest ? on : latest), first.on),
      about: asking.map(({ person }) => person.participantId),
      least: 'coordinator',
      isNews: true,
    };
  },
};

export const oneSideSilent: Signal = {
  name: 'one-side-silent',
  label: 'one side is silent',
  meaning: 'one side answers and the other does not, or somebody has missed several meetings in a row',
  look(facts, { schedule, thresholds, away }, today) {
    const silent = [...unanswered(facts, schedule, thresholds, today), ...absent(facts, thresholds, today)];
    const about = [...new Set(silent.map(({ person }) => person.participantId))].filter(
      (id) => !away.has(id),
    );
    const told = silent.filter(({ person }) => about.includes(person.participantId));
    const [first] = told;
    if (first === undefined) return undefined;
    return {
      reason: isGroup(facts) ? 'Somebody is silent.' : 'One side is silent.',
      evidence: `${told.map(({ evidence }) => evidence).join('; ')}.`,
      advice: 'Reach them by another way, and ask whether they want to go on.',
      command: `mentor participant show ${idOf('P', about[0] ?? 0)}`,
      since: told.reduce((least, { since }) => (since < least ? since : least), first.since),
      about,
    };
  },
};

interface Silence {
  readonly person: RelationshipPerson;
  readonly evidence: string;
  readonly since: string;
}

/** Returns the people who, after some days, have not answered the latest check-in although the other side, or another of several, has. */
function unanswered(
  facts: BriefFacts,
  schedule: Circumstances['schedule'],
  { answerDays }: Circumstances['thresholds'],
  today: string,
): Silence[] {
  const moment = latestCheckInMoment(facts, schedule, today);
  if (moment === undefined) return [];
  const since = addDays(moment.dueOn, answerDays);
  if (today < since) return [];
  const asked = askedOn(facts, moment);
  const answered = asked.filter(({ participantId }) =>
    hasAnswered(facts.checkIns, participantId, moment, today),
  );
  if (answered.length === 0) return [];
  const others = isGroup(facts) ? `${answered.length} of ${asked.length} have` : 'the other side has';
  return asked
    .filter((person) => !answered.includes(person))
    .map((person) => ({
      person,
      evidence: `${oneLine(person.name)} (${person.role}) has not answered the check-in of ${longDate(moment.dueOn)} (${moment.name}), ${others}`,
      since,
    }));
}

/** Returns who missed each of the latest meetings: those that nobody else came to, or of a group those that the others held. */
function absent(
  facts: BriefFacts,
  { missedMeetings }: Circumstances['thresholds'],
  today: string,
): Silence[] {
  const past = facts.meetings.filter(
    ({ status, metOn }) => (status === 'held' || status === 'missed') && metOn <= today,
  );
  return facts.people.flatMap((person): Silence[] => {
    const latest = past.filter(({ metOn }) => wasInBefore(person, metOn)).slice(-missedMeetings);
    const last = latest.at(-1);
    if (last === undefined || latest.length < missedMeetings) return [];
    if (!latest.every((meeting) => wasAbsent(meeting, person.participantId))) return [];
    return [
      {
        person,
        evidence: `${oneLine(person.name)} (${person.role}) did not come on ${latest.map(({ metOn }) => longDate(metOn)).join(', ')}`,
        since: last.metOn,
      },
    ];
  });
}
