/** The nightly set: everything read at one moment, and the files that are made of it. */
import type { Context } from '../../context.ts';
import type { CustomField } from '../../domain/people/custom-field.ts';
import type { PairWord } from '../../domain/today/pair-words.ts';
import { addDays } from '../../domain/time/dates.ts';
import { type OutputFile, textFile } from '../../io/output-set.ts';
import { type Change, changesBetween } from '../../reports/facts/changes.ts';
import type { Figure } from '../../reports/figure.ts';
import { withoutMentorText } from '../../reports/lead.ts';
import { isKnownOn, readAsOf } from '../../store/log/as-of.ts';
import { loadCustomFields } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import type { Block, Document, Link } from '../../view/document/document.ts';
import { mailDraft } from '../../view/files/digest-mail.ts';
import type { ReminderSet } from '../../view/files/reminder-files.ts';
import { figureFile } from '../../view/pages/figure-table.ts';
import { cameInDocument } from '../../view/pages/nightly/came-in.ts';
import {
  type Digest,
  digestDocument,
  firstWords,
  MOST_NEEDS,
  sentence,
} from '../../view/pages/nightly/digest.ts';
import { indexDocument } from '../../view/pages/nightly/nightly-index.ts';
import { wordGroups } from '../../view/pages/nightly/words-due.ts';
import { reportDocument } from '../../view/pages/report.ts';
import { type FormsOfDay, loadFormsOfDay } from '../letters/forms-of-day.ts';
import { pagesOfPairs } from './pages-of-pairs.ts';
import { loadReminderSet } from './reminder-set.ts';
import { reportFacts } from './report-facts.ts';
import { needing, type Standing, standingOf } from './standing.ts';

const FORMATS = [
  ['html', 'html'],
  ['md', 'markdown'],
  ['csv', 'csv'],
  ['json', 'json'],
] as const;

/** The figures of the digest: how well people are matched, whether they meet, whether anybody is needed. */
const THREE = [
  ['overview', 'match_rate_now'],
  ['meetings', 'active'],
  ['overview', 'meetings_lately'],
] as const;

/** Nobody opens more drafts than this one by one: with more, only the mail merge is written. */
const MOST_DRAFTS = 200;

/** The page that leads to all others. */
const INDEX = 'index.html';

/** The report that tells of everything, and so of who needs somebody. */
const AT_A_GLANCE = 'overview';
/** It has figures and pictures besides, on one sheet of paper. */
const MOST_AT_A_GLANCE = 3;

/** The list of who needs attention: the only report whose rows have names. */
const WITH_NAMES = 'attention';

/** Everything that is read, from a single moment. */
interface Snapshot extends Standing {
  readonly changes: readonly Change[] | null;
  readonly reminders: ReminderSet;
  readonly forms: FormsOfDay;
  readonly customFields: readonly CustomField[];
}

/** Returns what the set is made of. Call it inside `store.read`. */
export function takeSnapshot(store: Store, hasNames: boolean): Snapshot {
  const facts = reportFacts(store, {});
  const yesterday = addDays(facts.asOf, -1);
  const changes = isKnownOn(store, yesterday)
    ? readAsOf(store, yesterday, (past) => changesBetween(reportFacts(past, {}), facts))
    : null;
  return {
    ...standingOf(facts), // when yesterday is forgotten again
    changes,
    reminders: loadReminderSet(store, {}, facts),
    forms: loadFormsOfDay(
      store,
      new Map(facts.people.map(({ id, name }) => [id, name])),
      hasNames ? MOST_DRAFTS : 0,
    ),
    customFields: loadCustomFields(store),
  };
}

/**
 * Returns the files of the set.
 *
 * @param hasNames Whether whatever names people is among them.
 */
export async function nightlyFiles(
  context: Context,
  snapshot: Snapshot,
  hasNames: boolean,
  progress: (done: number, of: number) => void,
): Promise<OutputFile[]> {
  const { facts, built, attended, words, changes, reminders, forms, customFields } = snapshot;
  const { asOf } = facts;
  const programme = facts.programme.name;
  const files: OutputFile[] = [];
  const add = async (name: string, document: Document): Promise<void> => {
    for (const [ending, mode] of FORMATS)
      files.push(textFile(`${name}.${ending}`, await context.renderForFile(document, mode)));
  };
  const page = async (name: string, document: Document): Promise<void> => {
    files.push(textFile(name, await context.renderForFile(document, 'html')));
  };
  const hasDrafts = reminders.letters.length <= MOST_DRAFTS;
  const day = { facts, attended, words, reminders, hasDrafts, customFields, index: INDEX };
  const pairs = hasNames ? pagesOfPairs(day) : undefined;
  const pages = pairs === undefined ? {} : { pages: pairs.pages };
  const needy = needing(words);
  /** The first of those who need somebody, by name where the set has names. */
  const firstNeeds = (most: number): readonly Block[] =>
    pairs === undefined
      ? firstWords(snapshot.numbered.slice(0, most), needy)
      : firstWords(needy.slice(0, most), needy, pairs.moreOf);
  for (const [at, { report, result }] of built.entries()) {
    const options = {
      programme,
      index: INDEX,
      ...(report.name === AT_A_GLANCE ? { needs: firstNeeds(MOST_AT_A_GLANCE) } : {}),
      ...(report.tellsChanges === true && changes !== null
        ? { changes: { since: addDays(asOf, -1), list: changes } }
        : {}),
    };
    await add(report.name, {
      ...reportDocument(report, result, asOf, { ...options, isNameless: true }),
      ...pages,
    });
    if (pairs !== undefined && report.name === WITH_NAMES) {
      const named = reportDocument({ ...report, title: 'Who needs a word' }, result, asOf, options);
      await add('who-needs-a-word', { ...named, blocks: whoNeedsAWord(named, words, pairs.linksOf) });
    }
    progress(at + 1, built.length + 1);
  }
  for (const [name, document] of pairs?.documents ?? []) await page(name, document);
  const count = reminders.letters.length + reminders.forCoordinator.length;
  if (hasNames && count > 0) {
    const { REMINDER_FORMATS, reminderFiles } = await import('../../view/files/reminder-files.ts');
    const formats = REMINDER_FORMATS.filter((format) => format !== 'eml' || hasDrafts);
    for (const [name, content] of await reminderFiles(reminders, formats, context.hasMark))
      files.push({ name: `reminders/${name}`, content });
  }
  if (hasNames) {
    for (const { name, content } of forms.pages) files.push({ name: `forms/${name}`, content });
    if (forms.cameIn.length > 0) {
      const document = cameInDocument(forms.cameIn);
      files.push(textFile('came-in.csv', await context.renderForFile(document, 'csv')));
      await page('came-in.html', { ...document, ...pages, trail: trailOf(programme) });
    }
  }
  const figures = figureFile(built.map(({ report, result }) => [report.name, result.figures] as const));
  files.push(textFile('figures.csv', await context.renderForFile(figures, 'csv')));
  const digest: Digest = {
    programme,
    asOf,
    needs: needy,
    numbered: snapshot.numbered,
    reminders: count,
    remindersIn: !hasNames ? null : hasDrafts ? 'drafts' : 'merge',
    formsDue: forms.due,
    hasForms: hasNames ? forms.pages.length > 0 : null,
    cameIn: forms.cameIn,
    changes,
    withoutMentor: withoutMentorText(figureIn(built, THREE[0])),
    figures: THREE.flatMap((one) => figureIn(built, one) ?? []),
  };
  const document = digestDocument(digest);
  const [text, html] = [
    await context.renderForFile(document, 'markdown'),
    await context.renderForFile(document, 'html'),
  ];
  const subject = `${programme}: ${sentence(digest.needs.length, digest.reminders)}`;
  files.push(textFile('digest.md', text));
  // A mail has no page above it.
  await page('digest.html', { ...document, trail: trailOf(programme) });
  files.push({ name: 'digest.eml', content: await mailDraft({ subject, on: asOf, text, html }) });
  await page(
    INDEX,
    indexDocument(
      digest,
      built.map(({ report }) => report),
      firstNeeds(MOST_NEEDS),
      hasNames,
    ),
  );
  progress(built.length + 1, built.length + 1);
  return files;
}

function figureIn(built: Snapshot['built'], [name, figure]: (typeof THREE)[number]): Figure | undefined {
  return built.find(({ report }) => report.name === name)?.result.figures.find((one) => one.name === figure);
}

function trailOf(programme: string): NonNullable<Document['trail']> {
  return [{ text: programme, file: INDEX }];
}

/** The report with its sentence, and a card a pair in place of all figures. */
function whoNeedsAWord(
  { blocks }: Document,
  words: readonly PairWord[],
  linksOf: (word: PairWord) => readonly Link[],
): Block[] {
  const head = blocks.filter(
    (block) => block.kind === 'lead' || (block.kind === 'heading' && block.parts !== undefined),
  );
  return [...head, ...wordGroups(words, linksOf)];
}
