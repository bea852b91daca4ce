/** What every layer adds to Python's rules for an instance: Keras's own attributes, tracking, and the layers inside. */
import { loseWeights } from "./adapted-weights";
import { attributeOfLayer } from "./layer-attributes";
import { layerStateOf } from "./layer-state";
import { lacksCall } from "./never-called";
import { lacksMember } from "./no-such-member";
import { trackAttribute } from "./track-attribute";
import { sublayersOf } from "./tracking";
import type { InstanceHooks } from "../../../values/native-state";
import { reason } from "../../../values/reason";

/** Methods that put other weights in the place of those that a layer has. */
const changesWeights: ReadonlySet<string> = new Set(["enable_lora", "quantize"]);

export const layerHooks: InstanceHooks = {
  of: "layer",
  attribute: attributeOfLayer,
  setAttribute: trackAttribute,
  missing: (...asked) => lacksCall(...asked) ?? lacksMember(...asked),
  calledMethod: "call",
  inside: (layer) => sublayersOf(layer).layers,
  loseBy: (layer, method, context) => {
    const state = layerStateOf(layer);
    if (state && changesWeights.has(method)) loseWeights(state, reason("not-supported", method), context);
  },
};
