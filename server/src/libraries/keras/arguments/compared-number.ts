/** An argument that Keras compares with a number as soon as it gets it, such as a share of units to drop. */
import { anything } from "./opaque";
import { pythonType } from "./python-text";
import { wrongType } from "./refusals";
import type { ArgumentSpec } from "../layer-definition";
import type { Value } from "../../../values/value";

/** Any value but `None` and text, which Python does not compare with `0`, of the type that `zero` names. */
export function comparedNumber(zero: "int" | "float"): ArgumentSpec<Value> {
  const reader = anything("0.0");
  return {
    ...reader,
    parse: (value, argument) => {
      if (value?.kind !== "none" && value?.kind !== "str") return reader.parse(value, argument);
      const says = `TypeError: '>' not supported between instances of '${pythonType(value)}' and '${zero}'`;
      return wrongType(argument.name, "a number", value, says);
    },
  };
}
