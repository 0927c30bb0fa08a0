/** Which format `mentor match` proposes. */
import type { Context } from '../../../context.ts';
import { openProposal } from '../../../store/matching/proposals.ts';
import { openRoundIfAny } from '../../../store/matching/rounds.ts';
import type { MatchFormat } from './group-options.ts';

/** Returns the format that is named; otherwise that of the open proposal where it is kept, and else one-to-one. */
export async function formatAsked(
  context: Context,
  { format, keep }: { readonly format?: MatchFormat | undefined; readonly keep?: true | undefined },
): Promise<MatchFormat> {
  if (format !== undefined || keep !== true) return format ?? 'one-to-one';
  return context.read((store) => {
    const round = openRoundIfAny(store);
    const open = round === undefined ? undefined : openProposal(store, round.id);
    const plan = open === undefined ? {} : (JSON.parse(open.plan) as { format?: MatchFormat });
    return plan.format ?? 'one-to-one';
  });
}
