/** `--merge-rows`: rows of the same name that do not contradict each other are about one person. */
import { plainOrganisation } from '../../../people/organisations.ts';
import { grouped } from '../../../grouping.ts';
import { answerOf } from '../../../privacy/consent.ts';
import { inOrderOfTime } from '../../../time/submitted-at.ts';
import { folded } from '../../../words/text.ts';
import type { FileReading } from '../../plan-import.ts';
import type { ImportProblem } from '../../row.ts';
import { joinedRows } from './joined-rows.ts';
import { valueSaid } from '../packed-draft.ts';
import type { People, Person } from '../people-of-file.ts';

/** A person on several rows. */
export interface MergedRows {
  readonly name: string;
  readonly lines: readonly number[];
}

export interface Merging extends FileReading {
  /** Returns a short fixed digest of a text. */
  readonly digest: (text: string) => string;
  /** Whether people without an address are merged by name; otherwise only rows of one ref or e-mail are. */
  readonly isByName: boolean;
}

/** What tells two people of one name apart. */
const APART = ['email', 'ref', 'organisation', 'department', 'jobTitle'] as const;
type Marks = Readonly<Record<(typeof APART)[number], string>>;

/** A name with more different people than this is nobody's: "Anonymous". */
const MOST_NAMESAKES = 200;

/**
 * Merges the rows of each person into one.
 *
 * 1. People without an address are parted by name, and by what tells namesakes apart: e-mail, ref, organisation,
 *    department and job title, where a blank fits anything. What fits two who do not fit each other is a problem.
 * 2. A new person without an address is known by name and organisation. So neither the order of the rows nor one more
 *    interest makes another person.
 * 3. The lists of a person's rows are joined, in the order of the rows. Another value that differs is a problem.
 *
 * @param people Those of the file; merged ones are replaced.
 * @param known Enrolled people and those of the file.
 */
export function mergeRows(
  people: Set<Person>,
  known: People,
  merging: Merging,
): { readonly merged: readonly MergedRows[]; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const all = merging.isByName ? mergedByName(people, known, merging, problems) : [...people];
  const merged: MergedRows[] = [];
  for (const person of all) {
    if (person.said.length < 2) continue;
    const lines = person.said.map(({ line }) => line);
    problems.push(...joinIn(person, merging));
    merged.push({ name: person.name, lines });
  }
  people.clear();
  for (const person of all.sort((a, b) => lineOf(a) - lineOf(b))) people.add(person);
  return { merged: merged.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)), problems };
}

function mergedByName(
  people: ReadonlySet<Person>,
  known: People,
  { digest }: Merging,
  problems: ImportProblem[],
): Person[] {
  const result: Person[] = [];
  for (const [name, namesakes] of grouped(people, (person) => folded(person.name))) {
    if (!namesakes.some(isWithoutAddress)) {
      result.push(...namesakes);
      continue;
    }
    const groups: { readonly marks: Marks; readonly members: readonly Person[] }[] = [];
    for (const members of fitting(namesakes)) {
      const marks = marksOf(members);
      const fixed = members.filter((person) => !isLoose(person));
      if (marks !== undefined && fixed.length < 2) groups.push({ marks, members });
      else if (members.some(isWithoutAddress)) {
        problems.push(
          ...members
            .filter(isWithoutAddress)
            .flatMap((person) => unclear(person, members, marks !== undefined)),
        );
        result.push(...members.filter((person) => !isWithoutAddress(person)));
      } else result.push(...members);
    }
    const names = grouped(groups, ({ marks }) => marks.organisation);
    for (const { marks, members } of groups) {
      const fixed = members.find((person) => !isLoose(person));
      const isAlone = names.get(marks.organisation)?.length === 1;
      const who = isAlone ? [name, marks.organisation] : [name, ...Object.values(marks)];
      result.push(
        fixed === undefined
          ? newPerson(members, known, `${digest(JSON.stringify(who))}#1`)
          : gathered(fixed, members),
      );
    }
  }
  return result;
}

/** Whether a person is known by a row alone, and not enrolled under that row. */
function isLoose({ id, ref, email }: Person): boolean {
  return id === null && !ref && !email;
}

/** Whether a person's rows are those to mend where it is not clear whose they are. */
function isWithoutAddress({ ref, email }: Person): boolean {
  return !ref && !email;
}

/** Parts namesakes into groups: two who do not contradict each other are in one. */
function fitting(namesakes: readonly Person[]): Person[][] {
  const alike = [...grouped(namesakes, (person) => JSON.stringify(marksOf([person]))).values()];
  if (alike.length > MOST_NAMESAKES) return alike;
  const groups: Person[][] = [];
  for (const some of alike) {
    const fits = groups.filter((group) =>
      group.some((other) => marksOf([some[0] as Person, other]) !== undefined),
    );
    for (const group of fits) groups.splice(groups.indexOf(group), 1);
    groups.push([...fits.flat(), ...some]);
  }
  return groups;
}

/** Returns what tells people apart, folded, if all of them can be one; otherwise undefined. */
function marksOf(people: readonly Person[]): Marks | undefined {
  const marks = { email: '', ref: '', organisation: '', department: '', jobTitle: '' };
  for (const { said } of people)
    for (const one of said)
      for (const property of APART) {
        const text = valueSaid(one, property);
        if (!text) continue;
        const mark = property === 'organisation' ? plainOrganisation(text) : folded(text);
        if (marks[property] === '') marks[property] = mark;
        else if (marks[property] !== mark && people.length > 1) return undefined;
      }
  return marks;
}

function newPerson(members: readonly Person[], known: People, rowHash: string): Person {
  const before = known.find({}, rowHash);
  const name = members.map((person) => person.name).reduce((a, b) => (b < a ? b : a));
  return gathered(before ?? known.unknown(name, rowHash), members);
}

function gathered(person: Person, members: readonly Person[]): Person {
  for (const other of members) if (other !== person) person.addRowsOf(other);
  person.sortRows();
  return person;
}

/** Joins a person's rows into one that says all, and returns where they contradict each other. */
function joinIn(person: Person, { columns, dateFormat, timezone }: Merging): ImportProblem[] {
  const { draft, topics, said, contradictions } = joinedRows(person.said);
  const { order } = inOrderOfTime(said, dateFormat, timezone);
  const consent = answerOf(order.map((one) => one.consent));
  const [first] = said;
  if (first === undefined) return [];
  const { line } = first;
  person.replaceRows({ line, draft, topics, consent, submitted: order.at(-1)?.submitted ?? '' });
  return contradictions.map(({ line: wrong, otherLine, field }) => ({
    line: wrong,
    column: columns.find((one) => one.field === field || one.custom?.name === field)?.header ?? null,
    rule: 'rows-contradict',
    message: `line ${otherLine} is about the same person, and says something else`,
    hint: 'mend the one that is wrong; --no-merge-rows takes every row by itself',
  }));
}

function unclear(person: Person, members: readonly Person[], isOne: boolean): ImportProblem[] {
  const lines = members.flatMap(({ said }) => said.map(({ line }) => line)).sort((a, b) => a - b);
  const others = lines.slice(0, 5).join(', ');
  return person.said.map(({ line }) => ({
    line,
    column: null,
    ...(isOne
      ? {
          rule: 'enrolled-apart',
          message: `the rows of this name (lines ${others}) are of one person, and were enrolled as several`,
          hint: 'mentor undo takes that import back; --no-merge-rows takes every row by itself',
        }
      : {
          rule: 'unclear-person',
          message: `it is not clear which rows of this name (lines ${others}) are of one person`,
          hint: 'fill in what tells them apart on each row: an e-mail, or the organisation, department and job title',
        }),
  }));
}

function lineOf({ said }: Person): number {
  return said[0]?.line ?? 0;
}
