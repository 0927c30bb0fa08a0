/** Why two people are, or are not, in one group of a proposal, as a document that a coordinator can forward. */
import type { Participant } from '../../../../domain/people/participant.ts';
import type { StoredGroupPlan } from '../../../../matching/groups/open-group-plan.ts';
import type { Shared } from '../../../../matching/groups/explain/what-is-shared.ts';
import { type GroupPrice, twoOf, type WhyGroup } from '../../../../matching/groups/explain/why-together.ts';
import { UNAVAILABLE } from '../../../../matching/proposal/in-confidence.ts';
import { shortUnits, unitsForJson } from '../../../../matching/input/units.ts';
import {
  type Block,
  type Cell,
  type Document,
  type JsonValue,
  type Table,
  textBlock,
} from '../../../document/document.ts';
import { listing, plainTable } from '../../../document/result.ts';
import { plural } from '../../../words/words.ts';
import { pointsHiddenBlocks } from '../confidence.ts';
import { POINT } from '../judgement.ts';
import { personJson, personJsonOf, personText, personTextOf } from '../../people.ts';
import { changeFields, companionsText } from './companion-changes.ts';
import { GROUP_NOUNS, groupText, membersOf, sharedText } from './group-words.ts';

export interface ShownWhyGroup {
  readonly why: WhyGroup;
  readonly plan: StoredGroupPlan;
  /** `X3`. */
  readonly proposal: string;
  readonly people: ReadonlyMap<number, Participant>;
  /** What the group shares that they are in, or would be. */
  readonly shared: readonly Shared[];
}

/** Returns the points or the rules, where the two are, and what it costs to have them in one group. */
export function whyGroupDocument(shown: ShownWhyGroup): Document {
  const { why, plan, proposal, people, shared } = shown;
  const { standing, judgements, price } = why;
  const [one, other] = twoOf(standing);
  const broken = judgements.flatMap((judgement) => judgement.broken);
  const [first] = judgements;
  const points = judgements.flatMap((judgement, at) =>
    judgement.points.length === 0
      ? []
      : [listing(judgement.points, POINT, { title: pointsTitle(why, at) }).block],
  );
  return {
    schema: 'match.why.group/1',
    json: {
      proposal,
      format: plan.format,
      as: standing.kind,
      people: [personJson(one), personJson(other)],
      is_allowed: broken.length === 0 && why.impossible.length === 0,
      broken: broken.map((each) => ({ ...each })),
      score: why.score === null ? null : unitsForJson(why.score, plan.decimals),
      points: judgements.map((judgement) => judgement.points.map((each) => ({ ...each }))),
      points_in_confidence: [...(first?.pointsInConfidence ?? [])],
      is_in_proposal: why.isInPlan,
      now: why.groups.map((group) =>
        group === undefined ? null : membersOf(group).map((id) => personJsonOf(id, people)),
      ),
      forced: price === null ? null : priceJson(price, shown),
      impossible: [...why.impossible],
      shared: shared.map(({ of, value, count, isEverybody }) => ({
        of,
        value,
        count,
        is_everybody: isEverybody,
      })),
    },
    blocks: [
      { kind: 'heading', text: titleOf(shown) },
      ...standingBlocks(shown),
      textBlock(nowText(shown)),
      ...points,
      { kind: 'heading', text: 'What it would cost' },
      ...priceBlocks(shown),
      ...(shared.length === 0
        ? []
        : [
            textBlock(
              `The ${nounOf(shown)} ${why.isInPlan ? 'shares' : 'would share'}: ${sharedText(shared)}.`,
            ),
          ]),
    ],
    notes: first === undefined ? [] : pointsHiddenBlocks(first),
    table: rowsForPrograms(shown),
  };
}

function nounOf({ plan, why: { standing } }: ShownWhyGroup): string {
  const ofMixed = standing.kind === 'pair' ? 'one-to-one' : 'circle';
  return GROUP_NOUNS[plan.format === 'mixed' ? ofMixed : plan.format][0];
}

function titleOf({ why: { standing }, plan }: ShownWhyGroup): string {
  const [one, other] = twoOf(standing).map(personText);
  if (standing.kind === 'peers') return `${one} and ${other} as peers`;
  if (standing.kind === 'together')
    return `${one} and ${other} in one ${plan.format === 'panel' ? 'panel' : 'circle'}`;
  if (plan.format === 'mixed') return `${one} with ${other}, one to one`;
  return plan.format === 'panel' ? `${other} on the panel for ${one}` : `${one} in the circle of ${other}`;
}

function pointsTitle({ standing, judgements }: WhyGroup, at: number): string {
  const two = twoOf(standing);
  return judgements.length === 1 ? 'Points' : `Points of ${two[at]?.name} with ${two[1 - at]?.name}`;
}

function standingBlocks(shown: ShownWhyGroup): Block[] {
  const { judgements, score } = shown.why;
  if (judgements.length === 0) return [];
  const words = score === null ? 'no score' : `a score of ${shortUnits(score, shown.plan.decimals)}`;
  const broken = judgements.flatMap((judgement) => judgement.broken);
  const lines = [
    ...new Set(broken.map((each) => (each.rule === each.words ? each.words : `${each.rule}: ${each.words}`))),
  ];
  return [
    lines.length === 0
      ? textBlock(`Allowed, with ${words}.`, 'good')
      : textBlock(
          `Not allowed: ${plural(lines.length, 'rule is', 'rules are')} broken. The two have ${words}.`,
          'bad',
        ),
    ...lines.map((line) => textBlock(line)),
  ];
}

function nowText({ why, plan, proposal, people }: ShownWhyGroup): string {
  const two = twoOf(why.standing);
  const [first] = why.groups;
  if (why.isInPlan && first !== undefined)
    return `In proposal ${proposal} they are together: ${groupText(first, people)}.`;
  const parts = two.map((person, at) => {
    const group = why.groups[at];
    if (group === undefined) return `${personText(person)} has no group`;
    const isOwner =
      plan.format === 'panel' ? group.menteeIds.includes(person.id) : group.mentorIds.includes(person.id);
    const size = plan.format === 'panel' ? group.mentorIds.length : group.menteeIds.length;
    if (isOwner) return `${personText(person)} has a ${group.format} of ${size}`;
    return `${personText(person)} is in the ${groupText(group, people)}`;
  });
  return `In proposal ${proposal} ${parts.join(', and ')}.`;
}

function priceBlocks(shown: ShownWhyGroup): Block[] {
  const { why, plan, people } = shown;
  if (why.isInPlan) return [textBlock('Nothing: they are together.')];
  if (why.judgements.some(({ broken }) => broken.some(({ rule }) => rule === UNAVAILABLE)))
    return [textBlock('It is not worked out for two who are unavailable to each other.')];
  const { price } = why;
  if (price === null) return [textBlock(`It cannot be had: ${why.impossible.join('; ')}.`)];
  const { group } = price;
  return [
    ...priceTexts(price, plan.decimals).map((text) => textBlock(text)),
    ...(group === null
      ? []
      : [
          textBlock(
            `The ${nounOf(shown)} would be: ${membersOf(group)
              .map((id) => personTextOf(id, people))
              .join(', ')}.`,
          ),
        ]),
    listing(price.changes, changeFields(people, 'Now', 'Then'), {
      title: 'Who would change',
      whenEmpty: 'Nobody else would change.',
    }).block,
  ];
}

/** Says in sentences what a price comes to. */
export function priceTexts(price: GroupPrice, decimals: 3 | 6): string[] {
  const { matchedChange, matched, totalChange, total, isProved } = price;
  const by = shortUnits(totalChange < 0n ? -totalChange : totalChange, decimals);
  const to = shortUnits(BigInt(total), decimals);
  return [
    matchedChange === 0
      ? `As many have a group as before: ${matched}.`
      : `${Math.abs(matchedChange)} ${matchedChange > 0 ? 'more' : 'fewer'} would have a group: ${matched}.`,
    totalChange === 0n
      ? `The total score stays ${to}.`
      : `The total score ${totalChange > 0n ? 'rises' : 'falls'} by ${by}, to ${to}.`,
    ...(isProved
      ? []
      : [
          'That is between the best that were found in a bounded search; the true price may differ a little.',
        ]),
  ];
}

/** Returns a price as JSON has it. */
export function priceJson(
  price: GroupPrice,
  { plan, people }: Pick<ShownWhyGroup, 'plan' | 'people'>,
): JsonValue {
  const { changes, group } = price;
  return {
    overrides_rules: price.isOverriding,
    matched: price.matched,
    matched_change: price.matchedChange,
    total: unitsForJson(BigInt(price.total), plan.decimals),
    total_change: unitsForJson(price.totalChange, plan.decimals),
    changed: changes.length,
    is_proved: price.isProved,
    members: group === null ? [] : membersOf(group).map((id) => personJsonOf(id, people)),
    changes: listing(changes, changeFields(people, 'Now', 'Then')).json,
  };
}

function rowsForPrograms(shown: ShownWhyGroup): Table {
  const { why, plan, people } = shown;
  const { score } = shown.why;
  const broken = why.judgements.flatMap((judgement) => judgement.broken);
  const rows: Cell[][] = [
    [
      'score',
      null,
      score === null ? null : shortUnits(score, plan.decimals),
      broken.length === 0 && why.impossible.length === 0 ? 'allowed' : 'not allowed',
    ],
    ...broken.map(({ rule, words }) => ['broken', rule, null, words]),
    ...why.judgements.flatMap(({ points }) =>
      points.map((one) => ['points', one.criterion, one.points, one.words]),
    ),
    ...why.impossible.map((words) => ['impossible', null, null, words]),
  ];
  if (why.price !== null)
    rows.push(
      ['matched_change', null, why.price.matchedChange, null],
      ['total_change', null, shortUnits(why.price.totalChange, plan.decimals), null],
      ...why.price.changes.map((change) => [
        'change',
        personTextOf(change.participantId, people),
        null,
        `${companionsText(change.before, people)} → ${companionsText(change.after, people)}`,
      ]),
    );
  return plainTable(['kind', 'name', 'value', 'words'], rows);
}
