/** `layer.adapt(data)`: a layer that learns from data before training is built on it, after `Normalization.adapt`. */
import { buildLayer } from "../applying/apply-layer";
import { argument, receiver } from "../../../callables/arguments";
import { isLayerInstance, layerStateOf } from "../layer-state";
import type { Method } from "../../../library-class";
import type { Context } from "../../../../values/context";
import { OPEN, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Shape, shapeOf } from "../../../../values/dimensions/shape";
import { NONE, type TensorValue, type Value, argumentsOf } from "../../../../values/value";

/** One batch of the data that `adapt` reads; undefined where that can't be told. */
function adaptedBatch(data: Value | undefined, context: Context): TensorValue | undefined {
  if (data?.kind === "tensor") return data;
  const isList = data?.kind === "list" || data?.kind === "tuple";
  if (isList) return data.items?.[0]?.kind === "tensor" ? data.items[0] : undefined;
  const spec = data?.kind === "object" ? context.attribute(data, "element_spec") : undefined;
  const element = spec?.kind === "tuple" ? spec.items[0] : spec;
  if (element?.kind !== "tensor" || !element.shape.ranked) return undefined;
  // A dataset of vectors is batched.
  return element.shape.dims.length === 1
    ? { ...element, shape: shapeOf([OPEN, ...element.shape.dims]) }
    : element;
}

/** A layer that keeps what it reads in variables is built on the data, and stays so for other inputs. */
export const adapt: Method = (args, context) => {
  const { self, rest } = receiver(args);
  const state = self && layerStateOf(self);
  const batch = adaptedBatch(argument(rest, 0, "data"), context);
  if (!self || !state?.definition?.weights || !batch || !isLayerInstance(self)) return NONE;
  const isOpen = context.keras === 2 && batch.shape.ranked;
  const seen = isOpen ? { ...batch, shape: withoutRows(batch.shape) } : batch;
  buildLayer(self, argumentsOf(args.site, [{ ...seen, flavour: "eager", producer: undefined }]), context);
  return NONE;
};

/** Keras 2 reads the data in batches of its own. */
function withoutRows(shape: Shape): Shape {
  return shape.ranked
    ? shapeOf([unknownDim(reason("data", "the batches of adapt")), ...shape.dims.slice(1)])
    : shape;
}
