/** TimeDistributed: one layer applied to every time step. After `keras/src/layers/rnn/time_distributed.py`. */
import { layerValue, printed } from "../../arguments";
import { outputTensor } from "../../geometry/output-tensors";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  contradiction,
  defineLayer,
  isContradiction,
} from "../../layer-definition";
import { formatShape, shapeOf, unrankedShape } from "../../../../values/shape";
import type { TensorValue, Value } from "../../../../values/value";

/** One step: the shape without its time axis. */
function step(x: LayerInput): TensorValue {
  return outputTensor(shapeOf([...x.dims.slice(0, 1), ...x.dims.slice(2)]), x, x.tensor.dtype);
}

/** What the inner layer makes of one step, or what it refuses. */
function inner(layer: Value, x: LayerInput, scope: LayerScope): Value | Contradiction {
  const result = scope.attempt(layer, step(x));
  if (!isContradiction(result) || result.code !== "wrong-rank") return result;
  // Keras calls the inner `build` and `compute_output_shape` without comparing ranks: windows then have an axis too
  // many, and a recurrent kernel takes the open batch for its features. Other layers do pass.
  const has = (name: string): boolean =>
    layer.kind === "object" && scope.context.attribute(layer, name) !== undefined;
  const recurrent = has("return_sequences") && x.dims[0]?.kind === "open" && x.dims.length === 3;
  if (has("kernel_size") || has("pool_size") || recurrent) return result;
  return { kind: "unknown", reason: { code: "not-supported", detail: "an inner layer of another rank" } };
}

export const timeDistributed = defineLayer({
  names: ["keras.layers.TimeDistributed"],
  summary: "Applies one layer, with the same weights, to every step along the time axis.",
  args: { layer: layerValue() },
  input: { kind: "tensor" },
  construct: (a) =>
    a.layer.kind === "object" || a.layer.kind === "unknown"
      ? undefined
      : contradiction(
          "not-a-layer",
          "layer",
          { given: printed(a.layer) },
          {
            kerasSays: `ValueError: Please initialize \`TimeDistributed\` layer with a \`keras.layers.Layer\` instance. Received: ${printed(a.layer)}`,
          },
        ),
  sublayers: (a) => [a.layer],
  checks: [
    (_, x) =>
      x.shape.ranked && x.dims.length < 3
        ? contradiction(
            "time-axis-missing",
            "input",
            { input: x.shape },
            {
              kerasSays: `ValueError: \`TimeDistributed\` Layer should be passed an \`input_shape\` with at least 3 dimensions, received: ${formatShape(x.shape)}`,
            },
          )
        : undefined,
    (a, x, scope) => {
      if (!x.shape.ranked) return undefined;
      const result = inner(a.layer, x, scope);
      return isContradiction(result) ? { ...result, blame: "layer", output: undefined } : undefined;
    },
  ],
  output: (a, x, scope) => {
    const [, time] = x.dims;
    if (!x.shape.ranked || !time) return unrankedShape({ code: "shape" });
    const result = inner(a.layer, x, scope);
    if (isContradiction(result)) return unrankedShape({ code: "already-reported" });
    if (result.kind === "unknown") return result;
    // An inner layer with several outputs has no shape that could take the time axis.
    if (result.kind !== "tensor")
      return {
        kind: "unknown",
        reason: { code: "not-supported", detail: "several outputs in TimeDistributed" },
      };
    if (!result.shape.ranked) return result.shape;
    const [batch, ...rest] = result.shape.dims;
    return batch ? shapeOf([batch, time, ...rest]) : unrankedShape({ code: "shape" });
  },
  explain: (_, x, output) => {
    const [, time] = x.dims;
    return {
      axes: time
        ? [{ axis: "time", dim: time, because: { key: "time-distributed.kept", facts: { steps: time } } }]
        : [],
      element: "y[t] = layer(x[t])",
      picture: { kind: "mix", input: x.dims.slice(2), output: output.ranked ? output.dims.slice(2) : [] },
    };
  },
});
