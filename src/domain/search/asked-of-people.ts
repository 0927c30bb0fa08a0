/** What a list of participants can be asked about each of them: every field, and what follows from several. */
import type { CustomField } from '../people/custom-field.ts';
import type { Field } from '../people/field.ts';
import type { Vocabulary } from '../people/fields/field-entry.ts';
import { FIELDS } from '../people/fields.ts';
import { namesOrganisations, plainOrganisation } from '../people/organisations.ts';
import { type Participant, type ParticipantFields, type RollEntry } from '../people/participant.ts';
import { missingFor, statusOn } from '../people/readiness.ts';
import { folded, words } from '../words/text.ts';
import type { Asked } from './condition.ts';
import { dayPlace, numberPlace } from './value-places.ts';

/** What can be asked about a participant. */
export interface AskedOfPerson extends Asked<RollEntry> {
  /** The properties that must be loaded for it. */
  readonly properties: readonly (keyof Participant)[];
  /** Whether only the coordinator may read it, on demand. */
  readonly isInConfidence: boolean;
}

/** What the programme says of its people's fields. */
export interface AboutPeople {
  readonly vocabulary: Vocabulary;
  readonly custom: readonly CustomField[];
  readonly requiredFields: readonly string[];
  readonly defaultCapacity: number;
  readonly today: string;
}

/** Returns what can be asked about participants, fields first. */
export function askedOfPeople(about: AboutPeople): readonly AskedOfPerson[] {
  return [
    ...FIELDS.map((field) => (field.name === 'roles' ? ROLE : fieldAsked(field, about))),
    ...about.custom.map(customAsked),
    topicAsked(about),
    ...derived(about),
  ];
}

function fieldAsked(field: Field, { vocabulary, defaultCapacity }: AboutPeople): AskedOfPerson {
  const [property] = field.properties;
  return {
    name: field.name,
    aliases: field.aliases,
    properties: property === 'capacity' ? ['capacity', 'isMentor'] : [property],
    isInConfidence: field.isPrivate,
    valuesOf(person) {
      if (property === 'capacity' && person.isMentor) return [String(person.capacity ?? defaultCapacity)];
      const value = person[property];
      if (Array.isArray(value)) return value as readonly string[];
      const text = field.format(person as ParticipantFields);
      return text === '' ? [] : [text];
    },
    read(given) {
      const read = field.parse(given, vocabulary);
      return 'problem' in read ? undefined : field.format(read.draft as ParticipantFields);
    },
    ...(namesOrganisations(field.name) && { plain: plainOrganisation }),
    ...orderOf(field, vocabulary),
  };
}

function orderOf(field: Field, { levels }: Vocabulary): Pick<AskedOfPerson, 'placeOf'> {
  if (field.isDate === true) return { placeOf: dayPlace };
  if (field.name === 'level') {
    const places = new Map(levels.map((level, at) => [folded(level), at]));
    return { placeOf: (value) => places.get(folded(value)) };
  }
  return field.matchedOn === 'number' ? { placeOf: numberPlace } : {};
}

function customAsked({ name, label, isSensitive }: CustomField): AskedOfPerson {
  return {
    name,
    aliases: [folded(label).replace(/[\s-]+/g, '_')],
    properties: ['custom'],
    isInConfidence: isSensitive,
    valuesOf({ custom }) {
      const value = custom[name] ?? '';
      return value === '' ? [] : [value];
    },
    ...(namesOrganisations(name) && { plain: plainOrganisation }),
    placeOf: (value) => dayPlace(value) ?? numberPlace(value),
  };
}

/** Whoever is both meets `role=mentor` and `role=mentee`, too; whoever is a peer besides, `role=peer`. */
const ROLE: AskedOfPerson = {
  name: 'role',
  aliases: ['roles'],
  properties: ['isMentor', 'isMentee', 'isPeer'],
  isInConfidence: false,
  valuesOf({ isMentor, isMentee, isPeer }) {
    return [
      ...(isMentor ? ['mentor'] : []),
      ...(isMentee ? ['mentee'] : []),
      ...(isMentor && isMentee ? ['both'] : []),
      ...(isPeer ? ['peer'] : []),
    ];
  },
};

function topicAsked({ vocabulary: { topics } }: AboutPeople): AskedOfPerson {
  return {
    name: 'topic',
    aliases: words('topics'),
    properties: ['expertise', 'goals', 'challenges'],
    isInConfidence: false,
    valuesOf: ({ expertise = [], goals = [], challenges = [] }) => [...expertise, ...goals, ...challenges],
    read: (given) => topics.get(folded(given)),
  };
}

function derived({ requiredFields, today }: AboutPeople): readonly AskedOfPerson[] {
  const missing = (person: RollEntry): readonly string[] => missingFor(person, requiredFields, today);
  const open = { properties: [], isInConfidence: false } as const;
  return [
    { ...open, name: 'status', valuesOf: (person) => [statusOn(person, today)] },
    { ...open, name: 'ready', valuesOf: (person) => [missing(person).length === 0 ? 'yes' : 'no'] },
    { ...open, name: 'missing', valuesOf: missing },
    { ...open, name: 'enrolled_on', valuesOf: ({ enrolledOn }) => [enrolledOn], placeOf: dayPlace },
  ];
}
