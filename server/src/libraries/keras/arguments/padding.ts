/** The `padding` argument of windows, after `standardize_padding` in `keras/src/utils/argument_validation.py`. */
import { type ArgumentSpec, type Maybe, contradiction } from "../layer-definition";
import { wrongType } from "./refusals";
import { printed, pythonType } from "./python-text";
import type { Padding } from "../geometry/window";
import type { KerasVersion } from "../../../values/context";
import { unknown } from "../../../values/value";

export interface PaddingOptions {
  readonly causal: (keras: KerasVersion) => boolean;
  /** Pooling in Keras 3 compares the word as it is written; everything else lower-cases it first. */
  readonly anyCase: (keras: KerasVersion) => boolean;
  readonly says: (given: string, allowed: readonly Padding[]) => string;
}

/** `'valid'` unless given; a word that Keras does not know is the contradiction `unknown-choice`. */
export function paddingArgument(options: PaddingOptions): ArgumentSpec<Maybe<Padding>> {
  return {
    defaultText: "'valid'",
    parse: (value, { name, context }) => {
      if (value === undefined) return "valid";
      if (value.kind === "unknown") return value;
      const allowed: readonly Padding[] = options.causal(context.keras)
        ? ["valid", "same", "causal"]
        : ["valid", "same"];
      if (value.kind !== "str") {
        const type = pythonType(value);
        if (type === undefined || value.kind === "object") return unknown("not-supported", name);
        // Tuples pass `__init__`, and are refused by every function that they reach.
        const words =
          value.kind === "tuple" || value.kind === "list" || !options.anyCase(context.keras)
            ? options.says(printed(value), allowed)
            : `AttributeError: '${type}' object has no attribute 'lower'`;
        return wrongType(name, allowed.map((word) => `'${word}'`).join(" or "), value, words);
      }
      if (value.value === undefined) return unknown("not-supported", name);
      const word = options.anyCase(context.keras) ? value.value.toLowerCase() : value.value;
      const found = allowed.find((choice) => choice === word);
      if (found !== undefined) return found;
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given: value.value, choices: allowed.map((choice) => `'${choice}'`).join(", ") },
        {
          kerasSays: options.says(word, allowed),
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
    anyCase: () => true,
    says: (given, allowed) =>
      `ValueError: The \`padding\` argument must be a list/tuple or one of {${allowed.map((word) => `'${word}'`).join(", ")}}. Received: ${given}`,
  });
}

/** Pooling: Keras 3 takes the word as it is, Keras 2 in any case. */
export function poolingPadding(): ArgumentSpec<Maybe<Padding>> {
  return paddingArgument({
    causal: () => false,
    anyCase: (keras) => keras === 2,
    says: (given) =>
      `ValueError: Argument \`padding\` must be either 'valid' or 'same'. Received: padding=${given}`,
  });
}
