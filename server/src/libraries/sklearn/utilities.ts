/** `sklearn.utils`: rows in another order or drawn again, and weights of classes. */
import { arrayGiven, samplesOf, untold } from "./estimators";
import { refusedLengths } from "./metrics";
import { differentValues } from "./categories";
import { tableOf, tableValue } from "../pandas";
import { drawnAgain, shuffledRows } from "../pandas/rows/rows";
import { allElements, arrayValues, withValues } from "../tensor-functions/core/known-elements";
import { inAnyOrder } from "../../values/contents/column-content";
import { contentOfDrawn } from "../../values/contents/taken-rows";
import { alikeList, likeEach } from "../builtins";
import { argument } from "../callables/arguments";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { shapeOf } from "../../values/dimensions/shape";
import { type Arguments, type Value, TRUE, libraryFunction, list, tuple, unknown } from "../../values/value";

type Entry = readonly [string, () => Value];

/** Rows of an array in some order: all of them, or `count` that are drawn. */
function rowsOf(value: Value, count: Dim | undefined, args: Arguments, context: Context): Value {
  const table = tableOf(value);
  if (table && table.type !== "index")
    return tableValue(count ? drawnAgain(table, count) : shuffledRows(table, inAnyOrder), args.site, context);
  if (value.kind === "tensor") {
    if (!value.shape.ranked) return { ...value, content: undefined, values: undefined };
    const [rows, ...others] = value.shape.dims;
    if (!rows) return unknown("not-supported", "rows of a number");
    const made = {
      ...value,
      content: undefined,
      values: undefined,
      shape: shapeOf([count ?? rows, ...others]),
    };
    const { all, columns } = arrayValues(value) ?? { all: allElements(value) };
    const isSome = rows.kind === "known" && rows.value > 0;
    const drawn = count ? (isSome ? contentOfDrawn : undefined) : inAnyOrder;
    if (!drawn || others.length > 1) return made;
    return withValues(made, {
      all: all && drawn(all),
      columns: columns?.map((column) => column && drawn(column)),
    });
  }
  if (value.kind !== "list") return unknown("not-supported", "rows in another order");
  const each = value.items ? likeEach(value.items) : value.grown?.each;
  const length = count ?? (value.items ? known(value.items.length) : value.grown?.count);
  if (!each || !length) return list(undefined, value.why);
  return length.kind === "known" && value.items && !count
    ? list(value.items.map(() => each))
    : alikeList(each, length);
}

/** `shuffle(*arrays, n_samples=None)` and `resample`, which draws as many as there are. */
const reordered =
  (name: string) =>
  (args: Arguments, context: Context): Value => {
    if (args.rest) return unknown(args.rest.reason);
    const given = args.positional.map((value, i) => ({
      rows: samplesOf(value, context),
      span: args.positionalSpans[i] ?? args.site,
    }));
    if (refusedLengths(name, given, context)) return unknown("already-reported");
    const stated = args.keywords.get("n_samples");
    const count =
      !stated || stated.kind === "none"
        ? undefined
        : stated.kind === "int"
          ? stated.dim
          : untold("the rows that are drawn");
    // A row may be drawn more than once, and another never.
    const isAny = name === "resample" && context.truth(args.keywords.get("replace") ?? TRUE) !== false;
    const made = args.positional.map((value, i) =>
      rowsOf(value, count ?? (isAny ? given[i]?.rows : undefined), args, context),
    );
    const [only] = made;
    return made.length === 1 && only ? only : tuple(made);
  };

/** One weight for each class that is named. */
function classWeights(args: Arguments, context: Context): Value {
  const classes = argument(args, Infinity, "classes") ?? args.positional[1];
  const labels = argument(args, Infinity, "y") ?? args.positional[2];
  const count = differentValues(labels, context);
  if (classes) return arrayGiven([samplesOf(classes, context)], "float64");
  return arrayGiven([count === undefined ? untold("the number of classes") : known(count)], "float64");
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  "sklearn.utils.shuffle": reordered("shuffle"),
  "sklearn.utils.resample": reordered("resample"),
  "sklearn.utils.class_weight.compute_class_weight": classWeights,
  "sklearn.utils.compute_class_weight": classWeights,
  "sklearn.utils.class_weight.compute_sample_weight": (args, context) =>
    arrayGiven([samplesOf(argument(args, 1, "y"), context)], "float64"),
};

export const utilities: readonly Entry[] = Object.entries(functions).map(([name, call]) => [
  name,
  () => libraryFunction(name, call),
]);
