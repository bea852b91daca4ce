/** Symbolic tensors cannot be gone through: their first axis is the batch, whose rows come only with data. */
import { layerStateOf } from "../layer-state";
import { isOfInput } from "../../../tensor-functions";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { NotIterable } from "../../../../values/records/not-iterable";
import type { Span } from "../../../../values/records/span";
import type { TensorValue, Value } from "../../../../values/value";

type Refusal = NotIterable<"symbolic-iteration"> | undefined;

const firstIsOpen = ({ shape }: TensorValue): boolean => shape.ranked && shape.dims[0]?.kind === "open";

/** What makes a layer give several tensors in place of one: both directions apart, or the states behind the output. */
const PARTS: readonly (readonly [argument: string, value: string])[] = [
  ["merge_mode", "None"],
  ["return_state", "True"],
];

/** Arguments of the layer that made a tensor with which it gives several: each is worth a try. */
function givingParts({ producer }: TensorValue): readonly Remedy[] {
  const layer = producer?.node.layer;
  const parsed = layer && layerStateOf(layer)?.parsed;
  if (!layer || !parsed) return [];
  return PARTS.filter(([name]) => name in parsed).map(([name, value], i) => ({
    kind: "setArgument",
    call: layer.constructed,
    name,
    value,
    preferred: i === 0,
  }));
}

/** The tensors of the axis behind the batch, where it is known how many there are. */
function stepByStep({ shape }: TensorValue, span: Span): readonly Remedy[] {
  const steps = shape.ranked ? shape.dims[1] : undefined;
  return steps?.kind === "known"
    ? [{ kind: "wrapText", span, before: "keras.ops.unstack(", after: ", axis=1)", needs: "keras" }]
    : [];
}

/** TensorFlow's words for a placeholder. */
const ofPlaceholder = ({ shape }: TensorValue): Refusal => ({
  exception: "OperatorNotAllowedInGraphError",
  message: "Iterating over a symbolic `tf.Tensor` is not allowed.",
  code: "symbolic-iteration",
  facts: { shape },
  onPlaceholders: true,
});

/**
 * What goes through a symbolic tensor raises: `KerasTensor.__iter__` of `keras/src/backend/common/keras_tensor.py` always
 * does in Keras 3, and that of `keras/src/engine/keras_tensor.py` in Keras 2 where the first axis is open.
 */
function symbolic(value: TensorValue, { keras }: Context): Refusal {
  if (!isOfInput(value)) return undefined;
  const { shape } = value;
  if (keras === 3)
    return {
      exception: "NotImplementedError",
      message: "Iterating over a symbolic KerasTensor is not supported.",
      code: "symbolic-iteration",
      facts: { shape },
      remedies: givingParts(value),
    };
  if (!firstIsOpen(value)) return undefined;
  return {
    exception: "TypeError",
    message: "Cannot iterate over a Tensor with unknown first dimension.",
    code: "symbolic-iteration",
    facts: { shape },
  };
}

/** The same of a loop, whose tensor is written at `site`. */
export function looped(value: Value, site: Span, context: Context): Refusal {
  if (value.kind !== "tensor") return undefined;
  // A loop that AutoGraph rewrites is one of the graph.
  if (context.keras === 3 && value.placeholder === "traced") return ofPlaceholder(value);
  const refusal = symbolic(value, context);
  return refusal && { ...refusal, remedies: [...(refusal.remedies ?? []), ...stepByStep(value, site)] };
}

/**
 * The same of unpacking, which TensorFlow refuses for every placeholder. Inside `call` an open batch tells one from an
 * array; that the same holds for `for` is left out, since AutoGraph turns that into a loop of the graph in Keras 2.
 */
export function unpacked(value: Value, context: Context): Refusal {
  if (value.kind !== "tensor") return undefined;
  const isPlaceholder =
    value.placeholder !== undefined || (value.flavour === "eager" && context.isTracing && firstIsOpen(value));
  return isPlaceholder ? ofPlaceholder(value) : symbolic(value, context);
}
