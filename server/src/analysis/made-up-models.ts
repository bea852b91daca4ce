/** Drops what a run with made-up parameters said of models where a real call made one at the same place. */
import type { ModelRecord } from "../values/records/application";

/**
 * Records without those that only code nobody calls gave, at places where real calls left one as well. `placeOf` tells
 * places apart; the order stays.
 */
export function withoutMadeUp<T extends { readonly openWorld: boolean }>(
  records: readonly T[],
  placeOf: (record: T) => string,
): readonly T[] {
  const real = new Set(records.filter(({ openWorld }) => !openWorld).map(placeOf));
  return records.filter((record) => !record.openWorld || !real.has(placeOf(record)));
}

/** The same for models of one report or of several. */
export const realModels = (models: readonly ModelRecord[]): readonly ModelRecord[] =>
  withoutMadeUp(models, ({ site }) => `${site.file}:${site.start}:${site.end}`);
