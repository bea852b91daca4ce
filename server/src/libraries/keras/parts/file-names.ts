/** Names of files that Keras 3 refuses to write, after `saving_api.py` and `model_checkpoint.py`. */
import { opaqueClass } from "./entries";
import { callbackBase } from "./training-objects";
import { argument, receiver } from "../engine/class-values";
import type { Context } from "../../../values/context";
import { type Arguments, type ClassValue, NONE } from "../../../values/value";

const WEIGHTS = [".weights.h5"];
/** Weights in several files, of which a JSON file tells. */
const SHARDS = ["weights.json", "weights.h5"];
const MODELS = [".keras", ".h5", ".hdf5"];
/** A checkpoint of the whole model is tested for `.keras` and for `.h5` only. */
const CHECKPOINTS = [".keras", ".h5"];

/** A file name with another ending. */
const withEnding = (name: string, ending: string): string =>
  `${name.replace(/(\.weights)?\.(h5|hdf5|keras|ckpt|tf)$/, "")}${ending}`;

function refuse(
  args: Arguments,
  wanted: readonly string[],
  says: (name: string) => string,
  context: Context,
  position = 0,
): void {
  const path = argument(args, position, "filepath");
  if (context.keras === 2 || path?.kind !== "str" || path.value === undefined) return;
  const name = path.value;
  if (wanted.some((ending) => name.endsWith(ending)) || name.startsWith("hf://")) return;
  context.report({
    code: "file-name",
    severity: "error",
    span: args.positionalSpans[position] ?? args.keywordSpans.get("filepath") ?? args.site,
    facts: { name, endings: wanted.join(", ") },
    kerasSays: `ValueError: ${says(name)}`,
    remedies: path.span
      ? [
          {
            kind: "replaceText",
            span: path.span,
            text: `"${withEnding(name, wanted[0] ?? "")}"`,
            preferred: true,
          },
        ]
      : [],
  });
}

/** `Model.save_weights(filepath)`. */
export function refuseWeightsName(args: Arguments, context: Context): void {
  const shards = argument(args, 2, "max_shard_size") ?? args.rest;
  if (shards && shards.kind !== "none") {
    if (shards.kind === "unknown") return;
    const says = (name: string): string =>
      `The filename must end in \`.weights.json\` when \`max_shard_size\` is specified. Received: filepath=${name}`;
    refuse(args, SHARDS, says, context);
    return;
  }
  refuse(
    args,
    WEIGHTS,
    (name) => `The filename must end in \`.weights.h5\`. Received: filepath=${name}`,
    context,
  );
}

/** `Model.save(filepath)`, and `save_model(model, filepath)`. */
export function refuseModelName(args: Arguments, context: Context, position = 0): void {
  refuse(
    args,
    MODELS,
    (name) =>
      `Invalid filepath extension for saving. Please add either a \`.keras\` extension for the native Keras format (recommended) or a \`.h5\` extension. Received: filepath=${name}.`,
    context,
    position,
  );
}

/** `Model.load_weights(filepath)`: names only go with files of the older format. */
export function refuseByName(args: Arguments, context: Context): void {
  const path = argument(args, 0, "filepath");
  const byName = args.keywords.get("by_name");
  if (context.keras === 2 || path?.kind !== "str" || !byName || byName.kind === "none") return;
  if (path.value === undefined || !/\.(weights\.h5|weights\.json|keras)$/.test(path.value)) return;
  context.report({
    code: "by-name",
    severity: "error",
    span: args.keywordSpans.get("by_name") ?? args.site,
    facts: { name: path.value },
    kerasSays: `ValueError: \`by_name\` only supports loading legacy '.h5' or '.hdf5' files. Received: ${path.value}`,
    remedies: [{ kind: "removeArgument", call: args.site, name: "by_name", preferred: true }],
  });
}

function refuseCheckpointName(args: Arguments, context: Context): void {
  const only = argument(args, 4, "save_weights_only");
  if (only !== undefined && only.kind !== "bool") return;
  if (only?.value === true) {
    const says = (name: string): string =>
      `When using \`save_weights_only=True\` in \`ModelCheckpoint\`, the filepath provided must end in \`.weights.h5\` (Keras weights format). Received: filepath=${name}`;
    refuse(args, WEIGHTS, says, context);
    return;
  }
  const says = (name: string): string =>
    `The filepath provided must end in \`.keras\` (Keras model format). Received: filepath=${name}`;
  refuse(args, CHECKPOINTS, says, context);
}

/** `keras.callbacks.ModelCheckpoint`. */
export const modelCheckpoint = (): ClassValue =>
  opaqueClass("keras.callbacks.ModelCheckpoint", callbackBase, {
    __init__: (args, context) => {
      refuseCheckpointName(receiver(args).rest, context);
      return NONE;
    },
  });
