/** How a proposal of pairs or of groups is applied: which one it is, what is asked first, and what is told after. */
import type { Context } from '../../context.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import type { Round } from '../../domain/round.ts';
import { refused } from '../../errors.ts';
import { formatUnits } from '../../matching/input/units.ts';
import {
  latestProposal,
  markApplied,
  openProposal,
  type StoredProposal,
} from '../../store/matching/proposals.ts';
import { openRound } from '../../store/matching/rounds.ts';
import { insertingRelationships, type NewRelationship } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import type { Document } from '../../view/document/document.ts';
import { type Field, listing, saidOfAll } from '../../view/document/result.ts';
import { afterApplying, appliedText, STILL_HOLDS } from '../../view/pages/matching/before-applying.ts';
import { plural } from '../../view/words/words.ts';

/** An open proposal that holds today. */
export interface Applicable {
  readonly round: Round;
  readonly proposal: StoredProposal;
  readonly people: ReadonlyMap<number, Participant>;
  /** Whether people or criteria have changed since it was made. */
  readonly isChanged: boolean;
}

/** The same, or the proposal of the round that was applied already. */
export type OrApplied<Found extends Applicable> = Found | { readonly applied: StoredProposal };

export interface Applied<Made> extends Pick<Applicable, 'people' | 'isChanged'> {
  /** As it was before; its status tells whether it was applied earlier. */
  readonly proposal: StoredProposal;
  /** The relationships that were made; none where it was applied earlier. */
  readonly made: readonly Made[];
}

/**
 * Returns the open proposal with what `load` reads of it, or the one of the round that was applied already. Call it inside
 * `store.read` or `store.write`.
 *
 * @param load returns also what in it no longer holds
 * @throws Failure `refused` where there is none, or where it no longer holds.
 */
export function findToApply<Found extends Applicable>(
  store: Store,
  load: (
    proposal: StoredProposal,
    round: Round,
  ) => { readonly found: Found; readonly stale: readonly string[] },
): OrApplied<Found> {
  const round = openRound(store);
  const proposal = openProposal(store, round.id);
  if (proposal === undefined) {
    const latest = latestProposal(store);
    if (latest?.roundId === round.id && latest.status === 'applied') return { applied: latest };
    throw refused('There is no open proposal to apply.', 'mentor match makes one');
  }
  const { found, stale } = load(proposal, round);
  if (stale.length > 0)
    throw refused(
      `Proposal ${idOf('X', proposal.id)} no longer holds:\n${stale.map((line) => `  ${line}`).join('\n')}`,
      'mentor match --keep proposes anew, and keeps what was approved; nothing was changed',
    );
  return found;
}

/** Shows the open proposal to whoever can be asked, and returns which it was once they said yes. */
export async function askFirst<Found extends Applicable>(
  context: Context,
  find: (store: Store) => OrApplied<Found>,
  shownBefore: (found: Found) => { readonly document: Document; readonly count: number },
): Promise<number | undefined> {
  if (!context.ask.isInteractive || context.options.yes === true) return undefined;
  const found = await context.read(find);
  if ('applied' in found) return undefined;
  const { document, count } = shownBefore(found);
  await context.tell(document);
  await context.ask.confirm(`Make ${plural(count, 'relationship')}?`);
  return found.proposal.id;
}

/** Adds a relationship of a proposal, given its score in units, and returns its number. */
type MakeOne = (
  relationship: Pick<NewRelationship, 'format' | 'people'> & {
    readonly score: number;
    readonly decimals: 3 | 6;
  },
) => number;

/**
 * Makes relationships of what is found, in one transaction under `match apply`.
 *
 * @param shownId The proposal that the person was shown and said yes to; undefined where nobody was asked.
 * @throws Failure `refused` where there is nothing to apply, or where it is not the one shown.
 */
export function applyFound<Found extends Applicable, Made>(
  store: Store,
  shownId: number | undefined,
  find: (store: Store) => OrApplied<Found>,
  make: (found: Found, makeOne: MakeOne) => readonly Made[],
): Applied<Made> {
  const apply = (): Applied<Made> => {
    const found = find(store);
    const proposal = 'applied' in found ? found.applied : found.proposal;
    if (shownId !== undefined && shownId !== proposal.id)
      throw refused(
        `The newest proposal is ${idOf('X', proposal.id)} now, not ${idOf('X', shownId)}, which was shown.`,
        'mentor match show shows it; nothing was changed',
      );
    if ('applied' in found) return { proposal, made: [], people: new Map(), isChanged: false };
    const made = make(found, makingOf(store, found));
    markApplied(store, proposal.id, store.today);
    return { proposal, made, people: found.people, isChanged: found.isChanged };
  };
  return store.write('match apply', apply, { isBulk: true });
}

function makingOf(store: Store, { round, proposal }: Applicable): MakeOne {
  const insert = insertingRelationships(store);
  return ({ score, decimals, format, people }) =>
    insert({
      format,
      roundId: round.id,
      proposalId: proposal.id,
      previousId: null,
      score: formatUnits(score, decimals),
      phase: 'preparation',
      startedOn: store.today,
      plannedEndOn: round.endsOn > store.today ? round.endsOn : store.today,
      people,
    });
}

/** Shows what was made, and says what comes next. */
export async function showApplied<Made extends { readonly id: number }>(
  context: Context,
  schema: string,
  { proposal, made, isChanged }: Applied<Made>,
  { fields, isAsked }: { readonly fields: readonly Field<Made>[]; readonly isAsked: boolean },
): Promise<void> {
  const store = await context.store();
  const id = idOf('X', proposal.id);
  const list = listing(made, [
    { key: 'relationship', json: 'id', of: (one) => idOf('R', one.id) },
    ...fields,
  ]);
  const text =
    proposal.status === 'applied'
      ? `Proposal ${id} was applied on ${proposal.appliedOn}; nothing more to do.`
      : appliedText(id, made.length);
  const after = { applied_on: proposal.appliedOn ?? store.today };
  await context.show(saidOfAll(schema, text, 'relationships', list, { proposal: id }, after));
  if (isChanged && !isAsked) await context.say(STILL_HOLDS);
  const [first] = made;
  if (first !== undefined) await context.next(afterApplying(first.id));
}
