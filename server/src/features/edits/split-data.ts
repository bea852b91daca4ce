/** `kf.split(x, y)` for `kf` in a loop over folds: of the arrays whose rows the body picks by the loop's names. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import type { Expression, Statement } from "../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../syntax/children";
import { nodeAt } from "../../syntax/find-node";
import type { Span } from "../../values/records/span";

/** Inputs and labels. */
const MOST = 2;

/** The names that are subscripted by one of `indices`, in the order in which they are written. */
function namesPicked(body: readonly Statement[], indices: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const look = (node: Expression): void => {
    const isPicked = node.kind === "Subscript" && node.index.kind === "Name" && indices.has(node.index.id);
    if (isPicked && node.value.kind === "Name") found.add(node.value.id);
    eachSubexpression(node, look);
  };
  const walk = (statement: Statement): void => {
    eachExpressionOf(statement, look);
    for (const block of blocksOf(statement)) block.forEach(walk);
  };
  body.forEach(walk);
  return [...found];
}

/** The edit; undefined where nothing is picked by what the loop gives. */
export function splitData({ report, syntax }: AnalysedDocument, span: Span): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const loop = found?.statements.at(-1);
  if (loop?.kind !== "For" || loop.target.kind !== "Tuple") return undefined;
  const indices = loop.target.items.flatMap((item) => (item.kind === "Name" ? [item.id] : []));
  const data = namesPicked(loop.body, new Set(indices)).slice(0, MOST);
  return data.length === 0
    ? undefined
    : [{ start: span.end, end: span.end, newText: `.split(${data.join(", ")})` }];
}
