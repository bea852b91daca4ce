/** A first value for an attribute that a method adds to, as a line of `__init__`: `self.losses = []` for `self.losses.append(…)`. */
import type { AnalysedDocument } from "../document";
import { indentationBefore } from "./insert-layer-edits";
import { lineBreakOf } from "../text/line-end";
import { expressionAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { nodeAt } from "../../syntax/find-node";
import type { ClassDef, Expression, FunctionDef, Statement } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

/** What an attribute is before something is added to it; undefined where nothing is. */
function firstValue(around: Expression | undefined, statement: Statement | undefined): string | undefined {
  if (around?.kind === "Attribute") return /^(append|extend)$/.test(around.name) ? "[]" : undefined;
  return statement?.kind === "AugmentedAssign" && around === undefined ? "0" : undefined;
}

/** Whether a statement defines a method. */
const isMethod = (statement: Statement): statement is FunctionDef => statement.kind === "FunctionDef";

/** Where the line goes, and what stands before it. */
function placeIn(
  owner: ClassDef,
  base: number,
  text: string,
): { readonly at: number; readonly write: (line: string) => string } | undefined {
  const newline = lineBreakOf(text);
  const init = owner.body.find((statement) => isMethod(statement) && statement.name === "__init__");
  if (init && isMethod(init)) {
    const [first] = init.body;
    const indent = first && indentationBefore(text, base + first.start);
    return indent === undefined
      ? undefined
      : { at: base + init.end, write: (line) => `${newline}${indent}${line}` };
  }
  const method = owner.body.find(isMethod);
  const indent = method && indentationBefore(text, base + method.start);
  if (!method || !indent || method.decorators.length > 0) return undefined;
  const lines = (line: string): readonly string[] => [
    "def __init__(self, *args, **kwargs):",
    `${indent}${indent}super().__init__(*args, **kwargs)`,
    `${indent}${indent}${line}`,
    "",
    indent,
  ];
  return { at: base + method.start, write: (line) => lines(line).join(newline) };
}

/** The edit; undefined where nothing is added to the attribute, or no class is around it. */
export function setFirst(
  { text, report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  const nodes = nodeAt(syntax(), span.start);
  const owner = nodes?.statements.findLast(({ kind }) => kind === "ClassDef");
  if (found?.node.kind !== "Attribute" || !nodes || owner?.kind !== "ClassDef") return undefined;
  const value = firstValue(found.around.at(-1), nodes.statements.at(-1));
  const place = placeIn(owner, nodes.base, text);
  if (value === undefined || !place) return undefined;
  const attribute = text.slice(span.start, span.end);
  return [{ start: place.at, end: place.at, newText: place.write(`${attribute} = ${value}`) }];
}
