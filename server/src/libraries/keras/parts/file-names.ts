/** Names of files that Keras 3 refuses to write or to read, after `saving_api.py` and `model_checkpoint.py`. */
import { opaqueClass } from "./entries";
import { callbackBase } from "./training-objects";
import { EXPORTED, asLayer } from "./exported-models";
import { argument, receiver } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import type { Remedy, Severity } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type Arguments, type ClassValue, NONE } from "../../../values/value";

const WEIGHTS = [".weights.h5"];
/** Weights in several files, of which a JSON file tells. */
const SHARDS = ["weights.json", "weights.h5"];
const MODELS = [".keras", ".h5", ".hdf5"];
/** A checkpoint of the whole model is tested for `.keras` and for `.h5` only. */
const CHECKPOINTS = [".keras", ".h5"];

/** Endings that stand for another format, and not for a part of the name such as the `2` of `v1.2`. */
const OTHER_FORMAT = /(\.weights)?\.(h5|hdf5|hdf|keras|ckpt|tf|pb|model|pkl|json)$/;

/** What a whole model is most often written to. */
export const modelEnding = ({ keras }: Context): string => (keras === 2 ? ".h5" : ".keras");

/** A file name with another ending. */
const withEnding = (name: string, ending: string): string =>
  `${name.replace(OTHER_FORMAT, "").replace(/\/$/, "")}${ending}`;

/** What is refused, and how. */
interface Refusal {
  readonly wanted: readonly string[];
  readonly says: (name: string) => string;
  readonly position?: number;
  /** Whether the program writes the file, so that it may have any name. */
  readonly isWritten?: boolean;
  readonly severity?: Severity;
  /** What would do, where it is not another name. */
  readonly remedies?: readonly Remedy[];
}

/** The name with another ending, in the literal that it is or in those that end it. */
function renaming(
  literal: Span | undefined,
  span: Span,
  name: string,
  ending: string,
  isSafe: boolean,
): readonly Remedy[] {
  const traits = { preferred: true, isSafe };
  const text = `"${withEnding(name, ending)}"`;
  const whole: readonly Remedy[] = literal
    ? [{ kind: "replaceText", span: literal, text, isEverywhere: true, ...traits }]
    : [];
  const from = OTHER_FORMAT.exec(name)?.[0];
  if (from === undefined) {
    const behind = ` + "${ending}"`;
    return isSafe && !literal ? [{ kind: "wrapText", span, before: "", after: behind, ...traits }] : whole;
  }
  return [...whole, { kind: "changeEnding", span, from, to: ending, ...traits }];
}

function refuse(args: Arguments, refusal: Refusal, context: Context): void {
  const { wanted, says, position = 0, isWritten = false, severity = "error" } = refusal;
  const path = argument(args, position, "filepath");
  if (context.keras === 2 || path?.kind !== "str" || path.value === undefined) return;
  const name = path.value;
  if (wanted.some((ending) => name.endsWith(ending)) || name.startsWith("hf://")) return;
  const span = args.positionalSpans[position] ?? args.keywordSpans.get("filepath") ?? args.site;
  context.report({
    code: "file-name",
    severity,
    span,
    facts: { name, endings: wanted.join(", ") },
    kerasSays: `ValueError: ${says(name)}`,
    remedies: refusal.remedies ?? renaming(path.span, span, name, wanted[0] ?? "", isWritten),
  });
}

/** What lies in a folder that Keras 3 wrote: a model that is not zipped, or a checkpoint of Orbax. */
const OF_FOLDERS = /^(config\.json|orbax\.checkpoint|pytree\.orbax-checkpoint|checkpoint_metadata|\d+)$/;

/** How sure it is that a path leads to no folder that Keras 3 reads; undefined where it does, or may. */
function unreadable(args: Arguments, context: Context): Severity | undefined {
  const path = argument(args, 0, "filepath");
  if (path?.kind !== "str" || path.value === undefined) return undefined;
  const written = context.writtenFile(path.value);
  if (written) return written === EXPORTED ? "error" : undefined;
  // Remote files are fetched first, whatever they are called.
  if (path.value.includes("://")) return undefined;
  const folder = context.dataFile(path.value, { as: "folder" });
  if (folder) return folder.facts.some(({ name }) => OF_FOLDERS.test(name)) ? undefined : "error";
  // A folder that can't be seen may be one of them; hardly under the name of another format.
  return OTHER_FORMAT.test(path.value) ? "error" : "warning";
}

/** `load_model(filepath)`. */
export function refuseLoadedModel(args: Arguments, context: Context): void {
  const severity = unreadable(args, context);
  if (!severity) return;
  const says = (name: string): string =>
    `File format not supported: filepath=${name}. Keras 3 only supports V3 \`.keras\` files, legacy H5 format files (\`.h5\` extension).`;
  const path = argument(args, 0, "filepath");
  const isExported = path?.kind === "str" && context.writtenFile(path.value ?? "") === EXPORTED;
  const remedies = isExported ? [asLayer(args.site)] : undefined;
  refuse(args, { wanted: MODELS, says, severity, remedies }, context);
}

/** `Model.load_weights(filepath)`. */
export function refuseLoadedWeights(args: Arguments, context: Context): void {
  const severity = unreadable(args, context);
  if (!severity) return;
  const says = (name: string): string =>
    `File format not supported: filepath=${name}. Keras 3 only supports V3 \`.keras\` files, \`.weights.h5\` files, legacy H5 format files (\`.h5\` extension), or Orbax checkpoints.`;
  refuse(args, { wanted: [...WEIGHTS, ...MODELS, ".weights.json"], says, severity }, context);
}

/** `Model.save_weights(filepath)`. */
export function refuseWeightsName(args: Arguments, context: Context): void {
  const shards = argument(args, 2, "max_shard_size") ?? args.rest;
  if (shards && shards.kind !== "none") {
    if (shards.kind === "unknown") return;
    const says = (name: string): string =>
      `The filename must end in \`.weights.json\` when \`max_shard_size\` is specified. Received: filepath=${name}`;
    refuse(args, { wanted: SHARDS, says, isWritten: true }, context);
    return;
  }
  const says = (name: string): string =>
    `The filename must end in \`.weights.h5\`. Received: filepath=${name}`;
  refuse(args, { wanted: WEIGHTS, says, isWritten: true }, context);
}

/** `Model.save(filepath)`, and `save_model(model, filepath)`. */
export function refuseModelName(args: Arguments, context: Context, position = 0): void {
  const zipped = argument(args, position + 2, "zipped");
  // A model that is not zipped is a folder of any name.
  if (zipped && zipped.kind !== "none" && !(zipped.kind === "bool" && zipped.value)) return;
  const says = (name: string): string =>
    `Invalid filepath extension for saving. Please add either a \`.keras\` extension for the native Keras format (recommended) or a \`.h5\` extension. … Received: filepath=${name}.`;
  refuse(args, { wanted: MODELS, says, position, isWritten: true }, context);
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
    remedies: [
      { kind: "removeArgument", call: args.site, name: "by_name", preferred: true },
      {
        kind: "rewriteArguments",
        call: args.site,
        changes: [{ remove: ["by_name"], set: { skip_mismatch: "True" } }],
      },
    ],
  });
}

function refuseCheckpointName(args: Arguments, context: Context): void {
  const only = argument(args, 4, "save_weights_only");
  if (only !== undefined && only.kind !== "bool") return;
  if (only?.value === true) {
    const says = (name: string): string =>
      `When using \`save_weights_only=True\` in \`ModelCheckpoint\`, the filepath provided must end in \`.weights.h5\` (Keras weights format). Received: filepath=${name}`;
    refuse(args, { wanted: WEIGHTS, says, isWritten: true }, context);
    return;
  }
  const says = (name: string): string =>
    `The filepath provided must end in \`.keras\` (Keras model format). Received: filepath=${name}`;
  refuse(args, { wanted: CHECKPOINTS, says, isWritten: true }, context);
}

/** `keras.callbacks.ModelCheckpoint`. */
export const modelCheckpoint = (): ClassValue =>
  opaqueClass("keras.callbacks.ModelCheckpoint", callbackBase, {
    __init__: (args, context) => {
      refuseCheckpointName(receiver(args).rest, context);
      return NONE;
    },
  });
