/** What reports are made from: loaded from a store when a report asks for it, and then once. */
import type { Round } from '../domain/round.ts';
import type { ReportFacts } from '../reports/report.ts';
import { loadRoll } from '../store/participants.ts';
import { loadPhases, loadProgramme } from '../store/programme.ts';
import { loadFacts } from '../store/relationships.ts';
import { findRound } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';

/**
 * Returns the facts of a programme on the day that the store is of. A report asks for what it needs, and only
 * that is loaded: build it inside the `read` that this is called in.
 *
 * @param round As a person names it; undefined for the whole programme.
 */
export function reportFacts(store: Store, round: string | undefined): ReportFacts {
  const of: Round | null = round === undefined ? null : findRound(store, round);
  return {
    round: of,
    asOf: store.today,
    get programme() {
      return loadProgramme(store);
    },
    get participants() {
      return loadRoll(store, loadProgramme(store).requiredFields);
    },
    get relationships() {
      return loadFacts(store).filter((one) => of === null || one.roundId === of.id);
    },
    get phases() {
      return loadPhases(store);
    },
  };
}
