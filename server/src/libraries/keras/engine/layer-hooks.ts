/** What every layer adds to Python's rules for an instance: Keras's own attributes, tracking, and the layers inside. */
import { attributeOfLayer } from "./layer-attributes";
import { lacksCall } from "./never-called";
import { lacksMember } from "./no-such-member";
import { trackAttribute } from "./track-attribute";
import { sublayersOf } from "./tracking";
import type { InstanceHooks } from "../../../values/native-state";

export const layerHooks: InstanceHooks = {
  of: "layer",
  attribute: attributeOfLayer,
  setAttribute: trackAttribute,
  missing: (...asked) => lacksCall(...asked) ?? lacksMember(...asked),
  calledMethod: "call",
  inside: (layer) => sublayersOf(layer).layers,
};
