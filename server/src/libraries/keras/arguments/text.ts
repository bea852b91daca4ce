/** Arguments that are texts. */
import { type ArgumentSpec, type Maybe } from "../layer-definition";
import { unknown } from "../../../values/value";

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
