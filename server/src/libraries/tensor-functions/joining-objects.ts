/** `np.c_[…]` and `np.r_[…]`: what stands between the brackets, joined; `np.mgrid[…]` and `np.ogrid[…]`: grids of it. */
import { libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { shapeOf } from "../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type SliceValue,
  type TensorValue,
  type Value,
  argumentsOf,
  list,
  tuple,
  unknown,
} from "../../values/value";
import { NOWHERE } from "../../values/records/span";

type Entry = readonly [string, () => Value];

/** `0:9` between the brackets is `arange(0, 9)`; a step like `5j` is not followed. */
function ranged({ lower, upper, step }: SliceValue, args: Arguments, context: Context): Value {
  if (upper.kind === "none" || !["none", "int", "float"].includes(step.kind))
    return unknown("not-supported", "a range in brackets");
  const parts = [lower, upper, step].filter(({ kind }) => kind !== "none");
  return context.call(context.library("numpy.arange"), argumentsOf(args.site, parts));
}

const isDeep = (part: Value): boolean =>
  part.kind === "tensor" && part.shape.ranked && part.shape.dims.length > 2;

function joined(target: "column_stack" | "concatenate", args: Arguments, context: Context): Value {
  const index = args.positional[1] ?? NONE;
  const items = index.kind === "tuple" ? index.items : [index];
  // A text first says along which axis, and how.
  if (items.some(({ kind }) => kind === "str")) return unknown("not-supported", "a text in brackets");
  const isScalar = (item: Value): boolean =>
    item.kind === "tensor"
      ? item.shape.ranked && item.shape.dims.length === 0
      : item.kind === "int" || item.kind === "float" || item.kind === "bool";
  const parts = items.map((item) => {
    if (item.kind === "slice") return ranged(item, args, context);
    return isScalar(item) ? list([item]) : item;
  });
  // `c_` joins along the last axis, which is that of `column_stack` up to two.
  if (target === "column_stack" && parts.some(isDeep)) {
    const last: Value = { kind: "int", dim: known(-1) };
    return context.call(context.library("numpy.concatenate"), argumentsOf(args.site, [tuple(parts), last]));
  }
  return context.call(context.library(`numpy.${target}`), argumentsOf(args.site, [tuple(parts)]));
}

/** Grids of coordinates: in full, one on top of the other, or open, each along its own axis. */
function grids(isOpen: boolean, args: Arguments, context: Context): Value {
  const index = args.positional[1] ?? NONE;
  const items = index.kind === "tuple" ? index.items : [index];
  const along = items.map((item) =>
    item.kind === "slice"
      ? ranged(item, args, context)
      : unknown("not-supported", "a grid of what is no slice"),
  );
  const lengths = along.map((numbers) =>
    numbers.kind === "tensor" && numbers.shape.ranked ? numbers.shape.dims[0] : undefined,
  );
  const dims = lengths.filter((length) => length !== undefined);
  if (dims.length !== items.length) return unknown("not-supported", "a grid in brackets");
  const [first] = along;
  const dtype = first?.kind === "tensor" ? first.dtype : undefined;
  if (items.length === 1 && index.kind !== "tuple") return first ?? NONE;
  const array = (shape: readonly Dim[]): TensorValue => ({
    kind: "tensor",
    flavour: "numpy",
    shape: shapeOf(shape),
    dtype,
  });
  if (!isOpen) return array([known(dims.length), ...dims]);
  return tuple(dims.map((_, axis) => array(dims.map((dim, i) => (i === axis ? dim : known(1))))));
}

function joiner(name: string, rule: (args: Arguments, context: Context) => Value): Entry {
  const type = libraryClass(`numpy.lib.index_tricks.${name}`, [], { methods: { __getitem__: rule } });
  return [
    `numpy.${name}`,
    (): ObjectValue => ({
      kind: "object",
      class: type,
      attributes: new Map(),
      constructed: NOWHERE,
    }),
  ];
}

export const joiningObjects: readonly Entry[] = [
  joiner("c_", (args, context) => joined("column_stack", args, context)),
  joiner("r_", (args, context) => joined("concatenate", args, context)),
  joiner("mgrid", (args, context) => grids(false, args, context)),
  joiner("ogrid", (args, context) => grids(true, args, context)),
];
