/** `compile`, `fit`, `evaluate`, `predict`: what they build and what they give; training itself changes no shape. */
import { functionalStateOf } from "../models/functional-state";
import { forgetTrained, suspectTrained, suspectValidation } from "../suspicions/training";
import { suspectModel } from "../suspicions";
import { endsInOperation, lastLayers } from "./losses/last-layers";
import { historyOf } from "./history";
import { evaluated, logNames, trainedNames, undirected } from "./logs";
import { refusedCallbacks } from "./callbacks/callbacks";
import { checkMonitors } from "./callbacks/monitors";
import { refuseForeignOptimizer } from "./shared-optimizer";
import { outputCount } from "./losses/loss-pairs";
import { compiledOf, inOrderOfKeras3, keepCompiled, spanOfArgument } from "./losses/compiled";
import { refuseCompiled } from "./losses/compile-arguments";
import { hasUnknownName } from "./losses/compiled-checks";
import { refusedLabels, tellUneven } from "./data/adapters";
import { refusedIdentifier, refusedOptimizer } from "./losses/identifiers";
import { computedLoss } from "./own-code/computed-loss";
import { runStep } from "./own-code/run-step";
import { holdsLists } from "./data/texts";
import { refuseUncompiled } from "./uncompiled";
import { PREDICT_STEPS, refuseOtherCounts } from "./steps";
import { predictedRows } from "./predicted-rows";
import { runCallbacks } from "./callbacks/own-callbacks";
import { refuseSavedWeights, refusedUnbuilt, savedWeights } from "./saved-weights";
import { refuseByName, refuseLoadedWeights, refuseModelName, refuseWeightsName } from "../parts/file-names";
import { noteExported } from "../parts/exported-models";
import { optimizerNames } from "../parts/optimizers";
import { refuseUnsavable } from "../models/restoring";
import { buildFor } from "../models/sequential";
import { stackStateOf } from "../models/stack-state";
import { noteWritten, pathOf } from "../../builtins";
import { writeModel } from "../models/stored-model";
import { checkedArguments } from "./keywords";
import {
  type Batching,
  counted,
  leavesBatchOpen,
  openBatch,
  predictBatching,
  refusedBatchSize,
  rowsOf,
  runLengths,
  withBatch,
} from "./data/batching";
import { isArrays } from "./data/batch-source";
import type { BatchLengths } from "./data/batch-lengths";
import { type Feed, type Looking, batchFeed, batchOf, feedOf } from "./feed";
import { refusedBeforeModel, refusedFeed, validationFeed } from "./feed";
import { ownPrediction } from "./own-code/own-prediction";
import { stepArguments } from "./own-code/step-arguments";
import { needsBatchLength, withoutStatefulRefusals } from "./stateful-models";
import { HIDDEN, applyLayer } from "../engine/applying/apply-layer";
import type { Method } from "../../library-class";
import { argument, receiver } from "../../callables/arguments";
import { isUserCode, methodOf } from "../../callables/class-members";
import { isLayerInstance, layerStateOf } from "../engine/layer-state";
import { leavesOf, mapLeaves } from "../engine/structure";
import { withArrays } from "./data/tables";
import { sublayersOf } from "../engine/weights/tracking";
import { holdsUnbuiltSteps } from "../models/graph";
import { hasUnbuilt, leaveOpen } from "../engine/user-layer";
import type { Context } from "../../../values/context";
import type { Reason } from "../../../values/records/reason";
import { OPEN } from "../../../values/dimensions/dimension";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type StrValue,
  type Value,
  argumentsOf,
  unknown,
  tuple,
} from "../../../values/value";

function isBuilt(model: ObjectValue): boolean {
  const state = layerStateOf(model);
  if (!state?.build.built) return false;
  const isGraph = functionalStateOf(state) !== undefined;
  return isGraph ? !sublayersOf(model).layers.some(holdsUnbuiltSteps) : !hasUnbuilt(model);
}

interface Building extends Pick<BatchLengths, "floats">, Pick<Looking, "step"> {
  readonly args: Arguments;
  readonly position: number;
}

/**
 * Builds a model that is not built for the data it is given, with a batch as long as Keras takes it; `batch_size` is the
 * argument at `position`.
 */
function buildOn(
  model: ObjectValue,
  data: Value,
  batch: Batching,
  { args, position, step, floats }: Building,
  context: Context,
): void {
  const state = layerStateOf(model);
  if (!state || isBuilt(model)) return;
  const one = withBatch(data, batch, floats);
  const building = leavesOf(data).every((array) => leavesBatchOpen(array, args, position))
    ? context
    : withoutStatefulRefusals(context);
  if (stackStateOf(state) && one.kind === "tensor") {
    buildFor(state, one.shape, one.dtype, args, building);
    return;
  }
  applyLayer(model, stepArguments(model, one, step === "train_step", args.site), building, HIDDEN);
}

function onModel(run: (model: ObjectValue, args: Arguments, context: Context) => Value): Method {
  return (args, context) => {
    const { self, rest } = receiver(args);
    return self && isLayerInstance(self)
      ? context.inGraph(() => run(self, withArrays(rest, context), context))
      : unknown("not-supported", "a method of no model");
  };
}

/** `compile` keeps what it is given, for the user's own training code; a name of an optimizer stands for one of its kind. */
const compile = onModel((model, given, context) => {
  const args = inOrderOfKeras3(checkedArguments(model, "compile", given, context), context);
  refuseCompiled(args, context);
  const optimizer = argument(args, 0, "optimizer");
  if (optimizer) {
    const span = spanOfArgument(args, 0, "optimizer");
    if (!refusedOptimizer(optimizer, model, span, context))
      refusedIdentifier("optimizer", optimizer, span, context);
  }
  keepCompiled(model, args, context);
  forgetTrained(model, context);
  const compiled = compiledOf(model);
  const layers = lastLayers(model, 0);
  if (compiled && outputCount(model) === 1 && !endsInOperation(model))
    suspectModel({ model, compiled, layers }, context);
  const kept: readonly (readonly [string, Value | undefined])[] = [
    ["optimizer", optimizer?.kind === "str" ? optimizerNamed(optimizer, args, context) : optimizer],
    ["loss", argument(args, 1, "loss")],
  ];
  for (const [name, value] of kept) if (value) context.heap.set(model.attributes, name, value);
  return { kind: "none", ofCall: "compile" };
});

function optimizerNamed(name: StrValue, args: Arguments, context: Context): Value {
  const found = optimizerNames.find((n) => n.toLowerCase() === name.value?.toLowerCase());
  if (found === undefined) return unknown("not-supported", "an optimizer");
  return context.call(context.library(`keras.optimizers.${found}`), argumentsOf(args.site, []));
}

/** Builds the model on the data where it is not built, and tells whether the data is refused. */
function refusesData(
  model: ObjectValue,
  feed: Feed,
  step: "train_step" | "test_step",
  args: Arguments,
  context: Context,
): boolean {
  const [x] = feed.parts;
  if (!x) return false;
  const wasBuilt = isBuilt(model);
  // A step of the user's own may take its data apart, and calls the model as it likes: without a distribution strategy
  // `_maybe_symbolic_build` of TensorFlow's trainer leaves the first call to it, as Keras 2 does. What makes batches of
  // the data comes before either.
  if (isUserCode(methodOf(model.class, step))) return refusedBeforeModel(model, feed, context);
  if (feed.uneven && !isUserCode(methodOf(model.class, "compute_loss"))) tellUneven(feed.uneven, context);
  const data = isArrays(x.value) && !holdsLists(x.value) ? x.value : undefined;
  // Batches are shown as open, as they are for a model that is built by itself, where nothing hangs on their length.
  const batching = feed.isBatch || needsBatchLength(model) ? feed.batching : openBatch;
  const floats = feed.lengths?.floats;
  const { passedUntilData } = context;
  if (data) buildOn(model, data, batching, { args, position: 2, step, floats }, context);
  // What passes on placeholders alone is refused now, although the model is built only here.
  const isTold = wasBuilt || context.passedUntilData > passedUntilData;
  const batched = (value: Value): Value => withBatch(value, batching, floats);
  const lengths = needsBatchLength(model) ? runLengths(feed.lengths) : [];
  return refusedFeed(model, feed, { step, batched, wasBuilt: isTold, site: args.site, lengths }, context);
}

/** Why a model may be built or not. */
const untoldData: Reason = { code: "data", detail: "what the model is built on" };

/** Gives a model data for one step, as training or evaluation does; tells whether it is taken. */
function runOn(
  model: ObjectValue,
  feed: Feed | "refused" | undefined,
  step: "train_step" | "test_step",
  args: Arguments,
  context: Context,
): boolean {
  if (feed === "refused") return false;
  if (!feed) {
    if (!isBuilt(model)) leaveOpen(model, untoldData, context);
    return true;
  }
  const isRefused = refusesData(model, feed, step, args, context);
  runStep(model, step, batchOf(feed), args, context);
  if (!isBuilt(model)) leaveOpen(model, untoldData, context);
  return !isRefused;
}

const fit = onModel((model, given, context) => {
  const args = checkedArguments(model, "fit", given, context);
  refuseUncompiled(model, args, "fit", context);
  refuseOtherCounts("fit", args, context);
  const feed = feedOf(args, 2, context);
  suspectTrained(model, args.site, context);
  if (context.keras === 3) refusedCallbacks(args, 5, context);
  const callbacks = args.keywords.get("callbacks") ?? args.positional[5];
  const ends = feed === "refused" || hasUnknownName(model, context);
  const names = ends ? undefined : trainedNames(model, compiledOf(model), args);
  const logs = logNames(names, callbacks, context.keras);
  if (runOn(model, feed, "train_step", args, context)) {
    const validation = validationFeed(args, context);
    if (feed && feed !== "refused" && validation && validation !== "refused")
      suspectValidation(feed.parts, validation.parts, context);
    runOn(model, validation, "test_step", args, context);
  }
  if (feed && feed !== "refused") refuseForeignOptimizer(model, args.site, context);
  if (logs) checkMonitors(callbacks, { logs, undirected: undirected(compiledOf(model)) }, args.site, context);
  const epochs = args.rest || args.keywords.has("initial_epoch") ? undefined : argument(args, 3, "epochs");
  runCallbacks(callbacks, { model, names, epochs, site: args.site }, context);
  const history = historyOf(model, logs, args, context);
  context.heap.set(model.attributes, "history", history);
  return history;
});

const evaluate = onModel((model, given, context) => {
  const args = checkedArguments(model, "evaluate", given, context);
  refuseUncompiled(model, args, "evaluate", context);
  refuseOtherCounts("evaluate", args, context);
  runOn(model, feedOf(args, 2, context), "test_step", args, context);
  return evaluated(model, args);
});

/** `predict` takes no labels: its second argument is the batch size. */
const inputOnly = (args: Arguments): Arguments => ({
  ...args,
  positional: args.positional.slice(0, 1),
  keywords: new Map([...args.keywords].filter(([name]) => name === "x")),
});

/** One batch as it is given, which `predict_on_batch` takes. */
const wholeBatch: Batching = (array) => rowsOf(array) ?? OPEN;

/** `stepsAt` is the position of `steps`, which `predict_generator` took as its second argument. */
const predicting = (stepsAt: number): Method =>
  onModel((model, given, context) => {
    const args = checkedArguments(model, "predict", given, context);
    refuseOtherCounts("predict", args, context);
    if (refusedLabels(args, context)) return unknown("already-reported");
    return predicted(model, predictBatching(args, context), stepsAt, args, context);
  });

function predicted(
  model: ObjectValue,
  batching: Batching,
  stepsAt: number | undefined,
  args: Arguments,
  context: Context,
): Value {
  const given = argument(args, 0, "x");
  const feed = feedOf(inputOnly(args), 1, context, batching === wholeBatch ? "one batch" : "prediction");
  if (feed === "refused") return unknown("already-reported");
  const isCut = stepsAt === PREDICT_STEPS && feed?.element === undefined;
  if (feed && isCut && refusedBatchSize(args, 1, context)) return unknown("already-reported");
  const [x] = feed?.parts ?? [];
  if (!feed || !x) {
    if (!isBuilt(model)) leaveOpen(model, untoldData, context);
    return unknown("data", "predict");
  }
  const data = isArrays(x.value) ? x.value : undefined;
  const wasBuilt = isBuilt(model);
  const floats = feed.lengths?.floats;
  if (data) buildOn(model, data, batching, { args, position: 1, step: undefined, floats }, context);
  const batched = (value: Value): Value => withBatch(value, batching, floats);
  const looking = { step: undefined, batched, wasBuilt, site: args.site };
  if (refusedFeed(model, feed, looking, context)) return unknown("already-reported");
  if (!data || !given) {
    if (!isBuilt(model)) leaveOpen(model, untoldData, context);
    return unknown("data", "predict");
  }
  const rows = predictedRows(given, data, feed.element !== undefined, stepsAt, args, context);
  // A model that keeps a state takes no more than one batch at a time.
  const isByBatch = needsBatchLength(model);
  const whole = isByBatch ? withBatch(data, batching, floats) : withBatch(data, () => rows ?? OPEN, floats);
  const mode = { ...HIDDEN, refuse: () => undefined };
  const own = methodOf(model.class, "predict_step");
  if (isUserCode(own) && feed.element === undefined)
    runStep(model, "predict_step", tuple([withBatch(data, batching, floats)]), args, context);
  const output = isUserCode(own)
    ? ownPrediction(model, own, feed.element === undefined ? tuple([whole]) : undefined, args, context)
    : context.silently(() => applyLayer(model, stepArguments(model, whole, false, args.site), context, mode));
  const all = isByBatch ? withBatch(output, () => rows ?? OPEN) : output;
  return mapLeaves(all, (leaf) =>
    leaf.kind === "tensor"
      ? { ...leaf, shape: counted(leaf.shape), flavour: "numpy", producer: undefined, mask: undefined }
      : leaf,
  );
}

/** One step on one batch. */
const onBatch = (step: "train_step" | "test_step"): Method =>
  onModel((model, given, context) => {
    const method = step === "train_step" ? "train_on_batch" : "test_on_batch";
    const args = checkedArguments(model, method, given, context);
    const feed = batchFeed(args);
    if (feed) refusesData(model, feed, step, args, context);
    // What a step of the program's own gives is not followed here.
    return isUserCode(methodOf(model.class, step)) ? unknown("data", method) : evaluated(model, args);
  });

const nothing: Method = () => NONE;

/** A method of Keras 2's models, which does as `today` does; that Keras 3 has none is told where it is asked for. */
function older(today: Method): Method {
  return (args, context) =>
    context.keras === 2 ? today(args, context) : context.silently(() => today(args, context));
}

const classes: Method = () => unknown("data", "predicted classes");

/** Methods of training, evaluation and saving. */
export const trainingMethods: Readonly<Record<string, Method>> = {
  compile,
  fit,
  fit_generator: older(fit),
  evaluate,
  evaluate_generator: older(evaluate),
  predict: predicting(PREDICT_STEPS),
  predict_generator: older(predicting(1)),
  predict_classes: older(classes),
  predict_proba: older(predicting(PREDICT_STEPS)),
  predict_on_batch: onModel((model, args, context) => predicted(model, wholeBatch, undefined, args, context)),
  train_on_batch: onBatch("train_step"),
  test_on_batch: onBatch("test_step"),
  compute_loss: onModel(computedLoss),
  reset_states: nothing,
  reset_metrics: nothing,
  make_train_function: nothing,
  make_test_function: nothing,
  make_predict_function: nothing,
  save: onModel((model, given, context) => {
    const args = checkedArguments(model, "save", given, context);
    refuseModelName(args, context);
    if (/\.(?:keras|h5|hdf5)$/.test(pathOf(argument(args, 0, "filepath")) ?? ""))
      refuseUnsavable(model, args.site, context);
    writeModel(model, argument(args, 0, "filepath"), context);
    return NONE;
  }),
  save_weights: onModel((model, args, context) => {
    refuseWeightsName(args, context);
    refusedUnbuilt(model, "save_weights", args, context);
    noteWritten(argument(args, 0, "filepath"), savedWeights(model), context, ".h5");
    return NONE;
  }),
  load_weights: onModel((model, args, context) => {
    refuseByName(args, context);
    refuseLoadedWeights(args, context);
    refuseSavedWeights(model, args, context);
    return NONE;
  }),
  export: onModel((_, args, context) => noteExported(args, context)),
};
