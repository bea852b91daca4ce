/** Arguments that are one of a few words. */
import { type ArgumentSpec, type Maybe, contradiction } from "../layer-definition";
import { unknown } from "../../../values/value";

/**
 * One of `choices`, any case (Keras lower-cases them), else the contradiction `unknown-choice`.
 * `says` gives Keras's own words for a refused value.
 */
export function choice<const C extends string>(
  choices: readonly C[],
  defaultValue: C,
  says: (given: string) => string = (given) =>
    `ValueError: Invalid value ${given}; allowed: ${choices.join(", ")}`,
): ArgumentSpec<Maybe<C>> {
  return {
    defaultText: `'${defaultValue}'`,
    choices,
    parse: (value, { name }) => {
      if (value === undefined || value.kind === "none") return defaultValue;
      if (value.kind === "unknown") return value;
      if (value.kind !== "str") {
        return contradiction("wrong-argument-type", name, {
          argument: name,
          expected: choices.join(", "),
          given: value.kind,
        });
      }
      if (value.value === undefined) return unknown("not-supported", name);
      const lower = value.value.toLowerCase();
      const found = choices.find((c) => c === lower);
      if (found !== undefined) return found;
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given: value.value, choices: choices.map((c) => `'${c}'`).join(", ") },
        {
          kerasSays: says(value.value),
          remedies: choices.map((c) => ({ kind: "setArgument", name, value: `'${c}'` }) as const),
        },
      );
    },
  };
}

/** Any string, or `undefined` for None. */
export function text(defaultText = "None"): ArgumentSpec<Maybe<string | undefined>> {
  return {
    defaultText,
    parse: (value) => {
      if (value === undefined) return defaultText === "None" ? undefined : defaultText.replace(/^'|'$/g, "");
      if (value.kind === "none") return undefined;
      if (value.kind === "unknown") return value;
      return value.kind === "str" && value.value !== undefined
        ? value.value
        : unknown("not-supported", "text");
    },
  };
}
