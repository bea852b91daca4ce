/** What every layer adds to Python's rules for an instance: Keras's own attributes, tracking, and the layers inside. */
import { loseWeights } from "./weights/adapted-weights";
import { attributeOfLayer } from "./members/layer-attributes";
import { layerStateOf } from "./layer-state";
import { lacksCall } from "./applying/never-called";
import { lacksMember } from "./members/no-such-member";
import { trackAttribute } from "./weights/track-attribute";
import { sublayersOf, track } from "./weights/tracking";
import type { InstanceHooks } from "../../../values/native-state";
import { reason } from "../../../values/records/reason";
import { unknown } from "../../../values/value";

/** Methods that put other weights in the place of those that a layer has. */
const changesWeights: ReadonlySet<string> = new Set(["enable_lora", "quantize"]);

/** What code that can't be seen may have put into a layer that was given to it. */
const givenAway = unknown("not-supported", "what code that can't be seen adds to a layer");

export const layerHooks: InstanceHooks = {
  of: "layer",
  attribute: attributeOfLayer,
  setAttribute: trackAttribute,
  missing: (...asked) => lacksCall(...asked) ?? lacksMember(...asked),
  calledMethod: "call",
  inside: (layer) => sublayersOf(layer).layers,
  givesItself: (layer, context) => {
    const state = layerStateOf(layer);
    if (state) track(state, givenAway, context);
  },
  loseBy: (layer, method, context) => {
    const state = layerStateOf(layer);
    if (state && changesWeights.has(method)) loseWeights(state, reason("not-supported", method), context);
  },
};
