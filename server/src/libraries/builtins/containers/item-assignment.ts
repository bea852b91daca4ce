/** `value[index] = …` of Python's own values that can't be changed. */
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Value } from "../../../values/value";

const FIXED: ReadonlySet<Value["kind"]> = new Set(["tuple", "str", "range", "bytes", "set"]);

/** What is raised where an item of a text, a tuple or a range is set. */
export const itemSet = (value: Value): NotIterable<"immutable-value"> | undefined =>
  FIXED.has(value.kind) &&
  !(value.kind === "bytes" && !value.text) &&
  !("instance" in value && value.instance) &&
  !(value.kind === "tuple" && value.class)
    ? {
        exception: "TypeError",
        message: `'${value.kind}' object does not support item assignment`,
        code: "immutable-value",
        facts: { type: value.kind },
      }
    : undefined;
