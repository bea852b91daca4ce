/** Objects of Keras that have no items: `history["loss"]`, `model[0]`. */
import type { Picked } from "../../library-rules";
import { withoutItems } from "../../without-items";
import { lookup } from "../../../values/names/lookup";
import type { NotIterable } from "../../../values/records/not-iterable";
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
  withoutItems(object, Object.keys(INSTEAD), (of) => [
    { kind: "wrapText", span: at().value, before: "", after: lookup(INSTEAD, of) ?? "", preferred: true },
  ]);
