/** Numbers spaced evenly between two ends, on a straight or on a logarithmic scale. */
import { type Dim, known } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import { type Value, float } from "../../../values/value";
import { broadcastShapes } from "../core/broadcast";
import {
  type TensorCall,
  type TensorFunction,
  type TensorResult,
  defineTensorFunction,
} from "../core/definition";
import { arithmeticDtype, isWeakNumber, typeOrOpen } from "../core/dtype";
import { kerasDtype } from "../core/keras-dtypes";
import { dimAt, given, integerAt, isInferred, normaliseAxis, operandAt, tensorAt } from "../core/reading";
import { CONTENT_LIMIT, numberOf } from "../core/scalars";
import { statedType } from "../core/stated-dtype";

/** Elements of a linear space, where both ends and their number are known. */
function spacedElements(start: number, stop: number, count: number): readonly Value[] | undefined {
  if (count > CONTENT_LIMIT) return undefined;
  const step = count > 1 ? (stop - start) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) =>
    float(i === count - 1 && count > 1 ? stop : start + i * step),
  );
}

/** The axes of what is spaced: those that both ends have when broadcast, and a new one, the first unless told. */
function between(call: TensorCall, num: Dim): TensorResult {
  const ends = broadcastShapes([operandAt(call, "start").shape, operandAt(call, "stop").shape], "stop");
  if (!ends.ranked) return { shape: ends };
  const axis = normaliseAxis(integerAt(call, "axis", 0), ends.dims.length + 1);
  const shape = shapeOf([...ends.dims.slice(0, axis), num, ...ends.dims.slice(axis)]);
  const stated = statedType(call, spacedDtype(call));
  // A type that is asked for is promoted as well where Keras infers.
  return {
    shape,
    ...(isInferred(call) && stated.dtype ? typeOrOpen(kerasDtype([stated.dtype, "float"])) : stated),
  };
}

/** Floats that hold both ends; where Keras infers shapes, those of the start alone. */
function spacedDtype(call: TensorCall): string | undefined {
  const [start, stop] = ["start", "stop"].map((role) => tensorAt(call, role).dtype);
  // Of a geometric space the ends become arrays first.
  const isNumber = (role: string): boolean =>
    isWeakNumber(given(call, role), call.library, call.context) && !call.name.endsWith("geomspace");
  if (call.library === "keras")
    return kerasDtype(
      isInferred(call) || call.name.endsWith("geomspace") ? [start, "float"] : [start, stop, "float"],
    );
  // TensorFlow divides narrow integers as floats of 32 bits, wide ones as floats of 64.
  if (call.library !== "numpy")
    return start?.includes("int") === true ? (/int(8|16)$/.test(start) ? "float32" : "float64") : start;
  const both = arithmeticDtype("+", [start, stop], [isNumber("start"), isNumber("stop")], true);
  return both?.includes("int") === true || both === "bool" ? "float64" : both;
}

const linearlySpaced = defineTensorFunction({
  names: [
    ["np.linspace ops.linspace", "start stop num endpoint retstep dtype axis"],
    ["tf.linspace", "start stop num name axis"],
  ],
  result: (call) => {
    const num = dimAt(call, "num", known(50));
    const [start, stop] = [numberOf(given(call, "start")), numberOf(given(call, "stop"))];
    const isListed =
      num.kind === "known" && start !== undefined && stop !== undefined && !given(call, "endpoint");
    const result = between(call, num);
    const content = isListed ? spacedElements(start, stop, num.value) : undefined;
    // Whole numbers are rounded, by each release in a way of its own.
    const isReal = given(call, "dtype") === undefined || result.dtype?.startsWith("float") === true;
    return { ...result, content: isReal ? content : undefined };
  },
});

/** Whole powers of a whole number, as long as they are exact; undefined where one is no whole number. */
function wholePowers(base: number, start: number, stop: number, count: number): readonly Value[] | undefined {
  const step = count > 1 ? (stop - start) / (count - 1) : 0;
  const powers = Array.from({ length: count }, (_, i) => powerOf(base, start + i * step));
  return powers.every((power) => power !== undefined) ? powers.map(float) : undefined;
}

function powerOf(base: number, exponent: number): number | undefined {
  if (!Number.isInteger(base) || !Number.isInteger(exponent) || exponent < 0 || exponent > CONTENT_LIMIT)
    return undefined;
  const power = Array.from({ length: exponent }).reduce<number>((all) => all * base, 1);
  return Number.isSafeInteger(power) ? power : undefined;
}

/**
 * After `Geomspace` and `Logspace` in keras/src/ops/numpy.py. Where no powers are whole, rounding decides: the middle of
 * `np.geomspace(64, 16, 3)` is 31.999999999999996.
 */
const otherwiseSpaced = defineTensorFunction({
  names: [
    ["np.logspace ops.logspace", "start stop num endpoint base dtype axis"],
    ["np.geomspace ops.geomspace", "start stop num endpoint dtype axis"],
  ],
  result: (call) => {
    const num = dimAt(call, "num", known(50));
    const [start, stop] = [numberOf(given(call, "start")), numberOf(given(call, "stop"))];
    const base = given(call, "base") ? numberOf(given(call, "base")) : 10;
    const isListed =
      call.name === "numpy.logspace" &&
      num.kind === "known" &&
      num.value <= CONTENT_LIMIT &&
      !given(call, "endpoint") &&
      !given(call, "dtype");
    const content =
      isListed && start !== undefined && stop !== undefined && base !== undefined
        ? wholePowers(base, start, stop, num.value)
        : undefined;
    return { ...between(call, num), content };
  },
});

export const spaced: readonly TensorFunction[] = [linearlySpaced, otherwiseSpaced];
