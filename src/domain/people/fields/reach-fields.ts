/** Where somebody is, and when and how they can meet. */
import { formatAvailability, parseAvailability } from '../../time/availability.ts';
import {
  availabilityItems,
  readAvailability,
  type WrittenAvailability,
} from '../../time/written-availability.ts';
import { type FieldEntry, unreadWords, wrong } from './field-entry.ts';
import { choice, list, nearChoice, readBy, text } from './field-kinds.ts';
import { CHANNEL_WORDS, CHANNELS } from './choices.ts';
import { countryCode, languageTag } from '../countries-and-languages.ts';
import { channelsOfItem, languagesOfItem } from './written-items.ts';
import { quote } from '../../words/text.ts';
import { timezoneOf } from '../../time/timezone-names.ts';

export const REACH = {
  /** ISO 3166-1 alpha-2, upper case. */
  country: {
    label: 'Country',
    about: 'country, by ISO code or English name',
    aliases: `
      country_of_residence_or_work which_country_do_you_live_in which_country_do_you_work_in
      which_country_are_you_based_in work_country location_country country_region country_of_residence
      country_of_work`,
    ...readBy((given) => {
      const country = countryCode(given);
      return country === undefined
        ? wrong(
            'unknown-country',
            `${quote(given)} is not a country`,
            'write its ISO code (GB) or its English name',
            [unreadWords(given)],
          )
        : { value: country };
    }),
    held: 'code',
    matchedOn: 'value',
    isAsked: true,
  },
  region: {
    label: 'Region',
    about: 'region within the country',
    aliases: 'county state area province',
    ...text(),
    held: 'term',
    matchedOn: 'value',
  },
  /** IANA name. */
  timezone: {
    label: 'Time zone',
    about: 'time zone, by IANA name: Europe/London',
    aliases: `
      which_time_zone_are_you_in what_time_zone_are_you_in which_timezone_are_you_in local_time_zone
      time_zone tz your_time_zone`,
    ...readBy((given) => {
      const found = timezoneOf(given);
      return 'zone' in found
        ? { value: found.zone }
        : wrong('unknown-timezone', `${quote(given)} is not a time zone`, found.hint, [unreadWords(given)]);
    }),
    held: 'code',
    matchedOn: 'value',
    isAsked: true,
  },
  /** BCP 47 tags, best first. */
  languages: {
    label: 'Languages',
    about: 'languages, best first, by code or English name',
    aliases: `
      what_languages_do_you_speak languages_you_speak languages_spoken_fluently languages_i_speak
      working_languages language languages_spoken which_languages_do_you_speak
      which_languages_do_you_speak_fluently`,
    ...list(
      languageTag,
      (item) =>
        wrong(
          'unknown-language',
          `${quote(item)} is not a language`,
          'write its code (en, cy) or its English name',
        ),
      undefined,
      languagesOfItem,
    ),
    held: 'code',
    matchedOn: 'value',
    isAsked: true,
  },
  /** Canonical text, local time: `Mon 16:00-18:00; Thu 08:00-09:00`. */
  availability: {
    label: 'Availability',
    about: 'local times: "Mon 16:00-18:00; Thu 08:00-09:00"',
    aliases: `
      when_can_you_meet when_are_you_usually_available times_you_are_available preferred_meeting_times
      best_times_to_meet available times when_are_you_available`,
    ...readBy((given, { isFromFile }) => {
      const read = isFromFile === true ? readAvailability(given) : exactAvailability(given);
      if (!('problem' in read) && read.windows.length > 0) {
        const value = formatAvailability(read.windows);
        return read.isWholeDay ? { value, isNormalised: true } : { value };
      }
      return wrong(
        'not-a-time',
        'problem' in read ? read.problem : `${quote(given)} holds no day and time`,
        'write days and times as "Mon 16:00-18:00; Tue-Thu 08:00-09:00"',
        ('problem' in read ? read.unread : [{ words: given }]).map(({ words, likely }) =>
          unreadWords(words, likely),
        ),
      );
    }),
    itemsOf: availabilityItems,
    join(first: string | null, second: string | null): string | null {
      const windows = parseAvailability([first, second].filter(Boolean).join('; '));
      return 'problem' in windows ? null : formatAvailability(windows);
    },
    held: 'code',
    isAsked: true,
  },
  channels: {
    label: 'Channels',
    about: `ways to meet: ${CHANNELS.join(', ')}`,
    aliases: `
      preferred_channel how_do_you_prefer_to_meet how_would_you_prefer_to_meet preferred_way_to_meet
      meeting_preference preferred_meeting_method channel preferred_channels
      how_would_you_like_to_meet`,
    ...list(
      choice(CHANNELS, CHANNEL_WORDS),
      (item) =>
        wrong(
          'unknown-channel',
          `${quote(item)} is not a channel`,
          `the channels are ${CHANNELS.join(', ')}`,
        ),
      nearChoice(CHANNELS, CHANNEL_WORDS),
      channelsOfItem,
    ),
    held: 'code',
    matchedOn: 'value',
  },
} satisfies Record<string, FieldEntry>;

function exactAvailability(given: string): WrittenAvailability {
  const windows = parseAvailability(given);
  return 'problem' in windows ? { ...windows, unread: [] } : { windows, isWholeDay: false };
}
