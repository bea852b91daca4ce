/** Losses that code of the program's own adds while a model runs: by `add_loss`, or by a regularizer of a weight. */
import type { Context } from "../../../../values/context";
import { TRUE } from "../../../../values/value";

/** Set once the program added one anywhere. */
export const ADDS_LOSS = "adds a loss";

export function noteAddedLoss({ heap, settings }: Context): void {
  if (!settings.has(ADDS_LOSS)) heap.set(settings, ADDS_LOSS, TRUE);
}
