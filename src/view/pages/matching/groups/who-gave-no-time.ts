/** Who gave no time at which they can meet, how they are taken, and what to do. */
import { idOf } from '../../../../domain/reference.ts';
import { OFFICE_HOURS } from '../../../../domain/time/hours.ts';
import { listed, shellLine } from '../../../../domain/words/text.ts';
import type { TimesNotGiven } from '../../../../matching/groups/group-plan.ts';
import { type Block, type JsonValue, textBlock } from '../../../document/document.ts';
import { plural } from '../../../words/words.ts';
import { personJsonOf, personTextOf } from '../../people.ts';
import type { People } from './group-words.ts';

/** So many people are named; all of them are in JSON. */
const MOST_NAMED = 5;

/** People who are taken in the same way. */
interface Kind {
  readonly key: 'mentors_without_zone' | 'mentees_without_zone' | 'without_hours';
  readonly ids: readonly number[];
  /** `3 mentors have no time zone, so they open no circle with a time`. */
  readonly words: string;
  /** What is set for one of them. */
  readonly option: readonly [name: string, example: string];
}

function kindsOf({ mentorsWithoutZone, menteesWithoutZone, withoutHours }: TimesNotGiven): Kind[] {
  const [mentors, mentees, people] = [mentorsWithoutZone, menteesWithoutZone, withoutHours].map(
    ({ length }) => length,
  ) as [number, number, number];
  const zone = ['--timezone', 'Europe/London'] as const;
  const kinds: Kind[] = [
    {
      key: 'mentors_without_zone',
      ids: mentorsWithoutZone,
      words: `${plural(mentors, 'mentor has', 'mentors have')} no time zone, so no circle with a time`,
      option: zone,
    },
    {
      key: 'mentees_without_zone',
      ids: menteesWithoutZone,
      words: `${plural(mentees, 'mentee has', 'mentees have')} no time zone, and ${mentees === 1 ? 'counts' : 'count'} as free at any time`,
      option: zone,
    },
    {
      key: 'without_hours',
      ids: withoutHours,
      words: `${plural(people, 'person', 'people')} gave no hours, and ${people === 1 ? 'counts' : 'count'} as free ${OFFICE_HOURS} by their own clock`,
      option: ['--availability', 'Mon 16:00-18:00; Thu 08:00-09:00'],
    },
  ];
  return kinds;
}

/** Returns how many of each kind there are, and the command for the first of them; empty where everybody gave their time. */
export function timesNotGivenTexts(times: TimesNotGiven): string[] {
  return kindsOf(times)
    .filter(({ ids }) => ids.length > 0)
    .map((kind) => `${kind.words}: ${commandOf(kind)}`);
}

/** Says who they are, how they are taken, and what to do. */
export function timesNotGivenBlocks(times: TimesNotGiven | undefined, people: People): Block[] {
  if (times === undefined) return [];
  return kindsOf(times)
    .filter(({ ids }) => ids.length > 0)
    .flatMap((kind) => {
      const names = kind.ids.slice(0, MOST_NAMED).map((id) => personTextOf(id, people));
      const more = kind.ids.length - names.length;
      return [
        textBlock(`${kind.words}: ${listed(more > 0 ? [...names, `${more} more`] : names)}.`, 'warning'),
        textBlock(`  ${commandOf(kind)}`, 'muted'),
      ];
    });
}

function commandOf({ ids, option }: Kind): string {
  return shellLine(['mentor', 'participant', 'edit', idOf('P', ids[0] ?? 0), ...option]);
}

/** Returns everybody of each kind. */
export function timesNotGivenJson(times: TimesNotGiven, people: People): JsonValue {
  return Object.fromEntries(
    kindsOf(times).map(({ key, ids }) => [key, ids.map((id) => personJsonOf(id, people))]),
  );
}
