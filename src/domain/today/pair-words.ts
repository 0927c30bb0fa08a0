/** Which pairs need a word, each once: what a coordinator does about it, whom it is about, and why. */
import { type Attended, signalLabel } from '../attention/attention.ts';
import type { Circumstances } from '../attention/signal.ts';
import { idOf } from '../reference.ts';
import type { RelationshipFacts, RelationshipPerson } from '../relationship/relationship.ts';
import { longDate } from '../time/dates.ts';
import { KINDS, type Line, ranked } from './need.ts';
import { namesOf, pairLine, peopleOf } from './pair-needs.ts';

/** What is done about a pair, in the order in which it is told. `wait`: nothing can be done now. */
export const WAYS = ['ring', 'write', 'record', 'wait'] as const;
export type Way = (typeof WAYS)[number];

/** A pair that needs a word, or of which one must wait to know. */
export interface PairWord extends Pick<
  Line,
  'people' | 'reason' | 'note' | 'evidence' | 'advice' | 'command'
> {
  readonly relationshipId: number;
  readonly way: Way;
  /** What it is about, in a word or three. */
  readonly label: string;
  /** Whom it is about, by number. */
  readonly about: readonly number[];
  /** What else was found, in a word or three each. */
  readonly also: readonly string[];
}

/**
 * Returns a line for each pair that is not well, as `mentor today` has it, in the same order; then those of which too little is
 * known and those that were put off.
 */
export function pairWords(
  attended: readonly Attended[],
  circumstances: Circumstances,
  today: string,
): PairWord[] {
  const due = new Map<Line, Attended>();
  for (const one of attended) {
    const line = lineOf(one, circumstances, today);
    if (line !== undefined) due.set(line, one);
  }
  return [
    ...ranked([...due.keys()]).flatMap((line) => wordOf(line, due.get(line))),
    ...attended.flatMap((one) => waitOf(one)),
  ];
}

/** The line of `mentor today`; of what is told there once for all pairs of a mentor, one of the pair. */
function lineOf(
  { facts, attention }: Attended,
  circumstances: Circumstances,
  today: string,
): Line | undefined {
  if (attention.state !== 'at-risk') return undefined;
  const line = pairLine(facts, attention, circumstances, today);
  if (line !== undefined) return line;
  const load = attention.raised.find(({ signal, snooze }) => signal === 'over-capacity' && snooze === null);
  if (load === undefined) return undefined;
  const { level, since, evidence, command } = load;
  return {
    kind: 'over-capacity',
    level,
    since,
    relationshipId: facts.id,
    people: peopleOf(facts),
    reason: evidence.replace(/\.$/, ''),
    note: '',
    evidence: '',
    advice: 'Ask whether that is right',
    command,
    more: 0,
  };
}

function wordOf(line: Line, attended: Attended | undefined): PairWord[] {
  if (attended === undefined || line.relationshipId === null) return [];
  const raised = attended.attention.raised.filter(({ snooze }) => snooze === null);
  const { kind, level, relationshipId, people, reason, note, evidence, advice, command } = line;
  return [
    {
      relationshipId,
      way: KINDS[kind].act[level],
      label: kind === 'meeting-unknown' ? 'a meeting of which nothing is known' : signalLabel(kind),
      people,
      about: raised.find(({ signal }) => signal === kind)?.about ?? people.map(({ id }) => id),
      reason,
      note,
      evidence,
      advice,
      command,
      also: raised.filter(({ signal }) => signal !== kind).map(({ signal }) => signalLabel(signal)),
    },
  ];
}

function waitOf({ facts, attention: { state, raised, unknown } }: Attended): PairWord[] {
  if (state !== 'unknown' && state !== 'snoozed') return [];
  const until =
    raised
      .map(({ snooze }) => snooze?.until ?? '')
      .toSorted()
      .at(-1) ?? '';
  const [reason, evidence, advice] =
    state === 'unknown'
      ? ['too little is known', unknown.join(' '), 'Nothing says that it is not well']
      : [`put off until ${longDate(until)}`, '', 'Nothing to do until then'];
  return [
    {
      relationshipId: facts.id,
      way: 'wait',
      label: reason,
      people: peopleOf(facts),
      about: facts.people.map(({ participantId }) => participantId),
      reason: `${namesOf(facts)}: ${reason}`,
      note: '',
      evidence,
      advice,
      command: `mentor relationship show ${idOf('R', facts.id)}`,
      also: state === 'snoozed' ? raised.map(({ signal }) => signalLabel(signal)) : [],
    },
  ];
}

/** Returns a relationship whose people are called by their numbers, for what names nobody. */
export function numbered(facts: RelationshipFacts): RelationshipFacts {
  const byNumber = <Person extends RelationshipPerson>(person: Person): Person => ({
    ...person,
    name: idOf('P', person.participantId),
    email: null,
  });
  return { ...facts, people: facts.people.map(byNumber), former: facts.former.map(byNumber) };
}
