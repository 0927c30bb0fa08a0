/** What proves a proposal of peers. */
import type { PeerPrices } from '../peers/peer-problem.ts';

/**
 * What proves a proposal of peers. Prices are for the peers who are not held, by key, in half units of the solver; see
 * `PeerPrices`.
 */
export interface PeerProof {
  /** How many units of the plan a unit of the solver is. */
  readonly unit: number;
  readonly cases: readonly PeerPrices[];
  /** Only under the objective `fair`: see `FairPeers`. */
  readonly fair?: {
    readonly least: number | null;
    readonly ofAll: readonly PeerPrices[];
    readonly above: readonly PeerPrices[] | null;
  };
}
