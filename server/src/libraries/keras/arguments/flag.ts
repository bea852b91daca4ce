/** Boolean arguments. */
import { type ArgumentSpec, type Maybe } from "../layer-definition";

/** `True` or `False` by Python's truth; unknown where that can't be told. */
export function flag(defaultValue: boolean): ArgumentSpec<Maybe<boolean>> {
  return {
    defaultText: defaultValue ? "True" : "False",
    parse: (value, { context }) => {
      if (value === undefined) return defaultValue;
      if (value.kind === "unknown") return value;
      return (
        context.truth(value) ?? {
          kind: "unknown",
          reason: { code: "not-supported", detail: "truth of a value" },
        }
      );
    },
  };
}
