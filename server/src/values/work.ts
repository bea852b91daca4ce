/** Counts work that no statement shows (items copied, values walked, layers applied), so that the budget of steps sees it. */

import { WORK_PER_LAYER } from "./budgets";

let done = 0;
let layers = 0;

/** Counts so many items, or characters, or other small pieces of work. */
export function countWork(pieces: number): void {
  done += pieces;
}

/** Counts the application of a layer. */
export function countLayer(): void {
  layers += 1;
  done += WORK_PER_LAYER;
}

/** All applications that were ever counted. */
export const layersDone = (): number => layers;

/** All work that was ever counted: only differences mean anything. */
export const workDone = (): number => done;
