/** What lies in files as values of the program: arrays by their headers, and what Python has pickled. */
import { alikeList } from "../builtins/containers/list-contents";
import { withValues } from "../tensor-functions";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import { ITEMS_PER_CONTAINER } from "../../values/bounds/budgets";
import { contentOfItems, pythonCell } from "../../values/contents/cell-values";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  contentOfValues,
} from "../../values/contents/column-content";
import { told } from "../../values/contents/data-file";
import { type ArrayFacts } from "../../values/contents/pickled";
import { known } from "../../values/dimensions/dimension";
import { hashKey } from "../../values/hash-key";
import type { Pickled } from "../../values/contents/pickled";
import { type Shape, shapeOf } from "../../values/dimensions/shape";
import {
  type DictEntry,
  NONE,
  type TensorValue,
  type Value,
  bool,
  bytes,
  float,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

export const array = (shape: Shape, dtype?: string): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape,
  dtype,
});

export const opaque = (): Value => unknown("data", "an object of a file");

/** Where a pickled value lies, and whether texts of Python 2 are bytes there. */
export interface Source {
  readonly file: string;
  readonly areOldBytes: boolean;
}

/** A pickled value as Python has it; what lies in a file is named as coming from there. */
export const valueOf = boundedWalk((pickled: Pickled, source: Source): Value => {
  switch (pickled.kind) {
    case "none":
      return NONE;
    case "bool":
      return bool(pickled.value);
    case "int":
      return int(pickled.value);
    case "float":
      return float(pickled.value);
    case "str":
      return pickled.isOld === true && source.areOldBytes ? bytes(pickled.value) : str(pickled.value);
    case "bytes":
      return bytes(pickled.value);
    case "array":
      return arrayIn(pickled.facts, source);
    case "list":
      return pickled.items.length > ITEMS_PER_CONTAINER
        ? alikeList(opaque(), known(pickled.items.length))
        : list(pickled.items.map((item) => valueOf(item, source)));
    case "tuple":
      return tuple(pickled.items.map((item) => valueOf(item, source)));
    case "set":
      return setOf(pickled.items, source);
    case "dict":
      return dictOf(pickled.items, source);
    case "opaque":
      return opaque();
  }
}, opaque);

function setOf(items: readonly Pickled[], source: Source): Value {
  if (items.length > ITEMS_PER_CONTAINER) return opaque();
  const members = new Map<string, Value>();
  for (const item of items) {
    const value = valueOf(item, source);
    const key = hashKey(value);
    if (key === undefined) return opaque();
    members.set(key, value);
  }
  return { kind: "set", members };
}

function dictOf(items: readonly Pickled[], source: Source): Value {
  if (items.length > 2 * ITEMS_PER_CONTAINER) return { kind: "dict", entries: undefined };
  const entries = new Map<string, DictEntry>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = items.slice(at, at + 2).map((item) => valueOf(item, source));
    const hash = key && hashKey(key);
    if (!key || !value || hash === undefined) return { kind: "dict", entries: undefined };
    entries.set(hash, { key, value });
  }
  return { kind: "dict", entries };
}

/** An array of a file by its header, with what is known of its elements. */
export function arrayIn(facts: ArrayFacts, source: Source): TensorValue {
  const { shape, dtype, elements, different, objects } = facts;
  const made = array(shapeOf(shape.map((axis) => told(axis, source.file))), dtype);
  if (dtype === undefined) return made;
  if (objects) return ofObjects(made, objects, source);
  const only = elements?.length === 1 ? onlyElement(elements[0], dtype) : undefined;
  // One element alone is known by its place.
  if (only) return { ...made, content: [only] };
  const [, columns = 1] = shape;
  const isMatrix = elements !== undefined && shape.length === 2 && columns > 1 && shape[0] !== 1;
  if (isMatrix) return withValues(made, { columns: columnsIn(elements, columns, dtype) });
  if (elements) return withValues(made, { all: contentOfCells(dtype, () => elements) });
  return different ? withValues(made, { all: contentOfValues(dtype, different.map(String)) }) : made;
}

/** What stands in each column of a matrix whose elements lie row by row. */
const columnsIn = (elements: readonly Cell[], columns: number, dtype: string): readonly ColumnContent[] =>
  Array.from({ length: columns }, (_, column) =>
    contentOfCells(dtype, () => elements.filter((_cell, i) => i % columns === column)),
  );

/** The one element of an array as Python has it. */
export const onlyElement = (cell: Cell, dtype: string): Value | undefined =>
  cell === undefined ? undefined : pythonCell(cell, dtype === "float32" ? "float64" : dtype);

/** One object alone is known by its place; of many those that are all texts or numbers are known as these are. */
function ofObjects(made: TensorValue, objects: readonly Pickled[], source: Source): TensorValue {
  const [only, ...more] = objects;
  if (only && more.length === 0) return { ...made, content: [valueOf(only, source)] };
  const isVector = made.shape.ranked && made.shape.dims.length === 1;
  const all = isVector ? contentOfItems(objects.map((item) => valueOf(item, source))) : undefined;
  // Texts are as in any array of texts.
  const dtype = all?.dtype === "string" ? all.dtype : made.dtype;
  return withValues({ ...made, dtype }, all && { all });
}
