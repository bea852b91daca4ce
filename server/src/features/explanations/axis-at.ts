/** The axis that a subscript asks for: which lengths `x.shape[1]` has, pointed at by its index. */
import type { AnalysedDocument } from "../document";
import { bindingsOf } from "../name-binding";
import type { Expression, Range, Subscript } from "../../syntax/ast";
import { nodeAt } from "../../syntax/find-node";
import type { Dim } from "../../values/dimensions/dimension";

export interface AxisAt extends Range {
  readonly index: Range;
  /** Its lengths over all visits. */
  readonly dims: readonly Dim[];
}

/** A whole number as it is written, with its sign. */
function indexOf(expression: Expression): number | undefined {
  if (expression.kind === "UnaryOperation" && expression.operator === "-") {
    const value = indexOf(expression.operand);
    return value === undefined ? undefined : -value;
  }
  return expression.kind === "Constant" && expression.value.type === "int"
    ? Number(expression.value.value)
    : undefined;
}

/** The axis whose index is at an offset; undefined where its array or its index is more than a name or a number. */
export function axisAt(document: AnalysedDocument, offset: number): AxisAt | undefined {
  const found = nodeAt(document.syntax(), offset);
  const subscript = found?.expressions.findLast(
    (node): node is Subscript =>
      node.kind === "Subscript" &&
      found.base + node.index.start <= offset &&
      offset <= found.base + node.index.end,
  );
  if (!found || subscript?.value.kind !== "Attribute" || subscript.value.name !== "shape") return undefined;
  const array = subscript.value.value;
  const axis = indexOf(subscript.index);
  if (array.kind !== "Name" || axis === undefined) return undefined;
  const { base } = found;
  const placed = ({ start, end }: Range): Range => ({ start: base + start, end: base + end });
  const dims = bindingsOf(document, array.id, placed(array)).flatMap(({ value }) =>
    value.kind === "tensor" && value.shape.ranked ? (value.shape.dims.at(axis) ?? []) : [],
  );
  return dims.length === 0 ? undefined : { ...placed(subscript), index: placed(subscript.index), dims };
}
