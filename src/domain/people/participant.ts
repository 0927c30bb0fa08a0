/** What a participant is. Loading is in `store/people/participants.ts`, readiness in `domain/people/readiness.ts`. */

export const ROLES = ['mentor', 'mentee', 'both'] as const;
export type Roles = (typeof ROLES)[number];

export const STATUSES = ['active', 'paused', 'withdrawn'] as const;
export type ParticipantStatus = (typeof STATUSES)[number];

export const CHANNELS = ['video', 'phone', 'in-person', 'messages'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Other words for the channels, folded. */
export const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  video: [
    'video call',
    'video calls',
    'video conference',
    'videoconference',
    'online',
    'virtual',
    'virtually',
    'zoom',
    'teams',
    'microsoft teams',
    'ms teams',
    'google meet',
    'skype',
  ],
  phone: ['phone call', 'phone calls', 'telephone', 'telephone call', 'by phone', 'call'],
  'in-person': ['face to face', 'face-to-face', 'f2f', 'onsite', 'on site', 'on-site'],
  messages: [
    'message',
    'messaging',
    'chat',
    'text',
    'texts',
    'e-mail',
    'email',
    'emails',
    'whatsapp',
    'slack',
  ],
};

export const FORMATS = ['one-to-one', 'circle', 'peer'] as const;
export type Format = (typeof FORMATS)[number];

/** What a person, or a row of a file, says of a participant. `null` and `[]` mean "not said". */
export interface ParticipantFields {
  readonly ref: string | null;
  readonly name: string;
  /** Lower case. */
  readonly email: string | null;
  readonly isMentor: boolean;
  readonly isMentee: boolean;
  readonly organisation: string | null;
  readonly department: string | null;
  /** The line manager, who need not be a participant: as `referenceTo` writes them, else as given. */
  readonly manager: string | null;
  readonly jobTitle: string | null;
  /** One of the programme's levels, by name. */
  readonly level: string | null;
  readonly yearsExperience: number | null;
  readonly sector: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  readonly region: string | null;
  /** IANA name. */
  readonly timezone: string | null;
  /** BCP 47 tags, best first. */
  readonly languages: readonly string[];
  /** Canonical text, local time: `Mon 16:00-18:00; Thu 08:00-09:00`. */
  readonly availability: string | null;
  readonly channels: readonly Channel[];
  /** Topics, by name. */
  readonly expertise: readonly string[];
  /** Topics, by name, most important first. */
  readonly goals: readonly string[];
  /** Topics, by name, from a needs survey. */
  readonly challenges: readonly string[];
  readonly about: string | null;
  readonly motivation: string | null;
  /** Places; `null` means the programme's default. 0 is valid and means none. */
  readonly capacity: number | null;
  readonly hoursPerMonth: number | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly workedIn: readonly string[];
  readonly formats: readonly Format[];
  /** People, best first: as `referenceTo` writes them, else as given; private. */
  readonly prefers: readonly string[];
  /** People, written in the same way; private. */
  readonly avoids: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly consentOn: string | null;
  /** The day on which they said no to consent, or took it back; `null` while they consent. */
  readonly consentWithdrawnOn: string | null;
  readonly consentNotice: string | null;
  /** Custom fields by name, values as text. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface Participant extends ParticipantFields {
  readonly id: number;
  /** Identity that does not depend on ids or order: `ref:…`, `email:…` or `row:…`. Unique. */
  readonly key: string;
  readonly status: ParticipantStatus;
  /** The last day of a pause, `YYYY-MM-DD`; `null` where it has no end. */
  readonly pausedUntil: string | null;
  readonly enrolledOn: string;
  readonly withdrawnOn: string | null;
  /** Those of `BARRING_FIELDS` that have a reference which nobody has decided on. */
  readonly undecided: readonly string[];
}

/** A line of the roll: a participant with what lists and reports need, and whatever readiness looks at beside. */
export type RollEntry = Pick<
  Participant,
  | 'id'
  | 'name'
  | 'email'
  | 'isMentor'
  | 'isMentee'
  | 'organisation'
  | 'level'
  | 'capacity'
  | 'status'
  | 'pausedUntil'
  | 'consentOn'
  | 'enrolledOn'
  | 'withdrawnOn'
  | 'custom'
  | 'undecided'
> &
  Partial<Participant>;

/**
 * Returns the roles of a participant as one word, as the CSV column `roles` has it.
 *
 * @example rolesOf({ isMentor: true, isMentee: true }) // 'both'
 */
export function rolesOf(person: Pick<ParticipantFields, 'isMentor' | 'isMentee'>): Roles {
  if (person.isMentor) return person.isMentee ? 'both' : 'mentor';
  return 'mentee';
}

/**
 * Orders participants by key, code unit by code unit, so that the order is the same on every machine.
 * Every deterministic order in the program is this one, never the order of ids.
 */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Orders people by name in code units, then by id. */
export function byName(
  a: { readonly name: string; readonly id: number },
  b: { readonly name: string; readonly id: number },
): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id;
}
