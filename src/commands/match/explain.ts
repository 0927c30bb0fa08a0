/** Explaining who is not matched, as far as it is asked for. */
import type { Context } from '../../context.ts';
import type { ProposalPlan } from '../../matching/proposal-plan.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import type { Telling } from '../../view/unmatched.ts';
import type { Standing } from './standing.ts';

/** So many mentees are explained where not all are asked for. */
export const MOST_EXPLAINED = 50;

/** Works out what would match those whom a proposal leaves unmatched, by key. */
export async function explain(
  context: Context,
  store: Store,
  { input }: Pick<Standing, 'input'>,
  plan: ProposalPlan,
  isAll: boolean,
): Promise<Partial<Telling>> {
  const { explainUnmatched } = await import('../../matching/relax/explain-unmatched.ts');
  const menteeIds = plan.unmatched
    .map(({ menteeId }) => menteeId)
    .slice(0, isAll ? undefined : MOST_EXPLAINED);
  const explained = await context.progress('Explaining', (report) =>
    explainUnmatched(input, plan, menteeIds, report),
  );
  const { defaultCapacity } = store.read(() => loadProgramme(store));
  return { defaultCapacity, explained: new Map(explained.map((one) => [one.menteeId, one])) };
}
