/** The table that Embedding and ReversibleEmbedding share, after `keras/src/layers/core/embedding.py`. */
import { integerInstance, printed, pythonType, wrongType } from "../../arguments";
import { type ArgumentSpec, type LayerInput, type LayerScope } from "../../layer-definition";
import { isKerasBefore } from "../../release";
import { loraWeights } from "../lora-weights";
import { maskOperation } from "../mask-rules";
import type { Weight } from "../../../../values/records/application";
import type { Dim } from "../../../../values/dimensions/dimension";
import { NONE, type Value, int, unknown } from "../../../../values/value";

/** The release that began to look at the sizes. */
const SINCE = "3.15";

/** `input_dim` and `output_dim`: positive integers, and for once no bools. */
export function embeddingArguments() {
  return { input_dim: size(), output_dim: size() };
}

function size(): ArgumentSpec<Dim> {
  return {
    parse: (value, argument) => {
      const { name } = argument;
      const says = (given: string): string =>
        `ValueError: \`${name}\` must be a positive integer. Received: ${name}=${given} (of type ${value && pythonType(value)}).`;
      if (value?.kind === "bool" && !isKerasBefore(argument.context, SINCE))
        return wrongType(name, "a positive integer", value, says(printed(value)));
      return integerInstance({ says, floatsInKeras2: true, since: SINCE }).parse(value, argument);
    },
  };
}

/** Every integer but 0, where `mask_zero` asks for it; after `Embedding.compute_mask`. */
export function zeroMask(maskZero: Value, x: LayerInput, scope: LayerScope): Value {
  const wanted = scope.context.truth(maskZero);
  if (wanted === undefined) return unknown("not-supported", "mask_zero");
  return wanted ? maskOperation(scope, "not_equal", [x.tensor, int(0)]) : NONE;
}

/** The table, and with LoRA two trainable factors beside the frozen table. */
export const embeddingWeights = (a: { input_dim: Dim; output_dim: Dim; lora_rank: Dim }): readonly Weight[] =>
  loraWeights("embeddings", [a.input_dim, a.output_dim], a.lora_rank);
