/** Has somebody leave a relationship: the others go on, or it ends for all. */
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { canGoOnWithout, cannotGoOn } from '../../domain/relationship/members/joining.ts';
import { isWithoutMentor } from '../../domain/relationship/members/members.ts';
import {
  type EndReason,
  happenedOn,
  outcomeOf,
  personBy,
  phaseSince,
  type Relationship,
  type RelationshipPerson,
  roundsGivenBack,
} from '../../domain/relationship/relationship.ts';
import { oneLine } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { removeMember } from '../../store/relationships/membership.ts';
import { findOpenRelationship, requireRelationship } from '../../store/relationships/relationships.ts';
import { endEarly, type LeftOver } from '../../store/relationships/steps.ts';
import type { Store } from '../../store/store.ts';
import type { JsonValue } from '../../view/document/document.ts';
import { membersText, relationshipText } from '../../view/pages/people.ts';
import { leftOverJson, leftOverText } from '../../view/pages/relationship/left-over.ts';
import { plural } from '../../view/words/words.ts';

/** How somebody leaves. */
export interface LeaveOptions {
  readonly on?: string | undefined;
  readonly reason?: EndReason | undefined;
  readonly notes?: string | undefined;
  readonly end?: true | undefined;
}

interface Left {
  readonly text: string;
  readonly values: Readonly<Record<string, string | boolean>>;
  readonly more: { readonly [key: string]: JsonValue };
  readonly notes: readonly string[];
  readonly next: readonly string[];
}

/**
 * Has somebody leave an open relationship.
 *
 * @param given `R7`.
 * @param who One of its people, as `--by` takes them.
 * @param command The words of the command, for the change log.
 * @throws Failure `refused` where they were not in it on that day, or nobody could go on and it is not to end;
 *   `cancelled` on no.
 */
export async function leaveRelationship(
  context: Context,
  given: string,
  who: string,
  options: LeaveOptions,
  command = 'relationship leave',
): Promise<Left> {
  const store = await context.store();
  const preview = store.read(() => findOpenRelationship(store, given));
  const person = personBy(preview, who, 'Who leaves,');
  const on = happenedOn(options.on, store.today);
  const goesOn = canGoOnWithout(preview, person);
  if (!goesOn && options.end !== true) throw cannotGoOn(preview, person);
  if (!goesOn && options.reason === undefined)
    throw wrongUsage(
      'Why it ends is not said.',
      'say --reason CODE: mentor relationship end --help has them',
    );
  await context.ask.confirm(
    goesOn
      ? `Have ${oneLine(person.name)} leave ${relationshipText(preview)}?`
      : `End ${relationshipText(preview)}?`,
  );
  const left = store.write(command, () => {
    const facts = findOpenRelationship(store, given);
    return goesOn && canGoOnWithout(facts, person)
      ? leaveOthers(store, facts, person, on, options)
      : endForAll(store, facts, on, options);
  });
  const now = store.read(() => requireRelationship(store, preview.id));
  const id = idOf('R', now.id);
  const values = {
    relationship: id,
    participant: idOf('P', person.participantId),
    on,
    is_ended: now.outcome !== null,
  };
  const more = {
    waits: (left === undefined ? [person] : preview.people)
      .filter(({ role }) => role === 'mentee')
      .map((one) => ({
        participant: idOf('P', one.participantId),
        rounds: isComplete(options.reason) ? 0 : roundsGivenBack(one),
      })),
    is_without_mentor: isWithoutMentor(now),
    ...(left === undefined ? {} : leftOverJson(left)),
  };
  if (left !== undefined)
    return {
      text: `${id} ended on ${on}, as ${oneLine(person.name)} left.`,
      values,
      more,
      notes: leftOverText(left),
      next: ['mentor match, or mentor relationship pair MENTOR MENTEE'],
    };
  return {
    text: `${oneLine(person.name)} left ${id} on ${on}${consequence(person, options.reason)}; ${membersText(now)} ${now.people.length === 1 ? 'goes' : 'go'} on.`,
    values,
    more,
    notes: isWithoutMentor(now) ? [`${id} is without a mentor until one joins, or it is ended.`] : [],
    next: isWithoutMentor(now)
      ? [`mentor relationship join ${id} NAME --as mentor, or mentor relationship end ${id} --reason CODE`]
      : [`mentor relationship show ${id}`],
  };
}

function isComplete(reason: EndReason | undefined): boolean {
  return reason !== undefined && outcomeOf(reason) === 'completed';
}

function consequence(person: RelationshipPerson, reason: EndReason | undefined): string {
  if (person.role === 'mentor') return ' and has a place again';
  if (person.role === 'peer' || isComplete(reason)) return '';
  return ` and can be matched again, with ${plural(roundsGivenBack(person), 'round')} of waiting`;
}

function leaveOthers(
  store: Store,
  { id, startedOn }: Relationship,
  { participantId, name, joinedOn }: RelationshipPerson,
  on: string,
  { reason, notes }: LeaveOptions,
): undefined {
  const since = joinedOn ?? startedOn;
  if (on < since)
    throw refused(
      `${oneLine(name)} is in ${idOf('R', id)} since ${since}.`,
      'mend --on; nothing was changed',
    );
  removeMember(store, id, participantId, { on, reason: reason ?? null, notes: notes ?? null });
}

function endForAll(
  store: Store,
  facts: Relationship,
  on: string,
  { reason = 'other', notes }: LeaveOptions,
): LeftOver {
  const since = phaseSince(facts);
  if (on < since)
    throw refused(
      `${idOf('R', facts.id)} is in ${facts.phase} since ${since}; it cannot end before that.`,
      'mend --on; nothing was changed',
    );
  return endEarly(store, facts, on, { reason, notes: notes ?? null });
}
