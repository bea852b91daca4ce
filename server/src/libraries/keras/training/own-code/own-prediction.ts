/** What `predict` gives of a model whose class has a `predict_step` of its own: whatever that returns, batch after batch. */
import type { Context } from "../../../../values/context";
import {
  type Arguments,
  type FunctionValue,
  type ObjectValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../../values/value";

/** `data` is what the step is given, for all rows at once; undefined where that is not known. */
export function ownPrediction(
  model: ObjectValue,
  step: FunctionValue,
  data: Value | undefined,
  { site }: Arguments,
  context: Context,
): Value {
  // A step for JAX takes the state of everything besides the data, which no other backend gives.
  if (!data || (step.parameters?.length ?? 0) > 2) return unknown("data", "predict");
  return context.silently(() => context.call({ ...step, self: model }, argumentsOf(site, [data])));
}
