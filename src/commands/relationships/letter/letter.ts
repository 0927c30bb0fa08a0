/** `mentor letter`: writes the letters of a kind, to those whom it is for, or to those who are named. */
import type { Command, Context } from '../../../context.ts';
import { type Letter, LETTER_KINDS, type LetterKind } from '../../../domain/letters/letter.ts';
import { AUDIENCES } from '../../../domain/letters/letter-audience.ts';
import { assertPlaceholders, findTemplate } from '../../../domain/letters/templates.ts';
import { parseId } from '../../../domain/reference.ts';
import { nearest } from '../../../domain/words/text.ts';
import { wrongUsage } from '../../../errors.ts';
import { writeFileSet } from '../../../io/file-set.ts';
import { readText } from '../../../io/files.ts';
import { findRound } from '../../../store/matching/rounds.ts';
import { loadProgramme, loadProgrammeKey } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import { letterDocument } from '../../../view/letters/letter-document.ts';
import { plural } from '../../../view/words/words.ts';
import type { LettersAsked } from '../../../application/letters/written-letters.ts';
import { whichAtAll } from '../../../application/naming/which-at-all.ts';
import { language } from '../../../application/options/language.ts';
import { dayItHappened, oneOf, repeated, text } from '../../../application/options/values.ts';
import { WHERE } from '../../../application/options/where.ts';
import { sendCommand } from '../../../application/sending/is-set-up.ts';
import { conditionsOnPeople } from '../../../application/people/people-where.ts';

const FORMATS = ['eml', 'csv', 'xlsx', 'html', 'text'] as const;
/** What --out writes where nothing is said. */
const USUAL = ['eml', 'csv', 'text'] as const;

/** What says nothing to letters of what is due. A reminder is in the language of whoever reads it. */
const IDLE: Partial<Record<LetterKind, readonly ('since' | 'round' | 'language')[]>> = {
  forms: ['since', 'round'],
  reminder: ['since', 'round', 'language'],
};

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write letters, one a person, in the language of whoever reads it. Without --out one of them is shown, so that you can read it through. Nothing is sent, and nothing of the data file changes. Nobody who has withdrawn or does not consent is written to.',
    )
    .argument('<kind>', LETTER_KINDS.join(', '))
    .argument('[who...]', 'only to this person or pair: P12, R7, a name (default: whom the letter is for)')
    .option('--where <condition>', WHERE, repeated)
    .option('--round <round>', 'only of the pairs of this round: N2')
    .option(
      '--since <date>',
      'what happened from this day on, in place of since the round opened',
      dayItHappened,
    )
    .option('--language <language>', 'all in one language: fr, Welsh (default: the reader’s)', language)
    .option('--text <text>', 'of an announcement: what it says', text)
    .option('--file <file>', 'of an announcement: what it says, from a file, UTF-8')
    .option('--subject <text>', 'of an announcement: its subject', text)
    .option('--out <folder>', 'write them into a folder: e-mail drafts, a mail merge and text')
    .option(
      '--format <format>',
      `with --out only one of ${FORMATS.join(', ')}; without it text, all of them`,
      oneOf(FORMATS),
    )
    .addHelpText(
      'after',
      `\nTo whom they go where nobody is named:\n${LETTER_KINDS.map((kind) => `  ${kind.padEnd(13)}${AUDIENCES[kind]}`).join('\n')}\n\nExamples:\n  $ mentor letter matched\n  $ mentor letter matched --out letters\n  $ mentor letter forms --out letters\n  $ mentor letter announcement --subject "The autumn meeting" --file news.txt --out letters`,
    )
    .action(async (given, who, options) => {
      const kind = kindOf(given);
      const { out, format } = options;
      const said = announced(kind, options, context);
      const idle = IDLE[kind]?.find((name) => options[name] !== undefined);
      if (idle !== undefined)
        throw wrongUsage(
          `--${idle} is not for letters of this kind: ${kind}.`,
          'leave it out; name people or pairs, or give --where, where not everybody is meant',
        );
      if (out === undefined && format !== undefined && format !== 'text')
        throw wrongUsage(`--format ${format} is written to files.`, 'say where: --out FOLDER');
      const id = who.length === 0 ? undefined : await whichAtAll(context, who);
      const store = await context.store();
      const { loadLetters, loadReminderLetters } =
        await import('../../../application/letters/written-letters.ts');
      const { loadFormLetters } = await import('../../../application/letters/form-letters.ts');
      const lettersOf = (asked: LettersAsked): readonly Letter[] => {
        if (kind === 'reminder') return loadReminderLetters(store, asked);
        return kind === 'forms' ? loadFormLetters(store, asked) : loadLetters(store, kind, asked);
      };
      const { letters, programme, programmeKey } = await context.progress('Writing', () =>
        store.read(() => ({
          letters: lettersOf({
            ...meantBy(store, id, options),
            language: options.language,
            since: options.since,
            round: options.round === undefined ? undefined : findRound(store, options.round),
            ...said,
          }),
          programme: loadProgramme(store),
          programmeKey: loadProgrammeKey(store),
        })),
      );
      const folder = out === undefined ? null : context.path(out);
      const { today } = store;
      const set = {
        kind,
        letters,
        programme: programme.name,
        programmeKey,
        today,
        hasMark: context.hasMark,
      };
      const { isLetterFile, letterFiles, lettersText } =
        await import('../../../view/letters/letter-files.ts');
      if (folder !== null) {
        const files = await letterFiles(set, format === undefined ? USUAL : [format]);
        writeFileSet(folder, files, (name) => isLetterFile(kind, name), context.home);
      }
      if (folder === null && format === 'text' && context.options.json !== true)
        await context.print(lettersText(set));
      else await context.show(letterDocument(kind, letters, today, folder));
      if (programme.contact === null && letters.length > 0)
        await context.say(
          'These letters name nobody to send answers to. Say who it is, and make them again: mentor programme edit --contact "NAME <E-MAIL>"',
        );
      await tell(context, kind, letters, {
        folder,
        isAllShown: format === 'text' || letters.length === 1,
        send: format === undefined || format === 'eml' ? sendCommand(context, out ?? 'letters') : undefined,
      });
    });
}

async function tell(
  context: Context,
  kind: LetterKind,
  letters: readonly Letter[],
  {
    folder,
    isAllShown,
    send,
  }: {
    readonly folder: string | null;
    readonly isAllShown: boolean;
    /** Undefined where nothing can be sent from here. */
    readonly send: string | undefined;
  },
): Promise<void> {
  if (letters.length === 0) {
    await context.say(`This letter is for ${AUDIENCES[kind]}.`);
    return;
  }
  const without = letters.filter(({ recipient }) => recipient.email === null).length;
  if (without > 0)
    await context.say(`${plural(without, 'person has', 'people have')} no e-mail address, and so no draft.`);
  if (folder === null) {
    if (!isAllShown) await context.say(`This is one of ${plural(letters.length, 'letter')}.`);
    await context.next(`mentor letter ${kind} --out letters`);
    return;
  }
  await context.say(`Wrote ${plural(letters.length, 'letter')} to ${folder}.`);
  if (send !== undefined) await context.next(`read some of them through, then: ${send}`);
  else
    await context.next(
      kind === 'reminder'
        ? 'send them, then: mentor remind --mark'
        : 'read some of them through, then send them: mentor help sending',
    );
}

function kindOf(given: string): LetterKind {
  const found = LETTER_KINDS.find((kind) => kind === given.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(given, LETTER_KINDS);
  throw wrongUsage(
    `There is no letter ${given}.`,
    near === undefined ? 'mentor letter list tells which there are' : `did you mean ${near}?`,
  );
}

interface Announcing {
  readonly text?: string | undefined;
  readonly file?: string | undefined;
  readonly subject?: string | undefined;
}

/** Returns what an announcement says. */
function announced(
  kind: LetterKind,
  { text: typed, file, subject }: Announcing,
  context: Context,
): { readonly text?: string; readonly subject?: string | undefined } {
  const isSaid = typed !== undefined || file !== undefined;
  if (kind !== 'announcement') {
    if (isSaid || subject !== undefined)
      throw wrongUsage(
        '--text, --file and --subject are for an announcement.',
        `change the words of a ${kind} letter: mentor template show`,
      );
    return {};
  }
  if (typed !== undefined && file !== undefined)
    throw wrongUsage('--text and --file say the same thing twice.', 'give one of them');
  const said = file === undefined ? typed : readText(context.path(file)).trim();
  if (said === undefined || said === '')
    throw wrongUsage('An announcement must say something.', 'give --text "…" or --file news.txt');
  const { placeholders, ...template } = findTemplate('letter.announcement');
  assertPlaceholders(
    { ...template, placeholders: placeholders.filter((one) => one !== 'text') },
    `${subject ?? ''}\n${said}`,
  );
  return { text: said, subject };
}

/** Returns whom a line means: by name, by id, by what they must meet. */
function meantBy(
  store: Store,
  id: string | undefined,
  { where = [] }: { readonly where?: readonly string[] | undefined },
): Pick<LettersAsked, 'isMeant' | 'participantId' | 'relationshipId'> {
  const conditions = where.length === 0 ? [] : conditionsOnPeople(store, loadProgramme(store), { where });
  const participantId = id === undefined ? undefined : parseId('P', id);
  const relationshipId = id === undefined ? undefined : parseId('R', id);
  if (id !== undefined && participantId === undefined && relationshipId === undefined)
    throw wrongUsage(`${id} is no person and no pair.`, 'name a person or a pair, or give the id of one');
  return {
    participantId,
    relationshipId,
    isMeant: (person) => conditions.every(({ isMet }) => isMet(person)),
  };
}
