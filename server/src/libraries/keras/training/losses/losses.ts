/** What Keras's losses refuse of labels and outputs, after `keras/src/losses/losses.py` and `nn.py` of the TensorFlow backend. */
import { type Loss, keepsDefault } from "./loss-names";
import { type Dim, isOne } from "../../../../values/dimensions/dimension";
import { formatDim, sameDim } from "../../../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../../../values/dimensions/shape";

/** Why labels do not go with outputs: the problem's code, and Keras's words. */
export interface LabelProblem {
  readonly code: "labels-not-one-hot" | "labels-one-hot" | "labels-shape";
  /** What is raised, where it does not hang on what is known before it is. */
  readonly kerasSays?: string;
  /** Set where only a batch of one sample, or of as many as there are outputs, would be taken. */
  readonly exceptBatch?: Dim;
}

export type Dims = readonly Dim[];

const isKnown = (dim: Dim | undefined): boolean => dim?.kind === "known";

const CROSSENTROPIES = new Set(["categoricalcrossentropy", "binarycrossentropy", "binaryfocalcrossentropy"]);
const SPARSE = "sparsecategoricalcrossentropy";
/** Losses that want one number per class in each label. */
const ONE_HOT = new Set(["categoricalcrossentropy", "categoricalfocalcrossentropy"]);
/** Losses that subtract or multiply element by element, so that their operands must broadcast. */
const ELEMENT_WISE = new Set(
  (
    "meansquarederror meanabsoluteerror meanabsolutepercentageerror meansquaredlogarithmicerror huber logcosh poisson " +
    "hinge squaredhinge categoricalhinge cosinesimilarity kldivergence categoricalfocalcrossentropy dice tversky"
  ).split(" "),
);

/**
 * Labels and outputs with the batch axis, brought to one rank after `squeeze_or_expand_to_same_rank`; undefined where
 * it can't be told whether a last axis is 1.
 */
export function broughtTogether(target: Dims, output: Dims): { target: Dims; output: Dims } | undefined {
  const more = target.length - output.length;
  if (more !== 1 && more !== -1) return { target, output };
  const [longer, shorter] = more === 1 ? [target, output] : [output, target];
  const last = longer.at(-1);
  if (!isKnown(last)) return undefined;
  const cut = isOne(last) && shorter.length > 1 ? longer.slice(0, -1) : longer;
  const grown = isOne(last) && shorter.length === 1 && last ? [...shorter, last] : shorter;
  return more === 1 ? { target: cut, output: grown } : { target: grown, output: cut };
}

const differ = (a: Dims, b: Dims): boolean =>
  a.some((dim, i) => {
    const other = b[i];
    return i > 0 && other !== undefined && sameDim(dim, other) === false;
  });

const received = (target: Dims, output: Dims): string =>
  `Received: target.shape=${formatShape(shapeOf(target))}, output.shape=${formatShape(shapeOf(output))}`;

/** Whether labels have a number for each class already, so that outputs have an axis too many. */
function hasClasses(target: Dims, output: Dims): boolean {
  const [a, b] = [target.at(-1), output.at(-1)];
  return target.length > 1 && a !== undefined && b !== undefined && sameDim(a, b) === true;
}

/** Whether labels certainly have another count of numbers than there are classes, such as one for each step. */
function hasOtherCount(target: Dims, output: Dims): boolean {
  const [a, b] = [target.at(-1), output.at(-1)];
  return a?.kind === "known" && b?.kind === "known" && a.value !== b.value;
}

function crossentropy(target: Dims, output: Dims, isBinary: boolean): LabelProblem | undefined {
  if (target.length !== output.length) {
    return {
      code:
        isBinary || target.length !== output.length - 1 || hasClasses(target, output)
          ? "labels-shape"
          : "labels-not-one-hot",
      kerasSays: `ValueError: Arguments \`target\` and \`output\` must have the same rank (ndim). ${received(target, output)}`,
    };
  }
  if (!differ(target, output)) return undefined;
  const single = !isBinary && isOne(target.at(-1)) && !differ(target.slice(0, -1), output.slice(0, -1));
  return {
    code: single ? "labels-not-one-hot" : "labels-shape",
    kerasSays: `ValueError: Arguments \`target\` and \`output\` must have the same shape. ${received(target, output)}`,
  };
}

function sparse(labels: Dims, output: Dims): LabelProblem | undefined {
  const last = labels.at(-1);
  // Outputs of one class take labels of several ranks.
  if (!isKnown(output.at(-1)) || isOne(output.at(-1))) return undefined;
  if (labels.length === output.length && !isKnown(last)) return undefined;
  const target = labels.length === output.length && isOne(last) ? labels.slice(0, -1) : labels;
  if (target.length !== output.length - 1) {
    const oneHot =
      target.length === output.length &&
      !differ(target.slice(0, -1), output.slice(0, -1)) &&
      !hasOtherCount(target, output);
    return {
      code: oneHot ? "labels-one-hot" : "labels-shape",
      kerasSays: `ValueError: Argument \`output\` must have rank (ndim) \`target.ndim - 1\`. ${received(target, output)}`,
    };
  }
  if (!differ(target, output)) return undefined;
  return {
    code: "labels-shape",
    kerasSays: `ValueError: Arguments \`target\` and \`output\` must have the same shape up until the last dimension: target.shape=${formatShape(shapeOf(target))}, output.shape=${formatShape(shapeOf(output))}`,
  };
}

/** Operands that must broadcast, from the right; the batch axis of the one of lower rank meets an axis of the other. */
function elementWise(target: Dims, output: Dims, isOneHot: boolean): LabelProblem | undefined {
  const length = Math.min(target.length, output.length);
  for (let i = 1; i <= length; i++) {
    const [a, b] = [target.at(-i), output.at(-i)];
    if (!a || !b || isOne(a) || isOne(b)) continue;
    const isBatch = i === target.length || i === output.length;
    if (isBatch && target.length === output.length) continue;
    if (isBatch) {
      const batch = i === target.length ? a : b;
      const axis = i === target.length ? b : a;
      if (axis.kind !== "known") continue;
      return {
        code: isOneHot && target.length === output.length - 1 ? "labels-not-one-hot" : "labels-shape",
        kerasSays: "InvalidArgumentError: Incompatible shapes",
        exceptBatch: batch.kind === "known" && batch.value !== axis.value ? undefined : axis,
      };
    }
    if (sameDim(a, b) !== false) continue;
    const kerasSays = `ValueError: Dimensions must be equal, but are ${formatDim(a)} and ${formatDim(b)}`;
    return { code: "labels-shape", kerasSays };
  }
  return undefined;
}

/** What one of Keras's losses refuses of labels and outputs, both with their batch axis; undefined where nothing. */
export function labelProblem(loss: Loss, target: Dims, output: Dims): LabelProblem | undefined {
  const { name } = loss;
  if (name === undefined) return undefined;
  if (!CROSSENTROPIES.has(name) && name !== SPARSE && !ELEMENT_WISE.has(name)) return undefined;
  const together = broughtTogether(target, output);
  if (!together) return undefined;
  if (CROSSENTROPIES.has(name))
    return crossentropy(together.target, together.output, name.startsWith("binary"));
  if (name === SPARSE) return sparse(together.target, together.output);
  return elementWise(together.target, together.output, ONE_HOT.has(name));
}

/** Whether a loss compares element by element, and so broadcasts. */
export const isElementWise = ({ name }: Loss): boolean => name !== undefined && ELEMENT_WISE.has(name);

/** Whether a loss wants probabilities because `from_logits` certainly is false. */
export function wantsProbabilities(loss: Loss): boolean {
  const { name } = loss;
  if (name === undefined) return false;
  const position = name === "binaryfocalcrossentropy" || name === "categoricalfocalcrossentropy" ? 3 : 0;
  const isOne = CROSSENTROPIES.has(name) || name === SPARSE || ONE_HOT.has(name);
  return isOne && keepsDefault(loss, name === SPARSE ? 1 : position, "from_logits");
}
