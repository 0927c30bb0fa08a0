/** The training report: courses done, expiring and missing. */
import { idOf } from '../domain/reference.ts';
import { count, share } from './figure.ts';
import { counted, partOf, unlessNone } from './lead.ts';
import { type Report, tableOf } from './report.ts';
import { EXPIRING_DAYS, inDateByPerson, standingInTraining } from './facts/training-standing.ts';

const STATES = ['done', 'expiring', 'expired', 'missing'] as const;

export const training: Report = {
  name: 'training',
  title: 'Training',
  group: 'people',
  answers: 'done, expiring, missing',
  list: 'Course by course',
  lead: (figure) => [
    figure('coverage').denominator === 0 ? 'no course is required of anybody' : null,
    partOf(figure('people_covered'), ['has done every course', 'have done every course']),
    unlessNone(figure('missing'), (many) => `${counted(many, 'course is', 'courses are')} missing`),
    unlessNone(figure('expired'), (many) => `${counted(many, 'has', 'have')} expired`),
  ],
  build(facts) {
    const lines = standingInTraining(facts);
    const people = [...inDateByPerson(lines).values()];
    const inState = (state: string): number => lines.filter((line) => line.state === state).length;
    return {
      figures: [
        share('coverage', 'Coverage', lines, (line) => line.isInDate, {
          noun: ['course', 'courses'],
          definition:
            'Required courses done and in date, of required courses: one for each active participant and course that they must have.',
        }),
        share('people_covered', 'People covered', people, (isInDate) => isInDate, {
          noun: ['person', 'people'],
          definition:
            'Active participants with every course they must have done and in date, of active participants who must have any.',
        }),
        count('expiring', `Expiring in ${EXPIRING_DAYS} days`, inState('expiring'), {
          definition: `Required courses in date that expire within ${EXPIRING_DAYS} days.`,
          isOneOfSeveral: true,
        }),
        count('expired', 'Expired', inState('expired'), {
          definition: 'Required courses done once and no longer in date.',
          isOneOfSeveral: true,
        }),
        count('missing', 'Missing', inState('missing'), {
          definition: 'Required courses never done.',
          isOneOfSeveral: true,
        }),
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
      table: tableOf(
        lines.toSorted((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state)),
        'No course is required of anybody: mentor training course says who must have one.',
        [
          { key: 'course', label: 'Course', of: (line) => line.course.name },
          { key: 'participant', label: 'Id', isFixed: true, of: (line) => idOf('P', line.participantId) },
          { key: 'name', label: 'Name', isPersonal: true, of: (line) => line.name },
          { key: 'state', label: 'State', isFixed: true, isLevel: true, of: (line) => line.state },
          { key: 'completed_on', label: 'Done', isFixed: true, of: (line) => line.completedOn },
          { key: 'expires_on', label: 'Until', isFixed: true, of: (line) => line.expiresOn },
        ],
      ),
    };
  },
};
