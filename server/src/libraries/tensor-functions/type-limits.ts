/** `np.iinfo` and `np.finfo`: the largest and smallest numbers of a dtype, and how fine its steps are. */
import type { Entry } from "./calling";
import { dtypeName } from "./core/dtype";
import { argument } from "../callables/arguments";
import { libraryClass } from "../library-class";
import { lookup } from "../../values/names/lookup";
import { unknownDim } from "../../values/dimensions/dimension";
import { reason } from "../../values/records/reason";
import { type ClassValue, type Value, float, int, str, unknown } from "../../values/value";

/** What NumPy tells of its types of real numbers, of which the largest is as far from 0 on both sides. */
const REALS: Readonly<Record<string, { readonly bits: number; readonly numbers: Record<string, number> }>> = {
  float16: { bits: 16, numbers: { max: 65504, eps: 2 ** -10, tiny: 2 ** -14, resolution: 0.001 } },
  float32: {
    bits: 32,
    numbers: { max: (2 - 2 ** -23) * 2 ** 127, eps: 2 ** -23, tiny: 2 ** -126, resolution: 1e-6 },
  },
  float64: {
    bits: 64,
    numbers: { max: Number.MAX_VALUE, eps: Number.EPSILON, tiny: 2 ** -1022, resolution: 1e-15 },
  },
};

/** A whole number as far as it is told apart from its neighbours here. */
const whole = (number: number): Value =>
  Number.isSafeInteger(number)
    ? int(number)
    : { kind: "int", dim: unknownDim(reason("not-supported", "a number of 64 bits")) };

function limitsOfIntegers(dtype: string): readonly (readonly [string, Value])[] | undefined {
  const [, unsigned, width] = /^(u?)int(8|16|32|64)$/.exec(dtype) ?? [];
  if (width === undefined) return undefined;
  const bits = Number(width);
  const [min, max] = unsigned === "u" ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
  return [
    ["min", whole(min)],
    ["max", whole(max)],
    ["bits", int(bits)],
  ];
}

function limitsOfReals(dtype: string): readonly (readonly [string, Value])[] | undefined {
  const found = lookup(REALS, dtype);
  if (!found) return undefined;
  const { max = 0, tiny = 0 } = found.numbers;
  const numbers = Object.entries({ ...found.numbers, min: -max, smallest_normal: tiny });
  return [["bits", int(found.bits)], ...numbers.map(([name, number]) => [name, float(number)] as const)];
}

/** The dtype that is asked about: itself, that of an array, or the usual one of a number of Python's. */
function dtypeAsked(value: Value | undefined): string | undefined {
  if (value?.kind === "tensor") return value.dtype;
  if (value?.kind === "int") return "int64";
  return value?.kind === "float" ? "float64" : dtypeName(value);
}

function limits(
  name: string,
  parameter: string,
  limitsOf: (dtype: string) => readonly (readonly [string, Value])[] | undefined,
): Entry {
  const canonical = `numpy.${name}`;
  const type: ClassValue = libraryClass(canonical, [], {
    openBase: { code: "not-modelled", detail: canonical },
    construct: (args) => {
      const dtype = dtypeAsked(argument(args, 0, parameter));
      const found = dtype === undefined ? undefined : limitsOf(dtype);
      if (dtype === undefined || !found) return unknown("not-supported", canonical);
      const attributes = new Map<string, Value>([["dtype", str(dtype)], ...found]);
      return { kind: "object", class: type, attributes, constructed: args.site };
    },
  });
  return [canonical, () => type];
}

export const typeLimitEntries: readonly Entry[] = [
  limits("iinfo", "type", limitsOfIntegers),
  limits("finfo", "dtype", limitsOfReals),
];
