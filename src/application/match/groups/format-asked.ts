/** Which format `mentor match` proposes. */
import type { Context } from '../../../context.ts';
import { formatOfGroups, openProposalIfAny } from '../../../store/matching/proposals.ts';
import type { MatchFormat } from './group-options.ts';

/** Returns the format that is named; otherwise that of the open proposal where it is kept, and else one-to-one. */
export async function formatAsked(
  context: Context,
  { format, keep }: { readonly format?: MatchFormat | undefined; readonly keep?: true | undefined },
): Promise<MatchFormat> {
  if (format !== undefined || keep !== true) return format ?? 'one-to-one';
  return context.read((store) => {
    const open = openProposalIfAny(store);
    return (open === undefined ? null : formatOfGroups(store, open.id)) ?? 'one-to-one';
  });
}
