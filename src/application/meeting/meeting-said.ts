/** Finds out what the words of `mentor met` say of a meeting, and asks where they can be taken in several ways. */
import type { Context } from '../../context.ts';
import type { Channel } from '../../domain/people/fields/choices.ts';
import { parseId } from '../../domain/reference.ts';
import {
  type SaidElsewhere,
  type SaidOfMeeting,
  waysToTake,
  wrongDay,
} from '../../domain/relationship/said-of-meeting.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { withWeekday } from '../../domain/time/dates.ts';
import { readSpokenDay, type SpokenDay } from '../../domain/time/spoken-day.ts';
import { quote } from '../../domain/words/text.ts';
import { Failure, wrongUsage } from '../../errors.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { loadDateOrder } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { relationshipText } from '../../view/pages/people.ts';
import { choose } from '../naming/choose.ts';
import { pairMeant } from '../naming/pair-meant.ts';
import { whichPair } from '../naming/which-pair.ts';
import { isMeetingId } from './find-meeting.ts';

/** What is said of a meeting. */
export interface MeetingSaid {
  /** `R7`, or `M9` for one that was planned. */
  readonly given: string;
  readonly day: string | undefined;
  readonly minutes: number | undefined;
  readonly channel: Channel | undefined;
  readonly notes?: string | undefined;
}

/** A way to take the words in which they name a pair. */
interface Possible extends SaidOfMeeting {
  /** The relationships that may be meant; empty where a person must be chosen first. */
  readonly pairs: readonly Relationship[];
}

/**
 * Returns what words say of a meeting. What names nobody's pair is no name; what names one and says a day as well is asked
 * about.
 *
 * @throws Failure as `whichPair`; `usage` where a day can be read in several ways, or the words can be taken in several and
 *   nobody can be asked.
 */
export async function meetingSaid(
  context: Context,
  typed: readonly string[],
  elsewhere: SaidElsewhere,
): Promise<MeetingSaid> {
  const { ways, possible, wrong } = await context.read((store) => {
    const dayOf = dayReaderOf(store);
    const names = new PeopleByName(store);
    const all = waysToTake(typed, dayOf, elsewhere);
    return {
      ways: all,
      possible: all.flatMap((way) => possibleIn(store, way, names)),
      wrong: elsewhere.day ? undefined : wrongDay(typed, dayOf),
    };
  });
  if (possible.length === 0 && wrong !== undefined) throw wrongUsage(wrong.problem, wrong.hint);
  const way = possible.length > 1 ? await chosen(context, typed, possible) : (possible[0] ?? ways[0]);
  if (way === undefined) throw new Error('words can be taken in one way at least');
  const [name = '', ...more] = way.names;
  const isMeeting = more.length === 0 && isMeetingId(name);
  return { ...way, given: isMeeting ? name : await whichPair(context, way.names) };
}

function dayReaderOf(store: Store): (text: string) => SpokenDay {
  const sense = { today: store.today, order: loadDateOrder(store), direction: 'happened' } as const;
  return (text) => readSpokenDay(text, sense);
}

/** Returns a way with the pairs that its names can mean; nothing where they mean none. */
function possibleIn(store: Store, way: SaidOfMeeting, names: PeopleByName): Possible[] {
  const [name, ...more] = way.names;
  if (name === undefined) return [];
  if (more.length === 0 && (isMeetingId(name) || parseId('R', name) !== undefined))
    return [{ ...way, pairs: [] }];
  try {
    const meant = pairMeant(store, way.names, false, names);
    return [{ ...way, pairs: 'pairs' in meant ? meant.pairs : [] }];
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** Returns the way that is meant of several. */
async function chosen(
  context: Context,
  typed: readonly string[],
  possible: readonly Possible[],
): Promise<Possible> {
  const text = typed.join(' ');
  const id = await choose(
    context,
    possible.map((way, at) => ({ id: String(at), text: wayText(way) })),
    {
      question: `What does ${quote(text)} say?`,
      message: `${quote(text)} can be taken in ${possible.length} ways`,
      hint: 'say the day with --on, and the pair by its id',
    },
  );
  return possible[Number(id)]!;
}

function wayText({ pairs, names, day }: Possible): string {
  const who = pairs.length === 1 ? relationshipText(pairs[0]!) : names.join(' ');
  return `${who} on ${day === undefined ? 'the day that is not said: today' : withWeekday(day)}`;
}
