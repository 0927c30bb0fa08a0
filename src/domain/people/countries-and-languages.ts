/** Countries and languages by code or by name, in English and the other languages of forms, from the runtime's own tables. */
import { folded } from '../words/text.ts';
import { unaccented } from '../words/unaccented.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Names people write that the runtime's tables do not have. */
const COUNTRY_ALIASES = new Map(
  Object.entries({
    uk: 'GB',
    'great britain': 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    'northern ireland': 'GB',
    usa: 'US',
    'united states of america': 'US',
    uae: 'AE',
    'republic of ireland': 'IE',
    'south korea': 'KR',
    korea: 'KR',
    'the netherlands': 'NL',
    holland: 'NL',
    'czech republic': 'CZ',
    'hong kong': 'HK',
    turkey: 'TR',
    burma: 'MM',
    'ivory coast': 'CI',
    'russian federation': 'RU',
    'viet nam': 'VN',
  }),
);

const LANGUAGE_ALIASES = new Map(
  Object.entries({
    mandarin: 'zh',
    cantonese: 'yue',
    farsi: 'fa',
    castilian: 'es',
    bsl: 'bfi',
    'british sign language': 'bfi',
    filipino: 'fil',
    tagalog: 'fil',
    'bahasa indonesia': 'id',
    'bahasa melayu': 'ms',
  }),
);

let countryNames: ReadonlyMap<string, string> | undefined;
let languageNames: ReadonlyMap<string, string> | undefined;

/**
 * Returns the ISO 3166-1 code of a country, or undefined.
 *
 * @example countryCode('wales') // 'GB'
 */
export function countryCode(text: string): string | undefined {
  countryNames ??= namesOf('region', (code) => code.toUpperCase());
  const name = spelled(text);
  const known = COUNTRY_ALIASES.get(name) ?? countryNames.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z]{2}$/.test(name)) return elsewhere('region', text);
  const code = canonical('region', name.toUpperCase());
  return NOT_COUNTRIES.test(code) || englishName('region', code) === undefined ? undefined : code;
}

/**
 * Returns the canonical BCP 47 tag of a language, or undefined.
 *
 * @example languageTag('Welsh') // 'cy'
 */
export function languageTag(text: string): string | undefined {
  languageNames ??= namesOf('language', (code) => code);
  const name = spelled(text);
  const known = LANGUAGE_ALIASES.get(name) ?? languageNames.get(name);
  if (known !== undefined) return known;
  if (NOT_LANGUAGES.test(name)) return undefined;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/.test(name)) return elsewhere('language', text);
  try {
    const [tag] = Intl.getCanonicalLocales(name);
    return tag !== undefined && englishName('language', tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The languages of forms, besides English. */
const OTHERS = ['cy', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ar', 'zh'];

type Type = 'region' | 'language';
const otherNames = new Map<Type, ReadonlyMap<string, string | null>>();

/** Returns the code of a country or language by its name in another language, with accents or without. */
function elsewhere(type: Type, text: string): string | undefined {
  let names = otherNames.get(type);
  // Made at the first name that is not English: it takes some tens of milliseconds.
  if (names === undefined) otherNames.set(type, (names = namesElsewhere(type)));
  return names.get(unaccented(text)) ?? undefined;
}

/** Names → codes, in those languages and what each language calls itself; null for a name of two. */
function namesElsewhere(type: Type): Map<string, string | null> {
  const english = [...namesOf(type, (code) => (type === 'region' ? code.toUpperCase() : code)).values()];
  const names = new Map<string, string | null>();
  const add = (code: string, name: string | undefined): void => {
    if (name === undefined) return;
    const key = unaccented(name);
    const before = names.get(key);
    names.set(key, before === undefined || before === code ? code : null);
  };
  for (const locale of OTHERS) {
    const display = new Intl.DisplayNames([locale], { type, fallback: 'none' });
    for (const code of english) add(code, display.of(code));
  }
  if (type === 'language')
    for (const code of Intl.DisplayNames.supportedLocalesOf(english))
      add(code, new Intl.DisplayNames([code], { type, fallback: 'none' }).of(code));
  return names;
}

/** Returns the English name of a country code or language tag, or undefined where there is none. */
export function englishName(type: 'region' | 'language', code: string): string | undefined {
  let names = displayNames.get(type);
  // Made at the first use: it takes a few milliseconds, and most commands never need it.
  if (names === undefined)
    displayNames.set(type, (names = new Intl.DisplayNames(['en'], { type, fallback: 'none' })));
  return names.of(code);
}

const displayNames = new Map<'region' | 'language', Intl.DisplayNames>();

// ZZ and similar codes mean "unknown" or several countries, so nobody lives there.
const NOT_COUNTRIES = /^(zz|qo|xa|xb|eu|ez|un)$/i;
const NOT_LANGUAGES = /^(mis|mul|und|zxx)\b/;

/** Returns the code in force for one that may have been withdrawn: DD (East Germany) is DE, mo is ro. */
function canonical(type: 'region' | 'language', code: string): string {
  if (type === 'region') return new Intl.Locale(`und-${code}`).region ?? code;
  return new Intl.Locale(code).toString();
}

/** Reduces a name to one form, for people's spellings and the runtime's: `Myanmar (Burma)`, `Bosnia & Herzegovina`. */
function spelled(name: string): string {
  return folded(name)
    .replaceAll('&', 'and')
    .replaceAll('’', "'")
    .replace(/ \([^)]*\)$/, '');
}

function namesOf(type: 'region' | 'language', written: (code: string) => string): Map<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => written(first + second)));
  const names = new Map<string, string>();
  for (const code of codes) {
    if (type === 'region' && NOT_COUNTRIES.test(code)) continue;
    // A withdrawn code shares its name with the current one and may come first in the alphabet.
    if (canonical(type, code) !== code) continue;
    const name = englishName(type, code);
    if (name !== undefined && !names.has(spelled(name))) names.set(spelled(name), code);
  }
  return names;
}
