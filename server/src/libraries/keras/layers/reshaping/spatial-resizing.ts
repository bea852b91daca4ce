/** What layers share that make spatial axes longer or shorter and leave the channels alone. */
import { type Explanation, type LayerInput, type Maybe, isUnknown } from "../../layer-definition";
import { type DataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { spatialAxisNames } from "../../geometry/spatial-names";
import type { Message } from "../../../../values/records/application";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import type { Shape } from "../../../../values/dimensions/shape";

/** Every spatial axis changed by `change`; with an unknown data format no axis is known to be spatial. */
export function resized(
  format: Maybe<DataFormat>,
  x: LayerInput,
  change: (length: Dim, index: number) => Dim,
): Shape {
  const parts = splitSpatial(x.dims, format);
  const spatial = parts.spatial.map((length, i) =>
    isUnknown(format) ? unknownDim(format.reason) : change(length, i),
  );
  return joinSpatial({ ...parts, spatial }, format);
}

/** How the places of an output come about from those of the input, along every spatial axis. */
export type Resizing =
  | { readonly kind: "frame"; readonly border: "added" | "cut"; readonly ends: readonly (readonly Dim[])[] }
  | { readonly kind: "repeat" | "resample"; readonly times: readonly Dim[] };

/** Why an axis is as long as it is; nothing where it stays as it was. */
function reason(resizing: Resizing, axis: number): Message | undefined {
  if (resizing.kind !== "frame") {
    const key = resizing.kind === "repeat" ? "upsampling.repeated" : "upsampling.interpolated";
    return { key, facts: { times: resizing.times[axis] ?? unknownDim({ code: "shape" }) } };
  }
  const [before, after] = resizing.ends[axis] ?? [];
  if (!before || !after || (isZero(before) && isZero(after))) return undefined;
  const key = resizing.border === "added" ? "zeropadding.added" : "cropping.cut";
  return { key, facts: { before, after } };
}

const isZero = (dim: Dim): boolean => dim.kind === "known" && dim.value === 0;

/** One line per spatial axis, and the picture, which has the channels last. */
export function explainResizing(
  format: Maybe<DataFormat>,
  x: LayerInput,
  output: Shape,
  resizing: Resizing,
): Explanation {
  if (!output.ranked || isUnknown(format)) return {};
  const [from, to] = [splitSpatial(x.dims, format), splitSpatial(output.dims, format)];
  const names = spatialAxisNames(to.spatial.length);
  return {
    axes: [
      ...to.spatial.map((dim, i) => {
        const because = reason(resizing, i);
        return { axis: names[i] ?? "", dim, ...(because && { because }) };
      }),
      { axis: "features", dim: to.channels },
    ],
    picture: {
      ...resizing,
      input: [...from.spatial, from.channels],
      output: [...to.spatial, to.channels],
    },
  };
}
