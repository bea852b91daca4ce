/** Numbers of the program that would make axes equally long: each as it is written, with what should stand there. */
import { type Dim, type Operation, isOne, sameDim } from "./dimension";
import type { NumberChange } from "../records/call-form";
import type { Remedy } from "../records/finding";
import type { Shape } from "./shape";

/** What differs, and what it should be as long as. */
type Pair = readonly [Dim, Dim];

/** Operations that are undone on the way back to a literal. */
const MOST_OPERATIONS = 12;

/** Numbers of one product that are tried in its place; each is an analysis. */
const MOST_WAYS = 3;

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
    case "min":
      return others.every((number) => number >= to) ? to : NaN;
    default:
      return NaN;
  }
}

/**
 * The literals behind a number, each with what should stand there so that the number becomes `to`, the others kept:
 * 32 made of `8 * 2 * 2` becomes 28 with 7 in place of 8.
 */
function* literalsFor(dim: Dim, to: number, left = MOST_OPERATIONS): Generator<NumberChange> {
  if (dim.kind !== "known" || left === 0 || !Number.isSafeInteger(to) || to < 1) return;
  const { span, formula } = dim.origin ?? {};
  if (!formula) {
    if (span) yield { span, was: dim.value, to };
    return;
  }
  const { operation, operands } = formula;
  for (const [at, operand] of operands.entries()) {
    const others = operands.flatMap((other, i) => (i !== at && other.kind === "known" ? [other.value] : []));
    if (others.length === operands.length - 1)
      yield* literalsFor(operand, operandFor(operation, at, others, to), left - 1);
  }
}

/** The ways in which a number that is written out becomes as long as another. */
function asLongAs([axis, other]: Pair): readonly NumberChange[] {
  if (other.kind !== "known") return [];
  const found: NumberChange[] = [];
  for (const change of literalsFor(axis, other.value)) {
    found.push(change);
    if (found.length === MOST_WAYS) break;
  }
  return found;
}

/** The remedies that change the first of each pair; none where one of them can't be changed. */
function changing(pairs: readonly Pair[]): readonly Remedy[] {
  const ways = pairs.map(asLongAs);
  const [first = []] = ways;
  return first.flatMap((_, way) => {
    const changes = ways.flatMap((of) => of[way] ?? []);
    return changes.length === pairs.length ? [{ kind: "setNumbers", changes }] : [];
  });
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
