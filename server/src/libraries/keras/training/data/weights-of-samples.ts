/** `class_weight` and `sample_weight`: what they do not go with, and the shape that weights must have. */
import { spanOfArgument } from "../losses/compiled";
import { fewer } from "../losses/loss-weights";
import type { DataPart } from "./data-part";
import type { Dims } from "../losses/losses";
import { leavesOf } from "../../engine/structure";
import { pythonText } from "../../arguments";
import { knownInteger } from "../../../../values/known-number";
import { lookup } from "../../../../values/names/lookup";
import type { Context } from "../../../../values/context";
import { isOne, sameDim } from "../../../../values/dimensions/dimension";
import { formatShape, shapeOf } from "../../../../values/dimensions/shape";
import type { BatchLengths } from "./batch-lengths";
import type { Remedy } from "../../../../values/records/finding";
import type { Arguments, Value } from "../../../../values/value";

const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.kind !== "none";

/** What Keras asks a dict's `get` of, by Python's names for their classes. */
const noDicts: Readonly<Record<string, string>> = {
  str: "str",
  list: "list",
  tuple: "tuple",
  tensor: "numpy.ndarray",
};

/** How much there is in a list or an array: `(3,)`. */
function sizeOf(weights: Value): string {
  if (weights.kind === "tensor") return formatShape(weights.shape);
  const items = weights.kind === "list" || weights.kind === "tuple" ? weights.items : undefined;
  return items ? `(${items.length},)` : "";
}

/** Refuses weights of classes that are no dict, for which `class_weight_to_sample_weights` asks. */
function refusedClassWeightKind(weights: Value, args: Arguments, context: Context): boolean {
  const type = lookup(noDicts, weights.kind);
  if (type === undefined || (weights.kind === "tensor" && weights.flavour !== "numpy")) return false;
  const span = spanOfArgument(args, Number.POSITIVE_INFINITY, "class_weight");
  const numbered: Remedy = {
    kind: "wrapText",
    span,
    before: "dict(enumerate(",
    after: "))",
    preferred: true,
  };
  context.report({
    code: "class-weight-not-a-dict",
    severity: "error",
    span,
    facts: { given: weights.kind === "str" ? pythonText(weights) : `${type} ${sizeOf(weights)}` },
    kerasSays: `AttributeError: '${type}' object has no attribute 'get'`,
    remedies:
      weights.kind === "str"
        ? [{ kind: "removeArgument", call: args.site, name: "class_weight" }]
        : [numbered],
  });
  return true;
}

/** Refuses weights whose class numbers do not run from 0, after `_make_class_weight_map_fn` of Keras 2. */
function refusedClassNumbers(weights: Value, args: Arguments, context: Context): boolean {
  if (weights.kind !== "dict" || weights.escaped === true || !weights.entries || weights.factory)
    return false;
  const keys = [...weights.entries.values()].map(({ key }) => knownInteger(key));
  if (keys.length === 0 || !keys.every((key) => key !== undefined)) return false;
  const sorted = keys.toSorted((a, b) => a - b);
  if (sorted.every((key, i) => key === i)) return false;
  const entries = [...weights.entries.values()].map(
    ({ key, value }) => `${pythonText(key)}: ${pythonText(value)}`,
  );
  context.report({
    code: "class-weight-keys",
    severity: "error",
    span: spanOfArgument(args, Number.POSITIVE_INFINITY, "class_weight"),
    facts: { keys: sorted.join(", "), count: keys.length, last: keys.length - 1 },
    kerasSays: `ValueError: Expected \`class_weight\` to be a dict with keys from 0 to one less than the number of classes, found {${entries.join(", ")}}`,
  });
  return true;
}

/** The axes that are left of labels when they are made class numbers, the samples aside. */
function axesOfClasses(y: DataPart | undefined): number {
  if (y?.value.kind !== "tensor" || !y.value.shape.ranked) return 0;
  const { dims } = y.value.shape;
  const inner = dims.slice(1, -1);
  return inner.every((dim) => dim.kind === "known" && dim.value > 1) ? inner.length : 0;
}

/** Refuses weights of classes beside weights of samples, and for several outputs, after `ArrayDataAdapter`. */
export function refusedClassWeight(parts: readonly DataPart[], args: Arguments, context: Context): boolean {
  const weights = args.keywords.get("class_weight");
  if (!isGiven(weights) || weights.kind === "unknown") return false;
  if (context.keras === 2) return refusedClassNumbers(weights, args, context);
  const y = parts.find(({ name }) => name === "y");
  const outputs = y && y.value.kind !== "unknown" ? leavesOf(y.value).length : 1;
  const samples = args.keywords.get("sample_weight");
  const isTwice = isGiven(samples) && samples.kind !== "unknown";
  const isNested = y !== undefined && y.value.kind !== "tensor" && outputs > 1;
  const hasSteps = axesOfClasses(y) > 0;
  if (!isTwice && !isNested && !hasSteps) return refusedClassWeightKind(weights, args, context);
  context.report({
    code: "weights-of-samples",
    severity: "error",
    span: spanOfArgument(args, Number.POSITIVE_INFINITY, "class_weight"),
    facts: {
      argument: "class_weight",
      other: isTwice ? "sample_weight" : isNested ? `${outputs} outputs` : "labels of steps",
    },
    kerasSays: isTwice
      ? "ValueError: You cannot `class_weight` and `sample_weight` at the same time."
      : isNested
        ? "ValueError: `class_weight` is only supported for Models with a single output."
        : "TypeError: only 0-dimensional arrays can be converted to Python scalars",
    remedies: [{ kind: "removeArgument", call: args.site, name: "class_weight", preferred: true }],
  });
  return true;
}

/** Refuses a list of weights that is not as long as that of the labels, after `ArrayDataAdapter`. */
export function refusedWeightLists(parts: readonly DataPart[], context: Context): boolean {
  const [y, weights] = ["y", "sample_weight"].map((wanted) => parts.find(({ name }) => name === wanted));
  const [labels, given] = [y, weights].map((part) => {
    const isList = part?.value.kind === "list" || part?.value.kind === "tuple";
    return isList ? part.value.items?.length : undefined;
  });
  if (context.keras === 2 || !weights || labels === undefined || given === undefined || labels === given)
    return false;
  const { span } = weights;
  context.report({
    code: "outputs-differ",
    severity: "error",
    span,
    facts: { argument: "sample_weight", given: `${given}`, expected: labels, names: "" },
    kerasSays: "ValueError: You should provide one `sample_weight` array per output in `y`.",
    remedies: fewer(span, given, labels),
  });
  return true;
}

/**
 * Refuses weights of samples that do not broadcast with the losses of a batch, which are the outputs without their last
 * axis, after `reduce_weighted_values`.
 */
export function refusedSampleWeight(
  weights: DataPart,
  output: Dims,
  { first }: BatchLengths,
  context: Context,
): boolean {
  const { value, span } = weights;
  if (value.kind !== "tensor" || !value.shape.ranked || output.length < 2) return false;
  const losses = output.slice(0, -1);
  const [batch] = losses;
  const given = value.shape.dims;
  if (!batch || given.length === 0) return false;
  const [longer, shorter] = given.length > losses.length ? [given, losses] : [losses, given];
  const last = longer.at(-1);
  // One axis more or less that is 1 is taken away or added; of other ranks the batch meets another axis.
  if (longer.length === shorter.length + 1 && last && isOne(last)) return false;
  const differs = shorter.some((_, fromEnd) => {
    const axes = [longer, shorter].map((dims) => {
      const i = dims.length - 1 - fromEnd;
      return i === 0 && longer.length !== shorter.length ? first : i === 0 ? undefined : dims[i];
    });
    const [a, b] = axes;
    return a !== undefined && b !== undefined && !isOne(a) && !isOne(b) && sameDim(a, b) === false;
  });
  if (!differs) return false;
  const isRanked = given.length === losses.length;
  const [a, b] = [losses.at(-1), given.at(-1)];
  const sizes = [a, b].map((dim) => (dim?.kind === "known" ? `${dim.value}` : "?"));
  context.report({
    code: "weight-steps",
    severity: "error",
    span,
    facts: {
      given: formatShape(value.shape),
      expected: formatShape(shapeOf(losses)),
      samples: given[0] ?? batch,
    },
    kerasSays: isRanked
      ? `ValueError: Dimensions must be equal, but are ${sizes.join(" and ")}`
      : "InvalidArgumentError: Graph execution error",
    remedies:
      given.length === 1 && losses.length === 2 && weights.isWhole === true
        ? [{ kind: "wrapText", span, before: "", after: "[:, None]", preferred: true }]
        : given.length === losses.length + 1
          ? [
              {
                kind: "wrapText",
                span,
                before: "np.mean(",
                after: ", axis=-1)",
                needs: "np",
                preferred: true,
              },
            ]
          : [],
  });
  return true;
}
