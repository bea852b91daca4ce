/** The first thing that a look at the parts of a structure finds. */
export function firstFound<Item, Found>(
  items: readonly Item[],
  look: (item: Item, place: number) => Found | undefined,
): Found | undefined {
  for (const [place, item] of items.entries()) {
    const found = look(item, place);
    if (found !== undefined) return found;
  }
  return undefined;
}
