/** Who is not matched, why, and what would match them. */
import type { ProposalPerson } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { listed, shellLine } from '../../../domain/words/text.ts';
import type { ProposalPlan, UnmatchedMentee } from '../../../matching/proposal/proposal-plan.ts';
import type { ExplainedMentee } from '../../../matching/explain/relax/explain-unmatched.ts';
import type { Relaxation } from '../../../matching/explain/relax/relaxation.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import type { Objective } from '../../../matching/input/pair-context.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { listing, type Listing } from '../../document/result.ts';
import { menteeField, personJsonOf, personTextOf } from '../people.ts';
import { otherChangesText } from './other-changes.ts';
import { plural } from '../../words/words.ts';

/** What the explanations are based on. */
export interface Telling {
  readonly people: ReadonlyMap<number, ProposalPerson>;
  readonly decimals: 3 | 6;
  /** The objective of the proposal. Relaxations belong to the default one, made of the same people. */
  readonly objective: Objective;
  /** Places of a mentor who has not given a number. */
  readonly defaultCapacity: number;
  /** Those that were worked out, by mentee. */
  readonly explained: ReadonlyMap<number, ExplainedMentee>;
  /** Whether the coordinator alone reads it. */
  readonly isInConfidence: boolean;
  /** Whether the proposal is open and made from today's people, rules and decisions; `null` where nobody can tell. */
  readonly isCurrent: boolean | null;
}

/** Returns what those who are not matched in a plan are told of with: a plan of today, and nothing worked out, unless it says otherwise. */
export function tellingOf(
  { decimals, objective }: Pick<ProposalPlan, 'decimals' | 'objective'>,
  people: Telling['people'],
  told: Partial<Telling> = {},
): Telling {
  return {
    people,
    decimals,
    objective,
    defaultCapacity: 1,
    explained: new Map(),
    isInConfidence: false,
    isCurrent: true,
    ...told,
  };
}

/** Up to this many mentors are named; more are only counted. */
const MOST_NAMED = 5;

/**
 * Returns each mentee with the whole reason, over as many lines as it takes.
 *
 * @param mentees how many there were to match
 */
export function unmatchedBlocks(
  unmatched: readonly UnmatchedMentee[],
  telling: Telling,
  mentees: number,
): Block[] {
  if (unmatched.length === 0)
    return [textBlock(mentees === 0 ? 'No mentee is ready to be matched.' : everyoneText(telling))];
  return [
    { kind: 'heading', text: 'Unmatched' },
    {
      kind: 'fields',
      fields: unmatched.map(
        (one) => [personTextOf(one.menteeId, telling.people), unmatchedText(one, telling)] as const,
      ),
    },
  ];
}

function everyoneText({ isCurrent }: Telling): string {
  return isCurrent === true
    ? 'Everyone who is ready is matched.'
    : 'Everyone who was ready when it was made is matched in it.';
}

/** Returns one row for each mentee, with everything that {@link unmatchedBlocks} says of them. */
export function unmatchedList(unmatched: readonly UnmatchedMentee[], telling: Telling): Listing {
  const told = unmatched.map((one) => {
    const explained = telling.explained.get(one.menteeId);
    const relaxations = explained?.relaxations ?? [];
    return { ...one, explained, relaxations, smallest: relaxations[0] };
  });
  return listing(
    told,
    [
      menteeField(telling.people),
      { key: 'reason', label: 'Why', give: 2, of: ({ reason }) => reason },
      { key: 'removed_by', of: ({ removedBy }) => removedBy, only: 'json' },
      { key: 'is_explained', of: (one) => explanationJson(one, telling).is_explained, only: 'json' },
      { key: 'too_few_places', of: (one) => explanationJson(one, telling).too_few_places, only: 'json' },
      {
        key: 'smallest_relaxation',
        label: 'What would match them',
        give: 2,
        of: ({ smallest }) => (smallest === undefined ? null : relaxationJson(smallest, telling)),
        text: ({ explained, smallest }) => {
          if (smallest !== undefined) return relaxationText(smallest, telling);
          return explained === undefined ? null : noSingleChange(telling);
        },
      },
      {
        key: 'relaxations',
        of: (one) => explanationJson(one, telling).relaxations,
        only: 'json',
      },
      {
        key: 'command',
        label: 'Command',
        of: ({ smallest }) => (smallest === undefined ? null : commandOf(smallest, telling)),
        only: 'table',
      },
      {
        key: 'too_few_places',
        label: 'Whom they compete with',
        of: ({ explained }) => (explained === undefined ? null : (tooFewText(explained, telling) ?? null)),
        only: 'table',
      },
      {
        key: 'other_relaxations',
        label: 'What else would match them',
        of: ({ relaxations: [, ...others] }) =>
          others.length === 0 ? null : others.map((each) => withCommand(each, telling)).join('; or '),
        only: 'table',
      },
    ],
    { title: 'Unmatched', whenEmpty: everyoneText(telling) },
  );
}

/** Says all of why a mentee is not matched and what would match them: sentences, the last without its full stop. */
export function unmatchedText(one: UnmatchedMentee, telling: Telling): string {
  return [one.reason, ...explanation(one, telling)].join('. ');
}

/** Returns what was worked out of a mentee, whether or not it was. */
export function explanationJson({ menteeId }: Pick<UnmatchedMentee, 'menteeId'>, telling: Telling) {
  const explained = telling.explained.get(menteeId);
  return {
    is_explained: explained !== undefined,
    too_few_places: tooFewJson(explained, telling),
    relaxations: (explained?.relaxations ?? []).map((each) => relaxationJson(each, telling)),
  };
}

function tooFewJson(explained: ExplainedMentee | undefined, { people }: Telling): JsonValue {
  const few = explained?.tooFewPlaces;
  if (few === undefined || few === null) return null;
  return {
    mentees: few.menteeIds.length,
    places: few.places,
    mentors: few.mentors.map(({ mentorId, places }) => ({ ...personJsonOf(mentorId, people), places })),
  };
}

function relaxationJson(relaxation: Relaxation, telling: Telling): JsonValue {
  const { change, changed, newlyMatched, lost, matchedChange, totalChange } = relaxation;
  return {
    kind: change.kind,
    ...('mentorId' in change
      ? { mentor: personJsonOf(change.mentorId, telling.people) }
      : { rule: change.rule }),
    words: relaxationText(relaxation, telling),
    command: commandOf(relaxation, telling),
    others_changed: changed + newlyMatched - 1 + lost,
    changed,
    newly_matched: newlyMatched,
    lost,
    is_foreseen: telling.objective === 'default',
    matched_change: matchedChange,
    total_change: unitsForJson(totalChange, telling.decimals),
  };
}

/** Returns sentences without their full stops. */
function explanation({ menteeId }: UnmatchedMentee, telling: Telling): string[] {
  const explained = telling.explained.get(menteeId);
  if (explained === undefined) return [];
  const few = tooFewText(explained, telling);
  const words = explained.relaxations.map((one) => withCommand(one, telling));
  return [
    ...(few === undefined ? [] : [few]),
    words.length === 0 ? noSingleChange(telling) : `What would match them: ${words.join('; or ')}`,
  ];
}

function tooFewText({ tooFewPlaces }: ExplainedMentee, { people }: Telling): string | undefined {
  if (tooFewPlaces === null || tooFewPlaces.menteeIds.length === 1) return undefined;
  const { menteeIds, mentors, places, isBesideLocks } = tooFewPlaces;
  const named = mentors.map(({ mentorId, places: own }) => `${personTextOf(mentorId, people)} (${own})`);
  const who = mentors.length > MOST_NAMED ? `with ${mentors.length} mentors` : `with ${listed(named)}`;
  return `${menteeIds.length} mentees share only ${plural(places, 'place')}${isBesideLocks ? ' beside what is locked' : ''}, ${who}`;
}

function noSingleChange({ isInConfidence }: Telling): string {
  const unavailable = isInConfidence ? '' : ', and whatever makes somebody unavailable';
  return `With the rules that protect people kept${unavailable}, no single change would match them`;
}

function withCommand(relaxation: Relaxation, telling: Telling): string {
  return `${relaxationText(relaxation, telling)}: ${commandOf(relaxation, telling)}`;
}

function relaxationText(relaxation: Relaxation, telling: Telling): string {
  const { change, totalChange } = relaxation;
  const size = formatUnits(totalChange < 0n ? -totalChange : totalChange, telling.decimals);
  const under = telling.objective === 'default' ? '' : 'under the default objective, ';
  const effect = `${under}${othersText(relaxation)}; the total ${totalChange < 0n ? 'falls' : 'rises'} by ${size}`;
  if (change.kind === 'rule') return `the rule ${change.rule} off (${effect})`;
  const mentor = personTextOf(change.mentorId, telling.people);
  if (change.kind === 'place') return `one more place with ${mentor} (${effect})`;
  return `${personTextOf(change.menteeId, telling.people)} not kept apart from ${mentor} (${effect})`;
}

function othersText({ changed, newlyMatched, lost }: Relaxation): string {
  return otherChangesText({ changed, newlyMatched: newlyMatched - 1, lost });
}

function commandOf({ change }: Relaxation, { people, defaultCapacity }: Telling): string {
  if (change.kind === 'rule')
    return shellLine(['mentor', 'criteria', 'edit', change.rule, '--rule', '--off']);
  const mentor = idOf('P', change.mentorId);
  if (change.kind === 'release') return `mentor match release ${idOf('P', change.menteeId)} ${mentor}`;
  const capacity = people.get(change.mentorId)?.capacity ?? defaultCapacity;
  return `mentor participant edit ${mentor} --capacity ${capacity + 1}`;
}
