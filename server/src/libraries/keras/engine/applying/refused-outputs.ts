/** Outputs of code on symbolic tensors that are no tensors, which Keras 3 takes for none: `Node` of `keras/src/ops/node.py`. */
import { overTensorFlow } from "../backend";
import { leavesOf } from "../structure";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import { type ObjectValue, type Value, unknown } from "../../../../values/value";

/** What a leaf certainly is, as it is told, where that is no tensor; undefined where it may be one. */
function notATensor(leaf: Value): string | undefined {
  switch (leaf.kind) {
    case "int":
      // The length of an open axis is a number of the backend's.
      return leaf.dim.kind === "known" ? "a number" : undefined;
    case "float":
    case "bool":
      return leaf.value === undefined ? undefined : "a number";
    case "str":
      return leaf.value === undefined ? undefined : "a text";
    case "none":
      return "None";
    // An array of NumPy is refused as well, but it may stand for what a refused function would have given.
    default:
      return undefined;
  }
}

/** Where such code runs, and what Keras says of an output that is no tensor. */
interface Running {
  readonly layer: ObjectValue;
  readonly site: Span;
  readonly kerasSays: string;
  /** Whether the code is a function that is given to a Lambda, which must give something. */
  readonly isLambda?: boolean;
}

/** The outputs of code that ran on symbolic tensors; unknown, and told, where one of them is certainly no tensor. */
export function checkedOutputs(
  output: Value,
  { layer, site, kerasSays, isLambda = false }: Running,
  context: Context,
): Value {
  // What other backends trace with makes tensors of numbers.
  if (context.keras === 2 || !overTensorFlow(context)) return output;
  if (output.kind === "none" && !isLambda) return output;
  const [given] = leavesOf(output).flatMap((leaf) => notATensor(leaf) ?? []);
  if (given === undefined) return output;
  const facts = { layer: layer.class.name, given };
  context.report({ code: "output-not-a-tensor", severity: "error", span: site, facts, kerasSays });
  return unknown("already-reported");
}
