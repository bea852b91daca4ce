/** Lowers numbers, names and the other expressions that are a single token. */
import type { Constant, Expression } from "../ast";
import {
  endOf,
  type ExpressionLowerer,
  identifierText,
  type Lowering,
  missing,
  startOf,
  textOf,
} from "./lower-context";
import { isUntold } from "../notebooks/stand-ins"; // prettier-ignore

/** The value of an integer literal: a number while doubles are exact, else a bigint; undefined for `10L`, `0777`. */
function integerValue(source: string): number | bigint | undefined {
  const digits = source.replaceAll("_", "");
  if (/[lL]$/.test(digits) || /^0+[1-9]/.test(digits)) return undefined;
  const value = Number(digits);
  // Where a blanked body was read as a part of something else, the text here is not what was parsed.
  if (Number.isNaN(value)) return undefined;
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}

function constant(context: Lowering, node: number, value: Constant["value"]): Constant {
  return { kind: "Constant", start: startOf(context, node), end: endOf(context, node), value };
}

function lowerInteger(context: Lowering, node: number): Expression {
  const source = textOf(context, node);
  if (/^[\d_]+[jJ]$/.test(source)) return constant(context, node, { type: "complex" });
  const value = integerValue(source);
  if (value === undefined) return missing(startOf(context, node), endOf(context, node));
  return constant(context, node, { type: "int", value });
}

function lowerFloat(context: Lowering, node: number): Expression {
  const source = textOf(context, node);
  if (/[jJ]$/.test(source)) return constant(context, node, { type: "complex" });
  return constant(context, node, { type: "float", value: Number(source.replaceAll("_", "")) });
}

export const constantLowerers: Readonly<Record<string, ExpressionLowerer>> = {
  identifier: (context, node) => {
    const [start, end, id] = [startOf(context, node), endOf(context, node), identifierText(context, node)];
    return isUntold(id) ? missing(start, end) : { kind: "Name", start, end, id };
  },
  integer: lowerInteger,
  float: lowerFloat,
  true: (context, node) => constant(context, node, { type: "bool", value: true }),
  false: (context, node) => constant(context, node, { type: "bool", value: false }),
  none: (context, node) => constant(context, node, { type: "none" }),
  ellipsis: (context, node) => constant(context, node, { type: "ellipsis" }),
};
