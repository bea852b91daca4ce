/** The order in which CPython goes over a set: that of its table, in which small whole numbers stand at their own places. */
import { knownInteger } from "../../../values/known-number";
import type { SetValue, Value } from "../../../values/value";

/** Places that the table of a set of so many members has at least, however it came to have them. */
function leastPlaces(members: number): number {
  let places = 8;
  while (members > 4 && places <= 2 * members) places *= 2;
  return places;
}

/** The members in the order in which they are gone over, as far as it is certain; else in that in which they were put in. */
export function membersInOrder({ members }: SetValue): readonly Value[] | undefined {
  if (!members) return undefined;
  const all = [...members.values()];
  const places = leastPlaces(all.length);
  const numbers = all.flatMap((member) => {
    const number = member.kind === "int" ? knownInteger(member) : undefined;
    return number !== undefined && number >= 0 && number < places ? [{ number, member }] : [];
  });
  if (numbers.length < all.length) return all;
  return numbers.sort((a, b) => a.number - b.number).map(({ member }) => member);
}
