/** What was made for a key and is kept to be asked for again, as long as all of it together weighs no more than a limit. */

/** A memory by keys. What was not asked for the longest goes first; what was put in last stays, however much it weighs. */
export interface KeptWithin<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
}

/**
 * @param most how much all values may weigh together
 * @param weightOf what one weighs, in the unit of `most`: characters of a text, bytes of a file
 */
export function keptWithin<V>(most: number, weightOf: (value: V) => number): KeptWithin<V> {
  // A map goes through its keys in the order in which they were put in, so the first one is the one to go.
  const kept = new Map<string, V>();
  let weight = 0;
  const remove = (key: string): void => {
    const value = kept.get(key);
    if (value === undefined) return;
    kept.delete(key);
    weight -= weightOf(value);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set: (key, value) => {
      remove(key);
      kept.set(key, value);
      weight += weightOf(value);
      for (const first of kept.keys()) {
        if (weight <= most || first === key) return;
        remove(first);
      }
    },
  };
}
