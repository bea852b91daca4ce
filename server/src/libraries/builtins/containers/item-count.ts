/** How many items something of Python's own certainly has. */
import { plainType } from "../objects/plain-types";
import { lengthOfRange } from "../../../values/dimensions/range-length";
import type { Value } from "../../../values/value";
import { wholeEntries } from "../../../values/whole-entries";

/**
 * The number of items of a list, tuple, text, set, dict or range of the program's own. A list that is empty, or was given to others,
 * may be filled by them.
 */
export function itemCount(value: Value): number | undefined {
  if (plainType(value) === undefined) return undefined;
  switch (value.kind) {
    case "tuple":
      return value.items.length;
    case "list":
      return value.escaped === true || value.items?.length === 0 ? undefined : value.items?.length;
    case "dict":
      return value.escaped === true || value.entries?.size === 0 ? undefined : wholeEntries(value)?.size;
    case "str":
      return value.value === undefined ? undefined : Array.from(value.value).length;
    case "range": {
      const length = lengthOfRange(value);
      return length.kind === "known" ? length.value : undefined;
    }
    default:
      return undefined;
  }
}
