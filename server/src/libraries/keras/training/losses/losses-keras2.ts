/** What Keras 2's losses refuse of labels and outputs, after `keras/src/losses.py` and `keras/src/backend.py` of Keras 2.15. */
import type { Loss } from "./loss-names";
import { type Dims, type LabelProblem, isElementWise } from "./losses";
import { type Dim, formatDim, isOne, sameDim } from "../../../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../../../values/dimensions/shape";

/** Labels and outputs of one rank, as `match_dtype_and_rank` and `squeeze_or_expand_dimensions` bring them there. */
function matched(target: Dims, output: Dims): readonly [Dims, Dims] | undefined {
  const [one]: Dims = [{ kind: "known", value: 1 }];
  let [labels, outputs] = [target, output];
  if (one && labels.length === 1 && outputs.length === 2) labels = [...labels, one];
  else if (one && labels.length === 2 && outputs.length === 1) outputs = [...outputs, one];
  const more = outputs.length - labels.length;
  const last = more === 1 ? outputs.at(-1) : more === -1 ? labels.at(-1) : undefined;
  if (last && last.kind !== "known") return undefined;
  if (last && isOne(last)) {
    if (more === 1) outputs = outputs.slice(0, -1);
    else labels = labels.slice(0, -1);
  }
  return [labels, outputs];
}

/** Both need the same shape, as `assert_is_compatible_with` asks; the batch axis is open. */
function categorical(labels: Dims, outputs: Dims): LabelProblem | undefined {
  const differ =
    labels.length !== outputs.length ||
    labels.some((dim, i) => {
      const other = outputs[i];
      return i > 0 && other !== undefined && sameDim(dim, other) === false;
    });
  if (!differ) return undefined;
  const isNumber = labels.length === outputs.length && isOne(labels.at(-1));
  return {
    code: isNumber ? "labels-not-one-hot" : "labels-shape",
    kerasSays: `ValueError: Shapes ${formatShape(shapeOf(labels))} and ${formatShape(shapeOf(outputs))} are incompatible`,
  };
}

/** How many numbers there are for each sample; undefined where that is not known. */
function perSample(dims: readonly Dim[]): number | undefined {
  let count = 1;
  for (const dim of dims) {
    if (dim.kind !== "known") return undefined;
    count *= dim.value;
  }
  return count;
}

/** One class number for each place that has outputs: labels are laid flat, and there must be as many as rows of outputs. */
function sparse(labels: Dims, outputs: Dims): LabelProblem | undefined {
  const [given, wanted] = [perSample(labels.slice(1)), perSample(outputs.slice(1, -1))];
  if (given === undefined || wanted === undefined || given === wanted || outputs.length < 2) return undefined;
  const isOneHot =
    labels.length === outputs.length &&
    sameDim(labels.at(-1) ?? { kind: "open" }, outputs.at(-1) ?? { kind: "open" }) === true;
  return {
    code: isOneHot ? "labels-one-hot" : "labels-shape",
  };
}

/** Operands that TensorFlow broadcasts; what a batch axis meets is left to the run. */
function elementWise(labels: Dims, outputs: Dims): LabelProblem | undefined {
  const length = Math.min(labels.length, outputs.length);
  for (let i = 1; i < length; i++) {
    const [a, b] = [labels.at(-i), outputs.at(-i)];
    if (!a || !b || isOne(a) || isOne(b) || sameDim(a, b) !== false) continue;
    return {
      code: "labels-shape",
      kerasSays: `ValueError: Dimensions must be equal, but are ${formatDim(b)} and ${formatDim(a)}`,
    };
  }
  return undefined;
}

/** What a loss of Keras 2 refuses of labels and outputs, both with their batch axis; undefined where nothing. */
export function labelProblemOfKeras2(loss: Loss, target: Dims, output: Dims): LabelProblem | undefined {
  const together = matched(target, output);
  if (!together) return undefined;
  const [labels, outputs] = together;
  switch (loss.name) {
    case "categoricalcrossentropy":
      return categorical(labels, outputs);
    case "sparsecategoricalcrossentropy":
      return sparse(labels, outputs);
    case "binarycrossentropy":
      return elementWise(labels, outputs);
    default:
      return isElementWise(loss) ? elementWise(labels, outputs) : undefined;
  }
}
