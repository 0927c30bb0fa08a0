/**
 * The celebrate report: achievements, milestones and anniversaries that deserve thanks, and what people share to be
 * celebrated. It contains nothing confidential: of a promotion or a qualification it says only that there is one.
 */
import { longDate } from '../domain/time/dates.ts';
import { capitalised } from '../domain/words/text.ts';
import { AHEAD_DAYS, BACK_DAYS, type Occasion, occasionsOf } from './facts/occasions.ts';
import { count } from './figure.ts';
import { counted } from './lead.ts';
import { type Card, type Report, tableOf } from './report.ts';

/** How many are told of an occasion where no name may be; behind a colon comes what it is. */
const COUNTED: Readonly<Record<Occasion['kind'], readonly [one: string, several: string]>> = {
  goal: ['goal was achieved', 'goals were achieved'],
  completed: ['relationship came to a good end', 'relationships came to a good end'],
  renewed: ['relationship goes on, with new goals', 'relationships go on, with new goals'],
  words: ['person said what to celebrate', 'people said what to celebrate'],
  promotion: ['person was promoted', 'people were promoted'],
  qualification: ['person gained a qualification', 'people gained a qualification'],
  meetings: ['relationship:', 'relationships:'],
  anniversary: ['relationship:', 'relationships:'],
  thanks: ['mentor:', 'mentors:'],
};

const TITLES: Readonly<Record<Occasion['kind'], string>> = {
  goal: 'Goal achieved',
  completed: 'A relationship completed',
  renewed: 'Going on together',
  words: 'In their own words',
  promotion: 'A promotion',
  qualification: 'A qualification',
  meetings: 'A milestone',
  anniversary: 'An anniversary',
  thanks: 'Years of mentoring',
};

export const celebrate: Report = {
  name: 'celebrate',
  title: 'Worth celebrating',
  group: 'standing',
  answers: 'achievements, shared words, milestones and anniversaries worth a word of thanks',
  isKeepsake: true,
  build(facts) {
    const occasions = occasionsOf(facts);
    const ofKind = (...kinds: readonly Occasion['kind'][]): number =>
      occasions.filter(({ kind }) => kinds.includes(kind)).length;
    return {
      opening: openingOf(ofKind('goal'), ofKind('completed', 'renewed'), occasions.length),
      figures: [
        count('goals_achieved', 'Goals achieved', ofKind('goal'), {
          definition: `Goals achieved in the last ${BACK_DAYS} days, by people whose consent stands.`,
        }),
        count('relationships_closed', 'Completed or renewed', ofKind('completed', 'renewed'), {
          definition: `Relationships completed or renewed in the last ${BACK_DAYS} days.`,
        }),
        count('promotions', 'Promotions', ofKind('promotion'), {
          definition: `Outcomes recorded as promotion in the last ${BACK_DAYS} days, of people whose consent stands.`,
        }),
        count('qualifications', 'Qualifications', ofKind('qualification'), {
          definition: `Outcomes recorded as qualification in the last ${BACK_DAYS} days, of people whose consent stands.`,
        }),
        count('words', 'Words to celebrate', ofKind('words'), {
          definition: `Closing reflections of the last ${BACK_DAYS} days that say what to celebrate and are shared, of people whose consent stands.`,
        }),
        count('milestones', 'Milestones', ofKind('meetings'), {
          definition: `Relationships whose first, fifth, tenth, 25th, 50th or 100th meeting was held in the last ${BACK_DAYS} days, with two there at least who were in it from the beginning; no first one of those who had met before.`,
        }),
        count('anniversaries', 'Anniversaries', ofKind('anniversary', 'thanks'), {
          definition: `Whole years of an open relationship in which two at least were from the beginning, or of an active mentor in the programme, completed in the last ${BACK_DAYS} days or within the next ${AHEAD_DAYS}.`,
        }),
      ],
      headline: ['goals_achieved', 'relationships_closed', 'milestones', 'anniversaries'],
      cards: occasions.map((one) => ({
        title: TITLES[one.kind],
        text: one.sentence,
        note: longDate(one.on),
      })),
      cardsWithoutNames: countedCards(occasions),
      needsAction: false,
      // People read the same in the cards.
      table: tableOf(occasions, 'Nothing new in the last thirty days: a quiet month.', [
        { key: 'on', label: 'On', isExtra: true, of: ({ on }) => on },
        { key: 'kind', label: 'What', isExtra: true, of: ({ kind }) => kind },
        { key: 'about', label: 'Of', isExtra: true, of: ({ about }) => about },
        { key: 'who', label: 'Who', isExtra: true, isPersonal: true, of: ({ who }) => who },
        { key: 'what', label: 'Occasion', isExtra: true, of: ({ what }) => what },
        { key: 'words', label: 'In words', isExtra: true, isPersonal: true, of: ({ words }) => words },
        {
          key: 'sentence',
          label: 'As a sentence',
          isExtra: true,
          isPersonal: true,
          of: ({ sentence }) => sentence,
        },
      ]),
    };
  },
};

/** Returns a card for all occasions that are the same, in the order of their newest. */
function countedCards(occasions: readonly Occasion[]): Card[] {
  const keyOf = ({ kind, what }: Occasion): string => `${kind}: ${what}`;
  const first = new Map(occasions.toReversed().map((one) => [keyOf(one), one]));
  return occasions
    .filter((one) => first.get(keyOf(one)) === one)
    .map(({ kind, what }) => {
      const alike = occasions.filter((one) => one.kind === kind && one.what === what);
      const text = capitalised(counted(alike.length, ...COUNTED[kind]));
      return { title: TITLES[kind], text: text.endsWith(':') ? `${text} ${what}` : text, note: '' };
    });
}

function openingOf(goals: number, closed: number, all: number): string {
  if (all === 0) return 'A quiet month. The next good news may be one word of encouragement away.';
  const parts = [
    goals === 0
      ? ''
      : goals === 1
        ? 'a goal was achieved'
        : `${counted(goals, 'goal was', 'goals were')} achieved`,
    closed === 0
      ? ''
      : closed === 1
        ? 'a relationship came to a good end'
        : `${counted(closed, 'relationship', 'relationships')} came to a good end`,
  ].filter((part) => part !== '');
  return `${parts.length === 0 ? 'There is something to mark' : `In the last ${BACK_DAYS} days ${parts.join(' and ')}`}: ${counted(all, 'occasion', 'occasions')} for a word of thanks.`;
}
