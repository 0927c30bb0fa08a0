/** The words of days and times, as people write them. */
import { clockAt, type ClockRange, rangeAt } from './clock-ranges.ts';
import { DAY_GROUPS, DAY_WORDS, daysMeant, isDayIn, languagesOf } from './day-names.ts';
import { plainlyTyped } from '../words/unaccented.ts';

/** The times that parts of a day probably mean. Their words are as `unaccented` gives them. */
const PARTS: readonly (readonly [ClockRange, string])[] = [
  [
    { from: 540, to: 720 },
    'mornings?|am|a\\.m\\.|vormittags?|morgens?|matin(?:ee)?s?|mananas?|manhas?|mattin[aeo]|ochtends?|[os] ?morgens|rano|bore(?:au)?',
  ],
  [
    { from: 780, to: 1020 },
    "afternoons?|pm|p\\.m\\.|nachmittags?|apres[- ]midis?|tardes?|pomeriggi?o?|['s]* ?middags?|po ?poludni[ua]|prynhawn(?:iau)?",
  ],
  [
    { from: 720, to: 840 },
    'lunch(?:[- ]?(?:times?|hours?|breaks?))?|mittags?|pause dejeuner|mediodia|amser cinio',
  ],
  [
    { from: 1080, to: 1260 },
    "evenings?|nights?|after work|after school|abends?|feierabends?|soir(?:ee)?s?|noches?|noites?|ser[ae]|avonds?|wieczor(?:em|y)?|nos(?:weithiau|on)?|gyda'r nos",
  ],
];

/** Until when somebody can probably meet who says "after 5pm". */
const EVENING_END = 1260;

/** Words that say only that somebody has no preference. */
export const ANY_TIME =
  /^(?:(?:i am |i'm |im )?(?:very |quite |fairly )?flexible|any|any ?time|anytime is fine|whenever|always|open|all|no preference|no preferences|any day|any time or day|flexibel|egal|jederzeit|immer|n'importe quand|toujours|peu importe|flexible horario|cualquier hora|cuando sea|siempre|qualquer hora|sempre|qualquer horario|flessibile|qualsiasi orario|altijd|maakt niet uit|dowolnie|elastycznie|zawsze|obojetnie|hyblyg|unrhyw bryd)$/;

/** Words that say a day, a time or a part of a day, and whether "and" or the like stands before them. */
export type Token = Said & { readonly isJoined?: boolean };

type Said =
  | {
      readonly kind: 'days';
      readonly days: readonly number[];
      readonly isCertain: boolean;
      readonly isGroup: boolean;
    }
  | { readonly kind: 'time'; readonly range: ClockRange | undefined; readonly likely: ClockRange | undefined }
  | { readonly kind: 'part'; readonly range: ClockRange };

export type DaysToken = Extract<Said, { kind: 'days' }> & Token;
export type TimeToken = Extract<Said, { kind: 'time' | 'part' }> & Token;

const alternatives = (all: Iterable<string>): string =>
  [...all].sort((a, b) => b.length - a.length).join('|');
const DAY = String.raw`(?:${alternatives(DAY_WORDS)})`;
const BEFORE_DAY = String.raw`(?:(?:on|every|each|any|am|jeden|يوم|le|les|el|los|la|as|aos|na|no|op|elke|w|dydd|ddydd|nos|bob|chaque|cada|ogni|il) )?`;
const ONE_DAY = new RegExp(String.raw`^${BEFORE_DAY}(${DAY})(?:[- ]feiras?)?(?![\p{L}\d])\.?`, 'u');
const BETWEEN_DAYS =
  /^(?:(?: ?[,/&+] ?| (?:and|or|und|oder|et|ou|y|o|e|en|of|ac|neu)(?= ))+ ?| ?- ?| (?:to|till|through|thru|bis|a|al|ate|tot|tot en met|t\/m|do|i|au) | )/u;
const GROUP = new RegExp(
  String.raw`^(?:(?:on|at|am|the|every|each|any|jedes|chaque|le|los|cada|ogni|elk) )?(${alternatives(DAY_GROUPS.keys())})(?![\p{L}\d])`,
  'u',
);
const PART = PARTS.map(
  ([range, written]) =>
    [
      range,
      new RegExp(
        String.raw`^(?:(?:in the|early|late|mid|am|le|la|por la|de manha|a|di|de|w) )?-?(?:${written})(?![\p{L}\d])`,
        'u',
      ),
    ] as const,
);
const FILLER =
  /^(?:[\s,/&+:()]|(?:and|or|at|um|und|oder|et|ou|y|e|en|from|uhr|hrs|the|a las|as|alle|om|o|am|only)(?![\p{L}\d]))/u;
const JOINER = /^(?:[/&+]|(?:and|or|und|oder|et|ou|y|e|en)(?![\p{L}\d]))/u;
/** Letters for days of an American timetable, only beside am or pm: elsewhere they could be anything. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  m: [1],
  w: [3],
  f: [5],
  mw: [1, 3],
  mf: [1, 5],
  wf: [3, 5],
  mwf: [1, 3, 5],
  tth: [2, 4],
};
const LETTER = /^(?:mwf|tth|mw|mf|wf|m|w|f)(?![\p{L}\d.])/u;

/** Returns the tokens of a text, or undefined where it holds anything else. */
export function tokensOf(text: string, languages: readonly string[]): Token[] | undefined {
  const isHalved = /\d ?[ap]\.?m\b/.test(text);
  const tokens: Token[] = [];
  let isJoined = false;
  for (let rest = text; rest !== '';) {
    const [token, length] = tokenAt(rest, isHalved, languages) ?? [
      undefined,
      FILLER.exec(rest)?.[0].length ?? 0,
    ];
    if (length === 0) return undefined;
    if (token !== undefined) tokens.push({ ...token, isJoined });
    isJoined = token === undefined && (isJoined || JOINER.test(rest));
    rest = rest.slice(length);
  }
  return tokens;
}

function tokenAt(
  text: string,
  isHalved: boolean,
  languages: readonly string[],
): [Said, length: number] | undefined {
  const time = rangeAt(text);
  if (time !== undefined) {
    const { range } = time;
    return 'unclear' in range
      ? [{ kind: 'time', range: undefined, likely: range.unclear }, time.length]
      : [{ kind: 'time', range, likely: range }, time.length];
  }
  const group = GROUP.exec(text);
  if (group !== null) {
    const days = DAY_GROUPS.get(group[1] ?? '') ?? [];
    return [{ kind: 'days', days, isCertain: true, isGroup: true }, group[0].length];
  }
  const days = daysAt(text, languages);
  if (days !== undefined) return days;
  const letters = isHalved ? LETTER.exec(text)?.[0] : undefined;
  if (letters !== undefined) {
    const known = LETTERS[letters] ?? [];
    return [{ kind: 'days', days: known, isCertain: true, isGroup: false }, letters.length];
  }
  const single = clockAt(text);
  if (single !== undefined) {
    const { from, isAfter, length } = single;
    return isAfter
      ? [{ kind: 'part', range: { from, to: Math.max(from + 60, EVENING_END) } }, length]
      : [{ kind: 'time', range: undefined, likely: { from, to: from + 60 } }, length];
  }
  for (const [range, written] of PART) {
    const found = written.exec(text);
    if (found !== null) return [{ kind: 'part', range }, found[0].length];
  }
  return undefined;
}

/** Returns days and stretches of days, one after the other: "mon, wed-fri". */
function daysAt(text: string, languages: readonly string[]): [Said, length: number] | undefined {
  const names: string[] = [];
  const between: string[] = [];
  let length = 0;
  for (let separator = ''; ;) {
    const found = ONE_DAY.exec(text.slice(length + separator.length));
    if (found === null) break;
    names.push(found[1] ?? '');
    between.push(separator);
    length += separator.length + found[0].length;
    separator = BETWEEN_DAYS.exec(text.slice(length))?.[0] ?? '';
    if (separator === '') break;
  }
  if (names.length === 0) return undefined;
  const { days: meant, isCertain } = daysMeant(names, languages);
  const days = meant.flatMap((day, at) => {
    const [first, name = ''] = [names[at - 1], names[at]];
    return first !== undefined && isStretch(between[at] ?? '', first, name)
      ? after(meant[at - 1] ?? 0, day)
      : [day];
  });
  return [{ kind: 'days', days, isCertain, isGroup: false }, length];
}

/** Returns the days after one, up to another. Sat-Mon is a stretch too, across the end of the week. */
function after(first: number, last: number): number[] {
  const days: number[] = [];
  for (let day = first; day !== last;) days.push((day = (day % 7) + 1));
  return days;
}

/** "i" is "to" in Welsh and "and" in Polish; "a" is "and" in Welsh and "to" elsewhere. */
function isStretch(between: string, first: string, last: string): boolean {
  if (/-|\b(?:to|till|through|thru|thro|bis|al|ate|tot|t\/m|do|au)\b/.test(between)) return true;
  const isWelsh = isDayIn(first, 'cy') && isDayIn(last, 'cy');
  return (/\bi\b/.test(between) && isWelsh) || (/\ba\b/.test(between) && !isWelsh);
}

/** Returns the languages in which a text names its days: German where it says "Uhr". */
export function languagesIn(text: string): readonly string[] {
  const given = plainlyTyped(text);
  if (/\buhr\b/.test(given)) return ['de'];
  return languagesOf(Array.from(given.matchAll(EACH_DAY), ([name]) => name));
}

const EACH_DAY = new RegExp(String.raw`(?<![\p{L}\d])${DAY}(?![\p{L}\d])`, 'gu');
