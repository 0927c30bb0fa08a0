/** What is said of targets. */
import type { Target } from '../../../domain/target.ts';
import type { Aim } from '../../../reports/facts/targets.ts';
import type { Field } from '../../document/result.ts';
import { amountText, ofText, valueText } from '../../words/figures.ts';

/** A target, and the figure as it stands; without one where no report has it any more. */
export interface AimedAt extends Target {
  readonly aim: Aim | undefined;
}

export const TARGET: readonly Field<AimedAt>[] = [
  { key: 'figure', label: 'Figure', give: 0, of: ({ figure }) => figure },
  { key: 'label', label: 'Of', of: ({ aim }) => aim?.figure.label ?? null },
  { key: 'unit', of: ({ aim }) => aim?.figure.unit ?? null, only: 'json' },
  {
    key: 'target',
    label: 'Target',
    align: 'right',
    of: ({ value }) => value,
    text: ({ value, aim }) => amountText(value, aim?.figure.unit ?? 'mean'),
  },
  { key: 'by', label: 'By', give: 0, of: ({ byOn }) => byOn },
  {
    key: 'value',
    label: 'Now',
    align: 'right',
    of: ({ aim }) => aim?.figure.value ?? null,
    text: ({ aim }) => (aim === undefined ? null : valueText(aim.figure)),
  },
  {
    key: 'of',
    label: 'Of how many',
    give: 0,
    spare: 1,
    of: ({ aim }) => aim?.figure.denominator ?? null,
    text: ({ aim }) => (aim === undefined ? null : ofText(aim.figure)),
  },
];
