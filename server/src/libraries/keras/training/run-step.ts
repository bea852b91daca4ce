/** Runs what a model of the program's own does with one batch: its `train_step` or `test_step`, or its `compute_loss`. */
import { isTracedByTraining } from "./compiled";
import { refuseLogs } from "./step-logs";
import { HIDDEN, applyLayer } from "../engine/apply-layer";
import { isUserCode, methodOf } from "../engine/class-values";
import { mapLeaves } from "../engine/structure";
import { asPlaceholder } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import { type Arguments, NONE, type ObjectValue, TRUE, type Value, argumentsOf } from "../../../values/value";

/** Runs the user's own step on one batch, as training would; else the user's own loss, which Keras's step asks for. */
export function runStep(
  model: ObjectValue,
  name: string,
  given: Value | undefined,
  args: Arguments,
  context: Context,
): void {
  if (!given) return;
  const placeholder = isTracedByTraining(model, context) ? "traced" : undefined;
  const batch = mapLeaves(given, (leaf) =>
    leaf.kind === "tensor" ? asPlaceholder(placeholder)(leaf) : leaf,
  );
  const step = methodOf(model.class, name);
  if (isUserCode(step)) {
    // A step for JAX takes the state of everything besides the data, which no other backend gives.
    if ((step.parameters?.length ?? 0) > 2) return;
    const logs = context.callBack({ ...step, self: model }, argumentsOf(args.site, [batch]), {
      isExact: true,
    });
    refuseLogs(step, model, logs, args.site, context);
    return;
  }
  const loss = methodOf(model.class, "compute_loss");
  if (!isUserCode(loss)) return;
  const [x = batch, y = NONE] = batch.kind === "tuple" ? batch.items : [];
  const predicted = applyLayer(model, argumentsOf(args.site, [x]), context, {
    ...HIDDEN,
    refuse: () => undefined,
  });
  // Keras 3 looks whether the method takes `training`, which it has only had since 3.3.
  const training = loss.parameters?.includes("training") ? [["training", TRUE] as const] : [];
  const sampleWeight = batch.kind === "tuple" ? (batch.items[2] ?? NONE) : NONE;
  const compared = argumentsOf(args.site, [x, y, predicted, sampleWeight], training);
  context.callBack({ ...loss, self: model }, compared, { isExact: true });
}
