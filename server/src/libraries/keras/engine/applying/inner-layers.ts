/** What wrappers do with the layers inside them: apply, try and build them, without records of their own. */
import { applyLayer, buildLayer } from "./apply-layer";
import { completed } from "../findings";
import { isLayerInstance, layerStateOf } from "../layer-state";
import type { Contradiction } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import { type Arguments, type Value, unknown } from "../../../../values/value";

/** Applies an inner layer, or anything else that can be called. What it refuses is dropped: the wrapper has said it. */
export function applyInner(inner: Value, args: Arguments, context: Context): Value {
  if (!isLayerInstance(inner))
    return inner.kind === "unknown" ? unknown(inner.reason) : context.call(inner, args);
  return applyLayer(inner, args, context, { record: false, node: false, refuse: () => undefined });
}

/** Applies an inner layer; gives the first thing that it refuses, with its remedies naming their calls. */
export function attemptInner(inner: Value, args: Arguments, context: Context): Value | Contradiction {
  if (!isLayerInstance(inner)) return applyInner(inner, args, context);
  const refused: Contradiction[] = [];
  const value = applyLayer(inner, args, context, {
    record: false,
    node: false,
    refuse: (found) => refused.push(found),
  });
  const [first] = refused;
  const state = layerStateOf(inner);
  return first && state ? completed(first, state, args) : value;
}

/** Builds an inner layer for the tensors among the arguments, without applying it. */
export function buildInner(inner: Value, args: Arguments, context: Context): void {
  if (isLayerInstance(inner)) buildLayer(inner, args, context);
}
