/** Numbers that tell mutable objects apart. */

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** A number that tells mutable objects apart, as Python's `id`. */
export function identity(value: object): number {
  const found = identities.get(value);
  if (found !== undefined) return found;
  lastIdentity += 1;
  identities.set(value, lastIdentity);
  return lastIdentity;
}
