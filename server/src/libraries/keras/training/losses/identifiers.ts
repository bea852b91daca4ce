/** Names of losses, metrics and optimizers, looked up as `get` of Keras 3 does. */
import { refusedCopy } from "../../copies/copy-class";
import { CUSTOM_OBJECTS } from "../../engine/unregistered";
import { optimizerNames } from "../../parts/optimizers";
import type { Context } from "../../../../values/context";
import type { RelatedPlace } from "../../../../values/records/finding";
import { nearestName } from "../../../../values/names/nearest-names";
import { shortName } from "../../../../values/names/short-name";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue, StrValue, Value } from "../../../../values/value";
import { words } from "../../../../values/names/words";

/** What a name may stand for. */
export type IdentifierKind = "loss" | "metric" | "optimizer";

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

const names: Readonly<Record<IdentifierKind, ReadonlySet<string>>> = {
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

/** What Keras 2.15 finds in its modules of losses and metrics; optimizers came and went with TensorFlow's releases. */
const namesOfKeras2: Readonly<Record<Exclude<IdentifierKind, "optimizer">, ReadonlySet<string>>> = {
  loss: new Set(
    words(
      "Loss MeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy SparseCategoricalCrossentropy CosineSimilarity Hinge SquaredHinge CategoricalHinge Poisson LogCosh KLDivergence Huber mean_squared_error mean_absolute_error mean_absolute_percentage_error mean_squared_logarithmic_error squared_hinge hinge categorical_hinge huber log_cosh categorical_crossentropy categorical_focal_crossentropy sparse_categorical_crossentropy binary_crossentropy binary_focal_crossentropy kl_divergence poisson cosine_similarity bce BCE mse MSE mae MAE mape MAPE msle MSLE kld KLD kullback_leibler_divergence logcosh huber_loss crossentropy ce",
    ),
  ),
  metric: new Set(
    words(
      "Mean MeanTensor Sum SumOverBatchSize Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy SparseTopKCategoricalAccuracy TopKCategoricalAccuracy accuracy binary_accuracy categorical_accuracy sparse_categorical_accuracy sparse_top_k_categorical_accuracy top_k_categorical_accuracy BinaryCrossentropy CategoricalCrossentropy KLDivergence Poisson SparseCategoricalCrossentropy binary_crossentropy categorical_crossentropy poisson kullback_leibler_divergence sparse_categorical_crossentropy CosineSimilarity LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError RootMeanSquaredError R2Score cosine_similarity logcosh mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error AUC FalseNegatives FalsePositives Precision Recall TrueNegatives TruePositives FBetaScore F1Score BinaryIoU CategoricalHinge Hinge SquaredHinge categorical_hinge squared_hinge hinge acc ACC mse MSE mae MAE mape MAPE msle MSLE log_cosh cosine_proximity bce BCE kld KLD kl_divergence crossentropy ce",
    ),
  ),
};

const namesFor = (kind: IdentifierKind, keras: 2 | 3): ReadonlySet<string> | undefined =>
  keras === 3 ? names[kind] : kind === "optimizer" ? undefined : namesOfKeras2[kind];

/** What Keras says of a name that it does not find; Keras 2 calls the text of a metric as it stands. */
function refusal(kind: IdentifierKind, given: string, keras: 2 | 3): string {
  if (keras === 3) return `ValueError: Could not interpret ${kind} identifier: ${given}`;
  return kind === "metric"
    ? "TypeError: 'str' object is not callable"
    : `ValueError: Unknown loss function: '${given}'. Please ensure you are using a \`keras.utils.custom_object_scope\` and that this object is included in the scope.`;
}

/** Names that Keras 2 had, with those of today. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["kullback_leibler_divergence", "kl_divergence"],
  ["logcosh", "log_cosh"],
  ["cosine_proximity", "cosine_similarity"],
  ["cosine", "cosine_similarity"],
  ["f1", "f1_score"],
  ["rmse", "root_mean_squared_error"],
]);

const fallback: Readonly<Record<IdentifierKind, string>> = {
  loss: "mean_squared_error",
  metric: "accuracy",
  optimizer: "adam",
};

/** Whether the program has put a loss or a metric of this name into Keras's own module. */
const isAdded = (kind: IdentifierKind, name: string, context: Context): boolean =>
  context.settings.has(`member keras.${kind === "loss" ? "losses" : `${kind}s`}.${name}`);

/** Whether a string is certainly no name of that kind. */
export function isUnknownIdentifier(
  kind: IdentifierKind,
  value: Value,
  context: Context,
): value is StrValue & { readonly value: string } {
  if (value.kind !== "str" || value.value === undefined) return false;
  const given = value.value;
  const known = namesFor(kind, context.keras);
  if (!known || known.has(kind === "optimizer" ? given.toLowerCase() : given)) return false;
  return !context.settings.has(CUSTOM_OBJECTS) && !isAdded(kind, given, context);
}

/** Reports a string that is certainly no name of that kind where it is given; whether it is one. */
export function refusedIdentifier(
  kind: IdentifierKind,
  value: Value,
  span: Span,
  context: Context,
  related?: readonly RelatedPlace[],
): boolean {
  if (!isUnknownIdentifier(kind, value, context)) return false;
  const given = value.value;
  const known = namesFor(kind, context.keras) ?? names[kind];
  const old = renamed.get(given);
  const near =
    (old !== undefined && known.has(old) ? old : undefined) ??
    nearestName(given, known) ??
    [...known].find((name) => name.includes("_") && given.endsWith(`_${name}`));
  context.report({
    code: "unknown-identifier",
    severity: "error",
    span: value.span ?? span,
    related,
    facts: { kind, given, near: near ?? fallback[kind] },
    kerasSays: refusal(kind, given, context.keras),
    remedies:
      near !== undefined && value.span
        ? [{ kind: "replaceText", span: value.span, text: `"${near}"`, preferred: true }]
        : [],
  });
  return true;
}

/** Refuses the class of an optimizer in place of an optimizer, and one of another Keras, after `keras.optimizers.get`. */
export function refusedOptimizer(value: Value, model: ObjectValue, span: Span, context: Context): boolean {
  const says = "ValueError: Could not interpret optimizer identifier: …";
  if (refusedCopy(value, "optimizer", model.class.name, span, says, context)) return true;
  const canonical = value.kind === "class" ? value.canonical : undefined;
  if (context.keras === 2 || canonical === undefined || !/^keras\.optimizers\.\w+$/.test(canonical))
    return false;
  const name = shortName(canonical);
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span,
    facts: { argument: "optimizer", expected: "an optimizer or its name", given: `the class ${name}` },
    kerasSays: "ValueError: Could not interpret optimizer identifier: <class",
    remedies: [{ kind: "wrapText", span, before: "", after: "()", preferred: true, isSafe: true }],
  });
  return true;
}
