/** StringLookup: words as places in a vocabulary. After `keras/src/layers/preprocessing/string_lookup.py`. */
import { encodedDtype, lookupRules, outputModeArgument } from "./index-lookup";
import { placesOf } from "./places-of-tokens";
import { anything, flag, integer, optionalInteger } from "../../arguments";
import { type ArgumentSpec, defineLayer } from "../../layer-definition";
import { type Value, str } from "../../../../values/value";

const oovToken: ArgumentSpec<Value> = { defaultText: "'[UNK]'", parse: (value) => value ?? str("[UNK]") };

export const stringLookup = defineLayer({
  names: ["keras.layers.StringLookup"],
  summary: "Replaces words by their places in a vocabulary, or encodes them as vectors.",
  args: {
    max_tokens: optionalInteger(),
    num_oov_indices: integer(1),
    mask_token: anything(),
    oov_token: oovToken,
    vocabulary: anything(),

    idf_weights: anything(),
    invert: flag(false),
    output_mode: outputModeArgument("StringLookup"),
    pad_to_max_tokens: flag(false),
    sparse: anything("False"),
    encoding: anything("'utf-8'"),
    salt: anything(),
  },
  ...lookupRules("StringLookup"),
  elements: placesOf,
  dtype: (a, x) => (a.output_mode === "int" && a.invert === true ? "string" : encodedDtype(a.output_mode, x)),
});
