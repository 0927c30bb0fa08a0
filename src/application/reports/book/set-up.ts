/** How a programme is set up, as pages of the book: each setting as the command that shows it has it. */
import { type SettingValues } from '../../../domain/attention/thresholds.ts';
import { FORM_KINDS, inLanguage } from '../../../domain/forms/form.ts';
import type { Resource } from '../../../domain/letters/resources.ts';
import { type OwnTemplate } from '../../../domain/letters/templates.ts';
import { englishName } from '../../../domain/people/countries-and-languages.ts';
import type { CustomField } from '../../../domain/people/custom-field.ts';
import type { Topic } from '../../../domain/people/topics.ts';
import type { RetentionSubject } from '../../../domain/privacy/retention.ts';
import { listed } from '../../../domain/words/text.ts';
import type { CriteriaFile } from '../../../matching/input/criteria-types.ts';
import { loadChangeDays } from '../../../store/forms/forms.ts';
import { loadLevelCounts } from '../../../store/levels.ts';
import { loadTopics } from '../../../store/people/topics.ts';
import { loadRetention } from '../../../store/privacy/retention.ts';
import { loadCriteria, loadCustomFields } from '../../../store/programme.ts';
import { loadSettings } from '../../../store/relationships/attention.ts';
import { loadResources } from '../../../store/relationships/resources.ts';
import type { Store } from '../../../store/store.ts';
import { loadTemplates } from '../../../store/templates.ts';
import { type Block, textBlock } from '../../../view/document/document.ts';
import { type Field, listing } from '../../../view/document/result.ts';
import { type BookDay, type BookPage, bookPage } from '../../../view/pages/book/book-page.ts';
import { readerBlocks } from '../../../view/pages/book/readers.ts';
import {
  formDocument,
  formList,
  languagesOf,
  type ListedForm,
} from '../../../view/pages/forms/form-pages.ts';
import { type ShownProgramme } from '../../../view/pages/programme/programme.ts';
import { keptFor } from '../../../view/pages/programme/retention.ts';
import { loadListedForms } from '../../forms/listed-forms.ts';
import type { Standing } from '../standing.ts';
import {
  criteriaBlocks,
  phaseBlocks,
  presetOf,
  programmeBlocks,
  textBlocks,
  topicBlocks,
} from './set-up-blocks.ts';

/** A version of a form, and since when it is asked; `null` for the one that comes with the program. */
interface FormVersion {
  readonly version: number;
  readonly changedOn: string | null;
}

/** What is set, as it is read. */
export interface SetUp {
  readonly levels: ShownProgramme['levels'];
  readonly criteria: CriteriaFile;
  readonly settings: SettingValues;
  readonly topics: readonly Topic[];
  readonly resources: readonly Resource[];
  readonly templates: readonly OwnTemplate[];
  readonly forms: readonly (ListedForm & { readonly versions: readonly FormVersion[] })[];
  readonly retention: Partial<Record<RetentionSubject, number>>;
  readonly customFields: readonly CustomField[];
}

/** Reads how the programme is set up. Call it inside `store.read`. */
export function loadSetUp(store: Store): SetUp {
  return {
    levels: loadLevelCounts(store),
    criteria: loadCriteria(store),
    settings: loadSettings(store),
    topics: loadTopics(store),
    resources: loadResources(store),
    templates: loadTemplates(store),
    forms: loadListedForms(store).map((one) => {
      const changes = loadChangeDays(store, one.form.form);
      const own = [...changes].map(([version, changedOn]) => ({ version, changedOn }));
      return { ...one, versions: [{ version: 1, changedOn: null }, ...own] };
    }),
    retention: loadRetention(store),
    customFields: loadCustomFields(store),
  };
}

/** Returns the pages, in the order of the index. */
export function setUpPages(day: BookDay, setUp: SetUp, standing: Standing): BookPage[] {
  const preset = presetOf(standing.facts.programme.preset);
  const page = (file: string, title: string, answers: string, blocks: readonly Block[]): BookPage =>
    bookPage(day, { file: `setup/${file}.html`, title, answers }, blocks);
  return [
    page(
      'programme',
      'The programme',
      'Its name, days and levels, its rounds, and what it aims at',
      programmeBlocks(setUp.levels, standing),
    ),
    page(
      'criteria',
      'Who is matched with whom',
      'The rules that forbid a pair, the criteria that score it, and why they are as they are',
      criteriaBlocks(setUp.criteria, preset),
    ),
    page(
      'phases',
      'Phases and attention',
      'What each phase asks and how long it takes, when people are asked, when a pair needs a word',
      phaseBlocks(setUp.settings, standing),
    ),
    page(
      'topics',
      'Topics, courses and guidance',
      'What people help with, what they must have done, where they are pointed to',
      topicBlocks(setUp.topics, setUp.resources, standing),
    ),
    page(
      'texts',
      'Letters and agreements',
      'The words of every letter, and what an agreement starts from',
      textBlocks(setUp.templates),
    ),
    ...formPages(day, setUp.forms),
    page(
      'readers',
      'Who may read what',
      'What both sides read, what is in confidence, and for how long it is kept',
      [
        ...readerBlocks(
          setUp.forms.map(({ form }) => form),
          setUp.customFields,
        ),
        ...keptFor(setUp.retention),
      ],
    ),
  ];
}

/** The list of forms, and a page of each. */
function formPages(day: BookDay, forms: SetUp['forms']): BookPage[] {
  const fileOf = new Map(FORM_KINDS.map((kind) => [kind as string, `form-${kind}.html`]));
  const list = bookPage(
    day,
    {
      file: 'setup/forms.html',
      title: 'Forms',
      answers: 'What is asked of whom, in which version and languages, and how much came back',
    },
    formList(forms).blocks,
    { pages: fileOf },
  );
  return [
    list,
    ...forms.map(({ form, changedOn, versions }) => {
      const [, ...blocks] = formDocument(form, 'en', changedOn).blocks;
      const page = {
        file: `setup/form-${form.form}.html`,
        title: inLanguage(form.title, ['en']),
        answers: null,
      };
      const languages = languagesOf(form).map((code) => englishName('language', code) ?? code);
      return bookPage(
        day,
        page,
        [
          ...blocks,
          listing(versions, VERSION, { title: 'Versions' }).block,
          textBlock(
            `Worded in ${listed(languages)}. mentor form show ${form.form} shows it in each.`,
            'muted',
          ),
        ],
        { between: [{ text: list.title, file: 'forms.html' }] },
      );
    }),
  ];
}

const VERSION: readonly Field<FormVersion>[] = [
  { key: 'version', label: 'Version', give: 0, of: ({ version }) => version },
  {
    key: 'changed_on',
    label: 'In use since',
    of: ({ changedOn }) => changedOn,
    text: ({ changedOn }) => changedOn ?? 'the beginning',
  },
];
