/** IntegerLookup: integers as places in a vocabulary. After `keras/src/layers/preprocessing/integer_lookup.py`. */
import { encodedDtype, lookupRules, outputModeArgument } from "./index-lookup";
import { placesOf } from "./places-of-tokens";
import { anything, flag, integer, optionalInteger } from "../../arguments";
import { type ArgumentSpec, defineLayer } from "../../layer-definition";
import { type Value, int } from "../../../../values/value";

const oovToken: ArgumentSpec<Value> = { defaultText: "-1", parse: (value) => value ?? int(-1) };

export const integerLookup = defineLayer({
  names: ["keras.layers.IntegerLookup"],
  summary: "Replaces integers by their places in a vocabulary, or encodes them as vectors.",
  args: {
    max_tokens: optionalInteger(),
    num_oov_indices: integer(1),
    mask_token: anything(),
    oov_token: oovToken,
    vocabulary: anything(),
    vocabulary_dtype: anything("'int64'"),
    idf_weights: anything(),
    invert: flag(false),
    output_mode: outputModeArgument("IntegerLookup"),
    sparse: anything("False"),
    pad_to_max_tokens: flag(false),
    oov_method: anything("'floormod'"),
    salt: anything(),
  },
  formerNames: {
    max_values: () => "max_tokens",
    mask_value: () => "mask_token",
    oov_value: () => "oov_token",
  },
  ...lookupRules("IntegerLookup"),
  elements: placesOf,
  dtype: (a, x) => encodedDtype(a.output_mode, x),
});
