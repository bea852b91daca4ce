/** The parts that explanations of convolutions share: axes with their reasons, one element, the picture, an experiment. */
import { type Maybe, isUnknown } from "../../layer-definition";
import type { RemedyDraft } from "../../layer-definition";
import { spatialAxisNames } from "../../geometry/spatial-names";
import type { Padding } from "../../geometry/window";
import type { ConvolvedShape, WindowArguments } from "./window-layer";
import type { AxisStory, Message, Picture } from "../../../../values/records/application";
import type { DataFormat } from "../../geometry/data-format";
import { type Dim, formatDim } from "../../../../values/dimensions/dimension";

/** What a padding does; transposed convolutions know no causal one. */
function paddingReason(padding: Padding, family: "conv" | "transposed"): Message | undefined {
  if (family === "conv") return { key: `conv.padding.${padding}` };
  return padding === "causal" ? undefined : { key: `transposed.padding.${padding}` };
}

/** One line per spatial axis of the output, with the padding as the reason. */
export function spatialAxes(
  after: readonly Dim[],
  padding: Maybe<Padding>,
  family: "conv" | "transposed",
): readonly AxisStory[] {
  const because = isUnknown(padding) ? undefined : paddingReason(padding, family);
  return after.map((dim, i) => ({ axis: spatialAxisNames(after.length)[i] ?? "", dim, because }));
}

/** An index of a tensor in the order of its axes: `t, f`, or with channels first `f, t`. */
export function indexText(places: readonly string[], channel: string, format: Maybe<DataFormat>): string {
  const parts =
    !isUnknown(format) && format === "channels_first" ? [channel, ...places] : [...places, channel];
  return parts.join(", ");
}

/** The window over its input, and the cell it makes. */
export function windowPicture(
  a: WindowArguments,
  before: ConvolvedShape,
  after: ConvolvedShape,
  channels: { read: Dim; mode: "summed" | "separate" },
): Picture {
  return {
    kind: "window",
    input: [...before.spatial, before.channels],
    window: [...a.kernel_size, channels.read],
    output: [...after.spatial, after.channels],
    channels: channels.mode,
    strides: a.strides,
    dilation: a.dilation_rate,
  };
}

/** Another padding, where it would change something. */
export function paddingAlternatives(
  a: WindowArguments,
  causal: boolean,
): { message: Message; remedy: RemedyDraft }[] {
  if (isUnknown(a.padding)) return [];
  const trims = a.kernel_size.some((k) => k.kind !== "known" || k.value > 1);
  if (!trims) return [];
  const keepsLength = a.strides.every((stride) => stride.kind === "known" && stride.value === 1);
  const set = (value: "same" | "causal"): { message: Message; remedy: RemedyDraft } => ({
    message: {
      key: keepsLength ? `conv.alternative.${value}` : `conv.alternative.${value}.strided`,
    },
    remedy: { kind: "setArgument", name: "padding", value: `'${value}'` },
  });
  if (a.padding === "valid") return causal ? [set("same"), set("causal")] : [set("same")];
  return [
    { message: { key: "conv.alternative.valid" }, remedy: { kind: "removeArgument", name: "padding" } },
    ...(causal ? [set(a.padding === "same" ? "causal" : "same")] : []),
  ];
}

/** `10 × 9`. */
export function timesText(dims: readonly Dim[]): string {
  return dims.map(formatDim).join(" × ");
}
