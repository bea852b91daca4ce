/** Dropout or batch normalisation as the last layer of a model that is trained. */
import { type ModelSuspicion, activationOf } from "./suspicion";
import { className } from "../engine/layer-state";
import { lossOf } from "../training/losses/loss-names";

/** Layers that change values at random. */
const RANDOM = new Set([
  "Dropout",
  "SpatialDropout1D",
  "SpatialDropout2D",
  "GaussianDropout",
  "GaussianNoise",
  "AlphaDropout",
]);
const FINAL = new Set(["softmax", "sigmoid"]);

export const layerAfterOutput: ModelSuspicion = ({ compiled, layers }, context) => {
  const [last, before] = layers;
  const loss = lossOf(compiled.loss);
  if (!last || !before || !loss?.name || className(before) !== "Dense") return;
  const name = className(last);
  const isFinal = FINAL.has(activationOf(before) ?? "");
  if (!RANDOM.has(name) && !(name === "BatchNormalization" && isFinal)) return;
  context.report({
    code: "layer-after-output",
    severity: "warning",
    span: last.constructed,
    facts: { layer: name },
  });
};
