/** The attention report: what needs a person and why, most urgent first. */
import {
  attend,
  type Attended,
  ATTENTION_STATES,
  type AttentionState,
  signalLabel,
  SIGNALS,
} from '../domain/attention/attention.ts';
import { type Level, LEVELS } from '../domain/attention/signal.ts';
import { idOf } from '../domain/reference.ts';
import { count, type Figure, share } from './figure.ts';
import { capitalised } from '../domain/words/text.ts';
import { counted, needAWord, partOf, unlessNone } from './lead.ts';
import { type Report, tableOf } from './report.ts';
import { BETWEEN } from './facts/phase-standing.ts';

const STATE_DEFINITIONS: Readonly<Record<AttentionState, readonly [string, string]>> = {
  'at-risk': ['Need a word', 'Open relationships with a sign of trouble that is not put off, of open ones.'],
  unknown: [
    'Not known',
    'Open relationships with no sign of trouble of which something that should be known is not, of open ones.',
  ],
  snoozed: [
    'Snoozed',
    'Open relationships all of whose signs of trouble are put off to a date, of open ones.',
  ],
  well: ['Well', 'Open relationships with no sign of trouble and nothing unknown, of open ones.'],
};

const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  gentle: 'A gentle word is due',
  firm: 'A firm word is due',
  coordinator: 'Yours to do',
};

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  gentle: 'gentle word',
  firm: 'firm word',
  coordinator: 'yours to do',
};

export const attention: Report = {
  name: 'attention',
  title: 'Attention',
  group: 'standing',
  answers: 'what needs a person, most urgent first, with reasons',
  list: 'Relationship by relationship',
  lead: (figure) => [
    partOf(figure('at_risk'), ['needs a word', 'need a word']),
    unlessNone(figure('unknown'), (many) => `of ${counted(many, 'other', 'others')} too little is known`),
  ],
  steps: (figure) => needAWord(figure),
  build({ relationships, circumstances, asOf }) {
    const lines = attend(relationships, circumstances, asOf);
    const raised = lines.flatMap(({ attention: { raised: all } }) =>
      all.filter((one) => one.snooze === null),
    );
    const reasons = lines.flatMap(({ facts, attention: { state, raised: own, unknown } }) => [
      ...own.map((one) => ({ facts, state, ...one, level: one.snooze === null ? one.level : 'snoozed' })),
      // Risks come first.
      ...(state === 'unknown' ? unknown : []).map((sentence) => ({
        facts,
        state,
        level: null,
        signal: 'unknown',
        since: null,
        reason: sentence,
        evidence: sentence,
        advice: 'Ask how it is going; nothing says that it is not well.',
        command: `mentor relationship show ${idOf('R', facts.id)}`,
        snooze: null,
      })),
    ]);
    const figures: Figure[] = [
      ...ATTENTION_STATES.map((state) => stateShare(state, lines)),
      ...LEVELS.map((level) =>
        count(
          `level_${level}`,
          LEVEL_LABELS[level],
          lines.filter(({ attention: own }) => own.level === level).length,
          {
            definition: `Open relationships whose most urgent signal is at the step ${level} of the ladder: gentle, firm, coordinator.`,
            isOneOfSeveral: true,
          },
        ),
      ),
      ...SIGNALS.map(({ name, label, meaning }) =>
        count(
          `signal_${name.replaceAll('-', '_')}`,
          capitalised(label),
          raised.filter(({ signal }) => signal === name).length,
          {
            definition: `Open relationships in which ${meaning}; those snoozed not counted. The signal is called ${name}.`,
            isOneOfSeveral: true,
          },
        ),
      ),
    ];
    return {
      figures,
      headline: ['at_risk', 'unknown', 'well', 'snoozed'],
      needsAction: raised.length > 0,
      table: tableOf(reasons, null, [
        ...BETWEEN.map((column) => ({ ...column, isHeading: true as const })),
        { key: 'state', label: 'State', isExtra: true, of: ({ state }) => state },
        {
          key: 'level',
          label: 'Level',
          isFixed: true,
          isLevel: true,
          of: ({ level }) => level,
          says: ({ level }) => LEVEL_WORDS[level ?? ''] ?? level,
        },
        {
          key: 'signal',
          label: 'What',
          isFixed: true,
          of: ({ signal }) => signal,
          says: ({ signal }) => signalLabel(signal),
        },
        { key: 'since', label: 'Since', isExtra: true, of: ({ since }) => since },
        { key: 'reason', label: 'Reason', isExtra: true, isPersonal: true, of: ({ reason }) => reason },
        { key: 'evidence', label: 'Why', isWords: true, isPersonal: true, of: ({ evidence }) => evidence },
        { key: 'advice', label: 'What to do', isExtra: true, isPersonal: true, of: ({ advice }) => advice },
        { key: 'command', label: 'Command', isExtra: true, of: ({ command }) => command },
        { key: 'snoozed_until', label: 'Snoozed', isExtra: true, of: ({ snooze }) => snooze?.until ?? null },
      ]),
    };
  },
};

/** Returns the share of open relationships in a given state. */
export function stateShare(state: AttentionState, lines: readonly Attended[]): Figure {
  const [label, definition] = STATE_DEFINITIONS[state];
  return share(state.replace('-', '_'), label, lines, (line) => line.attention.state === state, {
    noun: ['relationship', 'relationships'],
    definition,
    isOneOfSeveral: true,
  });
}

/** Returns what relationships need a word for, each by what is most urgent in it, one label a relationship. */
export function worriesOf(attended: readonly Attended[]): string[] {
  return attended.flatMap(({ attention: { state, raised } }) =>
    state === 'at-risk'
      ? raised
          .filter(({ snooze }) => snooze === null)
          .slice(0, 1)
          .map(({ signal }) => signalLabel(signal))
      : [],
  );
}
