/**
 * The page on which one person answers one form, on one occasion, or everybody a form that anybody may fill in: a file that opens from an attachment on a telephone, asks
 * nothing of any network, and hands its answer over as text. Its script is `script/`, the same in every page.
 */
import { createHash } from 'node:crypto';
import { type AskedForm, type EachOf, fileNameOf } from '../../domain/forms/asked-form.ts';
import { type FormKind, inLanguage, languageOf, type Question } from '../../domain/forms/form.ts';
import { isOpenForm } from '../../domain/forms/open-form.ts';
import { directionOf, type PageWords } from '../../domain/forms/page-words.ts';
import { oneLine } from '../../domain/words/text.ts';
import { htmlParagraphs, htmlText } from '../document/html-text.ts';
import { forTerminal } from '../document/sanitise.ts';
import { mailAddress } from '../letters/mail-link.ts';
import { emptyMail, mailOfQuestions, subjectOf } from './page-mail.ts';
import { questionHtml } from './page-question.ts';
import { PAGE_STYLE } from './page-style.ts';
import { askedQuestions, contactText, type PageText, pageText } from './page-text.ts';
import type { PageFacts } from './script/page-facts.ts';

/** Returns the name of somebody's page: `readiness-R7-P12.html`; of everybody's: `enrol-mentor.html`. */
export function pageName(asked: AskedForm): string {
  return `${fileNameOf(asked)}.html`;
}

/**
 * Returns the page; the same from the same. That for everybody has the form in every language in which it is worded, of which
 * one is shown.
 *
 * @param script What `script/` is compiled to.
 */
export function formPage(asked: AskedForm, script: string): string {
  const { form, person } = asked;
  const language = languageOf(form, person.languages);
  const others = isOpenForm(form) ? Object.keys(form.title).filter((one) => one !== language) : [];
  const title = htmlText(inLanguage(form.title, [language]));
  return `<!doctype html>
<html lang="${htmlText(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(policyOf(script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${mainHtml(asked, language)}
${others.map((other) => templateHtml(asked, other)).join('')}<script>${script}</script>
</body>
</html>
`;
}

/** The form in one of the other languages, which the script puts into the place of what is shown. */
function templateHtml(asked: AskedForm, language: string): string {
  const title = htmlText(inLanguage(asked.form.title, [language]));
  return `<template lang="${htmlText(language)}" dir="${directionOf(language)}" data-title="${title}">${mainHtml(asked, language)}</template>\n`;
}

function mainHtml(asked: AskedForm, language: string): string {
  const { form } = asked;
  const text = pageText(asked, language);
  const title = htmlText(inLanguage(form.title, [language]));
  return `<main>
<header>
${languagesHtml(asked, language, text)}
<p class="over"><bdi>${htmlText(asked.programme)}</bdi></p>
<h1>${title}</h1>
${text.paragraphs(form.intro, 'intro')}
<p class="without-script">${withoutScriptHtml(asked, text)}</p>
<p id="kept" class="with-script muted" data-otherwise="${htmlText(text.words.notKept)}">${text.say('kept')}</p>
<p id="restored" role="status"></p>
</header>
${shownHtml(asked, text)}<div id="problems" role="alert" tabindex="-1" hidden></div>
<form id="form" novalidate autocomplete="off" data-page="${htmlText(JSON.stringify(factsOf(asked, text)))}">
${questionsHtml(asked, text)}
${finishHtml(asked, text)}
</form>
<footer>
<p><span class="foot-label">${text.say('code')}:</span> <bdi class="code">${htmlText(asked.code)}</bdi></p>
<p class="on-paper"><span class="foot-label">${text.say('sendTo')}:</span> <bdi>${htmlText(contactText(asked, text.words))}</bdi></p>
</footer>
</main>`;
}

/** The languages of a page for everybody, each by its own name. */
function languagesHtml({ form }: AskedForm, language: string, text: PageText): string {
  if (!isOpenForm(form)) return '';
  const options = Object.keys(form.title).map((one) => {
    const name = htmlText(new Intl.DisplayNames([one], { type: 'language' }).of(one) ?? one);
    return `<option value="${htmlText(one)}" lang="${htmlText(one)}"${one === language ? ' selected' : ''}>${name}</option>`;
  });
  return `<p class="languages with-script"><label for="language">${text.say('language')}</label>
<select id="language">${options.join('')}</select></p>
`;
}

/** This stylesheet and this script and nothing else: no image, no request, nothing sent by a form. */
function policyOf(script: string): string {
  return `default-src 'none'; style-src ${digest(PAGE_STYLE)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`;
}

const digests = new Map<string, string>();

function digest(text: string): string {
  const known = digests.get(text);
  if (known !== undefined) return known;
  const made = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  digests.set(text, made);
  return made;
}

/** Says what else can be done; whom to mail to is a link, which previews follow. */
function withoutScriptHtml(asked: AskedForm, text: PageText): string {
  const { contact } = asked;
  const html = text.say('withoutScript');
  if (contact === null) return html;
  const address = mailOfQuestions(contact.email, asked, text);
  const words = `<bdi>${htmlText(contactText(asked, text.words))}</bdi>`;
  return html.replace(words, () => `<a href="${htmlText(address)}">${words}</a>`);
}

function shownHtml({ shown }: AskedForm, text: PageText): string {
  if (shown.length === 0) return '';
  const parts = shown.map(({ title, text: words }, at) => {
    const heading = title === shown[at - 1]?.title ? '' : `<h3 dir="auto">${htmlText(title)}</h3>\n`;
    return `${heading}${htmlParagraphs(words)}`;
  });
  return `<section class="shown" aria-labelledby="shown">\n<h2 id="shown">${text.say('shown')}</h2>\n${parts.join('\n')}\n</section>\n`;
}

/** The questions in their order; those about each of several together, a group for each. Who reads is said where it changes. */
function questionsHtml(asked: AskedForm, text: PageText): string {
  const questions = askedQuestions(asked);
  const said: string[] = [];
  const readersBefore = (question: Question): string => {
    const readers = text.say(readersOf(question, asked));
    if (readers === said.at(-1)) return '';
    said.push(readers);
    return `<p id="readers-${said.length}" class="readers">${readers}</p>\n`;
  };
  const place = (question: Question, about?: EachOf): string =>
    readersBefore(question) + questionHtml({ question, about, readersId: `readers-${said.length}` }, text);
  const parts = runsOf(questions).flatMap((run) => {
    const [first] = run;
    if (first?.each === undefined) return run.map((question) => place(question));
    return asked.each[first.each].map((about) => {
      const before = readersBefore(first);
      const inside = run.map((question) => place(question, about)).join('\n');
      return `${before}<fieldset class="group">\n<legend><bdi>${htmlText(about.name)}</bdi></legend>\n${inside}\n</fieldset>`;
    });
  });
  return parts.join('\n');
}

/** Neighbours that are asked about each of the same. */
function runsOf(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.each === question.each) last.push(question);
    else runs.push([question]);
  }
  return runs;
}

/** Returns the sentence that says who reads an answer. Of a reflection the person says themselves whether it is shared. */
function readersOf({ readers }: Question, { form, partners, company }: AskedForm): keyof PageWords {
  if (readers === 'coordinator') return 'readByCoordinator';
  if (readers === 'both' && isOpenForm(form)) return 'readByMatch';
  if (partners.length === 0) return 'readAlone';
  const isOfSeveral = company.includes('several');
  if (readers === 'both') {
    if (!isOfSeveral) return 'readByBoth';
    return OF_GOALS.has(form.form) && !company.includes('peers') ? 'readByOwners' : 'readByAll';
  }
  const isShared = form.questions.some(({ field }) => field === 'is_shared');
  if (isOfSeveral) return isShared ? 'readByAllIfShared' : 'readByNoOther';
  return isShared ? 'readIfShared' : 'readBySide';
}

/** Forms whose answers are read by those whose goal it is, and no other mentee. */
const OF_GOALS: ReadonlySet<FormKind> = new Set(['goals', 'progress', 'goal-confirmation']);

function finishHtml(asked: AskedForm, text: PageText): string {
  const { contact } = asked;
  const button = (id: string, name: keyof PageWords): string =>
    `<button type="button" id="${id}">${text.say(name)}</button>`;
  const mail = (id: string, name: keyof PageWords, attributes: string): string =>
    contact === null
      ? ''
      : `<a id="${id}" href="${htmlText(emptyMail(contact.email, asked, text))}"${attributes}>${text.say(name)}</a>`;
  return `<section class="finish with-script" aria-labelledby="finish">
<h2 id="finish">${text.say('finish')}</h2>
<p>${text.say('finishHow')}</p>
<div class="ways">${mail('mail', 'mail', ' class="first"')}${button('save', 'save')}${button('copy', 'copy')}</div>
<div id="done" role="status"></div>
<div id="after" class="ways" hidden>${mail('empty-mail', 'openMail', ' hidden')}${button('sent', 'isSent')}</div>
<div id="as-text" hidden><label for="answer">${text.say('answerText')}</label><textarea id="answer" rows="8" readonly dir="auto"></textarea></div>
<div class="clearing">${button('clear', 'clear')}<div id="clear-sure" hidden><p>${text.say('clearSure')}</p><div class="ways">${button('clear-yes', 'clearYes')}${button('clear-no', 'clearNo')}</div></div></div>
</section>`;
}

/** What the script has to know, as plain text: it writes nothing as HTML. */
function factsOf(asked: AskedForm, text: PageText): PageFacts {
  const { contact, form, code } = asked;
  const { words, language } = text;
  return {
    form: form.form,
    version: form.version,
    isOpen: isOpenForm(form),
    code,
    language,
    mail: contact === null ? null : mailAddress(contact.email),
    subject: subjectOf(asked, text),
    contact: forTerminal(oneLine(contactText(asked, words))),
    words: {
      restored: words.restored,
      mailOpening: words.mailOpening,
      mailOpened: words.mailOpened,
      mailTooLong: words.mailTooLong,
      saved: words.saved,
      copied: words.copied,
      notCopied: words.notCopied,
      cleared: words.cleared,
      problems: words.problems,
      isMissing: words.isMissing,
      isNoNumber: words.isNoNumber,
      isNoDay: words.isNoDay,
      isNoAddress: words.isNoAddress,
      isEmpty: words.isEmpty,
    },
  };
}
