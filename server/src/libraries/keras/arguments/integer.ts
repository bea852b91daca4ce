/** Integer arguments, kept as dimensions so that their origin reaches every number computed from them. */
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { type Dim, known, named, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import type { Value } from "../../../values/value";

/** A Python value read as a dimension; undefined where it is not a number that Keras takes for an integer. */
export function dimensionOf(value: Value): Dim | undefined {
  switch (value.kind) {
    case "int":
      return value.dim;
    case "bool":
      return known(value.value ? 1 : 0);
    case "unknown":
      return value.dim ?? unknownDim(value.reason);
    case "tensor":
      return unknownDim(reason("data", "the value of an array"));
    default:
      return undefined;
  }
}

/** An integer, or `defaultValue` where it is not given; `None` is the default too. */
export function integer(defaultValue?: number): ArgumentSpec<Dim> {
  return {
    defaultText: defaultValue === undefined ? undefined : String(defaultValue),
    parse: (value, { name }) => {
      if ((value === undefined || value.kind === "none") && defaultValue !== undefined)
        return named(known(defaultValue), name);
      const dim = value && dimensionOf(value);
      if (dim) return named(dim, name);
      return contradiction("wrong-argument-type", name, {
        argument: name,
        expected: "an integer",
        given: value?.kind ?? "nothing",
      });
    },
  };
}

/** The same where a float above 0 is refused only by training or on data, or not at all. */
export function takingFloats<T>(reader: ArgumentSpec<T>): ArgumentSpec<T | Dim> {
  return {
    ...reader,
    parse: (value, argument) =>
      value?.kind === "float"
        ? unknownDim(reason("not-supported", argument.name))
        : reader.parse(value, argument),
  };
}
