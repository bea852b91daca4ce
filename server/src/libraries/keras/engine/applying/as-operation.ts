/** What a layer that joins two inputs computes, written without the layer: numbers and arrays may stand there as well. */
import { lookup } from "../../../../values/names/lookup";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";

/** With `{0}` and `{1}` for the items of the list. */
const OPERATIONS: Readonly<Record<string, string>> = {
  Add: "{0} + {1}",
  Subtract: "{0} - {1}",
  Multiply: "{0} * {1}",
  Average: "({0} + {1}) / 2",
  Maximum: "@ops.maximum({0}, {1})",
  Minimum: "@ops.minimum({0}, {1})",
};

/** The same with the second item first, whose operator then decides: arrays of NumPy's refuse symbolic tensors. */
const SWAPPED: Readonly<Record<string, string>> = {
  ...OPERATIONS,
  Add: "{1} + {0}",
  Multiply: "{1} * {0}",
  Average: "({1} + {0}) / 2",
};

/** For the layer of that name, applied by the call at `span`. */
export function asOperation(layer: string, span: Span, isSwapped = false): readonly Remedy[] {
  const template = lookup(isSwapped ? SWAPPED : OPERATIONS, layer);
  return template === undefined ? [] : [{ kind: "writeItems", call: span, template, preferred: true }];
}
