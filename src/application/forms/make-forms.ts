/** The formats in which forms are made. */
import { ASKED_OF } from '../../domain/forms/form.ts';
import { refused } from '../../errors.ts';
import { formPageScript } from '../../io/program-files.ts';
import type { FormFormat } from './form-format.ts';
import { SHARED_FORMATS } from './shared-formats.ts';

export const FORMATS = {
  html: {
    summary: 'a page a person, to be filled in on any telephone',
    isPersonal: true,
    make: async ({ form, asked }) => {
      if (ASKED_OF[form.form] === 'anybody')
        throw refused(
          `${form.form} is for people who are not in the programme yet, so there is nobody to make a page for.`,
          'make it in another format: mentor help form make',
        );
      const { formPage, pageName } = await import('../../view/form-page/form-page.ts');
      const script = formPageScript();
      return new Map(asked.map((one) => [pageName(one), formPage(one, script)]));
    },
    isOwn: (name, kind, to) => {
      const people = /^(?<kind>[a-z-]+?)-(?:(?<pair>R\d+)-)?(?<person>P\d+)\.html$/.exec(name)?.groups;
      if (people?.['kind'] !== kind) return false;
      if (typeof to === 'string') return true;
      return 'participantId' in to
        ? people['person'] === `P${to.participantId}`
        : people['pair'] === `R${to.relationshipId}`;
    },
  },
  ...SHARED_FORMATS,
} as const satisfies Readonly<Record<string, FormFormat>>;

export type FormatOfForms = keyof typeof FORMATS;
