/** Arrays of texts, of which functions of numbers make nothing. */
import { type Refuses, typeError } from "../builtins/refused-values/refusal";
import { isCertainArray } from "../../values/certain-array";
import type { Value } from "../../values/value";

/** Whether a value is an array of texts, or a list that becomes one; an array of nothing is taken by most. */
function areTexts(value: Value | undefined): boolean {
  if (!value) return false;
  if (value.kind === "list" || value.kind === "tuple") {
    const items = value.kind === "list" && value.escaped === true ? undefined : value.items;
    return (
      items !== undefined && items.length > 0 && items.every((item) => item.kind === "str" && !item.instance)
    );
  }
  return (
    isCertainArray(value) &&
    value.dtype === "string" &&
    value.shape.ranked &&
    value.shape.dims.every((dim) => dim.kind === "known" && dim.value > 0)
  );
}

/** Functions that go over each element, as NumPy names them, and those that add all up. */
const OF_EACH =
  "sqrt cbrt log log2 log10 log1p exp exp2 expm1 sin cos tan arcsin arccos arctan sinh cosh tanh square rint floor ceil fabs trunc " +
  "reciprocal isnan isfinite isinf";
const OF_ALL = "mean std var median average nanmean";

const refusing =
  (message: string): Refuses =>
  ({ positional: [given] }) =>
    areTexts(given) ? typeError(message) : undefined;

const named = (names: string, refuses: (name: string) => Refuses): readonly (readonly [string, Refuses])[] =>
  names.split(" ").map((name) => [`numpy.${name}`, refuses(name)] as const);

/** By canonical name. */
export const textArrays: Readonly<Record<string, Refuses>> = Object.fromEntries([
  ...named(OF_EACH, (name) =>
    refusing(
      `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced…`,
    ),
  ),
  ...named(OF_ALL, () => refusing("the resolved dtypes are not compatible with add.reduce. Resolved …")),
]);
