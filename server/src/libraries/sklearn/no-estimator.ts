/** Models of Keras, and functions that build them, where scikit-learn copies an estimator for every fold. */
import { argument, spanOfArgument } from "../callables/arguments";
import { modelStateOf } from "../keras";
import { pythonText } from "../keras/arguments";
import { compiledOf } from "../keras/training/losses/compiled";
import type { Context } from "../../values/context";
import { knownText } from "../../values/known-text";
import type { Remedy } from "../../values/records/finding";
import type { Arguments, ObjectValue, Value } from "../../values/value";

/** The wrapper of Keras that makes an estimator of a compiled model: of classes where its loss compares such. */
function wrapped(model: ObjectValue, args: Arguments): readonly Remedy[] {
  const loss = compiledOf(model)?.loss;
  if (!loss) return [];
  const isOfClasses = knownText(loss)?.includes("crossentropy") === true;
  const before = `keras.wrappers.SKLearn${isOfClasses ? "Classifier" : "Regressor"}(`;
  const span = spanOfArgument(args, 0, "estimator");
  return [{ kind: "wrapText", span, before, after: ")", needs: "keras" }];
}

/** A function of the program or a lambda, which has no `fit`. */
const isFunction = (value: Value): boolean => value.kind === "function" && value.canonical === undefined;

/** Refuses what has neither parameters nor a score, after `check_cv` and `check_scoring` of scikit-learn. */
export function refusedEstimator(name: string, args: Arguments, context: Context): boolean {
  const estimator = argument(args, 0, "estimator");
  if (!estimator || args.rest || name === "ParameterGrid") return false;
  const model = estimator.kind === "object" && modelStateOf(estimator) ? estimator : undefined;
  if (!model && !isFunction(estimator)) return false;
  const isScored = name !== "cross_val_score" || args.keywords.has("scoring");
  context.report({
    code: "not-an-estimator",
    severity: "error",
    span: spanOfArgument(args, 0, "estimator"),
    facts: { function: name, given: model ? model.class.name : pythonText(estimator) },
    raisedBy: "scikit-learn",
    kerasSays: !model
      ? `InvalidParameterError: The 'estimator' parameter of ${name} must be an object implementing`
      : isScored
        ? "AttributeError: The following error was raised: …"
        : "TypeError: If no scoring is specified, the estimator passed should have a 'score' method.",
    remedies: model ? wrapped(model, args) : [],
  });
  return true;
}
