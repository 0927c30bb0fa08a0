/** Formats in which one file serves everybody who is asked: it is put into a service for forms, or filled in by who rings round. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { ASKED_OF, type Form } from '../../domain/forms/form.ts';
import { idOf } from '../../domain/reference.ts';
import { generalForm, type Side, sidesOf } from '../../domain/forms/sheets/general-form.ts';
import type { FormFormat, ToMake } from './form-format.ts';

export const SHARED_FORMATS = {
  google: {
    summary: 'a script that makes the Google Form',
    isPersonal: false,
    make: async (of) => {
      const { googleScript } = await import('../../view/files/forms/google-script.ts');
      return new Map(
        forms(of).map(({ side, name, general }) => {
          const about = `${of.form.form}, version ${of.form.version}`;
          return [`${name}.gs`, googleScript(general, about, linksFor(of, side))];
        }),
      );
    },
    isOwn: (name, kind) => isOf(name, kind, ['.gs']),
    next: (file) =>
      `do as ${file} says at its top; when answers are in, download them as CSV: ${takeIn(file)}`,
  },
  microsoft: {
    summary: 'a document that Microsoft Forms makes a form of',
    isPersonal: false,
    make: async (of) => {
      const { microsoftDocument, microsoftSteps } =
        await import('../../view/files/forms/microsoft-document.ts');
      return new Map(
        forms(of).flatMap(({ name, general }): [string, string | Uint8Array][] => [
          [`${name}.docx`, microsoftDocument(general, languageOf(of))],
          [`${name}-microsoft.txt`, microsoftSteps(general, `${name}.docx`)],
        ]),
      );
    },
    isOwn: (name, kind) => isOf(name, kind, ['.docx', '-microsoft.txt']),
    next: (file) =>
      `do as ${file.replace(/[.]docx$/, '-microsoft.txt')} says; when answers are in, open them in Excel: ${takeIn(file)}`,
  },
  csv: {
    summary: 'a sheet with a row for each who is asked, for those who ring round',
    isPersonal: false,
    isFilledIn: true,
    make: async (of) => {
      const { askedSheet } = await import('../../domain/forms/sheets/asked-sheet.ts');
      const { formSheetCsv } = await import('../../view/files/forms/form-sheet.ts');
      const { csvForFile } = await import('../../view/files/csv.ts');
      if (isNobodyAsked(of)) return new Map();
      const sheet = askedSheet(of.form, of.asked, languageOf(of));
      return new Map([[`${of.form.form}.csv`, csvForFile(formSheetCsv(sheet), of.hasMark)]]);
    },
    isOwn: (name, kind) => name === `${kind}.csv`,
    next: fillIn,
  },
  xlsx: {
    summary: 'the same as a workbook, with lists to choose from',
    isPersonal: false,
    isFilledIn: true,
    make: async (of) => {
      const { askedSheet } = await import('../../domain/forms/sheets/asked-sheet.ts');
      const { formSheetXlsx } = await import('../../view/files/forms/form-sheet.ts');
      if (isNobodyAsked(of)) return new Map();
      const sheet = askedSheet(of.form, of.asked, languageOf(of));
      return new Map([[`${of.form.form}.xlsx`, formSheetXlsx(sheet, of.form.form, languageOf(of))]]);
    },
    isOwn: (name, kind) => name === `${kind}.xlsx`,
    next: fillIn,
  },
} as const satisfies Readonly<Record<string, FormFormat>>;

function fillIn(file: string): string {
  return `fill in ${file}, then: mentor import answers ${file}`;
}

/** A form for each side that is asked otherwise than the other; for peers, who are on both, one with the questions of both. */
function forms(of: ToMake): { side: Side | null; name: string; general: ReturnType<typeof generalForm> }[] {
  const sides = sidesOf(of.form);
  const hasPeers = sides.length > 1 && of.asked.some(isOnBothSides);
  return [...sides, ...(hasPeers ? [null] : [])].map((side) => ({
    side,
    name: side === null ? `${of.form.form}${hasPeers ? '-peer' : ''}` : `${of.form.form}-${side}`,
    general: generalForm(of.form, side, languageOf(of), of.programme),
  }));
}

function isOnBothSides({ person, occasion }: AskedForm): boolean {
  return person.role === null && occasion.relationshipId !== null;
}

function linksFor(
  { form, asked }: ToMake,
  side: Side | null,
): { person: string; pair: string; code: string }[] {
  const isOfAll = sidesOf(form).length === 1;
  const sideOf = (one: AskedForm): Side | null => (isOnBothSides(one) ? null : (one.person.role ?? 'mentee'));
  return asked
    .filter((one) => isOfAll || sideOf(one) === side)
    .map(({ person, occasion, code }) => ({
      person: idOf('P', person.id),
      pair: occasion.relationshipId === null ? '' : idOf('R', occasion.relationshipId),
      code,
    }));
}

/** One file is in one language: that which was asked for, or English. */
function languageOf({ languages }: ToMake): string {
  return languages[0] ?? 'en';
}

function isNobodyAsked({ form, asked }: { form: Form; asked: readonly AskedForm[] }): boolean {
  return asked.length === 0 && ASKED_OF[form.form] !== 'anybody';
}

function isOf(name: string, kind: string, endings: readonly string[]): boolean {
  return ['', '-mentor', '-mentee', '-peer'].some((side) =>
    endings.some((ending) => name === `${kind}${side}${ending}`),
  );
}

/** Returns the command that takes the answers in: those of an enrolment form make participants. */
function takeIn(file: string): string {
  const side = /enrol-(mentor|mentee)/.exec(file)?.[1];
  return side === undefined ? 'mentor import answers FILE' : `mentor import participants FILE --as ${side}`;
}
