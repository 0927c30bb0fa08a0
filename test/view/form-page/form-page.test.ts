/** The page of a form, as a browser parses it. */
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { FORM_KINDS, FORM_LANGUAGES, QUESTION_KINDS } from '../../../src/domain/forms/form.ts';
import { pageWords } from '../../../src/domain/forms/page-words.ts';
import { formPage, pageName } from '../../../src/view/form-page/form-page.ts';
import { aForm, anAskedForm, anOpenForm, aQuestion } from '../../domain/forms/asked.ts';
import { FRAGMENTS } from '../document/hostile.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const SCRIPT = 'start();';

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function byClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((one) => (attribute(one, 'class') ?? '').split(' ').includes(name));
}

test.each(FORM_KINDS)('the page of %s has each question once, and names each by its title', (kind) => {
  const asked = anAskedForm({ kind });
  const elements = elementsOf(formPage(asked, SCRIPT));
  const keys = elements.flatMap((one) => attribute(one, 'data-key') ?? []);
  const wanted = asked.form.questions
    .filter(({ only }) => only === undefined || asked.person.role === null || only === asked.person.role)
    .map(({ id, each }) => (each === undefined ? [id] : asked.each[each].map((one) => `${id}.${one.id}`)));
  expect(keys.toSorted()).toEqual(wanted.flat().toSorted());
  const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of elements)
    for (const id of `${attribute(one, 'aria-describedby') ?? ''} ${attribute(one, 'for') ?? ''}`.split(' '))
      if (id !== '') expect(ids).toContain(id);
});

test('its policy lets in its own style and script, and nothing else', () => {
  const html = formPage(anAskedForm(), SCRIPT);
  const policy = attribute(
    elementsOf(html).find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy') as Element,
    'content',
  );
  const [style] = /(?<=<style>)[^]*(?=<\/style>)/.exec(html) ?? [];
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${hash(style ?? '')}'; script-src 'sha256-${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`,
  );
  expect(html).not.toMatch(/ style=| on[a-z]+=|https?:|src=(?!&)/);
});

test('every kind of question can be answered, and says what it needs', () => {
  const form = aForm(QUESTION_KINDS.map((kind) => aQuestion(kind, { isRequired: kind === 'scale' })));
  const elements = elementsOf(formPage(anAskedForm({ form }), SCRIPT));
  const controls = elements.filter(({ tagName }) => tagName === 'input' || tagName === 'textarea');
  const answering = controls.filter((one) => attribute(one, 'id') !== 'answer');
  expect(
    answering.map((one) => `${attribute(one, 'type') ?? one.tagName} ${attribute(one, 'value') ?? ''}`),
  ).toEqual([
    'text ',
    'textarea ',
    'radio red',
    'radio blue',
    'checkbox red',
    'checkbox blue',
    ...[1, 2, 3, 4, 5].map((number) => `radio ${number}`),
    'date ',
    'text ',
    'radio yes',
    'radio no',
  ]);
  const scale = elements.find((one) => attribute(one, 'data-kind') === 'scale') as Element;
  expect(attribute(scale, 'aria-required')).toBe('true');
  expect(byClass(elements, 'option').map((one) => textOf(one).trim())).toContain('1 low');
});

test('it says who reads an answer, where that changes', () => {
  const readersOf = (asked: Parameters<typeof anAskedForm>[0]): string[] =>
    byClass(elementsOf(formPage(anAskedForm(asked), SCRIPT)), 'readers').map(textOf);
  const form = aForm([
    aQuestion('text', { readers: 'both' }),
    aQuestion('number', { readers: 'both' }),
    aQuestion('date', { readers: 'side' }),
    aQuestion('yes-no', { readers: 'coordinator' }),
  ]);
  expect(readersOf({ form })).toEqual([
    'Grace Hopper and the coordinator read this.',
    'The coordinator reads this; Grace Hopper does not.',
    'In confidence: only the coordinator reads this.',
  ]);
  expect(readersOf({ form, partners: [] })).toEqual([
    'The coordinator reads this.',
    'In confidence: only the coordinator reads this.',
  ]);
  expect(readersOf({ kind: 'reflection' })).toEqual([
    'The coordinator reads this; Grace Hopper only if you say so.',
  ]);
  // Of several, whoever else is there reads it too, or nobody does; a goal is read by those whose it is.
  const company = ['several'] as const;
  expect(readersOf({ form, company })).toEqual([
    'All of you read this, and so does the coordinator.',
    'The coordinator reads this; none of the others does.',
    'In confidence: only the coordinator reads this.',
  ]);
  expect(readersOf({ kind: 'reflection', company })).toEqual([
    'The coordinator reads this; the others only if you say so.',
  ]);
  expect(readersOf({ kind: 'goals', company })).toEqual([
    'Those whose goal it is, their mentors and the coordinator read this.',
  ]);
  expect(readersOf({ kind: 'goals', company: ['several', 'peers'] })).toEqual([
    'All of you read this, and so does the coordinator.',
  ]);
});

test('it is in the language of its reader, and says where a wording is not', () => {
  const question = aQuestion('text', { help: { en: 'Help <me>', ar: 'مساعدة' } });
  const form = aForm([question], { title: { en: 'A form', ar: 'استمارة' } });
  const elements = elementsOf(
    formPage(anAskedForm({ form, person: { languages: ['ar-EG', 'en'] } }), SCRIPT),
  );
  const html = elements.find(({ tagName }) => tagName === 'html') as Element;
  expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['ar', 'rtl']);
  const [title] = byClass(elements, 'title');
  expect([attribute(title as Element, 'lang'), attribute(title as Element, 'dir')]).toEqual(['en', 'ltr']);
  expect(textOf(elements.find((one) => attribute(one, 'id') === 'save') as Element)).toBe(
    pageWords('ar').save,
  );
});

test('what it builds on is shown, and questions about nothing are left out', () => {
  const shown = [{ title: 'Boundaries', text: 'No messages after six.' }];
  const html = formPage(anAskedForm({ kind: 'agreement', shown }), SCRIPT);
  expect(html).toContain('<h3 dir="auto">Boundaries</h3>\n<p dir="auto">No messages after six.</p>');
  const none = formPage(
    anAskedForm({ kind: 'skills', each: { goal: [], action: [], topic: [], course: [] } }),
    SCRIPT,
  );
  expect(none).not.toContain('data-key="topic');
});

test('where no script runs, a link opens a mail with the questions in it, where they fit', () => {
  const bodyOf = (asked: Parameters<typeof anAskedForm>[0]): string | null => {
    const [sentence] = byClass(elementsOf(formPage(anAskedForm(asked), SCRIPT)), 'without-script');
    const link = sentence?.childNodes.find(({ nodeName }) => nodeName === 'a');
    return new URL(attribute(link as Element, 'href') ?? '').searchParams.get('body');
  };
  const form = aForm([aQuestion('scale'), aQuestion('text', { each: 'goal' })]);
  expect(bodyOf({ form })?.split('\r\n\r\n')).toEqual([
    'The scale question (1–5)',
    'Lead the weekly meeting by March: The text question',
    'Write the business case: The text question',
    '',
  ]);
  const long = aForm([aQuestion('text', { title: { en: 'Why? '.repeat(400) } })]);
  expect(bodyOf({ form: long })).toBeNull();
});

test('without anybody to mail to, it offers no mail', () => {
  const html = formPage(anAskedForm({ contact: null }), SCRIPT);
  expect(html).not.toContain('mailto:');
  expect(html).toContain('Send your answer to <bdi>your coordinator</bdi>');
});

test('whatever names hold, it is the same page, and they read as themselves', () => {
  const hostile = fc.constantFrom(
    ...FRAGMENTS,
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '{partner} {code}',
    '\u202eevil',
    '</style>',
    '<!--',
  );
  const shape = (html: string): string[] => elementsOf(html).map(({ tagName }) => tagName);
  const plain = shape(formPage(anAskedForm({ shown: [{ title: 'a', text: 'b' }] }), SCRIPT));
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, partner, words) => {
      const asked = anAskedForm({
        person: { name },
        partners: [{ id: 4, name: partner }],
        programme: words,
        contact: { name: words, email: `${partner}@example.org` },
        shown: [{ title: name, text: 'b' }],
      });
      const html = formPage(asked, SCRIPT);
      expect(shape(html)).toEqual(plain);
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      const form = elementsOf(html).find((one) => attribute(one, 'id') === 'form') as Element;
      expect(JSON.parse(attribute(form, 'data-page') ?? '')).toMatchObject({ code: asked.code });
    }),
    { numRuns: 40 },
  );
});

test('the same gives the same bytes, and a file is named after nobody', () => {
  expect(formPage(anAskedForm(), SCRIPT)).toBe(formPage(anAskedForm(), SCRIPT));
  expect(pageName(anAskedForm())).toBe('readiness-R7-P12.html');
  expect(pageName(anAskedForm({ kind: 'training' }))).toBe('training-P12.html');
});

test('each language has every word, with the same braces', () => {
  const bracesIn = (words: string): string[] => (words.match(/\{[a-z]+\}/g) ?? []).toSorted();
  const english = pageWords('en');
  for (const language of ['cy', 'fr', 'es', 'de', 'pt', 'pl', 'ar', 'zh'])
    for (const [key, words] of Object.entries(pageWords(language))) {
      expect([language, key, bracesIn(words)]).toEqual([
        language,
        key,
        bracesIn(english[key as keyof typeof english]),
      ]);
      if (!['no', 'code'].includes(key)) expect(words).not.toBe(english[key as keyof typeof english]);
    }
});

test('the page for everybody has every language, says who reads what, and names the fields that a device knows', () => {
  const html = formPage(anOpenForm('enrol-mentee'), SCRIPT);
  const elements = elementsOf(html);
  const templates = elements.filter(({ tagName }) => tagName === 'template');
  expect(templates.map((one) => attribute(one, 'lang'))).toEqual(
    FORM_LANGUAGES.filter((one) => one !== 'en'),
  );
  const options = elements.filter(({ tagName }) => tagName === 'option');
  expect(options.map(textOf)).toEqual(
    expect.arrayContaining(['English', 'Cymraeg', 'français', 'العربية', '中文']),
  );
  expect(byClass(elements, 'readers').map(textOf)).toEqual([
    'The coordinator reads this, and so does whoever you are matched with.',
    'The coordinator reads this.',
    'In confidence: only the coordinator reads this.',
  ]);
  const email = elements.find((one) => attribute(one, 'id') === 'q-email') as Element;
  expect([attribute(email, 'autocomplete'), attribute(email, 'inputmode')]).toEqual(['email', 'email']);
  const questions = (part: string): string[] =>
    part.match(/data-key="[^"]*" data-kind="[^"]*"(?: data-required)?/g) ?? [];
  const parts = html.split('<template ').map(questions);
  for (const part of parts) expect(part).toEqual(parts[0]);
});
