/** The meetings report: rhythm compared with the agreement, meetings held and planned, hours. */
import { addDays, daysBetween } from '../domain/time/dates.ts';
import { isOpen, type RelationshipFacts } from '../domain/relationship/relationship.ts';
import { count, median, share, total } from './figure.ts';
import { counted, partOf } from './lead.ts';
import { type Report, tableOf } from './report.ts';
import { meetingsByWeek } from './statistics/counts.ts';
import { BETWEEN, heldBy, hoursLong, hoursOf } from './facts/phase-standing.ts';

/** A relationship that met within this many days is active. */
const ACTIVE_DAYS = 60;
const WEEKS = 26;

export const meetings: Report = {
  name: 'meetings',
  title: 'Meetings',
  group: 'relationships',
  answers: 'rhythm against agreement, completion rate (held ÷ planned), hours',
  list: 'Relationship by relationship',
  lead: (figure) => [
    partOf(
      figure('on_rhythm'),
      ['meets as agreed', 'meet as agreed'],
      ['relationship with an agreed rhythm', 'relationships with an agreed rhythm'],
    ),
    partOf(
      figure('active'),
      ['has done so in the last 60 days', 'have done so in the last 60 days'],
      ['relationship that has met at all', 'relationships that have met at all'],
    ),
    figure('active').unknown === 0
      ? null
      : counted(figure('active').unknown, 'has no meeting logged', 'have no meeting logged'),
  ],
  build({ relationships, asOf }) {
    const lines = relationships.filter(isOpen).map((facts) => lineOf(facts, asOf));
    const all = relationships.flatMap((one) => one.meetings).filter((meeting) => meeting.metOn <= asOf);
    const held = all.filter((meeting) => meeting.status === 'held');
    const past = all.filter(({ status, metOn }) => status !== 'planned' || metOn < asOf);
    const gaps = relationships.flatMap((one) => {
      const days = heldBy(one, asOf);
      return days.slice(1).map(({ metOn }, at) => daysBetween(days[at]?.metOn ?? metOn, metOn));
    });
    const isActive = ({ lastMetOn }: Line): boolean | null =>
      lastMetOn === null ? null : lastMetOn > addDays(asOf, -ACTIVE_DAYS);
    return {
      figures: [
        count('held', 'Meetings held', held.length, {
          definition: 'Meetings logged as held up to the date of the report.',
        }),
        share('completion', 'Held of planned', past, cameToPass, {
          noun: ['meeting', 'meetings'],
          definition:
            'Meetings held, of meetings whose day has come and of which it is known what became: held, missed or cancelled. Planned ones of past days that nobody told of are not known.',
        }),
        total('hours', 'Hours', held, hoursLong, {
          definition:
            'Hours of the meetings held whose length is known; those without a length are not known.',
        }),
        share('on_rhythm', 'Meeting as agreed', lines, (line) => line.isOnRhythm, {
          noun: ['relationship', 'relationships'],
          definition:
            'Open relationships whose last meeting, or whose start where there was none, is no longer ago than the days of their agreement, of open relationships that agreed on a rhythm.',
        }),
        median('gap_days', 'Days between meetings', gaps, (days) => days, {
          definition: 'Days from one meeting held to the next in the same relationship: median.',
          noun: ['gap', 'gaps'],
        }),
        share('active', 'Met in 60 days', lines, isActive, {
          noun: ['relationship', 'relationships'],
          definition: `Open relationships that met in the last ${ACTIVE_DAYS} days, of open relationships with any meeting logged. Of those without, it is not known.`,
        }),
      ],
      headline: ['held', 'completion', 'on_rhythm', 'active'],
      charts: [meetingsByWeek(relationships, WEEKS, asOf)],
      needsAction: lines.some((line) => line.isOnRhythm === false),
      table: tableOf(lines, 'No relationship is open.', [
        ...BETWEEN,
        { key: 'phase', label: 'Phase', isExtra: true, of: ({ facts }) => facts.phase },
        { key: 'rhythm_days', label: 'Agreed', isNumber: true, of: (line) => line.rhythmDays },
        { key: 'held', label: 'Held', isNumber: true, of: (line) => line.held.length },
        { key: 'missed', label: 'Missed', isNumber: true, isExtra: true, of: (line) => line.missed },
        { key: 'hours', label: 'Hours', isNumber: true, spare: 1, of: (line) => hoursOf(line.held) },
        { key: 'last_met_on', label: 'Last met', isFixed: true, of: (line) => line.lastMetOn },
        { key: 'days_since', label: 'Days since', isNumber: true, isExtra: true, of: (line) => line.daysAgo },
        { key: 'next_on', label: 'Next', isExtra: true, of: (line) => line.nextOn },
        {
          key: 'as_agreed',
          label: 'As agreed',
          isFixed: true,
          needsWhen: false,
          of: (line) => line.isOnRhythm,
        },
      ]),
    };
  },
};

interface Line {
  readonly facts: RelationshipFacts;
  readonly held: RelationshipFacts['meetings'];
  readonly missed: number;
  readonly lastMetOn: string | null;
  readonly daysAgo: number | null;
  readonly nextOn: string | null;
  readonly rhythmDays: number | null;
  /** `null` where no rhythm is agreed. */
  readonly isOnRhythm: boolean | null;
}

/** Returns whether a meeting whose day has passed was held; `null` where nobody has said. */
function cameToPass({ status }: RelationshipFacts['meetings'][number]): boolean | null {
  return status === 'planned' ? null : status === 'held';
}

function lineOf(facts: RelationshipFacts, asOf: string): Line {
  const held = heldBy(facts, asOf);
  const lastMetOn = held.at(-1)?.metOn ?? null;
  const rhythmDays = facts.agreement?.rhythmDays ?? null;
  const planned = facts.meetings.filter(({ status, metOn }) => status === 'planned' && metOn >= asOf);
  const nextOn = planned.reduce<string | null>(
    (first, { metOn }) => (first === null || metOn < first ? metOn : first),
    null,
  );
  return {
    facts,
    held,
    missed: facts.meetings.filter(({ status, metOn }) => status === 'missed' && metOn <= asOf).length,
    lastMetOn,
    daysAgo: lastMetOn === null ? null : daysBetween(lastMetOn, asOf),
    nextOn,
    rhythmDays,
    isOnRhythm: rhythmDays === null ? null : addDays(lastMetOn ?? facts.startedOn, rhythmDays) >= asOf,
  };
}
