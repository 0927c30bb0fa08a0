/** Takes what has come of it for somebody. */
import { type OutcomeName, outcomeProblem } from '../../../domain/relationship/outcomes.ts';
import type { SaidOnForm } from '../../../domain/forms/check-answer.ts';
import { folded } from '../../../domain/words/text.ts';
import { insertOutcome, loadOutcomes } from '../../../store/relationships/outcomes.ts';
import { fault, numberSaid, type PairTaking, yesSaid } from './taking.ts';

interface Came {
  readonly kind: OutcomeName;
  readonly value?: number;
  readonly notes?: string;
}

export const outcomes: PairTaking = {
  about: 'pair',
  isReplaceable: false,
  take({ store, facts, person, said, on }) {
    const all = outcomesIn(said);
    const wrong = all.flatMap(({ kind, value, notes }) =>
      outcomeProblem(kind, value, notes) === undefined ? [] : [kind],
    );
    if (wrong.length > 0)
      return fault(
        `what it says cannot be recorded as ${wrong.join(', ')}`,
        'mentor outcome record --help tells what each takes; record it by hand',
      );
    const { participantId } = person;
    const known = loadOutcomes(store, participantId);
    for (const { kind, value = null, notes = null } of all) {
      const isKnown = known.some(
        (one) =>
          one.kind === kind &&
          one.happenedOn === on &&
          one.value === value &&
          folded(one.notes ?? '') === folded(notes ?? ''),
      );
      if (!isKnown)
        insertOutcome(store, { participantId, relationshipId: facts.id, kind, happenedOn: on, value, notes });
    }
    return {};
  },
};

/** Returns what came of it. A "no" is nothing that came, but for staying. */
function outcomesIn(said: SaidOnForm): Came[] {
  const stays = yesSaid(said, 'stays');
  const contacts = numberSaid(said, 'new_contacts') ?? 0;
  const qualification = said.fields.get('qualification');
  const suggestion = said.fields.get('suggestion');
  return [
    ...(yesSaid(said, 'promotion') === true ? [{ kind: 'promotion' } as const] : []),
    ...(yesSaid(said, 'move') === true ? [{ kind: 'move' } as const] : []),
    ...(stays === undefined ? [] : [{ kind: 'retention', value: stays ? 1 : 0 } as const]),
    ...(qualification === undefined ? [] : [{ kind: 'qualification', notes: qualification } as const]),
    ...(contacts === 0 ? [] : [{ kind: 'contact', value: contacts } as const]),
    ...(suggestion === undefined ? [] : [{ kind: 'suggestion', notes: suggestion } as const]),
  ];
}
