/** Code of the program's own that Keras 3 does not find where it makes a layer anew from its configuration. */
import { isUserCode } from "../../callables/class-members";
import { layerStateOf } from "./layer-state";
import { type Contradiction, contradiction } from "../layer-definition";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { ObjectValue, Value } from "../../../values/value";

/** Set once the program registers code of its own, or gives it in a scope: which of it, is not told apart. */
export const CUSTOM_OBJECTS = "custom_objects";

/** Set where a scope says what a name stands for, which may be another class than that of the same name. */
export const SCOPED_OBJECTS = "scoped objects";

/** Arguments that are stored by the name of a class or function. A regularizer of the program's own stores nothing. */
const STORED = [
  "activation",
  "recurrent_activation",
  "kernel_initializer",
  "recurrent_initializer",
  "bias_initializer",
  "kernel_constraint",
  "recurrent_constraint",
  "bias_constraint",
];

/** A class or function of the program's own that Keras looks up by its name. */
export interface Own {
  readonly name: string;
  readonly definedAt: Span;
}

/** What a value is stored by the name of; undefined for what Keras finds by itself or stores otherwise. */
export function own(value: Value | undefined): Own | undefined {
  if (value?.kind === "object") return own(value.class);
  if (value?.kind === "class")
    return value.canonical === undefined && value.definedAt
      ? { name: value.name, definedAt: value.definedAt }
      : undefined;
  // A lambda is stored with its code, a bound method under a name of no module.
  const isStored = isUserCode(value) && value.self === undefined && !value.decorated;
  return isStored && value.definedAt && /^\w+$/.test(value.name)
    ? { name: value.name, definedAt: value.definedAt }
    : undefined;
}

/** The code that a layer of Keras's own runs and stores, such as the function of a `Lambda` layer. */
export function codeOf(layer: ObjectValue): Value | undefined {
  const state = layer.class.canonical === undefined ? undefined : layerStateOf(layer);
  return state?.parsed && state.definition?.code?.(state.parsed);
}

/** Whether code has no name, so that it is stored as it is. */
export const isLambda = (code: Value | undefined): boolean => isUserCode(code) && !/^\w+$/.test(code.name);

/** The cells of a recurrent layer: one, a list of them, or those of a stack. */
function cellsOf(layer: ObjectValue, context: Context): readonly Value[] {
  const cell = context.attribute(layer, "cell");
  const isStack = cell?.kind === "object" && cell.class.canonical === "keras.layers.StackedRNNCells";
  const cells = isStack ? context.attribute(cell, "cells") : cell;
  if (cells?.kind === "list" || cells?.kind === "tuple") return cells.items ?? [];
  return cells ? [cells] : [];
}

/** The first class or function in a layer's configuration that Keras would have to be told of, or the layer's own class. */
export function firstOwn(layer: ObjectValue, context: Context): Own | undefined {
  const given = layer.arguments?.keywords;
  const parts = [layer, codeOf(layer), ...cellsOf(layer, context), ...STORED.map((name) => given?.get(name))];
  return parts.map(own).find((found) => found !== undefined);
}

/** Registers a class or function where it is defined. */
export const registering = ({ definedAt }: Own): Remedy => ({
  kind: "decorate",
  definedAt,
  decorator: "@keras.saving.register_keras_serializable()",
  needs: "keras",
  preferred: true,
});

/** Refuses a recurrent layer that is copied through its configuration, where that names code nobody registered. */
export function refuseUnregistered(layer: ObjectValue, context: Context): Contradiction | undefined {
  // Keras 2 hands the cells' classes on itself.
  if (context.keras !== 3 || context.settings.has(CUSTOM_OBJECTS)) return undefined;
  const found = firstOwn(layer, context);
  if (!found) return undefined;
  const isClassItself = layer.class.canonical === undefined;
  const says = isClassItself
    ? `TypeError: Could not locate class '${found.name}'.`
    : "TypeError: … could not be deserialized properly.";
  return contradiction(
    "not-registered",
    "layer",
    { copier: "Bidirectional", name: found.name },
    { kerasSays: says, remedies: [registering(found)] },
  );
}
