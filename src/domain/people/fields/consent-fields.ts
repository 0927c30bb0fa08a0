/** What a person consented to. Withdrawal is kept apart from these fields, because no form asks for it. */
import { consentDay } from '../../privacy/consent-day.ts';
import type { FieldEntry } from './field-entry.ts';
import { readBy, text } from './field-kinds.ts';

export const CONSENT = {
  /** `YYYY-MM-DD`. */
  consentOn: {
    label: 'Consent on',
    about: 'date of their consent, YYYY-MM-DD',
    aliases: 'date_of_consent consent_given_on consent_given consent consent_date consented_on',
    ...readBy((given, { dateFormat, today }) => {
      const read = consentDay(given, dateFormat, today);
      return typeof read === 'string' ? { value: read } : read;
    }),
    held: 'plain',
    isAsked: true,
    isAlwaysAsked: true,
    isDate: true,
  },
  consentNotice: {
    label: 'Consent notice',
    about: 'version of the privacy notice they saw',
    aliases: 'notice notice_version privacy_notice',
    ...text(),
    held: 'term',
  },
} satisfies Record<string, FieldEntry>;
