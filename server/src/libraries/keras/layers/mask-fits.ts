/** What Softmax refuses of a mask, and attention, which masks its scores with one. */
import { placeOfInput } from "../engine/findings";
import { type Contradiction, type LayerScope, contradiction } from "../layer-definition";
import { type Dim, isOne, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import { type Shape, formatShape } from "../../../values/dimensions/shape";
import type { TensorValue } from "../../../values/value";

const fits = (mask: Dim, masked: Dim): boolean =>
  mask.kind !== "known" || isOne(mask) || masked.kind !== "known" || sameDim(mask, masked) !== false;

/** Where a mask is masked with, and what is told of it. */
interface Masking {
  readonly layer: string;
  /** The mask as it was written, where axes were put in front of it. */
  readonly shown?: Shape;
  /** The keyword that gives the mask; "input" where it comes with the input. */
  readonly blame: string;
  readonly tensor: TensorValue;
  readonly output: Shape;
}

/**
 * After `Softmax.call` in keras/src/layers/activations/softmax.py: each axis of the mask, from the last one on, is 1 or
 * that of what is masked. Models that are described come to it with their first data only: for those it is a warning.
 */
export function maskFits(
  mask: Shape,
  masked: Shape,
  { layer, shown = mask, blame, tensor, output }: Masking,
  { call, context }: LayerScope,
): Contradiction | undefined {
  if (!mask.ranked || !masked.ranked) return undefined;
  const [own, axes] = [[...mask.dims].reverse(), [...masked.dims].reverse()];
  const isLonger = own.length > axes.length;
  if (!isLonger && own.every((dim, i) => fits(dim, axes[i] ?? dim))) return undefined;
  const rule = isLonger
    ? "The `mask` must be broadcastable to `inputs` and must not have more dimensions."
    : "The `mask` must be broadcastable to `inputs`. Each mask dimension must be 1 or match the corresponding input dimension.";
  const kerasSays = `ValueError: ${rule} Received: inputs.shape=${formatShape(masked)}, mask.shape=${formatShape(mask)}`;
  const differing = own.flatMap((dim, i) => {
    const axis = axes[i];
    return axis && !fits(dim, axis) ? [[dim, axis] as const] : [];
  });
  const remedies = isLonger ? [] : equalAxes(differing);
  const facts = { mask: shown, layer, input: masked };
  const code = "mask-does-not-broadcast";
  if (tensor.flavour !== "keras") return contradiction(code, blame, facts, { kerasSays, output, remedies });
  const span = call.keywordSpans.get(blame) ?? placeOfInput(call);
  context.report({ code, severity: "warning", span, facts, kerasSays, remedies });
  return undefined;
}
