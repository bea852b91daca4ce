/** Names of losses and optimizers in `compile`, each loss with the labels that it wants for the model's output. */
import type { Completion } from "./completion";
import type { ValueAtCursor } from "./value-at-cursor";
import type { AnalysedDocument } from "../document";
import { labelsText } from "../hovers/loss-labels";
import { modelOfCall } from "../model-of-name";
import { lossNames } from "../../libraries/keras/parts/optimization";
import { optimizerNames } from "../../libraries/keras/parts/optimizers";
import type { Language } from "../../messages/catalogue";

/** Keras's order of `compile`'s parameters, as far as they may be given by position. */
const POSITIONS = ["optimizer", "loss"];

export function compileValues(
  at: ValueAtCursor,
  document: AnalysedDocument,
  language: Language | undefined,
): readonly Completion[] {
  const { callee } = at.call.call;
  if (at.isKey || callee.kind !== "Attribute" || callee.name !== "compile") return [];
  const parameter = at.parameter ?? POSITIONS[at.index];
  if (parameter === "optimizer")
    return optimizerNames.map((name) => ({ value: name.toLowerCase(), kind: "value" }));
  if (parameter !== "loss") return [];
  const outputs = modelOfCall(document, at.call)?.outputs() ?? [];
  // Which of several outputs a loss is for is not told by its place.
  const output = outputs.length === 1 ? outputs[0] : undefined;
  return lossNames.map((value) => ({
    value,
    kind: "value",
    detail: labelsText(value, output, language),
    outcome: { of: "program" },
  }));
}
