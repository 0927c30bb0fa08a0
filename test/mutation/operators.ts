/** The small mistakes that are made in a source, by the kind of node they are made at. */

/** A node of swc's syntax tree. */
export interface Node {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

/** What stands at a node, as it is written. */
export type TextOf = (node: Node) => string;

/** Returns what the node could say instead. */
type Operator = (node: Node, textOf: TextOf) => string[];

const BINARY: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** In SQL: what stands there, and what stands there instead. `BETWEEN ? AND ?` is no condition. */
const SQL: readonly (readonly [RegExp, string])[] = [
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/(?<!\bBETWEEN .{0,40})\bAND\b/g, 'OR'],
  [/\bOR\b(?! (?:IGNORE|REPLACE))/g, 'AND'],
  [/\bASC\b/g, 'DESC'],
  [/\bDESC\b/g, 'ASC'],
  [/\bmin\(/gi, 'max('],
  [/\bmax\(/gi, 'min('],
  [/\bIS NULL\b/g, 'IS NOT NULL'],
  [/\bIS NOT NULL\b/g, 'IS NULL'],
];
const IS_SQL = /\b(?:SELECT|INSERT|UPDATE|DELETE|WHERE|JOIN|ORDER BY)\b/;

/** Names of what answers yes or no. */
const IS_ASKED = /(?:^|[.#])(?:is|has|can|includes|some|every|test|startsWith|endsWith)(?:[A-Z]\w*)?$/;

/** Nodes that stand around an expression and say nothing of their own. */
const AROUND = new Set(['ParenthesisExpression', 'TsNonNullExpression', 'TsAsExpression']);

function within(node: Node): Node {
  return AROUND.has(node.type) ? within(node['expression'] as Node) : node;
}

const isText = (node: Node): boolean => ['StringLiteral', 'TemplateLiteral'].includes(within(node).type);

/** A value that is yes or no, as far as can be told without types; what is compared by `===` is turned elsewhere. */
function negated(value: Node | undefined, textOf: TextOf): string[] {
  if (value === undefined) return [];
  const { type, callee, operator } = value as Node & { callee?: Node; operator?: string };
  const isBoolean =
    (type === 'CallExpression' && IS_ASKED.test(textOf(callee as Node))) ||
    (type === 'BinaryExpression' && ['&&', '<', '<=', '>', '>='].includes(operator ?? ''));
  return isBoolean ? [`!(${textOf(value)})`] : [];
}

function binary(node: Node, textOf: TextOf): string[] {
  const { operator, left, right } = node as Node & { operator: string; left: Node; right: Node };
  if (operator === '??') return [textOf(left)];
  const other = BINARY[operator];
  if (other === undefined || (operator === '+' && (isText(left) || isText(right)))) return [];
  return [`(${textOf(left)}) ${other} (${textOf(right)})`];
}

function call(node: Node, textOf: TextOf): string[] {
  const callee = node['callee'] as Node;
  if (callee.type !== 'MemberExpression') return [];
  const { object, property } = callee as Node & { object: Node; property: Node };
  const name = textOf(property);
  const text = textOf(node);
  const after = text.slice(textOf(callee).length);
  const other = METHODS.get(name);
  if (other !== undefined) return [`${textOf(object)}.${other}${after}`];
  if (!['slice', 'substring', 'subarray'].includes(name)) return [];
  return (node['arguments'] as { expression: Node }[])
    .map(({ expression }) => expression)
    .filter(({ type }) => type !== 'NumericLiteral')
    .flatMap(({ span }) =>
      [' + 1', ' - 1'].map((more) => {
        const end = span.end - node.span.start;
        const start = span.start - node.span.start;
        return `${cut(text, 0, start)}(${cut(text, start, end)})${more}${cut(text, end)}`;
      }),
    );
}

/** The spans of nodes count bytes. */
function cut(text: string, from: number, to?: number): string {
  return Buffer.from(text).subarray(from, to).toString();
}

function sql(node: Node, textOf: TextOf): string[] {
  const text = textOf(node);
  if (!IS_SQL.test(text)) return [];
  return SQL.flatMap(([what, instead]) =>
    [...text.matchAll(what)].map(
      ({ 0: { length }, index }) => text.slice(0, index) + instead + text.slice(index + length),
    ),
  );
}

/** What is mutated where it stands. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  BinaryExpression: binary,
  CallExpression: call,
  StringLiteral: sql,
  TemplateLiteral: sql,
  BooleanLiteral: (node, textOf) => [textOf(node) === 'true' ? 'false' : 'true'],
  NumericLiteral: (node) => [-1, 1].map((more) => String((node['value'] as number) + more)),
  UnaryExpression: (node, textOf) =>
    node['operator'] === '!' ? [`Boolean(${textOf(node['argument'] as Node)})`] : [],
};

/** Conditions: what is asked is always so, or never. */
const forced: Operator = () => ['true', 'false'];
const removed: Operator = (node) =>
  ['CallExpression', 'AwaitExpression', 'OptionalChainingExpression'].includes(node.type) &&
  (node['callee'] as Node | undefined)?.type !== 'Super'
    ? ['undefined']
    : [];

/** What is mutated because of where it stands: a part of the node that has this name. */
const PLACES: Readonly<Record<string, Readonly<Record<string, Operator>>>> = {
  IfStatement: { test: forced },
  ConditionalExpression: { test: forced },
  ExpressionStatement: { expression: removed },
  ReturnStatement: { argument: negated },
  ArrowFunctionExpression: { body: negated },
};

/** Returns what could stand in the place of the node instead. */
export function mutationsOf(node: Node, parent: Node, place: string, textOf: TextOf): string[] {
  return [OPERATORS[node.type], PLACES[parent.type]?.[place]].flatMap(
    (operator) => operator?.(node, textOf) ?? [],
  );
}
