/** imbalanced-learn: rows added or left out until classes are alike; columns stay, and labels have as many rows. */
import { arrayGiven, dataOf, estimatorClass, parameter } from "./estimators";
import { labelContent } from "./categories";
import { frameState, rangeIndex, seriesState, tableOf, tableValue } from "../pandas";
import { tensorOf } from "../tensor-functions";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { shapeOf } from "../../values/dimensions/shape";
import { axisCalled } from "../../values/dimensions/symbols";
import { type Arguments, type ObjectValue, type Value, tuple, unknown } from "../../values/value";

type Entry = readonly [string, () => Value];

/** How many rows there are when every class has as many as the largest or the smallest one. */
function evenRows(labels: Value | undefined, pick: "most" | "least", context: Context): Dim | undefined {
  const cells = labelContent(labels, context)?.cells;
  if (!cells?.every((cell) => cell !== undefined) || cells.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const sizes = [...counts.values()];
  const each = sizes.reduce((a, b) => (pick === "most" ? Math.max(a, b) : Math.min(a, b)));
  return known(each * sizes.length);
}

/** The same columns in so many rows. */
function withRows(value: Value | undefined, rows: Dim, args: Arguments, context: Context): Value {
  const table = tableOf(value);
  const index = rangeIndex(rows);
  if (table?.type === "frame")
    return tableValue(frameState(rows, table.columns, { index, dtype: table.dtype }), args.site, context);
  if (table?.type === "series")
    return tableValue(seriesState(rows, { index, dtype: table.dtype, key: table.key }), args.site, context);
  const tensor = value && value.kind !== "unknown" ? tensorOf(value, context) : undefined;
  if (!tensor?.shape.ranked) return unknown("data", "rows that were drawn again");
  return { ...arrayGiven([], tensor.dtype), shape: shapeOf([rows, ...tensor.shape.dims.slice(1)]) };
}

/** Labels in one column come back without it, as `column_or_1d` makes them (`check_target_type` in imblearn/utils/_validation.py). */
function labelsWithRows(value: Value | undefined, rows: Dim, args: Arguments, context: Context): Value {
  const labels = withRows(value, rows, args, context);
  if (labels.kind !== "tensor" || !labels.shape.ranked) return labels;
  const [, column, ...more] = labels.shape.dims;
  if (column === undefined || more.length > 0) return labels;
  if (column.kind !== "known") return unknown("data", "labels that were drawn again");
  return column.value === 1 ? { ...labels, shape: shapeOf([rows]) } : labels;
}

const resampling =
  (pick: "most" | "least" | undefined) =>
  (self: ObjectValue, args: Arguments, context: Context): Value => {
    const [x, y] = [dataOf(args), args.positional[1] ?? args.keywords.get("y")];
    const isUsual = !parameter(self, "sampling_strategy") && !parameter(self, "ratio");
    const rows =
      (pick && isUsual ? evenRows(y, pick, context) : undefined) ??
      axisCalled(`resampled ${args.site.start}`, "len(resampled)", args.site);
    return tuple([withRows(x, rows, args, context), labelsWithRows(y, rows, args, context)]);
  };

const sampler = (module: string, name: string, pick?: "most" | "least"): Entry => {
  const canonical = `imblearn.${module}.${name}`;
  const resample = resampling(pick);
  return [
    canonical,
    () => estimatorClass(canonical, { fit_resample: resample, fit_sample: resample }, ["sampling_strategy"]),
  ];
};

export const samplers: readonly Entry[] = [
  sampler("over_sampling", "SMOTE", "most"),
  sampler("over_sampling", "SMOTENC"),
  sampler("over_sampling", "RandomOverSampler", "most"),
  sampler("over_sampling", "BorderlineSMOTE"),
  sampler("over_sampling", "SVMSMOTE"),
  sampler("over_sampling", "ADASYN"),
  sampler("under_sampling", "RandomUnderSampler", "least"),
  sampler("under_sampling", "NearMiss", "least"),
  sampler("under_sampling", "TomekLinks"),
  sampler("combine", "SMOTETomek"),
  sampler("combine", "SMOTEENN"),
];
