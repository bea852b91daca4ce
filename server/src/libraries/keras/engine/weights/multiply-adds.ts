/**
 * Multiply-adds of layers, for one sample. The convention is the one of papers and of PyTorch's counters: products of
 * the input (or of a state) with a kernel, or of two tensors, each counted once with its addition. Biases, activations,
 * normalisation, pooling, resizing and look-ups count as none. TensorFlow's profiler counts two operations for each.
 */
import { computeDtype } from "../dtype-policy";
import { scopeOf } from "../definition-behaviour";
import { layerInput } from "../applying/layer-inputs";
import { type LayerCall, className } from "../layer-state";
import type { InnerCost } from "../../layer-definition";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, known, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import type { TensorValue } from "../../../../values/value";

/** Those of one application of a described layer; `inner` counts those of a layer inside it. */
export function describedMultiplyAdds(call: LayerCall, inner: InnerCost): Dim {
  const { definition, parsed } = call.state;
  if (!definition || !parsed) return unknownDim(reason("not-modelled", className(call.layer)));
  const rule = definition.multiplyAdds;
  if (!rule) return known(0);
  return rule(parsed, layerInput(definition.input, call.args), scopeOf(call), inner);
}

/** Bytes of one element, after the names of dtypes: `float16`, `int8`, `bool`. Text has no size of its own. */
function bytesOf(dtype: string | undefined): number {
  const bits = /(\d+)$/.exec(dtype ?? "")?.[1];
  if (bits !== undefined) return Number(bits) / 8;
  return dtype === "bool" ? 1 : 4;
}

/** Bytes of a tensor without its batch axis. */
export function bytesPerSample({ shape, dtype }: TensorValue): Dim {
  if (!shape.ranked) return unknownDim(shape.reason);
  return product([...shape.dims.slice(1), known(bytesOf(dtype ?? computeDtype(undefined)))]);
}
