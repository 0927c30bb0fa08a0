/** The book of a round: everything read at one moment, and the files that are made of it. */
import type { Context } from '../../../context.ts';
import { textsChanged } from '../../../domain/words/in-other-words.ts';
import { isOpen } from '../../../domain/relationship/relationship.ts';
import type { Round } from '../../../domain/round.ts';
import { figureOf, sentenceOf } from '../../../reports/lead.ts';
import { type OutputFile, textFile } from '../../../io/output-set.ts';
import { loadBackups } from '../../../store/file/backups.ts';
import { loadLog } from '../../../store/log/log.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import { loadProposalDays } from '../../../store/matching/proposals.ts';
import { loadErasedCount } from '../../../store/privacy/erase/erased.ts';
import { loadSensitiveFields } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';
import type { Block, Document } from '../../../view/document/document.ts';
import { inOtherWords } from '../../../view/document/other-words.ts';
import { bookIndex } from '../../../view/pages/book/book-index.ts';
import {
  type BookDay,
  type BookLinks,
  type BookPage,
  bookPage,
  INDEX,
} from '../../../view/pages/book/book-page.ts';
import { type Decided, decisionBlocks, withoutWords } from '../../../view/pages/book/what-was-decided.ts';
import { handoverBlocks } from '../../../view/pages/book/handover.ts';
import { figureFile } from '../../../view/pages/figure-table.ts';
import { firstWords, sentence } from '../../../view/pages/nightly/digest.ts';
import { wordGroups } from '../../../view/pages/nightly/words-due.ts';
import { reportDocument } from '../../../view/pages/report.ts';
import { DECIDED } from '../../match/decide-pair.ts';
import { decidedWords } from '../../match/groups/decide-group.ts';
import { type PagesOfPairs, pagesOfPairs } from '../pages-of-pairs.ts';
import { reportFacts } from '../report-facts.ts';
import { needing, type Standing, standingOf } from '../standing.ts';
import { loadSetUp, type SetUp, setUpPages } from './set-up.ts';
import { factsWithoutNames, type Nameless, setUpWithoutNames, withoutNames } from './without-names.ts';

/** What a programme decides for itself: the tables of its settings. */
const SET_UP_TABLES = [
  'programme',
  'levels',
  'phases',
  'phase_requirements',
  'rounds',
  'courses',
  'resources',
  'templates',
  'forms',
  'settings',
  'targets',
  'retention',
  'custom_fields',
];

/** What a book is asked to hold. */
export interface BookScope {
  /** The round; undefined for the whole programme. */
  readonly round: Round | undefined;
  readonly note: string | undefined;
  readonly hasNames: boolean;
  /** Whether what was said in confidence is told as the reason of a decision. */
  readonly isConfidential: boolean;
}

/** Everything that is read, from a single moment. */
export interface ReadBook {
  readonly standing: Standing;
  readonly setUp: SetUp;
  readonly decided: Decided;
  readonly sensitiveFields: readonly string[];
  readonly copiedOn: readonly string[];
  /** Open relationships of other rounds. */
  readonly openElsewhere: number;
  /** How texts are told; undefined where names are. */
  readonly nameless: Nameless | undefined;
}

/** Returns what a book is made of. Call it inside `store.read`. */
export function readBook(store: Store, { round, note, hasNames }: BookScope): ReadBook {
  const known = reportFacts(store, { round, note });
  const nameless = hasNames ? undefined : withoutNames(known.people, known.programme);
  const facts = nameless === undefined ? known : factsWithoutNames(known, nameless);
  const standing = standingOf(facts);
  const wholeSetUp = loadSetUp(store);
  const setUp = loadLog(store, { tables: SET_UP_TABLES })
    .filter(({ command }) => command !== 'init')
    .toReversed();
  return {
    standing,
    setUp: nameless === undefined ? wholeSetUp : setUpWithoutNames(wholeSetUp, nameless),
    decided: {
      proposals: round === undefined ? [] : loadProposalDays(store, round.id),
      pairs: round === undefined ? [] : loadDecisions(store, round.id),
      groups: round === undefined ? [] : loadGroupDecisions(store, round.id),
      relationships: facts.relationships,
      setUp: nameless === undefined ? setUp : textsChanged(setUp.map(withoutWords), nameless.inOwnWords),
      erased: loadErasedCount(store),
    },
    sensitiveFields: loadSensitiveFields(store),
    copiedOn: loadBackups(store).map(({ madeOn }) => madeOn),
    openElsewhere: facts.open.length - facts.relationships.filter(isOpen).length,
    nameless,
  };
}

/** Returns the files of the book. */
export async function bookFiles(
  context: Context,
  book: ReadBook,
  scope: BookScope,
  progress: (done: number, of: number) => void,
): Promise<OutputFile[]> {
  const { facts, built } = book.standing;
  const { hasNames } = scope;
  const programme = facts.programme.name;
  const day: BookDay = { programme, asOf: facts.asOf };
  const files: OutputFile[] = [];
  const add = async (name: string, document: Document, mode: 'html' | 'csv' = 'html'): Promise<void> => {
    const told = book.nameless === undefined ? document : inOtherWords(document, book.nameless.anywhere);
    files.push(textFile(name, await context.renderForFile(told, mode)));
  };
  const pairs = hasNames ? pagesOfThose(book) : undefined;
  const round = facts.round?.name;
  for (const [at, { report, result }] of built.entries()) {
    const options = { programme, round, index: INDEX, isNameless: !hasNames };
    await add(`${report.name}.html`, {
      ...reportDocument(report, result, facts.asOf, options),
      ...linksTo(pairs),
    });
    progress(at + 1, built.length + 1);
  }
  for (const [name, document] of pairs?.documents ?? []) await add(name, document);
  const own = [first(day, book, pairs), decisions(day, book, scope, pairs)];
  const setUp = setUpPages(day, book.setUp, book.standing);
  for (const { file, document } of [...own, ...setUp]) await add(file, document);
  await add(
    'figures.csv',
    figureFile(built.map(({ report, result }) => [report.name, result.figures])),
    'csv',
  );
  const [overview] = built;
  const figures = overview?.result.figures ?? [];
  await add(
    INDEX,
    bookIndex({
      ...day,
      of: round ?? programme,
      lead: sentenceOf(overview?.report.lead?.(figureOf(figures)) ?? []),
      figures: (overview?.result.headline ?? []).flatMap((name) =>
        figures.filter((one) => one.name === name),
      ),
      reports: built.map(({ report }) => report),
      parts: [
        ['For whoever takes over', own],
        ['How the programme is set up', setUp],
      ],
      hasNames,
    }),
  );
  progress(built.length + 1, built.length + 1);
  return files;
}

/** The pages of pairs and people. A book is no morning's post: no letter is laid beside it. */
function pagesOfThose({ standing, setUp }: ReadBook): PagesOfPairs {
  return pagesOfPairs({
    ...standing,
    reminders: { letters: [] },
    hasDrafts: false,
    customFields: setUp.customFields,
    index: INDEX,
  });
}

function first(day: BookDay, book: ReadBook, pairs: PagesOfPairs | undefined): BookPage {
  const { facts, words, numbered } = book.standing;
  const needs = needing(words);
  const told: Block[] =
    pairs === undefined
      ? [{ kind: 'heading', text: 'Who needs somebody now' }, ...firstWords(numbered, needs)]
      : wordGroups(words, pairs.linksOf);
  return bookPage(
    day,
    {
      file: 'first.html',
      title: 'What to do first',
      answers:
        'Who needs somebody now, and the lines for the first day, the week, the month and the next round',
    },
    handoverBlocks([{ kind: 'lead', text: sentence(needs.length, 0) }, ...told], {
      copiedOn: book.copiedOn,
      hasContact: facts.programme.contact !== null,
      openElsewhere: book.openElsewhere,
    }),
    linksTo(pairs),
  );
}

function decisions(
  day: BookDay,
  { standing, decided, sensitiveFields }: ReadBook,
  { hasNames, isConfidential }: BookScope,
  pairs: PagesOfPairs | undefined,
): BookPage {
  const named = hasNames ? standing.facts.people : [];
  return bookPage(
    day,
    {
      file: 'decisions.html',
      title: 'What was decided',
      answers: 'Locked and kept apart, by hand and by force, how relationships ended, what was set otherwise',
    },
    decisionBlocks(decided, {
      people: new Map(named.map((person) => [person.id, person])),
      hasNames,
      hasReasons: isConfidential,
      sensitiveFields,
      ofPair: ({ decision }) => DECIDED[decision],
      ofGroup: decidedWords,
    }),
    linksTo(pairs),
  );
}

function linksTo(pairs: PagesOfPairs | undefined): BookLinks {
  return pairs === undefined ? {} : { pages: pairs.pages };
}
