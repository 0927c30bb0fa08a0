/** What people gained besides their goals: contacts, careers, confidence in another culture, suggestions, and evidence of their own. */
import { saysNothing } from '../words/answer.ts';

/** What the value of an outcome is. */
export interface OutcomeKind {
  /** For help. */
  readonly meaning: string;
  /** The range of its value; absent where it has none. */
  readonly value?: { readonly least: number; readonly most: number; readonly meaning: string };
  /** Whether it means nothing without a value. */
  readonly needsValue?: true;
  /** Whether it means nothing without words. */
  readonly needsNotes?: true;
}

/** Every kind of outcome, by name. */
export const OUTCOME_KINDS = {
  contact: {
    meaning: 'new contacts in their network',
    value: { least: 1, most: 1000, meaning: 'how many' },
  },
  promotion: { meaning: 'a promotion' },
  move: { meaning: 'a move to another post' },
  retention: {
    meaning: 'whether they are still in post',
    value: { least: 0, most: 1, meaning: '1 where they are, 0 where not' },
    needsValue: true,
  },
  qualification: { meaning: 'a qualification gained or recognised' },
  'cultural-confidence': {
    meaning: 'how sure they feel in another culture',
    value: { least: 1, most: 5, meaning: '1 to 5' },
    needsValue: true,
  },
  suggestion: { meaning: 'what fresh eyes would change in the organisation', needsNotes: true },
  evidence: {
    meaning: 'what somebody adds to their own portfolio, which prints the words',
    needsNotes: true,
  },
} as const satisfies Readonly<Record<string, OutcomeKind>>;

export type OutcomeName = keyof typeof OUTCOME_KINDS;
export const OUTCOME_NAMES = Object.keys(OUTCOME_KINDS) as OutcomeName[];

export interface OutcomeRecord {
  readonly id: number;
  readonly participantId: number;
  readonly relationshipId: number | null;
  readonly kind: string;
  readonly happenedOn: string;
  readonly value: number | null;
  /** Said in confidence; of evidence, what its own person has in their portfolio. */
  readonly notes: string | null;
}

/**
 * Returns what is wrong with an outcome and what mends it, or undefined.
 *
 * @param called The name under which people know a field: an option, or a column.
 */
export function outcomeProblem(
  kind: OutcomeName,
  value: number | undefined,
  notes: string | undefined,
  called: (field: 'value' | 'notes') => string = (field) => `--${field}`,
): { readonly field: 'value' | 'notes'; readonly message: string; readonly hint: string } | undefined {
  const { value: range, needsValue, needsNotes }: OutcomeKind = OUTCOME_KINDS[kind];
  if (value !== undefined && range === undefined)
    return {
      field: 'value',
      message: `${kind} has no value`,
      hint: `leave out ${called('value')}; ${called('notes')} can say more about it`,
    };
  if (range !== undefined && value !== undefined && (value < range.least || value > range.most))
    return {
      field: 'value',
      message: `${called('value')} ${value}: ${kind} goes from ${range.least} to ${range.most}`,
      hint: `it is ${range.meaning}`,
    };
  if (needsValue === true && value === undefined)
    return {
      field: 'value',
      message: `missing: ${called('value')}`,
      hint: `for ${kind} it is ${range?.meaning ?? 'a number'}`,
    };
  if (needsNotes === true && saysNothing(notes))
    return {
      field: 'notes',
      message: `missing: ${called('notes')}`,
      hint: `for ${kind} they are what it is about`,
    };
  return undefined;
}
