/** A table without the column that the labels are taken of: `train.drop(columns="label").values` for `train.values`. */
import type { AnalysedDocument } from "../document";
import { assignedOnce, assignments } from "./assignments";
import type { TextEdit } from "./text-edit";
import { expressionAtRange } from "../text/syntax-path";
import type { Expression, ModuleSyntax } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

interface Found {
  readonly node: Expression;
  readonly base: number;
}

/** Methods of a table or array that keep its columns or rearrange its elements, and functions that are given it. */
const OF_TABLES = /^(to_numpy|astype|reshape|copy|fillna|dropna)$/;
const GIVEN_TABLES = /^(array|asarray|fit_transform|transform)$/;

/** The name behind what is done with a table. */
function nameWithin(node: Expression): Extract<Expression, { kind: "Name" }> | undefined {
  if (node.kind === "Name") return node;
  if (node.kind === "BinaryOperation") return nameWithin(node.left);
  if (node.kind === "Attribute") return node.name === "values" ? nameWithin(node.value) : undefined;
  if (node.kind !== "Call" || node.callee.kind !== "Attribute") return undefined;
  const { name, value } = node.callee;
  const [first] = node.arguments;
  if (GIVEN_TABLES.test(name) && first) return nameWithin(first.value);
  return OF_TABLES.test(name) ? nameWithin(value) : undefined;
}

/** The columns that the file takes of a table one by one, each by itself in an assignment. */
function columnsTaken(syntax: ModuleSyntax, table: string): readonly string[] {
  const taken = (node: Expression): string | undefined => {
    if (node.kind === "Attribute") return taken(node.value);
    if (node.kind === "Call" && node.callee.kind === "Attribute") return taken(node.callee.value);
    if (node.kind !== "Subscript" || node.value.kind !== "Name" || node.value.id !== table) return undefined;
    return node.index.kind === "Constant" && node.index.value.type === "str"
      ? node.index.value.value
      : undefined;
  };
  return assignments(syntax).flatMap(({ statement }) => taken(statement.value) ?? []);
}

/** So many names are followed to what they were assigned. */
const MOST_NAMES = 4;

/** The edit; undefined where no table of which one column is taken stands behind the expression. */
export function dropLabelColumn(
  { report, syntax }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  let found: Found | undefined = span.file === report.file ? expressionAtRange(syntax(), span) : undefined;
  for (let count = 0; found && count < MOST_NAMES; count++) {
    const name = nameWithin(found.node);
    if (!name) return undefined;
    const columns = new Set(columnsTaken(syntax(), name.id));
    const [column] = columns;
    if (column !== undefined) {
      const at = found.base + name.end;
      return columns.size > 1 ? undefined : [{ start: at, end: at, newText: `.drop(columns="${column}")` }];
    }
    found = assignedOnce(syntax(), name.id);
  }
  return undefined;
}
