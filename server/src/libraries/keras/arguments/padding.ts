/** The `padding` argument of windows, after `standardize_padding` in `keras/src/utils/argument_validation.py`. */
import { type ArgumentSpec, type Maybe, contradiction } from "../layer-definition";
import { wrongType } from "./refusals";
import { printed, pythonType } from "./python-text";
import type { Padding } from "../geometry/window";
import type { KerasVersion } from "../../../values/context";
import { unknown } from "../../../values/value";

export interface PaddingOptions {
  readonly causal: (keras: KerasVersion) => boolean;
  /** Whether the constructor itself lower-cases the word. */
  readonly lowers: (keras: KerasVersion) => boolean;
  readonly says: (given: string, allowed: readonly Padding[]) => string;
  /** Whether the constructor keeps whatever it is given, which is refused when the layer is applied. */
  readonly keeps?: (keras: KerasVersion) => boolean;
}

/** `'valid'` unless given; a word that Keras does not know is the contradiction `unknown-choice`. */
function paddingArgument(options: PaddingOptions): ArgumentSpec<Maybe<Padding>> {
  return {
    defaultText: "'valid'",
    choices: options.causal(3) ? ["valid", "same", "causal"] : ["valid", "same"],
    parse: (value, { name, context }) => {
      if (value === undefined) return "valid";
      if (value.kind === "unknown") return value;
      const allowed: readonly Padding[] = options.causal(context.keras)
        ? ["valid", "same", "causal"]
        : ["valid", "same"];
      const isKept = options.keeps?.(context.keras) === true;
      if (value.kind !== "str") {
        if (isKept) return unknown("not-supported", name);
        const type = pythonType(value);
        if (type === undefined || value.kind === "object") return unknown("not-supported", name);
        // Tuples pass `__init__`, and are refused by every function that they reach.
        const words =
          value.kind === "tuple" || value.kind === "list" || !options.lowers(context.keras)
            ? options.says(printed(value), allowed)
            : `AttributeError: '${type}' object has no attribute 'lower'`;
        return wrongType(name, allowed.map((word) => `'${word}'`).join(" or "), value, words);
      }
      if (value.value === undefined) return unknown("not-supported", name);
      const word = value.value.toLowerCase();
      const found = allowed.find((choice) => choice === word);
      if (found !== undefined) return found;
      if (isKept) return unknown("already-reported");
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given: value.value, choices: allowed.map((choice) => `'${choice}'`).join(", ") },
        {
          kerasSays: options.says(options.lowers(context.keras) ? word : value.value, allowed),
          remedies: allowed.map((choice) => ({ kind: "setArgument", name, value: `'${choice}'` }) as const),
        },
      );
    },
  };
}

/** Convolutions: any case; `causal` where the layer has it. */
export function convolutionPadding(causal: PaddingOptions["causal"]): ArgumentSpec<Maybe<Padding>> {
  return paddingArgument({
    causal,
    lowers: () => true,
    says: (given, allowed) =>
      `ValueError: The \`padding\` argument must be a list/tuple or one of {${allowed.map((word) => `'${word}'`).join(", ")}}. Received: ${given}`,
  });
}

/** What Keras 3 says of a pool's padding that is none of its words, as they are written. */
export const poolingPaddingSays = (given: string): string =>
  `ValueError: Argument \`padding\` must be either 'valid' or 'same'. Received: padding=${given}`;

/** Pooling: the constructor of Keras 3 keeps whatever it is given, and the call refuses what it can't use. */
export function poolingPadding(): ArgumentSpec<Maybe<Padding>> {
  return paddingArgument({
    causal: () => false,
    lowers: (keras) => keras === 2,
    says: poolingPaddingSays,
    keeps: (keras) => keras === 3,
  });
}
