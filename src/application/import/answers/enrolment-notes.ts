/** What a coordinator should know of people who enrolled by a form that anybody may fill in. */
import type { PeoplePlan } from '../../../domain/import/participants/people-plan.ts';
import { nearWords } from '../../../domain/people/near-identities.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { plural } from '../../../view/words/words.ts';

type Ids = ReadonlyMap<number, number>;

/**
 * Returns what there is to tell, by the line of the plan. It has none of their words.
 *
 * @param ids Whom each line is about, once it is written.
 * @param people These people, as they are then.
 */
export function enrolmentNotes(
  plan: PeoplePlan,
  ids: Ids,
  people: ReadonlyMap<number, Participant>,
): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>();
  const tell = (line: number, text: string): void => {
    notes.set(line, [...(notes.get(line) ?? []), text]);
  };
  tellAlike(plan, ids, tell);
  tellConsent(plan, ids, tell);
  const barred = new Set(plan.openReferences.filter(({ isBarring }) => isBarring).map(({ line }) => line));
  for (const line of barred)
    tell(
      line,
      'it is not certain whom they name, and they are matched with nobody until it is: mentor participant reference list',
    );
  for (const row of plan.rows) {
    const person = people.get(ids.get(row.line) ?? 0);
    if (person?.status === 'withdrawn')
      tell(
        row.line,
        `they have withdrawn, and stay so; if they are back: mentor participant resume ${idOf('P', person.id)}`,
      );
  }
  const [first] = plan.rows;
  if (first !== undefined && plan.newTopics.length > 0)
    tell(
      first.line,
      `the sign-ups taken with this one bring ${plural(plan.newTopics.length, 'new topic')}: mentor topic list`,
    );
  return notes;
}

/** Those who may be there twice. They stay two until somebody decides. */
function tellAlike(
  { near, duplicates }: PeoplePlan,
  ids: Ids,
  tell: (line: number, text: string) => void,
): void {
  const told = new Set<string>();
  const tellOnce = (line: number, otherLine: number | null, otherId: number | null, why: string): void => {
    const other = idOf('P', otherId ?? ids.get(otherLine ?? -1) ?? 0);
    if (told.has(`${line} ${other}`)) return;
    told.add(`${line} ${other}`);
    tell(
      line,
      `they may be the same person as ${other} (${why}), and stay two: mentor participant identity list`,
    );
  };
  for (const { line, otherLine, otherId, why } of near) tellOnce(line, otherLine, otherId, nearWords(why));
  for (const { line, otherLine, otherId, why } of duplicates)
    tellOnce(
      line,
      otherLine,
      otherId,
      `the same name and ${why === 'email' ? 'an e-mail that differs in one letter' : 'organisation'}`,
    );
}

function tellConsent({ consents }: PeoplePlan, ids: Ids, tell: (line: number, text: string) => void): void {
  if (consents === null) return;
  const who = (line: number): string => idOf('P', ids.get(line) ?? 0);
  for (const { line } of consents.takenBack)
    tell(
      line,
      `they say no to consent, which is taken back; if it was not them: mentor participant consent ${who(line)}`,
    );
  for (const { line } of consents.olderNo)
    tell(line, 'they say no to consent, and have consented since then; it stays');
  const isBack = new Set(consents.takenBack.map(({ line }) => line));
  for (const { line } of consents.no.filter((one) => !isBack.has(one.line)))
    tell(line, 'they say no to consent, and are not matched');
}
