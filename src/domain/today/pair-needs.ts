/** What the signals of a pair say that somebody must do today, with the names of the people. */
import type { Attention, Raised } from '../attention/attention.ts';
import { type Circumstances, inDays, levelOn, snoozesOn } from '../attention/signal.ts';
import { isAwaited, isDeclined } from '../relationship/goals/goal-confirmation.ts';
import { isGoalComplete } from '../relationship/goals/goals.ts';
import { lastDayMet, overdueActions } from '../relationship/meetings.ts';
import { phaseSince, type BriefFacts } from '../relationship/relationship.ts';
import { groupName, groupText } from '../relationship/members/group-name.ts';
import { followedSince } from '../relationship/taken-in.ts';
import { idOf } from '../reference.ts';
import { addDays, daysBetween, longDate } from '../time/dates.ts';
import { agoText, nearDayText, spanText } from '../time/spans.ts';
import { oneLine } from '../words/text.ts';
import {
  type Act,
  KINDS,
  type Line,
  lineOf,
  namesText,
  type Need,
  type NeedPerson,
  NEED_KINDS,
  type NeedKind,
  type Untold,
} from './need.ts';

/** What a signal of a pair says, in words. */
interface Words {
  readonly reason: string;
  readonly note: string;
  /** Where it is not the command of the signal. */
  readonly command?: string;
  /** Where it is not to ring or to write to people. */
  readonly advice?: string;
}

interface Pair {
  readonly facts: BriefFacts;
  readonly circumstances: Circumstances;
  readonly today: string;
  /** All of them: `Ana Ruiz and Ben Okri`, or `Ruth Meyer’s circle (Ana Ruiz, Ben Okri, +2)`. */
  readonly names: string;
  /** `have` and `are`, or of a circle or a panel `has` and `is`. */
  readonly have: string;
  readonly are: string;
  /** Those whom the signal is about. */
  readonly about: string;
  /** `is` or `are`, `has` or `have`: of those whom it is about. */
  readonly isOne: boolean;
  /** The others, as a clause, or whose circle it is; empty where it is about everybody. */
  readonly pairedWith: string;
}

const WORDS: Partial<Record<NeedKind, (pair: Pair, raised: Raised) => Words>> = {
  'asked-for-help': ({ about, today, pairedWith }, { since }) => ({
    reason: `${about} asked for help ${agoText(since, today)}`,
    note: pairedWith,
  }),
  'low-check-in': ({ about, today, pairedWith }, { since }) => ({
    reason: `${about} gave low or falling ratings ${agoText(since, today)}`,
    note: pairedWith,
  }),
  'without-mentor': ({ names, have, today }, { since }) => ({
    reason: `${names} ${have} had no mentor since ${nearDayText(since, today)}`,
    note: '',
    advice: 'Find one, or end it',
  }),
  'never-met': ({ facts, names, have, today }) => ({
    reason: `${names} ${have} never met`,
    note: `${groupName(facts) === undefined ? 'paired' : 'begun'} ${agoText(facts.startedOn, today)}`,
  }),
  'one-side-silent': ({ about, isOne, pairedWith }) => ({
    reason: `${about} ${isOne ? 'is' : 'are'} silent`,
    note: pairedWith,
  }),
  quiet({ facts, circumstances, names, have, today }) {
    const last = lastDayMet(facts.meetings, today);
    const agreed = facts.agreement?.rhythmDays ?? null;
    return {
      reason:
        last === undefined
          ? `${names} ${have} not met for ${spanText(daysBetween(followedSince(facts), today))}`
          : `${names} last met ${agoText(last, today)}`,
      note: `${agreed === null ? 'usual is' : 'agreed is'} every ${spanText(agreed ?? circumstances.thresholds.usualRhythmDays)}`,
    };
  },
  'phase-overdue': ({ facts, circumstances, names, are, today }) => ({
    reason: `${names} ${are} still in ${facts.phase}`,
    note: `${spanText(daysBetween(phaseSince(facts), today))}, planned were ${spanText(circumstances.phases[facts.phase].targetDays)}`,
  }),
  'no-complete-goal'({ facts, names, have, about, isOne, pairedWith, today }) {
    const open = facts.goals.filter(({ status }) => status === 'open');
    const declined = open.find(isDeclined);
    if (declined !== undefined)
      return {
        reason: `${names} ${have === 'has' ? 'does' : 'do'} not agree on a goal`,
        note: `${idOf('G', declined.id)} would be otherwise`,
      };
    const phase = `in ${facts.phase} for ${spanText(daysBetween(phaseSince(facts), today))}`;
    if (pairedWith !== '')
      return {
        reason: `${about} ${isOne ? 'has' : 'have'} no complete goal`,
        note: `${pairedWith}, ${phase}`,
      };
    const awaited = open.find((goal) => isGoalComplete(goal) && isAwaited(goal));
    if (awaited !== undefined)
      return {
        reason: `${names} ${have} no goal that both have agreed to`,
        note: `${idOf('G', awaited.id)} awaits a yes`,
      };
    const draft = open.find((goal) => !isGoalComplete(goal));
    return {
      reason: `${names} ${have} no complete goal`,
      note: phase,
      ...(draft === undefined ? {} : { command: `mentor goal show ${idOf('G', draft.id)}` }),
    };
  },
  'action-overdue'({ facts, circumstances, names, have, today }) {
    const late = overdueActions(facts.actions, addDays(today, -circumstances.thresholds.actionGraceDays));
    return {
      reason: `${names} ${have} ${late.length === 1 ? 'an overdue action' : `${late.length} overdue actions`}`,
      note: `due ${agoText(late[0]?.dueOn ?? today, today)}`,
    };
  },
};

/** Returns the line of an open pair on a date; undefined where it needs nothing, or all of it is put off. */
export function pairLine(
  facts: BriefFacts,
  { raised }: Pick<Attention, 'raised'>,
  circumstances: Circumstances,
  today: string,
): Line | undefined {
  const needs = raised.flatMap((one): Untold[] => {
    const kind = one.snooze === null ? NEED_KINDS.find((name) => name === one.signal) : undefined;
    const words = kind === undefined ? undefined : WORDS[kind];
    if (kind === undefined || words === undefined) return [];
    const { level, since, evidence } = one;
    return [
      {
        kind,
        level,
        since,
        tell() {
          const pair = pairOf(facts, circumstances, today, one.about);
          const {
            reason,
            note,
            command = one.command,
            advice = adviceOf(KINDS[kind].act[level], pair, one.about.length),
          } = words(pair, one);
          return needOf(facts, { kind, level, since, reason, note, evidence, advice, command });
        },
      },
    ];
  });
  return lineOf([...needs, ...meetingUnknown(facts, circumstances, today)]);
}

function needOf(facts: BriefFacts, rest: Omit<Need, 'relationshipId' | 'people'>): Need {
  return {
    ...rest,
    relationshipId: facts.id,
    people: peopleOf(facts),
  };
}

/** Returns everybody in a relationship, as needs have them. */
export function peopleOf({ people }: Pick<BriefFacts, 'people'>): NeedPerson[] {
  return people.map(({ participantId, name, email }) => ({ id: participantId, name, email }));
}

/** Returns what a relationship is called in a sentence: by its people, or whose circle it is. */
export function namesOf(facts: Pick<BriefFacts, 'format' | 'people' | 'former'>): string {
  return groupText(facts) ?? namesText(facts.people.map(({ name }) => oneLine(name)));
}

function pairOf(
  facts: BriefFacts,
  circumstances: Circumstances,
  today: string,
  about: readonly number[],
): Pair {
  const called = (isWanted: (id: number) => boolean): string[] =>
    facts.people.filter(({ participantId }) => isWanted(participantId)).map(({ name }) => oneLine(name));
  const others = called((id) => !about.includes(id));
  const group = groupName(facts);
  return {
    facts,
    circumstances,
    today,
    names: namesOf(facts),
    have: group === undefined ? 'have' : 'has',
    are: group === undefined ? 'are' : 'is',
    about: namesText(called((id) => about.includes(id))),
    isOne: about.length === 1,
    pairedWith:
      others.length === 0 ? '' : group === undefined ? `paired with ${namesText(others)}` : `in ${group}`,
  };
}

const DONE: Readonly<Record<Act, string>> = { ring: 'Ring', write: 'Write to', record: 'Record' };

/** `Ring Ana Ruiz`, or `Write to both`. */
function adviceOf(act: Act, { facts, about }: Pair, count: number): string {
  const whom = count < facts.people.length ? about : count === 2 ? 'both' : 'all of them';
  return `${DONE[act]} ${whom}`;
}

/** Returns the need to say what came of the newest planned meeting whose day is past, where there is one. */
function meetingUnknown(facts: BriefFacts, circumstances: Circumstances, today: string): Untold[] {
  const last = facts.meetings.findLast(({ status, metOn }) => status === 'planned' && metOn < today);
  if (last === undefined || facts.startedOn > today) return [];
  if (snoozesOn(circumstances, facts.id, today).some(({ signal }) => signal === null)) return [];
  const since = addDays(last.metOn, 1);
  const level = levelOn({ since }, circumstances.thresholds, today);
  const kind = 'meeting-unknown';
  const id = idOf('M', last.id);
  return [
    {
      kind,
      level,
      since,
      tell: () =>
        needOf(facts, {
          kind,
          level,
          since,
          reason: `${pairOf(facts, circumstances, today, []).names} planned to meet ${agoText(last.metOn, today)}`,
          note: 'did they?',
          evidence: `${id} was planned for ${longDate(last.metOn)}, ${inDays(daysBetween(last.metOn, today))} ago; nobody has said what came of it.`,
          advice: 'Record what came of it',
          command: `mentor meeting log ${id}`,
        }),
    },
  ];
}
