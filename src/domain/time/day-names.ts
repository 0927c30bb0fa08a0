/** The days of the week as people write them, in eleven languages. */
import { phrases, words } from '../words/text.ts';

/**
 * Monday to Sunday of each language: names, plurals and usual abbreviations, as `unaccented` gives them. Words that two
 * languages have for different days are in both: see {@link daysMeant}.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'monday mondays mon mons mo',
    'tuesday tuesdays tue tues tu',
    'wednesday wednesdays wed weds we',
    'thursday thursdays thu thur thurs th',
    'friday fridays fri fris fr',
    'saturday saturdays sat sats sa',
    'sunday sundays sun suns su',
  ],
  cy: ['llun llu', 'mawrth maw', 'mercher mer', 'iau', 'gwener gwe', 'sadwrn sad', 'sul'],
  de: [
    'montag montags montage mon mo',
    'dienstag dienstags dienstage die di',
    'mittwoch mittwochs mi',
    'donnerstag donnerstags donnerstage don do',
    'freitag freitags freitage fr',
    'samstag samstags samstage sonnabend sonnabends sam sa',
    'sonntag sonntags sonntage son so',
  ],
  fr: [
    'lundi lundis lun lu',
    'mardi mardis mar ma',
    'mercredi mercredis mer me',
    'jeudi jeudis jeu je',
    'vendredi vendredis ven ve',
    'samedi samedis sam sa',
    'dimanche dimanches dim di',
  ],
  es: [
    'lunes lun lu',
    'martes mar ma',
    'miercoles mie mi',
    'jueves jue ju',
    'viernes vie vi',
    'sabado sabados sab sa',
    'domingo domingos dom do',
  ],
  pt: [
    'segunda segundas seg',
    'terca tercas ter',
    'quarta quartas qua',
    'quinta quintas qui',
    'sexta sextas sex',
    'sabado sabados sab',
    'domingo domingos dom',
  ],
  it: [
    'lunedi lun lu',
    'martedi mar ma',
    'mercoledi mer me',
    'giovedi gio gi',
    'venerdi ven ve',
    'sabato sabati sab sa',
    'domenica domeniche dom do',
  ],
  nl: [
    'maandag maandags maandagen maa ma',
    'dinsdag dinsdags dinsdagen din di',
    'woensdag woensdags woensdagen woe wo',
    'donderdag donderdags donderdagen don do',
    'vrijdag vrijdags vrijdagen vrij vr',
    'zaterdag zaterdags zaterdagen zat za',
    'zondag zondags zondagen zon zo',
  ],
  pl: [
    'poniedzialek poniedzialki poniedzialku pon pn',
    'wtorek wtorki wtorku wto wt',
    'sroda srody srode sro sr',
    'czwartek czwartki czwartku czw cz',
    'piatek piatki piatku pia pt',
    'sobota soboty sobote sob so',
    'niedziela niedziele niedziel ndz nd niedz',
  ],
  ar: [
    'الاثنين الإثنين الأثنين اثنين إثنين',
    'الثلاثاء ثلاثاء',
    'الأربعاء الاربعاء أربعاء اربعاء',
    'الخميس خميس',
    'الجمعة جمعة',
    'السبت سبت',
    'الأحد الاحد أحد احد',
  ],
  zh: [
    '周一 星期一 礼拜一',
    '周二 星期二 礼拜二',
    '周三 星期三 礼拜三',
    '周四 星期四 礼拜四',
    '周五 星期五 礼拜五',
    '周六 星期六 礼拜六',
    '周日 星期日 周天 星期天 礼拜天',
  ],
};

/** Word → the day it is in each language that has it. */
const LANGUAGES_OF = new Map<string, Map<string, number>>();
for (const [language, days] of Object.entries(NAMES))
  for (const [index, names] of days.entries())
    for (const name of words(names)) {
      const known = LANGUAGES_OF.get(name) ?? new Map<string, number>();
      LANGUAGES_OF.set(name, known.set(language, index + 1));
    }

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Several days under one name, as `unaccented` gives it. */
export const DAY_GROUPS: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      [
        WEEK.slice(0, 5),
        phrases(`weekday, weekdays, week days, workday, workdays, working days, business days, school days, wochentags
          unter der woche, en semaine, jours ouvres, entre semana, dias laborables, dias uteis, doordeweeks, werkdagen
          dni robocze, w dni robocze, dyddiau'r wythnos, yn ystod yr wythnos, 工作日, أيام العمل`),
      ],
      [
        WEEK.slice(5),
        phrases(`weekend, weekends, week-end, week-ends, week end, week ends, wochenende, wochenenden, fin de semana
          fines de semana, fim de semana, fins de semana, fine settimana, weekenden, weekendy, w weekendy, penwythnos
          penwythnosau, 周末`),
      ],
      [
        WEEK,
        phrases(`daily, everyday, every day, any day, all days, each day, all week, taglich, jeden tag, tous les jours
          todos los dias, todos os dias, tutti i giorni, elke dag, iedere dag, codziennie, kazdego dnia, bob dydd, 每天, يوميا, كل يوم`),
      ],
    ] as const
  ).flatMap(([days, names]) => Array.from(names, (name) => [name, days] as const)),
);

/** All words that name a day, and the names of several days. */
export const DAY_WORDS: readonly string[] = [...LANGUAGES_OF.keys()];

/** Returns the languages that have all these words for days. */
export function languagesOf(names: readonly string[]): readonly string[] {
  return Object.keys(NAMES).filter((language) => names.every((name) => isDayIn(name, language)));
}

/**
 * Returns the day that each word means, 1 for Monday, and whether that is certain. German "di" is Tuesday and French
 * "di" Sunday, so it takes another day beside it to tell.
 *
 * @param among The languages that come into question, the likeliest first.
 * @example daysMeant(['mo', 'di']) // { days: [1, 2], isCertain: true }: only German has both
 * @example daysMeant(['di']) // { days: [2], isCertain: false }
 */
export function daysMeant(
  names: readonly string[],
  among: readonly string[] = [],
): { readonly days: readonly number[]; readonly isCertain: boolean } {
  const own = languagesOf(names);
  const both = own.filter((language) => among.includes(language));
  const shared = both.length > 0 ? both : own;
  const readings = names.map((name) => {
    const days = LANGUAGES_OF.get(name) ?? new Map<string, number>();
    const meant = shared.length > 0 ? shared.map((language) => days.get(language)) : [...days.values()];
    return [...new Set(meant)];
  });
  return {
    days: readings.map(([day]) => day ?? 0),
    isCertain: readings.every((days) => days.length === 1),
  };
}

/** Returns whether a word names a day in a language: `cy`. */
export function isDayIn(name: string, language: string): boolean {
  return LANGUAGES_OF.get(name)?.has(language) === true;
}
