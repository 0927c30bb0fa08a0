/** The import of answers, whatever they came in: finds them, credits them, takes in all or nothing, and tells. */
import type { Context } from '../../../context.ts';
import { canAdvance } from '../../../domain/relationship/advance.ts';
import type { Meanings } from '../../../domain/people/fields/meanings.ts';
import type { DateFormat } from '../../../domain/time/written-dates.ts';
import { isOpenForm } from '../../../domain/forms/open-form.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import { trialCopy } from '../../../store/file/trial-copy.ts';
import { loadDateOrder, loadPhases, loadVocabulary } from '../../../store/programme.ts';
import { eachBrief } from '../../../store/relationships/relationships.ts';
import type { Store } from '../../../store/store.ts';
import { answersDocument, type AnswersTold, isOldNews } from '../../../view/pages/import/import-answers.ts';
import { plural } from '../../../view/words/words.ts';
import { loadFormSet } from '../../forms/form-set.ts';
import { refuseWrongMeanings } from '../means-option.ts';
import { refuseImported, writeAnswerRejects } from './answer-rejects.ts';
import { foundInFiles } from './answers-in-files.ts';
import { fileOf } from './found-answers.ts';
import { type AnswersTaken, takeFound } from './take-found.ts';

export interface AnswersOptions {
  readonly dryRun?: true | undefined;
  readonly partial?: true | undefined;
  readonly latest?: true | undefined;
  /** Rows of sheets without a code are credited by e-mail or full name. */
  readonly byName?: true | undefined;
  /** A watched folder: what is good is taken, and what was taken before is not told. */
  readonly new?: true | undefined;
  readonly rejects?: string | undefined;
  readonly dateFormat?: DateFormat | undefined;
  /** What words mean in the fields of people who enrol. */
  readonly means?: Meanings | undefined;
}

/** Thrown to take everything back that a write has done. */
class TakenBack extends Error {
  readonly told: AnswersTaken;

  constructor(told: AnswersTaken) {
    super('taken back');
    this.told = told;
  }
}

/**
 * Imports answers from files and folders.
 *
 * @throws Failure `refused` where one of them cannot be taken and neither `--partial` nor `--new` was given; nothing is changed.
 */
export async function importAnswers(
  context: Context,
  named: readonly string[],
  options: AnswersOptions,
): Promise<void> {
  context.refuseObfuscated('files that are imported');
  const store = await context.store();
  const rejects = options.rejects === undefined ? undefined : context.path(options.rejects);
  if (rejects !== undefined) refuseImported(context, rejects, named);
  const means = options.means ?? new Map();
  const { forms, dateFormat, vocabulary } = store.read(() => ({
    forms: loadFormSet(store),
    dateFormat: options.dateFormat ?? loadDateOrder(store) ?? undefined,
    vocabulary: { ...loadVocabulary(store), isFromFile: true },
  }));
  refuseWrongMeanings(means, vocabulary, []);
  const isPartial = options.partial === true || options.new === true;
  const told = await context.progress('Importing', async () => {
    const found = await foundInFiles(context, named, forms);
    if (rejects !== undefined) refuseImported(context, rejects, found.map(fileOf));
    const take = (on: Store): AnswersTaken =>
      takeFound(on, found, {
        dateFormat,
        isLatest: options.latest === true,
        isByName: options.byName === true,
        means,
      });
    const isDry = options.dryRun === true;
    const made = isDry ? tried(store, take) : written(store, take, isPartial);
    return { ...made, isDry, isApplied: !isDry && (isPartial || made.problems.length === 0) };
  });
  if (rejects !== undefined) writeAnswerRejects(context, rejects, told.problems);
  const isNewOnly = options.new === true;
  // Cron mails whatever is printed.
  if (isNewOnly && isOldNews(told) && context.options.json !== true)
    for (const text of told.others) await context.say(oneLine(text));
  else await context.show(answersDocument(told, { isNewOnly }));
  await tellAfter(context, store, told, isPartial, options);
}

/** Takes answers in within one write; where one has a problem and not the others alone are wanted, none of them. */
function written(store: Store, take: (store: Store) => AnswersTaken, isPartial: boolean): AnswersTaken {
  try {
    return store.write('import answers', () => {
      const told = take(store);
      if (told.problems.length > 0 && !isPartial) throw new TakenBack(told);
      return told;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.told;
    throw error;
  }
}

/** Returns what taking answers in would do, tried on a copy. */
function tried(store: Store, take: (store: Store) => AnswersTaken): AnswersTaken {
  const copy = trialCopy(store);
  try {
    return copy.write('import answers', () => take(copy));
  } finally {
    copy.close();
  }
}

async function tellAfter(
  context: Context,
  store: Store,
  { answers, problems, isApplied, isDry }: AnswersTold,
  isPartial: boolean,
  { rejects }: AnswersOptions,
): Promise<void> {
  const listed = rejects === undefined ? 'named above' : `listed in ${rejects}`;
  if (problems.length > 0 && !isPartial)
    throw refused(
      `${plural(problems.length, 'thing')} to settle; nothing was changed.`,
      `settle what is ${listed} and import again; --partial takes the other answers in`,
    );
  if (problems.length > 0) {
    context.leaveWith('partial');
    await context.say(
      `What is ${listed} was left out${isDry ? '' : ', and is told again until it is settled or moved away'}.`,
    );
  }
  if (isDry) return context.next('the same command without --dry-run');
  const fresh = answers.filter(({ state }) => state === 'new');
  if (!isApplied || fresh.length === 0) return;
  if (fresh.every(({ occasion }) => isOpenForm(occasion)))
    return context.next('mentor participant list --not-ready, then mentor match');
  const ready = store.read(() => countReady(store));
  if (ready > 0)
    await context.next(
      `mentor advance --ready moves ${plural(ready, 'pair')} that can go on to the next phase`,
    );
  else await context.next('mentor form due tells who has not answered');
}

/** Returns how many pairs have all that their phase asks for. */
function countReady(store: Store): number {
  const settings = loadPhases(store);
  let count = 0;
  for (const facts of eachBrief(store, { isOpen: true }))
    if (canAdvance(facts, settings, store.today)) count++;
  return count;
}
