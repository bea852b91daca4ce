/** IntegerLookup: integers as places in a vocabulary. After `keras/src/layers/preprocessing/integer_lookup.py`. */
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
  input: { kind: "tensor" },
  construct: (a) => sparseRefused(a) ?? lookupRefused(a),
  output: (a, x, { context, self }) => {
    if (!x.shape.ranked) return x.shape;
    if (context.keras === 2 && a.output_mode !== "int") {
      return unrankedShape({ code: "not-supported", detail: "IntegerLookup in Keras 2" });
    }
    return lookupShape(withLearnt(a, self), x.dims, x.shape);
  },
  dtype: (a) => (a.output_mode === "int" ? (a.invert === true ? "int64" : "int64") : "float32"),
  methods: lookupMethods,
  explain: (a, _x, _output, _weights, { self }) => explainLookup(withLearnt(a, self)),
});
