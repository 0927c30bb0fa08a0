/** What `meeting log`, `met` and `meeting missed` share: recording how a meeting turned out, whether planned or not. */
import type { Context } from '../../context.ts';
import { type Meeting, sameMeeting } from '../../domain/relationship/meetings.ts';
import { idOf } from '../../domain/reference.ts';
import { happenedOn, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { insertMeeting, updateMeeting } from '../../store/relationships/meetings.ts';
import type { Store } from '../../store/store.ts';
import type { Cell } from '../../view/document/document.ts';
import { record } from '../relationship/record-in-relationship.ts';
import { findThing } from '../naming/which-thing.ts';
import { isMeetingId, plannedOf, refuseSecond } from './find-meeting.ts';

type MeetingFields = Omit<Meeting, 'id' | 'relationshipId' | 'sequence'>;

/** How a meeting turned out. */
interface Became {
  readonly meeting: MeetingFields;
  /** Returns a sentence, given the ids of the meeting and its relationship. */
  readonly text: (id: string, relationship: string) => string;
  readonly values: Readonly<Record<string, Cell>>;
}

interface RecordOptions {
  readonly on?: string | undefined;
  /** Whether it is an additional meeting on that day. */
  readonly another?: true | undefined;
}

/**
 * Records how a meeting turned out: the one that is named, the existing one of that day, or one that nobody had
 * planned. A pair has one meeting a day unless another is asked for.
 *
 * @param given `R7` or `M9`.
 * @param became Receives what is known of the meeting, with its day and outcome, and the existing meeting.
 * @throws Failure `refused` where it is unclear which meeting is meant, or the pair already met that day.
 */
export async function recordMeeting(
  context: Context,
  given: string,
  { on, another }: RecordOptions,
  command: 'meeting log' | 'meeting missed' | 'met',
  became: (meeting: MeetingFields, known: Meeting | undefined, facts: RelationshipFacts) => Became,
): Promise<void> {
  const isMeeting = isMeetingId(given);
  const relationship = isMeeting ? (await findThing(context, 'M', given)).relationship : given;
  const status = command === 'meeting missed' ? 'missed' : 'held';
  await record(context, relationship, command, (facts, store) => {
    const named = isMeeting ? plannedOf(facts, given) : undefined;
    const { id, metOn, text, values } = keepMeeting(store, facts, { on, another, status, named }, became);
    return {
      text: text(idOf('M', id), idOf('R', facts.id)),
      values: { meeting: idOf('M', id), on: metOn, ...values },
    };
  });
}

interface WhichMeeting extends RecordOptions {
  readonly status: 'held' | 'missed';
  /** The one that was planned and is named. */
  readonly named?: Meeting | undefined;
}

/**
 * Keeps how a meeting turned out, within the current write: see {@link recordMeeting}.
 *
 * @throws Failure `refused` as {@link recordMeeting} does, and where the day is still to come.
 */
export function keepMeeting<More>(
  store: Store,
  facts: RelationshipFacts,
  { on, another, status, named }: WhichMeeting,
  became: (
    meeting: MeetingFields,
    known: Meeting | undefined,
    facts: RelationshipFacts,
  ) => More & { readonly meeting: MeetingFields },
): More & { readonly id: number; readonly metOn: string; readonly known: Meeting | undefined } {
  const day = on ?? named?.metOn ?? store.today;
  if (named !== undefined && another !== true) refuseSecond(facts, day, named.id);
  const known = named ?? (another === true ? undefined : knownOf(facts, day, status));
  const metOn = happenedOn(day, store.today);
  const startsAt = known?.metOn === metOn ? known.startsAt : null;
  const { minutes = null, channel = null, notes = null } = known ?? {};
  const before = {
    status,
    metOn,
    startsAt,
    minutes,
    channel,
    notes,
    absentId: null,
    alsoAbsent: null,
  } as const;
  const { meeting, ...more } = became(before, known, facts);
  if (known !== undefined) updateMeeting(store, { ...meeting, id: known.id });
  const id = known?.id ?? insertMeeting(store, { ...meeting, relationshipId: facts.id });
  return { ...(more as unknown as More), id, metOn, known };
}

/** Returns the existing meeting of a day that is meant, if there is one. */
function knownOf(
  { meetings }: RelationshipFacts,
  on: string,
  status: 'held' | 'missed',
): Meeting | undefined {
  const ofDay = meetings.filter(({ metOn }) => metOn === on);
  const planned = ofDay.filter((one) => one.status === 'planned');
  if (planned.length > 1)
    throw refused(
      `Several meetings are planned for ${on}: ${planned.map(({ id }) => idOf('M', id)).join(', ')}.`,
      `name the one: mentor meeting ${status === 'held' ? 'log' : 'missed'} ${idOf('M', planned[0]?.id ?? 0)}`,
    );
  const known = sameMeeting(ofDay, status);
  if (status === 'missed' && known?.status === 'held')
    throw refused(
      `They met on ${on}: ${idOf('M', known.id)}.`,
      `mentor meeting remove ${idOf('M', known.id)}, if they did not; --another, if they missed a second one that day`,
    );
  return known;
}
