/** Attributes of layers, models, callbacks and others that Keras makes itself: a program can't assign them, as real properties without a setter tell. */
import type { Context } from "../../../../values/context";
import type { Finding } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { ObjectValue } from "../../../../values/value";
import { wordSet } from "../../../../values/names/words";

/** By the base class and by which Keras has them. */
const RESERVED: readonly (readonly [base: string, keras: 2 | 3 | undefined, names: ReadonlySet<string>])[] = [
  [
    "keras.layers.Layer",
    undefined,
    wordSet(
      "weights variables trainable_variables non_trainable_variables losses metrics input output dtype compute_dtype variable_dtype",
    ),
  ],
  ["keras.layers.Layer", 2, wordSet("name dynamic updates input_shape output_shape dtype_policy")],
  ["keras.layers.Layer", 3, wordSet("path quantization_mode metrics_variables input_dtype")],
  ["keras.Model", undefined, wordSet("layers metrics_names distribute_strategy")],
  ["keras.callbacks.Callback", 3, wordSet("model")],
  ["keras.metrics.Metric", 3, wordSet("dtype variables")],
  ["keras.utils.PyDataset", 3, wordSet("num_batches")],
];

/** `self.output = …` in a class of the program's own, where Keras has a property of that name that nobody can set. */
export function setReserved(
  object: ObjectValue,
  name: string,
  site: Span,
  { keras }: Context,
): Finding | undefined {
  const { mro } = object.class;
  const isReserved = RESERVED.some(
    ([base, version, names]) =>
      names.has(name) &&
      (version === undefined || version === keras) &&
      mro.some(({ canonical }) => canonical === base),
  );
  if (!isReserved || object.class.canonical !== undefined) return undefined;
  // A class of the program's own may have a property of that name which takes it.
  const isOwn = mro.some(
    ({ canonical, openBase, attributes }) =>
      (openBase !== undefined && canonical?.startsWith("keras.") !== true) ||
      (canonical === undefined && (attributes.has(name) || attributes.has("__setattr__"))),
  );
  if (isOwn) return undefined;
  const owner = object.class.name;
  const says =
    keras === 2
      ? `Can't set the attribute "${name}", likely because it conflicts with an existing read-only @property of the object. Please choose a different name.`
      : name === "layers"
        ? "`Model.layers` attribute is reserved and should not be used. Please use another name."
        : `property '${name}' of '${owner}' object has no setter`;
  return {
    code: "reserved-attribute",
    severity: "error",
    span: site,
    facts: { type: owner, attribute: name },
    kerasSays: `AttributeError: ${says}`,
    remedies: [{ kind: "replaceText", span: site, text: `self.own_${name}`, isEverywhere: true }],
  };
}
