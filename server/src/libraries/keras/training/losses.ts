/** What a loss refuses of labels and outputs, after `keras/src/losses/losses.py` and `nn.py` of the TensorFlow backend. */
import { boundedWalk } from "../../../values/bounded-walk";
import { type Dim, isOne } from "../../../values/dimension";
import { formatDim, sameDim } from "../../../values/dimension";
import { formatShape, shapeOf } from "../../../values/shape";
import type { ObjectValue, Value } from "../../../values/value";

/** Why labels do not go with outputs: the problem's code, and Keras's words. */
export interface LabelProblem {
  readonly code: "labels-not-one-hot" | "labels-one-hot" | "labels-shape";
  readonly kerasSays: string;
}

type Dims = readonly Dim[];

const isKnown = (dim: Dim | undefined): boolean => dim?.kind === "known";

const ONE_HOT = new Set(["categoricalcrossentropy", "binarycrossentropy"]);
const SPARSE = "sparsecategoricalcrossentropy";
/** Losses that subtract or multiply element by element, so that their operands must broadcast. */
const ELEMENT_WISE = new Set(
  "meansquarederror mse meanabsoluteerror mae meanabsolutepercentageerror mape meansquaredlogarithmicerror msle huber logcosh poisson hinge squaredhinge".split(
    " ",
  ),
);

const canonicalLoss = /^keras\.(?:losses|metrics)\.(\w+)$/;

/** The loss of Keras that a value names, as it is written there; undefined for one of the user's own. */
export const lossName = boundedWalk(nameOfLoss, (): string | undefined => undefined);

function nameOfLoss(loss: Value | undefined): string | undefined {
  if (loss?.kind === "str") return loss.value;
  if (loss?.kind === "list" || loss?.kind === "tuple") {
    const [only, ...more] = loss.items ?? [];
    return more.length === 0 ? lossName(only) : undefined;
  }
  const canonical =
    loss?.kind === "function" || loss?.kind === "class" ? loss.canonical : classOfLoss(loss)?.canonical;
  return canonicalLoss.exec(canonical ?? "")?.[1];
}

const classOfLoss = (loss: Value | undefined): ObjectValue["class"] | undefined =>
  loss?.kind === "object" ? loss.class : undefined;

/**
 * Labels and outputs with the batch axis, brought to one rank after `squeeze_or_expand_to_same_rank`; undefined where
 * it can't be told whether a last axis is 1.
 */
function broughtTogether(target: Dims, output: Dims): { target: Dims; output: Dims } | undefined {
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

function crossentropy(target: Dims, output: Dims, isBinary: boolean): LabelProblem | undefined {
  if (target.length !== output.length) {
    return {
      code: isBinary || target.length !== output.length - 1 ? "labels-shape" : "labels-not-one-hot",
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
    const oneHot = target.length === output.length && !differ(target.slice(0, -1), output.slice(0, -1));
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

function elementWise(target: Dims, output: Dims): LabelProblem | undefined {
  const length = Math.min(target.length, output.length);
  for (let i = 1; i <= length; i++) {
    const [a, b] = [target.at(-i), output.at(-i)];
    if (!a || !b || isOne(a) || isOne(b) || sameDim(a, b) !== false) continue;
    const kerasSays = `ValueError: Dimensions must be equal, but are ${formatDim(a)} and ${formatDim(b)}`;
    return { code: "labels-shape", kerasSays };
  }
  return undefined;
}

/** What the loss called `loss` refuses of labels and outputs, both with their batch axis; undefined where nothing. */
export function labelProblem(loss: string, target: Dims, output: Dims): LabelProblem | undefined {
  // `BinaryCrossentropy` and `binary_crossentropy` are one loss.
  const name = loss.toLowerCase().replaceAll("_", "");
  if (!ONE_HOT.has(name) && name !== SPARSE && !ELEMENT_WISE.has(name)) return undefined;
  const together = broughtTogether(target, output);
  if (!together) return undefined;
  if (ONE_HOT.has(name)) {
    return crossentropy(together.target, together.output, name.startsWith("binary"));
  }
  return name === SPARSE
    ? sparse(together.target, together.output)
    : elementWise(together.target, together.output);
}
