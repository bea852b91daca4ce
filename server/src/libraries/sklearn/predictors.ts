/**
 * What learns from samples and then tells something of others: classifiers, regressors, and what finds groups or outliers.
 * How many numbers each gives is that of the labels which it was fitted to, whatever it learnt.
 */
import type { EstimatorMethod } from "./estimator-method";
import { differentValues } from "./categories";
import {
  arrayGiven,
  dataOf,
  estimatorClass,
  fitTo,
  matrixOf,
  onFittedWidth,
  onMatrix,
  parameter,
  samplesOf,
  untold,
} from "./estimators";
import { refusedLengths } from "./metrics";
import { wantingLabels } from "./missing-labels";
import { tensorOf } from "../tensor-functions";
import { argument, spanOfArgument } from "../callables/arguments";
import type { Context } from "../../values/context";
import { type Dim, isOne, known } from "../../values/dimensions/dimension";
import {
  type Arguments,
  type ClassValue,
  type ObjectValue,
  type Value,
  float,
  intOf,
  unknown,
} from "../../values/value";

type Entry = readonly [string, () => Value];

/** Attributes that no program can write: an array with the axes of the labels behind their rows, and how many classes there are. */
const LABELS = "labels of the fit";
const CLASSES = "classes of the fit";

const lost = (): Value => unknown("data", "what an estimator tells of data");

const classesLearnt = (self: ObjectValue): Dim => {
  const count = self.attributes.get(CLASSES);
  return count?.kind === "int" ? count.dim : untold("the number of classes");
};

/** Remembers what the labels of a fit were. */
function learn(self: ObjectValue, labels: Value | undefined, context: Context): void {
  const tensor = labels && tensorOf(labels, context);
  const after = tensor?.shape.ranked ? arrayGiven(tensor.shape.dims.slice(1)) : lost();
  context.heap.set(self.attributes, LABELS, after);
  const isOfOne = tensor?.shape.ranked && (tensor.shape.dims.length === 1 || isColumn(tensor.shape.dims));
  const count = isOfOne ? differentValues(labels, context) : undefined;
  const classes = count === undefined ? untold("the number of classes") : known(count);
  context.heap.set(self.attributes, CLASSES, intOf(classes));
}

const isColumn = (dims: readonly Dim[]): boolean => dims.length === 2 && isOne(dims[1]);

/** Features and labels of as many samples each. */
function differ(args: Arguments, context: Context): boolean {
  const labels = argument(args, 1, "y");
  const data = dataOf(args);
  if (!labels || !data || labels.kind === "none" || args.rest) return false;
  const rows = [data, labels].map((value, i) => ({
    rows: samplesOf(value, context),
    span: spanOfArgument(args, i, i === 0 ? "X" : "y"),
  }));
  return refusedLengths("fit", rows, context);
}

const fit: EstimatorMethod = (self, args, context) => {
  if (differ(args, context)) return unknown("already-reported");
  fitTo(self, dataOf(args), context);
  learn(self, argument(args, 1, "y"), context);
  return self;
};

const supervised = wantingLabels("fit", onMatrix(fit));

/** What becomes of labels in one column: most take them for a row of labels. */
type OfColumn = "row" | "column" | "depends";

/** One answer a sample, or as many as the labels had columns. */
const predicted =
  (ofColumn: OfColumn, dtype?: string): EstimatorMethod =>
  (self, args, context) => {
    const labels = self.attributes.get(LABELS);
    if (labels?.kind !== "tensor" || !labels.shape.ranked) return lost();
    const [width, ...more] = labels.shape.dims;
    const rows = samplesOf(dataOf(args), context);
    if (!width) return arrayGiven([rows], dtype);
    if (more.length > 0 || width.kind !== "known" || (isOne(width) && ofColumn === "depends")) return lost();
    return arrayGiven(isOne(width) && ofColumn === "row" ? [rows] : [rows, width], dtype);
  };

/** Whether the labels of the fit were one a sample. */
function isOfOne(self: ObjectValue): boolean {
  const labels = self.attributes.get(LABELS);
  return labels?.kind === "tensor" && labels.shape.ranked && labels.shape.dims.every(isOne);
}

/** A number for each class; of labels in several columns some give a list, and others a number a column. */
const chances: EstimatorMethod = (self, args, context) =>
  isOfOne(self)
    ? arrayGiven([samplesOf(dataOf(args), context), classesLearnt(self)], "float64")
    : unknown("data", "chances of several labels");

/** Of two classes one number a sample, of more one for each (SVC's, too, unless it is told otherwise). */
const decided: EstimatorMethod = (self, args, context) => {
  const classes = classesLearnt(self);
  const rows = samplesOf(dataOf(args), context);
  if (!isOfOne(self) || classes.kind !== "known" || parameter(self, "decision_function_shape")) return lost();
  return arrayGiven(classes.value === 2 ? [rows] : [rows, classes], "float64");
};

const aNumber: EstimatorMethod = () => float(undefined);

/** Methods that take data of the width that the fit had. */
const onData = (methods: Readonly<Record<string, EstimatorMethod>>): Record<string, EstimatorMethod> =>
  Object.fromEntries(
    Object.entries(methods).map(([name, run]) => [name, onMatrix(onFittedWidth(run, false))]),
  );

const classifier = (positional: readonly string[], ...more: readonly ("chances" | "decided")[]): Kind => ({
  positional,
  methods: {
    fit: supervised,
    score: aNumber,
    ...onData({
      predict: predicted("row"),
      ...(more.includes("chances") && { predict_proba: chances, predict_log_proba: chances }),
      ...(more.includes("decided") && { decision_function: decided }),
    }),
  },
});

const regressor = (positional: readonly string[] = [], ofColumn: OfColumn = "row"): Kind => ({
  positional,
  methods: { fit: supervised, score: aNumber, ...onData({ predict: predicted(ofColumn, "float64") }) },
});

/** One number a sample of what it was not fitted to by labels. */
const each =
  (dtype: string): EstimatorMethod =>
  (_, args, context) =>
    arrayGiven([samplesOf(dataOf(args), context)], dtype);

/** How many groups are looked for. */
function groupsOf(self: ObjectValue, name: string, fallback: number): Dim {
  const count = parameter(self, name);
  if (!count) return known(fallback);
  return count.kind === "int" ? count.dim : untold("the number of groups");
}

const fitGroups =
  (count: ((self: ObjectValue) => Dim) | undefined, result: "self" | "labels"): EstimatorMethod =>
  (self, args, context) => {
    const data = dataOf(args);
    fitTo(self, data, context);
    const type = /\.((MiniBatch|Bisecting)?KMeans|SpectralClustering)$/.test(self.class.canonical ?? "")
      ? "int32"
      : "int64";
    const labels = arrayGiven([samplesOf(data, context)], type);
    context.heap.set(self.attributes, "labels_", labels);
    const width = matrixOf(data, context)?.[1] ?? untold("the columns of data");
    if (count)
      context.heap.set(self.attributes, "cluster_centers_", arrayGiven([count(self), width], "float64"));
    return result === "self" ? self : labels;
  };

/** The distance of each sample from the middle of each group. */
const distances =
  (count: (self: ObjectValue) => Dim): EstimatorMethod =>
  (self, args, context) =>
    arrayGiven([samplesOf(dataOf(args), context), count(self)], "float64");

const withMiddles = (fallback: number): Kind => {
  const count = (self: ObjectValue): Dim => groupsOf(self, "n_clusters", fallback);
  return {
    positional: ["n_clusters"],
    methods: {
      fit: onMatrix(fitGroups(count, "self")),
      fit_predict: onMatrix(fitGroups(count, "labels")),
      fit_transform: onMatrix((self, args, context) => {
        fitGroups(count, "self")(self, args, context);
        return distances(count)(self, args, context);
      }),
      ...onData({ predict: each("int32"), transform: distances(count) }),
    },
  };
};

const groups = (positional: readonly string[] = []): Kind => ({
  positional,
  methods: {
    fit: onMatrix(fitGroups(undefined, "self")),
    fit_predict: onMatrix(fitGroups(undefined, "labels")),
  },
});

const mixture: Kind = {
  positional: ["n_components"],
  methods: {
    fit_predict: onMatrix(fitGroups(undefined, "labels")),
    ...onData({
      predict: each("int64"),
      score_samples: each("float64"),
      predict_proba: distances((self) => groupsOf(self, "n_components", 1)),
    }),
  },
};

/** What tells samples from those that are unlike the others. */
const outliers: Kind = {
  positional: [],
  methods: {
    fit_predict: onMatrix(fitGroups(undefined, "labels")),
    ...onData({ predict: each("int64"), decision_function: each("float64"), score_samples: each("float64") }),
  },
};

interface Kind {
  /** Parameters that may be given without their names. */
  readonly positional: readonly string[];
  readonly methods: Readonly<Record<string, EstimatorMethod>>;
}

const named = (module: string, names: string, kind: Kind): readonly Entry[] =>
  names.split(" ").map((name): Entry => {
    const canonical = `sklearn.${module}.${name}`;
    const made = (): ClassValue => estimatorClass(canonical, kind.methods, kind.positional);
    return [canonical, made];
  });

export const predictors: readonly Entry[] = [
  ...named(
    "ensemble",
    "ExtraTreesClassifier RandomForestClassifier",
    classifier(["n_estimators"], "chances"),
  ),
  ...named("ensemble", "BaggingClassifier", classifier(["estimator"], "chances")),
  ...named("ensemble", "AdaBoostClassifier", classifier(["estimator"], "chances", "decided")),
  ...named("ensemble", "GradientBoostingClassifier", classifier([], "chances", "decided")),
  ...named("ensemble", "HistGradientBoostingClassifier", classifier(["loss"], "chances", "decided")),
  ...named("tree", "DecisionTreeClassifier ExtraTreeClassifier", classifier([], "chances")),
  ...named("neighbors", "KNeighborsClassifier", classifier(["n_neighbors"], "chances")),
  ...named("neighbors", "NearestCentroid", classifier(["metric"])),
  ...named("naive_bayes", "BernoulliNB ComplementNB GaussianNB MultinomialNB", classifier([], "chances")),
  ...named("discriminant_analysis", "QuadraticDiscriminantAnalysis", classifier([], "chances", "decided")),
  ...named("svm", "SVC NuSVC", classifier([], "chances", "decided")),
  ...named("svm", "LinearSVC", classifier(["penalty", "loss"], "decided")),
  ...named("linear_model", "LogisticRegression", classifier(["penalty"], "chances", "decided")),
  ...named("linear_model", "LogisticRegressionCV", classifier([], "chances", "decided")),
  ...named("linear_model", "SGDClassifier", classifier(["loss"], "chances", "decided")),
  ...named("linear_model", "PassiveAggressiveClassifier Perceptron", classifier([], "decided")),
  ...named("linear_model", "RidgeClassifier", classifier(["alpha"])),
  ...named("neural_network", "MLPClassifier", classifier(["hidden_layer_sizes", "activation"], "chances")),
  ...named("linear_model", "ElasticNet Lasso LassoLars", regressor(["alpha"])),
  ...named(
    "linear_model",
    "ARDRegression BayesianRidge ElasticNetCV HuberRegressor LassoCV PassiveAggressiveRegressor PoissonRegressor QuantileRegressor TheilSenRegressor TweedieRegressor",
    regressor(),
  ),
  ...named("linear_model", "SGDRegressor", regressor(["loss"])),
  ...named("linear_model", "LinearRegression", regressor([], "column")),
  // One column of labels is a column of answers in some releases.
  ...named("linear_model", "Ridge", regressor(["alpha"], "depends")),
  ...named("linear_model", "RidgeCV", regressor(["alphas"], "depends")),
  ...named("kernel_ridge", "KernelRidge", regressor(["alpha"], "column")),
  ...named("neighbors", "KNeighborsRegressor", regressor(["n_neighbors"], "column")),
  ...named("ensemble", "ExtraTreesRegressor RandomForestRegressor", regressor(["n_estimators"])),
  ...named("ensemble", "AdaBoostRegressor BaggingRegressor", regressor(["estimator"])),
  ...named("ensemble", "GradientBoostingRegressor", regressor()),
  ...named("ensemble", "HistGradientBoostingRegressor", regressor(["loss"])),
  ...named("tree", "DecisionTreeRegressor ExtraTreeRegressor", regressor()),
  ...named("svm", "SVR NuSVR LinearSVR", regressor()),
  ...named("neural_network", "MLPRegressor", regressor(["hidden_layer_sizes", "activation"])),
  ...named("cluster", "KMeans MiniBatchKMeans BisectingKMeans", withMiddles(8)),
  ...named("cluster", "AgglomerativeClustering SpectralClustering", groups(["n_clusters"])),
  ...named("cluster", "DBSCAN", groups(["eps"])),
  ...named("cluster", "OPTICS MeanShift AffinityPropagation", groups()),
  ...named("mixture", "GaussianMixture BayesianGaussianMixture", mixture),
  ...named("ensemble", "IsolationForest", outliers),
  ...named("svm", "OneClassSVM", outliers),
];
