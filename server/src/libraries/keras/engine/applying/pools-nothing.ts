/** What is offered where a layer pools over steps or pixels that are gone already. */
import { className } from "../layer-state";
import type { Remedy } from "../../../../values/records/finding";
import type { Arguments, ObjectValue } from "../../../../values/value";

/** Pooling over all steps or pixels left out where there are none any more. */
export function poolsNothing(rank: number, { site }: Arguments, layer: ObjectValue): readonly Remedy[] {
  const { constructed } = layer;
  return rank === 2 && /^Global(Average|Max)Pooling[123]D$/.test(className(layer))
    ? [{ kind: "skipLayer", call: site, made: constructed, preferred: true }]
    : [];
}
