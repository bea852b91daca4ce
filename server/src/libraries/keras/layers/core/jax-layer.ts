/** JaxLayer: a JAX function as a layer. After `keras/src/utils/jax_layer.py`. */
import { anything, required } from "../../arguments";
import { defineLayer, weight } from "../../layer-definition";
import { unrankedShape } from "../../../../values/shape";

export const jaxLayer = defineLayer({
  names: ["keras.layers.JaxLayer"],
  summary: "Runs a JAX function as a layer.",
  args: {
    call_fn: required(),
    init_fn: anything(),
    params: anything(),
    state: anything(),
    seed: anything(),
  },
  input: { kind: "call" },
  // What it holds is code and numbers of another framework.
  weights: () => [{ ...weight("foreign", []), uncertain: true }],
  output: () => unrankedShape({ code: "not-modelled", detail: "keras.layers.JaxLayer" }),
});
