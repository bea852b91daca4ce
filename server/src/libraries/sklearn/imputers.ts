/** Transformers that keep the columns: imputers, which fill what is missing, and `OrdinalEncoder`. */
import type { EstimatorMethod } from "./estimator-method";
import { contentOfColumns, learntCategories, learnCategoryValues } from "./categories";
import { dataOf, matrixOf, parameter } from "./estimators";
import { learnWidth } from "./learnt-width";
import { refusedCategories } from "./unlearnt-values";
import { asLearnt, mapping, ofMatrices, same } from "./matrix-transformers";
import { orderedValues } from "../pandas/columns/category-cells";
import { isNumeric } from "../pandas/contents/cells";
import { withValues } from "../tensor-functions";
import { add } from "../../values/dimensions/arithmetic";
import { cellOf } from "../../values/contents/cell-values";
import { type ColumnContent, contentOfValues, mappedContent } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { type Arguments, type ObjectValue, type Value, unknown } from "../../values/value";

/** What is put in the places of missing values: one of the column's own, another that is given, or a number. */
function fillerOf(self: ObjectValue): "own" | "number" | Value | undefined {
  const strategy = parameter(self, "strategy");
  if (!strategy) return "number";
  if (strategy.kind !== "str") return undefined;
  if (strategy.value === "most_frequent") return "own";
  return strategy.value === "constant" ? parameter(self, "fill_value") : "number";
}

/** A column with gaps where the value stands that `missing_values` names; undefined where it can't be told. */
function withGaps(content: ColumnContent, self: ObjectValue): ColumnContent | undefined {
  const named = parameter(self, "missing_values");
  if (!named || (named.kind === "float" && Number.isNaN(named.value))) return content;
  const gap = cellOf(named);
  // What is missing otherwise is refused, or stays.
  return gap !== undefined && content.missing === 0
    ? mappedContent(content, content.dtype, (cell) => (cell === gap ? undefined : cell))
    : undefined;
}

/**
 * A column after what is missing was filled: nothing is missing any more. Among other rows than those that the imputer
 * was fitted to (`isFitted`) the value that fills may be a new one.
 */
function filled(content: ColumnContent, self: ObjectValue, isFitted: boolean): ColumnContent | undefined {
  const gappy = withGaps(content, self);
  if (!gappy || gappy.missing === 0) return gappy;
  const { dtype, values, missing } = gappy;
  const filler = fillerOf(self);
  if (filler === undefined) return undefined;
  if (filler === "own") return { dtype, values: isFitted ? values : undefined, missing: 0 };
  if (filler === "number") return isNumeric(dtype) ? { dtype, values: undefined, missing: 0 } : undefined;
  const cell = cellOf(filler);
  // Whether anything is missing has to be known for the filler to be among the values.
  return cell !== undefined && dtype !== undefined && values && missing !== undefined
    ? contentOfValues(dtype, [...new Set([...values, cell])])
    : undefined;
}

/** A column of zeros and ones beside the others for each one in which something was missing. */
const INDICATOR: ColumnContent = { dtype: "float64", values: undefined, missing: 0 };

/** Whether columns are added that tell what was missing; undefined where nobody knows. */
function isIndicating(self: ObjectValue, context: Context): boolean | undefined {
  const asked = parameter(self, "add_indicator");
  return asked ? context.truth(asked) : false;
}

/** Learns how many columns it makes: those that there are, and one for each in which something is missing. */
function learnColumns(self: ObjectValue, args: Arguments, context: Context): void {
  const matrix = matrixOf(dataOf(args), context);
  const isWider = isIndicating(self, context);
  if (!matrix || isWider === false) {
    learnWidth(self, isWider === false ? matrix?.[1] : undefined, context);
    return;
  }
  const missing = contentOfColumns(dataOf(args), context)?.map(
    (content) => content && withGaps(content, self)?.missing,
  );
  const isKnown = isWider === true && missing?.every((count) => count !== undefined) === true;
  const gappy = missing?.filter((count) => count !== 0).length ?? 0;
  learnWidth(self, isKnown ? add(matrix[1], known(gappy)) : undefined, context);
}

const imputed =
  (isFitted: boolean): EstimatorMethod =>
  (self, args, context) => {
    const isWider = isIndicating(self, context);
    const made = (isWider === false ? same : asLearnt)(self, args, context);
    const columns = contentOfColumns(dataOf(args), context)?.map(
      (content) => content && filled(content, self, isFitted),
    );
    const width = made.kind === "tensor" && made.shape.ranked ? made.shape.dims[1] : undefined;
    if (made.kind !== "tensor" || !columns || width?.kind !== "known") return made;
    const added = Array<ColumnContent>(Math.max(0, width.value - columns.length)).fill(INDICATOR);
    return withValues(made, { columns: [...columns, ...added] });
  };

/** `SimpleImputer`, `KNNImputer` and `IterativeImputer`. */
export const imputes = ofMatrices(imputed(false), same, [], imputed(true), learnColumns);

/** The number of each value among those of its column, in their order; what is missing stays missing. */
function numbered(content: ColumnContent): ColumnContent | undefined {
  const { dtype, values } = content;
  if (!values || content.missing === undefined) return undefined;
  const places = new Map(orderedValues(dtype, values).map((value, place) => [value, String(place)]));
  return mappedContent(content, "float64", (value) => places.get(value));
}

const kept = mapping((_self, _rows, columns) => columns);

const ordinal: EstimatorMethod = (self, args, context) => {
  const made = kept(self, args, context);
  const columns = contentOfColumns(dataOf(args), context);
  const isPlain = !["categories", "dtype", "min_frequency", "max_categories", "encoded_missing_value"].some(
    (name) => parameter(self, name),
  );
  return made.kind === "tensor" && columns && isPlain
    ? withValues(made, { columns: columns.map((content) => content && numbered(content)) })
    : made;
};

/** Of values that were learnt; others are refused unless the encoder was told what to do with them. */
const ofLearnt: EstimatorMethod = (self, args, context) =>
  refusedCategories(self, learntCategories(self), contentOfColumns(dataOf(args), context), args, context)
    ? unknown("already-reported")
    : kept(self, args, context);

/** `OrdinalEncoder`: other rows than those that it was fitted to may lack some of the values. */
export const numbersCategories = ofMatrices(ofLearnt, kept, [], ordinal, (self, args, context) => {
  const isPlain = ["categories", "min_frequency", "max_categories"].every((name) => !parameter(self, name));
  learnCategoryValues(self, isPlain ? dataOf(args) : undefined, context);
});
