/** `jax.numpy`: NumPy's functions as JAX has them, on its tensors and of them. After jax/_src/numpy. */
import { dtypesOf32Bits } from "./widths";
import { handOn } from "../tensor-functions/on-behalf";
import { shortName } from "../../values/names/short-name";
import type { Context } from "../../values/context";
import { type Arguments, type TensorValue, type Value, unknown } from "../../values/value";

/** The name in NumPy of what a dotted name of `jax.numpy` is; undefined for any other. */
export const numpyNameOf = (dotted: string): string | undefined =>
  /^jax\.numpy(\.|$)/.test(dotted) ? dotted.slice("jax.".length) : undefined;

/** What JAX has not, or has as something else: it writes into no array. */
const NOT_ALIKE: ReadonlySet<string> = new Set(
  "copyto put place putmask fill_diagonal put_along_axis frompyfunc ndarray matrix load save savez generic number".split(
    " ",
  ),
);

/** Functions that give numbers of Python's own, or what is none of arrays. */
const OF_PYTHON: ReadonlySet<string> = new Set(
  "ndim size shape result_type issubdtype dtype iinfo finfo isscalar array_equal allclose broadcast_shapes".split(
    " ",
  ),
);

/** Functions whose results JAX gives types of its own. */
const OF_OWN_TYPES: ReadonlySet<string> = new Set(
  "ldexp polyval unravel_index nancumsum nancumprod".split(" "),
);

/** Functions that take a dtype behind what they join. */
const JOINING = /^[dhv]stack$/;

/** The types of JAX, which makes no half floats of what are none, as NumPy does of small integers and truth values. */
function dtypesOf(args: Arguments, context: Context): (tensor: TensorValue) => string | undefined {
  const narrowed = dtypesOf32Bits(context);
  const given = [...args.positional, ...args.keywords.values()];
  const hasHalves = given.some((value) => value.kind !== "tensor" || value.dtype === "float16");
  return (tensor) => (tensor.dtype === "float16" && !hasHalves ? "float32" : narrowed(tensor));
}

const hasOwnType = (own: string, args: Arguments): boolean =>
  OF_OWN_TYPES.has(own) || (JOINING.test(own) && args.positional.length > 1);

/** Something of NumPy's as `jax.numpy` has it; undefined where that is not known. */
export function asOfJax(name: string, value: Value): Value | undefined {
  const own = shortName(name);
  if (NOT_ALIKE.has(own) || name.startsWith("numpy.random.")) return undefined;
  if (value.kind !== "function" || OF_PYTHON.has(own)) return value;
  return {
    ...value,
    // What NumPy refuses JAX may take.
    canonical: `jax.${name}`,
    attributes: undefined,
    call: (args, context) =>
      // A function that is given the places where to write is none of JAX's.
      args.keywords.has("out")
        ? unknown("not-supported", name)
        : handOn(
            name,
            args,
            "jax",
            context,
            hasOwnType(own, args) ? () => undefined : dtypesOf(args, context),
          ),
  };
}
