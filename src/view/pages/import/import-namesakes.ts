/** Whom an import may have brought twice: names that repeat, and pairs who may be one person. */
import type { PeoplePlan } from '../../../domain/import/participants/people-plan.ts';
import type { RepeatedName } from '../../../domain/import/participants/repeated-names.ts';
import { nearWords } from '../../../domain/people/near-identities.ts';
import { idOf } from '../../../domain/reference.ts';
import { listed, oneLine } from '../../../domain/words/text.ts';
import { type Block, textBlock } from '../../document/document.ts';
import { plural } from '../../words/words.ts';
import { lineNotes } from './import-result.ts';

type Near = PeoplePlan['near'][number];
type Duplicate = PeoplePlan['duplicates'][number];
type Pair = Pick<Near, 'line' | 'otherLine' | 'otherId'>;

/** So many lines of a name are shown. */
const MOST_LINES = 10;

/** So many people are named whose rows were merged. */
const MOST_MERGED = 10;

/** Returns which rows were made one. */
export function mergedNotes(merged: PeoplePlan['merged']): Block[] {
  if (merged.length === 0) return [];
  const rows = merged.reduce((sum, { lines }) => sum + lines.length, 0);
  const shown = merged
    .slice(0, MOST_MERGED)
    .map(({ name, lines }) => `${oneLine(name)}, ${linesText(lines)}`);
  const more =
    merged.length > MOST_MERGED ? `; and ${merged.length - MOST_MERGED} more (--json names them)` : '';
  return [
    textBlock(
      `${rows} rows are of ${plural(merged.length, 'person', 'people')}, their lists joined: ${shown.join('; ')}${more}.`,
      'muted',
    ),
  ];
}

/** Returns the notes. Of people who could be told of in several ways, one is used. */
export function namesakeNotes({ near, duplicates, repeated }: PeoplePlan): Block[] {
  const isNear = setOf(near);
  const isPair = setOf([...near, ...duplicates]);
  // Where two people are told of as a pair, their name says nothing more.
  const names = repeated.filter(
    ({ lines: [first = 0, second = 0, ...more] }) => more.length > 0 || !isPair.has(`${second} ${first}`),
  );
  const byLine = new Map(names.flatMap((one) => one.lines.map((line) => [line, one] as const)));
  const nameOf = ({ line, otherLine }: Pair): RepeatedName | undefined => {
    const name = byLine.get(line);
    return otherLine !== null && name === byLine.get(otherLine) ? name : undefined;
  };
  const waiting = new Set(near.map(nameOf));
  return [
    ...lineNotes(names.map((one) => nameText(one, waiting.has(one)))),
    ...lineNotes(near.filter((one) => one.why !== 'name' || nameOf(one) === undefined).map(nearText)),
    ...lineNotes(
      duplicates
        .filter((one) => !isNear.has(text(one)) && (one.why === 'email' || nameOf(one) === undefined))
        .map(duplicateText),
    ),
  ];
}

/** @param isWaiting Whether some of them could be matched with each other. */
function nameText({ name, lines, withoutAddress }: RepeatedName, isWaiting: boolean): string {
  const lacking =
    withoutAddress.length === lines.length
      ? ' has no e-mail'
      : `, without e-mail on ${linesText(withoutAddress)}`;
  const waiting = isWaiting
    ? ' The mentors and mentees among them are not matched with each other until somebody decides.'
    : '';
  return `${oneLine(name)} on ${linesText(lines)}${lacking}: these are ${lines.length} people. If they are fewer, give the rows of one person one e-mail.${waiting}`;
}

function linesText(lines: readonly number[]): string {
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map(String);
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(more > 0 ? [...shown, `${more} more`] : shown)}`;
}

function nearText({ line, name, otherLine, otherId, otherName, why }: Near): string {
  const other =
    otherLine === null ? `${idOf('P', otherId ?? 0)}, ${oneLine(otherName)}` : `line ${otherLine}`;
  return `Line ${line}, ${oneLine(name)}, may be the same person as ${other}: ${nearWords(why)}. They stay two, and are not matched with each other until somebody decides.`;
}

function duplicateText({ line, name, otherLine, otherId, why }: Duplicate): string {
  const other = otherLine === null ? idOf('P', otherId ?? 0) : `line ${otherLine}`;
  return `Line ${line}, ${oneLine(name)}, may be the same person as ${other}: the same name and ${why === 'email' ? 'an e-mail that differs in one letter' : 'organisation'}. They stay two; if they are one, give both rows one e-mail.`;
}

function setOf(pairs: readonly Pair[]): Set<string> {
  return new Set(pairs.map(text));
}

function text({ line, otherLine, otherId }: Pair): string {
  return `${line} ${otherLine ?? idOf('P', otherId ?? 0)}`;
}
