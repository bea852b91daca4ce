/** Softmax: numbers along an axis become probabilities. After `keras/src/layers/activations/softmax.py`. */
import { masksOf } from "../../engine/applying/masks";
import { type Contradiction, type LayerInput, type LayerScope, defineLayer } from "../../layer-definition";
import { indexedAlong } from "../../geometry/formula-text";
import { knownInteger } from "../../../../values/known-number";
import { type Value, int } from "../../../../values/value";
import { maskFits } from "../mask-fits";

/** The mask that the caller gives, else the one that comes with the input. */
function fittingMask(_: unknown, x: LayerInput, scope: LayerScope): Contradiction | undefined {
  const { call, context } = scope;
  const given = call.keywords.get("mask") ?? call.positional[1];
  const mask = given && given.kind !== "none" ? given : masksOf(x.tensor, context);
  if (context.keras === 2 || call.rest || mask.kind !== "tensor") return undefined;
  const masking = { layer: "Softmax", blame: "input", tensor: x.tensor, output: x.shape };
  return maskFits(mask.shape, x.shape, masking, scope);
}

export const softmax = defineLayer({
  names: ["keras.layers.Softmax"],
  summary: "Makes the numbers along `axis` positive with sum 1.",
  isBuiltAtInit: true,
  // Keras gives back the input's shape without looking at the axis.
  args: { axis: { defaultText: "-1", parse: (value: Value | undefined) => value ?? int(-1) } },
  input: { kind: "tensor" },
  isElementwise: true,
  checks: [fittingMask],
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a, x) => {
    const axis = knownInteger(a.axis);
    if (axis === undefined || !x.shape.ranked) return {};
    const [at, dim] = [indexedAlong([axis], x.dims.length), x.dims.at(axis)];
    if (!at || !dim) return {};
    const place = axis < 0 ? axis + x.dims.length : axis;
    const all = at.place.replace("c", "k");
    return {
      axes: [{ axis: at.isLast ? "features" : `axis ${place}`, dim, because: { key: "softmax.features" } }],
      element: `y[${at.place}] = exp(x[${at.place}]) / Σ k exp(x[${all}])`,
    };
  },
});
