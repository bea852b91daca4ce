// Holds everything that is known of an array or a table beside its shape to what the library answered: types, elements,
// columns, labels. What isn't known claims nothing.
import { tableOf } from "../../src/libraries/pandas";
import type { FrameState, SeriesState } from "../../src/libraries/pandas/table-states";
import { arrayValues } from "../../src/libraries/tensor-functions";
import type { ColumnContent } from "../../src/values/contents/column-content";
import { keyOfItems } from "../../src/values/hash-key";
import type { Value } from "../../src/values/value";

/** An element: a number, a truth value, a text; null where it is missing. */
type Element = number | boolean | string | null;

/** A column, a series or an index as `described_values.py` writes it down. */
interface TrueColumn {
  readonly name?: Element | readonly Element[];
  readonly dtype?: string;
  readonly cells?: readonly Element[] | null;
}

/** What is in a value; parts that are too large, or of another kind, are absent. */
export interface TrueContent extends TrueColumn {
  readonly columns?: readonly TrueColumn[] | null;
  readonly labels?: readonly TrueColumn[];
}

/** One thing that is said of a value, and what is true. */
export interface Claim {
  readonly what: string;
  readonly said: string;
  readonly right: string;
}

/** Number as the library prints it, of which `float32` keeps seven digits. */
const isNear = (said: string, right: string): boolean => {
  const [a, b] = [Number(said), Number(right)];
  return said !== "" && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
};

const textOf = (element: Element): string | undefined =>
  element === null
    ? undefined
    : element === true
      ? "True"
      : element === false
        ? "False"
        : String(element).replace(/^(-?)inf$/, "$1Infinity");

/** Whether two lists of elements are the same; undefined stands for what is missing. */
const areSame = (said: readonly (string | undefined)[], right: readonly (string | undefined)[]): boolean =>
  said.length === right.length &&
  said.every((text, i) => {
    const other = right[i];
    return text === other || (text !== undefined && other !== undefined && isNear(text, other));
  });

const shown = (texts: readonly (string | undefined)[]): string =>
  texts.map((text) => text ?? "missing").join(", ");

/** The claim that lists are the same, as they stand. */
function listed(
  what: string,
  said: readonly (string | undefined)[],
  right: readonly (string | undefined)[],
): Claim {
  return { what, said: shown(areSame(said, right) ? right : said), right: shown(right) };
}

/** Names of types that say the same: of text, of objects (as types are), and of times whatever their resolution. */
const nameOfType = (dtype: string): string =>
  dtype
    // Bytes are text to TensorFlow, of which "string" is the name for both.
    .replace(/^(string|str|\|S\d+)$/, "text")
    .replace(/^dtype$/, "object")
    .replace(/^(O|lists)$/, "object")
    // The other order of bytes, in which an array stays as it was stored.
    .replace(/^>f4$/, "float32")
    .replace(/^(datetime64|timedelta64).*$/, "$1");

const sorted = (texts: Iterable<string>): string[] => [...texts].sort();

/** What is said of the values of a column. */
function contentClaims(where: string, content: ColumnContent | undefined, real: TrueColumn): Claim[] {
  if (!content) return [];
  const claims: Claim[] = [];
  const add = (what: string, said: string, right: string): void =>
    void claims.push({ what: `${where}: ${what}`, said, right });
  // Objects that are all texts are texts.
  const areTexts =
    real.dtype === "object" &&
    real.cells?.every((cell) => typeof cell === "string") === true &&
    real.cells.length > 0;
  // So are numbers, as of a column of numbers in a table of several types.
  const areNumbers =
    real.dtype === "object" &&
    content.dtype === "float64" &&
    real.cells?.every((cell) => cell === null || typeof cell === "number") === true;
  if (content.dtype !== undefined && real.dtype !== undefined)
    add(
      "type",
      nameOfType(content.dtype),
      areTexts ? "text" : areNumbers ? "float64" : nameOfType(real.dtype),
    );
  if (!real.cells) return claims;
  const cells = real.cells.map(textOf);
  const there = cells.filter((cell) => cell !== undefined);
  if (content.missing !== undefined) add("missing", `${content.missing}`, `${cells.length - there.length}`);
  if (content.cells) claims.push(listed(`${where}: cells`, content.cells, cells));
  if (content.gaps)
    add("places of gaps", content.gaps.join(), cells.map((cell) => cell === undefined).join());
  if (content.values) claims.push(listed(`${where}: values`, sorted(content.values), sorted(new Set(there))));
  for (const [value, count] of content.counts ?? [])
    add(`times of ${value}`, `${count}`, `${there.filter((cell) => cell === value).length}`);
  const { placesOf: rows } = content;
  if (rows !== undefined)
    add("places", "rows", there.every((cell) => Number(cell) < rows) ? "rows" : "others");
  return claims;
}

/** How a label is kept: as a dict of Python's would find it. */
function keyOf(name: TrueColumn["name"]): string {
  if (typeof name === "string") return `s:${name}`;
  if (typeof name === "object" && name !== null) return keyOfItems(name.map((part) => keyOf(part)));
  return name === null || name === undefined ? "none" : `n:${Number(name)}`;
}

function labelClaims(
  { labels }: Pick<SeriesState, "labels">,
  real: readonly TrueColumn[] | undefined,
): Claim[] {
  if (!labels || !real) return [];
  return [
    { what: "levels of labels", said: `${labels.length}`, right: `${real.length}` },
    ...labels.flatMap(({ key, content }, i) => {
      const level = real[i] ?? {};
      const named =
        key === undefined ? [] : [{ what: `name of labels ${i}`, said: key, right: keyOf(level.name) }];
      return [...named, ...contentClaims(`labels ${i}`, content, level)];
    }),
  ];
}

function frameClaims(frame: FrameState, real: TrueContent): Claim[] {
  const { columns: found } = real;
  if (!found) return [];
  const names = found.map(({ name }) => keyOf(name));
  const { keys, isOrdered, present } = frame.columns;
  const inOrder = (all: readonly string[]): readonly string[] => (isOrdered ? all : sorted(all));
  return [
    ...(keys ? [listed("columns", inOrder(keys), inOrder(names))] : []),
    ...present.map((key) => ({ what: "column", said: key, right: names.includes(key) ? key : "absent" })),
    ...found.flatMap((column, i) =>
      frame.dtype === undefined || column.dtype === undefined
        ? []
        : [{ what: `type of column ${i}`, said: nameOfType(frame.dtype), right: nameOfType(column.dtype) }],
    ),
    ...[...(frame.contents ?? [])].flatMap(([key, content]) => {
      const at = names.indexOf(key);
      return at >= 0 && at === names.lastIndexOf(key)
        ? contentClaims(`column ${key}`, content, found[at] ?? {})
        : [];
    }),
    ...labelClaims(frame, real.labels),
  ];
}

function seriesClaims(series: SeriesState, real: TrueContent): Claim[] {
  const { dtype, key, of, content } = series;
  const labels = real.labels?.length === 1 ? real.labels[0]?.cells : undefined;
  return [
    ...contentClaims(
      "series",
      dtype === undefined ? undefined : { dtype, values: undefined, missing: undefined },
      real,
    ),
    ...contentClaims("series", content, real),
    ...(key === undefined ? [] : [{ what: "name", said: key, right: keyOf(real.name) }]),
    ...(of?.keys && labels
      ? [listed("labels of columns", sorted(of.keys), sorted(labels.map((label) => keyOf(label))))]
      : []),
    ...labelClaims(series, real.labels),
  ];
}

/** The text of a number, a truth value or a text of Python's; undefined where it isn't known. */
function elementText(value: Value): string | undefined {
  if (value.kind === "int") return value.dim.kind === "known" ? `${value.dim.value}` : undefined;
  if (value.kind === "bool") return value.value ? "True" : "False";
  if (value.kind === "float") return value.value === undefined ? undefined : `${value.value}`;
  return value.kind === "str" ? value.value : undefined;
}

function tensorClaims(tensor: Extract<Value, { kind: "tensor" }>, real: TrueContent): Claim[] {
  const { cells } = real;
  const type = contentClaims(
    "array",
    tensor.dtype === undefined ? undefined : { dtype: tensor.dtype, values: undefined, missing: undefined },
    real,
  );
  const known = arrayValues(tensor);
  const elements = (tensor.content ?? []).flatMap((value, i): Claim[] => {
    const said = elementText(value);
    return said === undefined || !cells
      ? []
      : [listed(`element ${i}`, [said], [textOf(cells[i] ?? null) ?? "NaN"])];
  });
  const width = known?.columns?.length ?? 0;
  return [
    ...type,
    ...elements,
    // Each element of an array of objects has a type of its own.
    ...contentClaims("elements", known?.all, real.dtype === "object" ? { ...real, dtype: undefined } : real),
    ...(known?.columns ?? []).flatMap((content, i) =>
      contentClaims(`column ${i}`, content, { cells: cells?.filter((_, at) => at % width === i) }),
    ),
  ];
}

/** Everything that is said of a value beside its shape, with what the library says. */
export function claimsOf(value: Value | undefined, real: TrueContent): readonly Claim[] {
  const table = tableOf(value);
  if (table?.type === "frame") return frameClaims(table, real);
  if (table?.type === "series") return seriesClaims(table, real);
  if (table)
    return [
      ...contentClaims("index", table.content, real),
      ...(table.keys && real.cells
        ? [
            listed(
              "labels",
              table.keys,
              real.cells.map((label) => keyOf(label)),
            ),
          ]
        : []),
    ];
  return value?.kind === "tensor" ? tensorClaims(value, real) : [];
}
