/** `mentor participant reference list`: lists names given by participants for which it is not certain who is meant. */
import type { Command, Context } from '../../../../context.ts';
import { isBarringField, type OpenReference } from '../../../../domain/people/person-references.ts';
import type { Findable } from '../../../../domain/people/people-finder.ts';
import { idOf } from '../../../../domain/reference.ts';
import { findParticipant } from '../../../../store/people/participants.ts';
import { loadFinder, loadOpenReferences } from '../../../../store/people/person-references.ts';
import { personJson, personText } from '../../../../view/pages/people.ts';
import { type Field, listing, lists } from '../../../../view/document/result.ts';
import { isPrivateField } from '../../../../application/people/tell-references.ts';
import { anyPersonArgument } from '../../../../application/naming/named-arguments.ts';

/** At most this many people who may be meant are shown. */
const MOST_SHOWN = 3;

interface Line {
  readonly reference: OpenReference;
  /** Whether both the field and the text are hidden. */
  readonly isHidden: boolean;
  readonly candidates: readonly Findable[];
}

const LINE: readonly Field<Line>[] = [
  {
    key: 'participant',
    label: 'Participant',
    of: ({ reference }) => personJson(whoNames(reference)),
    text: ({ reference }) => personText(whoNames(reference)),
  },
  ...(['field', 'text'] as const).map((key): Field<Line> => ({
    key,
    label: key === 'field' ? 'Field' : 'Names',
    give: key === 'field' ? 0 : 1,
    of: ({ reference, isHidden }) => (isHidden ? null : reference[key]),
    text: ({ reference, isHidden }) => (isHidden ? '(private)' : reference[key]),
  })),
  { key: 'is_outside', of: ({ reference }) => reference.isOutside, only: 'json' },
  { key: 'keeps_from_matching', of: ({ reference }) => isBarring(reference), only: 'json' },
  {
    key: 'candidates',
    label: 'Perhaps',
    of: ({ candidates }) => candidates.slice(0, MOST_SHOWN).map(personJson),
    text: candidatesText,
  },
  { key: 'matching', label: 'Matching', give: 0, of: matchingText, only: 'table' },
];

/** Returns the participant who gave the reference. */
function whoNames({ participantId, participantName, participantEmail }: OpenReference) {
  return { id: participantId, name: participantName, email: participantEmail };
}

export const shows = true;

export function define(command: Command, context: Context): void {
  anyPersonArgument(command, context, {
    about: 'only those whom this one names: P12, an e-mail, a ref, a name or part of it',
  })
    .description(
      'List the people whom participants name and of whom it is not certain who they are: nobody enrolled is called so, or several are. Whoever enrols later is found then. Until whom somebody avoids and who their manager is are decided, they are matched with nobody.',
    )
    .option('--all', 'those too that were decided to be nobody in the programme')
    .option('--confidential', 'show whom people avoid and prefer')
    .addHelpText('after', '\nExample:\n  $ mentor participant reference list --confidential')
    .action(async (given, options) => {
      const store = await context.store();
      const lines = store.read((): Line[] => {
        const by = given === undefined ? undefined : findParticipant(store, given).id;
        const open = loadOpenReferences(store, by).filter(
          ({ isOutside }) => options.all === true || !isOutside,
        );
        if (open.length === 0) return [];
        const finder = loadFinder(store);
        return open.map((reference) => {
          const isHidden = isPrivateField(reference.field) && options.confidential !== true;
          return { reference, isHidden, candidates: isHidden ? [] : finder.candidates(reference.text) };
        });
      });
      const listed = listing(lines, LINE, { whenEmpty: 'It is certain of everybody named who they are.' });
      await context.show(lists('participant.reference.list/1', { references: listed }));
      if (lines.some(({ isHidden }) => isHidden))
        await context.say('Whom people avoid and prefer is shown with --confidential.');
      const first = lines.find(({ reference }) => !reference.isOutside);
      if (first === undefined) return;
      const id = idOf('P', first.reference.participantId);
      await context.next(
        `mentor participant reference decide ${id} --is PERSON, for somebody who is enrolled`,
        `mentor participant reference decide ${id} --outside, for somebody who takes no part`,
      );
    });
}

function isBarring({ field, isOutside }: OpenReference): boolean {
  return !isOutside && isBarringField(field);
}

function candidatesText({ candidates }: Line): string {
  const more = candidates.length > MOST_SHOWN ? `; ${candidates.length - MOST_SHOWN} more` : '';
  return `${candidates.slice(0, MOST_SHOWN).map(personText).join('; ')}${more}`;
}

function matchingText({ reference }: Line): string {
  if (reference.isOutside) return 'decided';
  return isBarring(reference) ? 'waits' : '';
}
