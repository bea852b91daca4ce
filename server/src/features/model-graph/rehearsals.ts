/** Models that the program makes, without those that were only made to see what its classes do. */
import type { ModelRecord } from "../../values/records/application";
import type { ModelStructure } from "../../values/records/model-structure";

/** A model with what it is made of. */
export interface Found {
  readonly model: ModelRecord;
  readonly structure: ModelStructure;
}

/**
 * A class that nobody calls is run with an instance of our own. Where the program makes one too, that is the model, and
 * ours is left out: it is made of layers at the same places.
 */
export function withoutRehearsals(models: readonly ModelRecord[]): readonly Found[] {
  const found = models.map((model): Found => ({ model, structure: model.structure() }));
  const places = ({ structure }: Found): string =>
    structure.nodes
      .map(({ constructed }) => (constructed ? `${constructed.file}:${constructed.start}` : ""))
      .sort()
      .join(" ");
  const real = new Set(found.filter(({ model }) => !model.openWorld).map(places));
  return found.filter((one) => !one.model.openWorld || !real.has(places(one)));
}
