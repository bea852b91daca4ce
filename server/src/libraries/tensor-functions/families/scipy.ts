/** SciPy's functions that give an array of the shape that they are given: standard scores, and special functions. */
import { known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { roundHalfEven } from "../../../values/contents/rounding";
import { shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import { broadcastShapes } from "../core/broadcast";
import { kindOf, typeOrOpen } from "../core/dtype";
import { axisAt, dimsAt, flagAt, given, optionalTensor, tensorAt } from "../core/reading";
import { numberOf } from "../core/scalars";

/** Functions of one number that `scipy.special` computes of each element, and that make fractions of 64 bits of whole numbers. */
const OF_EACH: readonly string[] = (
  "expit logit log_expit erf erfc erfcx erfi erfinv gamma gammaln loggamma rgamma digamma psi ndtr log_ndtr " +
  "i0 i1 j0 j1 dawsn cbrt exp2 expm1 log1p"
).split(" ");

const keeping = defineTensorFunction({
  names: [
    ["scipy.stats.zscore scipy.stats.gzscore", "x=a axis ddof nan_policy"],
    ["scipy.special.softmax scipy.special.log_softmax", "x axis"],
    [OF_EACH.map((name) => `scipy.special.${name}`).join(" "), "x"],
  ],
  result: (call) => {
    const { shape, dtype } = tensorAt(call, "x");
    return { shape, ...typeOrOpen(fractionsOf(dtype)) };
  },
});

/** Whole numbers become fractions, wide ones of 64 bits; of what is not known nothing is told. */
const fractionsOf = (dtype: string | undefined): string | undefined =>
  dtype === "float16" || /^u?int(?:8|16)$/.test(dtype ?? "")
    ? undefined
    : kindOf(dtype) !== undefined && dtype?.startsWith("float") !== true
      ? "float64"
      : dtype;

/** The place and the scale of a distribution may be arrays, one for each element. */
const distributed = defineTensorFunction({
  names: [
    [
      "scipy.stats.norm.ppf scipy.stats.norm.cdf scipy.stats.norm.sf scipy.stats.norm.pdf scipy.stats.norm.logpdf",
      "x=x|q loc scale",
    ],
  ],
  result: (call) => {
    const all = ["x", "loc", "scale"].flatMap((role) => optionalTensor(call, role) ?? []);
    return { shape: broadcastShapes(all.map(({ shape }) => shape)), dtype: "float64" };
  },
});

/** `mode(a, axis)`: the value met most often along an axis, and how often, as a tuple of the two. */
const mostOften = defineTensorFunction({
  names: [["scipy.stats.mode", "x=a axis nan_policy keepdims"]],
  result: (call) => {
    const { dtype } = tensorAt(call, "x");
    const dims = dimsAt(call, "x");
    const asked = call.bound.values.get("axis");
    const axis = asked?.kind === "none" ? undefined : axisAt(call, "axis", dims.length, 0);
    const keeps = flagAt(call, "keepdims", false);
    const left = dims.flatMap((dim, i) =>
      axis !== undefined && i !== axis ? [dim] : keeps ? [known(1)] : [],
    );
    const part = (type: string | undefined): TensorValue => ({
      kind: "tensor",
      flavour: "numpy",
      shape: shapeOf(left),
      dtype: type,
    });
    return { structure: { kind: "tuple", items: [part(dtype), part("int64")], fields: ["mode", "count"] } };
  },
});

/** `zoom(input, zoom)`: each axis by one factor, or by one of its own, rounded as Python rounds. */
const zoomed = defineTensorFunction({
  names: [["scipy.ndimage.zoom", "x=input zoom output order mode cval prefilter"]],
  result: (call) => {
    const { dtype } = tensorAt(call, "x");
    const dims = dimsAt(call, "x");
    const factors = factorsAt(call, dims.length);
    return {
      dtype,
      shape: shapeOf(
        dims.map((dim, i) => {
          const factor = factors?.[i];
          if (factor === 1) return dim;
          return dim.kind === "known" && factor !== undefined
            ? known(roundHalfEven(dim.value * factor))
            : unknownDim(reason("data", "zoom"));
        }),
      ),
    };
  },
});

function factorsAt(call: TensorCall, rank: number): readonly (number | undefined)[] | undefined {
  const zoom = given(call, "zoom");
  const factor = zoom && numberOf(zoom);
  if (factor !== undefined) return Array<number>(rank).fill(factor);
  const items = zoom && call.context.iterate(zoom);
  return items?.length === rank ? items.map(numberOf) : undefined;
}

export const scipyFunctions: readonly TensorFunction[] = [keeping, distributed, mostOften, zoomed];
