/** `TimeseriesGenerator`: windows of a series with what follows them, after `keras/src/legacy/preprocessing/sequence.py`. */
import { batchArray, batchesClass, makeBatches } from "./counted-batches";
import type { Entry } from "../../../callables/entries";
import { argument } from "../../../callables/arguments";
import { dimensionOfScalar } from "../../../tensor-functions/core/scalars";
import { tensorOf } from "../../../tensor-functions";
import { libraryClass } from "../../../library-class";
import { add, ceilDivide, multiply, subtract } from "../../../../values/dimensions/arithmetic";
import type { Context } from "../../../../values/context";
import { type Dim, known, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Arguments, type Value, intOf, tuple, unknown } from "../../../../values/value";

const iterator = batchesClass("keras.preprocessing.sequence.TimeseriesGenerator");

const PARAMETERS =
  "data targets length sampling_rate stride start_index end_index shuffle reverse batch_size".split(" ");

function construct(args: Arguments, context: Context): Value {
  const read = (name: string): Value | undefined => argument(args, PARAMETERS.indexOf(name), name);
  const number = (name: string, standard: number): Dim => {
    const value = read(name);
    if (!value || value.kind === "none") return known(standard);
    return dimensionOfScalar(value) ?? unknownDim(reason("not-supported", name));
  };
  const [data, targets] = ["data", "targets"].map((name) => {
    const value = read(name);
    return value && tensorOf(value, context);
  });
  if (args.rest || !data?.shape.ranked || !targets?.shape.ranked || !read("length"))
    return unknown("data", "TimeseriesGenerator");
  const [total, ...features] = data.shape.dims;
  if (!total) return unknown("not-supported", "a series of no axis");
  const [length, rows, stride] = [number("length", 1), number("batch_size", 128), number("stride", 1)];
  const first = add(number("start_index", 0), length);
  const end = read("end_index");
  const last = end && end.kind !== "none" ? number("end_index", 0) : subtract(total, known(1));
  const samples = ceilDivide(add(subtract(last, first), known(1)), stride);
  const batch = tuple([
    batchArray([ceilDivide(length, number("sampling_rate", 1)), ...features], data.dtype),
    batchArray(targets.shape.dims.slice(1), targets.dtype),
  ]);
  const step = multiply(rows, stride);
  const count = ceilDivide(add(subtract(last, first), known(1)), step);
  const attributes = [
    ["length", intOf(length)],
    ["batch_size", intOf(rows)],
    ["stride", intOf(stride)],
    ["data", data],
    ["targets", targets],
  ] as const;
  return makeBatches(iterator, batch, count, attributes, args.site, { rows, samples });
}

export const timeseriesEntries: readonly Entry[] = [
  [
    "keras.preprocessing.sequence.TimeseriesGenerator",
    () => libraryClass("keras.preprocessing.sequence.TimeseriesGenerator", [iterator], { construct }),
  ],
];
