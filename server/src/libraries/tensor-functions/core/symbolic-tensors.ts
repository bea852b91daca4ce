/** Tells Keras's own symbolic tensors, which Keras 3 gives to layers and `keras.ops` only, never to TensorFlow. */
import type { Context } from "../../../values/context";
import type { GraphNode, TensorValue } from "../../../values/value";

/** Whether a node hangs on an `Input`; one that is made of unknown tensors alone may run inside a layer's `call`. */
const onInput = new WeakMap<GraphNode, boolean>();

function hangsOnInput(node: GraphNode): boolean {
  const open = [node];
  const seen = new Set<GraphNode>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const known = onInput.get(next);
    if (known === true || (next.layer !== undefined && next.inputs.length === 0 && !next.incomplete)) {
      onInput.set(node, true);
      return true;
    }
    if (known === false) continue;
    for (const input of next.inputs) if (input.producer) open.push(input.producer.node);
  }
  onInput.set(node, false);
  return false;
}

/** Whether what `node` gives comes from a refused operation with no layer between. */
function followsRefusal(node: GraphNode): boolean {
  if (node.refused) return true;
  return (
    node.layer === undefined &&
    node.inputs.some((input) => input.producer !== undefined && followsRefusal(input.producer.node))
  );
}

/** Whether a tensor is computed from an `Input`, so that it is symbolic wherever it is met. */
export function isOfInput({ flavour, producer }: TensorValue): boolean {
  return flavour === "keras" && producer !== undefined && hangsOnInput(producer.node);
}

/**
 * Whether Keras 3 refuses to hand this tensor to a TensorFlow function: `KerasTensor.__tf_tensor__` of
 * `keras/src/backend/common/keras_tensor.py` raises. Layers run their `call` on placeholders of the backend, which are
 * `eager` here, so that a tensor made from an `Input` is the symbolic one wherever it is met.
 */
export function isRefusedByTensorFlow(tensor: TensorValue, context: Context): boolean {
  const node = tensor.producer?.node;
  if (context.keras !== 3 || tensor.flavour !== "keras" || !node) return false;
  return hangsOnInput(node) && !followsRefusal(node);
}
