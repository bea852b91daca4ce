/** The layers whose units are the last axis of a tensor, and the argument that says so. */
import { layerStateOf } from "../layer-state";
import { type Dim, sameDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import type { Shape } from "../../../../values/dimensions/shape";
import type { ObjectValue, TensorValue } from "../../../../values/value";

/** The argument that says how wide a layer's output is; undefined where it has none, or where the program's own class may differ. */
export const widthArgument = (layer: ObjectValue | undefined): string | undefined =>
  layer?.class.canonical === undefined ? undefined : layerStateOf(layer)?.definition?.width;

/** Layers between a tensor and the one that made it as wide as it is. */
const LAYERS_BACK = 6;

/** The change that gives a layer's output another last axis; none where the layer has no such argument. */
export function widthRemedies(
  layer: ObjectValue | undefined,
  wanted: Dim | undefined,
  traits: { readonly preferred?: boolean } = {},
): readonly Remedy[] {
  const name = widthArgument(layer);
  if (!layer || name === undefined || wanted?.kind !== "known") return [];
  return [{ kind: "setArgument", call: layer.constructed, name, value: `${wanted.value}`, ...traits }];
}

const lastOf = (shape: Shape): Dim | undefined => (shape.ranked ? shape.dims.at(-1) : undefined);

/** The layer that made a tensor as wide as it is, behind others that keep the width. */
function widthLayer(tensor: TensorValue): ObjectValue | undefined {
  let at = tensor;
  for (let steps = 0; at.producer && steps < LAYERS_BACK; steps++) {
    const { layer, inputs }: { layer: ObjectValue | undefined; inputs: readonly TensorValue[] } =
      at.producer.node;
    if (widthArgument(layer) !== undefined) return layer;
    const [before, ...more]: readonly TensorValue[] = inputs;
    const [own, last] = [lastOf(at.shape), before && lastOf(before.shape)];
    if (!before || more.length > 0 || !own || !last || sameDim(own, last) !== true) return undefined;
    at = before;
  }
  return undefined;
}

/** For two tensors that only differ in their last axes: the width of either as that of the other. */
export function sameWidth([one, two, ...more]: readonly TensorValue[]): readonly Remedy[] {
  if (!one?.shape.ranked || !two?.shape.ranked || more.length > 0) return [];
  const [a, b] = [lastOf(one.shape), lastOf(two.shape)];
  return [...widthRemedies(widthLayer(two), a), ...widthRemedies(widthLayer(one), b)];
}
