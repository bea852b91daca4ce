/** Data of which TensorFlow knows no number of axes, which training asks for before anything runs. */
import type { DataPart } from "./data-part";
import { leavesOf } from "../../engine/structure";
import { isTracedByTraining } from "../losses/compiled";
import type { Context } from "../../../../values/context";
import { WITHOUT_RANK } from "../../../../values/records/reason";
import type { ObjectValue, Value } from "../../../../values/value";

const isWithoutRank = (leaf: Value): boolean =>
  leaf.kind === "tensor" && !leaf.shape.ranked && leaf.shape.reason.detail === WITHOUT_RANK;

/** Refuses the first part of a batch that is so; `predict` takes it. */
export function refusedWithoutRank(
  model: ObjectValue,
  parts: readonly DataPart[],
  context: Context,
): boolean {
  const wrong = parts.find(({ value }) => leavesOf(value).some(isWithoutRank));
  if (!wrong || !isTracedByTraining(model, context)) return false;
  const isOfInputs = wrong.name === "x";
  context.report({
    code: "rank-not-told",
    severity: "error",
    span: wrong.span,
    facts: { argument: wrong.name },
    // Of inputs it is the first layer that asks, each in its own way.
    kerasSays: isOfInputs ? undefined : "ValueError: Cannot take the length of shape with unknown rank.",
  });
  return true;
}
