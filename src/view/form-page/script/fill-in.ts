/**
 * What a page of a form does: it keeps what is typed on the device, checks it, and hands the answer over as a file, a mail or
 * a copy. It sends nothing itself. Compiled to `dist/form-page.js` by the build, for browsers of 2019 and later.
 */
import { fileOf, localDay, mailWith, textOfAnswer, valueOf } from './page-answer.ts';
import { type Draft, draftOf } from './page-draft.ts';
import type { PageFacts } from './page-facts.ts';
import { type Field, fieldsOf } from './page-fields.ts';
import { bestOf, languagesOf, showIn, type Worded } from './page-languages.ts';
import { clearProblems, showProblems } from './page-problems.ts';
import { byId, say } from './page-elements.ts';

/** Where the draft has the language that somebody chose; no question has such a name. */
const LANGUAGE = '.language';

// What is shown. A page for everybody is shown anew in each language.
let facts: PageFacts;
let words: PageFacts['words'];
let fields: readonly Field[];
let draft: Draft;

start();

function start(): void {
  document.documentElement.classList.add('works');
  open();
  if (facts.isOpen) offerLanguages(languagesOf(document));
  const values = draft.read();
  if (values === undefined) return;
  write(values);
  say(byId('restored'), words.restored);
}

/** Takes up the form that is shown. */
function open(): void {
  const form = byId('form');
  facts = JSON.parse(form.getAttribute('data-page') ?? '{}') as PageFacts;
  words = facts.words;
  fields = fieldsOf(form);
  draft = draftOf(facts.code);
  const kept = byId('kept');
  if (!draft.isKept) kept.textContent = kept.getAttribute('data-otherwise');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  byId('mail', HTMLAnchorElement)?.addEventListener('click', mail);
  byId('save').addEventListener('click', save);
  byId('copy').addEventListener('click', copy);
  byId('sent').addEventListener('click', clearAll);
  byId('clear').addEventListener('click', () => askWhetherSure(true));
  byId('clear-no').addEventListener('click', () => askWhetherSure(false));
  byId('clear-yes').addEventListener('click', clearAll);
}

/** Shows the form in the language that somebody chose before, or in the best of those of the device. */
function offerLanguages(languages: ReadonlyMap<string, Worded>): void {
  const show = (language: string): void => {
    const worded = languages.get(language);
    if (worded === undefined) return;
    if (language !== document.documentElement.lang) {
      showIn(document, language, worded);
      open();
    }
    byId('language').addEventListener('change', (event) => {
      const values = typed();
      show((event.target as HTMLSelectElement).value);
      write(values);
      keep();
      byId('language').focus();
    });
  };
  const wanted = [draft.read()?.[LANGUAGE] ?? '', ...navigator.languages];
  show(bestOf(languages, wanted) ?? document.documentElement.lang);
}

/** What stands in the fields, by key; nothing for those that are empty. */
function typed(): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { key, read } of fields) {
    const value = read();
    if (value !== '') values[key] = value;
  }
  return values;
}

function write(values: Readonly<Record<string, string>>): void {
  for (const field of fields) field.write(values[field.key] ?? '');
}

function keep(): void {
  const values = typed();
  if (Object.keys(values).length === 0) draft.clear();
  else {
    if (facts.isOpen) values[LANGUAGE] = facts.language;
    draft.write(values);
  }
  hideAnswer();
}

/** Returns the answer as text; undefined where something is wrong, which is shown. */
function answer(): string | undefined {
  hideAnswer();
  const problems = fields.flatMap((field) => {
    const found = valueOf(field.kind, field.read());
    if ('problem' in found) return [{ field, words: words[found.problem] }];
    return found.value === '' && field.isRequired ? [{ field, words: words.isMissing }] : [];
  });
  const [first] = fields;
  if (problems.length === 0 && first !== undefined && fields.every(isEmpty))
    problems.push({ field: first, words: words.isEmpty });
  clearProblems(fields);
  if (problems.length > 0) {
    showProblems(words.problems, problems);
    return undefined;
  }
  const said = fields.map(({ key, kind, read }) => ({ key, kind, typed: read() }));
  return textOfAnswer(facts, said, localDay(new Date()));
}

function isEmpty({ read }: Field): boolean {
  return read().trim() === '';
}

/** The link itself opens the mail program, with what the answer is by then. */
function mail(event: Event): void {
  const text = answer();
  const address = text === undefined ? undefined : mailWith(facts, text);
  if (text === undefined || address === undefined) event.preventDefault();
  if (text === undefined) return;
  if (address === undefined) {
    done(words.mailTooLong, text);
    byId('empty-mail').hidden = false;
    showAnswer(text);
    return;
  }
  (event.currentTarget as HTMLAnchorElement).href = address;
  done(words.mailOpened, text);
  handedOver();
}

/** What anybody may fill in may be on a device of which the next person is another. */
function handedOver(): void {
  if (facts.isOpen) draft.clear();
}

function save(): void {
  const text = answer();
  if (text === undefined) return;
  const link = document.createElement('a');
  const file = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.href = file;
  link.download = fileOf(facts, text);
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
  draft.clear();
  done(words.saved, text);
}

function copy(): void {
  const text = answer();
  if (text === undefined) return;
  copied(text).then(
    (isCopied) => {
      done(isCopied ? words.copied : words.notCopied, text);
      if (isCopied) handedOver();
      else showAnswer(text).select();
    },
    () => undefined,
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that is a file may not be let at the clipboard; what is selected can be copied all the same.
    const area = showAnswer(text);
    area.select();
    const isCopied = document.execCommand('copy');
    if (isCopied) hideAnswer();
    return isCopied;
  }
}

function done(sentence: string, text: string): void {
  say(byId('done'), sentence, { contact: facts.contact, file: fileOf(facts, text) });
  byId('after').hidden = false;
}

function showAnswer(text: string): HTMLTextAreaElement {
  byId('as-text').hidden = false;
  const area = byId('answer') as HTMLTextAreaElement;
  area.value = text;
  return area;
}

/** An answer that was shown is that of before, as soon as anything is typed. */
function hideAnswer(): void {
  byId('as-text').hidden = true;
  byId('after').hidden = true;
  byId('empty-mail', HTMLAnchorElement)?.setAttribute('hidden', '');
  byId('done').textContent = '';
}

function askWhetherSure(isAsked: boolean): void {
  byId('clear-sure').hidden = !isAsked;
  byId('clear').hidden = isAsked;
  byId(isAsked ? 'clear-no' : 'clear').focus();
}

function clearAll(): void {
  write({});
  clearProblems(fields);
  draft.clear();
  hideAnswer();
  byId('restored').textContent = '';
  askWhetherSure(false);
  say(byId('done'), words.cleared);
}
