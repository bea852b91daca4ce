/** `load_model` and its kin: the model that lies in a file, that the program saved, or that a text describes. */
import { modelEnding, refuseLoadedModel, refuseModelName } from "../parts/file-names";
import { noteLoss, refuseShortLoss } from "./loss-of-file";
import { refuseCustomObjects } from "./custom-objects";
import { recordModel } from "./model-records";
import { copyOfModel } from "./clone-model";
import { noteWritten, pathOf } from "../../builtins";
import { argument } from "../../callables/arguments";
import { isLayerInstance } from "../engine/layer-state";
import { keepCompileOf } from "../training/losses/compiled";
import type { Context } from "../../../values/context";
import { type PlainValue, parsedJson } from "../../../values/contents/plain-value";
import { type Arguments, NONE, type ObjectValue, type Value, str, unknown } from "../../../values/value";

import { madeFrom, mapOf } from "./stored-layers";
/** The model of a configuration, told at the call that loads it. */
function modelFrom(config: PlainValue, args: Arguments, context: Context): Value {
  const object = mapOf(config);
  if (!object) return unknown("data", "a stored model");
  const given = argument(args, 1, "custom_objects");
  const custom = new Map<string, Value>();
  if (given?.kind === "dict")
    for (const { key, value } of given.entries?.values() ?? [])
      if (key.kind === "str" && key.value !== undefined) custom.set(key.value, value);
  const model = context.silently(() => madeFrom(object, { args, context, custom }));
  if (!isLayerInstance(model)) return model;
  const compiled = mapOf(object.get("compile_config"));
  const loss = compiled?.get("loss");
  if (compiled) keepCompileOf(undefined, model, { args, context });
  if (typeof loss === "string") context.heap.set(model.attributes, "loss", str(loss));
  recordModel(model, context);
  return model;
}

/** `keras.models.load_model(filepath)`. */
export function loadModel(args: Arguments, context: Context): Value {
  const path = pathOf(argument(args, 0, "filepath"));
  const lost = unknown("data", "keras.models.load_model");
  refuseLoadedModel(args, context);
  if (path === undefined) return lost;
  const written = context.writtenFile(path);
  if (written) {
    if (!isLayerInstance(written)) {
      refuseWeightsAlone(written, path, args, context);
      return lost;
    }
    refuseCustomObjects(written, path, args, context);
    refuseShortLoss(written, path, args, context);
    const copy = copyOfModel(written, args, context);
    const loss = written.attributes.get("loss");
    if (!isLayerInstance(copy)) return copy;
    if (loss) context.heap.set(copy.attributes, "loss", loss);
    keepCompileOf(written, copy, { args, context });
    return copy;
  }
  const found = context.dataFile(path, { as: "model" });
  return found ? modelFrom(found.facts.config, args, context) : lost;
}

/** Refuses a file that `save_weights` wrote, in which no layer is described. */
function refuseWeightsAlone(written: Value, file: string, { site }: Arguments, context: Context): void {
  if (context.keras === 2 || written.kind !== "tuple" || !file.endsWith(".weights.h5")) return;
  context.report({
    code: "weights-without-model",
    severity: "error",
    span: site,
    facts: { file },
    kerasSays: `ValueError: No model config found in the file at ${file}.`,
    remedies: [{ kind: "loadWeightsInto", span: site, preferred: true }],
  });
}

/** Writes a model to a file: what is loaded from there is the model again. */
export function writeModel(model: ObjectValue, filepath: Value | undefined, context: Context): void {
  noteLoss(model, pathOf(filepath), context);
  noteWritten(filepath, model, context, modelEnding(context));
}

/** `save_model(model, filepath)`. */
export function saveModel(args: Arguments, context: Context): Value {
  refuseModelName(args, context, 1);
  const [model, filepath] = [argument(args, 0, "model") ?? NONE, argument(args, 1, "filepath")];
  if (isLayerInstance(model)) writeModel(model, filepath, context);
  else noteWritten(filepath, model, context, modelEnding(context));
  return NONE;
}

/** `model_from_json(text)`: the text is that of a model, or known. */
export function modelFromText(args: Arguments, context: Context): Value {
  const text = argument(args, 0, "json_string");
  const lost = unknown("data", "keras.models.model_from_json");
  if (text?.kind !== "str") return lost;
  if (text.configurationOf) {
    // What Keras 2 writes into such a text tells neither of losses nor of metrics.
    if (context.keras === 3) refuseCustomObjects(text.configurationOf, ".keras", args, context);
    return copyOfModel(text.configurationOf, args, context);
  }
  const config = text.value === undefined ? undefined : parsedJson(text.value);
  return config === undefined ? lost : modelFrom(config, args, context);
}
