/** Who is not matched, why, and what would match them. */
import type { Participant } from '../domain/participant.ts';
import { idOf } from '../domain/reference.ts';
import { shellLine } from '../domain/text.ts';
import type { UnmatchedMentee } from '../matching/proposal-plan.ts';
import type { ExplainedMentee } from '../matching/relax/explain-unmatched.ts';
import type { Relaxation } from '../matching/relax/relaxation.ts';
import { formatUnits, unitsForJson } from '../matching/units.ts';
import type { Block, Cell, JsonValue, Table } from './document.ts';
import { personJsonOf, personTextOf } from './people.ts';
import { listed, plural } from './words.ts';

/** What explanations are told with. */
export interface Telling {
  readonly people: ReadonlyMap<number, Participant>;
  readonly decimals: 3 | 6;
  /** Places of a mentor who has not said how many. */
  readonly defaultCapacity: number;
  /** Those that were worked out, by mentee. */
  readonly explained: ReadonlyMap<number, ExplainedMentee>;
  /** Whether the coordinator alone reads it. */
  readonly isInConfidence: boolean;
}

/** With so many mentors they are named, with more only counted. */
const MOST_NAMED = 5;

/** Returns each mentee with the whole reason, over as many lines as it takes. */
export function unmatchedBlocks(unmatched: readonly UnmatchedMentee[], telling: Telling): Block[] {
  if (unmatched.length === 0) return [{ kind: 'text', text: 'Everyone who is ready is matched.' }];
  return [
    { kind: 'heading', text: 'Unmatched' },
    {
      kind: 'fields',
      fields: unmatched.map(
        (one) =>
          [
            personTextOf(one.menteeId, telling.people),
            [one.reason, ...explanation(one, telling)].join('. '),
          ] as const,
      ),
    },
  ];
}

/** Returns a row a mentee. */
export function unmatchedTable(unmatched: readonly UnmatchedMentee[], telling: Telling): Table {
  return {
    title: 'Unmatched',
    columns: [
      { key: 'mentee', label: 'Mentee' },
      { key: 'reason', label: 'Why', give: 2 },
      { key: 'smallest_relaxation', label: 'What would match them', give: 2 },
    ],
    rows: unmatched.map((one): Cell[] => {
      const smallest = telling.explained.get(one.menteeId)?.relaxations[0];
      return [
        personTextOf(one.menteeId, telling.people),
        one.reason,
        smallest === undefined ? null : relaxationText(smallest, telling),
      ];
    }),
    whenEmpty: 'Everyone who is ready is matched.',
  };
}

/** Returns unmatched mentees as JSON has them. */
export function unmatchedJson(unmatched: readonly UnmatchedMentee[], telling: Telling): JsonValue[] {
  return unmatched.map((one) => {
    const explained = telling.explained.get(one.menteeId);
    const relaxations = (explained?.relaxations ?? []).map((each) => relaxationJson(each, telling));
    return {
      mentee: personJsonOf(one.menteeId, telling.people),
      reason: one.reason,
      removed_by: one.removedBy,
      is_explained: explained !== undefined,
      too_few_places: tooFewJson(explained, telling),
      smallest_relaxation: relaxations[0] ?? null,
      relaxations,
    };
  });
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
  const { change, moves, matchedChange, totalChange } = relaxation;
  return {
    kind: change.kind,
    ...('mentorId' in change
      ? { mentor: personJsonOf(change.mentorId, telling.people) }
      : { rule: change.rule }),
    words: relaxationText(relaxation, telling),
    command: commandOf(relaxation, telling),
    others_changed: moves,
    matched_change: matchedChange,
    total_change: unitsForJson(totalChange, telling.decimals),
  };
}

/** Sentences without their full stops. */
function explanation({ menteeId }: UnmatchedMentee, telling: Telling): string[] {
  const explained = telling.explained.get(menteeId);
  if (explained === undefined) return [];
  const { tooFewPlaces, relaxations } = explained;
  const few = [];
  if (tooFewPlaces !== null && tooFewPlaces.menteeIds.length > 1) {
    const { menteeIds, mentors, places, isBesideLocks } = tooFewPlaces;
    const named = mentors.map(
      ({ mentorId, places: own }) => `${personTextOf(mentorId, telling.people)} (${own})`,
    );
    const who = mentors.length > MOST_NAMED ? `with ${mentors.length} mentors` : `with ${listed(named)}`;
    few.push(
      `${menteeIds.length} mentees share only ${plural(places, 'place')}${isBesideLocks ? ' beside what is locked' : ''}, ${who}`,
    );
  }
  if (relaxations.length === 0)
    return [
      ...few,
      telling.isInConfidence
        ? 'With the rules that protect people kept, no single change would match them'
        : 'With the rules that protect people kept, and whatever makes somebody unavailable, no single change would match them',
    ];
  const words = relaxations.map((one) => `${relaxationText(one, telling)}: ${commandOf(one, telling)}`);
  return [...few, `What would match them: ${words.join('; or ')}`];
}

function relaxationText(relaxation: Relaxation, telling: Telling): string {
  const { change, moves, totalChange } = relaxation;
  const others =
    moves === 0 ? 'nobody else changes' : plural(moves, 'other mentee changes', 'other mentees change');
  const size = formatUnits(totalChange < 0n ? -totalChange : totalChange, telling.decimals);
  const effect = `${others}, the total ${totalChange < 0n ? 'falls' : 'rises'} by ${size}`;
  if (change.kind === 'rule') return `the rule ${change.rule} off (${effect})`;
  const mentor = personTextOf(change.mentorId, telling.people);
  if (change.kind === 'place') return `one more place with ${mentor} (${effect})`;
  return `${personTextOf(change.menteeId, telling.people)} not kept apart from ${mentor} (${effect})`;
}

function commandOf({ change }: Relaxation, { people, defaultCapacity }: Telling): string {
  if (change.kind === 'rule')
    return shellLine(['mentor', 'criteria', 'edit', change.rule, '--rule', '--off']);
  const mentor = idOf('P', change.mentorId);
  if (change.kind === 'release') return `mentor match release ${idOf('P', change.menteeId)} ${mentor}`;
  const capacity = people.get(change.mentorId)?.capacity ?? defaultCapacity;
  return `mentor participant edit ${mentor} --capacity ${capacity + 1}`;
}
