/** How often each value stands in a column, and what stands at a label. */
import { flag } from "../arguments";
import { categoriesOf } from "../columns/category-cells";
import { isNumeric } from "./cells";
import { freshUniqueIndex, seriesState, untold } from "../tables";
import type { SeriesState } from "../table-states";
import type { TableMethod } from "../changed-tables";
import { numpyCell, pythonCell } from "../../../values/contents/cell-values";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  mappedContent,
} from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import { type DictEntry, type Value, unknown } from "../../../values/value";

type SeriesMethod = TableMethod<SeriesState>;

/** Each value with how often it stands there, the most frequent first; equally frequent ones stay as they appeared. */
function counted(cells: readonly Cell[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** `series.value_counts()`: a row for each value, whose label it is. */
export const valueCounts: SeriesMethod = (series, args, context) => {
  const { content, key } = series;
  const isNormal = flag(args, "normalize", false, context);
  const others = [...args.keywords.keys()].filter((name) => name !== "normalize" && name !== "dropna");
  const isKept = flag(args, "dropna", true, context) !== true && content?.missing !== 0;
  const isPlain = others.length === 0 && args.positional.length === 0 && !args.rest && !isKept;
  const isWhole = isPlain && isNormal !== undefined && content?.cells !== undefined;
  if (!isWhole || content.dtype === "category") {
    // A missing value is one more, and each category is there, whether a row has it or not.
    const values = isKept || args.keywords.has("bins") ? undefined : content && categoriesOf(content)?.values;
    const labels = content && [
      { key, content: { dtype: content.dtype, values, missing: isKept ? undefined : 0 } },
    ];
    return seriesState(values ? known(values.length) : untold("the different values"), {
      index: freshUniqueIndex(),
      labels: args.keywords.has("bins") ? undefined : labels,
    });
  }
  const pairs = counted(content.cells ?? []);
  const total = pairs.reduce((sum, [, count]) => sum + count, 0);
  return seriesState(known(pairs.length), {
    index: freshUniqueIndex(),
    key: isNormal ? "s:proportion" : "s:count",
    labels: [{ key, content: contentOfCells(content.dtype, () => pairs.map(([value]) => value)) }],
    content: contentOfCells(isNormal ? "float64" : "int64", () =>
      pairs.map(([, count]) => String(isNormal ? count / total : count)),
    ),
  });
};

/** The values by the labels of their rows; undefined where they are not known, or a label stands there twice. */
function byLabel({ labels, content }: SeriesState): ReadonlyMap<string, string> | undefined {
  const [level, ...more] = labels ?? [];
  const [names, cells] = [level?.content?.cells, content?.cells];
  if (more.length > 0 || !names || names.length !== cells?.length) return undefined;
  const found = new Map<string, string>();
  for (const [i, name] of names.entries()) {
    const cell = cells[i];
    if (name === undefined || cell === undefined || found.has(name)) return undefined;
    found.set(name, cell);
  }
  return found;
}

/** `series.map(other)`: what the other one has at the label that each value is; what it has not is missing. */
export function mappedByLabel(
  content: ColumnContent | undefined,
  other: SeriesState,
): ColumnContent | undefined {
  const values = byLabel(other);
  const isSame =
    content?.dtype === other.labels?.[0]?.content?.dtype ||
    (isNumeric(content?.dtype) && isNumeric(other.labels?.[0]?.content?.dtype));
  if (!content || !values || !isSame) return undefined;
  const dtype = other.content?.dtype;
  const made = mappedContent(content, dtype, (cell) => values.get(cell));
  // Only where none is missing whole numbers stay whole.
  return /^u?int/.test(dtype ?? "") && made.missing !== 0
    ? mappedContent(content, "float64", (cell) => values.get(cell))
    : made;
}

/** What stands at one label, as NumPy has it; undefined where that can't be told. */
export function valueAtLabel(series: SeriesState, label: Value): Value | undefined {
  const key = hashKey(label);
  const name = /^[sn]:/.test(key ?? "") ? key?.slice(2) : undefined;
  const isText = series.labels?.[0]?.content?.dtype === "string";
  const cell =
    name === undefined || isText !== (label.kind === "str") ? undefined : byLabel(series)?.get(name);
  return cell === undefined ? undefined : numpyCell(cell, series.content?.dtype);
}

/** `series.to_dict()`. */
export const asDict: SeriesMethod = (series) => {
  const values = byLabel(series);
  const dtype = series.labels?.[0]?.content?.dtype;
  const entries = new Map<string, DictEntry>();
  for (const [name, cell] of values ?? []) {
    const [key, value] = [pythonCell(name, dtype), pythonCell(cell, series.content?.dtype)];
    const hash = key && hashKey(key);
    if (!key || !value || hash === undefined) return unknown("data", "a dict of rows");
    entries.set(hash, { key, value });
  }
  return values ? { kind: "dict", entries } : unknown("data", "a dict of rows");
};
