/** `compile`, `fit`, `evaluate`, `predict`: what they build and what they give; training itself changes no shape. */
import { functionalStateOf } from "./functional";
import { optimizerNames } from "../parts/optimizers";
import { buildFor } from "./sequential";
import { stackStateOf } from "./stack-state";
import { HIDDEN, applyLayer } from "../engine/apply-layer";
import { type Method, libraryClass } from "../../library-class";
import { argument, isUserCode, methodOf, receiver } from "../engine/class-values";
import { isLayerInstance, layerStateOf } from "../engine/layer-state";
import { leavesOf, mapLeaves } from "../engine/structure";
import { hasUnbuilt } from "../engine/user-layer";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, known } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type StrValue,
  type TensorValue,
  type Value,
  argumentsOf,
  float,
  unknown,
} from "../../../values/value";

/** The tensors of a data argument: arrays, or one element of a dataset. Undefined where they can't be told. */
function dataOf(value: Value | undefined, context: Context): Value | undefined {
  if (value === undefined || value.kind === "unknown" || value.kind === "none") return undefined;
  if (value.kind !== "object")
    return leavesOf(value).every((leaf) => leaf.kind === "tensor") ? value : undefined;
  const spec = context.attribute(value, "element_spec");
  if (!spec || spec.kind === "unknown") return undefined;
  // A dataset for training gives (x, y) or (x, y, weights).
  const x = spec.kind === "tuple" ? spec.items[0] : spec;
  return x && leavesOf(x).every((leaf) => leaf.kind === "tensor") ? x : undefined;
}

function withBatch(data: Value, batch: (tensor: TensorValue) => Dim): Value {
  return mapLeaves(data, (leaf) => {
    if (leaf.kind !== "tensor") return leaf;
    const eager: TensorValue = { ...leaf, flavour: "eager", producer: undefined, mask: undefined };
    if (!leaf.shape.ranked || leaf.shape.dims.length === 0) return eager;
    return { ...eager, shape: shapeOf([batch(leaf), ...leaf.shape.dims.slice(1)]) };
  });
}

/** Builds a model that is not built for the data it is given, with a batch as long as Keras takes it. */
function buildOn(
  model: ObjectValue,
  data: Value,
  batch: (tensor: TensorValue) => Dim,
  args: Arguments,
  context: Context,
): void {
  const state = layerStateOf(model);
  if (!state || (state.build.built && (functionalStateOf(state) !== undefined || !hasUnbuilt(model)))) return;
  const one = withBatch(data, batch);
  if (stackStateOf(state) && one.kind === "tensor") {
    buildFor(state, one.shape, one.dtype, args, context);
    return;
  }
  applyLayer(model, argumentsOf(args.site, [one]), context, HIDDEN);
}

function onModel(run: (model: ObjectValue, args: Arguments, context: Context) => Value): Method {
  return (args, context) => {
    const { self, rest } = receiver(args);
    return self && isLayerInstance(self)
      ? run(self, rest, context)
      : unknown("not-supported", "a method of no model");
  };
}

const openBatch = (): Dim => OPEN;

/** One batch as `train_step` and `test_step` get it: x alone, or with targets and weights, or a dataset's element. */
function batchOf(args: Arguments, context: Context): Value | undefined {
  const x = argument(args, 0, "x");
  if (x?.kind === "object") {
    const spec = context.attribute(x, "element_spec");
    return spec && leavesOf(spec).every((leaf) => leaf.kind === "tensor")
      ? withBatch(spec, openBatch)
      : undefined;
  }
  const given = [x, argument(args, 1, "y"), args.keywords.get("sample_weight")];
  const parts = given.flatMap((value) => (value === undefined || value.kind === "none" ? [] : [value]));
  if (!x || !parts.every((value) => leavesOf(value).every((leaf) => leaf.kind === "tensor")))
    return undefined;
  const [only, ...more] = parts.map((value) => withBatch(value, openBatch));
  return only && more.length === 0 ? only : { kind: "tuple", items: only ? [only, ...more] : [] };
}

/** Runs the user's own step on one batch, as training would; else the user's own loss, which Keras's step asks for. */
function runStep(
  model: ObjectValue,
  name: string,
  batch: Value | undefined,
  args: Arguments,
  context: Context,
): void {
  if (!batch) return;
  const step = methodOf(model.class, name);
  if (isUserCode(step)) {
    context.call({ ...step, self: model }, argumentsOf(args.site, [batch]));
    return;
  }
  const loss = methodOf(model.class, "compute_loss");
  if (!isUserCode(loss)) return;
  const [x = batch, y = NONE] = batch.kind === "tuple" ? batch.items : [];
  const predicted = applyLayer(model, argumentsOf(args.site, [x]), context, {
    ...HIDDEN,
    refuse: () => undefined,
  });
  const given = [
    ["x", x],
    ["y", y],
    ["y_pred", predicted],
  ] as const;
  const { parameters } = loss;
  const taken = given.filter(
    ([key]) => !parameters || parameters.includes(key) || parameters.some((p) => p.startsWith("**")),
  );
  context.call({ ...loss, self: model }, argumentsOf(args.site, [], taken));
}

/** The batch of `validation_data`, which `fit` evaluates after each epoch. */
function validationBatch(args: Arguments, context: Context): Value | undefined {
  const data = args.keywords.get("validation_data");
  if (data?.kind === "object") return batchOf({ ...args, positional: [data], keywords: new Map() }, context);
  if (data?.kind !== "tuple" && data?.kind !== "list") return undefined;
  return batchOf({ ...args, positional: data.items ?? [], keywords: new Map() }, context);
}

const historyClass = libraryClass("keras.callbacks.History", []);

/** `compile` keeps what it is given, for the user's own training code; a name of an optimizer stands for one of its kind. */
const compile = onModel((model, args, context) => {
  const optimizer = argument(args, 0, "optimizer");
  const kept: readonly (readonly [string, Value | undefined])[] = [
    ["optimizer", optimizer?.kind === "str" ? optimizerNamed(optimizer, args, context) : optimizer],
    ["loss", argument(args, 1, "loss")],
  ];
  for (const [name, value] of kept) if (value) context.heap.set(model.attributes, name, value);
  return NONE;
});

function optimizerNamed(name: StrValue, args: Arguments, context: Context): Value {
  const found = optimizerNames.find((n) => n.toLowerCase() === name.value?.toLowerCase());
  if (found === undefined) return unknown("not-supported", "an optimizer");
  return context.call(context.library(`keras.optimizers.${found}`), argumentsOf(args.site, []));
}

const fit = onModel((model, args, context) => {
  const data = dataOf(argument(args, 0, "x") ?? args.keywords.get("generator"), context);
  if (data) buildOn(model, data, openBatch, args, context);
  runStep(model, "train_step", batchOf(args, context), args, context);
  runStep(model, "test_step", validationBatch(args, context), args, context);
  const history: ObjectValue = {
    kind: "object",
    class: historyClass,
    attributes: new Map(),
    constructed: args.site,
  };
  for (const name of ["history", "epoch", "params"])
    context.heap.set(history.attributes, name, unknown("data", `History.${name}`));
  context.heap.set(history.attributes, "model", model);
  return history;
});

const evaluate = onModel((model, args, context) => {
  const data = dataOf(argument(args, 0, "x"), context);
  if (data) buildOn(model, data, openBatch, args, context);
  runStep(model, "test_step", batchOf(args, context), args, context);
  return unknown("data", "evaluate");
});

/** Batches of 32 unless told otherwise, and never longer than the data. */
function predictBatch(args: Arguments): (tensor: TensorValue) => Dim {
  const given = argument(args, 1, "batch_size");
  const size = given?.kind === "int" ? given.dim : known(32);
  return ({ shape }) => {
    const rows = shape.ranked ? shape.dims[0] : undefined;
    if (rows?.kind !== "known" || size.kind !== "known") return OPEN;
    return known(Math.min(rows.value, size.value));
  };
}

function rowsOf(data: Value): Dim | undefined {
  const [first] = leavesOf(data);
  return first?.kind === "tensor" && first.shape.ranked ? first.shape.dims[0] : undefined;
}

const predict = onModel((model, args, context) => {
  const given = argument(args, 0, "x");
  const data = dataOf(given, context);
  if (!data || !given) return unknown("data", "predict");
  buildOn(model, data, predictBatch(args), args, context);
  // How many rows a dataset has is not told by one of its elements.
  const rows = given.kind === "object" ? undefined : rowsOf(data);
  const whole = withBatch(data, () => rows ?? OPEN);
  const mode = { ...HIDDEN, refuse: () => undefined };
  const output = context.silently(() => applyLayer(model, argumentsOf(args.site, [whole]), context, mode));
  return mapLeaves(output, (leaf) =>
    leaf.kind === "tensor" ? { ...leaf, flavour: "numpy", producer: undefined, mask: undefined } : leaf,
  );
});

const nothing: Method = () => NONE;
const number: Method = () => float(undefined);

/** Methods of training, evaluation and saving. */
export const trainingMethods: Readonly<Record<string, Method>> = {
  compile,
  fit,
  fit_generator: fit,
  evaluate,
  evaluate_generator: evaluate,
  predict,
  predict_generator: predict,
  predict_on_batch: predict,
  train_on_batch: () => unknown("data", "train_on_batch"),
  test_on_batch: () => unknown("data", "test_on_batch"),
  compute_loss: number,
  reset_states: nothing,
  reset_metrics: nothing,
  make_train_function: nothing,
  make_test_function: nothing,
  make_predict_function: nothing,
  save: nothing,
  save_weights: nothing,
  load_weights: nothing,
  export: nothing,
};
