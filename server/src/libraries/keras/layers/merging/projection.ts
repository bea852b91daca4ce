/** The projection that a shortcut needs: a convolution over one position that gives it the channels and the stride. */
import type { RemedyDraft, LayerInput } from "../../layer-definition";
import { sameDim } from "../../../../values/dimension";
import type { GraphNode, TensorValue } from "../../../../values/value";

/** Tensors that are looked at on the way back to a shortcut. */
const MOST_STEPS = 60;

/** Whether one tensor leads to another: then it is the shortcut, and the other went through the block. */
function leadsTo(tensor: TensorValue, other: TensorValue): boolean {
  const start = tensor.producer;
  const waiting: TensorValue[] = [other];
  const seen = new Set<GraphNode>();
  while (waiting.length > 0 && seen.size < MOST_STEPS) {
    const next = waiting.pop()?.producer;
    if (!next || seen.has(next.node)) continue;
    if (next.node === start?.node) return true;
    seen.add(next.node);
    waiting.push(...next.node.inputs);
  }
  return false;
}

/** The stride by which a window of one goes from one length to another; undefined where none does. */
function strideOf(from: LayerInput, to: LayerInput): number | undefined {
  const strides = from.dims.slice(1, -1).map((dim, i) => {
    const wanted = to.dims[i + 1];
    if (wanted && sameDim(dim, wanted) === true) return 1;
    if (dim.kind !== "known" || wanted?.kind !== "known" || wanted.value < 1) return undefined;
    const stride = Math.ceil(dim.value / wanted.value);
    return Math.ceil(dim.value / stride) === wanted.value ? stride : undefined;
  });
  const [first = 1] = strides;
  return strides.every((stride) => stride === first) ? first : undefined;
}

/** The layers by which one of two inputs gets the shape of the other, the shortcut first; each is worth a try. */
export function projections(inputs: readonly LayerInput[]): readonly RemedyDraft[] {
  const [a, b] = inputs;
  if (!a || !b || inputs.length > 2 || a.dims.length !== b.dims.length) return [];
  const layer = (from: LayerInput, to: LayerInput): string | undefined => {
    const channels = to.dims.at(-1);
    const stride = strideOf(from, to);
    if (channels?.kind !== "known" || stride === undefined) return undefined;
    const spatial = from.dims.length - 2;
    if (spatial === 0) return `Dense(${channels.value})`;
    return `Conv${spatial}D(${channels.value}, 1${stride === 1 ? "" : `, strides=${stride}`})`;
  };
  const found = [
    { item: 0, text: layer(a, b), isShortcut: leadsTo(a.tensor, b.tensor) },
    { item: 1, text: layer(b, a), isShortcut: leadsTo(b.tensor, a.tensor) },
  ].sort((one, other) => Number(other.isShortcut) - Number(one.isShortcut));
  return found.flatMap(({ item, text }, i) =>
    text === undefined ? [] : [{ kind: "insertLayerBefore", layer: text, item, preferred: i === 0 }],
  );
}
