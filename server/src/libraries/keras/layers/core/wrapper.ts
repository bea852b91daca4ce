/** Wrapper: the base class of layers that hold one other layer. After `keras/src/layers/core/wrapper.py`. */
import { layerValue } from "../../arguments";
import { defineLayer } from "../../layer-definition";
import { unrankedShape } from "../../../../values/dimensions/shape";

export const wrapper = defineLayer({
  names: ["keras.layers.Wrapper"],
  summary: "Holds one other layer; meant to be subclassed.",
  args: { layer: layerValue() },
  input: { kind: "tensor" },
  sublayers: (a) => [a.layer],
  weights: (a, x, scope) => {
    scope.build(a.layer, x.tensor);
    return [];
  },
  // It has no `call` of its own; only a subclass says what comes out.
  output: () => unrankedShape({ code: "not-modelled", detail: "keras.layers.Wrapper" }),
});
