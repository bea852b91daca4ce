/** Values that are too many or too few for a frame's rows or columns, as pandas refuses them. */
import { given } from "../arguments";
import { listedKeys } from "../columns/columns";
import { tableOf } from "../tables";
import type { FrameState } from "../table-states";
import { type Columns } from "../table-states";
import { tensorOf } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import { type Dim, formatDim, isOne, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Span } from "../../../values/records/span";
import { type Shape, formatShape } from "../../../values/dimensions/shape";
import { isKeyOfTuple } from "../../../values/hash-key";
import type { Arguments, DictValue, Value } from "../../../values/value";

/** How many values a list or an array brings, which pandas does not align by labels; undefined for anything else. */
function countOf(value: Value, context: Context): Dim | undefined {
  const isList = value.kind === "list" || value.kind === "tuple" || value.kind === "range";
  if (!isList && value.kind !== "tensor" && tableOf(value)?.type !== "index") return undefined;
  const shape = tensorOf(value, context)?.shape;
  return shape?.ranked && shape.dims.length > 0 ? shape.dims[0] : undefined;
}

/** Reports values that are no column of a frame that has rows: `frame[label] = values`. */
export function refusedColumn(
  { rows, index, columns }: FrameState,
  key: string | undefined,
  value: Value,
  site: Span,
  context: Context,
): boolean {
  if (key !== undefined && isOneColumn(columns, key) && refusedWide(value, site, context)) return true;
  const count = countOf(value, context);
  const isEmpty = rows.kind === "known" && rows.value === 0;
  if (!count || isEmpty || sameDim(count, rows) !== false) return false;
  context.report({
    code: "column-length",
    severity: "error",
    span: site,
    facts: { given: count, rows },
    kerasSays: `ValueError: Length of values (${formatDim(count)}) does not match length of index (${formatDim(rows)})`,
    raisedBy: "pandas",
    remedies: index.startsWith("range ") ? equalAxes([[count, rows]]) : [],
  });
  return true;
}

/** Whether a label stands for one column at most: below one of several levels, or under one that is there twice, there are more. */
const isOneColumn = ({ keys }: Columns, key: string): boolean =>
  keys !== undefined && !keys.some(isKeyOfTuple) && keys.filter((each) => each === key).length < 2;

/** An array of NumPy's with several axes, which is no column; `width` is the length of its second. */
function matrixIn(
  value: Value,
): { readonly shape: Shape; readonly rank: number; readonly width: Dim } | undefined {
  if (value.kind !== "tensor" || value.flavour !== "numpy" || !value.shape.ranked) return undefined;
  const { dims } = value.shape;
  return dims[1] && { shape: value.shape, rank: dims.length, width: dims[1] };
}

/** Reports an array that is wider than the one column which it is assigned to. */
function refusedWide(value: Value, site: Span, context: Context): boolean {
  const matrix = matrixIn(value);
  if (!matrix || matrix.rank > 2 || matrix.width.kind !== "known" || matrix.width.value === 1) return false;
  context.report({
    code: "column-not-flat",
    severity: "error",
    span: site,
    facts: { given: matrix.shape, rank: matrix.rank },
    kerasSays: `ValueError: Expected a 1D array, got an array with shape ${formatShape(matrix.shape)}`,
    raisedBy: "pandas",
  });
  return true;
}

/** Reports an array of several axes that is to be a series, after `_sanitize_ndim` in pandas/core/construction.py. */
export function refusedSeries(value: Value | undefined, span: Span, context: Context): boolean {
  const matrix = value && matrixIn(value);
  if (!matrix) return false;
  const shape =
    matrix.shape.ranked && matrix.shape.dims.every(({ kind }) => kind === "known")
      ? formatShape(matrix.shape)
      : "…";
  context.report({
    code: "column-not-flat",
    severity: "error",
    span,
    facts: { given: matrix.shape, rank: matrix.rank },
    kerasSays: `ValueError: Data must be 1-dimensional, got ndarray of shape ${shape} instead`,
    raisedBy: "pandas",
    remedies:
      matrix.rank === 2 ? [{ kind: "wrapText", span, before: "", after: "[:, 0]", preferred: true }] : [],
  });
  return true;
}

/**
 * Reports an array of several axes beside a series in an operator or its method: what comes out is to be a series again.
 * Predictions (n, 1) less a column of n labels are the usual case.
 */
export function refusedOperand(
  other: Value | undefined,
  { site, positionalSpans: [given] }: Arguments,
  isReversed: boolean,
  context: Context,
): boolean {
  const matrix = other && matrixIn(other);
  if (!matrix) return false;
  const dims = matrix.shape.ranked ? matrix.shape.dims : [];
  const isOneColumn = dims.slice(1).every(isOne);
  const place = given ? { span: given } : { span: site, item: isReversed ? 0 : 1 };
  context.report({
    code: "column-not-flat",
    severity: "error",
    span: given ?? site,
    facts: { given: matrix.shape, rank: matrix.rank },
    kerasSays:
      isOneColumn && !given ? "ValueError: Data must be 1-dimensional, got ndarray of shape" : undefined,
    raisedBy: "pandas",
    remedies: isOneColumn
      ? [{ kind: "wrapText", ...place, before: "", after: ".ravel()", preferred: true }]
      : [],
  });
  return true;
}

/** Reports an array of several axes in a dict of columns, each of which has one; `span` is where the dict stands. */
export function refusedMatrix(dict: DictValue, span: Span, context: Context): boolean {
  const matrices = [...(dict.entries?.values() ?? [])].map(({ value }) => matrixIn(value));
  const item = matrices.findIndex((matrix) => matrix !== undefined);
  const matrix = matrices[item];
  if (!matrix) return false;
  context.report({
    code: "column-not-flat",
    severity: "error",
    span,
    facts: { given: matrix.shape, rank: matrix.rank },
    kerasSays: "ValueError: Per-column arrays must each be 1-dimensional",
    raisedBy: "pandas",
    remedies:
      matrix.rank === 2
        ? [{ kind: "wrapText", span, item, before: "", after: "[:, 0]", preferred: true }]
        : [],
  });
  return true;
}

/** Reports columns of a dict that are not equally long, after `_extract_index` in pandas/core/internals/construction.py. */
export function refusedLengths(dict: DictValue, site: Span, context: Context): boolean {
  const counts = [...(dict.entries?.values() ?? [])].flatMap(({ value }) => countOf(value, context) ?? []);
  const [first] = counts;
  const other = first && counts.find((count) => sameDim(first, count) === false);
  if (!first || !other) return false;
  context.report({
    code: "column-length",
    severity: "error",
    span: site,
    facts: { given: other, rows: first },
    kerasSays: "ValueError: All arrays must be of the same length",
    raisedBy: "pandas",
    remedies: equalAxes([[other, first]]),
  });
  return true;
}

/** How many rows an index stands for that is given to a new table: one of several lists has levels. */
function rowsOfIndex(index: Value, context: Context): Dim | undefined {
  const [first] = index.kind === "list" || index.kind === "tuple" ? (index.items ?? []) : [];
  if (first && (first.kind === "list" || first.kind === "tensor" || tableOf(first))) return undefined;
  return countOf(index, context);
}

/** What a new table is made of: the values, of which columns stand in a dict, and the labels of its rows. */
interface Labelled {
  readonly values: Value;
  readonly index: Value;
  /** Whether some columns of the dict may be left out. */
  readonly isPicked: boolean;
}

/**
 * Reports values that are more or fewer than the labels they are given. One value alone may stand in all rows, and tables
 * are put where their own labels are.
 */
export function refusedIndex({ values, index, isPicked }: Labelled, site: Span, context: Context): boolean {
  const rows = rowsOfIndex(index, context);
  const isDict = values.kind === "dict";
  const columns = isDict ? (isPicked ? [] : [...(values.entries?.values() ?? [])]) : [];
  const parts = (isDict ? columns.map(({ value }) => value) : [values]).filter((part) => !tableOf(part));
  const given = parts
    .flatMap((part) => countOf(part, context) ?? [])
    .find((count) => count.kind === "known" && count.value > 1 && rows && sameDim(count, rows) === false);
  if (!rows || !given) return false;
  // A matrix is told by its shape, and a list of rows in either way.
  const isFlat =
    isDict || (values.kind === "tensor" && values.shape.ranked && values.shape.dims.length === 1);
  context.report({
    code: "column-length",
    severity: "error",
    span: site,
    facts: { given, rows },
    kerasSays: isFlat
      ? `ValueError: Length of values (${formatDim(given)}) does not match length of index (${formatDim(rows)})`
      : undefined,
    raisedBy: "pandas",
    remedies: equalAxes([[given, rows]]),
  });
  return true;
}

/** Reports another number of labels than there are columns. */
export function refusedLabels(
  { count }: Columns,
  keys: readonly string[] | undefined,
  site: Span,
  words: (labels: number, columns: number) => string,
  context: Context,
): boolean {
  if (!keys || count.kind !== "known" || keys.length === count.value) return false;
  context.report({
    code: "labels-of-columns",
    severity: "error",
    span: site,
    facts: { given: keys.length, count },
    kerasSays: words(keys.length, count.value),
    raisedBy: "pandas",
  });
  return true;
}

/** `frame.columns = labels`. */
export const lengthMismatch = (labels: number, columns: number): string =>
  `ValueError: Length mismatch: Expected axis has ${columns} elements, new values have ${labels} elements`;

/** `pd.DataFrame(array, columns=labels)` of an array of known shape. */
export function refusedConstruction(args: Arguments, columns: Columns, rows: Dim, context: Context): boolean {
  const labels = given(args, 2, "columns");
  return refusedLabels(
    columns,
    labels?.kind === "list" || labels?.kind === "tuple" ? listedKeys(labels, context) : undefined,
    args.keywordSpans.get("columns") ?? args.positionalSpans[2] ?? args.site,
    (labels, width) =>
      `ValueError: Shape of passed values is (${formatDim(rows)}, ${width}), indices imply (${formatDim(rows)}, ${labels})`,
    context,
  );
}
