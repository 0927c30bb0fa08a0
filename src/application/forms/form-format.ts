/** What a format of forms is. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import type { Form, FormKind } from '../../domain/forms/form.ts';
import type { AskedTo } from './asked-to.ts';

/** What a format makes its files of. */
export interface ToMake {
  /** The form as it is in use. */
  readonly form: Form;
  /**
   * Who is asked, by relationship and then by person. Where anybody may answer, the one form for all of them if the format is
   * personal, and nobody otherwise.
   */
  readonly asked: readonly AskedForm[];
  /** BCP 47, best first: those of the readers, where the form is made for nobody in particular. */
  readonly languages: readonly string[];
  readonly programme: string;
  /** Whether CSV begins with a byte-order mark. */
  readonly hasMark: boolean;
}

/** Files by name. No name is made from anybody's. */
export type FormFiles = ReadonlyMap<string, string | Uint8Array>;

export interface FormFormat {
  /** What it makes, in a few words: the help of `--for`. */
  readonly summary: string;
  /** Whether each file is one person's, or everybody's: nothing is made where nobody is asked. */
  readonly isPersonal: boolean;
  readonly make: (of: ToMake) => Promise<FormFiles>;
  /** Whether the files are filled in where they are, so that one that has changed is not replaced. */
  readonly isFilledIn?: true;
  /**
   * What to do with the files, where it is not to send them.
   *
   * @param file The first of them, with its folder.
   */
  readonly next?: (file: string) => string;
  /** Whether an earlier run for the same people may have written a file of this name. */
  readonly isOwn: (name: string, kind: FormKind, to: AskedTo) => boolean;
}
