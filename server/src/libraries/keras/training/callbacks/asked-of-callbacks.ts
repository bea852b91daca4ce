/** What models have and callbacks have not: a callback of the program's own asks itself for it, `self.predict(x)`. */
import type { Context } from "../../../../values/context";
import type { MissingAttribute } from "../../../../values/records/missing-attribute";
import type { NativeState } from "../../../../values/native-state";
import { OTHERS } from "../../../../values/names/marks";
import { type Span, endOf } from "../../../../values/records/span";
import { type Arguments, type ClassValue, ESCAPED, type ObjectValue } from "../../../../values/value";

const CALLBACK = "keras.callbacks.Callback";

const OF_MODELS: ReadonlySet<string> = new Set(
  (
    "predict evaluate fit compile save save_weights load_weights get_weights set_weights layers get_layer optimizer " +
    "stop_training summary inputs outputs"
  ).split(" "),
);

/** Whether all that a callback is made of is the program's own and seen, but for Keras's base. */
export const isSeenWhole = ({ mro }: ClassValue): boolean =>
  mro.every(({ canonical, openBase }) =>
    canonical === undefined
      ? openBase === undefined
      : canonical === CALLBACK || canonical === "builtins.object",
  );

/** What Keras calls of a callback and nobody runs here; each may set attributes. */
const NOT_RUN = ["set_model", "set_params", "on_test_begin", "on_predict_begin"];

/** Whether it is known which attributes an instance has. */
const isKnown = ({ attributes, class: type }: ObjectValue): boolean =>
  !attributes.has(ESCAPED) &&
  !attributes.has(OTHERS) &&
  isSeenWhole(type) &&
  !type.mro.some((one) => one.canonical === undefined && NOT_RUN.some((name) => one.attributes.has(name)));

function missing(
  callback: ObjectValue,
  attribute: string,
  site: Span,
  { openWorld }: Context,
): MissingAttribute<"unknown-attribute"> | undefined {
  if (openWorld || !OF_MODELS.has(attribute) || !isKnown(callback)) return undefined;
  const { name } = callback.class;
  const span = endOf(site, attribute.length);
  return {
    message: `'${name}' object has no attribute '${attribute}'`,
    code: "unknown-attribute",
    facts: { type: name, attribute },
    isProven: true,
    remedies: [{ kind: "replaceText", span, text: `model.${attribute}`, preferred: true }],
  };
}

const state: NativeState = { type: "callback", holds: [], hooks: { of: "callback", missing } };

/** Gives a fresh callback its say about attributes that it lacks. */
export function initialiseCallback(callback: ObjectValue, _: Arguments, { heap }: Context): void {
  heap.write(callback, "native", state);
}
