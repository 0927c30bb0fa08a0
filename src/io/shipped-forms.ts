/** The forms that come with the program. */
import { readFileSync } from 'node:fs';
import type { Form, FormKind } from '../domain/forms/form.ts';
import { definitionOf, type FormJson } from '../domain/forms/read-form.ts';
import { FORM_FILES } from './program-files.ts';

/** Returns a form from `examples/forms/`, which is its version 1 in every programme. */
export function readShippedForm(kind: FormKind): Form {
  const text = readFileSync(new URL(`${kind}.json`, FORM_FILES), 'utf8');
  return { ...definitionOf(JSON.parse(text) as FormJson), version: 1 };
}
