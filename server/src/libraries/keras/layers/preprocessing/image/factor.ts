/** The strength of a random change, after `_set_factor` in `base_image_preprocessing_layer.py`. */
import { printed } from "../../../arguments";
import { type ArgumentSpec, contradiction } from "../../../layer-definition";
import { knownReal } from "../../../../../values/known-number";
import { NONE, type Value } from "../../../../../values/value";

/** A number in [lower, upper], or a pair of numbers that reaches into it; else the contradiction `factor-out-of-range`. */
export function factorArgument(
  lower: number,
  upper: number,
  defaultText?: string,
  keras2: "each number in range" | "single number not negative" = "each number in range",
): ArgumentSpec<Value> {
  return {
    defaultText,
    parse: (value, { name, context }) => {
      if (value === undefined) return NONE;
      const isRotation = context.keras === 2 && keras2 === "single number not negative";
      const says = `ValueError: The \`factor\` argument should be a number (or a list of two numbers) in the range [${lower}, ${upper}]. Received: factor=${printed(value)}`;
      const refused = contradiction(
        "factor-out-of-range",
        name,
        { argument: name, lower, upper, given: printed(value) },
        { kerasSays: says },
      );
      if (value.kind === "str") return refused;
      const single = knownReal(value);
      if (single !== undefined && isRotation) return single < 0 ? refused : value;
      if (single !== undefined) return single < lower || single > upper ? refused : value;
      const items = value.kind === "tuple" || value.kind === "list" ? value.items : undefined;
      if (items === undefined) return value;
      if (items.length !== 2) return refused;
      const [low, high] = items.map(knownReal);
      if (isRotation) return value;
      if (context.keras === 2 && [low, high].some((n) => n !== undefined && (n < lower || n > upper)))
        return refused;
      return (low !== undefined && low > upper) || (high !== undefined && high < lower) ? refused : value;
    },
  };
}
