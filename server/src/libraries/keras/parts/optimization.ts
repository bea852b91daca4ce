/** Losses, metrics, callbacks, regularizers, constraints: named, but they decide no shape. */
import { wordSet } from "../../../values/names/words";
import { fn, opaqueClass, opaqueClasses } from "./entries";
import type { Entry } from "../../callables/entries";
import { modelCheckpoint } from "./file-names";
import { optimizerEntries, optimizerNames } from "./optimizers";
import { callbackBase, lossBase, metricBase, functionByHand, scheduleBase } from "./training-objects";
import { argument, spanOfArgument } from "../../callables/arguments";
import { type IdentifierKind, refusedIdentifier } from "../training/losses/identifiers";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { argumentsOf, unknown } from "../../../values/value";

const lossFunctions =
  "binary_crossentropy binary_focal_crossentropy categorical_crossentropy categorical_focal_crossentropy categorical_hinge cosine_similarity hinge huber kl_divergence log_cosh mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error poisson sparse_categorical_crossentropy squared_hinge mse mae mape msle kld kullback_leibler_divergence";
const metricFunctions =
  "binary_accuracy categorical_accuracy sparse_categorical_accuracy top_k_categorical_accuracy sparse_top_k_categorical_accuracy";
/** Those that Keras 3 alone has. */
const newLossFunctions = "dice tversky ctc circle";
const lossClasses =
  "BinaryCrossentropy BinaryFocalCrossentropy CTC CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy CategoricalHinge Circle CosineSimilarity Dice Hinge Huber KLDivergence LogCosh MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge Tversky";
const metricClasses =
  "AUC Accuracy BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy CategoricalHinge ConcordanceCorrelation CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Hinge IoU KLDivergence LogCoshError Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper MeanSquaredError MeanSquaredLogarithmicError OneHotIoU OneHotMeanIoU PearsonCorrelation Poisson Precision PrecisionAtRecall R2Score Recall RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives TruePositives";
/** The losses that `compile` takes by these names, in every Keras. */
export const lossNames: readonly string[] = lossFunctions.split(" ");
const functions = (prefix: string, names: string): readonly Entry[] =>
  names.split(" ").map((name) => fn(`${prefix}.${name}`, functionByHand(name)));

/** What a name stands for, if it is known: a function, or a class of which one is made. */
type Named = (name: string, context: Context) => string | undefined;

/** `get(identifier)` gives what it is given, or what a name stands for; of a name that is not known it is not known what it is. */
const getters = (prefix: string, named?: Named, kind?: IdentifierKind): readonly Entry[] => [
  fn(`${prefix}.get`, (args, context) => {
    const identifier = argument(args, 0, "identifier");
    if (!identifier) return unknown("not-supported", `${prefix}.get`);
    const span = spanOfArgument(args, 0, "identifier");
    if (kind && context.keras === 3 && refusedIdentifier(kind, identifier, span, context))
      return unknown("already-reported");
    const name = knownText(identifier);
    const found = name === undefined ? undefined : named?.(name, context);
    if (found === undefined) return name === undefined ? identifier : unknown("not-modelled", name);
    const value = context.library(`${prefix}.${found}`);
    return value.kind === "class" ? context.call(value, argumentsOf(args.site, [])) : value;
  }),
  fn(`${prefix}.deserialize`, () => unknown("not-modelled", `${prefix}.deserialize`)),
  fn(`${prefix}.serialize`, () => unknown("not-modelled", `${prefix}.serialize`)),
];

const lossNamed: Named = (name) =>
  [...lossFunctions.split(" "), ...newLossFunctions.split(" "), ...lossClasses.split(" ")].find(
    (known) => known === name,
  );

/** The metrics that short names stand for; in Keras 3 every name makes a metric that gathers. */
const shortMetrics: Readonly<Record<string, string>> = {
  bce: "BinaryCrossentropy",
  mse: "MeanSquaredError",
  mae: "MeanAbsoluteError",
  mape: "MeanAbsolutePercentageError",
  msle: "MeanSquaredLogarithmicError",
};
const snakeCase = (name: string): string =>
  name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

const metricNamed: Named = (name, { keras }) => {
  const functions = `${lossFunctions} ${metricFunctions}`.split(" ");
  const isFunction = keras === 2 && functions.includes(name);
  const byClass = metricClasses.split(" ").find((known) => known === name || snakeCase(known) === name);
  return isFunction ? name : (lookup(shortMetrics, name.toLowerCase()) ?? byClass);
};

const regularizers = "L1 L1L2 L2 OrthogonalRegularizer l1 l1_l2 l2 orthogonal_regularizer";
const constraints =
  "MaxNorm MinMaxNorm NonNeg UnitNorm max_norm min_max_norm non_neg unit_norm maxnorm nonneg unitnorm";

/** A name that is one of a list. */
const namedIn = (names: string): Named => {
  const known = wordSet(names);
  return (name) => (known.has(name) ? name : undefined);
};

const optimizerNamed: Named = (name) =>
  optimizerNames.find((known) => known.toLowerCase() === name.toLowerCase());

const regularizerBase = () => opaqueClass("keras.regularizers.Regularizer");
const constraintBase = () => opaqueClass("keras.constraints.Constraint");

/** Everything of these modules. */
export const optimizationEntries: readonly Entry[] = [
  ...optimizerEntries,
  ...getters("keras.optimizers", optimizerNamed, "optimizer"),
  ["keras.optimizers.schedules.LearningRateSchedule", scheduleBase],
  ...opaqueClasses(
    "keras.optimizers.schedules",
    "CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay PiecewiseConstantDecay PolynomialDecay",
    scheduleBase,
  ),
  ["keras.Loss", lossBase],
  ["keras.losses.Loss", lossBase],
  ...opaqueClasses("keras.losses", lossClasses, lossBase),
  ...functions("keras.losses", `${lossFunctions} ${newLossFunctions}`),
  ...getters("keras.losses", lossNamed, "loss"),
  ["keras.Metric", metricBase],
  ["keras.metrics.Metric", metricBase],
  ...opaqueClasses("keras.metrics", metricClasses, metricBase),
  ...functions("keras.metrics", `${lossFunctions} ${metricFunctions}`),
  ...getters("keras.metrics", metricNamed, "metric"),
  ["keras.Regularizer", regularizerBase],
  ["keras.regularizers.Regularizer", regularizerBase],
  ...opaqueClasses("keras.regularizers", regularizers, regularizerBase),
  ...getters("keras.regularizers", namedIn(regularizers)),
  ["keras.constraints.Constraint", constraintBase],
  ...opaqueClasses("keras.constraints", constraints, constraintBase),
  ...getters("keras.constraints", namedIn(constraints)),
  ["keras.callbacks.Callback", callbackBase],
  ["keras.callbacks.ModelCheckpoint", modelCheckpoint],
  ...opaqueClasses(
    "keras.callbacks",
    "BackupAndRestore CSVLogger CallbackList EarlyStopping History LambdaCallback LearningRateScheduler OrbaxCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor SwapEMAWeights TensorBoard TerminateOnNaN BaseLogger",
    callbackBase,
  ),
];
