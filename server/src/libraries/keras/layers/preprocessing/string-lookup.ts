/** StringLookup: words as places in a vocabulary. After `keras/src/layers/preprocessing/string_lookup.py`. */
import {
  explainLookup,
  lookupMethods,
  lookupRefused,
  lookupShape,
  outputModeArgument,
  sparseRefused,
  withLearnt,
} from "./index-lookup";
import { anything, flag, integer, optionalInteger } from "../../arguments";
import { type ArgumentSpec, defineLayer } from "../../layer-definition";
import { unrankedShape } from "../../../../values/shape";
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
  input: { kind: "tensor" },
  construct: (a) => sparseRefused(a) ?? lookupRefused(a),
  output: (a, x, { context, self }) => {
    if (!x.shape.ranked) return x.shape;
    if (context.keras === 2 && a.output_mode !== "int") {
      return unrankedShape({ code: "not-supported", detail: "StringLookup in Keras 2" });
    }
    return lookupShape(withLearnt(a, self), x.dims, x.shape);
  },
  dtype: (a) => (a.output_mode === "int" ? (a.invert === true ? "string" : "int64") : "float32"),
  methods: lookupMethods,
  explain: (a, _x, _output, _weights, { self }) => explainLookup(withLearnt(a, self)),
});
