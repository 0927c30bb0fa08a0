/** The training report: done, expiring, missing. */
import { idOf } from '../domain/reference.ts';
import { count, type Report, share } from './report.ts';
import { EXPIRING_DAYS, standingInTraining } from './facts/training-standing.ts';

const STATES = ['done', 'expiring', 'expired', 'missing'] as const;

export const training: Report = {
  name: 'training',
  title: 'Training',
  group: 'people',
  answers: 'done, expiring, missing',
  build(facts) {
    const lines = standingInTraining(facts);
    const people = new Map<number, boolean>();
    for (const { participantId, isInDate } of lines)
      people.set(participantId, (people.get(participantId) ?? true) && isInDate);
    const inState = (state: string, of = lines): number => of.filter((line) => line.state === state).length;
    return {
      figures: [
        share(
          'coverage',
          'Coverage',
          lines.filter((line) => line.isInDate).length,
          lines.length,
          'Required courses done and in date, of required courses: one for each active participant and course that they must have.',
        ),
        share(
          'people_covered',
          'People covered',
          [...people.values()].filter(Boolean).length,
          people.size,
          'Active participants with every course they must have done and in date, of active participants who must have any.',
        ),
        count(
          'expiring',
          `Expiring in ${EXPIRING_DAYS} days`,
          inState('expiring'),
          `Required courses in date that expire within ${EXPIRING_DAYS} days.`,
        ),
        count('expired', 'Expired', inState('expired'), 'Required courses done once and no longer in date.'),
        count('missing', 'Missing', inState('missing'), 'Required courses never done.'),
      ],
      headline: ['coverage', 'people_covered', 'expiring', 'missing'],
      charts: [
        {
          title: 'Required courses by state',
          kind: 'bars',
          of: 'State',
          series: ['Courses'],
          points: STATES.map((state) => ({ label: state, values: [inState(state)] })),
        },
      ],
      needsAction: lines.some((line) => line.state !== 'done'),
      table: {
        columns: [
          { key: 'course', label: 'Course' },
          { key: 'participant', label: 'Id', isFixed: true },
          { key: 'name', label: 'Name', isPersonal: true },
          { key: 'state', label: 'State', isFixed: true },
          { key: 'completed_on', label: 'Done', isFixed: true },
          { key: 'expires_on', label: 'Until', isFixed: true },
        ],
        rows: lines
          .toSorted((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state))
          .map((line) => [
            line.course.name,
            idOf('P', line.participantId),
            line.name,
            line.state,
            line.completedOn,
            line.expiresOn,
          ]),
        whenEmpty: 'No course is required of anybody: mentor training course says who must have one.',
      },
    };
  },
};
