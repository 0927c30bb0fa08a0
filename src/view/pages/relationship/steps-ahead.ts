/** Which relationships would move to their next phase, and what keeps the others from it. */
import type { ChecklistItem } from '../../../domain/relationship/checklist-item.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Outcome, Phase, Relationship } from '../../../domain/relationship/relationship.ts';
import { type Field, listing, plainTable, withRows } from '../../document/result.ts';
import { type Document, textBlock } from '../../document/document.ts';
import { plural } from '../../words/words.ts';
import { relationshipText, sideJson } from '../people.ts';

/** A step that would be taken. */
export interface StepAhead {
  readonly relationship: Relationship;
  readonly from: Phase;
  readonly to: Phase | null;
  readonly outcome: Outcome | null;
  /** What is missing and does not matter at the planned end, or where the step is forced. */
  readonly skipped: readonly ChecklistItem[];
  readonly isForced: boolean;
}

/** A relationship that would stay where it is. */
export interface StepNotYet {
  readonly relationship: Relationship;
  readonly missing: readonly Pick<ChecklistItem, 'text' | 'command'>[];
}

const WHO: readonly Field<{ readonly relationship: Relationship }>[] = [
  {
    key: 'relationship',
    label: 'Pair',
    of: ({ relationship }) => idOf('R', relationship.id),
    text: ({ relationship }) => relationshipText(relationship),
  },
  { key: 'mentors', of: ({ relationship }) => sideJson(relationship, 'mentor'), only: 'json' },
  { key: 'mentees', of: ({ relationship }) => sideJson(relationship, 'mentee'), only: 'json' },
];

const AHEAD: readonly Field<StepAhead>[] = [
  ...WHO,
  { key: 'from', label: 'From', give: 0, of: ({ from }) => from },
  { key: 'to', label: 'To', give: 0, of: ({ to }) => to, text: ({ to, outcome }) => to ?? outcome },
  { key: 'outcome', of: ({ outcome }) => outcome, only: 'json' },
  {
    key: 'why',
    label: 'Why',
    give: 2,
    of: whyText,
  },
];

const NOT_YET: readonly Field<StepNotYet>[] = [
  ...WHO,
  { key: 'phase', label: 'Phase', give: 0, of: ({ relationship }) => relationship.phase },
  {
    key: 'missing',
    label: 'Missing',
    give: 2,
    of: ({ missing }) => missing.map(({ text }) => text),
    text: missingText,
  },
  {
    key: 'command',
    label: 'Next',
    give: 1,
    // A command that is cut off cannot be run.
    holds: 'whole',
    spare: 3,
    of: ({ missing }) => missing.find(({ command }) => command !== null)?.command ?? null,
  },
];

/** Returns who would move and who would not, each with why. */
export function stepsAhead(ahead: readonly StepAhead[], notYet: readonly StepNotYet[]): Document {
  const moving = listing(ahead, AHEAD, { title: 'Would move' });
  const staying = listing(notYet, NOT_YET, { title: 'Would stay' });
  const would = `${plural(ahead.length, 'relationship')} would move, and ${notYet.length} would not. Nothing was changed.`;
  return {
    schema: 'advance.dry-run/1',
    json: { would_advance: moving.json, would_stay: staying.json },
    blocks: [textBlock(would), ...withRows(moving, staying)],
    table: plainTable(
      ['relationship', 'would', 'from', 'to', 'why'],
      [
        ...ahead.map((one) => [
          idOf('R', one.relationship.id),
          'move',
          one.from,
          one.to ?? one.outcome,
          whyText(one),
        ]),
        ...notYet.map((one) => [
          idOf('R', one.relationship.id),
          'stay',
          one.relationship.phase,
          null,
          missingText(one),
        ]),
      ],
    ),
  };
}

function missingText({ missing }: StepNotYet): string {
  return missing.map(({ text }) => text).join('; ');
}

function whyText({ skipped, isForced }: StepAhead): string {
  if (isForced) return `forced, without ${plural(skipped.length, 'item')}`;
  return skipped.length === 0 ? 'the checklist is complete' : 'the planned end is reached';
}
