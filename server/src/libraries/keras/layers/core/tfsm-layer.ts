/** TFSMLayer: a TensorFlow SavedModel as a layer. After `keras/src/export/tfsm_layer.py`. */
import { anything, required } from "../../arguments";
import { defineLayer, weight } from "../../layer-definition";
import { unrankedShape } from "../../../../values/shape";

export const tfsmLayer = defineLayer({
  names: ["keras.layers.TFSMLayer"],
  summary: "Runs a TensorFlow SavedModel as a layer.",
  args: {
    filepath: required(),
    call_endpoint: anything("'serve'"),
    call_training_endpoint: anything(),
    ttl: anything(),
  },
  input: { kind: "call" },
  // What it holds is code and numbers of another framework.
  weights: () => [{ ...weight("foreign", []), uncertain: true }],
  output: () => unrankedShape({ code: "not-modelled", detail: "keras.layers.TFSMLayer" }),
});
