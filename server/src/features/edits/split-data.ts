/** `kf.split(x, y)` for `kf` in a loop over folds: of the arrays whose rows the body picks by the loop's names. */
import type { AnalysedDocument } from "../document";
import type { TextEdit } from "./text-edit";
import type { Statement } from "../../syntax/ast";
import { eachExpressionWithin } from "../../syntax/children";
import { type FoundCall, findCallAt, nodeAt } from "../../syntax/find-node";
import { boundNames } from "../../syntax/names/scope";
import type { Span } from "../../values/records/span";

/** Inputs and labels. */
const MOST = 2;

/** The names that are subscripted by one of `indices`, in the order in which they are written. */
function namesPicked(body: readonly Statement[], indices: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  eachExpressionWithin(body, (node) => {
    const isPicked = node.kind === "Subscript" && node.index.kind === "Name" && indices.has(node.index.id);
    if (isPicked && node.value.kind === "Name") found.add(node.value.id);
  });
  return [...found];
}

/** The edit; undefined where nothing is picked by what the loop gives. */
export function splitData(
  { report, syntax, text }: AnalysedDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const found = span.file === report.file ? nodeAt(syntax(), span.start) : undefined;
  const loop = found?.statements.at(-1);
  if (loop?.kind !== "For" || loop.target.kind !== "Tuple") return undefined;
  const data = namesPicked(loop.body, boundNames(loop.target));
  const call = findCallAt(syntax(), span);
  const { callee } = call?.call ?? {};
  if (call && callee?.kind === "Attribute" && callee.name === "split") return labelsAdded(text, data, call);
  return data.length === 0
    ? undefined
    : [{ start: span.end, end: span.end, newText: `.split(${data.slice(0, MOST).join(", ")})` }];
}

/** The call with the first of the arrays that it is not given yet behind the one that it is given. */
function labelsAdded(
  text: string,
  data: readonly string[],
  { call, base }: FoundCall,
): readonly TextEdit[] | undefined {
  const [first, ...more] = call.arguments.map(({ value }) => value);
  if (first?.kind !== "Name" || more.length > 0) return undefined;
  const labels = data.find((name) => name !== first.id);
  const [start, end] = [base + call.start, base + call.end];
  const behind = base + first.end;
  return labels === undefined
    ? undefined
    : [{ start, end, newText: `${text.slice(start, behind)}, ${labels}${text.slice(behind, end)}` }];
}
