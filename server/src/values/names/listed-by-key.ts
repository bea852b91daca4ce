/** Lists of items that belong together, by a key. */

/** Adds an item to the list of its key, which grows in place: a copy for each item would be quadratic. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
