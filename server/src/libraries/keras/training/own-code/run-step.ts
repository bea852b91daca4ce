/** Runs what a model of the program's own does with one batch: its `train_step` or `test_step`, or its `compute_loss`. */
import { isTracedByTraining } from "../losses/compiled";
import { refuseMisfit } from "./own-methods";
import { refuseLogs } from "./step-logs";
import { HIDDEN, applyLayer } from "../../engine/applying/apply-layer";
import { stepArguments } from "./step-arguments";
import { isUserCode, methodOf } from "../../../callables/class-members";
import { mapLeaves } from "../../engine/structure";
import { valueOf } from "../../engine/applying/stateless-call";
import { backendOf } from "../../engine/backend";
import { asPlaceholder } from "../../../tensor-functions";
import { reason } from "../../../../values/records/reason";
import type { Context } from "../../../../values/context";
import {
  type Arguments,
  type FunctionValue,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  argumentsOf,
  list,
  tuple,
  unknown,
} from "../../../../values/value";

/** What Keras 3 gives a loss of the model's own, by position but for the last. */
const COMPUTE_LOSS = ["x", "y", "y_pred", "sample_weight", "training"];

/** Refuses a `compute_loss` that has no place for all that Keras gives it. */
function refusedComputeLoss(
  model: ObjectValue,
  loss: FunctionValue,
  args: Arguments,
  context: Context,
): boolean {
  const { parameters, definedAt } = loss;
  const own = parameters?.slice(1);
  const count = COMPUTE_LOSS.length - 1;
  if (context.keras === 2 || loss.decorated || !own || own.some((name) => name.startsWith("*"))) return false;
  if (own.filter((name) => name !== "training").length >= count) return false;
  const isNamed = own.every((name) => COMPUTE_LOSS.includes(name));
  const written = COMPUTE_LOSS.map((name) => `${name}=${name === "training" ? "True" : "None"}`).join(", ");
  const says = `takes ${own.length + 1} positional arguments but ${count + 1} were given`;
  refuseMisfit(
    loss,
    {
      owner: model,
      says,
      site: args.site,
      remedies: isNamed && definedAt ? [{ kind: "setParameters", definedAt, written, preferred: true }] : [],
    },
    context,
  );
  return true;
}

/** What a step for JAX takes and gives back: the values of all variables, after `_get_jax_state` of its trainer. */
function stateOf(model: ObjectValue, name: string, context: Context): Value {
  const variables = (of: string): Value =>
    mapLeaves(context.attribute(model, of) ?? unknown("not-modelled", of), valueOf);
  const others = (of: string): Value => list(undefined, reason("data", of));
  const own = [variables("trainable_variables"), variables("non_trainable_variables")];
  const optimizer = name === "train_step" ? [others("optimizer.variables")] : [];
  return tuple([...own, ...optimizer, others("metrics_variables")]);
}

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
    const takesState = (step.parameters?.length ?? 0) > 2;
    if (takesState !== (backendOf(context) === "jax")) return;
    if (takesState) {
      context.callBack(
        { ...step, self: model },
        argumentsOf(args.site, [stateOf(model, name, context), batch]),
      );
      return;
    }
    const logs = context.callBack({ ...step, self: model }, argumentsOf(args.site, [batch]), {
      isExact: true,
    });
    // What a step for prediction gives is the prediction, whatever it is.
    if (name !== "predict_step") refuseLogs(step, model, logs, args.site, context);
    return;
  }
  const loss = methodOf(model.class, "compute_loss");
  if (!isUserCode(loss)) return;
  if (refusedComputeLoss(model, loss, args, context)) return;
  const [x = batch, y = NONE] = batch.kind === "tuple" ? batch.items : [];
  const predicted = applyLayer(model, stepArguments(model, x, name === "train_step", args.site), context, {
    ...HIDDEN,
    refuse: () => undefined,
  });
  // Keras 3 looks whether the method takes `training`, which it has only had since 3.3.
  const training = loss.parameters?.includes("training") ? [["training", TRUE] as const] : [];
  const sampleWeight = batch.kind === "tuple" ? (batch.items[2] ?? NONE) : NONE;
  const compared = argumentsOf(args.site, [x, y, predicted, sampleWeight], training);
  context.callBack({ ...loss, self: model }, compared, { isExact: true });
}
