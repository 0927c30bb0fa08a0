/** What the letters of a pair say of the other side: what both sides may read, and nothing else. */
import { agreementValues } from '../relationship/agreement-start.ts';
import { isAcrossCountries } from '../relationship/agreement.ts';
import type { Participant } from '../people/participant.ts';
import type { RelationshipFacts } from '../relationship/relationship.ts';
import { partnersOf } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import { type Addressed, middleOf } from './letter-audience.ts';
import { dayInWords, languageInWords, letterWord, listInWords, momentInWords } from './letter-words.ts';
import { filled, type Wordings, wordingFor } from './templates.ts';
import { asLines } from './write-letter.ts';

/** A time at which both are free: an instant, and the zone of each person. */
export interface FreeTime {
  readonly start: string;
  readonly zoneOf: ReadonlyMap<number, string>;
}

/** Why two were matched, as facts that both may know. */
export type Reason =
  | { readonly about: 'topics' | 'same' | 'languages'; readonly what: readonly string[] }
  | { readonly about: 'overlap' | 'near' };

/** What is known of a pair beside its facts. */
export interface PairFacts {
  readonly programme: string;
  readonly people: ReadonlyMap<number, Participant>;
  /** The fields that each side lets the other read, by name. */
  readonly readable: Readonly<Record<'mentor' | 'mentee', ReadonlySet<string>>>;
  readonly reasonsOf: (relationship: RelationshipFacts) => readonly Reason[];
  readonly timesOf: (relationship: RelationshipFacts) => readonly FreeTime[];
}

/** Returns what stands in the braces of the letters of a pair, to one of its people, in a language. */
export function pairValues(
  { person, role, relationships }: Addressed,
  facts: PairFacts,
  language: string,
  wordings: Wordings,
): Record<string, string> {
  const [relationship] = relationships;
  if (relationship === undefined) return {};
  const theirs = role === 'mentor' ? 'mentee' : 'mentor';
  const partners = partnersOf(relationship, person.id).flatMap(
    ({ participantId }) => facts.people.get(participantId) ?? [],
  );
  const readable = facts.readable[theirs];
  const may = (field: string, text: string | null): string =>
    readable.has(field) ? oneLine(text ?? '') : '';
  const partner = listInWords(
    partners.map(({ name }) => oneLine(name)),
    language,
  );
  const held = relationship.meetings.filter(({ status }) => status === 'held');
  return {
    partner,
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
      facts.reasonsOf(relationship).map((one) => reasonText(one, { role, partner }, language, wordings)),
    ),
    times: asLines(
      facts.timesOf(relationship).map((time) => timeText(time, person.id, partners, language, wordings)),
    ),
    etiquette: etiquetteOf(relationship, facts, language, wordings),
    start_on: dayInWords(relationship.startedOn, language),
    half_on: dayInWords(middleOf(relationship), language),
    end_on: dayInWords(relationship.endedOn ?? relationship.plannedEndOn, language),
    goals: asLines(
      relationship.goals
        .filter(
          ({ status, participantId }) =>
            status === 'open' && (role === 'mentor' || participantId === person.id || participantId === null),
        )
        .map(({ statement }) => statement),
    ),
    meetings: held.length < 2 ? '' : String(held.length),
  };
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
  { role, partner }: { readonly role: 'mentor' | 'mentee'; readonly partner: string },
  language: string,
  { shipped }: Wordings,
): string {
  const word =
    reason.about === 'topics' || reason.about === 'near'
      ? (`${reason.about}.${role}` as const)
      : reason.about;
  const said = 'what' in reason ? reason.what : [];
  const what = reason.about === 'languages' ? said.map((tag) => languageInWords(tag, language)) : said;
  return letterWord(`why.${word}`, language, shipped, { partner, what: what.join(', ') });
}

function timeText(
  { start, zoneOf }: FreeTime,
  reader: number,
  partners: readonly Participant[],
  language: string,
  { shipped }: Wordings,
): string {
  const own = zoneOf.get(reader) ?? 'UTC';
  const [day, time] = momentInWords(start, own, language);
  const [partner] = partners;
  const zone = partner === undefined ? own : (zoneOf.get(partner.id) ?? own);
  const [theirDay, theirTime] = momentInWords(start, zone, language);
  if (theirDay === day && theirTime === time)
    return letterWord('time.one-clock', language, shipped, { day, time });
  return letterWord('time.two-clocks', language, shipped, {
    day,
    time,
    their_time: theirDay === day ? theirTime : `${theirTime} (${theirDay})`,
    partner: oneLine(partner?.name ?? ''),
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
