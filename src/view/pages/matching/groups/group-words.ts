/** Groups of a proposal in words. */
import type { ProposalPerson } from '../../../../domain/people/participant.ts';
import { englishName } from '../../../../domain/people/countries-and-languages.ts';
import type {
  GroupPlan,
  GroupSummary,
  PlannedGroup,
  WeeklySlot,
} from '../../../../matching/groups/group-plan.ts';
import type { GroupFormat, GroupSettings } from '../../../../matching/groups/group-settings.ts';
import type { Shared } from '../../../../matching/groups/explain/what-is-shared.ts';
import { formatAvailability } from '../../../../domain/time/availability.ts';
import { shortUnits } from '../../../../matching/input/units.ts';
import { listed } from '../../../../domain/words/text.ts';
import { plural } from '../../../words/words.ts';
import { personTextOf } from '../../people.ts';

export { membersOf } from '../../../../matching/groups/explain/compare-groups.ts';

export type People = ReadonlyMap<number, ProposalPerson>;

/** What one group is called, and what several are. */
export const GROUP_NOUNS: Readonly<Record<PlannedGroup['format'], readonly [one: string, many: string]>> = {
  'one-to-one': ['one-to-one pair', 'one-to-one pairs'],
  circle: ['circle', 'circles'],
  panel: ['panel', 'panels'],
  peer: ['group of peers', 'groups of peers'],
};

/**
 * Returns how a group is named by those who stand for it.
 *
 * @example groupText(circle, people) // 'circle of P7 Ruth Okafor'
 */
export function groupText(group: PlannedGroup, people: People): string {
  const called = (ids: readonly number[]): string => listed(ids.map((id) => personTextOf(id, people)));
  if (group.format === 'peer') return `peers ${called(group.peerIds)}`;
  if (group.format === 'panel') return `panel for ${called(group.menteeIds)}`;
  if (group.format === 'circle') return `circle of ${called(group.mentorIds)}`;
  return `${called(group.menteeIds)} with ${called(group.mentorIds)}`;
}

/**
 * Returns what a proposal is made of.
 *
 * @example askedText({ format: 'circle', size: [3, 8], … }) // 'circles of 3 to 8 mentees'
 */
export function askedText(settings: GroupSettings): string {
  const parts = [madeOf(settings)];
  if (settings.format === 'circle' || settings.format === 'mixed') {
    if (settings.wished !== null) parts.push(`${settings.wished} or more wished for`);
    if (settings.circlesEach > 1) parts.push(`up to ${settings.circlesEach} a mentor`);
    if (settings.withSlots) parts.push('each with a weekly time for all');
  }
  if (settings.format === 'panel' && settings.different !== null)
    parts.push(`each mentor of another ${settings.different.replaceAll('_', ' ')}`);
  for (const { field, most } of settings.atMost)
    parts.push(`at most ${most} of one ${field.replaceAll('_', ' ')}`);
  return parts.join(', ');
}

function madeOf(settings: GroupSettings): string {
  if (settings.format === 'panel')
    return `panels of ${range(settings.mentors)} ${settings.mentors[1] === 1 ? 'mentor' : 'mentors'}`;
  if (settings.format === 'peer') return settings.trio ? 'pairs of peers, or one trio' : 'pairs of peers';
  const circles = `circles of ${range(settings.size)} mentees`;
  return settings.format === 'mixed' ? `one-to-one places and ${circles}` : circles;
}

function range([least, most]: readonly [number, number]): string {
  return least === most ? String(least) : `${least} to ${most}`;
}

/** Returns whom a proposal serves: mentees, or peers. */
export function servedNoun(format: GroupFormat): 'mentee' | 'peer' {
  return format === 'peer' ? 'peer' : 'mentee';
}

/**
 * Says how good a proposal is.
 *
 * @example optimalGroupsText(summary) // 'within 0.3 % of the best there can be; stopped after 60 s'
 */
export function optimalGroupsText({ optimal, bound, gap, seconds }: GroupSummary): string {
  if (optimal === 'proved' || bound === undefined) return 'proved to be the best there can be';
  const stopped = seconds === undefined ? '' : `; stopped after ${seconds} s`;
  if (gap === undefined)
    return `the best found; perhaps up to ${bound.matched} could be placed, or longer waits served${stopped}`;
  return `within ${gapText(gap)} of the best there can be${stopped}`;
}

/** The gap in per cent, rounded up: never less than it is. */
function gapText(gap: number): string {
  const tenths = Math.ceil(gap * 1000 - 1e-9);
  if (tenths === 0 && gap > 0) return '0.1 %';
  return `${(tenths / 10).toFixed(1)} %`;
}

/**
 * Returns a weekly time in words.
 *
 * @example slotText({ day: 2, from: 1020, minutes: 60, timezone: 'Europe/London' }) // 'Tue 17:00-18:00 (Europe/London)'
 */
export function slotText({ day, from, minutes, timezone }: WeeklySlot): string {
  return `${formatAvailability([{ day, from, to: from + minutes }])} (${timezone})`;
}

/** Returns the score of a group: its sum, and its mean and weakest pair where it has several. */
export function groupScoreText(group: PlannedGroup, { decimals }: GroupPlan, people: People): string {
  const total = shortUnits(group.score, decimals);
  const [first, ...others] = group.pairs;
  if (first === undefined || others.length === 0) return total;
  const mean = `${shortUnits(meanOf(group), decimals)} a pair`;
  const { repeated = 0 } = group;
  const whole =
    repeated === 0
      ? `${total} in all, ${mean}`
      : `${total} in all, ${mean}, less ${shortUnits(repeated, decimals)} for topics that several know`;
  if (others.every(({ score }) => score === first.score)) return whole;
  const weakest = group.pairs.reduce((least, pair) => (pair.score < least.score ? pair : least), first);
  const [one, other] = weakest.ids;
  const who =
    group.format === 'peer'
      ? `${personTextOf(one, people)} with ${personTextOf(other, people)}`
      : personTextOf(group.format === 'panel' ? other : one, people);
  return `${whole}; lowest ${shortUnits(weakest.score, decimals)}, ${who}`;
}

/** Returns the mean of a group's pairs in units, halves up; 0 without any. */
export function meanOf({ pairs }: Pick<PlannedGroup, 'pairs'>): number {
  const sum = pairs.reduce((all, { score }) => all + score, 0);
  return pairs.length === 0 ? 0 : Math.floor((2 * sum + pairs.length) / (2 * pairs.length));
}

/**
 * Returns what a group shares, in one line.
 *
 * @example sharedText(shared) // 'Leadership (all), Budget (2); English'
 */
export function sharedText(shared: readonly Shared[]): string {
  const topics = shared
    .filter((one) => one.of === 'topic')
    .map(({ value, count, isEverybody }) => `${value} (${isEverybody ? 'all' : count})`);
  const languages = shared
    .filter((one) => one.of === 'language')
    .map(({ value }) => nameOf('language', value));
  const others = shared.flatMap(({ of, value }) =>
    of === 'topic' || of === 'language'
      ? []
      : [`${of} ${of === 'country' ? nameOf('region', value) : value}`],
  );
  return [topics.join(', '), languages.join(', '), ...others].filter((part) => part !== '').join('; ');
}

function nameOf(type: 'region' | 'language', code: string): string {
  return englishName(type, code) ?? code;
}

/**
 * Returns how many groups there are, by what they are.
 *
 * @example countText(groups) // '3 circles and 4 one-to-one pairs'
 */
export function countText(groups: readonly PlannedGroup[]): string {
  const parts = (['circle', 'panel', 'peer', 'one-to-one'] as const).flatMap((format) => {
    const count = groups.filter((group) => group.format === format).length;
    return count === 0 ? [] : [plural(count, ...GROUP_NOUNS[format])];
  });
  return parts.length === 0 ? 'no group' : listed(parts);
}
