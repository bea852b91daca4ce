/** The automatic names that operations on KerasTensors take, from the counters that layers use too. */
import { automaticName, nameText } from "../../keras/engine/naming";
import type { Context } from "../../../values/context";
import { lookup } from "../../../values/names/lookup";

/** Python's operators, by the operation of `keras/src/backend/common/keras_tensor.py`. */
const ofOperators: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "true_divide",
  "//": "floor_divide",
  "%": "mod",
  "**": "power",
  "@": "matmul",
  "!=": "not_equal",
  "<": "less",
  "<=": "less_equal",
  ">": "greater",
  ">=": "greater_equal",
  "&": "logical_and",
  "|": "logical_or",
  "^": "logical_xor",
};

/** Functions whose operation has a name of its own: `ops.swish(x)` makes a `Silu`. */
const ofFunctions: Readonly<Record<string, string>> = {
  abs: "absolute",
  allclose: "all_close",
  batch_normalization: "batch_norm",
  cdist: "c_dist",
  conj: "conjugate",
  extract_patches_3d: "extract_patches",
  hard_swish: "hard_silu",
  isin: "is_in",
  layer_normalization: "layer_norm",
  rms_normalization: "rms_norm",
  searchsorted: "search_sorted",
  swish: "silu",
};

/** Functions that make no operation of their own, even of KerasTensors. */
const withoutOperation = new Set(["convert_to_tensor", "shape", "identity"]);

/** The operation that an operator of Python's is recorded as. */
export const operationOfOperator = (operator: string): string | undefined => lookup(ofOperators, operator);

/** What an operation is called in summaries, without a number: `add` for `+`. */
export const operationKind = (label: string): string =>
  operationOfOperator(label) ?? lookup(ofFunctions, label) ?? label;

/**
 * Takes the next name for an operation called `label` (a function or an operator). Keras 2 makes a layer of each, with
 * names that no other layer has, so that nothing is counted there.
 */
export function operationName(label: string, context: Context): (() => string) | undefined {
  if (context.keras === 2 || withoutOperation.has(label)) return undefined;
  const name = automaticName(operationKind(label), context);
  return () => nameText(name);
}
