/** Objects of Keras that have no items: `history["loss"]`, `model[0]`, `for layer in model`. */
import type { Picked } from "../../library-rules";
import { withoutItems, withoutIteration } from "../../without-items";
import { lookup } from "../../../values/names/lookup";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { ObjectValue, Value } from "../../../values/value";

/** What has the items instead, written behind the object. */
const INSTEAD: Readonly<Record<string, string>> = {
  "keras.callbacks.History": ".history",
  "keras.Model": ".layers",
  "keras.layers.Layer": ".weights",
};

/** `object[index]` of a class whose objects have no items, and that no class of the program's own gives any. */
export const subscripted = (
  object: ObjectValue,
  _index: Value,
  at: () => Picked,
): NotIterable<"not-subscriptable"> | undefined =>
  withoutItems(object, Object.keys(INSTEAD), (of) => instead(of, at().value));

/** The same of `for … in object`. */
export const loopedObject = (value: Value, site: Span): NotIterable<"nothing-to-iterate"> | undefined =>
  value.kind === "object"
    ? withoutIteration(value, Object.keys(INSTEAD), (of) => instead(of, site))
    : undefined;

const instead = (of: string, span: Span): readonly Remedy[] => [
  { kind: "wrapText", span, before: "", after: lookup(INSTEAD, of) ?? "", preferred: true },
];
