/** What all files of Office Open XML are: a zip of parts in XML. */
import { strToU8, zipSync } from 'fflate';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Returns the parts as a file. The same parts give the same bytes.
 *
 * @param parts By name, without the declaration of XML.
 */
export function officePackage(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(DECLARATION + xml)])),
    // The first instant that a zip can say, in whatever zone this runs.
    { mtime: new Date(1980, 0, 1) },
  );
}
