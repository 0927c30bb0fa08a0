/** What is told of the relationships of a file once all rows are read: who has more than they should, and what was assumed. */
import { idOf } from '../../reference.ts';
import { quote } from '../../words/text.ts';
import { isOpen } from '../../relationship/relationship.ts';
import { inRole } from '../../relationship/members/members.ts';
import type { Member, PairPeriod } from './pair-periods.ts';
import type { PairsKnown } from './pairs-known.ts';
import type { PlannedRecord, RecordsTold } from './plan-records.ts';

type Row = PlannedRecord<PairPeriod>;

/** In how many relationships that go on somebody is: a circle counts as a pair does. */
interface Load {
  readonly count: number;
  readonly hasGroup: boolean;
  /** The first line of the file that adds one; undefined where none does. */
  readonly line: number | undefined;
}

/** Returns what to tell of the planned rows, by the line that it begins at. */
export function pairNotes(rows: readonly Row[], known: PairsKnown): RecordsTold['notes'] {
  const goingOn = rows.filter(({ kind, values }) => kind === 'new' && values['ended_on'] === undefined);
  const ended = new Set(
    rows.flatMap(({ about: { relationship }, values }) =>
      relationship !== null && values['ended_on'] !== undefined ? [relationship.id] : [],
    ),
  );
  const before = known.relationships.filter((one) => isOpen(one) && !ended.has(one.id));
  const [ofMentor, ofMentee] = [new Map<number, Load>(), new Map<number, Load>()];
  const add = (loads: Map<number, Load>, id: number, isGroup: boolean, line?: number): unknown => {
    const own = loads.get(id);
    return loads.set(id, {
      count: (own?.count ?? 0) + 1,
      hasGroup: isGroup || own?.hasGroup === true,
      line: own?.line ?? line,
    });
  };
  const addAll = (people: readonly Member[], line?: number): void => {
    const [mentors, mentees] = [inRole({ people }, 'mentor'), inRole({ people }, 'mentee')];
    if (mentees.length === 0) return;
    for (const { participantId } of mentors) add(ofMentor, participantId, people.length > 2, line);
    for (const { participantId } of mentees) add(ofMentee, participantId, people.length > 2, line);
  };
  for (const { people } of before) addAll(people);
  for (const { about, line } of goingOn) addAll(about.named, line);
  const overloads = [...ofMentor].flatMap(([id, { count, hasGroup, line }]) => {
    const places = known.people.get(id)?.capacity ?? known.defaultCapacity;
    if (line === undefined || count <= places) return [];
    const counts = `${counted(count, hasGroup ? 'relationship' : 'mentee')} and ${counted(places, 'place')}`;
    const edit = `mentor participant edit ${idOf('P', id)} --capacity ${count}`;
    return [{ line, note: `${known.roll.labelOf(id)} has ${counts}; if that is right, ${edit}` }];
  });
  const several = [...ofMentee].flatMap(([id, { count, hasGroup, line }]) =>
    line === undefined || count < 2
      ? []
      : [
          {
            line,
            note: hasGroup
              ? `${known.roll.labelOf(id)} is a mentee in ${count} relationships at one time`
              : `${known.roll.labelOf(id)} has ${counted(count, 'mentor')} at one time`,
          },
        ],
  );
  return [...overloads, ...several, ...alone(goingOn), ...assumed(goingOn)].sort((a, b) => a.line - b.line);
}

/** Returns which words gather one row alone: perhaps the others have another spelling. */
function alone(goingOn: readonly Row[]): RecordsTold['notes'] {
  return goingOn.flatMap(({ line, about: { word, named } }) =>
    word === undefined || named[0]?.role === 'peer' || named.length > 2
      ? []
      : [{ line, note: `${quote(word)} has one mentor and one mentee, and is taken for a pair` }],
  );
}

/** Returns that phases were assumed, once for the file. */
function assumed(goingOn: readonly Row[]): RecordsTold['notes'] {
  const without = goingOn.filter(({ values }) => values['phase'] === undefined);
  const [first] = without;
  if (first === undefined) return [];
  const others = without.length - 1;
  const noun = without.some(({ about }) => about.named.length > 2) ? 'other relationship' : 'other pair';
  const also = others === 0 ? '' : `, nor of ${counted(others, noun)}`;
  return [
    {
      line: first.line,
      note: `the phase is not said${also}, and is taken from how long they have gone on; a column phase says it`,
    },
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
