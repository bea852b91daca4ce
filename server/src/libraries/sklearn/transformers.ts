/** Transformers: scalers and imputers, which keep a matrix's shape, projections, encoders, and pipelines of them. */
import { binomial, choices } from "./combinations";
import { differentLabels } from "./label-sets";
import {
  type EstimatorMethod,
  arrayGiven,
  dataOf,
  estimatorClass,
  matrixOf,
  onMatrix,
  parameter,
  samplesOf,
  untold,
} from "./estimators";
import { contentOfColumns, differentValues, valuesOfColumns } from "./categories";
import { columnTransformers } from "./column-transformer";
import { imputes, numbersCategories } from "./imputers";
import { mapping, ofMatrices, same } from "./matrix-transformers";
import { vectorizers } from "./vectorizers";
import { tensorOf, withValues } from "../tensor-functions";
import { contentOfValues, onlyGaps } from "../../values/column-content";
import { compute } from "../../values/arithmetic";
import { sparseMatrix } from "../sparse-matrices";
import type { Context } from "../../values/context";
import { isOne, known } from "../../values/dimension";
import { knownInteger } from "../../values/known-number";
import {
  type Arguments,
  type ClassValue,
  type ObjectValue,
  type Value,
  argumentsOf,
  int,
  intOf,
  libraryFunction,
  list,
  tuple,
  unknown,
} from "../../values/value";

type Entry = readonly [string, () => Value];

/** Numbers in the places of others: missing where those are, as scalers pass over what is missing. */
const rescaled: EstimatorMethod = (self, args, context) => {
  const made = same(self, args, context);
  const columns = contentOfColumns(dataOf(args), context);
  return made.kind === "tensor" && columns
    ? withValues(made, { columns: columns.map((content) => content && onlyGaps(content, "float64")) })
    : made;
};
const rescales = ofMatrices(rescaled, rescaled);
const keepsShape = ofMatrices(same, same);

/** As many columns as `n_components` says; without it as many as the smaller side of the matrix. */
const projected = mapping((self, rows, columns) => {
  const count = parameter(self, "n_components");
  if (!count) return compute("min", rows, columns);
  return count.kind === "int" ? count.dim : untold("the number of components");
});
const projects = ofMatrices(
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
const projectsAsAsked = ofMatrices(projectedAsAsked, projectedAsAsked, ["n_components"]);

/** As many columns as `n_components` says, which are two unless it is given. */
const projectedToTwo = mapping((self) => {
  const count = parameter(self, "n_components");
  return !count ? known(2) : count.kind === "int" ? count.dim : untold("the number of components");
});
const projectsToTwo = ofMatrices(projectedToTwo, projectedToTwo, ["n_components"]);

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
const combines = ofMatrices(combined, same, ["degree"]);

/** Functions that give an array of the same shape. */
const scaledAlike = (args: Arguments, context: Context): Value => {
  const [value] = args.positional;
  const matrix = matrixOf(value, context);
  return matrix ? arrayGiven(matrix) : unknown("data", "scaled data");
};

/** An attribute that keeps what an encoder was fitted to. */
const FITTED_TO = "_fitted_to";

const labelsGiven = (args: Arguments): Value | undefined => args.positional[0] ?? args.keywords.get("y");

/** Class numbers: one for each row, all of those that there are where these are the labels that were learnt. */
const numbered: EstimatorMethod = (self, args, context) => {
  const given = labelsGiven(args);
  const made = arrayGiven([samplesOf(given, context)], "int64");
  const classes = self.attributes.get("classes_");
  const [count] = classes?.kind === "tensor" && classes.shape.ranked ? classes.shape.dims : [];
  if (given !== self.attributes.get(FITTED_TO) || count?.kind !== "known") return made;
  const codes = Array.from({ length: count.value }, (_, i) => String(i));
  return withValues(made, { all: contentOfValues("int64", codes) });
};

/** Remembers the different labels. */
function learnLabels(self: ObjectValue, args: Arguments, context: Context): number | undefined {
  const given = labelsGiven(args);
  const count = differentValues(given, context);
  const classes = arrayGiven([count === undefined ? untold("the number of categories") : known(count)]);
  context.heap.set(self.attributes, "classes_", classes);
  if (given) context.heap.set(self.attributes, FITTED_TO, given);
  return count;
}

const learning =
  (then: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    learnLabels(self, args, context);
    return then(self, args, context);
  };

const encodesLabels = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: learning((self) => self),
    transform: numbered,
    fit_transform: learning(numbered),
    inverse_transform: (_, args, context) => arrayGiven([samplesOf(labelsGiven(args), context)]),
  });

/** The attribute that keeps how many columns an encoder makes. */
const ENCODED = "encoded columns";

/** As many columns as there are categories. */
const categories: EstimatorMethod = (self, args, context) => {
  const width = self.attributes.get(ENCODED);
  return arrayGiven([
    samplesOf(args.positional[0] ?? args.keywords.get("y") ?? dataOf(args), context),
    width?.kind === "int" ? width.dim : untold("the number of categories"),
  ]);
};

const unknownInverse: EstimatorMethod = () => unknown("data", "categories");

/** A column for each label; of two labels one column says which it is. */
const binarizing =
  (then: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    const count = learnLabels(self, args, context);
    const labels = labelsGiven(args);
    const shape = (labels && tensorOf(labels, context))?.shape;
    // A table of labels, several of which hold at once, has a column for each already.
    const columns = shape?.ranked ? shape.dims[1] : undefined;
    const isTable = columns !== undefined && !isOne(columns);
    const width = isTable
      ? intOf(columns)
      : count === undefined
        ? unknown("data", "categories")
        : int(count <= 2 ? 1 : count);
    context.heap.set(self.attributes, ENCODED, width);
    return then(self, args, context);
  };

const binarizesLabels = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: binarizing((self) => self),
    transform: categories,
    fit_transform: binarizing(categories),
    inverse_transform: (_, args, context) => arrayGiven([samplesOf(args.positional[0], context)]),
  });

/** A column for each label of any sample, or for each of the classes that are given. */
const binarizingSets =
  (then: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    const count = parameter(self, "classes") ? undefined : differentLabels(labelsGiven(args), context);
    if (count !== undefined) context.heap.set(self.attributes, ENCODED, int(count));
    return then(self, args, context);
  };

const binarizesSets = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: binarizingSets((self) => self),
    transform: categories,
    fit_transform: binarizingSets(categories),
    inverse_transform: unknownInverse,
  });

/** A sparse matrix, unless the encoder was asked for arrays. */
const maybeSparse: EstimatorMethod = (self, args, context) => {
  const array = categories(self, args, context);
  const asked = parameter(self, "sparse_output") ?? parameter(self, "sparse");
  if (array.kind !== "tensor") return array;
  if (asked === undefined) return sparseMatrix(array, args);
  return context.truth(asked) === false ? array : sparseMatrix(array, args);
};
/** How many of so many categories are dropped; undefined where that is not known. */
function droppedOf(self: ObjectValue): ((count: number) => number) | undefined {
  const drop = parameter(self, "drop");
  if (!drop) return () => 0;
  if (drop.kind !== "str") return undefined;
  if (drop.value === "first") return () => 1;
  return drop.value === "if_binary" ? (count) => (count === 2 ? 1 : 0) : undefined;
}

/** How many categories the program says that each column has; undefined where it leaves that to the data. */
function statedWidths(self: ObjectValue, context: Context): readonly number[] | undefined {
  const stated = parameter(self, "categories");
  const columns = stated && stated.kind !== "str" ? context.iterate(stated) : undefined;
  const counts = columns?.map((column) => context.iterate(column)?.length);
  return counts?.every((count) => count !== undefined) ? counts : undefined;
}

/** How many columns the categories of a table become, of those that gather none. */
function learnCategories(self: ObjectValue, args: Arguments, context: Context): void {
  const stated = parameter(self, "categories");
  const isAuto = !stated || (stated.kind === "str" && stated.value === "auto");
  const isPlain = ["min_frequency", "max_categories"].every((name) => parameter(self, name) === undefined);
  const dropped = droppedOf(self);
  const widths = isPlain
    ? isAuto
      ? valuesOfColumns(dataOf(args), context)
      : statedWidths(self, context)
    : undefined;
  const width = dropped && widths?.reduce((sum, count) => sum + count - dropped(count), 0);
  context.heap.set(
    self.attributes,
    ENCODED,
    width === undefined ? unknown("data", "categories") : int(width),
  );
}

const learningCategories =
  (then: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    learnCategories(self, args, context);
    return then(self, args, context);
  };

const encodesCategories = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: onMatrix(learningCategories((self) => self)),
    transform: onMatrix(maybeSparse),
    fit_transform: onMatrix(learningCategories(maybeSparse)),
    inverse_transform: unknownInverse,
  });

/** The steps of a pipeline, one after another, by the method of that name. */
const throughSteps =
  (method: "transform" | "fit_transform"): EstimatorMethod =>
  (self, args, context) => {
    const steps = stepsOf(self, context);
    let value = dataOf(args);
    if (!steps || !value) return unknown("not-supported", "steps");
    for (const step of steps) {
      if (step.kind === "str" || step.kind === "none") continue;
      const run = step.kind === "object" ? context.attribute(step, method) : undefined;
      if (!run) return unknown("not-modelled", "a step");
      value = context.call(run, argumentsOf(args.site, [value]));
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
  ...classes("preprocessing", "Normalizer Binarizer TargetEncoder", keepsShape),
  ...classes("preprocessing", "OrdinalEncoder", numbersCategories),
  ...classes("impute", "SimpleImputer KNNImputer IterativeImputer", imputes),
  ...classes("decomposition", "PCA IncrementalPCA FastICA", projects),
  ...classes("decomposition", "KernelPCA SparsePCA NMF LatentDirichletAllocation", projectsAsAsked),
  ...classes("decomposition", "TruncatedSVD", projectsToTwo),
  ...classes("manifold", "TSNE MDS Isomap", projectsToTwo),
  ...classes("preprocessing", "PolynomialFeatures", combines),
  ...["scale", "minmax_scale", "maxabs_scale", "robust_scale", "normalize", "power_transform"].map(
    (name): Entry => [
      `sklearn.preprocessing.${name}`,
      () => libraryFunction(`sklearn.preprocessing.${name}`, scaledAlike),
    ],
  ),
  ...classes("preprocessing", "LabelEncoder", encodesLabels),
  ...classes("preprocessing", "LabelBinarizer", binarizesLabels),
  ...classes("preprocessing", "MultiLabelBinarizer", binarizesSets),
  ...classes("preprocessing", "OneHotEncoder", encodesCategories),
  ...vectorizers,
  ...columnTransformers,
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
