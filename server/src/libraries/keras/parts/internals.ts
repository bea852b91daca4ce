/** Keras's inner names that the parts of Keras which are read from source ask for, and packages built like them. */
import { fn, opaqueClasses } from "./entries";
import type { Entry } from "../../callables/entries";
import { argument, receiver } from "../../callables/arguments";
import { layerClass } from "../engine/layer-class";
import { automaticName, nameText } from "../engine/naming";
import { sourceInputs } from "../models/source-inputs";
import { libraryClass } from "../../library-class";
import { dtypeName } from "../../tensor-functions/core/dtype";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import {
  type Arguments,
  FALSE,
  type ModuleValue,
  NONE,
  type Value,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

/** Keras 2's `VersionAwareLayers()`: an object whose attributes are the layers; see `keras/src/layers/__init__.py` of 2.15. */
function layersAsAttributes(): ModuleValue {
  return {
    kind: "module",
    name: "keras.layers",
    member: (name, context): Value => context.library(`keras.layers.${name}`),
  };
}

/** A module whose members are those of a described one. */
const moduleOf = (described: string): ModuleValue => ({
  kind: "module",
  name: described,
  member: (name, context): Value => context.library(`${described}.${name}`),
});

/** The backend that a layer which prepares data computes on: whichever it is, its functions are those of `keras.ops`. */
const anyBackend: ModuleValue = {
  kind: "module",
  name: "keras.backend",
  member: (name, context): Value =>
    ["core", "nn", "numpy"].includes(name) ? moduleOf("keras.ops") : context.library(`keras.backend.${name}`),
};

/** The base of layers that prepare data; see `keras/src/layers/preprocessing/data_layer.py`. */
const dataLayerClass = libraryClass("keras.layers.preprocessing.data_layer.DataLayer", [layerClass], {
  attributes: [["backend", anyBackend]],
});

/** What serialization asks for; see `keras/src/saving/keras_saveable.py`. */
const saveableClass = libraryClass("keras.saving.keras_saveable.KerasSaveable");

/** Which tensors a block of code computes with changes no shape; see `keras/src/utils/backend_utils.py`. */
const graphScopeClass = libraryClass("keras.utils.backend_utils.TFGraphScope", [], {
  methods: { __init__: () => NONE, __enter__: (args) => receiver(args).self ?? NONE, __exit__: () => NONE },
});

/** `keras_export(path)` gives back what it decorates. */
const exported = ({ site }: Arguments): Value =>
  libraryFunction(
    "keras.api_export.exported",
    (args) => args.positional[0] ?? unknown("not-supported", "keras_export", site),
  );

/** `auto_name(prefix)`: as layers are called that nobody named. */
function madeUpName(args: Arguments, context: Context): Value {
  const prefix = knownText(argument(args, 0, "prefix"));
  return prefix === undefined ? str(undefined) : str(nameText(automaticName(prefix, context)));
}

/** `standardize_dtype(dtype)`: its name. */
function standardDtype(args: Arguments): Value {
  const given = argument(args, 0, "dtype");
  const name = dtypeName(given) ?? knownText(given);
  return name === undefined ? str(undefined) : str(name);
}

/**
 * `exists(path)`: which files there will be nobody knows, but a word without a folder or an ending, where the path of stored
 * weights could stand as well as one of a few words, is no file.
 */
function existing(args: Arguments): Value {
  const path = knownText(argument(args, 0, "path"));
  return path !== undefined && /^\w*$/.test(path) ? FALSE : unknown("data", "whether a file exists");
}

/** What `keras.utils.FeatureSpace` asks for. */
const featureSpaceEntries: readonly Entry[] = [
  ["keras.layers.preprocessing.data_layer.DataLayer", () => dataLayerClass],
  ["keras.saving.keras_saveable.KerasSaveable", () => saveableClass],
  ["keras.utils.backend_utils.TFGraphScope", () => graphScopeClass],
  fn("keras.utils.backend_utils.in_tf_graph", () => FALSE),
  fn("keras.utils.naming.auto_name", madeUpName),
  fn("keras.backend.standardize_dtype", standardDtype),
  fn("keras.api_export.keras_export", exported),
  // TensorFlow, which is imported when it is first used, comes from this module: an alias says so.
  ...opaqueClasses("keras.utils.module_utils", "LazyModule"),
];

/** Everything of these names. */
export const internalEntries: readonly Entry[] = [
  fn("keras.utils.file_utils.exists", existing),
  fn("keras.layers.VersionAwareLayers", layersAsAttributes),
  ...featureSpaceEntries,
  ...["keras.ops.operation_utils", "keras.utils"].map((module) =>
    fn(`${module}.get_source_inputs`, sourceInputs),
  ),
];
