/** Names of losses, metrics and optimizers, looked up as `get` of Keras 3 does. */
import { CUSTOM_OBJECTS } from "../engine/unregistered";
import { optimizerNames } from "../parts/optimizers";
import type { Context } from "../../../values/context";
import type { RelatedPlace } from "../../../values/finding";
import { nearestName } from "../../../values/nearest-names";
import type { Span } from "../../../values/span";
import type { Value } from "../../../values/value";

type Kind = "loss" | "metric" | "optimizer";

const words = (text: string): readonly string[] => text.split(" ");

const snake = (name: string): string =>
  name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();

const lossClasses = words(
  "Loss LossFunctionWrapper KLDivergence Poisson BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy SparseCategoricalCrossentropy MeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError CosineSimilarity LogCosh Huber Hinge SquaredHinge CategoricalHinge Dice Tversky Circle CTC",
);
const lossFunctions = words(
  "kl_divergence poisson binary_crossentropy binary_focal_crossentropy categorical_crossentropy categorical_focal_crossentropy sparse_categorical_crossentropy mean_squared_error mean_absolute_error mean_absolute_percentage_error mean_squared_logarithmic_error cosine_similarity log_cosh huber hinge squared_hinge categorical_hinge dice tversky circle ctc",
);
const metricClasses = words(
  "Metric Mean Sum MeanMetricWrapper MeanSquaredError RootMeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError CosineSimilarity LogCoshError R2Score AUC FalseNegatives FalsePositives Precision PrecisionAtRecall Recall RecallAtPrecision SensitivityAtSpecificity SpecificityAtSensitivity TrueNegatives TruePositives ConcordanceCorrelation PearsonCorrelation Hinge SquaredHinge CategoricalHinge KLDivergence Poisson BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy TopKCategoricalAccuracy SparseTopKCategoricalAccuracy F1Score FBetaScore IoU BinaryIoU MeanIoU OneHotIoU OneHotMeanIoU",
);
const short = words("bce BCE mse MSE mae MAE mape MAPE msle MSLE");

const names: Readonly<Record<Kind, ReadonlySet<string>>> = {
  // `crossentropy` chooses one of three by the shapes.
  loss: new Set([...lossFunctions, ...lossClasses, ...short, "kld", "KLD", "crossentropy", "ce"]),
  metric: new Set([
    ...metricClasses.map(snake),
    ...metricClasses,
    ...short,
    ...words("accuracy acc crossentropy ce"),
  ]),
  optimizer: new Set([
    ...optimizerNames.map((name) => name.toLowerCase()),
    ...words("adafactor muon lossscaleoptimizer schedulefreeadamw optimizermap multioptimizer"),
  ]),
};

/** Names that Keras 2 had, with those of today. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["kullback_leibler_divergence", "kl_divergence"],
  ["logcosh", "log_cosh"],
  ["cosine_proximity", "cosine_similarity"],
  ["cosine", "cosine_similarity"],
  ["f1", "f1_score"],
  ["rmse", "root_mean_squared_error"],
]);

const fallback: Readonly<Record<Kind, string>> = {
  loss: "mean_squared_error",
  metric: "accuracy",
  optimizer: "adam",
};

/** Whether a string is certainly no name of that kind; reports it where it is given. */
export function refusedIdentifier(
  kind: Kind,
  value: Value,
  span: Span,
  context: Context,
  related?: readonly RelatedPlace[],
): boolean {
  if (value.kind !== "str" || value.value === undefined || context.keras === 2) return false;
  const given = value.value;
  const isKnown = kind === "optimizer" ? names[kind].has(given.toLowerCase()) : names[kind].has(given);
  if (isKnown || context.settings.has(CUSTOM_OBJECTS)) return false;
  const old = renamed.get(given);
  const near =
    (old !== undefined && names[kind].has(old) ? old : undefined) ??
    nearestName(given, names[kind]) ??
    [...names[kind]].find((name) => name.includes("_") && given.endsWith(`_${name}`));
  context.report({
    code: "unknown-identifier",
    severity: "error",
    span: value.span ?? span,
    related,
    facts: { kind, given, near: near ?? fallback[kind] },
    kerasSays: `ValueError: Could not interpret ${kind} identifier: ${given}`,
    remedies:
      near !== undefined && value.span
        ? [{ kind: "replaceText", span: value.span, text: `"${near}"`, preferred: true }]
        : [],
  });
  return true;
}
