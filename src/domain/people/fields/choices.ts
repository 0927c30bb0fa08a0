/** What participants choose among: roles, ways to meet, forms of mentoring. */
import { phrases } from '../../words/text.ts';

/** What somebody can be in the programme; a peer can be a mentor or a mentee besides. */
export const ROLES = ['mentor', 'mentee', 'both', 'peer'] as const;
export type Role = (typeof ROLES)[number];

/** The roles of one person, as one text. */
export type Roles = Role | `${Exclude<Role, 'peer'>}; peer`;

/** The side whose questions a file holds. */
export type AskedSide = 'mentor' | 'mentee' | 'both';

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

export const FORMATS = ['one-to-one', 'circle', 'panel', 'peer'] as const;
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
  panel: [
    ...phrases(`panels, mentoring panel, panel mentoring, panel of mentors, board of mentors, mentoring board
      personal board, several mentors, multiple mentors, many-to-one, many to one, panel mentora, sawl mentor
      comité de mentors, plusieurs mentors, panel de mentors, mehrere mentoren, mentorengremium, mentorenpanel
      panel de mentores, varios mentores, painel, painel de mentores, vários mentores, panel di mentori, più mentori
      diversi mentori, mentorpanel, mentorenteam, meerdere mentoren, panel mentorów, kilku mentorów`),
  ],
  peer: [...phrases('peers, peer mentoring, peer-to-peer, peer to peer, reciprocal, co-mentoring')],
};
