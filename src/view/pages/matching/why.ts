/** Why a pair is, or is not, in a proposal, as a document that a coordinator can forward. */
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { sentence } from '../../../domain/words/text.ts';
import { countChanges, type MenteeChange } from '../../../matching/explain/compare.ts';
import { UNAVAILABLE } from '../../../matching/proposal/in-confidence.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import type { ForcedPrice, Why } from '../../../matching/explain/why.ts';
import { pointsHiddenBlocks } from './confidence.ts';
import {
  type Block,
  type Cell,
  type Document,
  type JsonValue,
  type Table,
  textBlock,
} from '../../document/document.ts';
import { POINT } from './judgement.ts';
import { menteeField, type People, personJson, personJsonOf, personText, personTextOf } from '../people.ts';
import { otherChangesText } from './other-changes.ts';
import { type Field, listing, type Listing, plainTable } from '../../document/result.ts';
import { plural } from '../../words/words.ts';

export interface ShownWhy {
  readonly mentee: Participant;
  readonly mentor: Participant;
  readonly why: Why;
  readonly decimals: 3 | 6;
  /** `X3`; `null` where the proposal was made only for this question. */
  readonly proposal: string | null;
  readonly people: People;
}

/** Returns the points or the rules of a pair, how the mentor ranks, and what it costs to have it. */
export function whyDocument(shown: ShownWhy): Document {
  const { mentee, mentor, why, decimals, proposal, people } = shown;
  const { judgement, forced } = why;
  const blocks: Block[] = [
    { kind: 'heading', text: `${personText(mentee)} with ${personText(mentor)} as mentor` },
    textBlock(standingText(shown), judgement.broken.length === 0 ? 'good' : 'bad'),
    ...judgement.broken.map(({ rule, words }) => textBlock(rule === words ? words : `${rule}: ${words}`)),
    textBlock(nowText(shown)),
    ...(judgement.points.length === 0 ? [] : [listing(judgement.points, POINT, { title: 'Points' }).block]),
    { kind: 'heading', text: 'What it would cost' },
    ...priceBlocks(shown),
  ];
  return {
    schema: 'match.why/1',
    json: {
      proposal,
      mentee: personJson(mentee),
      mentor: personJson(mentor),
      is_allowed: judgement.broken.length === 0,
      broken: judgement.broken.map((one) => ({ ...one })),
      score: judgement.score === null ? null : unitsForJson(judgement.score, decimals),
      points: judgement.points.map((one) => ({ ...one })),
      points_in_confidence: [...judgement.pointsInConfidence],
      rank: why.rank === null ? null : { ...why.rank },
      now:
        why.now === null
          ? null
          : { mentor: personJsonOf(why.now.mentorId, people), score: unitsForJson(why.now.score, decimals) },
      forced: forced === null ? null : forcedJson(forced, decimals, people),
      impossible: [...why.impossible],
    },
    blocks,
    notes: pointsHiddenBlocks(judgement),
    table: rowsForPrograms(shown),
  };
}

function standingText({ mentee, why: { judgement, rank }, decimals }: ShownWhy): string {
  const score =
    judgement.score === null ? 'no score' : `a score of ${formatUnits(judgement.score, decimals)}`;
  if (rank === null)
    return `Not allowed: ${plural(judgement.broken.length, 'rule is', 'rules are')} broken. The pair has ${score}.`;
  const who = idOf('P', mentee.id);
  if (rank.of === 1) return `Allowed, with ${score}: the only mentor that the rules allow ${who}.`;
  const place = rank.place === 1 ? 'the best' : `number ${rank.place}`;
  return `Allowed, with ${score}: ${place} of the ${rank.of} mentors that the rules allow ${who}.`;
}

/** Returns where somebody is matched; `proposal` is as {@link ShownWhy} has it. */
export function whereText(proposal: string | null): string {
  return proposal === null ? 'In the best proposal of today' : `In proposal ${proposal}`;
}

function nowText({ mentee, mentor, why: { now }, decimals, proposal, people }: ShownWhy): string {
  const where = whereText(proposal);
  const who = idOf('P', mentee.id);
  if (now === null) return `${where} ${who} is not matched.`;
  if (now.mentorId === mentor.id) return `${where} they are matched.`;
  return `${where} ${who} has ${personTextOf(now.mentorId, people)}, with a score of ${formatUnits(now.score, decimals)}.`;
}

function priceBlocks(shown: ShownWhy): Block[] {
  const { mentee, mentor, why, decimals, people } = shown;
  if (why.now?.mentorId === mentor.id) return [textBlock('Nothing: they are matched.')];
  if (why.judgement.broken.some(({ rule }) => rule === UNAVAILABLE))
    return [textBlock('It is not worked out for two who are unavailable to each other.')];
  if (why.forced === null) return [textBlock(`It cannot be had: ${why.impossible.join('; ')}.`)];
  return [
    ...priceTexts(why.forced, decimals).map((text) => textBlock(text)),
    textBlock(othersSentence(why.forced, mentee)),
    changeList(why.forced.changes, people).block,
  ];
}

function othersSentence({ changes }: ForcedPrice, mentee: Participant): string {
  return sentence(otherChangesText(countChanges(changes.filter((one) => one.menteeId !== mentee.id))));
}

/**
 * Says in sentences what a price comes to.
 *
 * @example priceTexts(forced, 3) // ['As many are matched as before: 12.', 'The total score falls by 8.500, to 903.100.']
 */
function priceTexts(forced: Omit<ForcedPrice, 'isOverriding'>, decimals: 3 | 6): string[] {
  const { matchedChange, matched, totalChange, total, waits } = forced;
  const size = totalChange < 0n ? -totalChange : totalChange;
  const by = formatUnits(size, decimals);
  const to = formatUnits(BigInt(total), decimals);
  return [
    matchedChange === 0
      ? `As many are matched as before: ${matched}.`
      : `${Math.abs(matchedChange)} ${matchedChange > 0 ? 'more' : 'fewer'} would be matched: ${matched}.`,
    ...(matchedChange === 0 && waits.length > 0 ? [waitsText(waits)] : []),
    totalChange === 0n
      ? `The total score stays ${to}.`
      : `The total score ${totalChange > 0n ? 'rises' : 'falls'} by ${by}, to ${to}.`,
  ];
}

function waitsText(waits: ForcedPrice['waits']): string {
  const parts = waits.map(
    ({ wait, matchedChange }) =>
      `${Math.abs(matchedChange)} ${matchedChange > 0 ? 'more' : 'fewer'} of those who have waited ${plural(wait, 'round')}`,
  );
  return `Others are served: ${parts.join(', ')}.`;
}

/** Returns who would have whom, one row for each mentee. */
function changeList(changes: readonly MenteeChange[], people: People): Listing {
  return listing(changes, changeFields(people, 'Now', 'Then'), {
    title: 'Who would change',
    whenEmpty: 'Nobody else would change.',
  });
}

/** Returns what a list says of mentees who differ between two proposals, with a label for each proposal. */
export function changeFields(people: People, before: string, after: string): readonly Field<MenteeChange>[] {
  const mentor = (key: 'before' | 'after', label: string): Field<MenteeChange> => ({
    key,
    label,
    of: ({ [key]: id }) =>
      typeof id === 'number' ? personJsonOf(id, people) : id === null ? null : NOT_IN_IT,
    text: (change) => mentorText(change[key], people),
  });
  return [menteeField(people), mentor('before', before), mentor('after', after)];
}

/** Said of a mentee who is in the other proposal alone. */
const NOT_IN_IT = 'not in it';

function mentorText(mentor: number | null | undefined, people: People): string {
  if (mentor === undefined) return NOT_IN_IT;
  return mentor === null ? 'unmatched' : personTextOf(mentor, people);
}

/** Returns a price as JSON has it. */
export function forcedJson(
  forced: ForcedPrice,
  decimals: 3 | 6,
  people: People,
): { readonly [key: string]: JsonValue } {
  const counts = countChanges(forced.changes);
  return {
    overrides_rules: forced.isOverriding,
    matched: forced.matched,
    matched_change: forced.matchedChange,
    total: unitsForJson(BigInt(forced.total), decimals),
    total_change: unitsForJson(forced.totalChange, decimals),
    changed: counts.changed,
    newly_matched: counts.newlyMatched,
    lost: counts.lost,
    waits: forced.waits.map(({ wait, matchedChange }) => ({ wait, matched_change: matchedChange })),
    changes: changeList(forced.changes, people).json,
  };
}

function rowsForPrograms({ why, decimals, people }: ShownWhy): Table {
  const { judgement, rank, forced } = why;
  const score = judgement.score === null ? null : formatUnits(judgement.score, decimals);
  const rows: Cell[][] = [
    ['score', null, score, judgement.broken.length === 0 ? 'allowed' : 'not allowed'],
    ...(rank === null ? [] : [['rank', null, rank.place, `of ${rank.of}`]]),
    ...judgement.broken.map(({ rule, words }) => ['broken', rule, null, words]),
    ...judgement.points.map((one) => ['points', one.criterion, one.points, one.words]),
    ...why.impossible.map((words) => ['impossible', null, null, words]),
  ];
  if (forced !== null)
    rows.push(
      ['matched_change', null, forced.matchedChange, null],
      ['total_change', null, formatUnits(forced.totalChange, decimals), null],
      ...forced.changes.map((change) => [
        'change',
        personTextOf(change.menteeId, people),
        null,
        `${mentorText(change.before, people)} → ${mentorText(change.after, people)}`,
      ]),
    );
  return plainTable(['kind', 'name', 'value', 'words'], rows);
}
