/** What is told beside a proposal of pairs or of groups: who is left without, and who could not be in it. */
import type { Absence } from '../../../matching/input/absence.ts';
import { type Block, textBlock } from '../../document/document.ts';
import { type Field, listing, type Listing } from '../../document/result.ts';
import { participantField, type People } from '../people.ts';
import { absenceBlocks } from './absences.ts';
import { pointsHiddenBlocks } from './confidence.ts';

/** Of those who are left without so many are told of beside the matches. */
const MOST_NOTED = 50;

type NotReady = { readonly participantId: number; readonly missing: readonly string[] };

const MISSING: Field<NotReady> = {
  key: 'missing',
  label: 'Missing',
  holds: 'words',
  of: ({ missing }) => missing,
  text: ({ missing }) => missing.join(', '),
};

/** Returns those who were not ready, each with what is missing. */
export function notReadyList(notReady: readonly NotReady[], people: People): Listing {
  return listing(notReady, [participantField(people), MISSING], { title: 'Not ready' });
}

/** A plan, as far as it says who is not in it. */
interface PlanWithout<Left> {
  readonly unmatched: readonly Left[];
  readonly notReady: readonly NotReady[];
  /** Plans of earlier versions of the program have none. */
  readonly absences?: readonly Absence[];
  readonly pointsInConfidence: readonly string[];
}

/**
 * Says who is left without and why, and who could not be in it: the first of many where the matches are asked for.
 *
 * @param isUnmatched whether those who are left without are what is asked for, and so among what it stands beside
 * @param left who they are: `who are not matched`; and what is said of some of them
 */
export function notesBeside<Left>(
  plan: PlanWithout<Left>,
  people: People,
  isUnmatched: boolean,
  left: { readonly words: string; readonly blocksOf: (some: readonly Left[]) => readonly Block[] },
): Block[] {
  const { unmatched, notReady, absences = [] } = plan;
  const most = isUnmatched ? Infinity : MOST_NOTED;
  const notes: Block[] = [];
  if (!isUnmatched) notes.push(...pointsHiddenBlocks(plan));
  if (!isUnmatched && unmatched.length > 0) notes.push(...left.blocksOf(unmatched.slice(0, most)));
  if (notReady.length > 0) notes.push(notReadyList(notReady.slice(0, most), people).block);
  notes.push(...absenceBlocks(absences, people, isUnmatched));
  if (Math.max(unmatched.length, notReady.length) > most)
    notes.push(
      textBlock(
        `These are the first ${most} of ${unmatched.length} ${left.words} and of ${notReady.length} who are not ready: mentor match show --unmatched has them all.`,
        'muted',
      ),
    );
  return notes;
}
