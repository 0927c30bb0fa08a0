/** Which form supplies an item of a checklist, in place of the command that records it. */
import { idOf } from '../../domain/reference.ts';
import type { ChecklistItem } from '../../domain/relationship/checklist-item.ts';
import type { FormKind } from '../../domain/forms/form.ts';

/** By requirement. */
const FORM_OF: Readonly<Record<string, FormKind>> = {
  readiness: 'readiness',
  'first-meeting': 'meeting',
  training: 'training',
  agreement: 'agreement',
  'smart-goal': 'goals',
  meetings: 'meeting',
  review: 'review',
  'goals-settled': 'progress',
  reflections: 'reflection',
  ratings: 'reflection',
  decision: 'reflection',
};

/**
 * Returns the command that makes the form which supplies an item; `null` where it is done, or no form does. A form about a
 * person alone is made for them, and another for those of the pair.
 *
 * @example formCommandOf(readinessOfAda, 7) // 'mentor form make readiness --for html --to R7 --out forms'
 */
export function formCommandOf(
  { requirement, isDone, own }: Pick<ChecklistItem, 'requirement' | 'isDone' | 'own'>,
  relationshipId: number,
): string | null {
  const form = FORM_OF[requirement];
  if (isDone || form === undefined) return null;
  const to = form === 'training' && own !== null ? idOf('P', own.participantId) : idOf('R', relationshipId);
  return `mentor form make ${form} --for html --to ${to} --out forms`;
}
