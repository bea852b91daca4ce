/** Arguments that Keras tests with `isinstance(value, int)` before it looks at the number: `units` of Dense, `num_heads`. */
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { dimensionOf } from "./integer";
import { arrayForNumber, isNumPyScalar, noPythonInteger, numberText } from "./numpy-number";
import { printed, pythonType } from "./python-text";
import { missingArgument, wrongType } from "./refusals";
import { type Dim, known, named, unknownDim } from "../../../values/dimensions/dimension";
import { isKerasBefore } from "../release";
import { reason } from "../../../values/records/reason";

/** What `int(text)` takes for a number that is not negative. */
const WHOLE_NUMBER = /^\s*\+?\d+(_\d+)*\s*$/;

/**
 * A positive `int` (bools are ints). `says` gives Keras's words for anything else. `floatsInKeras2` tells whether
 * Keras 2 rounds floats down instead, `textsInKeras2` whether it reads texts, too: both are what `int(value)` does.
 * `zeroInKeras2` tells whether it refuses negative numbers only. `since` is the release that began to test: those before
 * took numbers of NumPy, and 0.
 */
export function integerInstance(options: {
  says: (given: string) => string;
  floatsInKeras2?: boolean;
  textsInKeras2?: boolean;
  zeroInKeras2?: boolean;
  since?: string;
}): ArgumentSpec<Dim> {
  return {
    parse: (value, { name, layer, context }) => {
      if (value === undefined) return missingArgument(layer, name);
      const isTested = context.keras === 3 && !isKerasBefore(context, options.since ?? "3");
      if (isTested && isNumPyScalar(value))
        return noPythonInteger(name, value, options.says(numberText(value)));
      const several = context.keras === 3 ? arrayForNumber(name, value) : undefined;
      if (several) return several;
      const least =
        (context.keras === 2 && options.zeroInKeras2) || (context.keras === 3 && !isTested) ? 0 : 1;
      const dim = dimensionOf(value);
      if (dim) {
        if (dim.kind !== "known" || dim.value >= least) return named(dim, name);
        return contradiction(
          "not-positive",
          name,
          { argument: name, given: dim.value },
          { kerasSays: options.says(printed(value)) },
        );
      }
      if (value.kind === "float" && context.keras === 2 && options.floatsInKeras2) {
        if (value.value === undefined) return unknownDim(reason("not-supported", name));
        if (value.value >= least) return named(known(Math.trunc(value.value)), name);
      }
      if (value.kind === "str" && context.keras === 2 && options.textsInKeras2) {
        if (value.value === undefined) return unknownDim(reason("not-supported", name));
        const number = WHOLE_NUMBER.test(value.value) ? Number(value.value.replaceAll("_", "")) : -1;
        if (number >= least) return named(known(number), name);
      }
      if (pythonType(value) === undefined || value.kind === "object")
        return unknownDim(reason("not-supported", name));
      return wrongType(name, "a positive integer", value, options.says(printed(value)));
    },
  };
}
