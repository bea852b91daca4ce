/** Dropout or batch normalisation as the last layer of a model that is trained. */
import { type ModelSuspicion, activationOf } from "./suspicion";
import { className, layerStateOf } from "../engine/layer-state";
import { lossOf } from "../training/losses/loss-names";
import type { ObjectValue } from "../../../values/value";

const FINAL = new Set(["softmax", "sigmoid"]);

/** Whether it is one of Keras's own; what a class derived from one does in `call` is the program's. */
const changesAtRandom = (layer: ObjectValue): boolean =>
  layer.class.canonical !== undefined && layerStateOf(layer)?.definition?.changesAtRandom === true;

export const layerAfterOutput: ModelSuspicion = ({ compiled, layers }, context) => {
  const [last, before] = layers;
  const loss = lossOf(compiled.loss);
  if (!last || !before || !loss?.name || className(before) !== "Dense") return;
  const name = className(last);
  const isFinal = FINAL.has(activationOf(before) ?? "");
  if (!changesAtRandom(last) && !(name === "BatchNormalization" && isFinal)) return;
  context.report({
    code: "layer-after-output",
    severity: "warning",
    span: last.constructed,
    facts: { layer: name },
  });
};
