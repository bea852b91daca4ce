/** Numbers of the program of which two lengths are computed that should be equal, as those of a U-Net whose halves are rounded. */
import { type Dim, type Operation, sameDim } from "./dimension";
import type { NumberChange } from "../records/call-form";
import type { Remedy } from "../records/finding";
import { placeKey } from "../records/span";

/** Parts of a formula that are gone through. */
const MOST_PARTS = 400;

/** The largest divisor that numbers are made multiples of: that of ten halvings. */
const MOST_DIVISOR = 1024;

const APPLIED: Readonly<Partial<Record<Operation, (a: number, b: number) => number>>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "//": (a, b) => Math.floor(a / b),
  "ceil/": (a, b) => Math.ceil(a / b),
  max: Math.max,
  min: Math.min,
};

/** A literal that a length is computed of. */
interface Literal {
  readonly key: string;
  readonly change: Omit<NumberChange, "to">;
}

const literalOf = (dim: Dim): Literal | undefined => {
  const span = dim.origin?.formula ? undefined : dim.origin?.span;
  return span && dim.kind === "known"
    ? { key: `${placeKey(span)} ${span.end - span.start}`, change: { span, was: dim.value } }
    : undefined;
};

/** The literals of a length, the first ones first. */
function literalsOf(dim: Dim): ReadonlyMap<string, Literal> {
  const found = new Map<string, Literal>();
  const seen = new Set<Dim>();
  const left: Dim[] = [dim];
  for (let next = left.shift(); next && seen.size < MOST_PARTS; next = left.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const literal = literalOf(next);
    if (literal && !found.has(literal.key)) found.set(literal.key, literal);
    left.push(...(next.origin?.formula?.operands ?? []));
  }
  return found;
}

/** What a length would be with another number in place of a literal; NaN where that can't be told. */
function lengthWith(dim: Dim, key: string, to: number, done = new Map<Dim, number>()): number {
  const before = done.get(dim);
  if (before !== undefined) return before;
  if (done.size > MOST_PARTS) return NaN;
  done.set(dim, NaN);
  const formula = dim.origin?.formula;
  let value = dim.kind === "known" ? dim.value : NaN;
  if (literalOf(dim)?.key === key) value = to;
  else if (formula) {
    const apply = APPLIED[formula.operation];
    const [first, ...more] = formula.operands.map((operand) => lengthWith(operand, key, to, done));
    value = apply && first !== undefined ? more.reduce((a, b) => apply(a, b), first) : NaN;
  }
  done.set(dim, value);
  return value;
}

/** The product of what a length is divided by on the way from a literal. */
function divisorOf(dim: Dim): number {
  const seen = new Set<Dim>();
  const left: Dim[] = [dim];
  let product = 1;
  for (let next = left.pop(); next && seen.size < MOST_PARTS; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const { operation, operands = [] } = next.origin?.formula ?? {};
    const [, divisor] = operands;
    if ((operation === "//" || operation === "ceil/") && divisor?.kind === "known") product *= divisor.value;
    left.push(...operands);
  }
  return product;
}

/** The next multiple of all that two lengths are divided by, in place of a literal of both, where it makes them equal. */
function larger([a, b]: readonly [Dim, Dim]): NumberChange | undefined {
  const others = literalsOf(b);
  const divisor = Math.max(divisorOf(a), divisorOf(b));
  if (divisor < 2 || divisor > MOST_DIVISOR) return undefined;
  // Strides, pools and paddings are smaller than what they are applied to.
  const shared = [...literalsOf(a)].filter(([key]) => others.has(key));
  const [largest] = shared.sort(([, one], [, two]) => two.change.was - one.change.was);
  if (!largest) return undefined;
  const [key, { change }] = largest;
  const to = Math.ceil(change.was / divisor) * divisor;
  return lengthWith(a, key, to) === lengthWith(b, key, to) ? { ...change, to } : undefined;
}

/**
 * The remedy that makes the numbers larger of which both lengths of each pair are computed, those of pairs that are equal
 * as well: what is rounded further on is so along every axis. None where it does not make all equal.
 */
export function largerSource(pairs: readonly (readonly [Dim, Dim])[]): readonly Remedy[] {
  const found = pairs.map((pair) => ({ pair, change: larger(pair) }));
  const isEnough = found.every(({ pair: [a, b], change }) => change !== undefined || sameDim(a, b) === true);
  const changes = found.flatMap(({ change }) => (change && change.to !== change.was ? [change] : []));
  return isEnough && changes.length > 0 ? [{ kind: "setNumbers", changes }] : [];
}
