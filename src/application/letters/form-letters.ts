/** Letters that bring people all the forms that are due from them: one letter a person, with a page for each. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import { inLanguage } from '../../domain/forms/form.ts';
import { grouped } from '../../domain/grouping.ts';
import { isWanted } from '../../domain/letters/letter-audience.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import { formsText } from '../../domain/letters/reminder-letter.ts';
import { writeLetter } from '../../domain/letters/write-letter.ts';
import { oneLine } from '../../domain/words/text.ts';
import { loadParticipants } from '../../store/people/participants.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { askedForms } from '../forms/asked-forms.ts';
import { loadFormSet } from '../forms/form-set.ts';
import { loadWordings } from '../reports/reminder-set.ts';
import { pageMaker } from './attached-forms.ts';
import type { LettersAsked } from './written-letters.ts';

/** Returns the letters, by person, each with the form that has been due for longest first. Call it inside `store.read`. */
export function loadFormLetters(store: Store, asked: LettersAsked): Letter[] {
  const { name: programme, contact } = loadProgramme(store);
  const wordings = loadWordings(store);
  const due = askedForms(store, loadFormSet(store), { to: 'due', language: asked.language })
    .filter(({ occasion: { relationshipId } }) => [undefined, relationshipId].includes(asked.relationshipId))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const byPerson = grouped(due, ({ person }) => person.id);
  const pageOf = pageMaker();
  return loadParticipants(store).flatMap((person): Letter[] => {
    const forms = byPerson.get(person.id) ?? [];
    if (forms.length === 0 || !isWanted(person, asked)) return [];
    const attachments = forms.map(pageOf);
    const words = writeLetter(
      'letter.reminder',
      asked.language === undefined ? person.languages : [asked.language],
      (language) => ({
        name: oneLine(person.name),
        programme: oneLine(programme),
        contact: oneLine(contact?.name ?? ''),
        items: forms.map((one, at) => `${at + 1}. ${titleOf(one, language)}`).join('\n'),
        forms: formsText(attachments, language, wordings),
      }),
      wordings,
    );
    return [
      {
        kind: 'forms',
        recipient: person,
        relationshipId: null,
        ...words,
        // Another occasion has another code, so that its letter is another one.
        key: `forms ${forms.map(({ code }) => code).join(' ')}`,
        reminders: [],
        attachments,
      },
    ];
  });
}

/** A form as a letter names it: `How is it going? (Grace Oyelaran)`. */
function titleOf({ form, partners }: AskedForm, language: string): string {
  const title = inLanguage(form.title, [language]);
  const names = partners.map(({ name }) => oneLine(name)).join(', ');
  return names === '' ? title : `${title} (${names})`;
}
