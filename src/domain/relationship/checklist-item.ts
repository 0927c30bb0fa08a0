/** A line of a checklist, and how it names people. */
import { idOf } from '../reference.ts';
import type { BriefFacts, RelationshipPerson } from './relationship.ts';
import { inRole } from './members/members.ts';
import { oneLine } from '../words/text.ts';

export interface ChecklistItem {
  readonly requirement: string;
  readonly isDone: boolean;
  /** `readiness self-assessment of Ada Lovelace (mentee)`. */
  readonly text: string;
  /** When it was done. */
  readonly doneOn: string | null;
  /** The command that supplies it, where it is missing. */
  readonly command: string | null;
  /** Whose it is, where it belongs to one person alone, and how they are asked for it: `your closing reflection`. */
  readonly own: OwnItem | null;
}

/** Something that one person alone can supply. */
interface OwnItem {
  readonly participantId: number;
  readonly your: string;
  /** What they are asked for, where it is not the requirement itself. */
  readonly asks?: 'goal-confirmation';
}

/** A line as its requirement gives it. */
export type CheckedItem = Omit<ChecklistItem, 'requirement'>;

/** Returns a line: done where it has a day, else with the command that supplies it. */
export function item(
  text: string,
  doneOn: string | undefined,
  command: () => string,
  own: ChecklistItem['own'] = null,
): CheckedItem {
  const isDone = doneOn !== undefined;
  return { text, isDone, doneOn: doneOn ?? null, command: isDone ? null : command(), own };
}

/** Something that somebody is asked for. */
export interface Asked {
  /** Or what a letter asks for in its place: `goal-confirmation`. */
  readonly requirement: string;
  /** `your closing reflection`. */
  readonly text: string;
}

/**
 * Returns what somebody in the relationship is asked for: their own items and the shared ones. Another person's items are
 * left out, as they are between that person and the coordinator.
 */
export function askedOf(items: readonly ChecklistItem[], participantId: number): Asked[] {
  return items.flatMap(({ requirement, isDone, own, text }) => {
    if (isDone || (own !== null && own.participantId !== participantId)) return [];
    return { requirement: own?.asks ?? requirement, text: own?.your ?? text };
  });
}

/** Returns `Ada Lovelace (mentee)`. */
export function named(person: RelationshipPerson): string {
  return `${oneLine(person.name)} (${person.role})`;
}

/** Returns what `--by` takes: `mentor` or `mentee` where that names one person, else the id. */
export function byWhom(facts: BriefFacts, person: RelationshipPerson): string {
  return inRole(facts, person.role).length === 1 ? person.role : idOf('P', person.participantId);
}
