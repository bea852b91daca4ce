/** Transformers: scalers and imputers, which keep a matrix's shape, projections, encoders, and pipelines of them. */
import type { EstimatorMethod } from "./estimator-method";
import { binomial, choices } from "./combinations";
import { labelEncoders } from "./label-encoders";
import { arrayGiven, dataOf, estimatorClass, matrixOf, parameter, untold } from "./estimators";
import { contentOfColumns } from "./categories";
import { categoryEncoders } from "./category-encoders";
import { featureUnions } from "./feature-unions";
import { columnTransformers } from "./column-transformer";
import { discretizes } from "./discretizers";
import { functionTransformers } from "./function-transformer";
import { imputes, numbersCategories } from "./imputers";
import { mapping, ofNumbers, same } from "./matrix-transformers";
import { encodesByTarget } from "./target-encoders";
import { vectorizers } from "./vectorizers";
import { allElements, tensorOf, withValues } from "../tensor-functions";
import { onlyGaps } from "../../values/contents/column-content";
import { compute, multiply } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import {
  type Arguments,
  type ClassValue,
  type ObjectValue,
  type Value,
  argumentsOf,
  libraryFunction,
  list,
  tuple,
  unknown,
} from "../../values/value";

type Entry = readonly [string, () => Value];

/** The type of what a scaler makes: whole numbers become real ones, real ones of fewer digits stay such. */
function scaledType(data: Value | undefined, context: Context): string | undefined {
  const dtype = data && tensorOf(data, context)?.dtype;
  if (dtype === undefined) return undefined;
  return /^(u?int\d+|float64|bool)$/.test(dtype) ? "float64" : dtype === "float32" ? dtype : undefined;
}

/** Numbers in the places of others: missing where those are, as scalers pass over what is missing. */
const rescaled: EstimatorMethod = (self, args, context) => {
  const kept = same(self, args, context);
  if (kept.kind !== "tensor") return kept;
  const made = { ...kept, dtype: kept.dtype ?? scaledType(dataOf(args), context) };
  const columns = contentOfColumns(dataOf(args), context);
  if (columns)
    return withValues(made, { columns: columns.map((content) => content && onlyGaps(content, "float64")) });
  const data = dataOf(args);
  const all = data?.kind === "tensor" ? allElements(data) : undefined;
  return all?.missing === 0
    ? withValues(made, { all: { dtype: "float64", values: undefined, missing: 0 } })
    : made;
};
const rescales = ofNumbers(rescaled, rescaled);
const keepsNumbers = ofNumbers(same, same);

/** As many columns as `n_components` says; without it as many as the smaller side of the matrix. */
const projected = mapping((self, rows, columns) => {
  const count = parameter(self, "n_components");
  if (!count) return compute("min", rows, columns);
  return count.kind === "int" ? count.dim : untold("the number of components");
});
const projects = ofNumbers(
  projected,
  mapping((self) => {
    const width = parameter(self, "n_features_in_");
    return width?.kind === "int" ? width.dim : untold("the columns of data");
  }),
  ["n_components"],
);

/** As many columns as `n_components` says; how many without it each of them decides in its own way. */
const projectedAsAsked = mapping((self) => {
  const count = parameter(self, "n_components");
  return count?.kind === "int" ? count.dim : untold("the number of components");
});
const projectsAsAsked = ofNumbers(projectedAsAsked, projectedAsAsked, ["n_components"]);

/** As many columns as `n_components` says, which are two unless it is given. */
const projectedToTwo = mapping((self) => {
  const count = parameter(self, "n_components");
  return !count ? known(2) : count.kind === "int" ? count.dim : untold("the number of components");
});
const projectsToTwo = ofNumbers(projectedToTwo, projectedToTwo, ["n_components"]);

/** Products of up to `degree` columns: with the bias (n + d over d), fewer where no column counts twice. */
const combined = mapping((self, _, columns) => {
  const [given, bias, only] = ["degree", "include_bias", "interaction_only"].map((name) =>
    parameter(self, name),
  );
  const degree = !given ? 2 : knownInteger(given);
  const isPlain = (!bias || bias.kind === "bool") && (!only || only.kind === "bool");
  if (columns.kind !== "known" || degree === undefined || !isPlain) return untold("products of columns");
  const n = columns.value;
  if (degree < 0) return untold("products of columns");
  const terms =
    only?.kind === "bool" && only.value ? choices(n, Math.min(degree, n)) : binomial(n + degree, degree);
  if (Number.isNaN(terms)) return untold("products of columns");
  return known(bias?.kind === "bool" && !bias.value ? terms - 1 : terms);
});
const combines = ofNumbers(combined, same, ["degree"]);

/** For each column so many pieces of a curve: one for each knot, fewer by one and more by the degree; one less without the bias. */
const splined = mapping((self, _, columns) => {
  const [given, of, bias, ends] = ["n_knots", "degree", "include_bias", "extrapolation"].map((name) =>
    parameter(self, name),
  );
  const [knots, degree] = [given ? knownInteger(given) : 5, of ? knownInteger(of) : 3];
  const isPlain = !bias || bias.kind === "bool";
  const isRound = ends?.kind === "str" && ends.value === "periodic";
  const areTold = !ends || (ends.kind === "str" && ends.value !== undefined);
  if (knots === undefined || degree === undefined || !isPlain || !areTold || parameter(self, "knots"))
    return untold("the pieces of curves");
  const pieces = (isRound ? knots - 1 : knots + degree - 1) - (bias?.kind === "bool" && !bias.value ? 1 : 0);
  return multiply(columns, known(pieces));
});
const splines = ofNumbers(splined, same, ["n_knots", "degree"]);

/** Functions that give an array of the same shape. */
const scaledAlike = (args: Arguments, context: Context): Value => {
  const [value] = args.positional;
  const matrix = matrixOf(value, context);
  return matrix ? arrayGiven(matrix) : unknown("data", "scaled data");
};

/** The steps of a pipeline, one after another, by the method of that name. */
const throughSteps =
  (method: "transform" | "fit_transform"): EstimatorMethod =>
  (self, args, context) => {
    const steps = stepsOf(self, context);
    let value = dataOf(args);
    // What is to be predicted is for those that learn from it.
    const target = method === "fit_transform" ? (args.positional[1] ?? args.keywords.get("y")) : undefined;
    if (!steps || !value) return unknown("not-supported", "steps");
    for (const step of steps) {
      if (step.kind === "str" || step.kind === "none") continue;
      const run = step.kind === "object" ? context.attribute(step, method) : undefined;
      if (!run) return unknown("not-modelled", "a step");
      value = context.call(run, argumentsOf(args.site, target ? [value, target] : [value]));
    }
    return value;
  };

function stepsOf(self: ObjectValue, context: Context): readonly Value[] | undefined {
  const steps = self.attributes.get("steps");
  const pairs = steps && context.iterate(steps);
  return pairs?.map((pair) => (pair.kind === "tuple" ? (pair.items[1] ?? pair) : pair));
}

const pipelineMethods: Readonly<Record<string, EstimatorMethod>> = {
  transform: throughSteps("transform"),
  fit_transform: throughSteps("fit_transform"),
  fit: (self, args, context) => {
    context.silently(() => throughSteps("fit_transform")(self, args, context));
    return self;
  },
};

const pipelineClass = estimatorClass("sklearn.pipeline.Pipeline", pipelineMethods, ["steps"]);

const classes = (module: string, names: string, make: (canonical: string) => ClassValue): readonly Entry[] =>
  names
    .split(" ")
    .map((name): Entry => [`sklearn.${module}.${name}`, () => make(`sklearn.${module}.${name}`)]);

export const transformers: readonly Entry[] = [
  ...classes(
    "preprocessing",
    "StandardScaler MinMaxScaler RobustScaler MaxAbsScaler PowerTransformer QuantileTransformer",
    rescales,
  ),
  ...classes("preprocessing", "Normalizer Binarizer", keepsNumbers),
  ...classes("preprocessing", "TargetEncoder", encodesByTarget),
  ...classes("preprocessing", "OrdinalEncoder", numbersCategories),
  ...classes("impute", "SimpleImputer KNNImputer IterativeImputer", imputes),
  ...classes("decomposition", "PCA IncrementalPCA FastICA", projects),
  ...classes("decomposition", "KernelPCA SparsePCA NMF LatentDirichletAllocation", projectsAsAsked),
  ...classes("decomposition", "TruncatedSVD", projectsToTwo),
  ...classes("manifold", "TSNE MDS Isomap", projectsToTwo),
  ...classes("preprocessing", "KBinsDiscretizer", discretizes),
  ...classes("preprocessing", "PolynomialFeatures", combines),
  ...classes("preprocessing", "SplineTransformer", splines),
  ...["scale", "minmax_scale", "maxabs_scale", "robust_scale", "normalize", "power_transform"].map(
    (name): Entry => [
      `sklearn.preprocessing.${name}`,
      () => libraryFunction(`sklearn.preprocessing.${name}`, scaledAlike),
    ],
  ),
  ...labelEncoders,
  ...categoryEncoders,
  ...functionTransformers,
  ...vectorizers,
  ...columnTransformers,
  ...featureUnions,
  ["sklearn.pipeline.Pipeline", () => pipelineClass],
  [
    "sklearn.pipeline.make_pipeline",
    () => ({
      kind: "function",
      name: "make_pipeline",
      canonical: "sklearn.pipeline.make_pipeline",
      binding: "static",
      call: (args, context) =>
        args.rest
          ? unknown(args.rest.reason)
          : context.call(
              pipelineClass,
              argumentsOf(args.site, [
                list(args.positional.map((step) => tuple([unknown("not-supported", "a name"), step]))),
              ]),
            ),
    }),
  ],
];
