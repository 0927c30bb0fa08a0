/** The goals report: set, complete, on track, achieved, and how long that took. */
import { daysBetween } from '../domain/time/dates.ts';
import { missingFromGoal } from '../domain/relationship/goals.ts';
import { idOf } from '../domain/reference.ts';
import { isOpen } from '../domain/relationship/relationship.ts';
import { count, median, type Report, share } from './report.ts';
import { namesOf } from './facts/phase-standing.ts';

export const goals: Report = {
  name: 'goals',
  title: 'Goals',
  group: 'relationships',
  answers: 'set, complete, on track, achieved; time to achieve',
  build({ relationships, asOf }) {
    const lines = relationships.flatMap((facts) =>
      facts.goals.map((goal) => ({
        facts,
        goal,
        isComplete: missingFromGoal(goal).length === 0,
        isOverdue: goal.status === 'open' && goal.dueOn !== null && goal.dueOn < asOf,
      })),
    );
    // A goal that was carried over goes on as one of the next cycle, and is counted there.
    const set = lines.filter(({ goal }) => goal.status !== 'carried-over');
    const withStatus = (status: string): typeof lines => set.filter(({ goal }) => goal.status === status);
    const achieved = withStatus('achieved');
    const open = withStatus('open').filter(({ facts }) => isOpen(facts));
    const dated = open.filter(({ goal }) => goal.dueOn !== null);
    const grown = relationships.filter((one) => isOpen(one) && one.phase !== 'preparation');
    return {
      figures: [
        count(
          'set',
          'Goals set',
          set.length,
          'Goals ever set; one that was carried over to the next cycle counts once.',
        ),
        share(
          'complete',
          'SMART-complete',
          set.filter((line) => line.isComplete).length,
          set.length,
          'Goals with a statement, a measure, a baseline, a target, why it matters and a due date, of goals set.',
        ),
        share('achieved', 'Achieved', achieved.length, set.length, 'Goals achieved, of goals set.'),
        count('dropped', 'Dropped', withStatus('dropped').length, 'Goals dropped, each with a reason.'),
        share(
          'on_track',
          'On track',
          dated.filter((line) => !line.isOverdue).length,
          dated.length,
          'Open goals of open relationships whose due date is not past, of those with a due date. Of those without, it is not known.',
          open.length - dated.length,
        ),
        median(
          'days_to_achieve',
          'Days to achieve',
          achieved.map(({ goal }) => daysBetween(goal.setOn, goal.closedOn ?? goal.setOn)),
          0,
          'Days from the day a goal was set to the day it was achieved: median over goals achieved.',
          ['goal', 'goals'],
        ),
        share(
          'relationships_with_goal',
          'Pairs with a goal',
          grown.filter((one) => one.goals.some((goal) => goal.status !== 'dropped')).length,
          grown.length,
          'Open relationships past preparation with a goal that was not dropped, of open relationships past preparation.',
        ),
      ],
      headline: ['set', 'complete', 'achieved', 'on_track'],
      charts: [
        {
          title: 'Goals by what became of them',
          kind: 'bars',
          of: 'State',
          series: ['Goals'],
          points: [
            { label: 'open, on track', values: [dated.filter((line) => !line.isOverdue).length] },
            { label: 'open, overdue', values: [dated.filter((line) => line.isOverdue).length] },
            { label: 'open, no due date', values: [open.length - dated.length] },
            { label: 'achieved', values: [achieved.length] },
            { label: 'dropped', values: [withStatus('dropped').length] },
            { label: 'left open at the end', values: [withStatus('open').length - open.length] },
          ],
        },
      ],
      needsAction: lines.some((line) => line.isOverdue && isOpen(line.facts)),
      table: {
        columns: [
          { key: 'id', label: 'Id', isFixed: true },
          { key: 'relationship', label: 'Of', isFixed: true },
          { key: 'mentee', label: 'Mentee', isPersonal: true },
          { key: 'goal', label: 'Goal', isPersonal: true },
          { key: 'status', label: 'Status', isFixed: true },
          { key: 'set_on', label: 'Set', isExtra: true },
          { key: 'due_on', label: 'Due', isFixed: true },
          { key: 'closed_on', label: 'Closed', isExtra: true },
          { key: 'complete', label: 'SMART', isFixed: true },
          { key: 'overdue', label: 'Overdue', isFixed: true },
        ],
        rows: lines.map(({ facts, goal, isComplete, isOverdue }) => [
          idOf('G', goal.id),
          idOf('R', facts.id),
          namesOf(facts, 'mentee'),
          goal.statement,
          goal.status,
          goal.setOn,
          goal.dueOn,
          goal.closedOn,
          isComplete,
          isOverdue,
        ]),
        whenEmpty: 'No goal has been set yet.',
      },
    };
  },
};
