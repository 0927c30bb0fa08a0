/** Explaining who is not matched, as far as it is asked for. */
import type { Context } from '../../context.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { loadScan } from '../../io/program-files.ts';
import { propose } from '../../matching/proposal/propose.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import type { Telling } from '../../view/pages/matching/unmatched.ts';
import type { OpenProposal } from './open-proposal.ts';

/** So many mentees are explained where not all are asked for. */
export const MOST_EXPLAINED = 50;

/**
 * Works out what would match those whom a proposal leaves unmatched, by key. Under another objective than the default
 * one the prices are of another kind: then what would match them is that of the default proposal, if they are
 * unmatched in that too.
 */
export async function explain(
  context: Context,
  store: Store,
  { input }: Pick<OpenProposal, 'input'>,
  plan: ProposalPlan,
  { isAll = false, isInConfidence }: { readonly isAll?: boolean; readonly isInConfidence: boolean },
): Promise<Partial<Telling>> {
  const { explainUnmatched } = await import('../../matching/explain/relax/explain-unmatched.ts');
  const asDefault = { ...input, objective: 'default' as const };
  const scan = loadScan();
  const defaultPlan = plan.objective === 'default' ? plan : propose(asDefault, { scan });
  const isUnmatched = new Set(defaultPlan.unmatched.map(({ menteeId }) => menteeId));
  const menteeIds = plan.unmatched
    .map(({ menteeId }) => menteeId)
    .filter((id) => isUnmatched.has(id))
    .slice(0, isAll ? undefined : MOST_EXPLAINED);
  const explained = await context.progress('Explaining', (report) =>
    explainUnmatched(asDefault, defaultPlan, menteeIds, { report, scan, isInConfidence }),
  );
  const { defaultCapacity } = store.read(() => loadProgramme(store));
  return { defaultCapacity, isInConfidence, explained: new Map(explained.map((one) => [one.menteeId, one])) };
}
