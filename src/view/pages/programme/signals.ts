/** The signals that ask for a person. */
import { SIGNALS } from '../../../domain/attention/attention.ts';
import { listing, type Listing } from '../../document/result.ts';

/** Returns the signals with what raises each, the most urgent first. */
export function signalList(): Listing {
  return listing(
    SIGNALS,
    [
      { key: 'signal', json: 'name', label: 'Signal', give: 0, of: ({ name }) => name },
      { key: 'meaning', label: 'Raised where', give: 2, of: ({ meaning }) => meaning },
    ],
    { title: 'Signals, the most urgent first' },
  );
}
