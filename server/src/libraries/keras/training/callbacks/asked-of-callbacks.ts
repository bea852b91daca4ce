/** What models have and callbacks have not: a callback of the program's own asks itself for it, `self.predict(x)`. */
import type { Context } from "../../../../values/context";
import type { MissingAttribute } from "../../../../values/records/missing-attribute";
import type { NativeState } from "../../../../values/native-state";
import { OTHERS } from "../../../../values/names/marks";
import { type Span, endOf } from "../../../../values/records/span";
import { type Arguments, ESCAPED, type ObjectValue } from "../../../../values/value";

const CALLBACK = "keras.callbacks.Callback";

const OF_MODELS: ReadonlySet<string> = new Set(
  (
    "predict evaluate fit compile save save_weights load_weights get_weights set_weights layers get_layer optimizer " +
    "stop_training summary inputs outputs"
  ).split(" "),
);

/** Whether all classes of an instance are seen, but for Keras's own base. */
const isOwn = ({ attributes, class: { mro } }: ObjectValue): boolean =>
  !attributes.has(ESCAPED) &&
  !attributes.has(OTHERS) &&
  mro.every(({ canonical, openBase }) =>
    canonical === undefined
      ? openBase === undefined
      : canonical === CALLBACK || canonical === "builtins.object",
  );

function missing(
  callback: ObjectValue,
  attribute: string,
  site: Span,
  { openWorld }: Context,
): MissingAttribute<"unknown-attribute"> | undefined {
  if (openWorld || !OF_MODELS.has(attribute) || !isOwn(callback)) return undefined;
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
