/** Values that losses, metrics, callbacks, optimizers and schedules of Keras 3 refuse by themselves, each with its words. */
import { knownNumber } from "../../../values/known-number";
import {
  type Rule,
  type Rules,
  both,
  each,
  floatOnly,
  oneOf,
  positive,
  within,
} from "../../value-rules/rules";

const eachThreshold = each(
  within("[0, 1]", (given) => `ValueError: Threshold values must be in [0, 1]. Received: [${given}]`),
);

/** One threshold or a list of them. A tuple is refused whatever is in it, in Python's own words, which are not these. */
const thresholds: Readonly<Record<string, Rule>> = {
  thresholds: (value, name, context) =>
    value.kind === "tuple" ? undefined : eachThreshold(value, name, context),
};

/** A metric at a value of another one. */
const at = (name: string): Readonly<Record<string, Rule>> => ({
  [name]: within(
    "[0, 1]",
    (given) => `ValueError: Argument \`${name}\` must be in the range [0, 1]. Received: ${name}=${given}`,
  ),
});

const average = oneOf(
  "micro macro weighted",
  (given) =>
    `ValueError: Invalid \`average\` argument value. Expected one of: {None, 'micro', 'macro', 'weighted'}. Received: average=${given}`,
);

const threshold = both(
  floatOnly(
    (given) =>
      `Invalid \`threshold\` argument value. It should be a Python float. Received: threshold=${given}`,
  ),
  within(
    "(0, 1]",
    (given) =>
      `ValueError: Invalid \`threshold\` argument value. It should verify 0 < threshold <= 1. Received: threshold=${given}`,
  ),
);

const classCount = {
  num_classes: within("[1, ∞)", (given) =>
    given === "0"
      ? "ValueError: max() arg is an empty sequence"
      : `ValueError: Cannot convert '(${given}, ${given})' to a shape. Negative dimensions are not allowed.`,
  ),
};

const thresholdCount = positive(
  (given) =>
    `ValueError: Argument \`num_thresholds\` must be an integer > 0. Received: num_thresholds=${given}`,
);

const momentum = within("[0, 1]", () => "ValueError: `momentum` must be a float between [0, 1].");

const decaySteps = (says: (given: string) => string): Readonly<Record<string, Rule>> => ({
  decay_steps: positive(says),
});

const mustBePositive = (given: string): string =>
  `ValueError: Argument \`decay_steps\` must be > 0. Received: decay_steps=${given}`;

/** Steps over which gradients are gathered, for all optimizers; 0 is taken for none. */
const gathered = within(
  "[2, ∞)",
  (given) =>
    `ValueError: \`gradient_accumulation_steps\` must be an integer >= 2. Received: gradient_accumulation_steps=${given}`,
);

/** What every optimizer refuses. */
export const optimizerRules: Readonly<Record<string, Rule>> = {
  gradient_accumulation_steps: (value, name, context) =>
    knownNumber(value) === 0 ? undefined : gathered(value, name, context),
};

/** By canonical name and parameter. */
export const trainingRules: Rules = {
  "keras.metrics.AUC": {
    num_thresholds: within(
      "(1, ∞)",
      (given) =>
        `ValueError: Argument \`num_thresholds\` must be an integer > 1. Received: num_thresholds=${given}`,
    ),
    curve: oneOf(
      "PR ROC PRGAIN pr roc prgain",
      (given) =>
        `ValueError: Invalid AUC curve value: "${given}". Expected values are ["PR", "ROC", "PRGAIN"]`,
    ),
    summation_method: oneOf(
      "interpolation majoring minoring Interpolation Majoring Minoring",
      (given) =>
        `ValueError: Invalid AUC summation method value: "${given}". Expected values are ["interpolation", "majoring", "minoring"]`,
    ),
  },
  "keras.metrics.BinaryIoU": {
    target_class_ids: each(
      within("[0, 2)", (given) => `ValueError: Target class id ${given} is out of range, which is [0, 2).`),
    ),
  },
  "keras.metrics.Precision": thresholds,
  "keras.metrics.Recall": thresholds,
  "keras.metrics.PrecisionAtRecall": { ...at("recall"), num_thresholds: thresholdCount },
  "keras.metrics.RecallAtPrecision": { ...at("precision"), num_thresholds: thresholdCount },
  "keras.metrics.SensitivityAtSpecificity": { ...at("specificity"), num_thresholds: thresholdCount },
  "keras.metrics.SpecificityAtSensitivity": { ...at("sensitivity"), num_thresholds: thresholdCount },
  "keras.metrics.F1Score": { average, threshold },
  "keras.metrics.FBetaScore": {
    average,
    threshold,
    beta: both(
      floatOnly(
        (given) => `Invalid \`beta\` argument value. It should be a Python float. Received: beta=${given}`,
      ),
      within(
        "(0, ∞)",
        (given) => `ValueError: Invalid \`beta\` argument value. It should be > 0. Received: beta=${given}`,
      ),
    ),
  },
  "keras.metrics.MeanIoU": classCount,
  "keras.metrics.OneHotMeanIoU": classCount,
  "keras.metrics.R2Score": {
    class_aggregation: oneOf(
      "uniform_average variance_weighted_average",
      (given) =>
        `ValueError: Invalid value for argument \`class_aggregation\`. Expected one of (None, 'uniform_average', 'variance_weighted_average'). Received: class_aggregation=${given}`,
    ),
    num_regressors: within(
      "[0, ∞)",
      (given) =>
        `ValueError: Invalid value for argument \`num_regressors\`. Expected a value >= 0. Received: num_regressors=${given}`,
    ),
  },
  "keras.losses.CategoricalGeneralizedCrossEntropy": {
    q: within("(0, 1)", () => "ValueError: q must be in the interval (0, 1)"),
  },
  "keras.optimizers.SGD": { momentum },
  "keras.callbacks.ModelCheckpoint": {
    save_freq: oneOf(
      "epoch",
      (given) =>
        `ValueError: Unrecognized save_freq: ${given}. Expected save_freq are 'epoch' or integer values`,
    ),
  },
  "keras.callbacks.BackupAndRestore": {
    save_freq: oneOf(
      "epoch",
      (given) =>
        `ValueError: Invalid value for argument \`save_freq\`. Received: save_freq=${given}. Expected either 'epoch' or an integer value.`,
    ),
  },
  "keras.callbacks.ReduceLROnPlateau": {
    factor: within(
      "(-∞, 1)",
      (given) => `ValueError: ReduceLROnPlateau does not support a factor >= 1.0. Received factor=${given}`,
    ),
  },
  "keras.optimizers.schedules.ExponentialDecay": decaySteps(mustBePositive),
  "keras.optimizers.schedules.CosineDecay": decaySteps(mustBePositive),
  "keras.optimizers.schedules.PolynomialDecay": decaySteps(mustBePositive),
  "keras.optimizers.schedules.InverseTimeDecay": decaySteps(mustBePositive),
};
