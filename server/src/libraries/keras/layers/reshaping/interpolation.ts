/** The `interpolation` of UpSampling2D: lower-cased when it is given, and looked at only where real images are resized. */
import { pythonType, wrongType } from "../../arguments";
import type { ArgumentSpec } from "../../layer-definition";
import { type Value, str } from "../../../../values/value";

/** Any string; what has no `lower` is refused. */
export function interpolation(): ArgumentSpec<Value> {
  return {
    defaultText: "'nearest'",
    parse: (value, { name }) => {
      if (value === undefined) return str("nearest");
      if (value.kind === "str" || value.kind === "unknown" || value.kind === "object") return value;
      const type = pythonType(value);
      if (type === undefined) return value;
      return wrongType(name, "a string", value, `AttributeError: '${type}' object has no attribute 'lower'`);
    },
  };
}
