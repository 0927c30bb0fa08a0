/** The people whom a participant names, as they are shown. */
import type { JsonValue } from '../document/document.ts';
import { personJson, personText } from './people.ts';

interface Shown {
  readonly field: string;
  readonly person: { readonly id: number; readonly name: string; readonly email: string | null } | null;
  readonly text: string;
  readonly isOutside: boolean;
}

/** Returns whom a field names, by name; undefined where it names nobody, or is no field that does. */
export function referenceWords(references: readonly Shown[], field: string): string | undefined {
  const own = references.filter((one) => one.field === field);
  if (own.length === 0) return undefined;
  return own
    .map(({ person, text, isOutside }) =>
      person === null ? `${text} (${isOutside ? 'not in the programme' : 'to decide'})` : personText(person),
    )
    .join('; ');
}

/** Returns a reference for scripts. */
export function referenceJson({ field, person, text, isOutside }: Shown): { [key: string]: JsonValue } {
  return {
    field,
    participant: person === null ? null : personJson(person),
    text: person === null ? text : null,
    is_outside: isOutside,
  };
}
