/** Functions of NumPy that give nothing and write into an array. */
import { setElements } from "./attributes/assignment";
import { type Entry, type Rule, calling } from "./calling";
import { isOfEachElement } from "./core/apply";
import { tensorOf } from "./core/operand";
import { argument } from "../callables/arguments";
import { writeElements } from "./core/array-memory";
import { castElements } from "./core/stated-dtype";
import type { Context } from "../../values/context";
import { knownInteger } from "../../values/known-number";
import { shapeKey } from "../../values/dimensions/shape";
import { type Arguments, NONE, type TensorValue, type Value, libraryFunction } from "../../values/value";

/** Writes into the array that is the first argument, where there is one. */
const writing =
  (name: string, write: (array: TensorValue, args: Arguments, context: Context) => void): Rule =>
  (args, context) => {
    const array = argument(args, 0, name);
    if (array?.kind === "tensor" && array.flavour === "numpy") write(array, args, context);
    return NONE;
  };

/** Leaves elements that nobody knows. */
const forget = (array: TensorValue, _: Arguments, context: Context): void => {
  setElements(array, undefined, NONE, context);
};

/** `put(a, ind, v)`: at places that are counted through all axes. */
function put(array: TensorValue, args: Arguments, context: Context): void {
  const [places, value] = [argument(args, 1, "ind"), argument(args, 2, "v")];
  const at = places && tensorOf(places, context)?.content?.map(knownInteger);
  const isListed = at?.every((place) => place !== undefined && place >= 0) === true && value !== undefined;
  setElements(array, isListed ? at.flatMap((place) => place ?? []) : undefined, value ?? NONE, context);
}

/** `copyto(dst, src)`: all elements, or where a mask is true. */
function copyTo(array: TensorValue, args: Arguments, context: Context): void {
  const source = argument(args, 1, "src");
  const from = source && !argument(args, 3, "where") ? tensorOf(source, context) : undefined;
  const isAll = from !== undefined && shapeKey(from.shape) === shapeKey(array.shape);
  writeElements(array, isAll ? castElements(from, array.dtype) : undefined, context.heap);
}

/** A function of NumPy of each element with its `at`, which writes at places that may be named more than once. */
export function withAt(made: Value, name: string): Value {
  if (made.kind !== "function" || !name.startsWith("numpy.") || !isOfEachElement(name)) return made;
  const at = libraryFunction(`${name}.at`, (args, context) => writing("a", forget)(args, context) ?? NONE);
  return { ...made, attributes: new Map([["at", at]]) };
}

export const writingEntries: readonly Entry[] = [
  calling("numpy.put", writing("a", put)),
  calling("numpy.copyto", writing("dst", copyTo)),
  calling("numpy.place", writing("arr", forget)),
  calling("numpy.putmask", writing("a", forget)),
  calling("numpy.fill_diagonal", writing("a", forget)),
  calling("numpy.put_along_axis", writing("arr", forget)),
];
