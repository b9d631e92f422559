interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const forbiddenMembers = new Map([
  ['Date', new Set(['now'])],
  ['Math', new Set(['random'])],
]);
const forbiddenGlobals = new Set([
  'fetch',
  'performance',
  'crypto',
  'process',
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
]);

/**
 * What in a program reaches for the clock, chance, the network or the page, each once, as it is written there.
 * A name that the file itself declares is its own and passes.
 */
export function impuritiesOf(program: unknown): string[] {
  const declared = new Set<string>();
  const used = new Set<string>();
  const found = new Set<string>();
  visit(program as Node, null, '', (node, parent, key) => {
    if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date') {
      if ((node.arguments as unknown[]).length === 0) found.add('new Date()');
    }
    if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') found.add('Date()');
    if (node.type === 'MemberExpression') {
      const [object, property] = [nameOf(node.object), nameOf(node.property)];
      if (object && property && forbiddenMembers.get(object)?.has(property)) {
        found.add(`${object}.${property}`);
      }
    }
    if (node.type !== 'Identifier') return;
    const name = node.name as string;
    if (isDeclaration(parent, key)) declared.add(name);
    else if (forbiddenGlobals.has(name) && !isOnlyAName(parent, key)) used.add(name);
  });
  for (const name of used) if (!declared.has(name)) found.add(name);
  return [...found];
}

function visit(
  node: Node,
  parent: Node | null,
  key: string,
  see: (node: Node, parent: Node | null, key: string) => void,
): void {
  see(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, node, name, see);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { type?: unknown }).type === 'string';

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? (node.name as string) : null;

/** Where a name is made: a variable, parameter, function, class or import. */
function isDeclaration(parent: Node | null, key: string): boolean {
  if (parent === null) return false;
  if (key === 'params' || key === 'local') return true;
  if (key === 'id') return true;
  if (key === 'elements' || key === 'argument') return parent.type === 'ArrayPattern';
  return key === 'value' && parent.type === 'Property' && parent.shorthand === true;
}

/** Where a name stands for no variable: `a.fetch`, `{ fetch: … }`, a member of a type. */
function isOnlyAName(parent: Node | null, key: string): boolean {
  if (parent === null) return false;
  if (parent.type.startsWith('TS')) return true;
  return (key === 'property' || key === 'key') && parent.computed !== true;
}
