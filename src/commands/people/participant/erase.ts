/** `mentor participant erase`: removes a person from the file, its log and its backups, for good. */
import type { Command, Context } from '../../../context.ts';
import { idOf, parseId } from '../../../domain/reference.ts';
import { comparedWords } from '../../../domain/words/spellings.ts';
import { folded, quote, shellLine } from '../../../domain/words/text.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { isErased } from '../../../store/privacy/erase/copies.ts';
import { consequencesOf, everCalled } from '../../../store/privacy/erase/erase.ts';
import {
  erasePeople,
  filesToTouch,
  openErasure,
  type ErasureRequest,
} from '../../../store/privacy/erase/erase-people.ts';
import { alikeTo, loadUndone, type Undone } from '../../../store/privacy/erase/undone.ts';
import { isDataFile } from '../../../store/file/header.ts';
import { findParticipant, onlyOne, participantsCalled } from '../../../store/people/participants.ts';
import { loadProgramme } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import { confirmByName } from '../../../application/people/confirm-name.ts';
import { whichPerson } from '../../../application/naming/which-person.ts';
import { repeated } from '../../../application/options/values.ts';
import { filesText, preview, receipt, type ToErase } from '../../../application/people/erase-receipt.ts';

/** The people to erase, and the name that confirms it. */
interface Target extends ToErase {
  /** Whose name it is. */
  readonly what: string;
  readonly name: string;
  /** The words of the command that say who. */
  readonly words: readonly string[];
}

export function define(command: Command, context: Context): void {
  command
    .description(
      'Erase a person for good: from every row, from the change log, from proposals, and from every backup whose place is known. Their relationships end. Counts stay, the name becomes "erased". An earlier enrolment of theirs that was undone, and that the log still has, goes too. Says first what follows and names every file that it touches; nothing undoes it. What could not be finished (exit 3) is on record: asked again, it goes on.',
    )
    .argument(
      '[participant...]',
      'P12, an e-mail, a ref, a name or part of it; also of somebody whose enrolment was undone',
    )
    .option('--undone', 'everybody whose enrolment or import was undone, and whom the log still has')
    .option(
      '--confirm <name>',
      'their full name, or with --undone the name of the programme, to say that you mean it',
    )
    .option(
      '--also <file>',
      'a copy to erase them from that is not known to be a backup of this file: one that was moved, or made from another (repeat it for more)',
      repeated,
    )
    .option(
      '--called <text>',
      'another spelling or name, to be taken out of other people’s words too (repeat it for more)',
      repeated,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor participant erase P3 --confirm "Ada Lovelace"\n  $ mentor participant erase --undone --confirm "Heads Together"',
    )
    .action(async (words, options) => {
      const isAnybodyNamed = words.length > 0 || (context.ask.isInteractive && options.undone !== true);
      if (isAnybodyNamed === (options.undone === true))
        throw wrongUsage(
          isAnybodyNamed ? 'Somebody is named, and --undone means everybody.' : 'Nobody was named.',
          'mentor participant erase PERSON, or mentor participant erase --undone',
        );
      const store = await context.store();
      const given = isAnybodyNamed ? await whoNamed(context, store, words.join(' ')) : undefined;
      const wishes: ErasureRequest = {
        named: (options.also ?? []).map((file) => copyNamed(context, file)),
        called: (options.called ?? []).map(spelling),
      };
      const { target, consequences, files } = store.read(() => {
        const found = given === undefined ? allUndone(store) : whoIs(store, given);
        return {
          target: found,
          consequences: consequencesOf(store, found.ids),
          files: filesToTouch(store, wishes.named),
        };
      });
      const isGoingOn = target.ids.length === 0;
      // With --json, stderr carries only an error, and no script reads a preview.
      await context.say(preview(target, consequences));
      await context.say(filesText(store.file, files));
      // Continuing a confirmed erasure needs no name: the name is already gone.
      if (!isGoingOn || wishes.called.length > 0)
        await confirmByName(context, target.what, target.name, options.confirm, [
          'mentor',
          'participant',
          'erase',
          ...target.words,
        ]);
      const erased = await context.progress('Erasing', (report) =>
        erasePeople(store, target.ids, context.writer, wishes, report),
      );
      if (!erased.hasDone && erased.open.length === 0)
        throw refused(
          `${target.again.map((id) => idOf('P', id)).join(', ')} has been erased already, and nothing is left to do.`,
          'mentor log tells when',
        );
      const isDone = erased.open.length === 0 && target.notFound === undefined;
      if (!isDone) context.leaveWith('partial');
      await context.show(receipt(target, store.today, store.file, erased));
      const isAnybodyFree = erased.consequences.relationships.length > 0;
      const next = `keep this receipt${isAnybodyFree ? '; mentor match, for those who are free again' : ''}`;
      await context.next(next, ...goingOn(target, erased.open));
    });
}

/** Returns how to finish an incomplete erasure. */
function goingOn({ ids, again, words }: Target, open: readonly string[]): string[] {
  if (open.length === 0) return [];
  const id = ids.at(-1) ?? again.at(-1);
  const line = shellLine(['mentor', 'participant', 'erase', ...(id === undefined ? words : [idOf('P', id)])]);
  const isAnyAway = open.some((one) => /^(?:backup|unfinished output) /.test(one));
  return [
    `${line} goes on with what is still to do, when it can be reached`,
    ...(isAnyAway ? ['mentor backup PATH --forget, for a backup or a folder that is gone for good'] : []),
  ];
}

function copyNamed(context: Context, given: string): string {
  const path = context.path(given);
  if (path !== context.file && isDataFile(path)) return path;
  throw wrongUsage(
    path === context.file
      ? `--also ${given}: that is the data file itself.`
      : `--also ${given}: there is no data file of that name.`,
    'name a copy of the data file; nothing was changed',
  );
}

function spelling(given: string): string {
  if (comparedWords(given).join('').length >= 2) return given;
  throw wrongUsage(
    `--called ${quote(given)}: that is too short to look for.`,
    'give a name or a nickname as it is written',
  );
}

/** Returns everybody whose enrolment was undone. */
function allUndone(store: Store): Target {
  const undone = loadUndone(store.db);
  const again = openErasure(store)?.people ?? [];
  if (undone.length === 0 && again.length === 0)
    throw refused(
      'There is nobody whose enrolment was undone and whom the log still has.',
      'mentor participant erase PERSON erases a participant',
    );
  return {
    ids: undone.map(({ id }) => id),
    undone,
    namesakes: [],
    again,
    what: 'the programme',
    name: loadProgramme(store).name,
    words: ['--undone'],
  };
}

/** Returns the id of a participant that a text names; whom the log alone still has, by the text itself. */
async function whoNamed(context: Context, store: Store, text: string): Promise<string> {
  const isNoParticipant = store.read(() => {
    const id = parseId('P', text) ?? 0;
    const isOpen = (openErasure(store)?.people ?? []).length > 0;
    return (
      isErased(store.db, id) ||
      undoneCalled(store, loadUndone(store.db), text) !== undefined ||
      (isOpen && id === 0 && text !== '' && participantsCalled(store, text).length === 0)
    );
  });
  return isNoParticipant ? text : idOf('P', (await whichPerson(context, text)).id);
}

/**
 * Returns the person that is meant, with every undone enrolment of theirs. An erased person can no longer be found by
 * name. Where an erasure is unfinished, it is continued.
 *
 * @throws Failure `refused` where there is no such person, or several are meant.
 */
function whoIs(store: Store, given: string): Target {
  const id = parseId('P', given) ?? 0;
  if (isErased(store.db, id)) return goOn(store, [id]);
  const undone = loadUndone(store.db);
  const inLog = undoneCalled(store, undone, given);
  const open = openErasure(store)?.people ?? [];
  if (inLog === undefined && open.length > 0 && participantsCalled(store, given).length === 0 && id === 0)
    return { ...goOn(store, open), notFound: given };
  const person = inLog ?? findParticipant(store, given);
  if (isErased(store.db, person.id)) return goOn(store, [person.id]);
  const { names, emails, refs } = everCalled(store.db, person.id);
  const { same, namesakes } = alikeTo(undone, {
    id: person.id,
    names: new Set(names.map(folded)),
    addresses: new Set([...emails, ...refs].map(folded)),
  });
  return {
    ids: [...same.map((one) => one.id), person.id],
    undone: inLog === undefined ? same : [...same, inLog],
    namesakes,
    again: open,
    what: 'the participant',
    name: person.name,
    words: [idOf('P', person.id)],
  };
}

/** Returns the target for continuing an unfinished erasure. */
function goOn(store: Store, people: readonly number[]): Target {
  return {
    ids: [],
    undone: [],
    namesakes: [],
    again: people,
    what: 'the programme',
    name: loadProgramme(store).name,
    words: people.slice(-1).map((id) => idOf('P', id)),
  };
}

/** Returns the undone person that is meant: by id, or by a name that nobody in the programme has. */
function undoneCalled(store: Store, undone: readonly Undone[], given: string): Undone | undefined {
  const id = parseId('P', given);
  const wanted = folded(given);
  const isMeant = ({ names, addresses }: Undone): boolean => names.has(wanted) || addresses.has(wanted);
  const byId = undone.find((one) => one.id === id);
  if (byId !== undefined || participantsCalled(store, given).length > 0) return byId;
  return onlyOne(undone.filter(isMeant), given, 'people whose enrolment was undone');
}
