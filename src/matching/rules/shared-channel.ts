/** The two can meet: by video, by phone, in person or in writing. */
import { sharedListRule } from './shared-list.ts';

export const sharedChannel = sharedListRule(
  'shared-channel',
  'The two have a channel in common: video, phone, in-person or messages.',
  'channels',
  'channel',
);
