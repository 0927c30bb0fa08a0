/** Explains who is not matched, to the extent that it is asked for. */
import type { Context } from '../../context.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { loadScan } from '../../io/program-files.ts';
import { propose } from '../../matching/proposal/propose.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import type { Telling } from '../../view/pages/matching/unmatched.ts';
import type { OpenProposal } from './open-proposal.ts';

/** At most this many mentees are explained, unless all are asked for. */
export const MOST_EXPLAINED = 50;

interface Asked {
  /** Whether all are explained, however many. */
  readonly isAll?: boolean;
  /** The one mentee who is explained; by default all are. */
  readonly only?: number;
  readonly isInConfidence: boolean;
}

/**
 * Works out, by key, what would match those whom a proposal leaves unmatched. Objectives other than the default have
 * another kind of dual price. For them it explains the default proposal instead, for the mentees who are unmatched
 * there too.
 */
export async function explain(
  context: Context,
  store: Store,
  { input }: Pick<OpenProposal, 'input'>,
  plan: ProposalPlan,
  { isAll = false, only, isInConfidence }: Asked,
): Promise<Partial<Telling>> {
  const { explainUnmatched } = await import('../../matching/explain/relax/explain-unmatched.ts');
  const asDefault = input.objective === 'default' ? input : { ...input, objective: 'default' as const };
  const scan = loadScan();
  const defaultPlan = plan.objective === 'default' ? plan : propose(asDefault, { scan });
  const isUnmatched = new Set(defaultPlan.unmatched.map(({ menteeId }) => menteeId));
  const menteeIds = plan.unmatched
    .map(({ menteeId }) => menteeId)
    .filter((id) => isUnmatched.has(id) && (only === undefined || id === only))
    .slice(0, isAll ? undefined : MOST_EXPLAINED);
  const explained = await context.progress('Explaining', (report) =>
    explainUnmatched(asDefault, defaultPlan, menteeIds, { report, scan, isInConfidence }),
  );
  const { defaultCapacity } = store.read(() => loadProgramme(store));
  return { defaultCapacity, isInConfidence, explained: new Map(explained.map((one) => [one.menteeId, one])) };
}
