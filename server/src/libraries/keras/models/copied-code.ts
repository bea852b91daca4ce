/**
 * Code of the program's own in a model that `clone_model` copies. The model's own layers are made by their classes; what
 * stands in their configurations is looked up by name, after `keras/src/models/cloning.py` and `serialization_lib.py`.
 */
import { isKerasBefore } from "../release";
import { UNSAFE } from "./custom-objects";
import { sublayersOf } from "../engine/weights/tracking";
import {
  CUSTOM_OBJECTS,
  type Own,
  codeOf,
  firstOwn,
  isLambda,
  own,
  registering,
} from "../engine/unregistered";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";

/** The first thing in a layer's configuration that is not made again: something of the program's own, or a lambda. */
function firstUncopied(
  layer: ObjectValue,
  isNamed: boolean,
  context: Context,
  seen: Set<ObjectValue>,
): Own | "lambda" | undefined {
  if (seen.has(layer)) return undefined;
  seen.add(layer);
  // A class of the program's own writes its configuration itself.
  if (layer.class.canonical === undefined) return isNamed ? own(layer) : undefined;
  const found = firstOwn(layer, context);
  if (found) return found;
  if (isLambda(codeOf(layer)) && !context.settings.has(UNSAFE)) return "lambda";
  for (const inner of sublayersOf(layer).layers) {
    const within = firstUncopied(inner, true, context, seen);
    if (within) return within;
  }
  return undefined;
}

/** Refuses a copy of a model whose layers hold code that nobody registered, and says whether it did. */
export function refuseUncopied(model: ObjectValue, site: Span, context: Context): boolean {
  if (context.keras === 2 || model.class.canonical === undefined || context.settings.has(CUSTOM_OBJECTS))
    return false;
  const seen = new Set([model]);
  for (const layer of sublayersOf(model).layers) {
    const found = firstUncopied(layer, false, context, seen);
    // Keras 3.15 began to ask before it takes a lambda over.
    if (!found || (found === "lambda" && isKerasBefore(context, "3.15"))) continue;
    if (found === "lambda")
      context.report({
        code: "lambda-not-loaded",
        severity: "error",
        span: site,
        facts: { maker: "clone_model", allowing: "keras.config.enable_unsafe_deserialization()" },
        kerasSays: "ValueError: Requested the deserialization of a `Lambda` layer",
      });
    else
      context.report({
        code: "not-registered",
        severity: "error",
        span: site,
        facts: { copier: "clone_model", name: found.name },
        kerasSays: "TypeError: Could not locate",
        related: [{ span: found.definedAt, message: "problem.defined.place" }],
        remedies: [registering(found)],
      });
    return true;
  }
  return false;
}
