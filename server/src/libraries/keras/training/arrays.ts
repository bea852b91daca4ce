/** What `fit`, `evaluate` and `predict` refuse of data, after `keras/src/trainers` of Keras 3. */
import { labelProblem, lossName } from "./losses";
import { isUserCode, methodOf } from "../engine/class-values";
import { leavesOf } from "../engine/structure";
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import { type Dim, formatDim, sameDim } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import type { Span } from "../../../values/span";
import type { ObjectValue, TensorValue, Value } from "../../../values/value";

/** One argument of data, with the place to blame. */
export interface DataPart {
  readonly name: "x" | "y" | "sample_weight";
  readonly value: Value;
  readonly span: Span;
}

const plain: ReadonlySet<Value["kind"]> = new Set(["int", "bigint", "float", "bool", "str", "bytes"]);

/** Data is arrays, or structures of arrays: a list of numbers is a structure of numbers. */
function refusePlainNumbers(parts: readonly DataPart[], context: Context): boolean {
  const wrong = parts.find(
    ({ value }) =>
      (value.kind === "list" || value.kind === "tuple") &&
      leavesOf(value).some(({ kind }) => plain.has(kind)),
  );
  const [x] = parts;
  if (!wrong || !x) return false;
  const kind = x.value.kind === "list" || x.value.kind === "tuple" ? x.value.kind : undefined;
  context.report({
    code: "not-arrays",
    severity: "error",
    span: wrong.span,
    facts: { argument: wrong.name, given: wrong.value.kind },
    kerasSays:
      kind && `ValueError: Unrecognized data type: x=${pythonText(x.value)} (of type <class '${kind}'>)`,
  });
  return true;
}

interface Rows {
  readonly part: DataPart;
  readonly tensor: TensorValue;
}

function rowsOf(parts: readonly DataPart[]): readonly Rows[] {
  return parts.flatMap((part) =>
    leavesOf(part.value).flatMap((tensor) => (tensor.kind === "tensor" ? [{ part, tensor }] : [])),
  );
}

/**
 * Every array must have as many rows as the others, after `check_data_cardinality`. Where a part of the rows is kept for
 * validation, `split`, further arrays may be longer than `x`.
 */
function refuseCounts(parts: readonly DataPart[], split: boolean, context: Context): boolean {
  const rows = rowsOf(parts);
  const first = rows[0]?.tensor.shape;
  const one = first?.ranked ? first.dims[0] : undefined;
  if (!one) return false;
  const other = rows.find(({ tensor: { shape } }) => {
    const dim = shape.ranked ? shape.dims[0] : undefined;
    if (dim === undefined || sameDim(one, dim) !== false) return false;
    return !split || (dim.kind === "known" && one.kind === "known" && dim.value < one.value);
  });
  const count = other?.tensor.shape.ranked ? other.tensor.shape.dims[0] : undefined;
  if (!other || !count) return false;
  const sizes = parts.map(({ name, value }) => {
    const each = leavesOf(value).map((leaf) =>
      leaf.kind === "tensor" && leaf.shape.ranked && leaf.shape.dims[0] ? formatDim(leaf.shape.dims[0]) : "?",
    );
    return `'${name}' sizes: ${each.join(", ")}`;
  });
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span: other.part.span,
    facts: { first: one, argument: other.part.name, other: count },
    kerasSays: `ValueError: Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.${sizes.join(" ")}`,
  });
  return true;
}

/** Whether the arrays themselves are refused, before the model sees any. `x` comes first. */
export function refusedArrays(parts: readonly DataPart[], split: boolean, context: Context): boolean {
  if (context.keras === 2) return false;
  return refusePlainNumbers(parts, context) || refuseCounts(parts, split, context);
}

/** Whether the user's own code stands where Keras would compare labels with outputs. */
function computesLossItself(model: ObjectValue, step: "train_step" | "test_step"): boolean {
  return [step, "compute_loss"].some((name) => isUserCode(methodOf(model.class, name)));
}

/** Refuses labels that the compiled loss cannot compare with what the model gives for a batch of `rows`. */
export function refuseLabels(
  model: ObjectValue,
  step: "train_step" | "test_step",
  labels: { readonly value: Value; readonly span: Span },
  predicted: Value,
  rows: Dim,
  context: Context,
): void {
  if (context.keras === 2 || computesLossItself(model, step)) return;
  const name = lossName(model.attributes.get("loss"));
  const [target, ...others] = leavesOf(labels.value);
  const [output, ...outputs] = leavesOf(predicted);
  if (name === undefined || others.length > 0 || outputs.length > 0) return;
  if (target?.kind !== "tensor" || output?.kind !== "tensor") return;
  if (!target.shape.ranked || !output.shape.ranked) return;
  const batched = ({ dims }: { dims: readonly Dim[] }): readonly Dim[] => [rows, ...dims.slice(1)];
  const found = labelProblem(name, batched(target.shape), batched(output.shape));
  if (!found) return;
  context.report({
    code: found.code,
    severity: "error",
    span: labels.span,
    facts: {
      loss: name,
      labels: shapeOf(batched(target.shape)),
      outputs: shapeOf(batched(output.shape)),
    },
    kerasSays: found.kerasSays,
  });
}
