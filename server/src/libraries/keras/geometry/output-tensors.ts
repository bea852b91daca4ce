/** Makes the tensors that layers with several outputs return; the engine gives them their place in the graph. */
import type { LayerInput } from "../layer-definition";
import type { Context } from "../../../values/context";
import type { Shape } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, list, tuple } from "../../../values/value";

/** A tensor of this shape: symbolic where the input is, else one of the backend. */
export function outputTensor(shape: Shape, input: LayerInput, dtype?: string): TensorValue {
  return { kind: "tensor", flavour: input.tensor.flavour === "keras" ? "keras" : "eager", shape, dtype };
}

/** Several outputs as the layer returns them: a tuple in Keras 3, a list in Keras 2. */
export function severalOutputs(outputs: readonly Value[], context: Context): Value {
  return context.keras === 3 ? tuple(outputs) : list(outputs);
}
