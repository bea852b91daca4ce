/** Values that functions and classes of Keras 3 beside layers refuse by themselves, each with its words. */
import { refusedPair } from "./argument-pairs";
import { optimizerRules, trainingRules } from "./training-values";
import { type NamedPart, activationNames, unknownName } from "../arguments";
import {
  type Rule,
  type Rules,
  oneOf,
  positive,
  refusedArguments,
  ruleIn,
  typeOf,
  within,
} from "../../value-rules/rules";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { nearestNames } from "../../../values/names/nearest-names";
import type { Arguments } from "../../../values/value";

/** A name of an initializer, a regularizer or a constraint. */
const named = (kind: NamedPart): Readonly<Record<string, Rule>> => ({
  identifier: (value, _, context) => {
    const unknown = unknownName(kind, value, context);
    return (
      unknown && {
        code: "unknown-identifier",
        facts: unknown.facts,
        says: unknown.kerasSays,
        instead: unknown.near,
      }
    );
  },
});

/** The name of an activation. */
const activationOf: Rule = (value, name) => {
  const given = knownText(value);
  if (given === undefined || activationNames.has(given)) return undefined;
  return {
    code: "unknown-activation",
    facts: { argument: name, given },
    says: `ValueError: Could not interpret activation function identifier: ${given}`,
    instead: nearestNames(given, activationNames),
  };
};

const dataFormat = oneOf(
  "channels_first channels_last",
  (given) =>
    `ValueError: The \`data_format\` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=${given}`,
);

const floatx = oneOf(
  "float64 float16 float32 bfloat16",
  (given) => `ValueError: Unknown \`floatx\` value: ${given}`,
);

const padding = {
  padding: oneOf("pre post", (given) => `ValueError: Padding type "${given}" not understood`),
  truncating: oneOf("pre post", (given) => `ValueError: Truncating type "${given}" not understood`),
  dtype: typeOf("NumPy"),
  maxlen: within("[0, ∞)", () => "ValueError: negative dimensions are not allowed"),
};

const strength = (name: string): Rule =>
  within(
    "[0, ∞)",
    (given) =>
      `ValueError: Invalid value for argument ${name}: expected a non-negative float.Received: ${name}=${given}`,
  );

const windows = {
  sequence_stride: positive(
    (given) => `ValueError: \`sequence_stride\` must be higher than 0. Received: sequence_stride=${given}`,
  ),
  sampling_rate: positive(
    (given) => `ValueError: \`sampling_rate\` must be higher than 0. Received: sampling_rate=${given}`,
  ),
};

/** How the classes of files in folders are written, for pictures, texts and sounds alike. */
const labelMode = {
  label_mode: oneOf(
    "int categorical binary",
    (given) =>
      `ValueError: \`label_mode\` argument must be one of "int", "categorical", "binary", or None. Received: label_mode=${given}`,
  ),
};

/** What all data sets of the files in folders look at; no share is taken for none. */
const filesInFolders = {
  ...labelMode,
  validation_split: within(
    "[0, 1)",
    (given) => `ValueError: \`validation_split\` must be between 0 and 1, received: ${given}`,
  ),
  subset: oneOf(
    "training validation both",
    (given) => `ValueError: \`subset\` must be either "training", "validation" or "both", received: ${given}`,
  ),
};

const picturesInFolders = {
  ...filesInFolders,
  color_mode: oneOf(
    "rgb rgba grayscale",
    (given) =>
      `ValueError: \`color_mode\` must be one of {"rgb", "rgba", "grayscale"}. Received: color_mode=${given}`,
  ),
};

/** By canonical name and parameter. */
const rules: Rules = {
  ...trainingRules,
  "keras.utils.image_dataset_from_directory": picturesInFolders,
  "keras.utils.text_dataset_from_directory": filesInFolders,
  "keras.utils.audio_dataset_from_directory": filesInFolders,
  "keras.preprocessing.image_dataset_from_directory": picturesInFolders,
  "keras.preprocessing.text_dataset_from_directory": filesInFolders,
  "keras.utils.pad_sequences": padding,
  "keras.preprocessing.sequence.pad_sequences": padding,
  "keras.mixed_precision.DTypePolicy": { name: typeOf("layer") },
  "keras.mixed_precision.Policy": { name: typeOf("layer") },
  "keras.dtype_policies.QuantizedDTypePolicy": { source_name: typeOf("layer") },
  "keras.dtype_policies.QuantizedFloat8DTypePolicy": { source_name: typeOf("layer") },
  "keras.backend.set_image_data_format": { data_format: dataFormat },
  "keras.config.set_image_data_format": { data_format: dataFormat },
  "keras.backend.set_floatx": { value: floatx },
  "keras.config.set_floatx": { value: floatx },
  "keras.utils.set_random_seed": {
    seed: within("[0, 4294967295]", () => "ValueError: Seed must be between 0 and 2**32 - 1"),
  },
  "keras.utils.to_categorical": {
    num_classes: within("[0, ∞)", () => "ValueError: negative dimensions are not allowed"),
  },
  "keras.utils.timeseries_dataset_from_array": windows,
  "keras.preprocessing.timeseries_dataset_from_array": windows,
  "keras.regularizers.L1": { l1: strength("l1") },
  "keras.regularizers.L2": { l2: strength("l2") },
  "keras.regularizers.L1L2": { l1: strength("l1"), l2: strength("l2") },
  "keras.regularizers.OrthogonalRegularizer": {
    mode: oneOf(
      "rows columns",
      (given) =>
        `ValueError: Invalid value for argument \`mode\`. Expected one of {"rows", "columns"}. Received: mode=${given}`,
    ),
  },
  "keras.activations.get": { identifier: activationOf },
  "keras.initializers.get": named("initializer"),
  "keras.regularizers.get": named("regularizer"),
  "keras.constraints.get": named("constraint"),
  "keras.initializers.VarianceScaling": {
    mode: oneOf(
      "fan_out fan_in fan_avg",
      (given) => `ValueError: Invalid \`mode\` argument: ${given}. Please use one of`,
    ),
    scale: within(
      "(0, ∞)",
      (given) => `ValueError: Argument \`scale\` must be positive float. Received: scale=${given}`,
    ),
    distribution: oneOf(
      "truncated_normal untruncated_normal uniform normal",
      (given) => `ValueError: Invalid \`distribution\` argument: ${given}.Please use one of`,
    ),
  },
};

/** Parameters of what takes any other keyword as well, so that its signature says nothing of keywords. */
const beginnings: Readonly<Record<string, string>> = {
  "keras.callbacks.ReduceLROnPlateau": "monitor factor",
};

/** Where the words are those of one list for all losses. */
const reduction = oneOf(
  "none sum mean sum_over_batch_size mean_with_sample_weight",
  // What follows is a set, whose order is another one in each run.
  () => "ValueError: Invalid value for argument `reduction`. Expected one of {",
);

function ruleFor(canonical: string, parameter: string): Rule | undefined {
  const ofAll = canonical.startsWith("keras.optimizers.") ? lookup(optimizerRules, parameter) : undefined;
  if (ofAll) return ofAll;
  if (parameter === "reduction" && canonical.startsWith("keras.losses.")) return reduction;
  if (parameter === "dtype" && /^keras\.(?:losses|metrics)\./.test(canonical)) return typeOf("layer");
  return ruleIn(rules, canonical, parameter);
}

/** Reports values that the function or class called `canonical` certainly refuses; its parameters where they are listed. */
export function refusedValues(
  canonical: string,
  parameters: readonly string[] | undefined,
  args: Arguments,
  context: Context,
): void {
  const names = parameters ?? lookup(beginnings, canonical)?.split(" ") ?? [];
  if (!refusedArguments((name) => ruleFor(canonical, name), names, args, context))
    refusedPair(canonical, names, args, context);
}
