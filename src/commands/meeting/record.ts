/** What `meeting log` and `meeting missed` share: what became of a meeting, planned or not. */
import type { Context } from '../../context.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { idOf } from '../../domain/reference.ts';
import type { RelationshipFacts } from '../../domain/relationship.ts';
import { Failure } from '../../errors.ts';
import { insertMeeting, updateMeeting } from '../../store/meetings.ts';
import type { Store } from '../../store/store.ts';
import type { Cell } from '../../view/document.ts';
import { record } from '../relationship/record.ts';
import { isMeetingId, plannedOf, relationshipOf } from './find.ts';

/** What became of a meeting. */
interface Became {
  readonly meeting: Omit<Meeting, 'id' | 'relationshipId' | 'sequence'>;
  /** A sentence, given the ids of the meeting and its relationship. */
  readonly text: (id: string, relationship: string) => string;
  readonly values: Readonly<Record<string, Cell>>;
}

/**
 * Records what became of a meeting: of the planned one that is named, of the one that was planned for that day,
 * or of one that nobody had planned.
 *
 * @param given `R7` or `M9`.
 * @throws Failure `usage` where a relationship is named without a day.
 */
export async function recordMeeting(
  context: Context,
  given: string,
  on: string | undefined,
  command: string,
  became: (planned: Meeting | undefined, on: string, store: Store, facts: RelationshipFacts) => Became,
): Promise<void> {
  const isMeeting = isMeetingId(given);
  if (!isMeeting && on === undefined)
    throw new Failure('usage', 'Missing: --on.', `mentor ${command} --help says what it is`);
  const store = await context.store();
  const relationship = isMeeting ? store.read(() => relationshipOf(store, given)) : given;
  await record(context, relationship, command, (facts) => {
    const planned = isMeeting ? plannedOf(facts, given) : plannedFor(facts, on);
    const { meeting, text, values } = became(planned, on ?? planned?.metOn ?? store.today, store, facts);
    if (planned !== undefined) updateMeeting(store, { ...meeting, id: planned.id });
    const id = planned?.id ?? insertMeeting(store, { ...meeting, relationshipId: facts.id });
    return {
      text: text(idOf('M', id), idOf('R', facts.id)),
      values: { meeting: idOf('M', id), ...values },
    };
  });
}

/** The one meeting that was planned for a day; where there are several, nobody knows which. */
function plannedFor({ meetings }: RelationshipFacts, on: string | undefined): Meeting | undefined {
  const planned = meetings.filter(({ status, metOn }) => status === 'planned' && metOn === on);
  return planned.length === 1 ? planned[0] : undefined;
}
