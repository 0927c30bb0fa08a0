/** `mentor participant erase`: takes a person out of the file, its log and its backups, for good. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { folded } from '../../domain/text.ts';
import { Failure } from '../../errors.ts';
import { isErased } from '../../store/erase/copies.ts';
import { everCalled } from '../../store/erase/erase.ts';
import { consequencesForAll, erasePeople } from '../../store/erase/people.ts';
import { alikeTo, loadUndone, type Undone } from '../../store/erase/undone.ts';
import { findParticipant, onlyOne, participantsCalled } from '../../store/participants.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { confirmByName } from '../confirm-name.ts';
import { preview, receipt, type ToErase } from './erase-receipt.ts';

/** Whom somebody named, and by what they are to confirm it. */
interface Target extends ToErase {
  /** Whose name it is. */
  readonly what: string;
  readonly name: string;
  /** The words of the command that say whom. */
  readonly words: readonly string[];
}

export function define(command: Command, context: Context): void {
  command
    .description(
      'Erase a person for good: from every row, from the change log, from proposals, and from every backup whose place is known. Their relationships end. Counts stay, the name becomes "erased". An earlier enrolment of theirs that was undone, and that the log still has, goes too. Says first what follows; nothing undoes it.',
    )
    .argument(
      '[participant]',
      'P12, an e-mail, a ref or a full name; also of somebody whose enrolment was undone',
    )
    .option('--undone', 'everybody whose enrolment or import was undone, and whom the log still has')
    .option(
      '--confirm <name>',
      'their full name, or with --undone the name of the programme, to say that you mean it',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant erase P3 --confirm "Ada Lovelace"\n  $ mentor participant erase --undone --confirm "Heads Together"',
    )
    .action(async (given, options) => {
      if ((given === undefined) === (options.undone !== true))
        throw new Failure(
          'usage',
          given === undefined ? 'Nobody was named.' : 'Somebody is named, and --undone means everybody.',
          'mentor participant erase P12, or mentor participant erase --undone',
        );
      const store = await context.store();
      const { target, consequences } = store.read(() => {
        const found = given === undefined ? allUndone(store) : whoIs(store, given);
        return { target: found, consequences: consequencesForAll(store, found.ids) };
      });
      if (target.ids.length === 0)
        throw new Failure(
          'refused',
          'There is nobody whose enrolment was undone and whom the log still has.',
          'mentor participant erase P12 erases a participant',
        );
      // With --json an error is the one thing on stderr, and a script has nothing to read beforehand.
      await context.say(preview(target, consequences));
      await confirmByName(context, target.what, target.name, options.confirm, [
        'mentor',
        'participant',
        'erase',
        ...target.words,
      ]);
      const erased = await context.progress('Erasing', (report) =>
        erasePeople(store, target.ids, context.writer, report),
      );
      await context.show(receipt(target, store.today, store.file, erased));
      const isClean = erased.searched.left === 0 && erased.copies.every(({ result }) => result !== 'failed');
      if (!isClean) context.leaveWith('partial');
      const isAnybodyFree = erased.consequences.relationships.length > 0;
      await context.next(
        `keep this receipt${isAnybodyFree ? '; mentor match, for those who are free again' : ''}`,
      );
    });
}

/** Everybody whose enrolment was undone. */
function allUndone(store: Store): Target {
  const undone = loadUndone(store.db);
  return {
    ids: undone.map(({ id }) => id),
    undone,
    namesakes: [],
    what: 'the programme',
    name: loadProgramme(store).name,
    words: ['--undone'],
  };
}

/**
 * Returns the person that is meant, with every enrolment of theirs that was undone.
 *
 * @throws Failure `refused` where there is no such person, they were erased already, or several are meant.
 */
function whoIs(store: Store, given: string): Target {
  const undone = loadUndone(store.db);
  refuseErased(store, parseId('P', given) ?? 0);
  const inLog = undoneCalled(store, undone, given);
  const person = inLog ?? findParticipant(store, given);
  refuseErased(store, person.id);
  const { names, emails, refs } = everCalled(store.db, person.id);
  const { same, namesakes } = alikeTo(undone, {
    id: person.id,
    names: new Set(names.map(folded)),
    addresses: new Set([...emails, ...refs].map(folded)),
  });
  return {
    // The one who was named comes last: if a kill comes between, they can be named again.
    ids: [...same.map((one) => one.id), person.id],
    undone: inLog === undefined ? same : [...same, inLog],
    namesakes,
    what: 'the participant',
    name: person.name,
    words: [idOf('P', person.id)],
  };
}

function refuseErased(store: Store, participantId: number): void {
  if (!isErased(store.db, participantId)) return;
  throw new Failure(
    'refused',
    `${idOf('P', participantId)} has been erased already.`,
    'mentor log tells when',
  );
}

/** Returns who of the undone is meant: by id, or by what nobody who is in the programme is called. */
function undoneCalled(store: Store, undone: readonly Undone[], given: string): Undone | undefined {
  const id = parseId('P', given);
  const wanted = folded(given);
  const isMeant = ({ names, addresses }: Undone): boolean => names.has(wanted) || addresses.has(wanted);
  const byId = undone.find((one) => one.id === id);
  if (byId !== undefined || participantsCalled(store, given).length > 0) return byId;
  return onlyOne(undone.filter(isMeant), given, 'people whose enrolment was undone');
}
