/** The formats in which forms are made. Another is added by an entry in {@link FORMATS}. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { ASKED_OF, type Form, type FormKind } from '../../domain/forms/form.ts';
import { refused } from '../../errors.ts';
import { formPageScript } from '../../io/program-files.ts';
import type { AskedTo } from './asked-to.ts';

/** What a format makes its files of. */
export interface ToMake {
  /** The form as it is in use. */
  readonly form: Form;
  /** Who is asked, by relationship and then by person; nobody where anybody may answer. */
  readonly asked: readonly AskedForm[];
  /** BCP 47, best first: those of the readers, where the form is made for nobody in particular. */
  readonly languages: readonly string[];
  readonly programme: string;
  readonly today: string;
  /** Whether CSV begins with a byte-order mark. */
  readonly hasMark: boolean;
}

/** Files by name. No name is made from anybody's. */
export type FormFiles = ReadonlyMap<string, string | Uint8Array>;

export interface FormFormat {
  /** What it makes, in a few words: the help of `--for`. */
  readonly summary: string;
  /** Whether each file is one person's: nothing is made where nobody is asked. */
  readonly isPersonal: boolean;
  readonly make: (of: ToMake) => Promise<FormFiles>;
  /** Whether an earlier run for the same people may have written a file of this name. */
  readonly isOwn: (name: string, kind: FormKind, to: AskedTo) => boolean;
}

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
} as const satisfies Readonly<Record<string, FormFormat>>;

export type FormatOfForms = keyof typeof FORMATS;
