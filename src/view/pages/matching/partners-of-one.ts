/** The best partners for one person, each with what speaks for the pair and what it would cost. */
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { PossiblePair } from '../../../matching/explain/best-partners.ts';
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import type {
  PlannedMatch,
  ProposalPlan,
  UnmatchedMentee,
} from '../../../matching/proposal/proposal-plan.ts';
import { type Block, type Document, textBlock } from '../../document/document.ts';
import { type Field, listing } from '../../document/result.ts';
import { listed } from '../../../domain/words/text.ts';
import { type People, personJson, personJsonOf, personText, personTextOf } from '../people.ts';
import { othersCountText, valueText } from './other-changes.ts';
import { scoreField } from './score-field.ts';
import { explanationJson, type Telling, unmatchedText } from './unmatched.ts';
import { forcedJson, whereText } from './why.ts';

export interface ShownPartners {
  readonly person: Participant;
  readonly side: 'mentee' | 'mentor';
  readonly plan: ProposalPlan;
  readonly best: readonly PossiblePair[];
  /** `X3`; `null` where the proposal was made only for this question. */
  readonly proposal: string | null;
  readonly people: People;
  /** What would match a mentee who is not matched. */
  readonly telling: Telling;
}

/** The most criteria that are told of a pair. */
const MOST_POINTS = 3;

/** Returns whom somebody has in a proposal, or why nobody, and the best of the others. */
export function partnersDocument(shown: ShownPartners): Document {
  const { person, side, best, proposal, people, plan, telling } = shown;
  const other = side === 'mentee' ? 'mentor' : 'mentee';
  const now = nowOf(shown);
  const list = listing(best, fieldsOf(shown, other), {
    whenEmpty: `The rules allow ${personText(person)} no other ${other}.`,
  });
  const blocks: Block[] = [
    { kind: 'heading', text: `The best ${other}s for ${personText(person)}` },
    textBlock(nowText(shown, now)),
    list.block,
  ];
  return {
    schema: 'match.why.best/1',
    json: {
      proposal,
      person: personJson(person),
      side,
      now: now.map((match) => ({
        [other]: personJsonOf(side === 'mentee' ? match.mentorId : match.menteeId, people),
        score: unitsForJson(match.score, plan.decimals),
      })),
      reason: unmatchedOf(shown)?.reason ?? null,
      ...explanationJson({ menteeId: person.id }, telling),
      best: list.json,
    },
    blocks,
    table: list.table,
  };
}

function nowOf({ person, side, plan }: ShownPartners): readonly PlannedMatch[] {
  return plan.matches.filter(
    ({ menteeId, mentorId }) => (side === 'mentee' ? menteeId : mentorId) === person.id,
  );
}

/** Returns what the proposal says of a mentee who has no mentor in it; undefined of anybody else. */
function unmatchedOf({ person, side, plan }: ShownPartners): UnmatchedMentee | undefined {
  return side === 'mentee' ? plan.unmatched.find(({ menteeId }) => menteeId === person.id) : undefined;
}

function nowText(shown: ShownPartners, now: readonly PlannedMatch[]): string {
  const { person, side, plan, proposal, people } = shown;
  const where = whereText(proposal);
  const who = idOf('P', person.id);
  const unmatched = unmatchedOf(shown);
  if (unmatched !== undefined)
    return `${where} ${who} is not matched: ${unmatchedText(unmatched, shown.telling)}.`;
  if (now.length === 0) return `${where} ${who} has nobody.`;
  const other = side === 'mentee' ? 'mentor' : 'mentee';
  return `${where} ${who} has ${listed(now.map((match) => matchText(match, other, plan, people)))}.`;
}

/** Returns `P17 Mary Seacole (71.250)`. */
function matchText(
  { menteeId, mentorId, score }: PlannedMatch,
  other: 'mentor' | 'mentee',
  { decimals }: ProposalPlan,
  people: People,
): string {
  return `${personTextOf(other === 'mentor' ? mentorId : menteeId, people)} (${formatUnits(score, decimals)})`;
}

function fieldsOf(
  { side, plan, people, person }: ShownPartners,
  other: 'mentor' | 'mentee',
): readonly Field<PossiblePair>[] {
  const { decimals } = plan;
  return [
    {
      key: other,
      label: other === 'mentor' ? 'Mentor' : 'Mentee',
      of: (one) => personJson(one[other]),
      text: (one) => personText(one[other]),
    },
    scoreField(decimals),
    { key: 'why', label: 'What speaks for it', give: 3, of: pointsText },
    {
      key: 'cost',
      label: 'What it would cost',
      give: 2,
      of: ({ price }) => (price === null ? null : forcedJson(price, decimals, people)),
      text: (one) => costText(one, decimals),
    },
    { key: 'why_not', label: 'Why not', give: 2, of: (one) => whyNot(one, { side, plan, people, person }) },
  ];
}

function pointsText({ judgement: { points, pointsInConfidence } }: PossiblePair): string {
  if (pointsInConfidence.length > 0) return 'points are in confidence: --confidential';
  return points
    .filter((one) => one.points > 0)
    .toSorted((a, b) => b.weight * b.points - a.weight * a.points)
    .slice(0, MOST_POINTS)
    .map(({ criterion, points: given, words }) => `${words === '' ? criterion : words} (${given})`)
    .join('; ');
}

function costText({ price, mentee }: PossiblePair, decimals: 3 | 6): string {
  if (price === null) return 'cannot be had: places are locked';
  const others = price.changes.filter(({ menteeId }) => menteeId !== mentee.id);
  return `${valueText(price, decimals)}, ${othersCountText(others.length)}`;
}

/** Says why the proposal does not have a pair: who has the place, or that somebody scores more. */
function whyNot(
  { instead, score }: PossiblePair,
  { side, plan, people, person }: Pick<ShownPartners, 'side' | 'plan' | 'people' | 'person'>,
): string {
  const text = (match: PlannedMatch): string =>
    matchText(match, side === 'mentee' ? 'mentee' : 'mentor', plan, people);
  if (instead.length > 0)
    return side === 'mentee'
      ? `has ${listed(instead.map(text))}, and no place left`
      : `has ${instead.map(text).join(', ')}`;
  const own = plan.matches.find(({ menteeId }) => menteeId === person.id);
  if (side === 'mentee' && own !== undefined && own.score >= score)
    return 'scores no more than the mentor they have';
  return 'all of the matches are worth more without it';
}
