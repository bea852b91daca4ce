/** Generators of random numbers inside layers, whose states Keras 3 lists among the variables and not among the weights. */
import { type LayerState, layerStateOf } from "./layer-state";
import { sublayersOf } from "./weights/tracking";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { lookup } from "../../../values/names/lookup";
import type { ObjectValue } from "../../../values/value";

/** Arguments of layers that make a generator only where one of them is not 0. */
const RATES = ["rate", "dropout", "stddev"];

function makesOne({ definition, parsed }: LayerState): boolean {
  if (!definition || !Object.hasOwn(definition.args, "seed")) return false;
  if (definition.alwaysSeeded === true) return true;
  const rates = RATES.filter((name) => Object.hasOwn(definition.args, name));
  return rates.length === 0 || rates.some((name) => lookup(parsed, name) !== 0);
}

const isGenerator = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "class" in value &&
  (value as Partial<ObjectValue>).class?.canonical === "keras.random.SeedGenerator";

const seedsInside = boundedWalk(
  (layer: ObjectValue, seen: Set<ObjectValue>): boolean => {
    const state = layerStateOf(layer);
    if (!state || seen.has(layer)) return false;
    seen.add(layer);
    return (
      makesOne(state) ||
      [...layer.attributes.values()].some(isGenerator) ||
      sublayersOf(layer).layers.some((inner) => seedsInside(inner, seen))
    );
  },
  (): boolean => true,
);

/** Whether a layer, or one inside it, has or may have such a generator. */
export const mayHoldSeeds = (layer: ObjectValue): boolean => seedsInside(layer, new Set());
