// Hides whole expressions and statements of a program from the analysis, and whether and how often statements run.
//
// What nobody knows is always such that the program does what it did: an unknown function gave the very value that the
// expression in its place had, an unknown condition held where a statement ran. So real Keras's answers stay.
import type { Node } from "web-tree-sitter";
import { boundIn, namesRead } from "./program-names";
import { type EqualProgram, type Replacement, insert, replaced } from "./replaced-text";
import { HIDDEN } from "./hidden-literals";
import type { PythonParser } from "../../src/syntax/parser";

/** A function that nobody knows. */
const HIDDEN_FUNCTION = HIDDEN.slice(0, -"()".length);

/** Code that does something else once it is taken out of its place, or writes settings that other code reads. */
const TIED =
  /\b(super|yield|await|locals|globals|exec|eval|__class__|__future__|global|nonlocal|set_\w+|enable_\w+|config|backend|clear_session|seed|monkeypatch)\b|:=|\*\s*$|"""|'''|\\\n/;
/** Statements that leave what they stand in. */
const LEAVES = /\b(return|break|continue|raise|yield)\b/;

/** Expressions that are hidden whole; literals are those of `hidden-literals.ts`. */
const EXPRESSION =
  /^(call|attribute|subscript|identifier|list|tuple|dictionary|set|binary_operator|unary_operator|comparison_operator|boolean_operator|not_operator|lambda|conditional_expression|list_comprehension|generator_expression|dictionary_comprehension|set_comprehension)$/;
/** What stands there is a name, a target, a declaration or a part that Python takes only in these words. */
const NOT_READ =
  /^(pattern_list|tuple_pattern|list_pattern|as_pattern|as_pattern_target|parameters|lambda_parameters|typed_parameter|dotted_name|aliased_import|case_pattern|keyword_pattern|delete_statement|global_statement|nonlocal_statement|interpolation|list_splat_pattern|dictionary_splat_pattern|type)$/;
const IN_WORDS =
  /^(type|format_specifier|interpolation|case_pattern|future_import_statement|import_statement|import_from_statement|delete_statement|global_statement|nonlocal_statement|string)$/;

const isField = (node: Node, field: string): boolean =>
  node.parent?.childForFieldName(field)?.equals(node) === true;

function isReadExpression(node: Node): boolean {
  const { parent, type } = node;
  if (parent === null || !EXPRESSION.test(type) || NOT_READ.test(parent.type)) return false;
  if (
    /^(assignment|augmented_assignment|for_statement|for_in_clause)$/.test(parent.type) &&
    isField(node, "left")
  )
    return false;
  if (isField(node, "name") || isField(node, "attribute") || isField(node, "alias")) return false;
  // Something of the program's own that is changed under another name than its own.
  if (isField(node, "object") || isField(node, "value"))
    return !/^(attribute|subscript)$/.test(parent.type) || namesRead(node).length === 0;
  // `f(x for x in y)`, whose parentheses are the call's own.
  return !(type === "generator_expression" && isField(node, "arguments"));
}

function expressionsIn(node: Node): readonly Node[] {
  if (IN_WORDS.test(node.type)) return [];
  return [...(isReadExpression(node) ? [node] : []), ...node.namedChildren.flatMap(expressionsIn)];
}

const isOneLine = ({ startPosition, endPosition }: Node): boolean => startPosition.row === endPosition.row;

/** Statements that stand on lines of their own, in any block. */
function statementsIn(node: Node, lines: readonly string[]): readonly Node[] {
  const own = /^(module|block)$/.test(node.type) ? node.namedChildren : [];
  const alone = own.filter(({ type, startPosition, endPosition }) => {
    const before = lines[startPosition.row]?.slice(0, startPosition.column) ?? "";
    const behind = lines[endPosition.row]?.slice(endPosition.column) ?? "";
    return type !== "comment" && before.trim() === "" && /^\s*(#.*)?$/.test(behind);
  });
  return [...alone, ...node.namedChildren.flatMap((child) => statementsIn(child, lines))];
}

const replace = ({ startIndex, endIndex }: Node, text: string): readonly Replacement[] => [
  { start: startIndex, end: endIndex, text },
];

/** An unknown function's call, which is given whatever the code in its place could reach and change. */
function hiddenCall(node: Node): string {
  const given = namesRead(node);
  return given.length === 0 ? HIDDEN : `${HIDDEN_FUNCTION}(${given.join(", ")})`;
}

type Hiding = (statement: Node) => readonly Replacement[];

/** Puts a statement into another one, of which `before` ends the line before it and `behind` follows. */
const wrapped =
  (before: string, behind = ""): Hiding =>
  (statement) => {
    if (TIED.test(statement.text)) return [];
    const indent = " ".repeat(statement.startPosition.column);
    const starts = [...statement.text.matchAll(/\n(?=.)/g)].map(
      ({ index }) => statement.startIndex + index + 1,
    );
    return [
      insert(statement.startIndex, `${before.replaceAll("\n", `\n${indent}`)}\n${indent} `),
      ...starts.map((at) => insert(at, " ")),
      ...(behind === "" ? [] : [insert(statement.endIndex, `\n${behind}`.replaceAll("\n", `\n${indent}`))]),
    ];
  };

const unlessLeaving =
  (hiding: Hiding): Hiding =>
  (statement) =>
    LEAVES.test(statement.text) ? [] : hiding(statement);

/** Puts a line before a statement. */
const preceded =
  (lineFor: (statement: Node) => string | undefined): Hiding =>
  (statement) => {
    const line = lineFor(statement);
    if (line === undefined || statement.type === "future_import_statement") return [];
    return [insert(statement.startIndex, `${line}\n${" ".repeat(statement.startPosition.column)}`)];
  };

const isInside = (node: Node, what: RegExp, until: RegExp): boolean => {
  for (let at = node.parent; at !== null && !until.test(at.type); at = at.parent)
    if (what.test(at.type)) return true;
  return false;
};
const inFunction = (node: Node): boolean => isInside(node, /^function_definition$/, /^class_definition$/);
const inLoop = (node: Node): boolean =>
  isInside(node, /^(for|while)_statement$/, /^(function_definition|class_definition|lambda)$/);

/** Ways of hiding a statement; what each puts there did the same. */
const hidings: Readonly<Record<string, Hiding>> = {
  "under a condition": wrapped(`if ${HIDDEN}:`),
  "in the other branch": wrapped(`if ${HIDDEN}:\n pass\nelse:`),
  "in a loop that ran once": unlessLeaving(wrapped(`for _ in ${HIDDEN}:`)),
  "in a while that ran once": unlessLeaving(wrapped(`while ${HIDDEN}:`)),
  "in a try": wrapped("try:", "except Exception:\n pass"),
  "in a try that something else may end": wrapped(`try:\n ${HIDDEN}`, "except Exception:\n pass"),
  "in a finally": wrapped(`try:\n ${HIDDEN}\nfinally:`),
  "in a with": wrapped(`with ${HIDDEN}:`),
  "in a case": wrapped(`match ${HIDDEN}:\n case 1:`),
  "behind a raise": preceded(() => `if ${HIDDEN}: raise ValueError()`),
  "behind a return": preceded((statement) =>
    inFunction(statement) ? `if ${HIDDEN}: return None` : undefined,
  ),
  "behind a continue": preceded((statement) => (inLoop(statement) ? `if ${HIDDEN}: continue` : undefined)),
  "behind a break": preceded((statement) => (inLoop(statement) ? `if ${HIDDEN}: break` : undefined)),
  "behind a call that is given all": preceded((statement) => {
    const given = namesRead(statement);
    return given.length === 0 ? undefined : `${HIDDEN_FUNCTION}(${given.join(", ")})`;
  }),
  "as one call": (statement) => {
    const { text, type } = statement;
    if (TIED.test(text) || LEAVES.test(text) || /^(delete|assert)_statement$/.test(type)) return [];
    const bound = boundIn(statement);
    const given = namesRead(statement);
    const targets = bound.length === 0 ? "" : `${bound.join(", ")} = `;
    return replace(statement, `${targets}${HIDDEN_FUNCTION}(${given.join(", ")})`);
  },
  "as a body": (statement) => {
    const body = statement.type === "function_definition" ? statement.childForFieldName("body") : null;
    if (!body || /\byield\b/.test(body.text) || TIED.test(body.text)) return [];
    const parameters = statement.childForFieldName("parameters");
    const own = boundIn(body);
    const given = [
      ...(parameters ? boundIn(parameters) : []),
      ...namesRead(body).filter((name) => !own.includes(name)),
    ];
    return replace(body, `return ${HIDDEN_FUNCTION}(${[...new Set(given)].join(", ")})`);
  },
  "under a decorator": (statement) => {
    if (!/^(function_definition|class_definition|decorated_definition)$/.test(statement.type)) return [];
    return [insert(statement.startIndex, `@${HIDDEN}\n${" ".repeat(statement.startPosition.column)}`)];
  },
};

const WHOLE = "an expression";
/** Ways of hiding an expression. */
const hiddenAs: Readonly<Record<string, Hiding>> = {
  [WHOLE]: (node) => (TIED.test(node.text) ? [] : replace(node, hiddenCall(node))),
  "one of two": (node) => around(node, "(", ` if ${HIDDEN} else None)`),
  "one of two unknown": (node) => around(node, `(${HIDDEN} if ${HIDDEN} else `, ")"),
  "what an or gives": (node) => around(node, `(${HIDDEN} or `, ")"),
  "what a function gives back": (node) => around(node, `${HIDDEN_FUNCTION}(`, ")"),
  "what a function makes": (node) =>
    TIED.test(node.text) || isInside(node, /^class_definition$/, /^(function_definition|lambda)$/)
      ? []
      : around(node, `${HIDDEN_FUNCTION}(lambda: `, ")"),
};

function around({ startIndex, endIndex }: Node, before: string, behind: string): readonly Replacement[] {
  return [insert(startIndex, before), insert(endIndex, behind)];
}

/** Where the value isn't only read: what is given elsewhere would be another program. */
const isPlainValue = (node: Node): boolean =>
  !/^(expression_statement|list_splat|dictionary_splat|decorator)$/.test(node.parent?.type ?? "") &&
  !TIED.test(node.text) &&
  !(node.type === "identifier" && node.parent?.type === "attribute") &&
  !(node.type === "tuple" && !node.text.startsWith("("));

/** All ways of hiding something of a program. */
export const waysOfHidingCode: readonly string[] = [...Object.keys(hidings), ...Object.keys(hiddenAs)];

export interface HiddenCode {
  readonly way: string;
  readonly hidden: EqualProgram;
}

/** The program with one thing hidden, for each that can be and each way; `isRun` chooses by the way and the place's line. */
export function withHiddenCode(
  parser: PythonParser,
  text: string,
  isRun: (place: string) => boolean,
): readonly HiddenCode[] {
  const tree = parser.parse(text);
  if (!tree || tree.rootNode.hasError) return [];
  const lines = text.split("\n");
  const made: HiddenCode[] = [];
  const add = (node: Node, way: string, hide: Hiding): void => {
    const { row, column } = node.startPosition;
    if (!isRun(`${way} ${column} ${node.type} ${lines[row] ?? ""}`)) return;
    const replacements = hide(node);
    if (replacements.length > 0) made.push({ way, hidden: replaced(text, replacements) });
  };
  for (const statement of statementsIn(tree.rootNode, lines))
    for (const [way, hide] of Object.entries(hidings)) add(statement, way, hide);
  for (const expression of expressionsIn(tree.rootNode).filter(isOneLine))
    for (const [way, hide] of Object.entries(hiddenAs))
      if (way === WHOLE || isPlainValue(expression)) add(expression, way, hide);
  return made;
}
