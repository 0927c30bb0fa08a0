/** Items of lists as people write them into a cell: "Deutsch (Muttersprache)", "Phone or video". */
import { languageTag } from '../countries-and-languages.ts';
import { choice } from './field-kinds.ts';
import { type Channel, CHANNEL_WORDS, CHANNELS } from './choices.ts';
import { words } from '../../words/text.ts';
import { unaccented } from '../../words/unaccented.ts';

const AND = String.raw`and|und|et|y|e|en|i|oraz|ac?|as well as|sowie`;
const OR = String.raw`or|oder|ou|o|of|lub|neu`;
const BETWEEN_LANGUAGES = new RegExp(String.raw`\s*[/&+,]\s*|\s+(?:${AND})\s+`, 'iu');
const BETWEEN_CHANNELS = new RegExp(String.raw`\s*[/&+,]\s*|\s+(?:${AND}|${OR})\s+`, 'iu');
const BEHIND_DASH = /\s+[-‐-―:]\s*|\s*[‒–—:]\s*/u;
const IN_BRACKETS = /\s*(?:\([^()]*\)|\[[^[\]]*\])\s*/gu;

/** Words with which a text means something else than the names in it. */
const DENIES =
  /(?<!\p{L})(?:not|no|non|none|never|except|unless|learning|nicht|kein(?:e|en)?|pas|sauf|aucun|ningun[oa]?|nenhum|nessun[oa]?|niet|geen|nie|dim|ddim|sem|sin|sans|ohne)(?!\p{L})/u;

const LEVEL = /(?<![\p{L}\d])[abc][12](?:\.\d)?\+?(?![\p{L}\d])/giu;

/** Words of a level, as `unaccented` gives them. Those beside a name go. */
const LEVEL_WORDS = new Set(
  words(`
    native natively fluent fluently basic basics intermediate advanced beginner elementary proficient proficiency conversational
    conversation professional working business good excellent very some little bit spoken written speaker speaking mother tongue
    first second bilingual near level knowledge limited full competent in
    muttersprache muttersprachler muttersprachlich muttersprachlerin fliessend grundkenntnisse gut sehr niveau verhandlungssicher
    fortgeschritten anfanger kenntnisse
    courant couramment courante langue maternelle maternel natif native debutant intermediaire avance bilingue notions
    nativo nativa fluido fluida fluente basico basica intermedio avanzado materna lengua lingua intermediario avancado
    madrelingua fluentemente base buono ottimo
    moedertaal vloeiend goed basis gevorderd
    ojczysty biegle biegly plynnie plynny podstawowy sredniozaawansowany zaawansowany komunikatywny
    rhugl iaith gyntaf brodorol sylfaenol canolradd uwch dysgwr`),
);

/**
 * Returns the languages that an item of a list names, by their tags, without what it says of how well. Undefined where it
 * says anything else.
 *
 * @example languagesOfItem('Deutsch (Muttersprache) und Englisch B2') // ['de', 'en']
 */
export function languagesOfItem(item: string): string[] | undefined {
  if (isDenied(item)) return undefined;
  const whole = languageTag(item);
  if (whole !== undefined) return [whole];
  const parts = item.replace(IN_BRACKETS, ' ').replace(LEVEL, ' ').split(BETWEEN_LANGUAGES);
  return all(parts, languagesOfPart);
}

/** Reads one language, whatever stands behind a dash; "English - Welsh" are two. */
function languagesOfPart(part: string): string[] | undefined {
  const [first = '', ...more] = part.trim().split(BEHIND_DASH).map(languageNamed);
  if (first === '') return undefined;
  return [first, ...more.filter((tag) => tag !== undefined)];
}

function languageNamed(text: string): string | undefined {
  const given = text.trim();
  // Codes are left alone: "no" behind a dash is hardly Norwegian.
  if (given.length > 3 && languageTag(given) !== undefined) return languageTag(given);
  const left = given.split(/\s+/).filter((word) => !LEVEL_WORDS.has(unaccented(word)));
  const name = left.join(' ');
  return name.length > 3 ? languageTag(name) : undefined;
}

const channelNamed = choice(CHANNELS, CHANNEL_WORDS);
const AROUND_CHANNEL =
  /^(?:via|by|on|over|per|par|por|via|an?|the|either|preferably|mostly|mainly|usually)\s+|\s+(?:only|please|preferred|preferably|mostly|mainly|meetings?|meet-ups?)$/giu;

/**
 * Returns the ways to meet that an item of a list names, without what stands in brackets. Undefined where it says anything
 * else.
 *
 * @example channelsOfItem('Online (Teams/Zoom) or by phone') // ['video', 'phone']
 */
export function channelsOfItem(item: string): Channel[] | undefined {
  if (isDenied(item)) return undefined;
  return all(item.replace(IN_BRACKETS, ' ').split(BETWEEN_CHANNELS), (part) => {
    const name = part.trim();
    const channel = channelNamed(name) ?? channelNamed(name.replace(AROUND_CHANNEL, ''));
    return channel === undefined ? undefined : [channel];
  });
}

/** Returns what all parts give, or undefined where one that is not blank gives nothing. */
function all<T>(parts: readonly string[], read: (part: string) => T[] | undefined): T[] | undefined {
  const found = parts.filter((part) => /[\p{L}\d]/u.test(part)).map(read);
  const values = found.flatMap((one) => one ?? []);
  return values.length > 0 && found.every((one) => one !== undefined) ? values : undefined;
}

function isDenied(item: string): boolean {
  return /\s/.test(item) && DENIES.test(unaccented(item));
}
