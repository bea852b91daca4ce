/** Keras's inner names that the parts of Keras which are read from source ask for, and packages built like them. */
import { fn } from "./entries";
import type { Entry } from "../../callables/entries";
import { sourceInputs } from "../models/source-inputs";
import type { ModuleValue, Value } from "../../../values/value";

/** Keras 2's `VersionAwareLayers()`: an object whose attributes are the layers; see `keras/src/layers/__init__.py` of 2.15. */
function layersAsAttributes(): ModuleValue {
  return {
    kind: "module",
    name: "keras.layers",
    member: (name, context): Value => context.library(`keras.layers.${name}`),
  };
}

/** Everything of these names. */
export const internalEntries: readonly Entry[] = [
  fn("keras.layers.VersionAwareLayers", layersAsAttributes),
  ...["keras.ops.operation_utils", "keras.utils"].map((module) =>
    fn(`${module}.get_source_inputs`, sourceInputs),
  ),
];
