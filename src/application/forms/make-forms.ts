/** The formats in which forms are made. */
import { ASKED_OF, type FormKind } from '../../domain/forms/form.ts';
import { formPageScript } from '../../io/program-files.ts';
import type { AskedTo } from './asked-to.ts';
import type { FormFormat } from './form-format.ts';
import { SHARED_FORMATS } from './shared-formats.ts';

export const FORMATS = {
  html: {
    summary:
      'a page a person, to be filled in on any telephone; of the forms that enrol people, one for everybody',
    isPersonal: true,
    make: async ({ asked }) => {
      const { formPage, pageName } = await import('../../view/form-page/form-page.ts');
      const script = formPageScript();
      return new Map(asked.map((one) => [pageName(one), formPage(one, script)]));
    },
    isOwn: (name, kind, to) => isOfPeople(name, 'html', kind, to),
  },
  text: {
    summary: 'a plain text a person, to be answered in a mail',
    isPersonal: true,
    make: async ({ asked }) => {
      const { formText, formTextName } = await import('../../view/files/forms/form-text.ts');
      return new Map(asked.map((one) => [formTextName(one), formText(one)]));
    },
    isOwn: (name, kind, to) => isOfPeople(name, 'txt', kind, to),
  },
  ...SHARED_FORMATS,
} as const satisfies Readonly<Record<string, FormFormat>>;

export type FormatOfForms = keyof typeof FORMATS;

/** Whether a name is that of one person's file, of a form that is made for these people; or of the one for everybody. */
function isOfPeople(name: string, ending: string, kind: FormKind, to: AskedTo): boolean {
  if (ASKED_OF[kind] === 'anybody') return name === `${kind}.${ending}`;
  const people = /^(?<kind>[a-z-]+?)-(?:(?<pair>R\d+)-)?(?<person>P\d+)\.(?<ending>[a-z]+)$/.exec(
    name,
  )?.groups;
  if (people?.['kind'] !== kind || people['ending'] !== ending) return false;
  if (typeof to === 'string') return true;
  return 'participantId' in to
    ? people['person'] === `P${to.participantId}`
    : people['pair'] === `R${to.relationshipId}`;
}
