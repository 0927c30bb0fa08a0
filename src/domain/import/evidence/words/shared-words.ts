/** Words that headers in every language use. */
import type { Vocabulary } from './concepts.ts';

export const SHARED: Vocabulary = {
  honorific: 'mr mrs ms mx miss dr prof mme sra sig',
  email: 'email emails e_mail* mail mails email* upn userprincipalname user_principal_name',
  mentor: 'mentor mentors',
  mentee: 'mentee mentees menti',
  mentoring: 'mentoring mentorship',
  id: 'id ids nr no_ nr_',
  link: `
    linkedin linked_in github git_hub twitter facebook instagram tiktok orcid url urls website www web_site
    portfolio skype whatsapp telegram discord slack zoom xing researchgate blog wechat`,
  file: 'cv resume lebenslauf photo foto pdf curriculum headshot',
  timestamp: 'timestamp time_stamp',
  privacy: 'gdpr dsgvo rgpd avg rodo',
  online: 'online virtual',
  timezone: 'utc_offset gmt_offset tz timezone',
};
