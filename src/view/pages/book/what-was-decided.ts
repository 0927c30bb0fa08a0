/** What was decided in a round, when, and why as far as that may be told. */
import type { Invocation, Row } from '../../../domain/change.ts';
import type { GroupDecision, PairDecision } from '../../../domain/decision.ts';
import { heldIn } from '../../../domain/privacy/column-privacy.ts';
import { idOf } from '../../../domain/reference.ts';
import { END_REASONS, type RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { isTakenIn } from '../../../domain/relationship/taken-in.ts';
import { capitalised } from '../../../domain/words/text.ts';
import type { CriteriaFile } from '../../../matching/input/criteria-types.ts';
import { counted, sentenceOf } from '../../../reports/lead.ts';
import { type Block, textBlock } from '../../document/document.ts';
import { type Field, listing, withRows } from '../../document/result.ts';
import { tellInvocation, undoNote } from '../../words/change-words.ts';
import { decisionFields, type DecisionsShown, type DecisionWords } from '../matching/decision-fields.ts';
import { groupDecisionList } from '../matching/groups/group-decision-list.ts';
import { membersText, menteeField, mentorField, type People } from '../people.ts';
import { criteriaChanges } from './criteria-changes.ts';

/** A proposal without its plan. */
export interface ProposalDays {
  readonly id: number;
  readonly status: string;
  readonly createdOn: string;
  readonly appliedOn: string | null;
}

/** All that was decided, oldest first. */
export interface Decided {
  readonly proposals: readonly ProposalDays[];
  readonly pairs: readonly PairDecision[];
  readonly groups: readonly GroupDecision[];
  /** Of the round, or of the whole programme. */
  readonly relationships: readonly RelationshipFacts[];
  /** What changed how the programme is set up. */
  readonly setUp: readonly Invocation[];
  /** How many people were erased. Nothing else may be told of them. */
  readonly erased: number;
}

/** How much of it is told. */
export interface DecisionsTold extends DecisionsShown {
  /** Whom decisions are on; nobody where names are left out. */
  readonly people: People;
  readonly hasNames: boolean;
  readonly ofPair: DecisionWords;
  readonly ofGroup: DecisionWords;
}

/** Returns what was decided, as the blocks of a page. */
export function decisionBlocks(decided: Decided, told: DecisionsTold): Block[] {
  const { proposals, pairs, groups, erased } = decided;
  const { people, hasNames, hasReasons } = told;
  const lists = withRows(
    listing(proposals, PROPOSAL, { title: 'Proposals' }),
    listing(pairs, [menteeField(people), mentorField(people), ...decisionFields(told.ofPair, told)], {
      title: 'Pairs that were locked, approved or kept apart',
    }),
    groupDecisionList(groups, people, told.ofGroup, told),
    listing(byHand(decided.relationships), named(hasNames ? [...BY_HAND, WHY_BY_HAND] : BY_HAND, hasNames), {
      title: 'Paired by hand, and steps that were forced',
    }),
    listing(decided.setUp, hasNames ? SET_UP : SET_UP.filter(({ key }) => key !== 'actor'), {
      title: 'What changed how the programme is set up',
    }),
    listing(
      endings(decided.relationships),
      named(hasReasons ? [...ENDING, ...WHY_ENDED] : ENDING, hasNames),
      {
        title: 'How relationships ended',
      },
    ),
  );
  const reasons = hasReasons
    ? 'Reasons are told here in confidence: keep the page to yourself.'
    : 'Why two were locked or kept apart, and why a relationship ended early, is in confidence: mentor report book --names --confidential has it.';
  return [
    { kind: 'lead', text: leadOf(decided) },
    ...lists,
    textBlock(
      erased === 0
        ? 'Nobody was erased.'
        : `${capitalised(counted(erased, 'person was', 'people were'))} erased, at their wish or because their time was over. Nothing tells who.`,
      'muted',
    ),
    textBlock(reasons, 'muted'),
  ];
}

function leadOf({ pairs, groups, relationships, setUp }: Decided): string {
  const decisions = [...pairs, ...groups];
  const of = (wanted: string): number => decisions.filter(({ decision }) => decision === wanted).length;
  const clause = (count: number, one: string, many: string): string | null =>
    count === 0 ? null : counted(count, one, many);
  return sentenceOf([
    clause(of('lock'), 'match was locked', 'matches were locked'),
    clause(of('forbid'), 'pair was kept apart', 'pairs were kept apart'),
    clause(byHand(relationships).length, 'step was by hand or forced', 'steps were by hand or forced'),
    clause(endings(relationships).length, 'relationship ended', 'relationships ended'),
    clause(setUp.length, 'command changed the set-up', 'commands changed the set-up'),
  ]);
}

const PROPOSAL: readonly Field<ProposalDays>[] = [
  { key: 'id', label: 'Proposal', give: 0, of: ({ id }) => idOf('X', id) },
  { key: 'created_on', label: 'Made on', give: 0, of: ({ createdOn }) => createdOn },
  { key: 'status', label: 'What became of it', of: ({ status }) => status },
  { key: 'applied_on', label: 'Applied on', give: 0, of: ({ appliedOn }) => appliedOn },
];

interface OfPair {
  readonly facts: RelationshipFacts;
}

interface ByHand extends OfPair {
  readonly on: string;
  readonly what: string;
  readonly reason: string | null;
}

/** What was not as a proposal or a checklist had it, by day. */
function byHand(relationships: readonly RelationshipFacts[]): ByHand[] {
  return relationships
    .flatMap((facts): ByHand[] => {
      const isByHand = facts.proposalId === null && facts.previousId === null && !isTakenIn(facts);
      return facts.phaseChanges.flatMap(({ fromPhase, changedOn: on, isForced, reason }): ByHand[] => {
        if (fromPhase !== null)
          return isForced
            ? [{ facts, on, what: `left ${fromPhase} before its checklist was complete`, reason }]
            : [];
        if (isForced) return [{ facts, on, what: 'paired against a rule', reason }];
        return isByHand ? [{ facts, on, what: 'paired by hand', reason }] : [];
      });
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.facts.id - b.facts.id));
}

const BY_HAND: readonly Field<ByHand>[] = [
  { key: 'on', label: 'On', give: 0, of: ({ on }) => on },
  { key: 'what', label: 'What', holds: 'words', of: ({ what }) => what },
];

/** Both sides may read it, so it may name them. */
const WHY_BY_HAND: Field<ByHand> = {
  key: 'reason',
  label: 'Why',
  holds: 'words',
  of: ({ reason }) => reason,
};

interface Ending extends OfPair {
  /** What it goes on as. */
  readonly next: number | undefined;
}

function endings(relationships: readonly RelationshipFacts[]): Ending[] {
  const nextOf = new Map(relationships.map(({ id, previousId }) => [previousId, id]));
  return relationships
    .filter(({ outcome }) => outcome !== null)
    .map((facts) => ({ facts, next: nextOf.get(facts.id) }))
    .toSorted((a, b) => {
      const [one, other] = [a.facts.endedOn ?? '', b.facts.endedOn ?? ''];
      return one < other ? -1 : one > other ? 1 : a.facts.id - b.facts.id;
    });
}

const ENDING: readonly Field<Ending>[] = [
  { key: 'ended_on', label: 'On', give: 0, of: ({ facts }) => facts.endedOn },
  { key: 'outcome', label: 'How', of: ({ facts }) => facts.outcome?.replace('-', ' ') ?? null },
  {
    key: 'next',
    label: 'Goes on as',
    give: 0,
    of: ({ next }) => (next === undefined ? null : idOf('R', next)),
  },
];

const WHY_ENDED: readonly Field<Ending>[] = [
  {
    key: 'reason',
    label: 'Why',
    of: ({ facts: { endReason } }) => (endReason === null ? null : END_REASONS[endReason]),
  },
  { key: 'notes', label: 'In words', holds: 'words', of: ({ facts }) => facts.endNotes },
];

/** The fields with the relationship first, by its number or by its people as well. */
function named<Of extends OfPair>(fields: readonly Field<Of>[], hasNames: boolean): readonly Field<Of>[] {
  return [
    { key: 'id', label: 'Id', give: 0, of: ({ facts }) => idOf('R', facts.id) },
    ...(hasNames ? [{ key: 'names', label: 'Who', of: ({ facts }: Of) => membersText(facts) }] : []),
    ...fields,
  ];
}

const SET_UP: readonly Field<Invocation>[] = [
  { key: 'on', label: 'On', give: 0, of: ({ recordedOn }) => recordedOn },
  { key: 'actor', label: 'Who', give: 0, of: ({ actor }) => actor },
  { key: 'command', label: 'Command', give: 0, of: ({ command }) => command },
  { key: 'words', label: 'What', holds: 'words', of: setUpText },
];

/** What a command changed, rules and criteria one by one. */
function setUpText(invocation: Invocation): string {
  const changed = invocation.kinds
    .filter(({ table, verb }) => table === 'programme' && verb === 'changed')
    .flatMap(({ first }) => first)
    .flatMap(({ before, after }) => criteriaChanges(criteriaIn(before), criteriaIn(after)));
  return `${undoNote(invocation)}${[...tellInvocation(invocation), ...changed].join('; ')}`;
}

function criteriaIn(row: Row | null): CriteriaFile {
  return JSON.parse(String(row?.['criteria'] ?? '{"rules":[],"criteria":[]}')) as CriteriaFile;
}

/** Returns a command without the words of the programme's own that it wrote, in which somebody may be named. */
export function withoutWords(invocation: Invocation): Invocation {
  const plain = (table: string, row: Row | null): Row | null =>
    row === null
      ? null
      : Object.fromEntries(
          Object.entries(row).filter(([column]) => ['plain', 'vocabulary'].includes(heldIn(table, column))),
        );
  return {
    ...invocation,
    kinds: invocation.kinds.map((kind) => ({
      ...kind,
      first: kind.first.map((change) => ({
        ...change,
        before: plain(kind.table, change.before),
        after: plain(kind.table, change.after),
      })),
    })),
  };
}
