/** One of the things of today, opened: what is known of it, in a few lines. */
import { attentionOf } from '../../domain/attention/attention.ts';
import type { Circumstances } from '../../domain/attention/signal.ts';
import { CHECK_IN_RATINGS } from '../../domain/relationship/check-in/check-in.ts';
import { datesMet, nextPlanned } from '../../domain/relationship/meetings.ts';
import { phaseSince, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { nearDayText } from '../../domain/time/spans.ts';
import type { Line } from '../../domain/today/need.ts';
import { capitalised, oneLine } from '../../domain/words/text.ts';
import type { Cell, Document } from '../document/document.ts';
import { plural, shortened } from '../words/words.ts';

/** Of what somebody wrote, as much as stands in a few rows. */
const MOST_LETTERS = 240;

type Fields = (readonly [label: string, value: Cell])[];

/**
 * Returns what is known of a line: of a pair its last meeting, goals, check-ins and what was noted. What was said in
 * confidence is told as ratings alone; `check-in list --confidential` has the words.
 *
 * @param facts Of its pair, where it has one.
 */
export function openedLine(
  line: Line,
  facts: RelationshipFacts | undefined,
  circumstances: Circumstances,
  today: string,
): Document {
  const fields: Fields = [
    ['Why', line.evidence],
    ...(facts === undefined ? [] : ofPair(line, facts, circumstances, today)),
    ['Reach', line.people.map(({ name, email }) => `${oneLine(name)} ${email ?? '(no e-mail)'}`).join(', ')],
  ];
  return {
    schema: 'today.opened/1',
    json: {},
    blocks: [
      { kind: 'heading', text: capitalised(line.reason) },
      { kind: 'fields', fields: fields.filter(([, value]) => value !== '' && value !== null) },
    ],
  };
}

function ofPair(
  { kind }: Line,
  facts: RelationshipFacts,
  circumstances: Circumstances,
  today: string,
): Fields {
  const others = attentionOf(facts, circumstances, today).raised.filter(
    ({ signal, snooze }) => signal !== kind && snooze === null,
  );
  const day = (date: string): string => nearDayText(date, today);
  const next = nextPlanned(facts.meetings, today);
  return [
    ['Also', others.map(({ reason }) => reason).join(' ')],
    ['Phase', `${facts.phase}, since ${day(phaseSince(facts))}`],
    ['Last met', lastMet(facts, today)],
    ['Next', next === undefined ? '' : day(next.metOn)],
    ['Goals', goals(facts)],
    ['Check-ins', checkIns(facts, today)],
    ['Noted', noted(facts)],
  ];
}

function lastMet({ meetings }: RelationshipFacts, today: string): string {
  const held = datesMet(meetings, today);
  const last = meetings.findLast(({ status, metOn }) => status === 'held' && metOn === held.at(-1));
  if (last === undefined) return 'never, as far as is logged';
  const { metOn, minutes, channel } = last;
  return [
    nearDayText(metOn, today),
    ...(minutes === null ? [] : [`${minutes} minutes`]),
    ...(channel === null ? [] : [channel]),
    `${plural(held.length, 'meeting')} in all`,
  ].join(', ');
}

function goals({ goals: all }: RelationshipFacts): string {
  const open = all.filter(({ status }) => status === 'open');
  const [first] = open;
  if (first === undefined) return all.length === 0 ? 'none' : `none open, ${all.length} in all`;
  const more = open.length === 1 ? '' : ` and ${open.length - 1} more`;
  return `${shortened(oneLine(first.statement), MOST_LETTERS)}${more}`;
}

function checkIns({ people, checkIns: all }: RelationshipFacts, today: string): string {
  const told = people.flatMap(({ participantId, name }) => {
    const last = all.findLast((one) => one.participantId === participantId && one.answeredOn <= today);
    if (last === undefined) return [];
    const ratings = CHECK_IN_RATINGS.flatMap((rating) =>
      last[rating] === null ? [] : [`${rating} ${last[rating]} of 5`],
    );
    return `${oneLine(name)} on ${nearDayText(last.answeredOn, today)}: ${ratings.join(', ') || 'no ratings'}`;
  });
  return told.length === 0 ? 'none' : told.join('; ');
}

/** What was noted of their last meeting that has notes. */
function noted({ meetings }: RelationshipFacts): string {
  return shortened(oneLine(meetings.findLast(({ notes }) => notes !== null)?.notes ?? ''), MOST_LETTERS);
}
