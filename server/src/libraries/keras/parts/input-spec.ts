/** `InputSpec`, which layers ask what they said of their inputs before: `self.input_spec.ndim`. */
import { opaqueClass } from "./entries";
import { argument, receiver } from "../../callables/arguments";
import type { Method } from "../../library-class";
import type { Context } from "../../../values/context";
import { FALSE, NONE, type Value, dictOf, int, tuple, unknown } from "../../../values/value";

/** Its parameters, which are its attributes, too. */
const PARAMETERS = [
  "dtype",
  "shape",
  "ndim",
  "max_ndim",
  "min_ndim",
  "axes",
  "allow_last_axis_squeeze",
  "name",
  "optional",
] as const;

const EMPTY: Partial<Record<(typeof PARAMETERS)[number], () => Value>> = {
  axes: () => dictOf([]),
  allow_last_axis_squeeze: () => FALSE,
  optional: () => FALSE,
};

/** The axes of a shape that is given as any sequence; undefined where nobody can tell how many there are. */
function axesOf(shape: Value | undefined, context: Context): readonly Value[] | undefined {
  return shape && shape.kind !== "none" ? context.iterate(shape) : undefined;
}

const initialise: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self?.kind !== "object") return NONE;
  const given = new Map(PARAMETERS.map((name, at) => [name, argument(rest, at, name)] as const));
  const shape = given.get("shape");
  const axes = axesOf(shape, context);
  const isShaped = shape !== undefined && shape.kind !== "none";
  if (isShaped) {
    const lost = unknown("not-supported", "a shape");
    given.set("shape", axes ? tuple(axes) : lost);
    given.set("ndim", axes ? int(axes.length) : lost);
  }
  for (const [name, value] of given) {
    const isEmpty = value === undefined || value.kind === "none";
    const written = isEmpty ? (EMPTY[name]?.() ?? NONE) : value;
    // How a dtype is written is Keras's own.
    const kept = name === "dtype" && !isEmpty ? unknown("not-modelled", "a dtype") : written;
    context.setAttribute(self, name, rest.rest && isEmpty ? unknown(rest.rest.reason) : kept, args.site);
  }
  return NONE;
};

export const inputSpecClass = opaqueClass("keras.layers.InputSpec", undefined, { __init__: initialise });
