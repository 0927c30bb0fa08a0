/** The goals report: goals set, complete, on track and achieved, and how long achieving took. */
import { daysBetween } from '../domain/time/dates.ts';
import { isGoalComplete } from '../domain/relationship/goals/goals.ts';
import { idOf } from '../domain/reference.ts';
import { type Goal, isOpen } from '../domain/relationship/relationship.ts';
import { count, median, share } from './figure.ts';
import { withGoal } from './statistics/counts.ts';
import { partOf } from './lead.ts';
import { type Report, tableOf } from './report.ts';
import { whoseGoal } from './facts/phase-standing.ts';

export const goals: Report = {
  name: 'goals',
  title: 'Goals',
  group: 'relationships',
  answers: 'set, complete, on track, achieved; time to achieve',
  list: 'Goal by goal',
  lead: (figure) => [
    partOf(figure('achieved'), ['is achieved', 'are achieved']),
    partOf(figure('on_track'), ['is on track', 'are on track'], ['open goal', 'open goals']),
  ],
  build({ relationships, asOf }) {
    const lines = relationships.flatMap((facts) =>
      facts.goals.map((goal) => ({
        facts,
        goal,
        isComplete: isGoalComplete(goal),
        isOverdue: goal.status === 'open' && goal.dueOn !== null && goal.dueOn < asOf,
      })),
    );
    // A goal that was carried over continues as one of the next cycle, and is counted there.
    const set = lines.filter(({ goal }) => goal.status !== 'carried-over');
    const withStatus = (status: string): typeof lines => set.filter(({ goal }) => goal.status === status);
    const achieved = withStatus('achieved');
    const open = withStatus('open').filter(({ facts }) => isOpen(facts));
    const dated = open.filter(({ goal }) => goal.dueOn !== null);
    const overdue = dated.filter((line) => line.isOverdue);
    return {
      figures: [
        count('set', 'Goals set', set.length, {
          definition: 'Goals ever set; one that was carried over to the next cycle counts once.',
        }),
        share('complete', 'Complete', set, (line) => line.isComplete, {
          noun: ['goal', 'goals'],
          definition:
            'Goals with a statement, a measure, a baseline, a target, why it matters and a due date, of goals set: SMART goals.',
        }),
        share('achieved', 'Achieved', set, ({ goal }) => goal.status === 'achieved', {
          noun: ['goal', 'goals'],
          definition: 'Goals achieved, of goals set.',
        }),
        count('dropped', 'Dropped', withStatus('dropped').length, {
          definition: 'Goals dropped, each with a reason.',
          isOneOfSeveral: true,
        }),
        share('on_track', 'On track', open, (line) => (line.goal.dueOn === null ? null : !line.isOverdue), {
          noun: ['goal', 'goals'],
          definition:
            'Open goals of open relationships whose due date is not past, of those with a due date. Of those without, it is not known.',
        }),
        median('days_to_achieve', 'Days to achieve', achieved, daysTaken, {
          definition:
            'Days from the day a goal was set to the day it was achieved: median over goals achieved.',
          noun: ['goal', 'goals'],
        }),
        withGoal(relationships),
      ],
      headline: ['set', 'complete', 'achieved', 'on_track'],
      charts: [
        {
          title: 'Goals by what became of them',
          kind: 'bars',
          of: 'State',
          series: ['Goals'],
          points: [
            { label: 'open, on track', values: [dated.length - overdue.length] },
            { label: 'open, overdue', values: [overdue.length] },
            { label: 'open, no due date', values: [open.length - dated.length] },
            { label: 'achieved', values: [achieved.length] },
            { label: 'dropped', values: [withStatus('dropped').length] },
            { label: 'left open at the end', values: [withStatus('open').length - open.length] },
          ],
        },
      ],
      needsAction: lines.some((line) => line.isOverdue && isOpen(line.facts)),
      table: tableOf(lines, 'No goal has been set yet.', [
        { key: 'id', label: 'Id', isFixed: true, of: ({ goal }) => idOf('G', goal.id) },
        { key: 'relationship', label: 'Of', isFixed: true, of: ({ facts }) => idOf('R', facts.id) },
        { key: 'mentee', label: 'Mentee', isPersonal: true, of: ({ facts, goal }) => whoseGoal(facts, goal) },
        { key: 'goal', label: 'Goal', isWords: true, isPersonal: true, of: ({ goal }) => goal.statement },
        { key: 'status', label: 'Status', isFixed: true, of: ({ goal }) => goal.status },
        { key: 'set_on', label: 'Set', isExtra: true, of: ({ goal }) => goal.setOn },
        { key: 'due_on', label: 'Due', isFixed: true, of: ({ goal }) => goal.dueOn },
        { key: 'closed_on', label: 'Closed', isExtra: true, of: ({ goal }) => goal.closedOn },
        { key: 'complete', label: 'Complete', isFixed: true, of: (line) => line.isComplete },
        {
          key: 'overdue',
          label: 'Overdue',
          isFixed: true,
          isLevel: true,
          needsWhen: true,
          of: (line) => line.isOverdue,
        },
      ]),
    };
  },
};

function daysTaken({ goal: { setOn, closedOn } }: { readonly goal: Goal }): number {
  return daysBetween(setOn, closedOn ?? setOn);
}
