/** Reports where a person was named and it is not certain who is meant. */
import type { Context } from '../../context.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { isBarringField } from '../../domain/people/person-references.ts';
import { idOf } from '../../domain/reference.ts';
import { quote } from '../../domain/words/text.ts';
import { loadOpenReferences } from '../../store/people/person-references.ts';
import type { Store } from '../../store/store.ts';

/** Reports which references of a participant are undecided, without revealing whom they avoid or prefer. */
export async function tellOpenReferences(
  context: Context,
  store: Store,
  participantId: number,
): Promise<void> {
  const open = store
    .read(() => loadOpenReferences(store, participantId))
    .filter(({ isOutside }) => !isOutside);
  if (open.length === 0) return;
  const id = idOf('P', participantId);
  for (const { field, text } of open.filter((one) => !isPrivateField(one.field)))
    await context.say(`Nobody enrolled is certainly meant by ${field.replaceAll('_', ' ')} ${quote(text)}.`);
  const hidden = open.filter((one) => isPrivateField(one.field)).length;
  if (hidden > 0)
    await context.say(
      `It is not certain who is meant by ${hidden === 1 ? 'somebody' : `${hidden} people`} whom ${id} names in confidence.`,
    );
  const isBarred = open.some(({ field }) => isBarringField(field));
  await context.say(
    `${isBarred ? `${id} is matched with nobody until it is decided who that is` : 'Whoever enrols later is found then'}: mentor participant reference list ${id}${hidden > 0 ? ' --confidential' : ''}`,
  );
}

/** Returns whether the people that a field names are shown only under `--confidential`. */
export function isPrivateField(field: string): boolean {
  return fieldNamed(field)?.isPrivate === true;
}
