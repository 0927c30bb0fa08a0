/** Many screens, however hostile what they show. */
import { test } from '@jest/globals';
import { colourIsOnlyColour, noLineIsWider } from './any-screen.ts';

test('no line is wider than the screen, and nothing is raw', () => noLineIsWider(2000), 120_000);
test('colour changes how it looks and nothing else', () => colourIsOnlyColour(500), 120_000);
