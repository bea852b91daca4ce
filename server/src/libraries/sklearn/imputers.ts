/** Transformers that keep the columns: imputers, which fill what is missing, and `OrdinalEncoder`. */
import { contentOfColumns } from "./categories";
import { type EstimatorMethod, dataOf, parameter } from "./estimators";
import { mapping, ofMatrices, same } from "./matrix-transformers";
import { orderedValues } from "../pandas/category-cells";
import { isNumeric } from "../pandas/cells";
import { withValues } from "../tensor-functions";
import { cellOf } from "../../values/cell-values";
import { type ColumnContent, contentOfValues, mappedContent } from "../../values/column-content";
import type { ObjectValue, Value } from "../../values/value";

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

const imputed =
  (isFitted: boolean): EstimatorMethod =>
  (self, args, context) => {
    const made = same(self, args, context);
    const columns = contentOfColumns(dataOf(args), context);
    if (made.kind !== "tensor" || !columns || parameter(self, "add_indicator")) return made;
    return withValues(made, {
      columns: columns.map((content) => content && filled(content, self, isFitted)),
    });
  };

/** `SimpleImputer`, `KNNImputer` and `IterativeImputer`. */
export const imputes = ofMatrices(imputed(false), same, [], imputed(true));

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

/** `OrdinalEncoder`: other rows than those that it was fitted to may lack some of the values. */
export const numbersCategories = ofMatrices(kept, kept, [], ordinal);
