/** Phases and their checklists, as tables and JSON. */
import { numbersOf } from '../../../domain/relationship/phase-edit.ts';
import type { PhaseSettings } from '../../../domain/relationship/phases.ts';
import type { Phase } from '../../../domain/relationship/relationship.ts';
import { REQUIREMENTS } from '../../../domain/relationship/requirements.ts';
import type { JsonValue, Table } from '../../document/document.ts';

/** Returns phases as every JSON document has them. */
export function phasesJson(settings: PhaseSettings, phases: readonly Phase[]): JsonValue[] {
  return phases.map((phase) => ({
    phase,
    target_days: settings[phase].targetDays,
    requirements: settings[phase].requirements.map((one) => ({
      requirement: one.requirement,
      ...numbersOf(one),
    })),
  }));
}

/** Returns phases as a table, a line for each thing that one asks. */
export function phaseTable(settings: PhaseSettings, phases: readonly Phase[]): Table {
  return {
    columns: [
      { key: 'phase', label: 'Phase', give: 0 },
      { key: 'target_days', label: 'Days', align: 'right', give: 0 },
      { key: 'requirement', label: 'Asks for', give: 0 },
      { key: 'numbers', label: 'Numbers', give: 0 },
      { key: 'about', label: 'That is', give: 2 },
    ],
    rows: phases.flatMap((phase) => {
      const { targetDays, requirements } = settings[phase];
      if (requirements.length === 0)
        return [[phase, targetDays, null, null, 'nothing: it can be left at once']];
      return requirements.map((one) => [
        phase,
        targetDays,
        one.requirement,
        Object.entries(numbersOf(one))
          .map(([name, value]) => `${name}=${value}`)
          .join(', '),
        REQUIREMENTS[one.requirement]?.about ?? null,
      ]);
    }),
  };
}

/** Returns phases for who reads about them and changes nothing: what each asks, in words. */
export function phaseReading(settings: PhaseSettings, phases: readonly Phase[]): Table {
  return {
    columns: [
      { key: 'phase', label: 'Phase', give: 0 },
      { key: 'target_days', label: 'Days', align: 'right', give: 0 },
      { key: 'asks_for', label: 'Asks for', give: 2 },
    ],
    rows: phases.flatMap((phase) => {
      const { targetDays, requirements } = settings[phase];
      if (requirements.length === 0) return [[phase, targetDays, 'nothing: it can be left at once']];
      return requirements.map((one) => [phase, targetDays, readingOf(one)]);
    }),
  };
}

/** What is asked, and its numbers: `meetings held (at least 3)`. */
function readingOf(one: PhaseSettings[Phase]['requirements'][number]): string {
  const about = REQUIREMENTS[one.requirement]?.about ?? one.requirement;
  const numbers = Object.entries(numbersOf(one)).map(
    ([name, value]) => `${name.replaceAll('_', ' ')} ${value}`,
  );
  return numbers.length === 0 ? about : `${about} (${numbers.join(', ')})`;
}

/** Returns what a checklist can ask for, for the help. */
export function itemsHelp(): string {
  const lines = Object.entries(REQUIREMENTS).flatMap(([name, { about, parameters = {} }]) => [
    `  ${name.padEnd(14)} ${about}`,
    ...Object.entries(parameters).map(
      ([key, one]) =>
        `  ${''.padEnd(14)} ${key}=${one.least}…${one.most}: ${one.about} (usually ${one.usual})`,
    ),
  ]);
  return `What a checklist can ask for:\n${lines.join('\n')}`;
}
