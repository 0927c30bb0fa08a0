/** What participants choose among: roles, ways to meet, forms of mentoring. */
import { phrases } from '../../words/text.ts';

export const ROLES = ['mentor', 'mentee', 'both'] as const;
export type Roles = (typeof ROLES)[number];

export const CHANNELS = ['video', 'phone', 'in-person', 'messages'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Other words for the channels, folded. */
export const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  video: [
    ...phrases(`video call, video calls, video conference, videoconference, online, virtual, virtually
      zoom, teams, microsoft teams, ms teams, google meet, skype`),
  ],
  phone: [...phrases('phone call, phone calls, telephone, telephone call, by phone, call')],
  'in-person': [...phrases('face to face, face-to-face, f2f, onsite, on site, on-site')],
  messages: [...phrases('message, messaging, chat, text, texts, e-mail, email, emails, whatsapp, slack')],
};

export const FORMATS = ['one-to-one', 'circle', 'peer'] as const;
export type Format = (typeof FORMATS)[number];
