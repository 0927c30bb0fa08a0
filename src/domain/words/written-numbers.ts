/** Numbers as people write them in answer to "how many": "two", "up to 3", "11+ years", "7,5". */
import { plainlyTyped } from './unaccented.ts';
import { words } from './text.ts';

/** What is written, or `likely`, the number that is probably meant where somebody should decide. */
export type WrittenNumber =
  | {
      readonly value: number;
      /** Whether more was written than the number says: "10+". */
      readonly isRounded: boolean;
    }
  | { readonly likely: number | undefined };

/** From one to twelve in each language, as `unaccented` gives them; forms of one number are joined by `/`. */
const IN_WORDS = [
  'one two three four five six seven eight nine ten eleven twelve',
  'un dau/dwy tri/tair pedwar/pedair pump chwech saith wyth naw deg un-ar-ddeg deuddeg',
  'un/une deux trois quatre cinq six sept huit neuf dix onze douze',
  'ein/eins/eine/einen zwei drei vier funf sechs sieben acht neun zehn elf zwolf',
  'uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze',
  'uno/una/un due tre quattro cinque sei sette otto nove dieci undici dodici',
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
  'jeden/jedna/jednego dwa/dwie/dwoch trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie',
];

const NUMBERS = new Map(
  IN_WORDS.flatMap((list) =>
    words(list).flatMap((forms, index) => forms.split('/').map((form) => [form, index + 1] as const)),
  ),
);
// Spanish eleven is how often in English: "once" is asked about.
NUMBERS.delete('once');

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?|${[...NUMBERS.keys()].join('|')}`;
const LIMIT = String.raw`up to|max(?:imum)?(?: of)?\.?|at most|no more than|not more than|bis zu|bis|hochstens|maximal|jusqu'a|au plus|au maximum|hasta|como maximo|maximo|ate|no maximo|fino a|al massimo|massimo|tot|maximaal|hoogstens|do|maks\.?|maksymalnie|najwyzej|hyd at|uchafswm(?: o)?`;
const ROUGHLY = String.raw`approx(?:imately|\.)?|about|around|roughly|circa|ca\.?|c\.|~|environ|etwa|ungefahr|unos|unas|cerca de|aproximadamente|ongeveer|okolo|tua|over|more than|at least|min(?:imum)?\.?|>|>=|uber|mindestens|plus de|au moins|mas de|al menos|mais de|pelo menos|piu di|almeno|meer dan|minstens|ponad|co najmniej|dros`;
const NOUN = String.raw`mentees?|mentorees?|people|persons?|students?|pupils?|learners?|places?|colleagues?|individuals?|mentores|personnes?|personen|personas?|pessoas?|persone|osob[ay]?|menteiaid?`;
const AND_MORE = String.raw` ?\+| or more| and more| plus| oder mehr| ou plus| o mas| ou mais| o piu| of meer| lub wiecej`;
const TO = String.raw` ?[-/] ?| (?:to|or|and|bis|oder|und|a|ou|et|o|y|e|of|tot|en|do|lub|i|neu) `;

function numberOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : (NUMBERS.get(text) ?? Number(text.replace(',', '.')));
}

const PLACES = new RegExp(
  String.raw`^(?:(?:i can (?:take|mentor) |just |only )?(?:${LIMIT}) ?|only |just )?(${NUMBER})(?: (?:${NOUN}))?(?: (?:at a time|at once|only))?(?:[ ,]*\(?(?:${LIMIT})\)?)?\.?$`,
  'u',
);
const BETWEEN = new RegExp(
  String.raw`^(?:between |zwischen |entre |tra |tussen |miedzy |rhwng )?(${NUMBER})(?:${TO})(${NUMBER})(?: .*)?$`,
  'u',
);
const AT_LEAST = new RegExp(
  String.raw`^(?:(?:${ROUGHLY}) ?)?(${NUMBER})(?:${AND_MORE}|ish)?(?: (?:${NOUN}))?$`,
  'u',
);
const NO_PLACES =
  /^(?:none|no|zero|nobody|no one|nil|not now|not this year|dim|keine|keinen|aucun|ninguno|nenhum|nessuno|geen|zaden)$/;

/**
 * Returns how many people a text says. What leaves room ("2-3", "3 or more") is a decision; the lower number is the
 * careful one.
 *
 * @example countIn('up to two mentees') // { value: 2, isRounded: false }
 * @example countIn('2-3') // { likely: 2 }
 */
export function countIn(text: string): WrittenNumber {
  const given = plainlyTyped(text);
  const value = numberOf(PLACES.exec(given)?.[1]);
  if (Number.isInteger(value)) return { value, isRounded: false };
  if (NO_PLACES.test(given)) return { likely: 0 };
  if (/^(?:a )?couple\b/.test(given)) return { likely: 2 };
  const likely = numberOf((BETWEEN.exec(given) ?? AT_LEAST.exec(given))?.[1]);
  return { likely: Number.isInteger(likely) ? likely : onlyCountIn(given) };
}

/** A number that stands by itself, with what is counted where that is time, money or a share. */
const EACH_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:\d+(?:[.,]\d+)?|${[...NUMBERS.keys()].join('|')})(?![\p{L}\d])(?: ?(?:%|per ?cent|(?:hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|yrs?|terms?|stunden?|tage?|wochen?|monate?|jahre?|heures?|jours?|semaines?|mois|ans?)(?!\p{L})))?`,
  'gu',
);
/** Numbers of one language that are common words of another. */
const OTHER_WORDS = new Set(words('due pump sei um'));
const FEWER =
  /\b(?:less|fewer|under|below|weniger|unter|moins|menos|meno|minder|mniej|llai|no one|not one|none|nobody)\b/;
/** Larger numbers in a sentence are an age, a year or a date. */
const MOST_IN_SENTENCE = 20;

/** Returns the count in a sentence that has one number: "I could manage 2". */
function onlyCountIn(given: string): number | undefined {
  const all = Array.from(given.matchAll(EACH_NUMBER), ([number]) => number).filter(
    (number) => !OTHER_WORDS.has(number),
  );
  const count = numberOf(all[0]);
  const isOne = all.length === 1 && Number.isInteger(count) && count <= MOST_IN_SENTENCE;
  return isOne && !FEWER.test(given) ? count : undefined;
}

/** What is counted in: how years and hours a month are written. */
export interface Unit {
  /** The unit and what may follow it. */
  readonly words: string;
  /** Other units → how many of ours they are. */
  readonly others: Readonly<Record<string, number>>;
}

export const YEARS: Unit = {
  words: String.raw`(?:years?|yrs?|y|ans?|annees?|jahren?|jahre?|anos?|anni|anno|jaar|jaren|lata?|rok|blynedd|mlynedd|blwyddyn|flynyddoedd)\.?(?:'? (?:of )?(?:work |professional |relevant )?(?:exp\.?|experience)| d'experience| berufserfahrung| de experiencia| di esperienza| ervaring| doswiadczenia| o brofiad)?`,
  others: { 'months?|mois|monate?n?|meses|mesi|maanden|miesiecy|mis': 1 / 12 },
};

export const HOURS_A_MONTH: Unit = {
  words: String.raw`(?:hours?|hrs?|h|heures?|stunden?|std|horas?|ore|ora|uur|uren|godzin[ay]?|godz|awr|oriau)\.?(?: ?(?:a|per|each|every|/) ?month| pro monat| im monat| par mois| al mes| por mes| al mese| per maand| miesiecznie| y mis)?`,
  others: {
    [String.raw`(?:hours?|hrs?|h)\.? ?(?:a|per|each|every|/) ?week|stunden? (?:pro|die) woche|heures? par semaine|horas? (?:a la|por) semana|ore (?:a|alla) settimana|uur per week`]: 4,
    'minutes|mins?': 1 / 60,
  },
};

const units = new Map<
  Unit,
  { readonly one: RegExp; readonly rough: RegExp; readonly between: RegExp; readonly less: RegExp }
>();

function readersOf(unit: Unit): { one: RegExp; rough: RegExp; between: RegExp; less: RegExp } {
  const known = units.get(unit);
  if (known !== undefined) return known;
  const after = String.raw`(?: ?(?:${unit.words}))?`;
  const made = {
    one: new RegExp(String.raw`^(${NUMBER})${after}$`, 'u'),
    rough: new RegExp(
      String.raw`^(?:(?:${ROUGHLY}) ?)?(${NUMBER})(?:${AND_MORE}|ish)?${after}(?:${AND_MORE})?$`,
      'u',
    ),
    between: new RegExp(
      String.raw`^(?:between |zwischen |entre |tra |tussen |miedzy )?(${NUMBER})${after}(?:${TO})(${NUMBER})${after}$`,
      'u',
    ),
    less: new RegExp(
      String.raw`^(?:less than|under|fewer than|up to|<|<=|weniger als|unter|bis zu|moins de|menos de|menos que|meno di|minder dan|ponizej|mniej niz|llai na) ?(${NUMBER}|a)${after}$`,
      'u',
    ),
  };
  units.set(unit, made);
  return made;
}

/**
 * Returns the number of years or hours that a text says. "10+" and "about 10" are 10; of "3-5" the middle is probably
 * meant, of "less than 1" nothing.
 *
 * @example amountIn('11+ Years', YEARS) // { value: 11, isRounded: true }
 * @example amountIn('0-2 years', YEARS) // { likely: 1 }
 */
export function amountIn(text: string, unit: Unit): WrittenNumber {
  const given = plainlyTyped(text);
  const { one, rough, between, less } = readersOf(unit);
  const exact = numberOf(one.exec(given)?.[1]);
  if (!Number.isNaN(exact)) return { value: exact, isRounded: false };
  const rounded = numberOf(rough.exec(given)?.[1]);
  if (!Number.isNaN(rounded)) return { value: rounded, isRounded: true };
  const [, first, last] = between.exec(given) ?? [];
  if (first !== undefined) return { likely: asWritten((numberOf(first) + numberOf(last)) / 2) };
  const [, most] = less.exec(given) ?? [];
  if (most !== undefined)
    return { likely: most === 'a' || numberOf(most) <= 1 ? 0 : asWritten(numberOf(most) / 2) };
  for (const [unitWords, share] of Object.entries(unit.others)) {
    const [, amount] =
      new RegExp(String.raw`^(?:(?:${ROUGHLY}) ?)?(${NUMBER}) ?(?:${unitWords})$`, 'u').exec(given) ?? [];
    if (amount !== undefined) return { likely: asWritten(numberOf(amount) * share) };
  }
  return { likely: undefined };
}

function asWritten(amount: number): number {
  return Math.round(amount * 10) / 10;
}
