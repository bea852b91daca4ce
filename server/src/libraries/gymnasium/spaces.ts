/** Spaces: what an environment shows and takes, as far as that decides shapes. */
import { argument } from "../callables/arguments";
import { someInteger } from "../builtins/like-each";
import { shapeFromValue, shapeValue } from "../keras/engine/shapes/shapes-as-values";
import { type Method, libraryClass } from "../library-class";
import { spaceState } from "./lacking";
import { dtypeName } from "../tensor-functions/core/dtype";
import { type Dim, known } from "../../values/dimensions/dimension";
import { type Shape, shapeOf } from "../../values/dimensions/shape";
import { reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import type { Context } from "../../values/context";
import {
  type Arguments,
  type ClassValue,
  NONE,
  type TensorValue,
  type Value,
  argumentsOf,
  intOf,
  tuple,
  unknown,
} from "../../values/value";

/** `gym` is what `gymnasium` was called until 2022; programs use either. */
export type Package = "gym" | "gymnasium";

/** An attribute that no program has, with what `sample` gives another one like each time. */
const SAMPLE = "a sample";

const openBase = reason("data", "a space");
/** What is read of a space that is not known. */
type Attributes = readonly (readonly [name: string, value: Value])[];

const array = (shape: Shape, dtype: string | undefined): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape,
  dtype,
});

/** A box of numbers: shape (4,) for a vector of four. */
function boxAttributes(shape: Shape, dtype: string | undefined): Attributes {
  return [
    ["shape", shapeValue(shape)],
    ["low", array(shape, dtype)],
    ["high", array(shape, dtype)],
    [SAMPLE, array(shape, dtype)],
  ];
}

/** One of `count` numbers. Gymnasium counts in NumPy's integers, which Keras 3 takes for no number of units. */
function discreteAttributes(count: Dim, of: Package): Attributes {
  const size = intOf(count);
  return [
    ["n", of === "gymnasium" ? { ...size, ofNumPy: "int64" } : size],
    ["shape", tuple([])],
    [SAMPLE, someInteger()],
  ];
}

const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.kind !== "none";

/** `Box(low, high, shape, dtype)`: without a shape its bounds have it, and two numbers bound a vector of one. */
function boxOf(args: Arguments, context: Context): Attributes {
  const stated = argument(args, 2, "shape");
  const type = argument(args, 3, "dtype");
  const dtype = isGiven(type) ? dtypeName(type) : "float32";
  const shape = isGiven(stated) ? shapeFromValue(stated, context) : shapeOfBounds(args);
  return shape ? boxAttributes(shape, dtype) : [];
}

function shapeOfBounds(args: Arguments): Shape | undefined {
  const bounds = [argument(args, 0, "low"), argument(args, 1, "high")];
  const bound = bounds.find((each): each is TensorValue => each?.kind === "tensor");
  if (bound) return bound.shape;
  const areNumbers = bounds.every((each) => each?.kind === "int" || each?.kind === "float");
  return areNumbers ? shapeOf([known(1)]) : undefined;
}

function discreteOf(args: Arguments, of: Package): Attributes {
  const count = argument(args, 0, "n");
  return count?.kind === "int" ? discreteAttributes(count.dim, of) : [];
}

/** `MultiBinary(n)` draws as many bits, or a grid of them. */
function bitsOf(args: Arguments, context: Context): Attributes {
  const count = argument(args, 0, "n");
  if (count?.kind !== "int") return count ? gridOf(shapeFromValue(count, context), []) : [];
  return gridOf(shapeOf([count.dim]), [["n", count]]);
}

const gridOf = (shape: Shape | undefined, more: Attributes): Attributes =>
  shape ? [["shape", shapeValue(shape)], [SAMPLE, array(shape, "int8")], ...more] : [];

/** `MultiDiscrete(nvec)`: a number below each of those that are listed. */
function severalOf(args: Arguments): Attributes {
  const sizes = argument(args, 0, "nvec");
  const listed = sizes?.kind === "list" || sizes?.kind === "tuple" ? sizes.items : undefined;
  const isVector = listed?.every(({ kind }) => kind === "int") === true;
  const shape = isVector
    ? shapeOf([known(listed.length)])
    : sizes?.kind === "tensor"
      ? sizes.shape
      : undefined;
  if (!shape) return [];
  return [
    ["shape", shapeValue(shape)],
    ["nvec", array(shape, "int64")],
    [SAMPLE, array(shape, "int64")],
  ];
}

/** `Tuple(spaces)` and `Dict(spaces)`, whose spaces are asked for by their place or key. */
function partsOf(args: Arguments): Attributes {
  const parts = argument(args, 0, "spaces");
  return parts ? [["spaces", parts]] : [];
}

const sample: Method = ({ positional: [self] }) => {
  const drawn = self?.kind === "object" ? self.attributes.get(SAMPLE) : undefined;
  return drawn ? { ...drawn } : unknown(openBase);
};

const part: Method = ({ positional: [self, key = NONE], site }, context) => {
  const parts = self?.kind === "object" ? self.attributes.get("spaces") : undefined;
  return parts ? context.item(parts, key, site) : unknown(openBase);
};

type Reading = (args: Arguments, context: Context) => Attributes;

function spaceClass(name: string, read: Reading, more: Readonly<Record<string, Method>> = {}): ClassValue {
  return libraryClass(name, [], {
    openBase,
    methods: { sample, seed: () => unknown(openBase), contains: () => unknown(openBase), ...more },
    initialise: (instance, args, context) => {
      context.heap.write(instance, "native", spaceState);
      if (args.rest) return;
      for (const [attribute, value] of read(args, context))
        context.heap.set(instance.attributes, attribute, value);
    },
  });
}

const classesOf = (of: Package) =>
  ({
    Box: spaceClass(`${of}.spaces.Box`, boxOf),
    Discrete: spaceClass(`${of}.spaces.Discrete`, (args) => discreteOf(args, of)),
    MultiBinary: spaceClass(`${of}.spaces.MultiBinary`, bitsOf),
    MultiDiscrete: spaceClass(`${of}.spaces.MultiDiscrete`, severalOf),
    Tuple: spaceClass(`${of}.spaces.Tuple`, partsOf, { __getitem__: part }),
    Dict: spaceClass(`${of}.spaces.Dict`, partsOf, { __getitem__: part }),
  }) as const;

const classes = { gym: classesOf("gym"), gymnasium: classesOf("gymnasium") } as const;

/** The classes of spaces of a package, by their names. */
export const spaceClasses = (of: Package): Readonly<Record<string, ClassValue>> => classes[of];

/** A space as the list of environments writes it: `4 float32`, or `16` for one of sixteen. */
export function listedSpace(written: string, of: Package, site: Span): Value {
  const [lengths = "", dtype] = written.split(" ");
  const dims = lengths.split(",").map((length) => known(Number(length)));
  const isBox = dtype !== undefined;
  const attributes = isBox
    ? boxAttributes(shapeOf(dims), dtype)
    : discreteAttributes(dims[0] ?? known(0), of);
  const type = isBox ? classes[of].Box : classes[of].Discrete;
  return {
    kind: "object",
    class: type,
    attributes: new Map(attributes),
    native: spaceState,
    constructed: site,
  };
}

/** What is drawn of a space; unknown where nobody knows the space. */
export const drawnFrom = (space: Value | undefined, site: Span, context: Context): Value =>
  space?.kind === "object" ? sample(argumentsOf(site, [space]), context) : unknown(openBase);
