/** Lists that outlive the moment take what they hold and no more. */

const NOTHING: readonly never[] = [];

/**
 * The items of a list that was filled by `push`, to be kept. V8 gives a list room for sixteen more with the first item
 * that is pushed, and leaves it there: 128 bytes for each list of one, of which an analysis keeps tens of thousands.
 */
export function keptList<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NOTHING : items.slice();
}
