/** `OneHotEncoder`: a column for each category of each column. */
import type { EstimatorMethod } from "./estimator-method";
import { arrayGiven, dataOf, estimatorClass, onMatrix, parameter, samplesOf } from "./estimators";
import { contentOfColumns, learntCategories, learnCategoryValues, valuesOfColumns } from "./categories";
import { afterLearning, learnWidth, widthLearnt } from "./learnt-width";
import { refusedCategories } from "./unlearnt-values";
import { sparseMatrix } from "../sparse-matrices";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { type Arguments, type ClassValue, type ObjectValue, type Value, unknown } from "../../values/value";

/** A sparse matrix, unless the encoder was asked for arrays. */
const maybeSparse: EstimatorMethod = (self, args, context) => {
  const array = arrayGiven([samplesOf(dataOf(args), context), widthLearnt(self)]);
  const asked = parameter(self, "sparse_output") ?? parameter(self, "sparse");
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
  learnWidth(self, width === undefined ? undefined : known(width), context);
  learnCategoryValues(self, isAuto && isPlain ? dataOf(args) : undefined, context);
}

/** Columns of what was learnt; values that were not are refused unless the encoder was told what to do with them. */
const encoded: EstimatorMethod = (self, args, context) =>
  refusedCategories(self, learntCategories(self), contentOfColumns(dataOf(args), context), args, context)
    ? unknown("already-reported")
    : maybeSparse(self, args, context);

const learningCategories = afterLearning(learnCategories);

const encodesCategories = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: onMatrix(learningCategories((self) => self)),
    transform: onMatrix(encoded),
    fit_transform: onMatrix(learningCategories(maybeSparse)),
    inverse_transform: () => unknown("data", "categories"),
    get_feature_names_out: (self) => arrayGiven([widthLearnt(self)]),
  });

export const categoryEncoders: readonly (readonly [string, () => Value])[] = [
  ["sklearn.preprocessing.OneHotEncoder", () => encodesCategories("sklearn.preprocessing.OneHotEncoder")],
];
