/** Metrics of scikit-learn: what they refuse of labels and predictions; the numbers that they give are not known. */
import { differentValues } from "./categories";
import { samplesOf } from "./estimators";
import { tensorOf, withoutNumbers } from "../tensor-functions";
import { argument, spanOfArgument } from "../callables/arguments";
import { certainlyDiffer } from "../../values/dimensions/certainly-differ";
import type { Context } from "../../values/context";
import type { Remedy } from "../../values/records/finding";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import { lookup } from "../../values/names/lookup";
import { shapeOf } from "../../values/dimensions/shape";
import type { Span } from "../../values/records/span";
import { type Arguments, type TensorValue, type Value, libraryFunction, unknown } from "../../values/value";

/** Those that compare classes, after `_check_targets` in `sklearn/metrics/_classification.py`. */
const ofClasses =
  "accuracy_score balanced_accuracy_score classification_report cohen_kappa_score confusion_matrix f1_score fbeta_score hamming_loss jaccard_score matthews_corrcoef precision_recall_fscore_support precision_score recall_score zero_one_loss";
/** Those that compare numbers. */
const ofNumbers =
  "explained_variance_score max_error mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_log_error median_absolute_error r2_score root_mean_squared_error";

interface Rows {
  readonly rows: Dim;
  readonly span: Span;
}

/** As many rows of the longer as the shorter has, from its beginning or up to its end. */
function shortest(one: Rows, other: Rows): readonly Remedy[] {
  if (one.rows.kind !== "known" || other.rows.kind !== "known") return [];
  const [count, longer] =
    one.rows.value < other.rows.value ? [one.rows.value, other] : [other.rows.value, one];
  if (count < 2) return [];
  return [`[:${count}]`, `[-${count}:]`].map((after) => ({
    kind: "wrapText",
    span: longer.span,
    before: "",
    after,
  }));
}

/** Refuses arrays of different lengths, after `check_consistent_length`. */
export function refusedLengths(name: string, given: readonly Rows[], context: Context): boolean {
  const [first] = given;
  const other = given.find(({ rows }) => first && certainlyDiffer(first.rows, rows));
  if (!first || !other) return false;
  const all = given.map(({ rows }) => formatDim(rows)).join(", ");
  context.report({
    code: "lengths-differ",
    severity: "error",
    span: other.span,
    facts: { function: name, first: first.rows, second: other.rows },
    raisedBy: "scikit-learn",
    kerasSays: `ValueError: Found input variables with inconsistent numbers of samples: [${all}]`,
    remedies: shortest(first, other),
  });
  return true;
}

export const matrix = (tensor: TensorValue): boolean => {
  if (!tensor.shape.ranked || tensor.shape.dims.length !== 2) return false;
  const columns = tensor.shape.dims[1];
  return columns?.kind === "known" && columns.value > 1;
};

export const vector = ({ shape }: TensorValue): boolean => shape.ranked && shape.dims.length === 1;

/** One number for each sample against several, whichever values they have. */
function refusedKinds(name: string, args: Arguments, context: Context): boolean {
  const [truth, predicted] = [argument(args, 0, "y_true"), argument(args, 1, "y_pred")].map(
    (value) => value && tensorOf(value, context),
  );
  if (!truth || !predicted) return false;
  const isSecond = vector(truth) && matrix(predicted);
  if (!isSecond && !(matrix(truth) && vector(predicted))) return false;
  const [classes, rows] = isSecond ? [truth, predicted] : [predicted, truth];
  const span = isSecond ? spanOfArgument(args, 1, "y_pred") : spanOfArgument(args, 0, "y_true");
  context.report({
    code: "kinds-of-labels-differ",
    severity: "error",
    span,
    facts: { function: name, classes: classes.shape, matrix: rows.shape },
    raisedBy: "scikit-learn",
    kerasSays: "ValueError: Classification metrics can't handle a mix of",
    remedies: [{ kind: "wrapText", span, before: "", after: ".argmax(axis=1)" }],
  });
  return true;
}

/** Refuses what has no numbers yet, as a metric of Keras is given while its code is traced. */
function refusedPlaceholder(name: string, args: Arguments, context: Context): boolean {
  for (const [i, each] of (["y_true", "y_pred"] as const).entries()) {
    const value = argument(args, i, each);
    const tensor = value?.kind === "tensor" ? withoutNumbers(value, context) : undefined;
    if (value?.kind !== "tensor" || tensor === undefined || context.keras !== 3) continue;
    context.report({
      code: "needs-numbers",
      severity: "error",
      span: args.site,
      facts: { operation: name, tensor, shape: value.shape, instead: "keras.ops, keras.metrics" },
      raisedBy: "scikit-learn",
    });
    return true;
  }
  return false;
}

/** Refuses names of classes that are fewer than the labels alone are different, after `classification_report`. */
function refusedNames(args: Arguments, context: Context): boolean {
  const [listed, labels] = [argument(args, 3, "target_names"), argument(args, 2, "labels")];
  const names = listed && listed.kind !== "none" ? context.iterate(listed) : undefined;
  const least = differentValues(argument(args, 0, "y_true"), context);
  const isListed = labels !== undefined && labels.kind !== "none";
  if (!names || isListed || least === undefined || names.length >= least) return false;
  context.report({
    code: "names-of-classes",
    severity: "error",
    span: spanOfArgument(args, 3, "target_names"),
    facts: { given: names.length, least },
    raisedBy: "scikit-learn",
    kerasSays: `ValueError: Number of classes, …, does not match size of target_names, ${names.length}. Try specifying the labels parameter`,
    remedies: [
      {
        kind: "setArgument",
        call: args.site,
        name: "labels",
        value: `[${names.map((_, i) => i).join(", ")}]`,
        isAbsent: args.positional.length < 3,
      },
    ],
  });
  return true;
}

/** A row and a column for each class: those that are listed, else as many as there are. */
function confusions(args: Arguments, context: Context): Value {
  const labels = args.keywords.get("labels");
  const listed = labels && labels.kind !== "none" ? tensorOf(labels, context)?.shape : undefined;
  const classes = listed?.ranked ? listed.dims[0] : undefined;
  if (!classes) return unknown("data", "confusion_matrix");
  return { kind: "tensor", flavour: "numpy", shape: shapeOf([classes, classes]), dtype: "int64" };
}

/** What those metrics give that are more than a number of the data. */
const results: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  confusion_matrix: confusions,
};

function metric(name: string, isOfClasses: boolean): (args: Arguments, context: Context) => Value {
  return (args, context) => {
    if (args.rest) return unknown(args.rest.reason);
    const given = (["y_true", "y_pred"] as const).flatMap((each, i) => {
      const value = argument(args, i, each);
      return value ? [{ rows: samplesOf(value, context), span: spanOfArgument(args, i, each) }] : [];
    });
    if (refusedPlaceholder(name, args, context)) return unknown("already-reported");
    if (refusedLengths(name, given, context) || (isOfClasses && refusedKinds(name, args, context)))
      return unknown("already-reported");
    if (name === "classification_report" && refusedNames(args, context)) return unknown("already-reported");
    return lookup(results, name)?.(args, context) ?? unknown("data", name);
  };
}

const entries = (names: string, isOfClasses: boolean): readonly (readonly [string, () => Value])[] =>
  names.split(" ").map((name) => {
    const canonical = `sklearn.metrics.${name}`;
    return [canonical, () => libraryFunction(canonical, metric(name, isOfClasses))];
  });

export const metrics = [...entries(ofClasses, true), ...entries(ofNumbers, false)];
