/** Shapes as Python sees them (tuples with `None` for open axes), and back. */
import { dimensionOf } from "../../arguments/integer";
import { mapLeaves } from "../structure";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import { type Dim, OPEN, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Shape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { type Value, axisValue, tuple, unknown } from "../../../../values/value";

/** Longer vectors are no shapes: NumPy's arrays have at most this many axes (`NPY_MAXDIMS` of NumPy 2). */
const AXES = 64;

/** `(None, 128, 9)`; a shape of unknown rank is unknown. */
export function shapeValue(shape: Shape): Value {
  return shape.ranked ? tuple(shape.dims.map(axisValue)) : unknown(shape.reason);
}

/** The shape, or the structure of shapes, of a tensor or a structure of tensors. */
export function shapeStructure(value: Value, context: Context): Value {
  return mapLeaves(value, (leaf) => {
    if (leaf.kind === "tensor") {
      const value = shapeValue(leaf.shape);
      // Keras 2 hands `TensorShape`s to `build`, which can do more than a tuple.
      return context.keras === 2 && value.kind === "tuple" ? { ...value, isTensorShape: true } : value;
    }
    // An unknown that has a name gives its axes names as well.
    return leaf.kind === "unknown" ? (context.attribute(leaf, "shape") ?? unknown(leaf.reason)) : leaf;
  });
}

/** One axis: an integer, or `None` for an open one. */
export function axisDim(value: Value): Dim | undefined {
  return value.kind === "none" ? OPEN : dimensionOf(value);
}

function isAxis(value: Value): boolean {
  return value.kind === "none" || value.kind === "int" || value.kind === "unknown" || value.kind === "bool";
}

/** The shape that a tuple or list of axes writes; undefined for anything else. An unknown is of unknown rank. */
export function shapeFromValue(value: Value, context: Context): Shape | undefined {
  if (value.kind === "unknown") return unrankedShape(value.reason);
  if (value.kind === "tensor") {
    // The value of `tf.shape(x)`, or a TensorShape that is only known as a vector.
    if (value.content) return shapeFromItems(value.content);
    const [axes] = value.shape.ranked ? value.shape.dims : [];
    // As many axes as the vector is long; how long each is, only its elements tell.
    return axes?.kind === "known" && axes.value <= AXES
      ? shapeOf(
          Array.from({ length: axes.value }, () => unknownDim(reason("data", "an element of an array"))),
        )
      : unrankedShape(reason("shape"));
  }
  if (value.kind !== "tuple" && value.kind !== "list" && value.kind !== "range" && value.kind !== "object")
    return undefined;
  const items = context.iterate(value);
  if (!items) return value.kind === "object" ? undefined : unrankedShape(reason("shape"));
  return shapeFromItems(items);
}

function shapeFromItems(items: readonly Value[]): Shape | undefined {
  const dims = items.map(axisDim);
  return dims.every((dim) => dim !== undefined) ? shapeOf(dims) : undefined;
}

/** Shapes in a structure made into what `make` gives for each, as Keras's `map_shape_structure`. */
export const mapShapes = boundedWalk(mappedShapes, (): Value => unknown("budget", "a structure"));

function mappedShapes(value: Value, make: (shape: Shape) => Value, context: Context): Value {
  if (value.kind === "unknown") return make(unrankedShape(value.reason));
  if (value.kind === "tuple" || value.kind === "list") {
    const { items } = value;
    if (!items)
      return make(unrankedShape(value.kind === "list" ? (value.why ?? reason("shape")) : reason("shape")));
    // `[a.compute_output_shape(x), b.compute_output_shape(y)]`: shapes that are not known, or the axes of one.
    if (value.kind === "list" && items.length > 1 && items.every(({ kind }) => kind === "unknown"))
      return unknown("not-supported", "shapes that are not known");
    if (items.every(isAxis)) {
      const shape = shapeFromValue(value, context);
      return shape ? make(shape) : unknown("not-supported", "a shape");
    }
    return { ...value, items: items.map((item) => mapShapes(item, make, context)) };
  }
  if (value.kind === "dict" && value.entries) {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { key: entry.key, value: mapShapes(entry.value, make, context) }] as const,
    );
    return { kind: "dict", entries: new Map(entries) };
  }
  const shape = shapeFromValue(value, context);
  return shape ? make(shape) : unknown("not-supported", "a shape");
}
