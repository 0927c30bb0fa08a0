/**
 * An Apps Script (https://developers.google.com/apps-script/reference/forms) that makes a Google Form: its titles are the
 * headers of the export, so that the import knows each column. It holds no names.
 */
import type { GeneralForm, GeneralQuestion } from '../../../domain/forms/sheets/general-form.ts';

/** A link with the code already filled in. */
export interface PersonalLink {
  /** `P12`. */
  readonly person: string;
  /** `R7`; blank where it is about no pair. */
  readonly pair: string;
  readonly code: string;
}

/** What a scale of Google Forms can be. */
const LOWEST = new Set([0, 1]);
const HIGHEST = { least: 3, most: 10 };

/** One of the items that the script adds, as its functions read it. */
interface Item {
  readonly kind: 'text' | 'paragraph' | 'choice' | 'choices' | 'scale' | 'date';
  readonly title: string;
  readonly help?: string;
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly bounds?: readonly [number, number];
  readonly labels?: readonly [string, string];
  /** Of a text: a number from the first to the second. */
  readonly between?: readonly [number, number];
  readonly pattern?: string;
}

/**
 * Returns the script. `makeForm` makes the form and logs where it is; `makeLinks` makes a sheet with a link for each code.
 *
 * @param about What it makes, for its first line: `readiness, version 1`.
 */
export function googleScript(form: GeneralForm, about: string, links: readonly PersonalLink[]): string {
  const value = {
    title: form.title,
    description: form.intro,
    collectEmail: form.asksEmail,
    items: form.questions.map(itemOf),
  };
  const rows = links.map(({ person, pair, code }) => [person, pair, code]);
  return `${[
    opening(about, links.length > 0),
    `var FORM = ${literal(value)};`,
    MAKE_FORM,
    ...(links.length > 0 ? [`var LINKS = ${literal(rows)};`, MAKE_LINKS] : []),
  ].join('\n\n')}\n`;
}

function itemOf(question: GeneralQuestion): Item {
  const { title, help, isRequired, choices, scale } = question;
  const all = { title, required: isRequired, ...(help !== null && { help }) };
  switch (question.kind) {
    case 'code':
      // Nobody can guess a code; this finds what is none at all.
      return { ...all, kind: 'text', pattern: '[0-9A-Za-z -]{12,60}' };
    case 'each':
    case 'text':
      return { ...all, kind: 'text' };
    case 'long-text':
      return { ...all, kind: 'paragraph' };
    case 'number':
      return { ...all, kind: 'text', between: question.isMinutes ? [1, 1440] : [0, 1_000_000] };
    case 'date':
      return { ...all, kind: 'date' };
    case 'choice':
    case 'choices':
      return { ...all, kind: question.kind, choices };
    case 'scale':
      return { ...all, ...scaleItem(scale ?? { from: 1, to: 5, low: '', high: '', texts: [] }) };
    default:
      return question.kind satisfies never;
  }
}

function scaleItem({
  from,
  to,
  low,
  high,
  texts,
}: NonNullable<GeneralQuestion['scale']>): Pick<Item, 'kind' | 'bounds' | 'labels' | 'choices'> {
  return LOWEST.has(from) && to >= HIGHEST.least && to <= HIGHEST.most
    ? { kind: 'scale', bounds: [from, to], labels: [low, high] }
    : { kind: 'choice', choices: texts };
}

/** A value as JavaScript: JSON, without the two line ends that older JavaScript does not allow in a text, and without an end of a script. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
    .replaceAll('</', String.raw`<\/`);
}

function opening(about: string, hasLinks: boolean): string {
  const lines = [
    `Makes a Google Form: ${about}.`,
    '',
    '1. Open https://script.google.com, choose New project, and put this text in place of what is there.',
    '2. Choose makeForm beside Run, and Run. Google asks whether it may make forms for you.',
    '3. The log shows where the form is, to be looked at and to be sent.',
    ...(hasLinks
      ? [
          '4. Choose makeLinks and Run: the log shows a sheet with a link for each person, their code filled in.',
        ]
      : []),
    '',
    'Leave the titles as they are: the import knows the columns by them.',
  ];
  return `/**\n${lines.map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}\n */`;
}

const MAKE_FORM = `function makeForm() {
  var form = FormApp.create(FORM.title);
  form.setDescription(FORM.description);
  form.setCollectEmail(FORM.collectEmail);
  FORM.items.forEach(function (item) {
    addItem(form, item);
  });
  PropertiesService.getScriptProperties().setProperty('form', form.getId());
  Logger.log('To change it: ' + form.getEditUrl());
  Logger.log('To send it: ' + form.getPublishedUrl());
}

function addItem(form, item) {
  var added;
  if (item.kind === 'scale') {
    added = form.addScaleItem();
    added.setBounds(item.bounds[0], item.bounds[1]);
    added.setLabels(item.labels[0], item.labels[1]);
  } else if (item.kind === 'choice') {
    added = form.addMultipleChoiceItem();
    added.setChoiceValues(item.choices);
  } else if (item.kind === 'choices') {
    added = form.addCheckboxItem();
    added.setChoiceValues(item.choices);
  } else if (item.kind === 'date') {
    added = form.addDateItem();
  } else if (item.kind === 'paragraph') {
    added = form.addParagraphTextItem();
  } else {
    added = form.addTextItem();
    if (item.between) {
      added.setValidation(
        FormApp.createTextValidation().requireNumberBetween(item.between[0], item.between[1]).build()
      );
    }
    if (item.pattern) {
      added.setValidation(FormApp.createTextValidation().requireTextMatchesPattern(item.pattern).build());
    }
  }
  added.setTitle(item.title);
  if (item.help) {
    added.setHelpText(item.help);
  }
  added.setRequired(item.required);
}`;

const MAKE_LINKS = `function makeLinks() {
  var id = PropertiesService.getScriptProperties().getProperty('form');
  if (!id) {
    throw new Error('Run makeForm first.');
  }
  var form = FormApp.openById(id);
  var code = form.getItems(FormApp.ItemType.TEXT)[0].asTextItem();
  var rows = [['Person', 'Pair', 'Code', 'Link']];
  LINKS.forEach(function (link) {
    var response = form.createResponse().withItemResponse(code.createResponse(link[2]));
    rows.push([link[0], link[1], link[2], response.toPrefilledUrl()]);
  });
  var book = SpreadsheetApp.create(FORM.title);
  book.getActiveSheet().getRange(1, 1, rows.length, 4).setValues(rows);
  Logger.log('The links: ' + book.getUrl());
}`;
