/** The meetings report: rhythm against agreement, held against planned, hours. */
import { addDays, daysBetween } from '../domain/time/dates.ts';
import { idOf } from '../domain/reference.ts';
import { isOpen, type RelationshipFacts } from '../domain/relationship/relationship.ts';
import { count, median, type Report, share, total } from './report.ts';
import { heldBy, namesOf } from './facts/phase-standing.ts';
import { countByWeek, weeksUpTo } from './statistics/weeks.ts';

/** A relationship that met within this many days is active. */
export const ACTIVE_DAYS = 60;
const WEEKS = 26;

export const meetings: Report = {
  name: 'meetings',
  title: 'Meetings',
  group: 'relationships',
  answers: 'rhythm against agreement, completion rate (held ÷ planned), hours',
  build({ relationships, asOf }) {
    const lines = relationships.filter(isOpen).map((facts) => lineOf(facts, asOf));
    const all = relationships.flatMap((one) => one.meetings).filter((meeting) => meeting.metOn <= asOf);
    const held = all.filter((meeting) => meeting.status === 'held');
    const cameToNothing = all.filter(({ status }) => status === 'missed' || status === 'cancelled').length;
    const untold = all.filter(({ status, metOn }) => status === 'planned' && metOn < asOf).length;
    const gaps = relationships.flatMap((one) => {
      const days = heldBy(one, asOf);
      return days.slice(1).map(({ metOn }, at) => daysBetween(days[at]?.metOn ?? metOn, metOn));
    });
    const timed = held.flatMap(({ minutes }) => (minutes === null ? [] : [minutes / 60]));
    const agreed = lines.filter((line) => line.isOnRhythm !== null);
    const known = lines.filter((line) => line.held.length > 0);
    const weeks = weeksUpTo(asOf, WEEKS);
    const perWeek = countByWeek(
      held.map(({ metOn }) => metOn),
      weeks,
    );
    return {
      figures: [
        count('held', 'Meetings held', held.length, 'Meetings logged as held up to the date of the report.'),
        share(
          'completion',
          'Held of planned',
          held.length,
          held.length + cameToNothing,
          'Meetings held, of meetings whose day has come and of which it is known what became: held, missed or cancelled. Planned ones of past days that nobody told of are not known.',
          untold,
        ),
        total(
          'hours',
          'Hours',
          timed,
          held.length - timed.length,
          'Hours of the meetings held whose length is known; those without a length are not known.',
        ),
        share(
          'on_rhythm',
          'Meeting as agreed',
          agreed.filter((line) => line.isOnRhythm === true).length,
          agreed.length,
          'Open relationships whose last meeting, or whose start where there was none, is no longer ago than the days of their agreement, of open relationships that agreed on a rhythm.',
          lines.length - agreed.length,
        ),
        median(
          'gap_days',
          'Days between meetings',
          gaps,
          0,
          'Days from one meeting held to the next in the same relationship: median.',
          ['gap', 'gaps'],
        ),
        share(
          'active',
          'Active relationships',
          known.filter((line) => (line.lastMetOn ?? '') > addDays(asOf, -ACTIVE_DAYS)).length,
          known.length,
          `Open relationships that met in the last ${ACTIVE_DAYS} days, of open relationships with any meeting logged. Of those without, it is not known.`,
          lines.length - known.length,
        ),
      ],
      headline: ['held', 'completion', 'on_rhythm', 'active'],
      charts: [
        {
          title: `Meetings held by week, the last ${WEEKS} weeks`,
          kind: 'line',
          of: 'Week of',
          series: ['Meetings'],
          points: weeks.map((label, at) => ({ label, values: [perWeek[at] ?? 0] })),
        },
      ],
      needsAction: lines.some((line) => line.isOnRhythm === false),
      table: {
        columns: [
          { key: 'id', label: 'Id', isFixed: true },
          { key: 'mentors', label: 'Mentor', isPersonal: true },
          { key: 'mentees', label: 'Mentee', isPersonal: true },
          { key: 'phase', label: 'Phase', isExtra: true },
          { key: 'rhythm_days', label: 'Agreed', isNumber: true, isFixed: true },
          { key: 'held', label: 'Held', isNumber: true, isFixed: true },
          { key: 'missed', label: 'Missed', isNumber: true, isExtra: true },
          { key: 'hours', label: 'Hours', isNumber: true, isFixed: true },
          { key: 'last_met_on', label: 'Last met', isFixed: true },
          { key: 'days_since', label: 'Days since', isNumber: true, isExtra: true },
          { key: 'next_on', label: 'Next', isExtra: true },
          { key: 'as_agreed', label: 'As agreed', isFixed: true },
        ],
        rows: lines.map(({ facts, ...line }) => [
          idOf('R', facts.id),
          namesOf(facts, 'mentor'),
          namesOf(facts, 'mentee'),
          facts.phase,
          line.rhythmDays,
          line.held.length,
          facts.meetings.filter((one) => one.status === 'missed' && one.metOn <= asOf).length,
          Math.round(line.held.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / 6) / 10,
          line.lastMetOn,
          line.lastMetOn === null ? null : daysBetween(line.lastMetOn, asOf),
          line.nextOn,
          line.isOnRhythm,
        ]),
        whenEmpty: 'No relationship is open.',
      },
    };
  },
};

interface Line {
  readonly facts: RelationshipFacts;
  readonly held: RelationshipFacts['meetings'];
  readonly lastMetOn: string | null;
  readonly nextOn: string | null;
  readonly rhythmDays: number | null;
  /** `null` where no rhythm is agreed. */
  readonly isOnRhythm: boolean | null;
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
    lastMetOn,
    nextOn,
    rhythmDays,
    isOnRhythm: rhythmDays === null ? null : addDays(lastMetOn ?? facts.startedOn, rhythmDays) >= asOf,
  };
}
