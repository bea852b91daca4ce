/** The order in which things were made in one piece of the program: tells what a path made from what it found. */

/** What a piece has made so far. Nobody asks of what earlier pieces made: it was there before every path of this one. */
export interface Births {
  /** How many things the pieces before made. */
  readonly before: number;
  /** What this piece made, in order. */
  readonly made: object[];
  /** For each of those its number, as far as somebody has asked: most pieces have no paths to join. */
  readonly numbers: Map<object, number>;
}

/** Nothing made yet, in a piece that follows others or is the first. */
export const birthsAfter = (others?: Births): Births => ({
  before: others ? bornSoFar(others) : 0,
  made: [],
  numbers: new Map(),
});

/** How many things were made so far. */
export const bornSoFar = ({ before, made }: Births): number => before + made.length;

/** Whether a thing was made when `born` others had been, or later. */
export function wasBornSince({ before, made, numbers }: Births, holder: object, born: number): boolean {
  for (let i = numbers.size; i < made.length; i++) {
    const each = made[i];
    if (each) numbers.set(each, before + i);
  }
  return (numbers.get(holder) ?? -1) >= born;
}
