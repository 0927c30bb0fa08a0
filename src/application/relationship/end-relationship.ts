/** Ends a relationship early: `mentor relationship end`, and the first half of `mentor rematch`. */
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import {
  type EndReason,
  happenedOn,
  type Outcome,
  outcomeOf,
  phaseSince,
  type Relationship,
  type RelationshipPerson,
  roundsGivenBack,
  side,
} from '../../domain/relationship/relationship.ts';
import { oneLine } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { findOpenRelationship } from '../../store/relationships/relationships.ts';
import { endEarly } from '../../store/relationships/steps.ts';
import type { JsonValue } from '../../view/document/document.ts';
import { leftOverJson, leftOverText } from '../../view/pages/relationship/left-over.ts';
import { relationshipText } from '../../view/pages/people.ts';
import { plural } from '../../view/words/words.ts';
import { inRole } from '../../domain/relationship/members/members.ts';

/** How it ends. */
export interface EndOptions {
  readonly reason: EndReason;
  readonly notes?: string | undefined;
  readonly on?: string | undefined;
}

/** A relationship that has ended. */
export interface Ended {
  /** What was done, in a sentence. */
  readonly text: string;
  /** The same for scripts. */
  readonly values: { readonly relationship: string; readonly outcome: Outcome; readonly on: string };
  readonly more: { readonly [key: string]: JsonValue };
  /** What is left over, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Ends an open relationship, once a person has said yes to that.
 *
 * @param given `R7`.
 * @param command The words of the command, for the change log.
 * @throws Failure `refused` where it is over, or would end before its phase began; `cancelled` on no.
 */
export async function endRelationship(
  context: Context,
  given: string,
  options: EndOptions,
  command: string,
): Promise<Ended> {
  const store = await context.store();
  const preview = store.read(() => findOpenRelationship(store, given));
  await context.ask.confirm(`End ${relationshipText(preview)}?`);
  const on = happenedOn(options.on, store.today);
  const left = store.write(command, () => {
    const facts = findOpenRelationship(store, given);
    const since = phaseSince(facts);
    if (on < since)
      throw refused(
        `${idOf('R', facts.id)} is in ${facts.phase} since ${since}; it cannot end before that.`,
        'mend --on; nothing was changed',
      );
    return endEarly(store, facts, on, { reason: options.reason, notes: options.notes ?? null });
  });
  const id = idOf('R', preview.id);
  const outcome = outcomeOf(options.reason);
  const mentees = side(preview, 'mentee');
  return {
    text: `${id} ended on ${on}. ${[...placesText(preview), ...mentees.map((one) => waitText(one, outcome))].join('; ')}.`,
    values: { relationship: id, outcome, on },
    more: {
      waits: mentees.map((one) => ({
        participant: idOf('P', one.participantId),
        rounds: outcome === 'completed' ? 0 : roundsGivenBack(one),
      })),
      ...leftOverJson(left),
    },
    notes: leftOverText(left),
  };
}

/** Returns whose place is free again: a relationship takes one of each of its mentors, and none of peers. */
function placesText({ people }: Pick<Relationship, 'people'>): string[] {
  return inRole({ people }, 'mentor').map(({ name }) => `${oneLine(name)} has a place again`);
}

/**
 * Returns how long a mentee counts as having waited. Those who met their goals have what they came for. Those who were
 * let down come first next time: they get the rounds they had already waited, and one more.
 */
function waitText(mentee: RelationshipPerson, outcome: Outcome): string {
  if (outcome === 'completed') return `${oneLine(mentee.name)} has completed it`;
  if (mentee.role === 'peer') return `${oneLine(mentee.name)} can be matched again`;
  return `${oneLine(mentee.name)} can be matched again, with ${plural(roundsGivenBack(mentee), 'round')} of waiting`;
}
