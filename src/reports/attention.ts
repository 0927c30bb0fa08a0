/** The attention report: what needs a person, the most urgent first, with the reasons. */
import {
  attend,
  type Attended,
  ATTENTION_STATES,
  type AttentionState,
  SIGNALS,
} from '../domain/attention/attention.ts';
import { LEVELS } from '../domain/attention/signal.ts';
import { idOf } from '../domain/reference.ts';
import type { RelationshipFacts } from '../domain/relationship/relationship.ts';
import { count, type Figure, type Report, type ReportCell, share } from './report.ts';
import { namesOf } from './facts/phase-standing.ts';

const STATE_DEFINITIONS: Readonly<Record<AttentionState, readonly [string, string]>> = {
  'at-risk': [
    'Need a person',
    'Open relationships with a signal that is raised and not snoozed, of open ones.',
  ],
  unknown: [
    'Not known',
    'Open relationships with no signal raised of which something that should be known is not, of open ones. Not known is not at risk.',
  ],
  snoozed: ['Snoozed', 'Open relationships all of whose signals are put off to a date, of open ones.'],
  well: ['Well', 'Open relationships with no signal raised and nothing unknown, of open ones.'],
};

export const attention: Report = {
  name: 'attention',
  title: 'Attention',
  group: 'standing',
  answers: 'what needs a person, most urgent first, with reasons',
  build({ relationships, circumstances, asOf }) {
    const lines = attend(relationships, circumstances, asOf);
    const raised = lines.flatMap(({ attention: { raised: all } }) =>
      all.filter((one) => one.snooze === null),
    );
    const figures: Figure[] = [
      ...ATTENTION_STATES.map((state) => stateShare(state, lines)),
      ...LEVELS.map((level) =>
        count(
          `level_${level}`,
          `At ${level}`,
          lines.filter((line) => line.attention.level === level).length,
          `Open relationships whose most urgent signal is at the step ${level} of the ladder: gentle, firm, coordinator.`,
        ),
      ),
      ...SIGNALS.map(({ name, meaning }) =>
        count(
          `signal_${name.replaceAll('-', '_')}`,
          `Signal: ${name}`,
          raised.filter(({ signal }) => signal === name).length,
          `Open relationships in which ${meaning}; those snoozed not counted.`,
        ),
      ),
    ];
    return {
      figures,
      needsAction: raised.length > 0,
      table: {
        columns: [
          { key: 'id', label: 'Id', isFixed: true },
          { key: 'mentors', label: 'Mentor', isPersonal: true },
          { key: 'mentees', label: 'Mentee', isPersonal: true },
          { key: 'state', label: 'State', isExtra: true },
          { key: 'level', label: 'Level', isFixed: true },
          { key: 'signal', label: 'Signal', isFixed: true },
          { key: 'since', label: 'Since', isExtra: true },
          { key: 'reason', label: 'Reason', isExtra: true, isPersonal: true },
          { key: 'evidence', label: 'Why', isPersonal: true },
          { key: 'advice', label: 'What to do', isExtra: true, isPersonal: true },
          { key: 'command', label: 'Command', isExtra: true },
          { key: 'snoozed_until', label: 'Snoozed', isExtra: true },
        ],
        rows: lines.flatMap(({ facts, attention: { state, raised: own, unknown } }): ReportCell[][] => [
          ...own.map((one) => [
            ...whoOf(facts),
            state,
            one.snooze === null ? one.level : 'snoozed',
            one.signal,
            one.since,
            one.reason,
            one.evidence,
            one.advice,
            one.command,
            one.snooze?.until ?? null,
          ]),
          // Where something is at risk, that comes first.
          ...(state === 'unknown' ? unknown : []).map((sentence) => [
            ...whoOf(facts),
            state,
            null,
            'unknown',
            null,
            sentence,
            sentence,
            'Ask how it is going; nothing says that it is not well.',
            `mentor relationship show ${idOf('R', facts.id)}`,
            null,
          ]),
        ]),
      },
    };
  },
};

/** Returns the share of open relationships that stand so. */
export function stateShare(state: AttentionState, lines: readonly Attended[]): Figure {
  const [label, definition] = STATE_DEFINITIONS[state];
  const part = lines.filter((line) => line.attention.state === state).length;
  return share(state.replace('-', '_'), label, part, lines.length, definition);
}

function whoOf(facts: RelationshipFacts): [string, string, string] {
  return [idOf('R', facts.id), namesOf(facts, 'mentor'), namesOf(facts, 'mentee')];
}
