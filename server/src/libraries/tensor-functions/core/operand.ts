/** Reads any Python value as the tensor that libraries convert it to: numbers, nested lists, tensors, unknowns. */
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { lengthOfRange } from "../../../values/dimensions/range-length";
import { reason } from "../../../values/records/reason";
import { axesOf, symbolAttribute } from "../../../values/dimensions/symbols";
import { type Shape, joinShapes, shapeOf, unrankedShape } from "../../../values/dimensions/shape";
import {
  type FloatValue,
  type Growth,
  type IntValue,
  type ObjectValue,
  type TensorValue,
  type UnknownValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../values/value";
import { meetShapes } from "./broadcast";
import { arithmeticDtype } from "./dtype";
import { withValues } from "./known-elements";
import { dayOf, pointOf, spanOf } from "../../../values/contents/time-point";
import { contentOfItems } from "../../../values/contents/cell-values";
import { type ColumnContent, contentOfArrays } from "../../../values/contents/column-content";
import { CONTENT_LIMIT } from "./scalars";

function array(shape: Shape, dtype?: string, content?: readonly Value[]): TensorValue {
  return { kind: "tensor", flavour: "numpy", shape, dtype, content };
}

/** A named unknown as an array that is called so. */
export function labelledArray(value: UnknownValue): TensorValue {
  const shape = unrankedShape(value.reason);
  const axes = axesOf(symbolAttribute(value, "shape"), shape);
  return { ...array(shape), flavour: "eager", axes };
}

/** Parts of items beyond these are not looked at: a table of pictures as lists has millions. */
const MOST_LOOKED_AT = 200_000;

/**
 * Items that are all arrays or lists of numbers, as the content of a column; undefined where one is a single number, a
 * text, or something that can't be told, or where there are none. Of items that differ only the number of axes is known.
 */
export function arraysIn(items: readonly Value[], context: Context): ColumnContent | undefined {
  let shape: Shape | undefined;
  let looked = 0;
  const dtypes = new Set<string | undefined>();
  for (const item of new Set(items)) {
    looked += item.kind === "list" || item.kind === "tuple" ? (item.items?.length ?? 1) : 1;
    if (looked > MOST_LOOKED_AT) return undefined;
    if (item.kind !== "tensor" && item.kind !== "list" && item.kind !== "tuple") return undefined;
    const array = tensorOf(item, context);
    if (!array || array.dtype === "string" || !array.shape.ranked || array.shape.dims.length === 0)
      return undefined;
    shape = shape ? joinShapes(shape, array.shape) : array.shape;
    dtypes.add(array.dtype);
  }
  const [dtype] = dtypes;
  const isListed = items.some(({ kind }) => kind !== "tensor");
  return shape && contentOfArrays({ shape, dtype: dtypes.size === 1 ? dtype : undefined, isListed });
}

function stacked(items: readonly Value[], context: Context): TensorValue {
  if (items.length === 0) return array(shapeOf([known(0)]), "float64", []);
  // `[0] * 10000` repeats one item, which is looked at once.
  const parts = new Map<Value, TensorValue>();
  for (const item of items) {
    if (parts.has(item)) continue;
    const part = tensorOf(item, context);
    if (!part) return array(unrankedShape(reason("not-supported", `an array of ${item.kind} values`)));
    parts.set(item, part);
  }
  // What is unknown beside an array may be a number, as the reward beside a state: the rows are objects then.
  const isOpen = (item: Value): boolean =>
    item.kind === "unknown" || (item.kind === "tensor" && item.flavour === "numpy" && !item.shape.ranked);
  const open = items.find(isOpen);
  const isArray = (item: Value): boolean =>
    item.kind === "tensor" && item.shape.ranked && item.shape.dims.length > 0;
  if (open && items.some(isArray))
    return array(unrankedShape(reason("data", "rows of which one is not known")));
  let inner: Shape | undefined;
  for (const part of parts.values()) inner = inner ? meetShapes(inner, part.shape) : part.shape;
  // Rows of different lengths make an array of objects, or an error, depending on the library.
  if (!inner) return array(unrankedShape(reason("not-supported", "rows of different lengths")));
  if (!inner.ranked) return array(unrankedShape(inner.reason));
  const dtypes = new Set([...parts.values()].map((part) => part.dtype));
  const dtype = [...dtypes].reduce((a, b) =>
    a === b ? a : arithmeticDtype("+", [a, b], [false, false], true),
  );
  const shape = shapeOf([known(items.length), ...inner.dims]);
  const content = contentOf(items, parts);
  const all = content || inner.dims.length > 0 ? undefined : contentOfItems(items);
  return withValues(array(shape, dtype, content), all && { all });
}

/** The elements of all items, row by row, where they are known and few. */
function contentOf(
  items: readonly Value[],
  parts: ReadonlyMap<Value, TensorValue>,
): readonly Value[] | undefined {
  if (items.length > CONTENT_LIMIT) return undefined;
  const content: Value[] = [];
  for (const item of items) {
    const elements = parts.get(item)?.content;
    if (!elements || content.length + elements.length > CONTENT_LIMIT) return undefined;
    content.push(...elements);
  }
  return content;
}

/** Many items that are all alike, under one another. */
function alike({ each, count }: Growth, context: Context): TensorValue {
  const item = tensorOf(each, context);
  if (!item) return array(unrankedShape(reason("not-supported", `an array of ${each.kind} values`)));
  if (!item.shape.ranked) return array(item.shape);
  return array(shapeOf([count, ...item.shape.dims]), item.dtype);
}

/** An object as the array that its own `__array__` makes of it. */
function ofObject(value: ObjectValue, context: Context): TensorValue {
  const method = value.class.mro.some((c) => c.attributes.has("__array__"))
    ? context.attribute(value, "__array__")
    : undefined;
  const made = method && context.call(method, argumentsOf(value.constructed, []));
  if (made?.kind === "tensor") return made;
  if (pointOf(value) || dayOf(value) || spanOf(value)) return array(shapeOf([]), "object");
  return {
    ...array(unrankedShape(reason("not-supported", `a ${value.class.name} as an array`))),
    flavour: "eager",
  };
}

/**
 * The tensor that `value` converts to; undefined for what is no tensor at all (None, a function). Flavour is numpy
 * unless it is a tensor already.
 */
export const tensorOf = boundedWalk(convert, (): TensorValue | undefined =>
  array(unrankedShape(reason("budget", "a structure"))),
);

/** The type of an array that one number makes: that of a scalar is its own, if it is known. */
function dtypeOfNumber(value: IntValue | FloatValue): string | undefined {
  if (value.ofNumPy === undefined) return value.kind === "int" ? "int64" : "float64";
  return value.ofNumPy === true ? undefined : value.ofNumPy;
}

function convert(value: Value, context: Context): TensorValue | undefined {
  switch (value.kind) {
    case "tensor":
      return value;
    case "bigint":
      return array(shapeOf([]), "int64", [value]);
    case "int":
    case "float":
      return array(shapeOf([]), dtypeOfNumber(value), [value]);
    case "bool":
      return array(shapeOf([]), "bool", [value]);
    case "str":
    case "bytes":
      return array(shapeOf([]), "string", value.kind === "str" ? [value] : undefined);
    case "unknown":
      if (value.tupleOf) return alike(value.tupleOf, context);
      return value.isScalar ? array(shapeOf([])) : labelledArray(value);
    case "list":
      if (value.items) return stacked(value.items, context);
      return value.grown ? alike(value.grown, context) : array(unrankedShape(value.why ?? reason("shape")));
    case "tuple":
      return stacked(value.items, context);
    case "range": {
      const items = context.iterate(value);
      return items ? stacked(items, context) : array(shapeOf([lengthOfRange(value)]), "int64");
    }
    case "iterator": {
      const items = context.iterate(value);
      return items ? stacked(items, context) : array(unrankedShape(reason("shape")));
    }
    case "object":
      return ofObject(value, context);
    default:
      return undefined;
  }
}

/** Every tensor in a value, tuples, lists and dicts included; each once. */
export function tensorsWithin(value: Value, found = new Set<TensorValue>()): Set<TensorValue> {
  collectTensors(value, found);
  return found;
}

/** The same as often as they stand there, as the arguments of Keras's graph nodes do. */
export function tensorsListed(values: Iterable<Value>): readonly TensorValue[] {
  const listed: TensorValue[] = [];
  const found = { add: (tensor: TensorValue): unknown => listed.push(tensor) };
  for (const value of values) collectTensors(value, found);
  return listed;
}

const collectTensors = boundedWalk(tensorsOf, (): void => undefined);

function tensorsOf(value: Value, found: { add: (tensor: TensorValue) => unknown }): void {
  switch (value.kind) {
    case "tensor":
      found.add(value);
      break;
    case "tuple":
      for (const item of value.items) collectTensors(item, found);
      break;
    case "list":
      for (const item of value.items ?? []) collectTensors(item, found);
      break;
    case "dict":
      for (const entry of value.entries?.values() ?? []) collectTensors(entry.value, found);
      break;
    case "slice":
      for (const item of [value.lower, value.upper, value.step]) collectTensors(item, found);
      break;
    default:
  }
}

/** The same value with every tensor in it replaced; containers are copied, so that later changes to a list don't matter. */
export const mapTensors = boundedWalk(mapped, (): Value => unknown("budget", "a structure"));

function mapped(value: Value, change: (tensor: TensorValue) => Value): Value {
  switch (value.kind) {
    case "tensor":
      return change(value);
    case "tuple":
      return { ...value, items: value.items.map((item) => mapTensors(item, change)) };
    case "list":
      return { ...value, items: value.items?.map((item) => mapTensors(item, change)) };
    case "dict": {
      const entries =
        value.entries &&
        [...value.entries].map(([k, e]) => [k, { ...e, value: mapTensors(e.value, change) }] as const);
      return { ...value, entries: entries && new Map(entries) };
    }
    case "slice":
      return {
        kind: "slice",
        lower: mapTensors(value.lower, change),
        upper: mapTensors(value.upper, change),
        step: mapTensors(value.step, change),
      };
    default:
      return value;
  }
}
