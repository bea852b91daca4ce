/** `class_weight` and `sample_weight`: what they do not go with, and the shape that weights must have. */
import { spanOfArgument } from "./compiled";
import type { DataPart } from "./arrays";
import type { Dims } from "./losses";
import { leavesOf } from "../engine/structure";
import type { Context } from "../../../values/context";
import { isOne, sameDim } from "../../../values/dimension";
import { formatShape, shapeOf } from "../../../values/shape";
import type { Arguments, Value } from "../../../values/value";

const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.kind !== "none";

/** Refuses weights of classes beside weights of samples, and for several outputs, after `ArrayDataAdapter`. */
export function refusedClassWeight(parts: readonly DataPart[], args: Arguments, context: Context): boolean {
  const weights = args.keywords.get("class_weight");
  if (context.keras === 2 || !isGiven(weights) || weights.kind === "unknown") return false;
  const y = parts.find(({ name }) => name === "y");
  const outputs = y && y.value.kind !== "unknown" ? leavesOf(y.value).length : 1;
  const samples = args.keywords.get("sample_weight");
  const isTwice = isGiven(samples) && samples.kind !== "unknown";
  const isNested = y !== undefined && y.value.kind !== "tensor" && outputs > 1;
  if (!isTwice && !isNested) return false;
  context.report({
    code: "weights-of-samples",
    severity: "error",
    span: spanOfArgument(args, Number.POSITIVE_INFINITY, "class_weight"),
    facts: { argument: "class_weight", other: isTwice ? "sample_weight" : `${outputs} outputs` },
    kerasSays: isTwice
      ? "ValueError: You cannot `class_weight` and `sample_weight` at the same time."
      : "ValueError: `class_weight` is only supported for Models with a single output.",
    remedies: [{ kind: "removeArgument", call: args.site, name: "class_weight", preferred: true }],
  });
  return true;
}

/**
 * Refuses weights of samples that do not broadcast with the losses of a batch, which are the outputs without their last
 * axis, after `reduce_weighted_values`.
 */
export function refusedSampleWeight(weights: DataPart, output: Dims, context: Context): boolean {
  const { value, span } = weights;
  if (value.kind !== "tensor" || !value.shape.ranked || output.length < 2) return false;
  const losses = output.slice(0, -1);
  const [batch] = losses;
  const given = value.shape.dims;
  // One axis more or less that is 1 is taken away or added; of other ranks the batch meets another axis.
  if (!batch || given.length !== losses.length) return false;
  const differs = losses.some((dim, i) => {
    const other = given[i];
    return i > 0 && other !== undefined && !isOne(dim) && !isOne(other) && sameDim(dim, other) === false;
  });
  if (!differs) return false;
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
    kerasSays: `ValueError: Dimensions must be equal, but are ${sizes.join(" and ")}`,
  });
  return true;
}
