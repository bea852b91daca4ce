/** Arguments that are one of a few words in exactly that spelling, where Keras does not lower-case them. */
import { type ArgumentSpec, type Maybe, contradiction } from "../layer-definition";
import { printed } from "./python-text";
import { unknown } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

/**
 * One of `choices`, else the contradiction `unknown-choice`. `alternatives` are older spellings and what they stand
 * for; `none` says what None means where it is allowed.
 */
export function exactChoice<const C extends string, const N extends string = never>(
  choices: readonly C[],
  options: {
    default: C;
    says: (given: string) => string;
    alternatives?: Readonly<Record<string, C>>;
    none?: N;
  },
): ArgumentSpec<Maybe<C | N>> {
  return {
    defaultText: `'${options.default}'`,
    choices,
    parse: (value, { name }) => {
      if (value === undefined) return options.default;
      if (value.kind === "unknown") return value;
      if (value.kind === "none" && options.none !== undefined) return options.none;
      if (value.kind === "str" && value.value === undefined) return unknown("not-supported", name);
      const given = printed(value);
      const found = choices.find((c) => c === given) ?? lookup(options.alternatives, given);
      if (found !== undefined && value.kind === "str") return found;
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given, choices: choices.map((c) => `'${c}'`).join(", ") },
        {
          kerasSays: options.says(given),
          remedies: choices.map((c) => ({ kind: "setArgument", name, value: `'${c}'` }) as const),
        },
      );
    },
  };
}
