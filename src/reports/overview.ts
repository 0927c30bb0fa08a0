/** The overview: one page on people, places, matching, phases, meetings, satisfaction and who needs attention. */
import { attend, type Attended } from '../domain/attention/attention.ts';
import { addDays } from '../domain/time/dates.ts';
import type { RollEntry } from '../domain/people/participant.ts';
import { isReady, statusOn } from '../domain/people/readiness.ts';
import { isOpen } from '../domain/relationship/relationship.ts';
import { stateShare, worriesOf } from './attention.ts';
import {
  matchRates,
  meetingsByWeek,
  phasesAndDelays,
  placesUsed,
  sidesAndReadiness,
  withGoal,
} from './statistics/counts.ts';
import { openByFormat, peersMatched } from './statistics/formats.ts';
import { satisfied } from './check-ins.ts';
import { flowOf } from './statistics/flow.ts';
import { count, type Figure, mean, share } from './figure.ts';
import { counted, countedEach, partOf, type Step, unlessNone, withoutMentorText } from './lead.ts';
import type { Report, ReportFacts } from './report.ts';
import { heldBy, isClosed, phaseStanding } from './facts/phase-standing.ts';

/** How many days count as "lately" for meetings. */
const LATELY_DAYS = 30;
const WEEKS = 13;

export const overview: Report = {
  name: 'overview',
  title: 'Overview',
  group: 'standing',
  answers: 'one page: people, places, match rate, phases, meetings, satisfaction, attention',
  tellsChanges: true,
  isGlance: true,
  lead: (figure) => [
    figure('participants').value === 0 ? 'nobody is enrolled yet' : null,
    partOf(figure('match_rate_now'), ['has a mentor', 'have a mentor'], ['ready mentee', 'ready mentees']),
    partOf(figure('at_risk'), ['needs a word', 'need a word']),
    unlessNone(figure('never_met'), (many) => counted(many, 'has never met', 'have never met')),
  ],
  build(facts) {
    const { asOf, programme, participants, relationships, circumstances } = facts;
    const ready = participants.filter((person) => isReady(person, programme.requiredFields, asOf));
    const attended = attend(relationships, circumstances, asOf);
    const matched = matchRates(facts, ready);
    return {
      figures: [
        ...people(facts, ready),
        placesUsed(
          facts,
          ready.filter((person) => person.isMentor),
        ),
        ...matched,
        ...peersMatched(
          facts.relationships,
          participants.filter((person) => statusOn(person, asOf) === 'active'),
          ready,
        ),
        ...life(facts),
        withGoal(relationships),
        ...satisfied(facts),
        stateShare('at-risk', attended),
        stateShare('unknown', attended),
      ],
      steps: [...worries(attended), ...unmatched(matched)],
      headline: ['participants', 'match_rate_now', 'meeting', 'relationships_with_goal', 'satisfied'],
      charts: [flowOf(facts), meetingsByWeek(relationships, WEEKS, asOf)],
      needsAction: attended.some(({ attention }) => attention.state === 'at-risk'),
    };
  },
};

/** More are read in the list. */
const MOST_WORRIES = 3;

/** What relationships need a word for, each by what is most urgent in it; nothing where none does. */
function worries(attended: readonly Attended[]): Step[] {
  const signals = worriesOf(attended);
  if (signals.length === 0) return [];
  const each = countedEach(signals, MOST_WORRIES);
  return [{ text: `Who needs a word: ${each}.`, command: 'mentor today', isOfPairs: true }];
}

/** Who has nobody, is in no pair that could need a word. */
function unmatched(rates: readonly Figure[]): Step[] {
  const text = withoutMentorText(rates.find(({ name }) => name === 'match_rate_now'));
  return text === null ? [] : [{ text, command: 'mentor match' }];
}

function people({ participants, asOf }: ReportFacts, ready: readonly RollEntry[]): Figure[] {
  const active = participants.filter((person) => statusOn(person, asOf) === 'active');
  return [
    count('participants', 'Participants', active.length, {
      definition: 'Participants who are neither paused nor withdrawn on the date of the report.',
    }),
    ...sidesAndReadiness(active, ready),
  ];
}

function life({ relationships, phases, asOf }: ReportFacts): Figure[] {
  const open = relationships
    .filter(isOpen)
    .map((facts) => ({ facts, ...phaseStanding(facts, phases, asOf) }));
  const since = addDays(asOf, -LATELY_DAYS);
  const held = relationships.flatMap((one) => heldBy(one, asOf));
  const over = relationships.filter((one) => !isOpen(one));
  const closings = over
    .filter(isClosed)
    .flatMap((one) =>
      one.people.map(({ participantId }) =>
        one.reflections.find((said) => said.participantId === participantId),
      ),
    );
  return [
    count('relationships_open', 'Relationships open', open.length, {
      definition: 'Relationships without an outcome.',
    }),
    ...openByFormat(relationships),
    ...phasesAndDelays(open),
    count('meetings_held', 'Meetings held', held.length, {
      definition: 'Meetings logged as held, in all relationships.',
    }),
    count(
      'meetings_lately',
      `Meetings in ${LATELY_DAYS} days`,
      held.filter(({ metOn }) => metOn > since).length,
      {
        definition: `Meetings logged as held in the ${LATELY_DAYS} days up to the date of the report.`,
      },
    ),
    share('meeting', 'Meeting', open, (one) => (one.lastMetOn ?? '') > since, {
      noun: ['relationship', 'relationships'],
      definition: `Open relationships with a meeting logged as held in the ${LATELY_DAYS} days up to the date of the report, of open ones.`,
    }),
    share('completion_rate', 'Completed', over, isClosed, {
      noun: ['relationship', 'relationships'],
      definition: 'Relationships completed or renewed, of those that are over.',
      hasInterval: true,
    }),
    mean('satisfaction', 'Satisfaction at closure', closings, (said) => said?.satisfaction ?? null, {
      definition:
        'Mean of the satisfaction ratings (1 to 5) given in reflections, both sides, over relationships completed or renewed.',
    }),
  ];
}
