/** Folders that `Model.export` writes: what reads them in Keras 3, and what does not. */
import { argument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type Arguments, NONE, type Value, unknown } from "../../../values/value";

/** What stands in a folder that `Model.export` wrote: a graph of TensorFlow, of which Keras 3 makes a layer only. */
export const EXPORTED: Value = unknown("not-modelled", "an exported model");

/** `Model.export(filepath)`, in the format that it has unless it is told another. */
export function noteExported(args: Arguments, context: Context): Value {
  const path = argument(args, 0, "filepath");
  const isPlain = argument(args, 1, "format") === undefined && !args.rest;
  if (isPlain && path?.kind === "str" && path.value !== undefined) context.writeFile(path.value, EXPORTED);
  return NONE;
}

/** The layer that runs such a graph, in place of `load_model`. */
export const asLayer = (target: Span): Remedy => ({
  kind: "rewriteCall",
  target,
  name: "load_model",
  form: {
    parameters: ["filepath"],
    call: '@keras.layers.TFSMLayer({filepath}, call_endpoint="serve")',
  },
  preferred: true,
});
