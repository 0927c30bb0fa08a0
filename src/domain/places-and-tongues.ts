/** Countries and languages by code or by English name, from the runtime's own tables. */
import { folded } from './text.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Names people write that the runtime's tables do not have. */
const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
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
};

const LANGUAGE_ALIASES: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  cantonese: 'yue',
  farsi: 'fa',
  castilian: 'es',
  bsl: 'bfi',
  'british sign language': 'bfi',
};

let countryNames: ReadonlyMap<string, string> | undefined;
let languageNames: ReadonlyMap<string, string> | undefined;

/**
 * Returns the ISO 3166-1 code of a country, or undefined.
 *
 * @example countryCode('wales') // 'GB'
 */
export function countryCode(text: string): string | undefined {
  countryNames ??= namesOf('region', (code) => code.toUpperCase());
  const name = folded(text);
  const known = COUNTRY_ALIASES[name] ?? countryNames.get(name);
  if (known !== undefined) return known;
  return /^[a-z]{2}$/.test(name) && englishName('region', name.toUpperCase()) !== undefined
    ? name.toUpperCase()
    : undefined;
}

/**
 * Returns the canonical BCP 47 tag of a language, or undefined.
 *
 * @example languageTag('Welsh') // 'cy'
 */
export function languageTag(text: string): string | undefined {
  languageNames ??= namesOf('language', (code) => code);
  const name = folded(text);
  const known = LANGUAGE_ALIASES[name] ?? languageNames.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/.test(name)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(name);
    return tag !== undefined && englishName('language', tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the English name of a country code or language tag, or undefined where there is none. */
export function englishName(type: 'region' | 'language', code: string): string | undefined {
  const names = type === 'region' ? REGION_NAMES : LANGUAGE_NAMES;
  return names.of(code);
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function namesOf(type: 'region' | 'language', spelled: (code: string) => string): Map<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => spelled(first + second)));
  const names = new Map<string, string>();
  for (const code of codes) {
    // ZZ and its like stand for "unknown": nobody lives there.
    const name =
      /^(zz|qo|xa|xb|eu|ez|un)$/i.test(code) && type === 'region' ? undefined : englishName(type, code);
    if (name !== undefined && !names.has(folded(name))) names.set(folded(name), code);
  }
  return names;
}
