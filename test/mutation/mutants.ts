/** Every mutant of a source: where it is, what stands there, and what stands there instead. */
import { parseSync } from '@swc/core';
import { mutationsOf, type Node } from './operators.ts';

export interface Mutant {
  /** The source, from the root of the project. */
  readonly file: string;
  readonly line: number;
  /** In bytes of the source. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly mutated: string;
}

/** Types are not run; what stands around an expression for their sake is looked into. */
const isType = ({ type, ...node }: Node): boolean => /^Ts[A-Z]/.test(type) && !('expression' in node);

/** Keys are names, and modules are named by plain text. */
const KEYED = new Set([
  'KeyValueProperty',
  'MethodProperty',
  'ClassProperty',
  'ClassMethod',
  'GetterProperty',
  'KeyValuePatternProperty',
]);
const PLAIN = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

/** Some nodes have no span: what they are is told by their parts. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Returns the mutants of a source, in the order of the source; an outer one stands before those inside it. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const bytes = Buffer.from(source);
  const textOf = ({ span: { start, end } }: Node): string => bytes.subarray(start - 1, end - 1).toString();
  const mutants: Mutant[] = [];
  const visit = (node: Node, parent: Node, place: string, isChained: boolean): void => {
    if (isType(node) || PLAIN.has(node.type)) return;
    // A part of `a?.b.c()` cannot be put in brackets: what follows would no longer be left out with it.
    if (!isChained && 'span' in node)
      for (const mutated of mutationsOf(node, parent, place, textOf))
        mutants.push({
          file,
          line: bytes
            .subarray(0, node.span.start - 1)
            .toString()
            .split('\n').length,
          start: node.span.start - 1,
          end: node.span.end - 1,
          original: textOf(node),
          mutated,
        });
    for (const [name, value] of Object.entries(node)) {
      if (name === 'key' && KEYED.has(node.type)) continue;
      const isLink =
        node.type === 'OptionalChainingExpression' || (isChained && ['object', 'callee'].includes(name));
      look(value, node, name, isLink);
    }
  };
  const look = (value: unknown, parent: Node, place: string, isChained: boolean): void => {
    if (isNode(value)) visit(value, parent, place, isChained);
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) look(part, parent, place, isChained);
  };
  const module = parseSync(source, { syntax: 'typescript', target: 'es2023' }) as unknown as Node;
  look(module['body'], module, 'body', false);
  return mutants.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What the mutated sources import, and what it is called there: a name that nothing else has. */
const SWITCH = '$isMutant';

/**
 * Returns the source with all the mutants in it, each behind a switch of its own: `$isMutant(17) ? mutated : original`.
 * Lines stay where they were, but for those of a mutant that has some of its own.
 */
export function withSwitches(
  source: string,
  mutants: readonly { readonly id: number; readonly mutant: Mutant }[],
  switchModule: string,
): string {
  const bytes = Buffer.from(source);
  let next = 0;
  const render = (from: number, to: number): string => {
    let text = '';
    let at = from;
    for (let here = mutants[next]; here !== undefined && here.mutant.start < to; here = mutants[next]) {
      const { start, end, mutated } = here.mutant;
      if (end > to) break;
      next++;
      text += bytes.subarray(at, start).toString();
      text += `(${SWITCH}(${here.id}) ? (${mutated}) : (${render(start, end)}))`;
      at = end;
    }
    return text + bytes.subarray(at, to).toString();
  };
  return `import { isMutant as ${SWITCH} } from '${switchModule}'; ${render(0, bytes.length)}`;
}

/** Returns the module that the switches are of: the mutant in force stands in `active`, 0 where there is none; then what is reached is written to `reached`. */
export function switchSource(active: string, reached: string): string {
  return `import { appendFileSync, readFileSync } from 'node:fs';
const ACTIVE = (() => { try { return Number(readFileSync(${JSON.stringify(active)}, 'utf8')); } catch { return 0; } })();
const REACHED = new Set<number>();
function note(id: number): false {
  REACHED.add(id);
  try { appendFileSync(${JSON.stringify(reached)}, id + '\\n'); } catch { /* nobody may write it: a test of rights */ }
  return false;
}
export function isMutant(id: number): boolean {
  return ACTIVE === 0 ? !REACHED.has(id) && note(id) : ACTIVE === id;
}
`;
}
