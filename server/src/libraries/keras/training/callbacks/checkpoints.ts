/** `ModelCheckpoint`: the files that training writes with it, so that what is loaded from there is the model again. */
import { noteWritten } from "../../../builtins";
import { argument } from "../../../callables/arguments";
import { modelEnding } from "../../parts/file-names";
import { refuseUnsavable } from "../../models/restoring";
import { savedWeights } from "../saved-weights";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import type { Arguments, ObjectValue, Value } from "../../../../values/value";

/** The arguments of a `ModelCheckpoint` that are all seen; undefined for other callbacks. */
export function checkpointArguments(callback: Value): Arguments | undefined {
  if (callback.kind !== "object" || callback.class.canonical !== "keras.callbacks.ModelCheckpoint")
    return undefined;
  return callback.arguments?.rest ? undefined : callback.arguments;
}

/**
 * Notes what a checkpoint among the callbacks writes: the model, which is refused where it can't be written, or its
 * weights. A name with fields in it stands for files of which nobody knows the last.
 */
export function noteCheckpoint(callback: Value, model: ObjectValue, site: Span, context: Context): void {
  const args = checkpointArguments(callback);
  if (!args) return;
  const path = argument(args, 0, "filepath");
  const onlyWeights = argument(args, 4, "save_weights_only");
  if (onlyWeights && onlyWeights.kind !== "bool") return;
  if (onlyWeights?.value !== true) refuseUnsavable(model, site, context);
  if (path?.kind === "str" && path.value?.includes("{") === true) return;
  const isOfWeights = onlyWeights?.value === true;
  noteWritten(
    path,
    isOfWeights ? savedWeights(model) : model,
    context,
    isOfWeights ? ".h5" : modelEnding(context),
  );
}
