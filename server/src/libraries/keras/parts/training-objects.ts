/** What programs do with losses, metrics, optimizers and callbacks beside passing them on: a few methods, few shapes. */
import { initialiseCallback } from "../training/callbacks/asked-of-callbacks";
import { forgetFirstCall, refuseGradients } from "../training/applied-gradients";
import { opaqueClass } from "./entries";
import { silentMethods } from "../../callables/entries";
import { type Method } from "../../library-class";
import { pythonText } from "../arguments";
import { argument, receiver, spanOfArgument } from "../../callables/arguments";
import { isUserCode, methodOf } from "../../callables/class-members";
import { refusedUnmadeMetric } from "../training/own-code/own-classes";
import { refusedByHand } from "../training/losses/compared-by-hand";
import { makeKerasVariable, refusePositionalName } from "../engine/weights/add-weight";
import { valueOf } from "../engine/applying/stateless-call";
import { mapLeaves } from "../engine/structure";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { shapeOf } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  float,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

const scalar = (): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  isOfBackend: true,
  shape: shapeOf([]),
  dtype: "float32",
});

/** Losses over all axes, unless they are told over which (`keras/src/losses/losses.py`). */
const OVER_ALL_AXES = new Set(["dice", "tversky"]);
/** Losses that take `axis`; any other refuses the argument, and goes over the last one. */
const TAKES_AXIS = new Set([
  ...OVER_ALL_AXES,
  "binarycrossentropy",
  "binaryfocalcrossentropy",
  "categoricalcrossentropy",
  "categoricalfocalcrossentropy",
  "cosinesimilarity",
  "sparsecategoricalcrossentropy",
]);
/** Metrics that Keras 3 takes element by element, without a mean (`keras/src/metrics/accuracy_metrics.py`). */
const PER_ELEMENT = new Set(["binaryaccuracy"]);
/** Losses that compare whole sequences, or samples with one another. */
const NO_MEAN = new Set(["ctc", "circle"]);

/**
 * A loss or metric function gives one number per sample: the mean over the last axis of what was predicted, or over the
 * axis that it is told.
 */
function perSample(name: string, args: Arguments, context: Context, told = args.keywords.get("axis")): Value {
  const predicted = argument(args, 1, "y_pred");
  if (predicted?.kind !== "tensor" || NO_MEAN.has(name.toLowerCase()))
    return unknown("shape", "a loss of what is no tensor");
  const mean = context.library("keras.ops.mean");
  const plain = name.toLowerCase().replaceAll("_", "");
  if (context.keras === 3 && PER_ELEMENT.has(plain)) {
    const met = context.call(
      context.library("keras.ops.equal"),
      argumentsOf(args.site, [argument(args, 0, "y_true") ?? predicted, predicted]),
    );
    // What was predicted is compared with a threshold first.
    return met.kind === "tensor" ? { ...met, dtype: "float32", content: undefined, values: undefined } : met;
  }
  const axis = (TAKES_AXIS.has(plain) ? told : undefined) ?? (OVER_ALL_AXES.has(plain) ? NONE : int(-1));
  return context.call(mean, argumentsOf(args.site, [predicted], [["axis", axis]]));
}

const isOfKeras = ({ class: type }: ObjectValue): boolean =>
  /^keras\.(losses|metrics)\./.test(type.canonical ?? "");

/** A loss or metric function that the program calls. */
export const functionByHand =
  (name: string): ((args: Arguments, context: Context) => Value) =>
  (args, context) =>
    refusedByHand(name, args, context) ? unknown("already-reported") : perSample(name, args, context);

/** Metrics that take one value, and compare nothing. */
const OF_ONE_VALUE = new Set(["Mean", "Sum", "Metric", "MeanMetricWrapper"]);

/** What a metric of Keras's own compares. */
function compared(args: Arguments, context: Context): void {
  const { self, rest } = receiver(args);
  if (self?.kind === "object" && isOfKeras(self) && !OF_ONE_VALUE.has(self.class.name))
    refusedByHand(self.class.name, rest, context);
}

/** `Loss.__init__(name, reduction, dtype)` of a class of the program's own; Keras 2 has `reduction` first. */
const initialiseLoss: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self?.kind !== "object") return NONE;
  const given = argument(rest, context.keras === 2 ? 0 : 1, "reduction");
  const reduction = given ?? (rest.rest ? unknown(rest.rest.reason) : str("sum_over_batch_size"));
  context.heap.set(self.attributes, "reduction", reduction);
  return NONE;
};

/** What a loss keeps of one number per sample: all of them, or their mean. */
function reduced(reduction: Value, losses: () => Value): Value {
  if (reduction.kind === "none") return losses();
  // `tf.keras.losses.Reduction.NONE` of Keras 2 is a string as well.
  if (reduction.kind !== "str" || reduction.value === undefined)
    return unknown("not-supported", "reduction of a loss");
  return reduction.value.toLowerCase() === "none" ? losses() : scalar();
}

/** The method of a class of the program's own, bound to one of its objects. */
function ownMethod(self: Value | undefined, name: string): FunctionValue | undefined {
  const method = self?.kind === "object" ? methodOf(self.class, name) : undefined;
  return isUserCode(method) ? { ...method, self } : undefined;
}

/** A loss object reduces to one number, unless its `reduction` says that it keeps one per sample. */
const lossCall: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self?.kind !== "object") return scalar();
  if (isOfKeras(self) && refusedByHand(self.class.name, rest, context, self.arguments))
    return unknown("already-reported");
  const own = ownMethod(self, "call");
  if (own) {
    const compared = [argument(rest, 0, "y_true"), argument(rest, 1, "y_pred")];
    const losses = context.call(
      own,
      argumentsOf(
        rest.site,
        compared.flatMap((one) => one ?? []),
      ),
    );
    return reduced(self.attributes.get("reduction") ?? unknown("not-supported", "a loss"), () => losses);
  }
  const given = self.arguments?.rest;
  if (given) return unknown(given.reason);
  const reduction = self.arguments?.keywords.get("reduction");
  return reduction === undefined
    ? scalar()
    : reduced(reduction, () =>
        perSample(self.class.name, rest, context, self.arguments?.keywords.get("axis")),
      );
};

const lossMethods: Readonly<Record<string, Method>> = { __init__: initialiseLoss, __call__: lossCall };

/** Arguments with which metrics of Keras's own give one number for each class or threshold. */
const SEVERAL_RESULTS = ["average", "thresholds", "class_aggregation"];

/** What a metric of Keras's own has gathered: one number, where nothing asks for several. */
function gathered(self: Value | undefined): Value {
  if (self?.kind !== "object" || !isOfKeras(self)) return scalar();
  const { arguments: given } = self;
  const isOpen = given?.rest !== undefined || /^F(1|Beta)Score$/.test(self.class.name);
  const several = SEVERAL_RESULTS.some((name) => given?.keywords.has(name) === true);
  return isOpen || several || (given?.positional.length ?? 0) > 1
    ? unknown("not-modelled", `the result of ${self.class.name}`)
    : scalar();
}

/** The order of the arguments of `Metric.add_weight`, and of `add_variable`. */
const WEIGHT_ARGUMENTS = {
  2: ["name", "shape", "aggregation", "synchronization", "initializer", "dtype"],
  3: ["shape", "initializer", "dtype", "name"],
} as const;

const addWeight: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (rest.rest && !rest.keywords.has("shape")) return unknown(rest.rest.reason);
  const [first] = rest.positional;
  if (self?.kind === "object" && refusedUnmadeMetric(self, rest.site, context))
    return unknown("already-reported");
  const name = context.keras === 3 ? knownText(first) : undefined;
  if (name && self?.kind === "object") {
    const says = `ValueError: Cannot convert '${name}' to a shape. Found invalid dimension '${name.slice(0, 1)}' of type '<class 'str'>'.`;
    const told = { owner: self.class.name, says, parameters: WEIGHT_ARGUMENTS[2] };
    refusePositionalName(rest, told, context);
    return unknown("already-reported");
  }
  const names = WEIGHT_ARGUMENTS[context.keras];
  const placed = rest.positional.flatMap((value, i) => {
    const name = names[i];
    return name === undefined ? [] : [[name, value] as const];
  });
  const keywords = new Map([...placed, ...rest.keywords]);
  return makeKerasVariable({ ...rest, positional: [], positionalSpans: [], keywords }, context);
};

/** `Metric.__init__(dtype, name)`, without which nothing can be added to a metric of the program's own. */
const initialiseMetric: Method = (args, context) => {
  const { self, rest } = receiver(args);
  const name = rest.keywords.get("name") ?? unknown("not-modelled", "the name of a metric");
  if (self?.kind === "object" && !isOfKeras(self)) context.heap.set(self.attributes, "_name", name);
  return NONE;
};

const metricMethods: Readonly<Record<string, Method>> = {
  __init__: initialiseMetric,
  ...silentMethods("reset_state reset_states"),
  update_state: (args, context) => {
    compared(args, context);
    return NONE;
  },
  result: (args) => gathered(receiver(args).self),
  __call__: (args, context) => {
    compared(args, context);
    const { self, rest } = receiver(args);
    const own = ownMethod(self, "result");
    if (!own) return gathered(self);
    const update = ownMethod(self, "update_state");
    if (update) context.call(update, rest);
    return context.call(own, argumentsOf(rest.site, []));
  },
  add_weight: addWeight,
  add_variable: addWeight,
};

/** What Keras 3 takes for no rate: it looks for a float, a schedule or a callable, after `base_optimizer.py`. */
const NO_RATES: ReadonlySet<Value["kind"]> = new Set(["int", "bool", "none", "str", "list", "tuple"]);

/** The number that a text writes, without its quotes. */
function writtenAsText(rate: Value, span: Span): readonly Remedy[] {
  const text = rate.kind === "str" ? rate.value?.trim() : undefined;
  if (text === undefined || !/^\d*\.?\d+(e-?\d+)?$/i.test(text)) return [];
  return [{ kind: "replaceText", span, text: /[.e]/i.test(text) ? text : `${text}.0`, preferred: true }];
}

function refuseRate(rate: Value, args: Arguments, context: Context): void {
  if (context.keras === 2 || !NO_RATES.has(rate.kind)) return;
  if (rate.kind === "int" && rate.dim.kind !== "known") return;
  const span = spanOfArgument(args, 0, "learning_rate");
  // Keras's message has no quotes.
  const given = rate.kind === "str" ? (rate.value ?? "…") : pythonText(rate);
  const isWhole = rate.kind === "int" && /^-?\d+$/.test(given);
  context.report({
    code: "learning-rate-not-a-float",
    severity: "error",
    span,
    facts: { given },
    kerasSays: `ValueError: Argument \`learning_rate\` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value and returns the corresponding learning rate value). Received instead: learning_rate=${given}`,
    remedies: isWhole
      ? [{ kind: "replaceText", span, text: `${given}.0`, preferred: true, isSafe: true }]
      : writtenAsText(rate, span),
  });
}

/** `learning_rate` is read and set by schedules written by hand; Keras 2 has its older name as well. */
export function initialiseOptimizer(self: Value | undefined, args: Arguments, context: Context): void {
  if (self?.kind !== "object") return;
  const given = argument(args, 0, "learning_rate");
  if (given) refuseRate(given, args, context);
  const rate = given ?? args.keywords.get("lr") ?? float(undefined);
  const names = context.keras === 2 ? ["learning_rate", "lr"] : ["learning_rate"];
  for (const name of names) context.heap.set(self.attributes, name, rate);
  context.heap.set(self.attributes, "iterations", scalar());
  context.heap.set(
    self.attributes,
    "variables",
    list(undefined, { code: "data", detail: "optimizer state" }),
  );
}

/** Keras 3 takes one list of pairs; gradients and variables beside one another are what `apply` takes. */
const applyGradients: Method = (args, context) => {
  const { self, rest } = receiver(args);
  const { length } = rest.positional;
  if (context.keras === 3 && length < 2)
    refuseGradients(self, argument(rest, 0, "grads_and_vars"), rest, context);
  if (context.keras === 2 || rest.rest || rest.spread || length < 2) return NONE;
  context.report({
    code: "arguments-do-not-fit",
    severity: "error",
    span: rest.site,
    facts: { function: "apply_gradients", parameters: "grads_and_vars" },
    pythonSays: `TypeError: BaseOptimizer.apply_gradients() takes 2 positional arguments but ${length + 1} were given`,
    remedies: [
      {
        kind: "rewriteCall",
        target: rest.site,
        name: "apply_gradients",
        form: {
          call: "{self}.apply_gradients(zip({gradients}, {variables}))",
          parameters: ["gradients", "variables"],
        },
        preferred: true,
      },
    ],
  });
  return NONE;
};

/** `stateless_apply(optimizer_variables, grads, trainable_variables)`: both kinds of variables, with other numbers. */
const statelessApply: Method = (args) => {
  const { rest } = receiver(args);
  const [own, trainable] = [
    argument(rest, 0, "optimizer_variables"),
    argument(rest, 2, "trainable_variables"),
  ];
  return own && trainable && !rest.rest
    ? tuple([mapLeaves(trainable, valueOf), mapLeaves(own, valueOf)])
    : unknown("not-supported", "stateless_apply");
};

/** Methods by which an optimizer comes to know variables that nobody counts here. */
const builtElsewhere: Method = (args, context) => {
  forgetFirstCall(receiver(args).self, context);
  return NONE;
};

const optimizerMethods: Readonly<Record<string, Method>> = {
  ...silentMethods("set_weights assign scale_loss"),
  apply: builtElsewhere,
  build: builtElsewhere,
  minimize: builtElsewhere,
  apply_gradients: applyGradients,
  stateless_apply: statelessApply,
};

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
  opaqueClass("keras.callbacks.Callback", undefined, callbackMethods, initialiseCallback);
/** Schedules are called with the step and give a rate. */
export const scheduleBase = (): ClassValue =>
  opaqueClass("keras.optimizers.schedules.LearningRateSchedule", undefined, {
    __call__: () => float(undefined),
  });
