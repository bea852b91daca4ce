/** `jax.random`: keys, and numbers drawn with them. After jax/_src/random.py. */
import { dtypesOf32Bits } from "./widths";
import { argument } from "../callables/arguments";
import { shapeFromValue } from "../keras/engine/shapes/shapes-as-values";
import { type Entry, type Rule, calling } from "../tensor-functions/calling";
import { part } from "../tensor-functions/core/definition";
import { under } from "../tensor-functions/on-behalf";
import { dtypeName } from "../tensor-functions/core/dtype";
import { tensorOf } from "../tensor-functions/core/operand";
import { tryBroadcast } from "../tensor-functions/core/broadcast";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { type Shape, shapeOf } from "../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value } from "../../values/value";

const drawn = (shape: Shape, dtype: string | undefined): TensorValue => part({ shape, dtype });

/** A rule of arguments that are all seen. */
const ofSeen = (rule: Rule): Rule =>
  under("jax", (args, context) => (args.rest ? undefined : rule(args, context)));

/** The shape that an argument tells: one length, or several. */
function statedShape(value: Value, context: Context): Shape | undefined {
  if (value.kind === "tuple" || value.kind === "list") return shapeFromValue(value, context);
  const length = dimensionOfScalar(value);
  return length && shapeOf([length]);
}

const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.kind !== "none";

/** The type that is asked for, or the one of its own; undefined where it can't be told. */
function dtypeOf(stated: Value | undefined, own: string, context: Context): string | undefined {
  const named = isGiven(stated) ? dtypeName(stated) : own;
  return named === undefined ? undefined : dtypesOf32Bits(context)(drawn(shapeOf([]), named));
}

/** What a distribution draws: its parameters by their places, of which those listed decide the shape where none is given. */
interface Draw {
  readonly shapeAt: number;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly dtypeAt?: number;
  readonly own?: string;
}

const draw = ({ shapeAt, parameters, dtypeAt = shapeAt + 1, own = "float32" }: Draw): Rule =>
  ofSeen((args, context) => {
    const stated = argument(args, shapeAt, "shape");
    const dtype = dtypeOf(argument(args, dtypeAt, "dtype"), own, context);
    if (isGiven(stated)) {
      const shape = statedShape(stated, context);
      return shape && drawn(shape, dtype);
    }
    const shapes = Object.entries(parameters ?? {}).flatMap(([name, at]) => {
      const value = argument(args, at, name);
      return value ? [tensorOf(value, context)?.shape] : [];
    });
    let dims: readonly Dim[] | undefined = [];
    for (const shape of shapes) dims = dims && shape?.ranked ? tryBroadcast(dims, shape.dims) : undefined;
    return dims && drawn(shapeOf(dims), dtype);
  });

/** A key of the older kind is a vector of two numbers, one of the newer a scalar. */
const key = (dims: readonly Dim[]): Rule =>
  ofSeen(() => drawn(shapeOf(dims), dims.length > 0 ? "uint32" : undefined));

const keyAt = (args: Arguments): TensorValue | undefined => {
  const given = argument(args, 0, "key");
  return given?.kind === "tensor" && given.shape.ranked ? given : undefined;
};

/** As many keys as are asked for, two without a word. */
const split = ofSeen((args, context) => {
  const own = keyAt(args);
  const num = argument(args, 1, "num");
  const counts = num ? statedShape(num, context) : shapeOf([known(2)]);
  if (!own?.shape.ranked || !counts?.ranked) return undefined;
  return drawn(shapeOf([...counts.dims, ...own.shape.dims]), own.dtype);
});

const foldedIn = ofSeen((args) => {
  const own = keyAt(args);
  return own && drawn(own.shape, own.dtype);
});

/** A number stands for all whole numbers below it. */
function population(value: Value | undefined, context: Context): TensorValue | undefined {
  const length = value && value.kind !== "tensor" ? dimensionOfScalar(value) : undefined;
  if (length) return drawn(shapeOf([length]), "int32");
  return value && tensorOf(value, context);
}

const permutation = ofSeen((args, context) => {
  const given = population(argument(args, 1, "x"), context);
  return given && drawn(given.shape, given.dtype);
});

/** Some of what stands along an axis. */
const choice = ofSeen((args, context) => {
  const given = population(argument(args, 1, "a"), context);
  const stated = argument(args, 2, "shape");
  const counts = isGiven(stated) ? statedShape(stated, context) : shapeOf([]);
  const axis = argument(args, 5, "axis");
  const at = axis ? knownInteger(axis) : 0;
  if (!given?.shape.ranked || !counts?.ranked || at === undefined) return undefined;
  const { dims } = given.shape;
  const place = at < 0 ? at + dims.length : at;
  return drawn(shapeOf([...dims.slice(0, place), ...counts.dims, ...dims.slice(place + 1)]), given.dtype);
});

/** One place for each row of odds, whose axis is taken away. */
const categorical = ofSeen((args, context) => {
  const logits = argument(args, 1, "logits");
  const stated = argument(args, 3, "shape");
  if (isGiven(stated)) {
    const shape = statedShape(stated, context);
    return shape && drawn(shape, "int32");
  }
  const axis = argument(args, 2, "axis");
  const at = axis ? knownInteger(axis) : -1;
  const shape = logits && tensorOf(logits, context)?.shape;
  if (!shape?.ranked || at === undefined) return undefined;
  const place = at < 0 ? at + shape.dims.length : at;
  return drawn(shapeOf(shape.dims.filter((_, i) => i !== place)), "int32");
});

const plain = "uniform normal exponential laplace logistic gumbel cauchy rademacher maxwell".split(" ");

const draws: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    plain.map((name) => [name, draw({ shapeAt: 1, own: name === "rademacher" ? "int32" : "float32" })]),
  ),
  bits: draw({ shapeAt: 1, own: "uint32" }),
  randint: draw({ shapeAt: 1, dtypeAt: 4, own: "int32" }),
  truncated_normal: draw({ shapeAt: 3, parameters: { lower: 1, upper: 2 } }),
  bernoulli: draw({ shapeAt: 2, parameters: { p: 1 }, own: "bool" }),
  gamma: draw({ shapeAt: 2, parameters: { a: 1 } }),
  poisson: draw({ shapeAt: 2, parameters: { lam: 1 }, own: "int32" }),
  beta: draw({ shapeAt: 3, parameters: { a: 1, b: 2 } }),
  t: draw({ shapeAt: 2, parameters: { df: 1 } }),
  PRNGKey: key([known(2)]),
  key: key([]),
  split,
  fold_in: foldedIn,
  permutation,
  choice,
  categorical,
};

export const randomEntries: readonly Entry[] = Object.entries(draws).map(([name, rule]) =>
  calling(`jax.random.${name}`, rule),
);
