/** Loads what needs somebody today: see `domain/today/`. */
import type { Context } from '../../context.ts';
import { countDueForms, FormsOfPeople } from '../../domain/forms/due/due-forms.ts';
import { FORM_KINDS } from '../../domain/forms/form.ts';
import type { BriefFacts } from '../../domain/relationship/relationship.ts';
import { type Need, ranked } from '../../domain/today/need.ts';
import { type ProgrammeFacts, peopleNeeds, type TopicWanted } from '../../domain/today/people-needs.ts';
import { lookAtPairs, lookAtPeople, type PeopleToday } from '../../domain/today/pairs-and-people.ts';
import { lastErasure } from '../../store/file/backups.ts';
import { openMatches } from '../../store/matching/proposals.ts';
import { openRoundIfAny } from '../../store/matching/rounds.ts';
import { loadRoll } from '../../store/people/participants.ts';
import { topicsNobodyOffers } from '../../store/people/topics.ts';
import { loadProgramme } from '../../store/programme.ts';
import { lastLookBefore } from '../../store/looks.ts';
import { loadCircumstances } from '../../store/relationships/attention.ts';
import { eachBrief, loadRelationships } from '../../store/relationships/relationships.ts';
import { loadSentReminders } from '../../store/relationships/reminders.ts';
import type { Store } from '../../store/store.ts';
import type { Today } from '../../view/pages/today.ts';
import { loadFormFacts } from '../forms/form-facts.ts';

/** A person or a pair, whose needs alone are wanted. */
export interface OnlyOf {
  readonly relationshipId: number | null;
  readonly people: ReadonlySet<number>;
}

/**
 * Returns what needs somebody today.
 *
 * @param only Whose lines alone are wanted. The counts are the programme's all the same.
 */
export async function loadToday(context: Context, only?: OnlyOf): Promise<Today> {
  // What looks for unfinished erasures is loaded only where anybody was erased.
  const hasErased = await context.read((store) => lastErasure(store.db) > 0);
  const erasures = hasErased ? await import('../../store/privacy/erase/erase-people.ts') : undefined;
  return context.read((store) => {
    const open = erasures?.openErasure(store) ?? null;
    const since = open === null ? undefined : erasures?.erasedSince(store, open.people);
    const erasing = open === null ? null : { people: open.people, since: since ?? store.today };
    return todayOf(store, erasing, only);
  });
}

function todayOf(store: Store, erasing: ProgrammeFacts['erasing'], only: OnlyOf | undefined): Today {
  const { today } = store;
  const { requiredFields } = loadProgramme(store);
  const circumstances = loadCircumstances(store);
  const formFacts = loadFormFacts(store, FORM_KINDS, circumstances);
  const forms = new FormsOfPeople(formFacts, { kinds: FORM_KINDS, isDueAlone: true });
  const pairs = lookAtPairs(handedTo(forms, eachBrief(store, { isOpen: true })), circumstances, today);
  const everybody = lookAtPeople(
    {
      participants: loadRoll(store, requiredFields),
      requiredFields,
      past: loadRelationships(store, { isOpen: false }),
      round: openRoundIfAny(store),
      sent: loadSentReminders(store),
    },
    pairs,
    circumstances,
    today,
  );
  const people = only === undefined ? everybody : narrowed(everybody, only);
  const lines = [
    ...pairs.lines,
    ...peopleNeeds(pairs, people, programmeFacts(store, people, erasing), circumstances, today).map(
      (need) => ({
        ...need,
        more: 0,
      }),
    ),
  ];
  return {
    asOf: today,
    lines: ranked(only === undefined ? lines : lines.filter((line) => isOf(line, only))),
    counts: { ...pairs.counts, ...people.counts, formsDue: countDueForms(forms.all(), formFacts) },
    lastLookedOn: lastLookBefore(store),
  };
}

/** Yields pairs, each of which is handed to the forms first, so that it need not be kept. */
function* handedTo(forms: FormsOfPeople, pairs: Iterable<BriefFacts>): Generator<BriefFacts> {
  for (const pair of pairs) {
    forms.add(pair);
    yield pair;
  }
}

/** The one who has waited longest of those who are wanted. */
function narrowed(people: PeopleToday, { people: wanted }: OnlyOf): PeopleToday {
  return { ...people, waitingLong: people.waitingLong.filter(({ person }) => wanted.has(person.id)) };
}

function isOf(need: Need, { relationshipId, people }: OnlyOf): boolean {
  if (need.relationshipId !== null && relationshipId !== null) return need.relationshipId === relationshipId;
  return need.people.some(({ id }) => people.has(id));
}

function programmeFacts(
  store: Store,
  people: PeopleToday,
  erasing: ProgrammeFacts['erasing'],
): ProgrammeFacts {
  return { proposal: openMatches(store), topic: topicOf(store, people), erasing };
}

/** Returns the topic that most of those who wait want, of those that no ready mentor has. */
function topicOf(store: Store, { waiting, readyMentors, everybody }: PeopleToday): TopicWanted | null {
  const ids = (people: readonly { readonly id: number }[]): number[] => people.map(({ id }) => id);
  const [first] = topicsNobodyOffers(store, ids(waiting), ids(readyMentors));
  if (first === undefined) return null;
  const wantedBy = first.wantedBy.flatMap((id) => everybody.get(id) ?? []);
  wantedBy.sort((a, b) => (a.enrolledOn < b.enrolledOn ? -1 : a.enrolledOn > b.enrolledOn ? 1 : a.id - b.id));
  return { topic: first.topic, wantedBy };
}
