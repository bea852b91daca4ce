/** What programs do with losses, metrics, optimizers and callbacks beside passing them on: a few methods, few shapes. */
import { opaqueClass, silentMethods } from "./entries";
import { type Method } from "../../library-class";
import { argument, receiver } from "../engine/class-values";
import { refusedByHand } from "../training/compared-by-hand";
import { makeKerasVariable } from "../engine/add-weight";
import type { Context } from "../../../values/context";
import { shapeOf } from "../../../values/shape";
import {
  type Arguments,
  type ClassValue,
  NONE,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  float,
  int,
  list,
  unknown,
} from "../../../values/value";

const scalar = (): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape: shapeOf([]),
  dtype: "float32",
});

/** A loss or metric function gives one number per sample: the mean over the last axis of what was predicted. */
export function perSample(args: Arguments, context: Context): Value {
  const predicted = argument(args, 1, "y_pred");
  if (predicted?.kind !== "tensor") return unknown("shape", "a loss of what is no tensor");
  const mean = context.library("keras.ops.mean");
  return context.call(mean, argumentsOf(args.site, [predicted], [["axis", int(-1)]]));
}

const isOfKeras = ({ class: type }: ObjectValue): boolean =>
  /^keras\.(losses|metrics)\./.test(type.canonical ?? "");

/** A loss or metric function that the program calls. */
export const functionByHand =
  (name: string): ((args: Arguments, context: Context) => Value) =>
  (args, context) =>
    refusedByHand(name, args, context) ? unknown("already-reported") : perSample(args, context);

/** Metrics that take one value, and compare nothing. */
const OF_ONE_VALUE = new Set(["Mean", "Sum", "Metric", "MeanMetricWrapper"]);

/** What a metric of Keras's own compares. */
function compared(args: Arguments, context: Context): void {
  const { self, rest } = receiver(args);
  if (self?.kind === "object" && isOfKeras(self) && !OF_ONE_VALUE.has(self.class.name))
    refusedByHand(self.class.name, rest, context);
}

/** A loss object reduces to one number, unless its `reduction` says that it keeps one per sample. */
const lossCall: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (
    self?.kind === "object" &&
    isOfKeras(self) &&
    refusedByHand(self.class.name, rest, context, self.arguments)
  )
    return unknown("already-reported");
  const reduction = self?.kind === "object" ? self.arguments?.keywords.get("reduction") : undefined;
  const given = self?.kind === "object" ? self.arguments?.rest : undefined;
  if (given) return unknown(given.reason);
  if (reduction === undefined) return scalar();
  if (reduction.kind === "none") return perSample(rest, context);
  // `tf.keras.losses.Reduction.NONE` of Keras 2 is a string as well.
  if (reduction.kind !== "str" || reduction.value === undefined)
    return unknown("not-supported", "reduction of a loss");
  return reduction.value.toLowerCase() === "none" ? perSample(rest, context) : scalar();
};

const lossMethods: Readonly<Record<string, Method>> = { __call__: lossCall };

const metricMethods: Readonly<Record<string, Method>> = {
  ...silentMethods("reset_state reset_states"),
  update_state: (args, context) => {
    compared(args, context);
    return NONE;
  },
  result: scalar,
  __call__: (args, context) => {
    compared(args, context);
    return scalar();
  },
  add_weight: (args, context) => makeKerasVariable({ ...args, positional: [], positionalSpans: [] }, context),
  add_variable: (args, context) =>
    makeKerasVariable({ ...args, positional: [], positionalSpans: [] }, context),
};

/** `learning_rate` is read and set by schedules written by hand; Keras 2 has its older name as well. */
export function initialiseOptimizer(self: Value | undefined, args: Arguments, context: Context): void {
  if (self?.kind !== "object") return;
  const rate = argument(args, 0, "learning_rate") ?? args.keywords.get("lr") ?? float(undefined);
  const names = context.keras === 2 ? ["learning_rate", "lr"] : ["learning_rate"];
  for (const name of names) context.heap.set(self.attributes, name, rate);
  context.heap.set(self.attributes, "iterations", scalar());
  context.heap.set(
    self.attributes,
    "variables",
    list(undefined, { code: "data", detail: "optimizer state" }),
  );
}

const optimizerMethods: Readonly<Record<string, Method>> = silentMethods(
  "apply_gradients apply build minimize set_weights assign scale_loss",
);

const callbackMethods: Readonly<Record<string, Method>> = silentMethods(
  [
    "set_model set_params on_train_begin on_train_end on_epoch_begin on_epoch_end on_batch_begin on_batch_end",
    "on_train_batch_begin on_train_batch_end on_test_begin on_test_end on_test_batch_begin on_test_batch_end",
    "on_predict_begin on_predict_end on_predict_batch_begin on_predict_batch_end",
  ].join(" "),
);

/** `keras.Loss`. */
export const lossBase = (): ClassValue => opaqueClass("keras.losses.Loss", undefined, lossMethods);
/** `keras.Metric`. */
export const metricBase = (): ClassValue => opaqueClass("keras.metrics.Metric", undefined, metricMethods);
/** `keras.Optimizer`. */
export const optimizerBase = (): ClassValue =>
  opaqueClass("keras.optimizers.Optimizer", undefined, optimizerMethods);
/** `keras.callbacks.Callback`. */
export const callbackBase = (): ClassValue =>
  opaqueClass("keras.callbacks.Callback", undefined, callbackMethods);
/** Schedules are called with the step and give a rate. */
export const scheduleBase = (): ClassValue =>
  opaqueClass("keras.optimizers.schedules.LearningRateSchedule", undefined, {
    __call__: () => float(undefined),
  });
