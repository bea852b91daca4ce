/** FlaxLayer: a Flax module as a layer. After `keras/src/utils/jax_layer.py`. */
import { anything, required } from "../../arguments";
import { defineLayer, weight } from "../../layer-definition";
import { unrankedShape } from "../../../../values/shape";

export const flaxLayer = defineLayer({
  names: ["keras.layers.FlaxLayer"],
  summary: "Runs a Flax module as a layer.",
  args: {
    module: required(),
    method: anything(),
    variables: anything(),
    seed: anything(),
  },
  input: { kind: "call" },
  // What it holds is code and numbers of another framework.
  weights: () => [{ ...weight("foreign", []), uncertain: true }],
  output: () => unrankedShape({ code: "not-modelled", detail: "keras.layers.FlaxLayer" }),
});
