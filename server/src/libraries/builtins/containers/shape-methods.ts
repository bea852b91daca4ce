/** What TensorFlow's `TensorShape` can do beside a tuple, after tensorflow/python/framework/tensor_shape.py. */
import type { Context } from "../../../values/context";
import { product } from "../../../values/dimensions/arithmetic";
import { type Dim, OPEN, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { equalShapes } from "../../../values/dimensions/equal-axes";
import { reason } from "../../../values/records/reason";
import { formatShape, type RankedShape, shapeOf, shapesDiffer } from "../../../values/dimensions/shape";
import {
  type Arguments,
  FALSE,
  NONE,
  TRUE,
  type TupleValue,
  type Value,
  axisValue,
  intOf,
  list,
  unknown,
} from "../../../values/value";
import { spanOfArgument } from "../../callables/arguments";
import type { MethodTable } from "../method-table";

/** The axis that an item stands for. */
function axisOf(item: Value): Dim {
  if (item.kind === "int") return item.dim;
  return item.kind === "none" ? OPEN : unknownDim(reason("data", "an axis"));
}

const shapeOfItems = (items: readonly Value[]): RankedShape => shapeOf(items.map(axisOf));

/** The shape that another one, a tuple or a list is given as; undefined where that is not known. */
function otherShape({ positional, keywords }: Arguments, context: Context): RankedShape | undefined {
  const given = positional[0] ?? keywords.get("other");
  const items = given?.kind === "tuple" || given?.kind === "list" ? context.iterate(given) : undefined;
  return items && shapeOfItems(items);
}

/** The number of axes that a call states; undefined where that is not known. */
function statedRank({ positional, keywords }: Arguments): number | undefined {
  const given = positional[0] ?? keywords.get("rank");
  return given?.kind === "int" && given.dim.kind === "known" ? given.dim.value : undefined;
}

/** Tells that a shape is not the one that is asserted. */
function refused(
  asserted: RankedShape | string,
  actual: RankedShape,
  says: string,
  args: Arguments,
  context: Context,
): void {
  context.report({
    code: "asserted-shape",
    severity: "error",
    span: spanOfArgument(args, 0, typeof asserted === "string" ? "rank" : "other"),
    facts: { asserted, actual },
    kerasSays: `ValueError: ${says}`,
    raisedBy: "TensorFlow",
    remedies: typeof asserted === "string" ? [] : equalShapes(actual, asserted),
  });
}

/** Refuses another shape than one that goes with this one. */
function compatible(self: TupleValue, args: Arguments, context: Context): RankedShape | undefined {
  const [own, other] = [shapeOfItems(self.items), otherShape(args, context)];
  if (!other || !shapesDiffer(own, other)) return other;
  refused(other, own, `Shapes ${formatShape(own)} and ${formatShape(other)} are incompatible`, args, context);
  return undefined;
}

/** Refuses another number of axes than the stated one, or fewer or more of them. */
function ranked(
  self: TupleValue,
  args: Arguments,
  context: Context,
  sign: "==" | ">=" | "<=",
): TupleValue | undefined {
  const rank = statedRank(args);
  const own = self.items.length;
  if (rank === undefined) return self;
  if (sign === "==" ? own === rank : sign === ">=" ? own >= rank : own <= rank) return self;
  const shape = shapeOfItems(self.items);
  const size = { "==": "", ">=": "at least ", "<=": "at most " }[sign];
  refused(
    `rank ${sign} ${rank}`,
    shape,
    `Shape ${formatShape(shape)} must have rank ${size}${rank}`,
    args,
    context,
  );
  return undefined;
}

/** Of two axes that go together the one that is known. */
function mergedAxis(own: Value, other: Dim | undefined): Value {
  return own.kind === "none" && other ? axisValue(other) : own;
}

const refusedValue = (): Value => unknown("already-reported");

export const shapeMethods: MethodTable<TupleValue> = {
  as_list: (self) => list(self.items),
  is_fully_defined: (self) =>
    self.items.every((item) => item.kind === "int" && item.dim.kind === "known")
      ? TRUE
      : self.items.some((item) => item.kind === "none")
        ? FALSE
        : unknown("data", "is_fully_defined()"),
  num_elements: (self) =>
    self.items.some((item) => item.kind === "none") ? NONE : intOf(product(self.items.map(axisOf))),
  is_compatible_with: (self, args, context) => {
    const [own, other] = [shapeOfItems(self.items), otherShape(args, context)];
    if (!other) return unknown("not-supported", "is_compatible_with()");
    if (shapesDiffer(own, other)) return FALSE;
    const goes = (dim: Dim, against: Dim | undefined): boolean =>
      dim.kind === "open" ||
      against?.kind === "open" ||
      (against !== undefined && sameDim(dim, against) === true);
    return own.dims.every((dim, i) => goes(dim, other.dims[i]))
      ? TRUE
      : unknown("data", "is_compatible_with()");
  },
  assert_is_compatible_with: (self, args, context) => {
    compatible(self, args, context);
    return NONE;
  },
  assert_has_rank: (self, args, context) => {
    ranked(self, args, context, "==");
    return NONE;
  },
  with_rank: (self, args, context) => ranked(self, args, context, "==") ?? refusedValue(),
  with_rank_at_least: (self, args, context) => ranked(self, args, context, ">=") ?? refusedValue(),
  with_rank_at_most: (self, args, context) => ranked(self, args, context, "<=") ?? refusedValue(),
  merge_with: (self, args, context) => {
    const other = compatible(self, args, context);
    if (!other) return unknown("not-supported", "merge_with()");
    return { ...self, items: self.items.map((item, i) => mergedAxis(item, other.dims[i])) };
  },
  concatenate: (self, args, context) => {
    const other = otherShape(args, context);
    return other
      ? { ...self, items: [...self.items, ...other.dims.map(axisValue)] }
      : unknown("not-supported", "concatenate()");
  },
};
