/** What layers share that make spatial axes longer or shorter and leave the channels alone. */
import { type Explanation, type LayerInput, type Maybe, isUnknown } from "../../layer-definition";
import { type DataFormat, joinSpatial, splitSpatial } from "../../geometry/data-format";
import { spatialAxisNames } from "../../geometry/spatial-names";
import type { Message } from "../../../../values/application";
import { type Dim, unknownDim } from "../../../../values/dimension";
import type { Shape } from "../../../../values/shape";

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

/** One line per spatial axis, all for the same reason. */
export function explainResizing(format: Maybe<DataFormat>, output: Shape, because: Message): Explanation {
  if (!output.ranked) return {};
  const { spatial, channels } = splitSpatial(output.dims, format);
  const names = spatialAxisNames(spatial.length);
  return {
    axes: [
      ...spatial.map((dim, i) => ({ axis: names[i] ?? "", dim, because })),
      { axis: "features", dim: channels },
    ],
  };
}
