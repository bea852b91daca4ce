/** `pd.isna` and its like: whether something is missing, for tables, arrays and single values. */
import { tableOf } from "../tables";
import type { Context } from "../../../values/context";
import { type Arguments, type Value, argumentsOf, bool, unknown } from "../../../values/value";

/** Whether one value is missing; undefined where that is not known. */
function isMissing(value: Value): boolean | undefined {
  switch (value.kind) {
    case "none":
      return true;
    case "float":
      return value.value === undefined ? undefined : Number.isNaN(value.value);
    case "str":
    case "int":
    case "bool":
    case "bytes":
      return false;
    default:
      return undefined;
  }
}

/** A table is asked by its own method; of an array or a list each element is, and of anything else the thing itself. */
export const askedForGaps =
  (name: string) =>
  (args: Arguments, context: Context): Value => {
    const value = args.positional[0] ?? args.keywords.get("obj");
    if (!value) return unknown("data", name);
    if (tableOf(value)) {
      const method = context.attribute(value, name);
      return method ? context.call(method, argumentsOf(args.site, [])) : unknown("data", name);
    }
    const array =
      value.kind === "list"
        ? context.call(context.library("numpy.array"), argumentsOf(args.site, [value]))
        : value;
    if (array.kind === "tensor" && array.shape.ranked && array.shape.dims.length > 0)
      return { kind: "tensor", flavour: "numpy", shape: array.shape, dtype: "bool" };
    const answer = isMissing(value);
    return answer === undefined ? unknown("data", name) : bool(answer === name.startsWith("is"));
  };
