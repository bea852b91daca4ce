/** A Dense layer on a flattened map that is hardly reduced. */
import { type LayerSuspicion } from "./suspicion";
import { className } from "../engine/layer-state";
import { known } from "../../../values/dimensions/dimension";

/** Weights that whole models of image classification have. */
const MOST_WEIGHTS = 50_000_000;
/** VGG, the largest of the well-known ones, flattens 25,088 numbers. */
const MOST_FEATURES = 50_000;

export const hugeDense: LayerSuspicion = ({ layer, state, input, site }, context) => {
  const flatten = input.producer?.node.layer;
  if (className(layer) !== "Dense" || !flatten || className(flatten) !== "Flatten") return;
  const features = input.shape.ranked ? input.shape.dims.at(-1) : undefined;
  const units = state.parsed?.units as typeof features;
  if (features?.kind !== "known" || units?.kind !== "known") return;
  const weights = features.value * units.value;
  if (weights <= MOST_WEIGHTS || features.value <= MOST_FEATURES) return;
  context.report({
    code: "huge-dense",
    severity: "warning",
    span: site,
    facts: { weights: known(weights), features },
    remedies: [
      {
        kind: "replaceLayer",
        call: flatten.constructed,
        layer: "GlobalAveragePooling2D",
        set: {},
        remove: [],
      },
    ],
  });
};
