/** What scikit-learn's estimators have in common: parameters as attributes, `fit`, and tables read as matrices. */
import type { EstimatorMethod } from "./estimator-method";
import { heedingFit, noteMade } from "./not-fitted";
import { asSet, setOutput } from "./output-kind";
import { SCALERS } from "./scalers";
import { setParams } from "./own-parameters";
import { tensorOf } from "../tensor-functions";
import { receiver, spanOfArgument } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { sparseOf } from "../sparse-matrices";
import { compute } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";
import { certainlyDiffer } from "../../values/dimensions/certainly-differ";
import { type Dim, formatDim, isOne, known, unknownDim } from "../../values/dimensions/dimension";
import { reason } from "../../values/records/reason";
import { type RankedShape, formatShape, shapeOf } from "../../values/dimensions/shape";
import { lookup } from "../../values/names/lookup";
import { axisOf } from "../../values/dimensions/symbols";
import {
  type Arguments,
  type ClassValue,
  type ObjectValue,
  type TensorValue,
  type Value,
  intOf,
  unknown,
} from "../../values/value";
import { shortName } from "../../values/names/short-name";

export const untold = (detail: string): Dim => unknownDim(reason("data", detail));

/** An array that an estimator gives. */
export const arrayGiven = (dims: readonly Dim[], dtype?: string): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf(dims),
  dtype,
});

/** The data that a method is given first. */
export const dataOf = (args: Arguments): Value | undefined => args.positional[0] ?? args.keywords.get("X");

/** The axes of a matrix of samples; of data that can't be known, two of its own. Undefined for another rank. */
export function matrixOf(value: Value | undefined, context: Context): readonly [Dim, Dim] | undefined {
  const sparse = sparseOf(value);
  if (sparse) return [sparse.rows, sparse.columns];
  const tensor = value && tensorOf(value, context);
  if (!tensor) return undefined;
  if (!tensor.shape.ranked)
    return [
      axisOf(tensor, 0) ?? untold("the rows of data"),
      axisOf(tensor, 1) ?? untold("the columns of data"),
    ];
  const [rows, columns, ...more] = tensor.shape.dims;
  return rows && columns && more.length === 0 ? [rows, columns] : undefined;
}

/** The last axis as the features of all that stands before it; what is scaled gets its axes back. */
const asMatrix = ({ site, calleeName = "" }: Arguments): Remedy => {
  const matrix = `{self}.${calleeName}({X}.reshape(-1, {X}.shape[-1]))`;
  const call = calleeName.endsWith("transform") ? `${matrix}.reshape({X}.shape)` : matrix;
  return {
    kind: "rewriteCall",
    target: site,
    name: calleeName,
    form: { parameters: ["X"], call },
  };
};

/** Encoders take tables column by column, as they are (`_check_X` of sklearn/preprocessing/_encoders.py). */
const isEncoder = ({ canonical = "" }: ClassValue): boolean => /\.(OneHot|Ordinal)Encoder$/.test(canonical);

/** Refuses a matrix without samples or without features, after `check_array`; what undoes a transformation need not look. */
function refusedEmpty(
  self: ObjectValue,
  { input, isTable }: { readonly input: RankedShape; readonly isTable: boolean },
  span: Span,
  { calleeName }: Arguments,
  context: Context,
): boolean {
  const empty = input.dims.findIndex((dim) => dim.kind === "known" && dim.value === 0);
  if (empty < 0 || calleeName?.startsWith("inverse") === true) return false;
  const what = empty === 0 ? "sample(s)" : "feature(s)";
  const counted = `Found array with 0 ${what} (shape=${formatShape(input)}) while a minimum of 1 is required`;
  context.report({
    code: "empty-matrix",
    severity: "error",
    span,
    facts: { estimator: self.class.name, input },
    raisedBy: "scikit-learn",
    // The types of a table's columns are joined before anything is counted.
    kerasSays: `ValueError: ${isTable && empty > 0 ? "at least one array or dtype is required" : counted}`,
  });
  return true;
}

/** Refuses data that certainly is no matrix, or an empty one, after `check_array` of scikit-learn. */
export function refusedMatrix(
  self: ObjectValue,
  value: Value | undefined,
  args: Arguments,
  context: Context,
): boolean {
  const tensor = value && tensorOf(value, context);
  if (!value || !tensor?.shape.ranked) return false;
  const { length } = tensor.shape.dims;
  const span = spanOfArgument(args, 0, "X");
  if (length === 2) {
    const isTable = value.kind === "object";
    if (isTable && self.class.mro.some(isEncoder)) return false;
    return refusedEmpty(self, { input: tensor.shape, isTable }, span, args, context);
  }
  if (length === 0) return false;
  const estimator = self.class.name;
  const column = value.kind === "tensor" ? ".reshape(-1, 1)" : ".to_frame()";
  const isSeries = value.kind === "tensor" || value.kind === "object";
  context.report({
    code: "not-a-matrix",
    severity: "error",
    span,
    facts: { estimator, input: tensor.shape, given: length },
    raisedBy: "scikit-learn",
    kerasSays:
      length === 1
        ? "ValueError: Expected 2D array, got 1D array instead"
        : `ValueError: Found array with dim ${length}, while dim <= 2 is required by ${estimator}.`,
    remedies:
      length === 1 && isSeries
        ? [{ kind: "wrapText", span, before: "", after: column }]
        : value.kind === "tensor"
          ? [asMatrix(args)]
          : [],
  });
  return true;
}

/** A method that takes matrices only. */
export const onMatrix =
  (method: EstimatorMethod): EstimatorMethod =>
  (self, args, context) =>
    refusedMatrix(self, dataOf(args), args, context)
      ? unknown("already-reported")
      : method(self, args, context);

/**
 * Refuses a matrix of another width than the one that an estimator was fitted on. `isInverse` undoes a scaling, where
 * the only column of a scaler goes with any number of columns.
 */
function refusedFeatures(
  self: ObjectValue,
  value: Value | undefined,
  isInverse: boolean,
  args: Arguments,
  context: Context,
): boolean {
  const fitted = parameter(self, "n_features_in_");
  const given = matrixOf(value, context)?.[1];
  if (fitted?.kind !== "int" || !given || !certainlyDiffer(fitted.dim, given)) return false;
  if (isInverse && (!SCALERS.test(self.class.canonical ?? "") || isOne(fitted.dim))) return false;
  const estimator = self.class.name;
  const [width, expected] = [formatDim(given), formatDim(fitted.dim)];
  const span = spanOfArgument(args, 0, "X");
  context.report({
    code: "features-differ",
    severity: "error",
    span,
    facts: {
      estimator,
      expected: fitted.dim,
      input: (value && tensorOf(value, context)?.shape) ?? "X",
      given,
    },
    raisedBy: isInverse ? "NumPy" : "scikit-learn",
    kerasSays: isInverse
      ? `ValueError: ${isOne(given) ? "non-broadcastable output operand" : "operands could not be broadcast together"}`
      : `ValueError: X has ${width} features, but ${estimator} is expecting ${expected} features as input.`,
    remedies: isInverse
      ? isOne(given)
        ? [{ kind: "wrapText", span, before: "np.repeat(", after: `, ${expected}, axis=1)`, needs: "np" }]
        : []
      : [
          {
            kind: "rewriteCall",
            target: args.site,
            name: "transform",
            form: { callee: "{self}.fit_transform", parameters: ["X"] },
          },
        ],
  });
  return true;
}

/** How many samples there are. */
export function samplesOf(value: Value | undefined, context: Context): Dim {
  const sparse = sparseOf(value);
  if (sparse) return sparse.rows;
  const table = value && tensorOf(value, context);
  if (!table) return untold("the rows of data");
  return (table.shape.ranked ? table.shape.dims[0] : axisOf(table, 0)) ?? untold("the rows of data");
}

/** A method that wants as many columns as the estimator was fitted on. */
export const onFittedWidth =
  (run: EstimatorMethod, isInverse: boolean): EstimatorMethod =>
  (self, args, context) =>
    refusedFeatures(self, dataOf(args), isInverse, args, context)
      ? unknown("already-reported")
      : run(self, args, context);

/** A parameter as it was given to the constructor; undefined where it was not, or is None. */
export function parameter(self: ObjectValue, name: string): Value | undefined {
  const value = self.attributes.get(name);
  return value?.kind === "none" ? undefined : value;
}

const onEstimator =
  (name: string, run: EstimatorMethod): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    if (self?.kind !== "object") return unknown("not-supported", "a method of no estimator");
    const made = run(self, rest, context);
    return asSet(self, name, dataOf(rest), made, context);
  };

/** Arrays of one number a column that estimators have once they are fitted. */
const LEARNT: Readonly<Record<string, readonly string[]>> = {
  StandardScaler: ["mean_", "scale_", "var_"],
  MinMaxScaler: ["min_", "scale_", "data_min_", "data_max_", "data_range_"],
  MaxAbsScaler: ["scale_", "max_abs_"],
  RobustScaler: ["center_", "scale_"],
  SimpleImputer: ["statistics_"],
};

/** Projections that tell of each component how much of the data it holds. */
const PROJECTIONS = /\.(PCA|IncrementalPCA|TruncatedSVD)$/;

/** Refuses more components than the data has rows or columns. */
function refuseComponents(self: ObjectValue, sides: readonly [Dim, Dim], context: Context): void {
  const asked = parameter(self, "n_components");
  if (self.class.canonical?.endsWith(".PCA") !== true || asked?.kind !== "int" || asked.dim.kind !== "known")
    return;
  const lengths = sides.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
  const most = Math.min(...lengths);
  if (asked.dim.value <= most) return;
  const span = self.arguments?.keywordSpans.get("n_components") ?? self.arguments?.positionalSpans[0];
  context.report({
    code: "outside-interval",
    severity: "error",
    span: span ?? self.constructed,
    facts: { argument: "n_components", given: `${asked.dim.value}`, interval: `[0, ${most}]` },
    raisedBy: "scikit-learn",
    kerasSays: `ValueError: n_components=${asked.dim.value} must be between 0 and min(n_samples, n_features)=${lengths.length > 1 ? most : "…"} with svd_solver=…`,
    remedies: span ? [{ kind: "replaceText", span, text: `${most}` }] : [],
  });
}

/** What a projection tells of its components once it is fitted. */
function tellComponents(self: ObjectValue, [rows, columns]: readonly [Dim, Dim], context: Context): void {
  const name = self.class.canonical ?? "";
  if (!PROJECTIONS.test(name)) return;
  refuseComponents(self, [rows, columns], context);
  const asked = parameter(self, "n_components");
  const isTwo = name.endsWith("SVD");
  const count = asked
    ? asked.kind === "int"
      ? asked.dim
      : untold("the number of components")
    : isTwo
      ? known(2)
      : compute("min", rows, columns);
  context.heap.set(self.attributes, "components_", arrayGiven([count, columns], "float64"));
  for (const told of ["explained_variance_ratio_", "explained_variance_", "singular_values_"])
    context.heap.set(self.attributes, told, arrayGiven([count], "float64"));
  if (isTwo) return;
  context.heap.set(self.attributes, "mean_", arrayGiven([columns], "float64"));
  context.heap.set(self.attributes, "n_components_", intOf(count));
}

/** Remembers how wide the data is that an estimator was fitted to. */
export function fitTo(self: ObjectValue, data: Value | undefined, context: Context): void {
  const matrix = matrixOf(data, context);
  if (!matrix) return;
  const [, width] = matrix;
  tellComponents(self, matrix, context);
  context.heap.set(self.attributes, "n_features_in_", intOf(width));
  const name = self.class.canonical ?? "";
  for (const learnt of lookup(LEARNT, shortName(name)) ?? [])
    context.heap.set(self.attributes, learnt, arrayGiven([width], "float64"));
}

/** The class of an estimator; `positional` are the parameters that may be given without their names. */
export function estimatorClass(
  canonical: string,
  methods: Readonly<Record<string, EstimatorMethod>>,
  positional: readonly string[] = [],
): ClassValue {
  const all: Record<string, EstimatorMethod> = {
    fit: (self, args, context) => {
      fitTo(self, dataOf(args), context);
      return self;
    },
    partial_fit: (self) => self,
    set_output: setOutput,
    ...methods,
  };
  return libraryClass(canonical, [], {
    openBase: { code: "not-modelled", detail: canonical },
    initialise: (instance, args, context) => {
      noteMade(instance, args, context);
      for (const [i, name] of positional.entries()) {
        const value = args.positional[i];
        if (value) context.heap.set(instance.attributes, name, value);
      }
      for (const [name, value] of args.keywords) context.heap.set(instance.attributes, name, value);
    },
    methods: {
      set_params: setParams,
      ...Object.fromEntries(
        Object.entries(all).map(([name, run]) => [name, onEstimator(name, heedingFit(name, run))]),
      ),
    },
  });
}
