/** The fields that identify a person. */
import { emailIn } from '../email.ts';
import { type FieldEntry, type Read, unreadWords, type Vocabulary, wrong } from './field-entry.ts';
import { identity, readBy, text } from './field-kinds.ts';
import { nameIn } from '../names/written-names.ts';
import { withoutInvisible } from '../../words/invisible-characters.ts';

const line = text();

export const IDENTITY = {
  ref: {
    label: 'Ref',
    about: 'your own number for the person',
    aliases: `
      staff_number employee_number student_id student_number payroll_number personnel_number member_id
      membership_number participant_id reference external_id staff_id employee_id candidate_id`,
    ...identity(),
    held: 'identity',
  },
  name: {
    label: 'Name',
    about: 'full name',
    aliases: `
      name_of_participant employee_name preferred_name_and_surname first_and_last_name
      first_name_and_last_name first_name_and_surname name_and_surname worker full_name your_name
      participant_name participant fullname`,
    ...text(),
    nothing: '',
    read(given: string, vocabulary: Vocabulary): Read<string | null> {
      const name = vocabulary.isFromFile === true ? nameIn(given) : given;
      const read = line.read(name, vocabulary);
      return name === given || 'problem' in read ? read : { ...read, isNormalised: true };
    },
    held: 'identity',
  },
  /** Lower case. */
  email: {
    label: 'E-mail',
    about: 'e-mail address',
    aliases: `
      email_id business_email school_email contact_email_address work_email_address primary_work_email
      upn e_mail email_address e_mail_address mail your_email work_email contact_email`,
    ...readBy((given) => {
      const email = emailIn(withoutInvisible(given));
      if (email === undefined)
        return wrong('not-an-email', 'this is not an e-mail address', 'write it as name@example.org', [
          unreadWords(given),
        ]);
      return email === given ? { value: email } : { value: email, isNormalised: true };
    }),
    held: 'identity',
    isAsked: true,
    isAlwaysAsked: true,
  },
} satisfies Record<string, FieldEntry>;
