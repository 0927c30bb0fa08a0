/** The best others whom somebody could be with in a group, each with what it would cost. */
import type { Participant } from '../../../../domain/people/participant.ts';
import { capitalised } from '../../../../domain/words/text.ts';
import { groupOf } from '../../../../matching/groups/explain/compare-groups.ts';
import type { StoredGroupPlan } from '../../../../matching/groups/open-group-plan.ts';
import { type BestOther, twoOf } from '../../../../matching/groups/explain/why-together.ts';
import { shortUnits, unitsForJson } from '../../../../matching/input/units.ts';
import { type Document, textBlock } from '../../../document/document.ts';
import { listing } from '../../../document/result.ts';
import { plural } from '../../../words/words.ts';
import { personJson, personJsonOf, personText, personTextOf } from '../../people.ts';
import { groupText, membersOf } from './group-words.ts';
import { priceJson } from './why-group.ts';

export interface ShownBest {
  readonly person: Participant;
  readonly side: 'mentee' | 'mentor' | 'peer';
  readonly plan: StoredGroupPlan;
  readonly best: readonly BestOther[];
  readonly proposal: string;
  readonly people: ReadonlyMap<number, Participant>;
}

/** Returns the group somebody has in a proposal, or why none, and the best of the others. */
export function bestOthersDocument(shown: ShownBest): Document {
  const { person, side, plan, best, proposal, people } = shown;
  const group = groupOf(plan, person.id);
  const unplaced = plan.unmatched.find(({ participantId }) => participantId === person.id);
  const noun = side === 'peer' ? 'peer' : side === 'mentee' ? 'mentor' : 'mentee';
  const list = listing(
    best,
    [
      {
        key: noun,
        label: capitalised(noun),
        of: ({ standing }) => personJson(otherOf(standing, person)),
        text: ({ standing }) => personText(otherOf(standing, person)),
      },
      {
        key: 'score',
        label: 'Score',
        align: 'right',
        give: 0,
        of: ({ score }) => unitsForJson(score, plan.decimals),
        text: ({ score }) => shortUnits(score, plan.decimals),
      },
      {
        key: 'price',
        label: 'It would cost',
        give: 2,
        of: ({ price }) => (price === null ? null : priceJson(price, shown)),
        text: (one) => priceText(one, plan.decimals),
      },
    ],
    { whenEmpty: `The rules allow ${personText(person)} no other ${noun}.` },
  );
  return {
    schema: 'match.why.best.group/1',
    json: {
      proposal,
      format: plan.format,
      person: personJson(person),
      side,
      now: group === undefined ? [] : membersOf(group).map((id) => personJsonOf(id, people)),
      reason: unplaced?.reason ?? null,
      best: list.json,
    },
    blocks: [
      { kind: 'heading', text: `The best other ${noun}s for ${personText(person)}` },
      textBlock(
        group === undefined
          ? `In proposal ${proposal} they have no group${unplaced === undefined ? '' : `: ${unplaced.reason}`}.`
          : `In proposal ${proposal} they are in the ${groupText(group, people)}: ${membersOf(group)
              .filter((id) => id !== person.id)
              .map((id) => personTextOf(id, people))
              .join(', ')}.`,
      ),
      list.block,
    ],
    table: list.table,
  };
}

function otherOf(standing: BestOther['standing'], { id }: Participant): Participant {
  const [one, other] = twoOf(standing);
  return one.id === id ? other : one;
}

function priceText({ price }: BestOther, decimals: 3 | 6): string {
  if (price === null) return 'cannot be had beside what is locked';
  const { matchedChange, totalChange, changes, isProved } = price;
  const size = shortUnits(totalChange < 0n ? -totalChange : totalChange, decimals);
  const parts = [
    ...(matchedChange === 0
      ? []
      : [
          `${plural(Math.abs(matchedChange), 'person', 'people')} ${matchedChange > 0 ? 'more' : 'fewer'} placed`,
        ]),
    totalChange === 0n
      ? 'the same total'
      : `the total ${totalChange > 0n ? 'rises' : 'falls'} by ${isProved ? '' : 'about '}${size}`,
    plural(changes.length, 'person changes', 'people change'),
  ];
  return parts.join(', ');
}
