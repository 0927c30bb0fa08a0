/** The ways on which answers come back: a file that the page saved, a mail, the sheets of two services for forms. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Form, inLanguage } from '../../src/domain/forms/form.ts';
import { cellText } from '../../src/domain/forms/sheets/read-cell.ts';
import { readShippedForm } from '../../src/io/shipped-forms.ts';
import { escaped } from '../../src/view/files/xlsx-cells.ts';
import { fileOf, textOfAnswer } from '../../src/view/form-page/script/page-answer.ts';
import { textRow, xlsx } from '../support/workbooks.ts';
import type { PageRead } from './page-read.ts';

export interface Filled {
  readonly page: PageRead;
  readonly answers: ReadonlyMap<string, string>;
}

/** The text that the page itself would make. */
export function asText({ page, answers }: Filled, today: string): string {
  const typed = page.fields.map(({ key, kind }) => ({ key, kind, typed: answers.get(key) ?? '' }));
  return textOfAnswer(page.facts, typed, today);
}

export function asFiles(filled: readonly Filled[], inbox: string, today: string): void {
  for (const one of filled)
    writeFileSync(join(inbox, fileOf(one.page.facts, asText(one, today))), asText(one, today));
}

/** Mails as programs send them: quoted-printable, signed, some as a reply to ours. */
export function asMails(filled: readonly Filled[], inbox: string, today: string): void {
  for (const one of filled) {
    const { code, subject } = one.page.facts;
    const who = `person${one.page.person}@cohort.example`;
    const body = `Hello,\n\nhere it is.\n\n${asText(one, today)}\n-- \nSent from my telephone\n`;
    const mail = [
      `From: <${who}>`,
      'To: <mentoring@rise.example>',
      `Subject: ${encodedWord(one.page.person % 2 === 0 ? subject : `Re: ${subject}`)}`,
      `Date: ${new Date(`${today}T08:15:00Z`).toUTCString()}`,
      `Message-ID: <${code}@cohort.example>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quotedPrintable(body),
    ];
    writeFileSync(join(inbox, `${code}.eml`), mail.join('\r\n'));
  }
}

/** A sheet for each form, as a Google Form exports it. */
export function asGoogle(filled: readonly Filled[], inbox: string, today: string): void {
  for (const [kind, rows] of sheetsOf(filled)) {
    const [header, ...lines] = rows;
    const stamp = `${today} 09:30:00`;
    const table = [['Timestamp', ...(header ?? [])], ...lines.map((line) => [stamp, ...line])];
    writeFileSync(join(inbox, `${kind} (Responses).csv`), stringify(table));
  }
}

/** A workbook for each form, as Microsoft Forms exports it. */
export function asMicrosoft(filled: readonly Filled[], inbox: string, today: string): void {
  for (const [kind, rows] of sheetsOf(filled)) {
    const [header = [], ...lines] = rows;
    const table = [
      ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...header],
      ...lines.map((line, at) => [
        String(at + 1),
        `${today} 09:26`,
        `${today} 09:30`,
        'anonymous',
        '',
        ...line,
      ]),
    ];
    const xml = table.map((cells, row) => textRow(row + 1, ...cells.map(escaped)));
    writeFileSync(
      join(inbox, `${kind}(1-${lines.length}).xlsx`),
      xlsx({ sheets: [{ name: 'Sheet1', rows: xml.join('') }] }),
    );
  }
}

/** Makes the folder of answers. */
export function openInbox(inbox: string): void {
  mkdirSync(inbox, { recursive: true });
}

/** Rows by form: the titles that a form made for the service has, and a row for each goal or topic. */
function sheetsOf(filled: readonly Filled[]): Map<string, string[][]> {
  const sheets = new Map<string, string[][]>();
  for (const { page, answers } of filled) {
    const form = readShippedForm(page.facts.form as Form['form']);
    const eachTitle = { goal: 'Goal', topic: 'Topic', course: 'Course' };
    const asked = form.questions.find((one) => one.each !== undefined)?.each;
    // Which actions are done is asked once.
    const each = asked === 'action' ? undefined : asked;
    const title = (question: Form['questions'][number]): string =>
      question.each === 'action' ? 'Actions that are done' : inLanguage(question.title, ['en']);
    const done = [...answers].flatMap(([key, value]) =>
      key.startsWith('action-done.') && value === 'yes' ? [key.slice('action-done.'.length)] : [],
    );
    const rows = sheets.get(form.form) ?? [
      ['Code', ...(each === undefined ? [] : [eachTitle[each]]), ...form.questions.map(title)],
    ];
    sheets.set(form.form, rows);
    const abouts = [...new Set(page.fields.map(({ about }) => about))];
    const named = each === undefined ? [] : abouts.filter((one) => one !== null);
    for (const [at, about] of (named.length > 0 ? named : [null]).entries())
      rows.push([
        page.facts.code,
        ...(each === undefined ? [] : [about ?? '']),
        ...form.questions.map((question) => {
          if (question.each === 'action') return done.join('; ');
          const isOnce = question.each === undefined;
          const key = isOnce ? question.id : `${question.id}.${about ?? ''}`;
          const value = isOnce && at > 0 ? undefined : answers.get(key);
          return value === undefined ? '' : cellText(value, question, 'en');
        }),
      ]);
  }
  return sheets;
}

function encodedWord(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const bytes = Array.from(Buffer.from(line), (byte) =>
        byte === 0x3d || byte < 0x20 || byte > 0x7e
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      );
      let [out, width] = ['', 0];
      for (const piece of bytes) {
        if (width + piece.length > 75) [out, width] = [`${out}=\r\n`, 0];
        out += piece;
        width += piece.length;
      }
      return out;
    })
    .join('\r\n');
}
