/** Time zones as people write them: by IANA name, or by a city that stands for exactly one zone. */
import { isTimezone } from './dates.ts';

/** Cities that people name but the tables list under another, with their zones. */
const CITIES: Readonly<Record<string, string>> = {
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  kolkata: 'Asia/Kolkata',
  kyiv: 'Europe/Kyiv',
  kathmandu: 'Asia/Kathmandu',
  'ho chi minh city': 'Asia/Ho_Chi_Minh',
  yangon: 'Asia/Yangon',
  beijing: 'Asia/Shanghai',
  'abu dhabi': 'Asia/Dubai',
  edinburgh: 'Europe/London',
  cardiff: 'Europe/London',
  'washington dc': 'America/New_York',
  boston: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  milan: 'Europe/Rome',
  munich: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  'cape town': 'Africa/Johannesburg',
};

/** Abbreviations, and some of the zones that each stands for. */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cst', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
  ['cdt', ['America/Chicago', 'America/Havana']],
  ['ist', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  ['bst', ['Europe/London', 'Asia/Dhaka']],
  ['est', ['America/New_York', 'America/Panama']],
  ['edt', ['America/New_York', 'Australia/Sydney']],
  ['pst', ['America/Los_Angeles', 'Asia/Manila']],
  ['mst', ['America/Denver', 'America/Phoenix']],
  ['gmt', ['Europe/London', 'Africa/Accra']],
  ['cet', ['Europe/Paris', 'Africa/Algiers']],
  ['ast', ['America/Halifax', 'Asia/Riyadh']],
  ['adt', ['America/Halifax', 'Asia/Baghdad']],
  ['sst', ['Asia/Singapore', 'Pacific/Pago_Pago']],
]);

const HINT = 'write its IANA name, such as Europe/London, or a large city of it';

/**
 * Returns some of the zones that an abbreviation stands for, in words.
 *
 * @example zonesCalled('BST') // 'Europe/London or Asia/Dhaka'
 */
export function zonesCalled(abbreviation: string): string | undefined {
  const zones = zonesMeant(abbreviation);
  return zones.length === 0 ? undefined : `${zones.slice(0, -1).join(', ')} or ${zones.at(-1)}`;
}

/**
 * Returns some of the zones that an abbreviation stands for; none for another text.
 *
 * @example zonesMeant('BST') // ['Europe/London', 'Asia/Dhaka']
 */
export function zonesMeant(abbreviation: string): readonly string[] {
  return ABBREVIATIONS.get(abbreviation.toLowerCase()) ?? [];
}

let byName: ReadonlyMap<string, string> | undefined;

/**
 * Returns the zone that a text names, or a hint what to write instead. Abbreviations stand for several zones, as do most
 * countries, so they are not guessed.
 *
 * @example timezoneOf('new york') // { zone: 'America/New_York' }
 * @example timezoneOf('CST') // { hint: 'CST stands for several: …' }
 */
export function timezoneOf(given: string): { readonly zone: string } | { readonly hint: string } {
  byName ??= namesOfZones();
  const name = given.trim().toLowerCase().replaceAll(' ', '_');
  const known = byName.get(name);
  if (known !== undefined && known !== '') return { zone: known };
  // The tables leave out aliases such as Europe/Kyiv, which the runtime knows.
  if (name.includes('/') && isTimezone(given)) return { zone: given };
  const meant = zonesCalled(name);
  return {
    hint:
      meant !== undefined
        ? `${given.toUpperCase()} stands for several: write ${meant}, whichever it is`
        : HINT,
  };
}

/**
 * Returns every zone with the names that it is looked for by: its own and, one each, those of cities that the tables list
 * under another. UTC comes first.
 *
 * @example zonesByName() // [['UTC', 'UTC'], …, ['Mumbai (Asia/Kolkata)', 'Asia/Kolkata'], …]
 */
export function zonesByName(): readonly (readonly [name: string, zone: string])[] {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC');
  const cities = Object.entries(CITIES).map(([city, zone]) => {
    const name = city.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
    return [`${name} (${zone})`, zone] as const;
  });
  return [['UTC', 'UTC'], ...zones.map((zone) => [zone, zone] as const), ...cities];
}

/** Full names and cities in lower case → zone; '' for a city that two zones have. */
function namesOfZones(): Map<string, string> {
  const names = new Map<string, string>([['utc', 'UTC']]);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    names.set(zone.toLowerCase(), zone);
    const city = zone.split('/').at(-1)?.toLowerCase() ?? '';
    if (zone.includes('/')) names.set(city, names.has(city) ? '' : zone);
  }
  for (const [city, zone] of Object.entries(CITIES)) names.set(city.replaceAll(' ', '_'), zone);
  return names;
}
