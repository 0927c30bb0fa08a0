/** Asks or reports where two participants may be one person. */
import type { Context } from '../../context.ts';
import { nearWords } from '../../domain/people/near-identities.ts';
import { rolesOf } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import {
  decideIdentity,
  type KnownIdentity,
  loadOpenIdentities,
  type Person,
} from '../../store/people/identity-decisions.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';

/** At most this many are asked about, or reported, one by one. */
const MOST_ASKED = 10;
const MOST_TOLD = 3;

/**
 * Returns the command line that says that two participants are two people.
 *
 * @example decideLine('P2', 'P1') // 'mentor participant identity decide P2 P1 --two-people'
 */
export function decideLine(one: string, other: string): string {
  return `mentor participant identity decide ${one} ${other} --two-people`;
}

/**
 * Asks, or reports, who may be the same person as a participant, where nobody has decided.
 *
 * @returns The numbers of those other participants.
 */
export async function tellNearIdentities(
  context: Context,
  store: Store,
  id: number,
): Promise<ReadonlySet<number>> {
  const open = store
    .read(() => loadOpenIdentities(store))
    .filter(({ people }) => people.some((one) => one.id === id));
  for (const { people, why } of open.slice(0, MOST_TOLD))
    if (!context.ask.isInteractive)
      await context.say(
        `${who(people[1])} may be ${who(people[0])}: ${why === null ? '' : nearWords(why)}. They are two until somebody decides, and are not matched with each other.`,
      );
  await settleIdentities(context, store, open);
  return new Set(open.flatMap(({ people }) => people.map((one) => one.id)));
}

/** Asks whether each two participants are one person. Where nobody can be asked, says how to decide. */
export async function settleIdentities(
  context: Context,
  store: Store,
  open: readonly KnownIdentity[],
): Promise<void> {
  if (open.length === 0) return;
  if (!context.ask.isInteractive) {
    const lines = open.slice(0, MOST_TOLD).map(({ people: [one, other] }) => {
      return `${decideLine(idOf('P', other.id), idOf('P', one.id))}, or --same-person`;
    });
    await context.next(...lines, ...(open.length > MOST_TOLD ? ['mentor participant identity list'] : []));
    return;
  }
  const asked = open.slice(0, MOST_ASKED);
  const questions = asked.map(({ people: [one, other], why }) => ({
    option: `${one.id} ${other.id}`,
    message: `Is ${who(other)} the same person as ${who(one)}? (${why === null ? '' : nearWords(why)})`,
    kind: 'choice' as const,
    choices: [
      { value: 'same', label: 'The same person' },
      { value: 'two', label: 'Two people' },
      { value: 'later', label: 'Decide later; until then they are not matched with each other' },
    ],
  }));
  const answers = await context.ask.fill(questions, 'leaves the rest undecided').catch(stopped);
  const answered = asked.filter(({ people: [one, other] }) => answers[`${one.id} ${other.id}`] !== 'later');
  const isSame = ({ people: [one, other] }: KnownIdentity): boolean =>
    answers[`${one.id} ${other.id}`] === 'same';
  if (answered.length > 0)
    store.write('participant identity decide', () => {
      for (const each of answered) decideIdentity(store, each.people[0].id, each.people[1].id, isSame(each));
    });
  for (const { people } of answered.filter(isSame)) await sayOneRecord(context, people);
  if (answered.length < open.length) await context.say('The others: mentor participant identity list');
}

/** Reports that the dialogue was stopped. By then the command has done its work. */
function stopped(error: unknown): never {
  if (!(error instanceof Failure) || error.kind !== 'cancelled') throw error;
  throw new Failure(
    'cancelled',
    'Stopped. Everything is done but to decide who is one person.',
    'mentor participant identity list shows who may be',
  );
}

/** Explains how to replace two records of one person with one. */
export async function sayOneRecord(context: Context, [one, other]: readonly [Person, Person]): Promise<void> {
  const [kept, left] = [idOf('P', one.id), idOf('P', other.id)];
  const hasAll =
    (one.isMentor || !other.isMentor) && (one.isMentee || !other.isMentee) && (one.isPeer || !other.isPeer);
  await context.say(
    `${kept} and ${left} are one person, and never matched with each other. To go on with one of the two: ${hasAll ? '' : `mentor participant edit ${kept} --as both, then `}mentor participant withdraw ${left}`,
  );
}

/** Returns a participant as `P2 Ada Lovelace <ada@x.example> (mentee)`. */
function who(one: Person): string {
  const address = one.email === null ? '' : ` <${one.email}>`;
  const roles = rolesOf(one) === 'both' ? 'mentor and mentee' : rolesOf(one);
  return `${personText(one)}${address} (${roles})`;
}
