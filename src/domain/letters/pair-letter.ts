/** What the letters of a pair say of the other side: what both sides may read, and nothing else. */
import { agreementValues } from '../relationship/agreement-start.ts';
import { isAcrossCountries } from '../relationship/agreement.ts';
import type { Participant } from '../people/participant.ts';
import {
  type Goal,
  type RelationshipFacts,
  type RelationshipPerson,
  type Side,
  side,
} from '../relationship/relationship.ts';
import { wasAbsent } from '../relationship/meetings.ts';
import { inRole, isAcross, partnersOf } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import { type Addressed, middleOf } from './letter-audience.ts';
import { dayInWords, languageInWords, letterWord, listInWords, momentInWords } from './letter-words.ts';
import { filled, type Wordings, wordingFor } from './templates.ts';
import { asLines } from './write-letter.ts';

/** A time at which all are free: an instant, and the zone of each person. */
export interface FreeTime {
  readonly start: string;
  readonly zoneOf: ReadonlyMap<number, string>;
}

/** Why somebody was matched with the others, as facts that they all may know. */
export type Reason =
  | { readonly about: 'same' | 'languages'; readonly what: readonly string[] }
  /** With the side on which the reader is in it. */
  | { readonly about: 'topics'; readonly as: Side; readonly what: readonly string[] }
  | { readonly about: 'overlap' | 'near' };

/** What is known of a pair beside its facts. */
export interface PairFacts {
  readonly programme: string;
  readonly people: ReadonlyMap<number, Participant>;
  /** The fields that each side lets the other read, by name. */
  readonly readable: Readonly<Record<'mentor' | 'mentee', ReadonlySet<string>>>;
  readonly reasonsOf: (relationship: RelationshipFacts, reader: number) => readonly Reason[];
  readonly timesOf: (relationship: RelationshipFacts) => readonly FreeTime[];
}

/** Returns what stands in the braces of the letters of a pair, to one of its people, in a language. */
export function pairValues(
  { person, role, relationships, newcomers = [] }: Addressed,
  facts: PairFacts,
  language: string,
  wordings: Wordings,
): Record<string, string> {
  const [relationship] = relationships;
  if (relationship === undefined) return {};
  const theirs = role === 'mentor' ? 'mentee' : 'mentor';
  const participants = (some: readonly RelationshipPerson[]): Participant[] =>
    some.flatMap(({ participantId }) => facts.people.get(participantId) ?? []);
  const own = relationship.people.find(({ participantId }) => participantId === person.id);
  const others = relationship.people.filter((one) => one !== own);
  // Of who is on the same side, and of the others of a circle without a mentor, nothing is told but the name.
  const across = others.filter((one) => own !== undefined && isAcross(one, own));
  const newOthers = newcomers.filter(({ participantId }) => participantId !== person.id);
  const isOfNew = ({ participantId }: RelationshipPerson): boolean =>
    newOthers.some((one) => one.participantId === participantId);
  const partners = participants(newOthers.length === 0 ? across : across.filter(isOfNew));
  const isOfSeveral = others.length > 1;
  const readable = facts.readable[theirs];
  const may = (field: string, text: string | null): string =>
    readable.has(field) ? oneLine(text ?? '') : '';
  const namesOf = (some: readonly RelationshipPerson[]): string =>
    listInWords(
      some.map(({ name }) => oneLine(name)),
      language,
    );
  const partner = namesOf(partnersOf(relationship, person.id));
  const ownFrom = own?.joinedOn ?? relationship.startedOn;
  const held = relationship.meetings.filter(
    (meeting) => meeting.status === 'held' && meeting.metOn >= ownFrom && !wasAbsent(meeting, person.id),
  );
  return {
    partner,
    mentors: namesOf(inRole({ people: others }, 'mentor')),
    newcomers: namesOf(newOthers),
    new_mentors: namesOf(inRole({ people: newOthers }, 'mentor')),
    others: namesOf(others.filter((one) => own !== undefined && !isAcross(one, own))),
    partner_line: partners
      .map((one) =>
        [oneLine(one.name), may('job_title', one.jobTitle), may('organisation', one.organisation)]
          .filter((part) => part !== '')
          .join(', '),
      )
      .join('\n'),
    partner_email: partners
      .map((one) => may('email', one.email))
      .filter((part) => part !== '')
      .join(', '),
    partner_words: partners
      .map((one) => may('about', one.about))
      .filter((part) => part !== '')
      .join('” “'),
    topics: topicsOf(partners, theirs, readable).join(', '),
    why: asLines(
      facts
        .reasonsOf(relationship, person.id)
        .map((one) => reasonText(one, { role, partner, isOfSeveral }, language, wordings)),
    ),
    times: asLines(
      facts
        .timesOf(relationship)
        .map((time) => timeText(time, person.id, participants(others), language, wordings)),
    ),
    etiquette: etiquetteOf(relationship, facts, language, wordings),
    // Who comes new is told since when it goes on; everybody else since when they are in it.
    start_on: dayInWords(newcomers.length > 0 ? relationship.startedOn : ownFrom, language),
    half_on: dayInWords(middleOf(relationship), language),
    end_on: dayInWords(relationship.endedOn ?? relationship.plannedEndOn, language),
    goals: asLines(
      relationship.goals
        .filter(
          ({ status, participantId }) =>
            status === 'open' && (role === 'mentor' || participantId === person.id || participantId === null),
        )
        .map((goal) => goalText(goal, relationship, person.id)),
    ),
    meetings: held.length < 2 ? '' : String(held.length),
  };
}

/** A goal, with whose it is where a mentor reads those of several. */
function goalText(
  { statement, participantId }: Goal,
  relationship: RelationshipFacts,
  reader: number,
): string {
  const whose = relationship.people.find((one) => one.participantId === participantId);
  if (whose === undefined || participantId === reader || side(relationship, 'mentee').length < 2)
    return statement;
  return `${oneLine(whose.name)}: ${statement}`;
}

/** What a mentor helps with, or what a mentee wants help with. */
export function topicsOf(
  people: readonly Participant[],
  role: 'mentor' | 'mentee',
  readable: ReadonlySet<string>,
): string[] {
  const field = role === 'mentor' ? 'expertise' : 'goals';
  return readable.has(field) ? [...new Set(people.flatMap((one) => one[field]))] : [];
}

/** A reason as its reader is told it. */
function reasonText(
  reason: Reason,
  {
    role,
    partner,
    isOfSeveral,
  }: { readonly role: Side; readonly partner: string; readonly isOfSeveral: boolean },
  language: string,
  { shipped }: Wordings,
): string {
  const word = wordFor(reason, role, isOfSeveral);
  const said = 'what' in reason ? reason.what : [];
  const what = reason.about === 'languages' ? said.map((tag) => languageInWords(tag, language)) : said;
  return letterWord(`why.${word}`, language, shipped, { partner, what: what.join(', ') });
}

function wordFor(reason: Reason, role: Side, isOfSeveral: boolean) {
  if (reason.about === 'topics')
    return isOfSeveral ? (`topics.${reason.as}.several` as const) : (`topics.${reason.as}` as const);
  if (reason.about === 'near') return `near.${role}` as const;
  return reason.about === 'languages' && isOfSeveral ? ('languages.several' as const) : reason.about;
}

/** A time by the reader's clock; beside it by the other's, where there is one other clock. */
function timeText(
  { start, zoneOf }: FreeTime,
  reader: number,
  others: readonly Participant[],
  language: string,
  { shipped }: Wordings,
): string {
  const [own, ...theirs] = [reader, ...others.map(({ id }) => id)].map((id) => {
    const zone = zoneOf.get(id) ?? zoneOf.get(reader) ?? 'UTC';
    return momentInWords(start, zone, language);
  });
  const [day = '', time = ''] = own ?? [];
  const isOtherwise = ([theirDay, theirTime]: readonly string[]): boolean =>
    theirDay !== day || theirTime !== time;
  const clocks = new Set(theirs.filter(isOtherwise).map((clock) => clock.join(' ')));
  const first = theirs.findIndex(isOtherwise);
  const [theirDay, theirTime = ''] = theirs[first] ?? [];
  // Of several other clocks each reader has their own in their letter.
  if (clocks.size !== 1) return letterWord('time.one-clock', language, shipped, { day, time });
  const there = others.filter((_, at) => isOtherwise(theirs[at] ?? []));
  return letterWord('time.two-clocks', language, shipped, {
    day,
    time,
    their_time: theirDay === day ? theirTime : `${theirTime} (${theirDay})`,
    partner: listInWords(
      there.map(({ name }) => oneLine(name)),
      language,
    ),
  });
}

function etiquetteOf(
  relationship: RelationshipFacts,
  { programme, people }: PairFacts,
  language: string,
  { own, shipped }: Wordings,
): string {
  if (!isAcrossCountries(relationship)) return '';
  const participants = relationship.people.flatMap(({ participantId }) => people.get(participantId) ?? []);
  const { body } = wordingFor('agreement.etiquette', own, [language], shipped);
  const values = agreementValues(relationship, { programme, participants }, language);
  return asLines(filled(body, values).split('\n'));
}
