/** Integer arguments for which None means something of its own, such as `value_dim=None` ("as key_dim"). */
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { dimensionOf } from "./integer";
import { printed, pythonType } from "./python-text";
import { wrongType } from "./refusals";
import { type Dim, named, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";

/**
 * An integer, or undefined for None. Numbers below `minimum` are the contradiction `not-positive`; `says` gives
 * Keras's own words for a refused one.
 */
export function optionalInteger(
  options: {
    minimum?: number;
    says?: (given: string) => string;
  } = {},
): ArgumentSpec<Dim | undefined> {
  return {
    defaultText: "None",
    parse: (value, { name }) => {
      const says = (given: string): string =>
        options.says?.(given) ??
        `TypeError: \`${name}\` must be an integer or None. Received: ${name}=${given}`;
      if (value === undefined || value.kind === "none") return undefined;
      const dim = dimensionOf(value);
      if (!dim) {
        if (pythonType(value) === undefined || value.kind === "object")
          return unknownDim(reason("not-supported", name));
        return wrongType(name, "an integer or None", value, says(printed(value)));
      }
      if (options.minimum === undefined || dim.kind !== "known" || dim.value >= options.minimum)
        return named(dim, name);
      return contradiction(
        "not-positive",
        name,
        { argument: name, given: dim.value },
        { kerasSays: says(String(dim.value)) },
      );
    },
  };
}
