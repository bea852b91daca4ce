/** Losses, metrics, callbacks, regularizers, constraints: named, but they decide no shape. */
import { type Entry, fn, opaqueClass, opaqueClasses } from "./entries";
import { modelCheckpoint } from "./file-names";
import { optimizerEntries } from "./optimizers";
import { callbackBase, lossBase, metricBase, functionByHand, scheduleBase } from "./training-objects";
import { argument } from "../engine/class-values";
import { unknown } from "../../../values/value";

const lossFunctions =
  "binary_crossentropy binary_focal_crossentropy categorical_crossentropy categorical_focal_crossentropy categorical_hinge cosine_similarity hinge huber kl_divergence log_cosh mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error poisson sparse_categorical_crossentropy squared_hinge mse mae mape msle kld kullback_leibler_divergence";
const metricFunctions =
  "binary_accuracy categorical_accuracy sparse_categorical_accuracy top_k_categorical_accuracy sparse_top_k_categorical_accuracy";
/** Those that Keras 3 alone has. */
const newLossFunctions = "dice tversky ctc circle";
/** The losses that `compile` takes by these names, in every Keras. */
export const lossNames: readonly string[] = lossFunctions.split(" ");
const functions = (prefix: string, names: string): readonly Entry[] =>
  names.split(" ").map((name) => fn(`${prefix}.${name}`, functionByHand(name)));

/** `get(identifier)` gives what it is given; a name stays a name. */
const getters = (prefix: string): readonly Entry[] => [
  fn(`${prefix}.get`, (args) => argument(args, 0, "identifier") ?? unknown("not-supported", `${prefix}.get`)),
  fn(`${prefix}.deserialize`, () => unknown("not-modelled", `${prefix}.deserialize`)),
  fn(`${prefix}.serialize`, () => unknown("not-modelled", `${prefix}.serialize`)),
];

const regularizerBase = () => opaqueClass("keras.regularizers.Regularizer");
const constraintBase = () => opaqueClass("keras.constraints.Constraint");

/** Everything of these modules. */
export const optimizationEntries: readonly Entry[] = [
  ...optimizerEntries,
  ...getters("keras.optimizers"),
  ["keras.optimizers.schedules.LearningRateSchedule", scheduleBase],
  ...opaqueClasses(
    "keras.optimizers.schedules",
    "CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay PiecewiseConstantDecay PolynomialDecay",
    scheduleBase,
  ),
  ["keras.Loss", lossBase],
  ["keras.losses.Loss", lossBase],
  ...opaqueClasses(
    "keras.losses",
    "BinaryCrossentropy BinaryFocalCrossentropy CTC CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy CategoricalHinge Circle CosineSimilarity Dice Hinge Huber KLDivergence LogCosh MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge Tversky",
    lossBase,
  ),
  ...functions("keras.losses", `${lossFunctions} ${newLossFunctions}`),
  ...getters("keras.losses"),
  ["keras.Metric", metricBase],
  ["keras.metrics.Metric", metricBase],
  ...opaqueClasses(
    "keras.metrics",
    "AUC Accuracy BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy CategoricalHinge ConcordanceCorrelation CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Hinge IoU KLDivergence LogCoshError Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper MeanSquaredError MeanSquaredLogarithmicError OneHotIoU OneHotMeanIoU PearsonCorrelation Poisson Precision PrecisionAtRecall R2Score Recall RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives TruePositives",
    metricBase,
  ),
  ...functions("keras.metrics", `${lossFunctions} ${metricFunctions}`),
  ...getters("keras.metrics"),
  ["keras.Regularizer", regularizerBase],
  ["keras.regularizers.Regularizer", regularizerBase],
  ...opaqueClasses(
    "keras.regularizers",
    "L1 L1L2 L2 OrthogonalRegularizer l1 l1_l2 l2 orthogonal_regularizer",
    regularizerBase,
  ),
  ...getters("keras.regularizers"),
  ["keras.constraints.Constraint", constraintBase],
  ...opaqueClasses(
    "keras.constraints",
    "MaxNorm MinMaxNorm NonNeg UnitNorm max_norm min_max_norm non_neg unit_norm maxnorm nonneg unitnorm",
    constraintBase,
  ),
  ...getters("keras.constraints"),
  ["keras.callbacks.Callback", callbackBase],
  ["keras.callbacks.ModelCheckpoint", modelCheckpoint],
  ...opaqueClasses(
    "keras.callbacks",
    "BackupAndRestore CSVLogger CallbackList EarlyStopping History LambdaCallback LearningRateScheduler OrbaxCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor SwapEMAWeights TensorBoard TerminateOnNaN BaseLogger",
    callbackBase,
  ),
];
