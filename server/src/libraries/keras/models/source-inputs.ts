/** `get_source_inputs`: which inputs a symbolic tensor was made of, after `keras/src/ops/operation_utils.py`. */
import { isGraphInput } from "./graph";
import { argument } from "../../callables/arguments";
import { tensorKey } from "../engine/structure";
import {
  type Arguments,
  type GraphNode,
  type TensorValue,
  type Value,
  list,
  unknown,
} from "../../../values/value";

/**
 * The inputs behind a tensor, each once, in the order in which Keras meets them: depth first. A tensor that is no
 * symbolic one comes back as it is; one whose history is not known in full gives an unknown.
 */
export function sourceInputs(args: Arguments): Value {
  const tensor = argument(args, 0, "tensor");
  if (tensor === undefined) return unknown("not-supported", "get_source_inputs");
  if (tensor.kind === "unknown") return tensor;
  if (tensor.kind !== "tensor" || tensor.flavour !== "keras") return tensor;
  const sources = sourcesOf([tensor]);
  return sources ? list(sources) : unknown("shape");
}

/** The inputs behind some tensors; undefined where the history of one is not known in full. */
export function sourcesOf(tensors: readonly TensorValue[]): readonly TensorValue[] | undefined {
  const sources = new Map<string, TensorValue>();
  const seen = new Set<GraphNode>();
  // A stack instead of recursion, for chains may be long; the last one pushed is the first one met.
  const waiting: TensorValue[] = [...tensors].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = tensorKey(next);
    if (key !== undefined && isGraphInput(next)) {
      sources.set(key, next);
      continue;
    }
    const node = next.producer?.node;
    if (!node || node.incomplete) return undefined;
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...[...node.inputs].reverse());
  }
  return [...sources.values()];
}
