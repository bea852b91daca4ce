/** The projection that a shortcut needs: a convolution over one position that gives it the channels and the stride. */
import { className, layerStateOf } from "../../engine/layer-state";
import type { RemedyDraft, LayerInput } from "../../layer-definition";
import { type Dim, isOne, sameDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { GraphNode, ObjectValue, TensorValue } from "../../../../values/value";

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

/** The convolutions on the way back from a tensor, the last one first. */
function convolutionsBehind(tensor: TensorValue): readonly ObjectValue[] {
  const found: ObjectValue[] = [];
  let node = tensor.producer?.node;
  for (let steps = 0; node && steps < MOST_STEPS; steps++) {
    if (node.layer && /Conv\d?D/.test(className(node.layer))) found.push(node.layer);
    node = node.inputs.length === 1 ? node.inputs[0]?.producer?.node : undefined;
  }
  return found;
}

/** Where a layer was given an argument. */
const givenAt = (layer: ObjectValue, place: number, name: string): Span | undefined =>
  layer.arguments?.keywordSpans.get(name) ?? layer.arguments?.positionalSpans[place];

/**
 * The projection of a block that is written once for several widths: its filters and strides as the block's own layers
 * take them, so that it suits each call.
 */
function quotedProjection(
  block: TensorValue,
  spatial: number,
): Pick<Inserted, "layer" | "quotes"> | undefined {
  const layers = convolutionsBehind(block);
  const [last] = layers;
  const filters = last && givenAt(last, 0, "filters");
  const strided = layers.flatMap((layer) => givenAt(layer, 2, "strides") ?? []);
  if (!filters || spatial < 1 || strided.length > 1) return undefined;
  const strides = strided.length === 0 ? "" : ", strides={1}";
  return { layer: `Conv${spatial}D({0}, 1${strides})`, quotes: [filters, ...strided] };
}

/** The stride that a shortcut's own convolution over one position lacks: the block goes on in larger steps. */
function stridedShortcut(shortcut: LayerInput, block: LayerInput): readonly Remedy[] {
  const stride = strideOf(shortcut, block);
  const [last] = convolutionsBehind(shortcut.tensor);
  const size = last && layerStateOf(last)?.parsed?.kernel_size;
  const isPointwise = Array.isArray(size) && size.every((dim: Dim) => isOne(dim));
  if (!last || !isPointwise || stride === undefined || stride === 1 || givenAt(last, 2, "strides")) return [];
  return [
    { kind: "setArgument", call: last.constructed, name: "strides", value: `${stride}`, preferred: true },
  ];
}

type Inserted = Extract<Remedy, { kind: "insertLayerBefore" }>;

/** The layers by which one of two inputs gets the shape of the other, the shortcut first; each is worth a try. */
export function projections(inputs: readonly LayerInput[]): readonly (Remedy | RemedyDraft)[] {
  const [a, b] = inputs;
  if (!a || !b || inputs.length > 2 || a.dims.length !== b.dims.length) return [];
  const spatial = a.dims.length - 2;
  const layer = (from: LayerInput, to: LayerInput): string | undefined => {
    const channels = to.dims.at(-1);
    const stride = strideOf(from, to);
    if (channels?.kind !== "known" || stride === undefined) return undefined;
    if (spatial === 0) return `Dense(${channels.value})`;
    return `Conv${spatial}D(${channels.value}, 1${stride === 1 ? "" : `, strides=${stride}`})`;
  };
  const found = [
    { item: 0, text: layer(a, b), block: b, isShortcut: leadsTo(a.tensor, b.tensor) },
    { item: 1, text: layer(b, a), block: a, isShortcut: leadsTo(b.tensor, a.tensor) },
  ].sort((one, other) => Number(other.isShortcut) - Number(one.isShortcut));
  const lacking = [...stridedShortcut(a, b), ...stridedShortcut(b, a)];
  const inserted = found.flatMap(({ item, text, block, isShortcut }, i) => {
    const quoted = isShortcut ? quotedProjection(block.tensor, spatial) : undefined;
    const kind = "insertLayerBefore";
    return [
      ...(text === undefined ? [] : [{ kind, layer: text, item, preferred: i === 0 } as const]),
      ...(quoted ? [{ kind, ...quoted, item, preferred: i === 0 } as const] : []),
    ];
  });
  return [...lacking, ...inserted];
}
