// Writes a program in other words that mean the same to Python, for tests that what is shown hangs on no way of writing.
import type { Node } from "web-tree-sitter";
import { type EqualProgram, type Replacement, insert, replaced } from "./replaced-text";
import { operatorMethods } from "../../src/libraries/builtins";
import type { PythonParser } from "../../src/syntax/parser";
import { lookup } from "../../src/values/names/lookup";

/** Puts text before and behind a node. */
const around = ({ startIndex, endIndex }: Node, before: string, behind: string): readonly Replacement[] => [
  insert(startIndex, before),
  insert(endIndex, behind),
];

/** Parts of a program in which Python or Keras reads the words themselves. */
const IN_WORDS =
  /^(type|format_specifier|interpolation|case_pattern|future_import_statement|import_statement|import_from_statement|decorator|global_statement|nonlocal_statement|delete_statement)$/;

const parentIs = ({ parent }: Node, types: RegExp): boolean => parent !== null && types.test(parent.type);

/** All nodes of a program whose words may change, outer ones first. */
function nodesIn(node: Node): readonly Node[] {
  if (IN_WORDS.test(node.type)) return [];
  return [node, ...node.namedChildren.flatMap(nodesIn)];
}

/** Whether a node is where a value is read, and no name, target or part of a larger constant. */
const isRead = (node: Node): boolean =>
  !parentIs(node, /^(expression_statement|concatenated_string|string)$/);

const isOneLine = ({ startPosition, endPosition }: Node): boolean => startPosition.row === endPosition.row;

/** Whether code may stand in a function of its own: it gives nothing away, binds nothing and asks for no `super()`. */
const isMovable = (node: Node): boolean =>
  !/\b(super|yield|await|locals|globals|__class__)\b|:=/.test(node.text) && !isInClass(node);

/** Whether the innermost block is that of a class, whose names functions in it don't see. */
function isInClass({ parent }: Node): boolean {
  if (parent === null || /^(function_definition|lambda)$/.test(parent.type)) return false;
  return parent.type === "class_definition" || isInClass(parent);
}

/** The right side of `name = value`, as far as it is one value. */
function assigned(node: Node): Node | null {
  if (node.type !== "assignment" || node.childForFieldName("type")) return null;
  const right = node.childForFieldName("right");
  if (!right || /^(assignment|expression_list|yield|await)$/.test(right.type)) return null;
  return right;
}

/** Whether a node is bound, and not read. */
const isTarget = (node: Node): boolean =>
  node.parent?.childForFieldName("left")?.equals(node) === true ||
  parentIs(
    node,
    /^(pattern_list|tuple_pattern|list_pattern|as_pattern_target|with_item|augmented_assignment)$/,
  );

/** What decides an `if`. */
const testOf = (node: Node): Node | null =>
  node.type === "conditional_expression" ? node.namedChild(1) : node.childForFieldName("condition");

/** The function of Python's `operator` for a sign; `and` and `or` are no names. */
function operatorFunction(sign: string): string | undefined {
  const name = lookup(operatorMethods, sign);
  return name === "and" || name === "or" ? `${name}_` : name;
}

type Rewriting = (node: Node) => readonly Replacement[];

/** A rewriting of the value that an assignment binds. */
const ofAssigned =
  (write: Rewriting): Rewriting =>
  (node) => {
    const value = assigned(node);
    return value ? write(value) : [];
  };

const argumentsOf = ({ namedChildren }: Node): readonly Node[] =>
  namedChildren.filter(({ type }) => type !== "comment");

/** `f(a, b, c=d)` whose arguments are all written one by one; what only looks like a call or needs its words is left out. */
function plainArguments(node: Node): readonly Node[] | undefined {
  const list = node.type === "call" ? node.childForFieldName("arguments") : null;
  if (list?.type !== "argument_list") return undefined;
  const all = argumentsOf(list);
  if (all.some(({ type }) => /^(list_splat|dictionary_splat|parenthesized_list_splat)$/.test(type)))
    return undefined;
  return list.namedChildren.length === all.length ? all : undefined;
}

/** Ways of writing the same, each with all the places of a program where it can be done. */
const rewritings: Readonly<Record<string, Rewriting>> = {
  "integers are asked of int()": (node) =>
    node.type === "integer" && isRead(node) && /^\d+$/.test(node.text) ? around(node, 'int("', '")') : [],
  "integers are sums": (node) =>
    node.type === "integer" && isRead(node) && /^\d+$/.test(node.text) ? around(node, "(1 + ", " - 1)") : [],
  "integers are items": (node) =>
    node.type === "integer" && isRead(node) && /^\d+$/.test(node.text) ? around(node, "[", "][0]") : [],
  "strings are joined": (node) =>
    node.type === "string" && isRead(node) && isOneLine(node) && /^["'][^{}\\]*$/.test(node.text)
      ? around(node, '"".join([', "])")
      : [],
  "tuples are made of lists": (node) =>
    node.type === "tuple" && node.text.startsWith("(") && !parentIs(node, /^(for_statement|for_in_clause)$/)
      ? around(node, "tuple([*", "])")
      : [],
  "lists are made of tuples": (node) =>
    node.type === "list" && isRead(node) ? around(node, "list((*", ",))") : [],
  "keywords are given in a dict": (node) => {
    const given = plainArguments(node) ?? [];
    return given.flatMap((argument) => {
      const [name, value] = [argument.childForFieldName("name"), argument.childForFieldName("value")];
      if (argument.type !== "keyword_argument" || !name || !value) return [];
      return [
        { start: name.startIndex, end: value.startIndex, text: `**{"${name.text}": ` },
        insert(value.endIndex, "}"),
      ];
    });
  },
  "positional arguments are given in a tuple": (node) => {
    const given = (plainArguments(node) ?? []).filter(({ type }) => type !== "keyword_argument");
    const [first, last] = [given[0], given.at(-1)];
    if (!first || !last || given.some(({ type }) => type === "generator_expression")) return [];
    return [insert(first.startIndex, "*("), insert(last.endIndex, ",)")];
  },
  "attributes are asked of getattr()": (node) => {
    const [object, name] = [node.childForFieldName("object"), node.childForFieldName("attribute")];
    const isTarget =
      node.parent?.childForFieldName("left")?.equals(node) === true ||
      parentIs(
        node,
        /^(pattern_list|tuple_pattern|list_pattern|as_pattern_target|with_item|augmented_assignment)$/,
      );
    if (node.type !== "attribute" || !object || !name || isTarget || object.text.includes("super("))
      return [];
    if (name.text.startsWith("__")) return [];
    return [
      insert(node.startIndex, "getattr("),
      { start: object.endIndex, end: node.endIndex, text: `, "${name.text}")` },
    ];
  },
  "what a call gives is called by another function": (node) => {
    const called = node.type === "call" ? node.childForFieldName("function") : null;
    return called?.type === "call" && isMovable(called) ? around(called, "(lambda _f: _f)(", ")") : [];
  },
  "values are taken out of a list": ofAssigned((value) => around(value, "[", "][0]")),
  "values are taken out of a dict": ofAssigned((value) => around(value, '{"k": ', '}["k"]')),
  "values are what a function gives": ofAssigned((value) =>
    isMovable(value) ? around(value, "(lambda: ", ")()") : [],
  ),
  "values are chosen by a condition that holds": ofAssigned((value) =>
    around(value, "(", " if True else None)"),
  ),
  "values are unpacked": (node) => {
    const [left, value] = [node.childForFieldName("left"), assigned(node)];
    const isAlone = value !== null && parentIs(node, /^expression_statement$/);
    return isAlone && left?.type === "identifier"
      ? [insert(left.endIndex, ","), ...around(value, "[", "]")]
      : [];
  },
  "values are what stands first": ofAssigned((value) => around(value, "(*(", ",), 0)[0]")),
  "values are defaults": ofAssigned((value) =>
    isMovable(value) ? around(value, "(lambda _v=", ": _v)()") : [],
  ),
  "operators are functions": (node) => {
    const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
    const name = operatorFunction(node.childForFieldName("operator")?.text ?? "");
    if (node.type !== "binary_operator" || !left || !right || name === undefined) return [];
    return [
      insert(node.startIndex, `__import__("operator").${name}(`),
      { start: left.endIndex, end: right.startIndex, text: ", " },
      insert(node.endIndex, ")"),
    ];
  },
  "items are asked of getitem()": (node) => {
    const [object, ...places] = [node.childForFieldName("value"), ...node.childrenForFieldName("subscript")];
    const [place] = places;
    if (node.type !== "subscript" || !object || !place || places.length > 1 || place.type === "slice")
      return [];
    if (isTarget(node) || node.text.endsWith(",]")) return [];
    return [
      insert(node.startIndex, '__import__("operator").getitem('),
      { start: object.endIndex, end: place.startIndex, text: ", " },
      { start: place.endIndex, end: node.endIndex, text: ")" },
    ];
  },
  "conditions are negated twice": (node) => {
    const test = /^(if_statement|elif_clause|conditional_expression)$/.test(node.type) ? testOf(node) : null;
    return test ? around(test, "not (not (", "))") : [];
  },
  "loops go over what zip() gives": (node) => {
    const [target, over] = [node.childForFieldName("left"), node.childForFieldName("right")];
    if (!/^(for_statement|for_in_clause)$/.test(node.type) || target?.type !== "identifier" || !over)
      return [];
    return [insert(target.endIndex, ","), ...around(over, "zip(", ")")];
  },
  "functions and classes are decorated": (node) => {
    if (!/^(function_definition|class_definition)$/.test(node.type)) return [];
    const first = parentIs(node, /^decorated_definition$/) ? (node.parent ?? node) : node;
    return [insert(first.startIndex, `@(lambda _d: _d)\n${" ".repeat(first.startPosition.column)}`)];
  },
  "values are found by a loop": ofAssigned((value) =>
    isMovable(value) ? around(value, "next(_v for _v in [", "])") : [],
  ),
};

/** Ways of putting a whole program into a statement: the lines before it, how deep it stands, and the lines behind it. */
const frames: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  "all is in a function": ["def main():\n", "\nmain()\n"],
  "all is in an if": ["if True:\n", "\n"],
  "all is in a loop": ["for _ in range(1):\n", "\n"],
  "all is in a while": ["while True:\n", "\n    break\n"],
  "all is in a try": ["try:\n", "\nfinally:\n    pass\n"],
  "all is in a with": ["import contextlib\nwith contextlib.nullcontext():\n", "\n"],
};

/** Programs that Python reads otherwise once they stand deeper. */
const TIED = /"""|'''|\\\n|^from \S+ import \*|\b(global|nonlocal|locals|globals|exec|eval|__future__)\b/m;

function framed(text: string, [before, behind]: readonly [string, string]): readonly Replacement[] {
  if (TIED.test(text)) return [];
  const starts = [...text.matchAll(/^(?=.)/gm)].map(({ index }) => index);
  // A function's own names are no names of the classes in it, but they are of the functions in those.
  return [insert(0, before), ...starts.map((at) => insert(at, "    ")), insert(text.length, behind)];
}

/**
 * What closes comes before what opens at one place, an outer node opens before the nodes in it, and they close in turn.
 * `replacements` are those of the outer nodes first.
 */
function inOrder(replacements: readonly Replacement[]): readonly Replacement[] {
  return replacements
    .map((replacement, i) => ({ ...replacement, i }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.i - b.i);
}

/** All ways of writing a program otherwise. */
export const ways: readonly string[] = [...Object.keys(rewritings), ...Object.keys(frames)];

/** The program that does the same, written in one of the ways; undefined where that changes nothing. */
export function equalProgram(parser: PythonParser, text: string, way: string): EqualProgram | undefined {
  const tree = parser.parse(text);
  // What the grammar does not know is put right by the product's own reading, not here.
  if (!tree || tree.rootNode.hasError) return undefined;
  const [rewrite, frame] = [lookup(rewritings, way), lookup(frames, way)];
  const replacements = frame
    ? framed(text, frame)
    : inOrder(nodesIn(tree.rootNode).flatMap((node) => rewrite?.(node) ?? []));
  return replacements.length === 0 ? undefined : replaced(text, replacements);
}
