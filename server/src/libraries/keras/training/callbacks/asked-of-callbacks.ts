/**
 * What callbacks of the program's own have not: what models have, of which one asks itself as in `self.predict(x)`, and
 * names that are near one of its own.
 */
import { isSeenBut, lacking, typedWrong } from "../../../builtins/objects/near-members";
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

/** What Keras's base class has beside the methods that are called as training goes on. */
const OF_CALLBACKS: readonly string[] = ["model", "params", "validation_data", "set_model", "set_params"];

/** Whether all that a callback is made of is the program's own and seen, but for Keras's base. */
export const isSeenWhole = (type: ClassValue): boolean => isSeenBut(CALLBACK, type);

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
  if (openWorld || !isKnown(callback)) return undefined;
  if (OF_MODELS.has(attribute)) {
    const span = endOf(site, attribute.length);
    return {
      ...lacking(callback, attribute, site, []),
      remedies: [{ kind: "replaceText", span, text: `model.${attribute}`, preferred: true }],
    };
  }
  return attribute.startsWith("on_") ? undefined : typedWrong(callback, attribute, site, OF_CALLBACKS);
}

const state: NativeState = { type: "callback", holds: [], hooks: { of: "callback", missing } };

/** Gives a fresh callback its say about attributes that it lacks. */
export function initialiseCallback(callback: ObjectValue, _: Arguments, { heap }: Context): void {
  heap.write(callback, "native", state);
}
