/** Real numbers with bounds: rates between 0 and 1, slopes and thresholds that may not be negative. */
import { type ArgumentSpec, type Contradiction, type Maybe, contradiction } from "../layer-definition";
import { missingArgument, wrongType } from "./refusals";
import { printed, pythonType } from "./python-text";
import { knownReal } from "../../../values/known-number";
import { type Value, unknown } from "../../../values/value";

const isNumber = (value: Value): boolean =>
  value.kind === "int" || value.kind === "float" || value.kind === "bool";

/** The number that Keras compares with a bound; `compare` is what Python says of a value that has no order with numbers. */
function comparedReal(
  name: string,
  value: Value,
  compare: (type: string) => string,
): Maybe<number> | Contradiction {
  if (isNumber(value)) return knownReal(value) ?? unknown("not-supported", name);
  const type = pythonType(value);
  if (type === undefined || value.kind === "object" || value.kind === "tensor")
    return unknown("not-supported", name);
  return wrongType(name, "a number", value, `TypeError: ${compare(type)}`);
}

/**
 * A required number in [0, 1], such as a dropout rate; anything else is the contradiction `outside-unit-interval`.
 * Keras 2 lets most layers take any number.
 */
export function fraction(options: { checkedInKeras2?: boolean } = {}): ArgumentSpec<Maybe<number>> {
  return {
    parse: (value, { name, layer, context }) => {
      if (value === undefined) return missingArgument(layer, name);
      if (value.kind === "unknown") return value;
      const lenient = context.keras === 2 && (!options.checkedInKeras2 || !isNumber(value));
      if (lenient) return knownReal(value) ?? unknown("not-supported", name);
      const given = comparedReal(
        name,
        value,
        (type) => `'<=' not supported between instances of 'int' and '${type}'`,
      );
      if (typeof given !== "number" || (given >= 0 && given <= 1)) return given;
      // A rate above 1 is most often meant in percent.
      const meant =
        given > 1 && given <= 100 ? [{ kind: "setArgument", name, value: String(given / 100) } as const] : [];
      return contradiction(
        "outside-unit-interval",
        name,
        { argument: name, given: printed(value) },
        {
          kerasSays: `ValueError: Invalid value received for argument \`${name}\`. Expected a float value between 0 and 1. Received: ${name}=${printed(value)}`,
          remedies: meant,
        },
      );
    },
  };
}

/** A number that may not be negative; `says` gives Keras's words. `none` tells whether `None` is accepted. */
export function nonNegative(options: {
  defaultText: string;
  none: "accepted" | "refused";
  says: (given: string) => string;
}): ArgumentSpec<Maybe<number | undefined>> {
  const defaultNumber = options.defaultText === "None" ? undefined : Number(options.defaultText);
  return {
    defaultText: options.defaultText,
    parse: (value, { name }) => {
      if (value === undefined) return defaultNumber;
      if (value.kind === "unknown") return value;
      if (value.kind === "none" && options.none === "accepted") return undefined;
      if (value.kind === "none") return wrongType(name, "a number", value, options.says("None"));
      const given = comparedReal(
        name,
        value,
        (type) => `'<' not supported between instances of '${type}' and 'float'`,
      );
      if (typeof given !== "number" || given >= 0) return given;
      return contradiction(
        "negative",
        name,
        { argument: name, given: printed(value) },
        {
          kerasSays: options.says(printed(value)),
          remedies: [{ kind: "setArgument", name, value: String(-given) }],
        },
      );
    },
  };
}
