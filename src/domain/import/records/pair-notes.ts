/** What is told of the pairs of a file once all rows are read: who has more than they should, and what was assumed. */
import { idOf } from '../../reference.ts';
import { isOpen } from '../../relationship/relationship.ts';
import { inRole } from '../../relationship/members/members.ts';
import type { PairAbout, PairsKnown } from './pairs-known.ts';
import type { PlannedRecord, RecordsTold } from './plan-records.ts';

type Row = PlannedRecord<PairAbout>;

/** Returns what to tell of the planned rows, by the line that it begins at. */
export function pairNotes(rows: readonly Row[], known: PairsKnown): RecordsTold['notes'] {
  const goingOn = rows.filter(({ kind, values }) => kind === 'new' && values['ended_on'] === undefined);
  const ended = new Set(
    rows.flatMap(({ about: { relationship }, values }) =>
      relationship !== null && values['ended_on'] !== undefined ? [relationship.id] : [],
    ),
  );
  const before = known.relationships.filter((one) => isOpen(one) && !ended.has(one.id));
  const [ofMentor, ofMentee] = [new Map<number, number>(), new Map<number, number>()];
  const add = (counts: Map<number, number>, id: number, count: number): unknown =>
    counts.set(id, (counts.get(id) ?? 0) + count);
  for (const one of before) {
    const [mentors, mentees] = [inRole(one, 'mentor'), inRole(one, 'mentee')];
    for (const { participantId } of mentors) add(ofMentor, participantId, mentees.length);
    for (const { participantId } of mentees) add(ofMentee, participantId, mentors.length);
  }
  const lines = { mentor: new Map<number, number>(), mentee: new Map<number, number>() };
  for (const { about, line } of goingOn) {
    add(ofMentor, about.mentorId, 1);
    add(ofMentee, about.menteeId, 1);
    if (!lines.mentor.has(about.mentorId)) lines.mentor.set(about.mentorId, line);
    if (!lines.mentee.has(about.menteeId)) lines.mentee.set(about.menteeId, line);
  }
  const overloads = [...lines.mentor].flatMap(([id, line]) => {
    const [mentees, places] = [
      ofMentor.get(id) ?? 0,
      known.people.get(id)?.capacity ?? known.defaultCapacity,
    ];
    if (mentees <= places) return [];
    const counts = `${counted(mentees, 'mentee')} and ${counted(places, 'place')}`;
    const edit = `mentor participant edit ${idOf('P', id)} --capacity ${mentees}`;
    return [{ line, note: `${known.roll.labelOf(id)} has ${counts}; if that is right, ${edit}` }];
  });
  const several = [...lines.mentee].flatMap(([id, line]) => {
    const mentors = ofMentee.get(id) ?? 0;
    return mentors < 2
      ? []
      : [{ line, note: `${known.roll.labelOf(id)} has ${counted(mentors, 'mentor')} at one time` }];
  });
  return [...overloads, ...several, ...assumed(goingOn)].sort((a, b) => a.line - b.line);
}

/** Returns that phases were assumed, once for the file. */
function assumed(goingOn: readonly Row[]): RecordsTold['notes'] {
  const without = goingOn.filter(({ values }) => values['phase'] === undefined);
  const [first] = without;
  if (first === undefined) return [];
  const others = without.length - 1;
  const also = others === 0 ? '' : `, nor of ${counted(others, 'other pair')}`;
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
