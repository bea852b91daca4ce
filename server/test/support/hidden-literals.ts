// Hides one literal of a program from the analysis, for tests that it never takes what it doesn't know for something else.
import type { Node } from "web-tree-sitter";
import type { EqualProgram } from "./replaced-text";
import type { PythonParser } from "../../src/syntax/parser";

/** Something that nobody knows: an attribute of what is imported by a name that is nowhere. */
export const HIDDEN = '__import__("nowhere").hidden()';

/** How a literal is hidden: altogether, or all but its type. */
const hiddenAs: Readonly<Partial<Record<string, readonly string[]>>> = {
  integer: [HIDDEN, `int(${HIDDEN})`],
  float: [HIDDEN, `float(${HIDDEN})`],
  string: [HIDDEN, `str(${HIDDEN})`],
  true: [HIDDEN, `bool(${HIDDEN})`],
  false: [HIDDEN, `bool(${HIDDEN})`],
};

/** Where a literal is not a value that the program reads, or Python takes nothing else. */
const isFixed = ({ parent }: Node): boolean =>
  parent === null ||
  /^(expression_statement|concatenated_string|type|case_pattern|format_specifier|interpolation)$/.test(
    parent.type,
  );

function literalsIn(node: Node): readonly Node[] {
  if (/^(type|format_specifier|future_import_statement)$/.test(node.type)) return [];
  if (hiddenAs[node.type]) return isFixed(node) ? [] : [node];
  return node.namedChildren.flatMap(literalsIn);
}

/** The ways of hiding a literal, with what there are of others; bytes stay bytes. */
export const waysOfHiding = (type: string, literal: string, others: readonly string[]): readonly string[] =>
  type === "string" && /^[rR]?[bB]/.test(literal) ? [HIDDEN, `bytes(${HIDDEN})`] : (hiddenAs[type] ?? others);

/** The program with one literal hidden, for each literal and each way of hiding it. Every line keeps its number. */
export function withHiddenLiterals(parser: PythonParser, text: string): readonly EqualProgram[] {
  const tree = parser.parse(text);
  return (tree ? literalsIn(tree.rootNode) : []).flatMap(({ type, startIndex, endIndex, text: literal }) =>
    literal.includes("\n")
      ? []
      : waysOfHiding(type, literal, []).map((by) => ({
          text: `${text.slice(0, startIndex)}${by}${text.slice(endIndex)}`,
          oldOffset: (offset) =>
            offset <= startIndex ? offset : Math.max(endIndex, offset - by.length + literal.length),
        })),
  );
}
