/** Loads and checks criteria, for the commands that show and change them. */
import { type CriteriaFile, parseCriteriaFile } from '../../matching/input/criteria-file.ts';
import { STANDARD_FIELDS } from '../../matching/input/field-values.ts';
import { loadCriteria, loadCustomFields, loadProgramme, saveCriteria } from '../../store/programme.ts';
import { adoptReferenceFields } from '../../store/people/person-references.ts';
import type { Store } from '../../store/store.ts';
import { loadCourses } from '../../store/people/training.ts';

/**
 * Checks rules and criteria against what the programme knows, and replaces the existing ones.
 *
 * @throws Failure `refused` with every problem and its place in the file.
 */
export function replaceCriteria(store: Store, value: unknown): CriteriaFile {
  const { levels } = loadProgramme(store);
  const custom = loadCustomFields(store).map((field) => field.name);
  const courses = loadCourses(store).map((course) => course.name);
  const criteria = parseCriteriaFile(value, { fields: [...STANDARD_FIELDS, ...custom], levels, courses });
  if (JSON.stringify(criteria) !== JSON.stringify(loadCriteria(store))) {
    saveCriteria(store, criteria);
    adoptReferenceFields(store);
  }
  return criteria;
}

/** Returns a criteria file as text, as `criteria export` writes it and a person edits it. */
export function criteriaText(criteria: CriteriaFile): string {
  const entries = (list: readonly object[]): string =>
    list.length === 0 ? '[]' : `[\n${list.map((entry) => `    ${spaced(entry)}`).join(',\n')}\n  ]`;
  return `{\n  "schema": "${criteria.schema}",\n  "rules": ${entries(criteria.rules)},\n  "criteria": ${entries(criteria.criteria)}\n}\n`;
}

/** Returns an entry on one line, so that changing an entry changes one line. */
function spaced(entry: object): string {
  const pairs = Object.entries(entry).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}
