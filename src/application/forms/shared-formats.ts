/** Formats in which one file serves everybody who is asked: it is put into a service for forms, or filled in by who rings round. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { ASKED_OF, type Form } from '../../domain/forms/form.ts';
import { peopleAsked } from '../../domain/forms/form-fields.ts';
import { withoutPeople, worded } from '../../domain/forms/form-in-pair.ts';
import { idOf } from '../../domain/reference.ts';
import { type GeneralForm, generalForm, type Side, sidesOf } from '../../domain/forms/sheets/general-form.ts';
import type { FormFormat, ToMake } from './form-format.ts';

export const SHARED_FORMATS = {
  google: {
    summary: 'a script that makes the Google Form',
    isPersonal: false,
    make: async (of) => {
      const { googleScript } = await import('../../view/files/forms/google-script.ts');
      return new Map(
        forms(of).map(({ name, general, asked }) => {
          const about = `${of.form.form}, version ${of.form.version}`;
          return [`${name}.gs`, googleScript(general, about, linksFor(asked))];
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

/** A form that everybody of some gets alike. */
interface SharedForm {
  readonly name: string;
  readonly general: GeneralForm;
  /** Those who are asked it. */
  readonly asked: readonly AskedForm[];
}

/**
 * A form for each side that is asked otherwise than the other, as a mentor and a mentee get it; and one for each of those who
 * are asked otherwise than these, because they are equals, or more than two.
 */
function forms({ form, asked, languages, programme }: ToMake): SharedForm[] {
  const language = languageOf({ languages });
  const sides = sidesOf(form);
  const made = new Map<string, SharedForm & { readonly asked: AskedForm[] }>();
  const shared = (own: Form, side: Side | null, name: readonly string[]): { readonly asked: AskedForm[] } => {
    const general = generalForm(own, side, language, programme);
    const key = JSON.stringify(general);
    const known = made.get(key) ?? { name: [form.form, ...name].join('-'), general, asked: [] };
    made.set(key, known);
    return known;
  };
  const ofPair = withoutPeople(form);
  for (const side of sides) shared(ofPair, side, side === null ? [] : [side]);
  for (const one of asked) {
    const { company, occasion, person } = one;
    const side =
      sides.length === 1 ? null : occasion.relationshipId === null ? (person.role ?? 'mentee') : person.role;
    const names = one.form.questions.some((question) => peopleAsked(question) === 'mentees')
      ? ['mentor']
      : [];
    const kinds = [
      ...(side === null ? names : [side]),
      ...(company.includes('peers') ? ['peer'] : []),
      ...(company.includes('several') ? ['group'] : []),
    ];
    shared(withoutNames(form, one), side, kinds).asked.push(one);
  }
  return [...made.values()];
}

/** A form as somebody is asked it, without the people among whom they choose: others choose among others. */
function withoutNames(form: Form, { form: own, company }: AskedForm): Form {
  const isAsked = new Set(own.questions.map(({ id }) => id));
  return worded({ ...form, questions: form.questions.filter(({ id }) => isAsked.has(id)) }, company);
}

function linksFor(asked: readonly AskedForm[]): { person: string; pair: string; code: string }[] {
  return asked.map(({ person, occasion, code }) => ({
    person: idOf('P', person.id),
    pair: occasion.relationshipId === null ? '' : idOf('R', occasion.relationshipId),
    code,
  }));
}

/** One file is in one language: that which was asked for, or English. */
function languageOf({ languages }: Pick<ToMake, 'languages'>): string {
  return languages[0] ?? 'en';
}

function isNobodyAsked({ form, asked }: { form: Form; asked: readonly AskedForm[] }): boolean {
  return asked.length === 0 && ASKED_OF[form.form] !== 'anybody';
}

function isOf(name: string, kind: string, endings: readonly string[]): boolean {
  const [base, ending] = [name.slice(0, kind.length), name.slice(kind.length)];
  return base === kind && endings.includes(ending.replace(/^(?:-(?:mentor|mentee|peer|group))+(?=[.-])/, ''));
}

/** Returns the command that takes the answers in: those of an enrolment form make participants. */
function takeIn(file: string): string {
  const side = /enrol-(mentor|mentee)/.exec(file)?.[1];
  return side === undefined ? 'mentor import answers FILE' : `mentor import participants FILE --as ${side}`;
}
