/** Who has no group, why, and what would give them one. */
import { idOf } from '../../../../domain/reference.ts';
import { shellLine } from '../../../../domain/words/text.ts';
import type { UnplacedPerson } from '../../../../matching/groups/group-plan.ts';
import type { GroupRelaxation } from '../../../../matching/groups/explain/group-relaxation.ts';
import { shortUnits, unitsForJson } from '../../../../matching/input/units.ts';
import { type Block, type JsonValue, textBlock } from '../../../document/document.ts';
import { listing, type Listing } from '../../../document/result.ts';
import { plural } from '../../../words/words.ts';
import { participantField, personJsonOf, personTextOf } from '../../people.ts';
import type { People } from './group-words.ts';
import { optionsOf } from './settings-line.ts';

/** What was worked out of those who have no group. */
export interface RelaxedTelling {
  readonly people: People;
  readonly decimals: 3 | 6;
  /** The smallest first; `null` where they were not looked for. */
  readonly relaxations: readonly GroupRelaxation[] | null;
  /** The places of a mentor who has not said. */
  readonly defaultCapacity: number;
}

/**
 * Returns each person with the whole reason, over as many lines as it takes.
 *
 * @param count how many there were to place
 */
export function unplacedBlocks(
  unmatched: readonly UnplacedPerson[],
  telling: RelaxedTelling,
  count: number,
  noun: 'mentee' | 'peer',
): Block[] {
  if (unmatched.length === 0)
    return [
      textBlock(count === 0 ? `No ${noun} is ready to be placed.` : 'Everyone who is ready has a group.'),
    ];
  return [
    { kind: 'heading', text: 'Without a group' },
    {
      kind: 'fields',
      fields: unmatched.map((one) => [personTextOf(one.participantId, telling.people), one.reason] as const),
    },
    ...relaxedBlocks(unmatched, telling),
  ];
}

/** Says what would place people: for each, the change that touches the fewest others. One change can be for several. */
function relaxedBlocks(unmatched: readonly UnplacedPerson[], telling: RelaxedTelling): Block[] {
  if (telling.relaxations === null) return [];
  const called = (people: readonly UnplacedPerson[]): string =>
    people.map(({ participantId }) => personTextOf(participantId, telling.people)).join(', ');
  const smallest = unmatched.map((one) => ({ one, change: relaxationsFor(one, telling)[0] }));
  const changes = telling.relaxations.filter((change) => smallest.some((each) => each.change === change));
  const none = smallest.filter(({ change }) => change === undefined).map(({ one }) => one);
  const lines = changes.flatMap((change) => {
    const whom = smallest.filter((each) => each.change === change).map(({ one }) => one);
    return changeBlocks(called(whom), change, telling);
  });
  const most = placingMost(telling.relaxations, changes);
  if (most !== undefined) lines.push(...changeBlocks(`Or ${most.placedIds.length} at once`, most, telling));
  return [
    ...(lines.length === 0 ? [] : [{ kind: 'heading', text: 'What would place them' } as const, ...lines]),
    ...(none.length === 0
      ? []
      : [textBlock(`No single change that was tried would place ${called(none)}.`, 'muted')]),
  ];
}

function changeBlocks(whom: string, change: GroupRelaxation, telling: RelaxedTelling): Block[] {
  return [
    textBlock(`${whom}: ${relaxationText(change, telling)}`),
    ...commandsOf(change, telling).map((line) => textBlock(`  ${line}`, 'muted')),
  ];
}

/** Returns the change that places the most, where it places more than each of some. */
function placingMost(
  relaxations: readonly GroupRelaxation[],
  told: readonly GroupRelaxation[],
): GroupRelaxation | undefined {
  const mostOf = (some: readonly GroupRelaxation[]): number =>
    Math.max(1, ...some.map(({ placedIds }) => placedIds.length));
  const most = mostOf(relaxations);
  return most > mostOf(told) ? relaxations.find(({ placedIds }) => placedIds.length === most) : undefined;
}

/** Returns one row for each person, with everything that {@link unplacedBlocks} says of them. */
export function unplacedList(unmatched: readonly UnplacedPerson[], telling: RelaxedTelling): Listing {
  return listing(unmatched, [
    participantField(telling.people),
    {
      key: 'mentee',
      of: ({ participantId, role }) =>
        role === 'mentee' ? personJsonOf(participantId, telling.people) : null,
      only: 'json',
    },
    { key: 'role', label: 'As', give: 0, of: ({ role }) => role },
    { key: 'reason', label: 'Why', give: 2, of: ({ reason }) => reason },
    { key: 'removed_by', of: ({ removedBy }) => removedBy, only: 'json' },
    { key: 'is_explained', of: () => telling.relaxations !== null, only: 'json' },
    {
      key: 'smallest_relaxation',
      label: 'What would place them',
      give: 2,
      of: (one) => {
        const [smallest] = relaxationsFor(one, telling);
        return smallest === undefined ? null : relaxationJson(smallest, telling);
      },
      text: (one) => changeText(one, telling)[0] ?? null,
    },
    {
      key: 'relaxations',
      of: (one) => relaxationsFor(one, telling).map((each) => relaxationJson(each, telling)),
      only: 'json',
    },
  ]);
}

function relaxationsFor(
  { participantId }: UnplacedPerson,
  { relaxations }: RelaxedTelling,
): GroupRelaxation[] {
  return (relaxations ?? []).filter(({ placedIds }) => placedIds.includes(participantId));
}

function changeText(one: UnplacedPerson, telling: RelaxedTelling): string[] {
  if (telling.relaxations === null) return [];
  const [smallest] = relaxationsFor(one, telling);
  return smallest === undefined
    ? ['No single change that was tried would place them']
    : [`${relaxationText(smallest, telling)}: ${commandsOf(smallest, telling).join(' && ')}`];
}

/**
 * Says what a change is and what comes of it.
 *
 * @example relaxationText(relaxation, telling) // 'one more in the circle of P7 Ruth Okafor (nobody else has to change; …)'
 */
export function relaxationText(relaxation: GroupRelaxation, { people, decimals }: RelaxedTelling): string {
  const { placedIds, lostIds, changed, totalChange, isProved } = relaxation;
  const parts = [
    ...(placedIds.length > 1 ? [`${placedIds.length} more people have a group`] : []),
    ...(lostIds.length > 0 ? [`${plural(lostIds.length, 'person loses', 'people lose')} theirs`] : []),
    changed > 0
      ? `${plural(changed, 'other is', 'others are')} with somebody else`
      : 'mentorId' in relaxation.change
        ? 'nobody else has to change'
        : 'nobody else changes',
    `the total ${totalChange < 0n ? 'falls' : 'rises'} by ${shortUnits(totalChange < 0n ? -totalChange : totalChange, decimals)}`,
    ...(isProved ? [] : ['as far as was searched']),
  ];
  return `${whatText(relaxation, people)} (${parts.join('; ')})`;
}

function whatText({ change }: GroupRelaxation, people: People): string {
  if (change.kind === 'one-more') return `one more in the circle of ${personTextOf(change.mentorId, people)}`;
  if (change.kind === 'place') return `one more place with ${personTextOf(change.mentorId, people)}`;
  if (change.kind === 'more') return `groups of up to ${change.most}`;
  if (change.kind === 'fewer') return `a minimum of ${change.least}`;
  if (change.kind === 'circles') return `up to ${change.each} circles a mentor`;
  if (change.kind === 'together') return 'the best of pairs and circles together';
  if (change.kind === 'no-slots') return 'no weekly time in common';
  if (change.kind === 'at-most') return `up to ${change.most} of one ${change.field.replaceAll('_', ' ')}`;
  if (change.kind === 'not-different')
    return `mentors of the same ${change.field.replaceAll('_', ' ')} allowed`;
  if (change.kind === 'trio') return 'one trio';
  if (change.kind === 'apart-rounds')
    return change.rounds === 0
      ? 'peers of earlier rounds again'
      : `only ${plural(change.rounds, 'round')} apart`;
  return `the rule ${change.rule} off`;
}

/** Returns the commands that make a change, to be given one after the other. */
function commandsOf(
  { change, settings }: GroupRelaxation,
  { people, defaultCapacity }: RelaxedTelling,
): readonly string[] {
  if (change.kind === 'rule')
    return [shellLine(['mentor', 'criteria', 'edit', change.rule, '--rule', '--off'])];
  if (!('mentorId' in change)) {
    // What was asked for is kept unless it is said not to be.
    const no =
      { 'no-slots': ['--no-with-slots'], 'not-different': ['--no-different'] }[change.kind as string] ?? [];
    return [shellLine(['mentor', 'match', '--keep', ...optionsOf(settings), ...no])];
  }
  const lock = ['mentor', 'match', 'lock', ...change.memberIds.map((id) => idOf('P', id))];
  if (change.kind === 'one-more') return [shellLine([...lock, '--override', 'One more than asked for'])];
  const capacity = people.get(change.mentorId)?.capacity ?? defaultCapacity;
  const edit = [
    'mentor',
    'participant',
    'edit',
    idOf('P', change.mentorId),
    '--capacity',
    String(capacity + 1),
  ];
  return [shellLine(edit), shellLine(lock)];
}

function relaxationJson(relaxation: GroupRelaxation, telling: RelaxedTelling): JsonValue {
  const { change, placedIds, lostIds, changed, totalChange, isProved } = relaxation;
  return {
    kind: change.kind,
    ...('mentorId' in change ? { mentor: idOf('P', change.mentorId) } : {}),
    ...('rule' in change ? { rule: change.rule } : {}),
    words: whatText(relaxation, telling.people),
    command: commandsOf(relaxation, telling).join(' && '),
    newly_matched: placedIds.length,
    lost: lostIds.length,
    changed,
    total_change: unitsForJson(totalChange, telling.decimals),
    is_proved: isProved,
  };
}
