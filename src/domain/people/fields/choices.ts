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

/** Other words for the forms of mentoring, folded. */
export const FORMAT_WORDS: Readonly<Record<Format, readonly string[]>> = {
  'one-to-one': [
    ...phrases(`one-on-one, one on one, 1:1, 1-1, 1 to 1, 1-to-1, 1 on 1, 1-on-1, 121, individual, individual mentoring
      one-to-one mentoring, one-on-one mentoring, traditional, un-i-un, einzeln, individuel, individuale, individueel`),
  ],
  circle: [
    ...phrases(`group, groups, small group, group mentoring, in a group, mentoring circle, circles, cohort, team, cylch
      gruppe, groupe, grupo, gruppo, groep, grupa`),
  ],
  peer: [...phrases('peers, peer mentoring, peer-to-peer, peer to peer, reciprocal, co-mentoring')],
};
