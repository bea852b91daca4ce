// Which names a piece of a program reads and binds, for tests that put something else in its place.
import type { Node, Tree } from "web-tree-sitter";

const isField = (node: Node, field: string): boolean =>
  node.parent?.childForFieldName(field)?.equals(node) === true;
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Where names live; a comprehension is one as well. */
const SCOPE =
  /^(module|function_definition|class_definition|lambda|(list|set|dictionary)_comprehension|generator_expression)$/;
const COMPREHENSION = /^((list|set|dictionary)_comprehension|generator_expression)$/;

interface Binding {
  readonly name: string;
  readonly at: Node;
  /** Whether an import binds it. */
  readonly isImport: boolean;
  readonly scope: Node;
}

function scopeAround(node: Node): Node {
  const { parent } = node;
  if (parent === null) return node;
  // The name of a function or class is bound outside of it.
  const isOutside = parent.type.endsWith("_definition") && isField(node, "name");
  return SCOPE.test(parent.type) && !isOutside ? parent : scopeAround(parent);
}

/** The names that a target binds, and no attributes and items. */
function targetsIn(node: Node): readonly Node[] {
  if (node.type === "identifier") return [node];
  return /^(attribute|subscript|type)$/.test(node.type) ? [] : node.namedChildren.flatMap(targetsIn);
}

const parametersIn = (node: Node): readonly Node[] =>
  node.namedChildren.flatMap((each) => {
    const name = each.type === "identifier" ? each : (each.childForFieldName("name") ?? each.namedChild(0));
    return name?.type === "identifier" ? [name] : [];
  });

function boundBy(node: Node): readonly Node[] {
  const field = (name: string): readonly Node[] => {
    const found = node.childForFieldName(name);
    return found ? targetsIn(found) : [];
  };
  switch (node.type) {
    case "assignment":
    case "augmented_assignment":
    case "for_statement":
    case "for_in_clause":
      return field("left");
    case "named_expression":
    case "function_definition":
    case "class_definition":
      return field("name");
    case "as_pattern_target":
      return targetsIn(node);
    case "parameters":
    case "lambda_parameters":
      return parametersIn(node);
    case "import_statement":
    case "import_from_statement":
      return node.childrenForFieldName("name").flatMap((each) => {
        const alias = each.childForFieldName("alias") ?? each.namedChild(0);
        return alias ? [alias] : [];
      });
    default:
      return [];
  }
}

const known = new WeakMap<Tree, readonly Binding[]>();

/** Everything that binds a name in the whole program. */
function bindingsOf(tree: Tree): readonly Binding[] {
  const before = known.get(tree);
  if (before) return before;
  const all: Binding[] = [];
  const visit = (node: Node): void => {
    const isImport = node.type.startsWith("import_");
    for (const at of boundBy(node)) all.push({ name: at.text, at, isImport, scope: scopeAround(at) });
    for (const child of node.namedChildren) visit(child);
  };
  visit(tree.rootNode);
  known.set(tree, all);
  return all;
}

const contains = (outer: Node, inner: Node): boolean =>
  outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;

/** Whether a name is certainly there where code begins, as far as the text says so. */
function isThere(code: Node, { at, scope }: Binding): boolean {
  if (!contains(scope, code) || scope.equals(code)) return false;
  if (scope.type === "class_definition" && !scope.equals(scopeAround(code))) return false;
  return COMPREHENSION.test(scope.type) || at.endIndex <= code.startIndex || !scope.equals(scopeAround(code));
}

const isPlainRead = (node: Node): boolean =>
  !isField(node, "attribute") &&
  !(isField(node, "name") && node.parent?.type === "keyword_argument") &&
  !(isField(node, "left") && node.parent?.type === "assignment");

function readsIn(node: Node): readonly string[] {
  if (node.type === "identifier") return isPlainRead(node) ? [node.text] : [];
  return node.namedChildren.flatMap(readsIn);
}

/** The program's own names that code reads and that are there when it begins, each once; imported ones are left out. */
export function namesRead(code: Node): readonly string[] {
  const there = bindingsOf(code.tree).filter((binding) => isThere(code, binding));
  const imported = new Set(there.flatMap(({ name, isImport }) => (isImport ? [name] : [])));
  const own = new Set(there.map(({ name }) => name));
  return unique(readsIn(code)).filter((name) => own.has(name) && !imported.has(name));
}

/** The names that are bound where code is done, each once. */
export function boundIn(code: Node): readonly string[] {
  const scope = scopeAround(code);
  const own = bindingsOf(code.tree).filter(
    (binding) => contains(code, binding.at) && binding.scope.equals(scope),
  );
  return unique(own.map(({ name }) => name));
}
