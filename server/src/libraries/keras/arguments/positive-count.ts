/** Counts such as `filters` and `groups`, which Keras compares with 0 before it makes shapes of them. */
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { dimensionOf } from "./integer";
import { arrayForNumber } from "./numpy-number";
import { missingArgument, wrongType } from "./refusals";
import { printed, pythonText, pythonType } from "./python-text";
import { OPEN, type Dim, known, named, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";

export interface CountOptions {
  readonly default?: number;
  /** Keras's words for a number that is not positive. */
  readonly says: (given: string) => string;
  /** Whether `None` passes `__init__` (and then fails where a shape is made of it); it is read as an open dimension. */
  readonly none?: "open";
  /** Keras 2 takes 0 and None for the default (`groups or 1`). */
  readonly emptyIsDefaultInKeras2?: boolean;
  /** Keras 2 rounds floats down here. */
  readonly floatsInKeras2?: boolean;
}

/** An integer of at least 1. Floats pass the comparison but are no axis of a variable, so Keras refuses them when it builds. */
export function positiveCount(options: CountOptions): ArgumentSpec<Dim> {
  return {
    defaultText: options.default === undefined ? undefined : String(options.default),
    parse: (value, { name, layer, context }) => {
      if (value === undefined) {
        return options.default === undefined
          ? missingArgument(layer, name)
          : named(known(options.default), name);
      }
      const isEmpty =
        value.kind === "none" ||
        (value.kind === "int" && value.dim.kind === "known" && value.dim.value === 0);
      if (isEmpty && context.keras === 2 && options.emptyIsDefaultInKeras2 && options.default !== undefined) {
        return named(known(options.default), name);
      }
      if (value.kind === "none" && options.none === "open") return OPEN;
      const dim = dimensionOf(value);
      const refuse = (given: string) =>
        contradiction("not-positive", name, { argument: name, given }, { kerasSays: options.says(given) });
      const several = context.keras === 3 ? arrayForNumber(name, value) : undefined;
      if (several) return several;
      if (dim) return dim.kind === "known" && dim.value <= 0 ? refuse(printed(value)) : named(dim, name);
      if (value.kind === "float") {
        if (value.value !== undefined && value.value <= 0) return refuse(pythonText(value));
        if (context.keras === 2 && options.floatsInKeras2) {
          return value.value === undefined
            ? unknownDim(reason("not-supported", name))
            : named(known(Math.trunc(value.value)), name);
        }
        const words = `ValueError: Found invalid dimension '${pythonText(value)}' of type '<class 'float'>'.`;
        return wrongType(name, "an integer", value, words);
      }
      const type = pythonType(value);
      if (type === undefined || value.kind === "object") return unknownDim(reason("not-supported", name));
      return wrongType(
        name,
        "an integer",
        value,
        `TypeError: '<=' not supported between instances of '${type}' and 'int'`,
      );
    },
  };
}
