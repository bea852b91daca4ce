/** Ranges of numbers: `arange` and TensorFlow's `range`. */
import { ceilDivide, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import { shortName } from "../../../values/names/short-name";
import { float, int } from "../../../values/value";
import {
  type ResultDtype,
  type TensorCall,
  type TensorFunction,
  defineTensorFunction,
} from "../core/definition";
import { isPythonNumber, typeOrOpen } from "../core/dtype";
import { numbersCounted } from "../core/known-elements";
import { dimAt, given } from "../core/reading";
import { CONTENT_LIMIT, numberOf } from "../core/scalars";
import { namedType } from "../core/stated-dtype";
import { refuse } from "../core/stops";

/** A range is of the dtype of its numbers; Keras and TensorFlow read those of Python's in 32 bits. */
function rangeDtype(call: TensorCall): ResultDtype {
  const stated = given(call, "dtype");
  const numbers = ["start", "stop", "step"].flatMap((name) => given(call, name) ?? []);
  const kind = numbers.every(({ kind }) => kind === "int" || kind === "bool")
    ? "int"
    : numbers.every(isPythonNumber)
      ? "float"
      : undefined;
  const dtype = stated
    ? namedType(call, "dtype")
    : kind && `${kind}${call.library === "numpy" ? "64" : "32"}`;
  return typeOrOpen(dtype);
}

/** How many steps NumPy takes where the ends or the step are fractions; undefined where all are whole or one is not known. */
function stepsOfFractions(call: TensorCall, isAlone: boolean): Dim | undefined {
  const ends = isAlone ? [undefined, given(call, "start")] : [given(call, "start"), given(call, "stop")];
  const parts = [...ends, given(call, "step")];
  if (given(call, "dtype") || !parts.some((part) => part?.kind === "float")) return undefined;
  const [start, stop, step] = parts.map((part, i) => (part ? numberOf(part) : i === 2 ? 1 : 0));
  if (start === undefined || stop === undefined || !step) return undefined;
  const count = Math.ceil((stop - start) / step);
  return Number.isFinite(count) ? known(Math.max(0, count)) : undefined;
}

/** Only NumPy has a range of nothing whose end lies before its start. */
function refuseBackwards(start: Dim, stop: Dim, step: Dim): void {
  const distance = subtract(stop, start);
  if (distance.kind !== "known" || step.kind !== "known" || distance.value * step.value >= 0) return;
  refuse("negative-length", "call", { given: known(Math.sign(step.value) * distance.value) });
}

/** Nobody counts in steps of nothing. */
function refuseStanding(call: TensorCall, step: Dim): void {
  if (step.kind !== "known" || step.value !== 0) return;
  const [exception, words] =
    call.library === "numpy"
      ? ["ZeroDivisionError", "division by zero"]
      : ["InvalidArgumentError", "Requires delta != 0"];
  const facts = { call: `${shortName(call.name)}(…, 0)`, exception, words };
  const isOfNumPy = call.library === "numpy";
  refuse("refused-value", "step", facts, { says: `${exception}: ${isOfNumPy ? "" : "…"}${words}` });
}

export const ranges: TensorFunction = defineTensorFunction({
  names: [
    ["np.arange ops.arange K.arange", "start stop step dtype"],
    ["tf.range", "start stop=limit step=delta dtype"],
  ],
  result: (call) => {
    const isAlone = given(call, "stop") === undefined;
    const fractions = call.library === "numpy" ? stepsOfFractions(call, isAlone) : undefined;
    if (fractions) return { shape: shapeOf([fractions]), dtype: "float64" };
    const start = isAlone ? known(0) : dimAt(call, "start", known(0));
    const stop = dimAt(call, isAlone ? "start" : "stop");
    const step = dimAt(call, "step", known(1));
    refuseStanding(call, step);
    if (call.library !== "numpy") refuseBackwards(start, stop, step);
    const length = ceilDivide(subtract(stop, start), step);
    const count = length.kind === "known" ? Math.max(0, length.value) : undefined;
    const isListed =
      count !== undefined && count <= CONTENT_LIMIT && start.kind === "known" && step.kind === "known";
    const type = rangeDtype(call);
    const element = type.dtype?.startsWith("float") === true ? float : int;
    return {
      shape: shapeOf([count === undefined ? length : known(count, length.origin)]),
      ...type,
      content: isListed
        ? Array.from({ length: count }, (_, i) => element(start.value + i * step.value))
        : undefined,
      values: isListed || given(call, "dtype") ? undefined : numbersCounted(start, step, count),
    };
  },
});
