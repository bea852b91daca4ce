/** The input shape that the first layer of a Sequential brings along, of which an InputLayer is made. */
import { functionalStateOf } from "./functional-state";
import { stackStateOf } from "./stack-state";
import { isInputLayer, outputOf } from "../engine/applying/input-layer";
import { type LayerState, layerStateOf } from "../engine/layer-state";
import { axisDim, shapeFromValue } from "../engine/shapes/shapes-as-values";
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import { OPEN, formatDim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

/** The input shape that a first layer brings along: its `input_shape=`, or a built model's own. */
export function broughtShape(layer: ObjectValue, context: Context): Shape | undefined {
  const state = layerStateOf(layer);
  const stated = state?.inputShape;
  if (stated) {
    const bare =
      stated.value.kind === "int" ? shapeOf([stated.value.dim]) : shapeFromValue(stated.value, context);
    if (!bare?.ranked || stated.batched) return bare;
    const rows = stated.rows ? (axisDim(stated.rows) ?? unknownDim(reason("shape"))) : OPEN;
    return shapeOf([rows, ...bare.dims]);
  }
  const functional = functionalStateOf(state);
  if (functional) return functional.graph.inputs.length === 1 ? functional.graph.inputs[0]?.shape : undefined;
  const inner = stackStateOf(state);
  const [first, second] = inner?.layers ?? [];
  // Keras 2 asks the first of the model's `layers`, among which its input is none: only one that was given a shape has it.
  if (context.keras === 2) {
    const shown = first && isInputLayer(first) ? second : first;
    return shown && broughtShape(shown, context);
  }
  return inner && first && inner.outputs.length > 0 ? outputOf(first)?.shape : undefined;
}

/** A negative length in the `input_shape` of a first layer, of which an InputLayer is made. */
export function refusesNegative(own: LayerState, shape: Shape, span: Span, context: Context): boolean {
  const negative = shape.ranked ? shape.dims.find((dim) => dim.kind === "known" && dim.value < 0) : undefined;
  if (!negative || !own.inputShape) return false;
  const argument = own.inputShape.batched ? "batch_input_shape" : "input_shape";
  const { keywordSpans } = own.initArguments;
  const place = keywordSpans.get(argument) ?? keywordSpans.get("input_dim") ?? span;
  const says =
    context.keras === 2
      ? `ValueError: Dimension ${formatDim(negative)} must be >= 0`
      : `ValueError: Cannot convert '${pythonText(own.inputShape.value)}' to a shape. Negative dimensions are not allowed.`;
  context.report({
    code: "negative-axis",
    severity: "error",
    span: place,
    facts: { argument, given: negative },
    kerasSays: says,
  });
  return true;
}
