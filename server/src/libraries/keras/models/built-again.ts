/** `Sequential.build(input_shape)` of a stack that has an input already, after `keras/src/models/sequential.py`. */
import { spanOfArgument } from "../../callables/arguments";
import { stackStateOf } from "./stack-state";
import { outputOf } from "../engine/applying/input-layer";
import { type LayerState, stateName } from "../engine/layer-state";
import type { Context } from "../../../values/context";
import { type Shape, formatShape, shapeKey } from "../../../values/dimensions/shape";
import type { Arguments } from "../../../values/value";

/** Whether every axis has a length, or is certain to be left open. */
const isStated = (shape: Shape): boolean =>
  shape.ranked && shape.dims.every(({ kind }) => kind === "known" || kind === "open");

/** Refuses another shape than that of the input, of which Keras 3 compares the batch as well: None is no 32. */
export function refusedAgain(state: LayerState, given: Shape, args: Arguments, context: Context): boolean {
  const stack = stackStateOf(state);
  const [first] = stack?.explicit && !stack.uncertain ? stack.layers : [];
  const own = first && outputOf(first)?.shape;
  if (context.keras === 2 || !own || !isStated(own) || !isStated(given)) return false;
  if (shapeKey(own) === shapeKey(given)) return false;
  context.report({
    code: "already-built",
    severity: "error",
    span: spanOfArgument(args, 0, "input_shape"),
    facts: { expected: own, given },
    kerasSays: `ValueError: Sequential model '${stateName(state) ?? "sequential"}' has already been configured to use input shape ${formatShape(own)}. You cannot build it with input_shape ${formatShape(given)}`,
    remedies: [{ kind: "dropStatement", span: args.site, preferred: true, isSafe: true }],
  });
  return true;
}
