/** Numbers of the program that would make axes equally long: each as it is written, with what should stand there. */
import { type Dim, type Operation, isOne, sameDim } from "./dimension";
import type { NumberChange, Remedy } from "./finding";
import type { Shape } from "./shape";

/** What differs, and what it should be as long as. */
type Pair = readonly [Dim, Dim];

/** Operations that are undone on the way back to a literal. */
const MOST_OPERATIONS = 12;

/** What an operand must be so that the whole operation gives `to`, the others kept; rounding is left to the trial. */
function operandFor(operation: Operation, at: number, others: readonly number[], to: number): number {
  const [other = 0] = others;
  switch (operation) {
    case "+":
      return others.reduce((rest, number) => rest - number, to);
    case "*":
      return others.reduce((rest, number) => rest / number, to);
    case "-":
      return at === 0 ? to + other : other - to;
    case "//":
    case "ceil/":
      return at === 0 ? to * other : NaN;
    default:
      return NaN;
  }
}

/**
 * The literal behind a number, and what should stand there so that the number becomes `to`: 32 made of `8 * 2 * 2`
 * becomes 28 with 7 in place of 8.
 */
function literalFor(dim: Dim, to: number, left = MOST_OPERATIONS): NumberChange | undefined {
  if (dim.kind !== "known" || left === 0 || !Number.isSafeInteger(to) || to < 1) return undefined;
  const { span, formula } = dim.origin ?? {};
  if (!formula) return span && { span, was: dim.value, to };
  const { operation, operands } = formula;
  for (const [at, operand] of operands.entries()) {
    const others = operands.flatMap((other, i) => (i !== at && other.kind === "known" ? [other.value] : []));
    if (others.length !== operands.length - 1) continue;
    const found = literalFor(operand, operandFor(operation, at, others, to), left - 1);
    if (found) return found;
  }
  return undefined;
}

/** A number that is written out as long as another. */
const asLongAs = ([axis, other]: Pair): NumberChange | undefined =>
  other.kind === "known" ? literalFor(axis, other.value) : undefined;

/** The remedy that changes the first of each pair; none where one of them can't be changed. */
function changing(pairs: readonly Pair[]): readonly Remedy[] {
  const changes = pairs.map(asLongAs);
  if (pairs.length === 0 || !changes.every((change) => change !== undefined)) return [];
  return [{ kind: "setNumbers", changes }];
}

/** Both ways to make pairs of axes equally long, the second of each changed first. */
export const equalAxes = (pairs: readonly Pair[]): readonly Remedy[] => [
  ...changing(pairs.map(([a, b]) => [b, a])),
  ...changing(pairs),
];

/** The pairs of axes of two shapes that are proven to differ, matched from the last one on. */
function differing(a: Shape, b: Shape): readonly Pair[] {
  if (!a.ranked || !b.ranked) return [];
  const [one, other] = [a.dims.toReversed(), b.dims.toReversed()];
  return one.flatMap((dim, i) => {
    const second = other[i];
    return second && !isOne(dim) && !isOne(second) && sameDim(dim, second) === false
      ? [[dim, second] as const]
      : [];
  });
}

/** The same for two shapes, whose axes are matched from the last one on. */
export const equalShapes = (a: Shape, b: Shape): readonly Remedy[] => equalAxes(differing(a, b));
