/** Which choices a cell names: by their words in any language, or as they are kept. */
import { folded, nearSpelling, quote } from '../../words/text.ts';
import type { Choice } from '../form.ts';
import type { CellRead } from './cell-sense.ts';

/** How a choice may be named, folded, and its id. The sheet's own language goes first, then the ids, then all others. */
type Names = readonly ReadonlyMap<string, readonly string[]>[];

/** Returns the one choice that a text names. */
export function choiceIn(said: string, choices: readonly Choice[], languages: readonly string[]): CellRead {
  const ids = idsOf(folded(said), namesOf(choices, languages));
  return ids?.length === 1 ? { value: ids[0] ?? null } : refusal(said, choices, languages, ids);
}

/**
 * Returns the choices that a text names, in the order of the form, joined by `; `. A choice may hold the signs that part
 * them: the whole text must be made of names and of nothing else.
 */
export function choicesIn(said: string, choices: readonly Choice[], languages: readonly string[]): CellRead {
  const names = namesOf(choices, languages);
  const text = folded(said.replaceAll(/[\r\n]+/g, ';'));
  const found = taken(text, names, new Map());
  if (found === undefined) {
    const pieces = text.split(/[;|]/).length > 1 ? said.split(/[;|\r\n]+/) : said.split(',');
    const unknown = pieces
      .map((piece) => piece.trim())
      .find((piece) => piece !== '' && idsOf(folded(piece), names)?.length !== 1);
    return refusal(unknown ?? said, choices, languages, undefined);
  }
  const ids = new Set(choices.map(({ id }) => id));
  return { value: [...ids].filter((id) => found.includes(id)).join('; ') };
}

/** The ids of the names of which a text is made, or undefined. A longer name goes before a shorter one. */
function taken(text: string, names: Names, seen: Map<string, string[] | undefined>): string[] | undefined {
  const rest = text.replace(/^[\s;,|]+/, '');
  if (rest === '') return [];
  if (seen.has(rest)) return seen.get(rest);
  seen.set(rest, undefined);
  const beginning = new Set(
    names.flatMap((list) => [...list.keys()]).filter((name) => name !== '' && rest.startsWith(name)),
  );
  for (const name of [...beginning].toSorted((a, b) => b.length - a.length)) {
    const after = rest.slice(name.length);
    const ids = idsOf(name, names);
    if (ids?.length !== 1 || !/^\s*(?:[;,|]|$)/.test(after)) continue;
    const more = taken(after, names, seen);
    if (more === undefined) continue;
    const all = [...ids, ...more];
    seen.set(rest, all);
    return all;
  }
  return undefined;
}

function namesOf(choices: readonly Choice[], languages: readonly string[]): Names {
  const all = [...new Set(choices.flatMap(({ words }) => Object.keys(words)))];
  const listed = (entries: readonly (readonly [string, string])[]): Map<string, string[]> => {
    const list = new Map<string, string[]>();
    for (const [name, id] of entries) {
      const ids = list.get(folded(name)) ?? [];
      list.set(folded(name), ids.includes(id) ? ids : [...ids, id]);
    }
    return list;
  };
  const inLanguages = (some: readonly string[]): Map<string, string[]> =>
    listed(
      some.flatMap((language) =>
        choices.flatMap(({ id, words }) => {
          const name = words[language];
          return name === undefined ? [] : [[name, id] as const];
        }),
      ),
    );
  const own = languages.filter((language) => all.includes(language));
  return [
    ...own.map((language) => inLanguages([language])),
    listed(choices.map(({ id }) => [id, id])),
    inLanguages(all.filter((language) => !own.includes(language))),
  ];
}

function idsOf(name: string, names: Names): readonly string[] | undefined {
  return names.map((list) => list.get(name)).find((ids) => ids !== undefined);
}

function refusal(
  said: string,
  choices: readonly Choice[],
  languages: readonly string[],
  meant: readonly string[] | undefined,
): CellRead {
  const shown = choices.map(
    ({ id, words }) => languages.map((one) => words[one]).find(Boolean) ?? words['en'] ?? id,
  );
  const near = nearSpelling(said, shown);
  const all = `write one of: ${shown.join(' / ')}`;
  if (meant !== undefined)
    return { problem: `${quote(said)} could be ${meant.join(' or ')}`, hint: `write ${meant.join(' or ')}` };
  return {
    problem: `${quote(said)} is none of the choices`,
    hint: near === undefined ? all : `did you mean ${quote(near)}? ${all}`,
  };
}
