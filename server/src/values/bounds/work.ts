/** Counts work that no statement shows (items copied, values walked, layers applied), so that the budget of steps sees it. */

import {
  CELLS_PER_FILE,
  ITEMS_ALWAYS_HELD,
  ITEMS_PER_CELL,
  ITEMS_PER_CONTAINER,
  WORK_PER_LAYER,
} from "./budgets";

let done = 0;
let layers = 0;
/** By what holds the attributes of a layer: how many applications there had been when it was applied last. */
const lastApplied = new WeakMap<object, number>();
let longestAgo = Infinity;

/** Counts so many items, or characters, or other small pieces of work. */
export function countWork(pieces: number): void {
  done += pieces;
}

/** Counts the application of a layer, whose attributes `layer` holds. */
export function countLayer(layer: object): void {
  longestAgo = Math.min(longestAgo, lastApplied.get(layer) ?? -1);
  lastApplied.set(layer, layers);
  layers += 1;
  done += WORK_PER_LAYER;
}

/** All applications that were ever counted. */
export const layersDone = (): number => layers;

/** Which layers a stretch of the run meets. */
export interface MeetingLayers {
  /** Whether a layer was applied since this was asked last that had not been applied in the stretch before. */
  readonly metAnother: () => boolean;
  readonly end: () => void;
}

/** Begins a stretch: a loop goes through a model's layers as long as it meets others, and repeats itself from then on. */
export function meetingLayers(): MeetingLayers {
  const begun = layers;
  let outer = longestAgo;
  longestAgo = Infinity;
  const collect = (): number => {
    const inner = longestAgo;
    outer = Math.min(outer, inner);
    longestAgo = Infinity;
    return inner;
  };
  return {
    metAnother: () => collect() < begun,
    end: () => {
      collect();
      longestAgo = outer;
    },
  };
}

/** All work that was ever counted: only differences mean anything. */
export const workDone = (): number => done;

let cells = 0;

/** Counts cells of columns or elements of arrays that were made one by one, each of which is kept. */
export function countCells(count: number): void {
  cells += count;
}

/** Goes on counting cells of a file in which so many have been made; others were made in between, or for somebody else. */
export function goOnCountingCells(made: number): void {
  cells = made;
}

/** Cells that were made for the present file. */
export const cellsMade = (): number => cells;

/** Whether a file may make more of them. */
export const mayMakeCells = (): boolean => cells < CELLS_PER_FILE;

/** Counts items that a new version of a container copies, each of which is work and takes memory for as long as the run is kept. */
export function countCopied(items: number): void {
  countWork(items);
  countCells(items / ITEMS_PER_CELL);
}

/** Whether a container may hold so many items that are known one by one. */
export const mayHold = (items: number): boolean =>
  items <= ITEMS_ALWAYS_HELD || (items <= ITEMS_PER_CONTAINER && mayMakeCells());
