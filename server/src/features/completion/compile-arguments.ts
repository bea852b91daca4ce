/** Names of losses and optimizers in `compile`, each loss with the labels that it wants for the model's output. */
import type { Completion } from "./completion";
import { modelOf } from "./model-of-call";
import type { ValueAtCursor } from "./value-at-cursor";
import type { Report } from "../../analysis/report";
import { lossNames } from "../../libraries/keras/parts/optimization";
import { optimizerNames } from "../../libraries/keras/parts/optimizers";
import type { Language } from "../../messages/catalogue";
import { type Shape, formatShape, shapeOf } from "../../values/shape";
import { say } from "../wording";

/** Keras's order of `compile`'s parameters, as far as they may be given by position. */
const POSITIONS = ["optimizer", "loss"];

const ONE_HOT = new Set(["categorical_crossentropy", "categorical_focal_crossentropy"]);
const SPARSE = "sparse_categorical_crossentropy";

/** The labels that a loss wants of a model with this output. */
function labels(loss: string, output: Shape | undefined, language: Language | undefined): string | undefined {
  if (!output?.ranked) return undefined;
  const { dims } = output;
  if (loss !== SPARSE) {
    const key = ONE_HOT.has(loss) ? "completion.labels.oneHot" : "completion.labels";
    return say(key, { shape: formatShape(output) }, language);
  }
  const classes = dims.at(-1);
  const shape = formatShape(shapeOf(dims.slice(0, -1)));
  return classes?.kind === "known"
    ? say("completion.labels.integers", { shape, last: classes.value - 1 }, language)
    : say("completion.labels", { shape }, language);
}

export function compileValues(
  at: ValueAtCursor,
  report: Report,
  language: Language | undefined,
): readonly Completion[] {
  const { callee } = at.call.call;
  if (at.isKey || callee.kind !== "Attribute" || callee.name !== "compile") return [];
  const parameter = at.parameter ?? POSITIONS[at.index];
  if (parameter === "optimizer")
    return optimizerNames.map((name) => ({ value: name.toLowerCase(), kind: "value" }));
  if (parameter !== "loss") return [];
  const outputs = modelOf(at, report)?.outputs() ?? [];
  // Which of several outputs a loss is for is not told by its place.
  const output = outputs.length === 1 ? outputs[0] : undefined;
  return lossNames.map((value) => ({
    value,
    kind: "value",
    detail: labels(value, output, language),
    outcome: { of: "program" },
  }));
}
