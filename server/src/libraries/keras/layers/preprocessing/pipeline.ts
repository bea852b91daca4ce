/** Pipeline: layers applied one after the other. After `keras/src/layers/preprocessing/pipeline.py`. */
import { required } from "../../arguments";
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  defineLayer,
  isContradiction,
} from "../../layer-definition";
import { type Value, unknown } from "../../../../values/value";

const layersOf = (layers: Value): readonly Value[] | undefined =>
  layers.kind === "list" || layers.kind === "tuple" ? layers.items : undefined;

/** What the last layer gives, or what the first that refuses its input says. */
function run(layers: Value, x: LayerInput, scope: LayerScope): Value | Contradiction {
  const known = layersOf(layers);
  if (!known || known.length === 0) return unknown("not-supported", "layers of a Pipeline");
  let value: Value = x.tensor;
  for (const layer of known) {
    const result = scope.attempt(layer, value);
    if (isContradiction(result)) return result;
    value = result;
  }
  return value;
}

export const pipeline = defineLayer({
  names: ["keras.layers.Pipeline"],
  summary: "Applies layers one after the other.",
  args: { layers: required() },
  input: { kind: "tensor" },
  sublayers: (a) => layersOf(a.layers) ?? [],
  checks: [
    (a, x, scope) => {
      const result = run(a.layers, x, scope);
      return isContradiction(result) ? { ...result, blame: "layers" } : undefined;
    },
  ],
  output: (a, x, scope) => run(a.layers, x, scope),
});
