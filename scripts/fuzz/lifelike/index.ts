/**
 * A fixed sample of programs in the structure of published ones, in our own words. Small programs and hostile ones missed
 * what made `check` run out of memory on code that people had written: a join that doubled what an unknown value may be.
 */
import { machines } from "./machines";
import type { LifelikeKind } from "./program";
import { settings } from "./settings";
import { training } from "./training";

export const lifelikeKinds: readonly LifelikeKind[] = [...settings, ...training, ...machines];
