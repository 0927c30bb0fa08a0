/** Who has no group, why, and what would give them one. */
import { idOf } from '../../../../domain/reference.ts';
import { shellLine } from '../../../../domain/words/text.ts';
import type { UnplacedPerson } from '../../../../matching/groups/group-plan.ts';
import type { GroupRelaxation } from '../../../../matching/groups/explain/group-relaxation.ts';
import type { GroupSettings } from '../../../../matching/groups/group-settings.ts';
import { formatUnits, unitsForJson } from '../../../../matching/input/units.ts';
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
    return [
      textBlock(`${called(whom)}: ${relaxationText(change, telling)}`),
      textBlock(`  ${commandOf(change)}`, 'muted'),
    ];
  });
  return [
    ...(lines.length === 0 ? [] : [{ kind: 'heading', text: 'What would place them' } as const, ...lines]),
    ...(none.length === 0
      ? []
      : [textBlock(`No single change that was tried would place ${called(none)}.`, 'muted')]),
  ];
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
    : [`${relaxationText(smallest, telling)}: ${commandOf(smallest)}`];
}

/**
 * Says what a change is and what comes of it.
 *
 * @example relaxationText(relaxation, telling) // 'one more in the circle of P7 Ruth Okafor (nobody else changes; …)'
 */
export function relaxationText(relaxation: GroupRelaxation, { people, decimals }: RelaxedTelling): string {
  const { placedIds, lostIds, changed, totalChange, isProved } = relaxation;
  const parts = [
    ...(placedIds.length > 1 ? [`${placedIds.length} more people have a group`] : []),
    ...(lostIds.length > 0 ? [`${plural(lostIds.length, 'person loses', 'people lose')} theirs`] : []),
    changed === 0 ? 'nobody else changes' : `${plural(changed, 'other is', 'others are')} with somebody else`,
    `the total ${totalChange < 0n ? 'falls' : 'rises'} by ${formatUnits(totalChange < 0n ? -totalChange : totalChange, decimals)}`,
    ...(isProved ? [] : ['as far as was searched']),
  ];
  return `${whatText(relaxation, people)} (${parts.join('; ')})`;
}

function whatText({ change }: GroupRelaxation, people: People): string {
  if (change.kind === 'more')
    return change.mentorId === null
      ? `groups of up to ${change.most}`
      : `one more in the circle of ${personTextOf(change.mentorId, people)}`;
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

function commandOf({ change, settings }: GroupRelaxation): string {
  if (change.kind === 'rule')
    return shellLine(['mentor', 'criteria', 'edit', change.rule, '--rule', '--off']);
  return matchLine(settings);
}

/** Returns the command that proposes with some settings. */
export function matchLine(settings: GroupSettings): string {
  return shellLine(['mentor', 'match', '--keep', ...optionsOf(settings)]);
}

function relaxationJson(relaxation: GroupRelaxation, telling: RelaxedTelling): JsonValue {
  const { change, placedIds, lostIds, changed, totalChange, isProved } = relaxation;
  return {
    kind: change.kind,
    ...(change.kind === 'more' && change.mentorId !== null ? { mentor: idOf('P', change.mentorId) } : {}),
    ...(change.kind === 'rule' ? { rule: change.rule } : {}),
    words: whatText(relaxation, telling.people),
    command: commandOf(relaxation),
    newly_matched: placedIds.length,
    lost: lostIds.length,
    changed,
    total_change: unitsForJson(totalChange, telling.decimals),
    is_proved: isProved,
  };
}
