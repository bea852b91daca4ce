/** `tf.TensorArray`: elements written one by one, and stacked into one tensor. After `tensorflow/python/ops/tensor_array_ops.py`. */
import type { Entry } from "../callables/entries";
import { argument, receiver, spanOfArgument } from "../callables/arguments";
import { likeEach } from "../builtins";
import { isCertainlyEager } from "./eager";
import { tensorOf } from "../tensor-functions";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { typeNamed } from "../tensor-functions/core/stated-dtype";
import { type Method, libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import { multiply } from "../../values/dimensions/arithmetic";
import { type Dim, unknownDim } from "../../values/dimensions/dimension";
import { reason } from "../../values/records/reason";
import { shapeOf } from "../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  int,
  intOf,
  unknown,
} from "../../values/value";

/** Where an array keeps how many elements it has, what each of them is, of which type, and whether it may have more. */
const [SIZE, EACH, TYPE, GROWS] = ["__size__", "__each__", "__type__", "__grows__"];

const lostSize = unknown("data", "the size of a TensorArray");
const untold = (what: string): Value => unknown("data", `TensorArray.${what}`);

const onArray =
  (run: (self: ObjectValue, args: Arguments, context: Context) => Value): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    return self?.kind === "object" ? run(self, rest, context) : untold("method");
  };

const initialise = onArray((self, args, context) => {
  const dtype = argument(args, 0, "dtype");
  if (dtype) context.heap.set(self.attributes, TYPE, dtype);
  const size = argument(args, 1, "size");
  const grows = argument(args, 2, "dynamic_size");
  const mayGrow = args.rest || grows ? context.truth(grows ?? lostSize) : false;
  const isOpen = size === undefined && mayGrow === false;
  context.heap.set(self.attributes, SIZE, mayGrow === undefined || isOpen ? lostSize : (size ?? int(0)));
  if (mayGrow !== false) context.heap.set(self.attributes, GROWS, TRUE);
  return NONE;
});

/** One that grows is as long as what is written furthest behind. */
function grow(self: ObjectValue, args: Arguments, context: Context): void {
  if (!self.attributes.has(GROWS)) return;
  const [given, size] = [argument(args, 0, "index"), sizeOf(self)];
  const index = given && dimensionOfScalar(given);
  const isTold = index?.kind === "known" && size.kind === "known";
  const longest = isTold ? int(Math.max(size.value, index.value + 1)) : lostSize;
  context.heap.set(self.attributes, SIZE, longest);
}

/** What is written becomes a tensor of the array's type, as a list of numbers does. */
function asElement(self: ObjectValue, value: Value, context: Context): Value {
  if (value.kind === "tensor") return value;
  const tensor = tensorOf(value, context);
  return tensor
    ? { ...tensor, flavour: "eager", dtype: typeNamed(self.attributes.get(TYPE), "tensorflow") }
    : value;
}

/** Writes may be of other shapes; what all of them have in common is kept. */
function keep(self: ObjectValue, value: Value | undefined, context: Context): Value {
  const before = self.attributes.get(EACH);
  const written = value ? asElement(self, value, context) : untold("write");
  context.heap.set(self.attributes, EACH, before ? likeEach([before, written]) : written);
  return self;
}

function sizeOf(self: ObjectValue): Dim {
  const size = self.attributes.get(SIZE);
  return (size && dimensionOfScalar(size)) ?? unknownDim(reason("data", "the size of a TensorArray"));
}

/** Refuses an element that an array has not, which one that grows may get; of a graph, what nobody asks for is left out, and never fails. */
function refusePlace(self: ObjectValue, verb: "read" | "write", args: Arguments, context: Context): void {
  const [given, size] = [argument(args, 0, "index"), sizeOf(self)];
  const index = given && dimensionOfScalar(given);
  if (!isCertainlyEager(context) || index?.kind !== "known") return;
  const grows = self.attributes.has(GROWS);
  const length = grows || size.kind !== "known" ? undefined : size.value;
  if (index.value >= 0 && (length === undefined || index.value < length)) return;
  const behind =
    verb === "read"
      ? `Tried to read from index ${index.value} but array size is: ${length ?? ""}`
      : `Tried to write to index ${index.value} but array is not resizeable and size is: ${length ?? ""}`;
  const doing = verb === "read" ? "Reading from" : "Writing to";
  context.report({
    code: "outside-interval",
    severity: "error",
    span: spanOfArgument(args, 0, "index"),
    facts: { argument: "index", given: `${index.value}`, interval: `[0, ${length ?? "∞"})` },
    raisedBy: "TensorFlow",
    kerasSays:
      index.value < 0
        ? `OutOfRangeError: ${doing} negative indices (index ${index.value}) is not allowed.`
        : `OutOfRangeError: ${behind}`,
  });
}

const stack = onArray((self, _, context) => {
  const each = self.attributes.get(EACH);
  const tensor = each && tensorOf(each, context);
  if (!tensor?.shape.ranked || tensor.flavour === "keras") return untold("stack");
  return {
    kind: "tensor",
    flavour: "eager",
    shape: shapeOf([sizeOf(self), ...tensor.shape.dims]),
    dtype: typeNamed(self.attributes.get(TYPE), "tensorflow"),
    placeholder: tensor.placeholder,
  };
});

/** The elements behind one another along their first axis. */
const concat = onArray((self, _, context) => {
  const each = self.attributes.get(EACH);
  const tensor = each && tensorOf(each, context);
  if (!tensor?.shape.ranked || tensor.flavour === "keras") return untold("concat");
  const [first, ...rest] = tensor.shape.dims;
  if (!first) return untold("concat");
  return {
    kind: "tensor",
    flavour: "eager",
    shape: shapeOf([multiply(sizeOf(self), first), ...rest]),
    dtype: typeNamed(self.attributes.get(TYPE), "tensorflow"),
    placeholder: tensor.placeholder,
  };
});

const unstack = onArray((self, args, context) => {
  const given = argument(args, 0, "value");
  const tensor = given && tensorOf(given, context);
  if (!tensor?.shape.ranked) return keep(self, untold("unstack"), context);
  const [count, ...rest] = tensor.shape.dims;
  if (count) context.heap.set(self.attributes, SIZE, intOf(count));
  return keep(self, { ...tensor, shape: shapeOf(rest), content: undefined, values: undefined }, context);
});

const tensorArrayClass = libraryClass("tensorflow.TensorArray", [], {
  openBase: { code: "not-modelled", detail: "tensorflow.TensorArray" },
  methods: {
    __init__: initialise,
    write: onArray((self, args, context) => {
      refusePlace(self, "write", args, context);
      grow(self, args, context);
      return keep(self, argument(args, 1, "value"), context);
    }),
    read: onArray((self, args, context) => {
      refusePlace(self, "read", args, context);
      return self.attributes.get(EACH) ?? untold("read");
    }),
    stack,
    concat,
    unstack,
    close: () => NONE,
  },
});

export const tensorArrayEntries: readonly Entry[] = [["tensorflow.TensorArray", () => tensorArrayClass]];
