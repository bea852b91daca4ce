/** Objects of Keras that have no items: `history["loss"]`, `model[0]`, and data sets of tf.data that training is given. */
import { methodOf } from "./class-values";
import type { Picked } from "../../library-rules";
import type { Remedy } from "../../../values/finding";
import { lookup } from "../../../values/lookup";
import type { NotIterable } from "../../../values/not-iterable";
import type { ObjectValue, Value } from "../../../values/value";

/** What has the items instead, written behind the object. */
const INSTEAD: Readonly<Record<string, string>> = {
  "keras.callbacks.History": ".history",
  "keras.Model": ".layers",
  "keras.layers.Layer": ".weights",
};

const DATASET = "tensorflow.data.Dataset";

/** The element at a place that is written as a number. */
function elementAt(index: Value, { value, site }: Picked): readonly Remedy[] {
  if (index.kind !== "int" || index.dim.kind !== "known" || index.dim.value < 0) return [];
  const { value: place } = index.dim;
  const skipped = place === 0 ? "" : `.skip(${place})`;
  return [
    {
      kind: "together",
      remedies: [
        { kind: "dropSubscript", span: site },
        { kind: "wrapText", span: value, before: "next(iter(", after: `${skipped}))` },
      ],
      preferred: true,
    },
  ];
}

/** `object[index]` of a class whose objects have no items, and that no class of the program's own gives any. */
export function subscripted(
  object: ObjectValue,
  index: Value,
  at: Picked,
): NotIterable<"not-subscriptable"> | undefined {
  const names = object.class.mro.map(({ canonical = "" }) => canonical);
  const kind = [...Object.keys(INSTEAD), DATASET].find((name) => names.includes(name));
  const isOpen = object.class.mro.some(({ openBase, metaclass }) => openBase ?? metaclass);
  if (kind === undefined || isOpen || methodOf(object.class, "__getitem__")) return undefined;
  const behind = lookup(INSTEAD, kind);
  const { name } = object.class;
  return {
    exception: "TypeError",
    message: `'${name}' object is not subscriptable`,
    code: "not-subscriptable",
    facts: { given: name },
    remedies:
      behind === undefined
        ? elementAt(index, at)
        : [{ kind: "wrapText", span: at.value, before: "", after: behind, preferred: true }],
  };
}
