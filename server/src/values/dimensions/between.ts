/**
 * Numbers of which only the bounds are known, such as what a loop counts and what is drawn. They decide whether a slice
 * ends inside of an axis: `z[i:i + 5]` has five rows as long as `i` goes no further than `len(z) - 5`.
 */
import { add, isLess, modulo, product, subtract } from "./arithmetic";
import { type Dim, fromPolynomial, known } from "./dimension";
import { type Atom, type Between, type Polynomial, type Term } from "./polynomial";

/** Bounds inside bounds, as of a loop over what an outer loop counts, that are followed. */
const DEPTH = 4;

const formOf = (dim: Dim): Polynomial | undefined =>
  dim.kind === "known"
    ? { terms: dim.value === 0 ? [] : [{ coefficient: dim.value, atoms: [] }] }
    : dim.kind === "symbolic"
      ? dim.form
      : undefined;

/** Bounds as an atom keeps them; undefined where neither is a number that can be compared. */
export function boundsOf(least: Dim | undefined, most: Dim | undefined, step?: Dim): Between | undefined {
  const [low, high] = [least && formOf(least), most && formOf(most)];
  if (!low && !high) return undefined;
  const form = step && formOf(step);
  return { least: low, most: high, step: form, ...(step && !form ? { isOfSomeStep: true } : {}) };
}

/** What all of several numbers lie between, where all are known. */
export function boundsOfAll(dims: readonly Dim[]): Between | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (const dim of dims) {
    if (dim.kind !== "known") return undefined;
    least = Math.min(least, dim.value);
    most = Math.max(most, dim.value);
  }
  return boundsOf(known(least), known(most));
}

const isBounded = (a: Atom): boolean =>
  a.between !== undefined || a.quotient?.dividend.terms.some((t) => t.atoms.some(isBounded)) === true;

/** Whether bounds are known of something that a number is made of. */
export const hasBounds = (dim: Dim): boolean =>
  dim.kind === "symbolic" && dim.form.terms.some(({ atoms }) => atoms.some(isBounded));

/** What a term can be at most (`sign` 1) or at least (-1), one step of bounds further; itself where nothing is known. */
function boundOfTerm(term: Term, sign: 1 | -1): Dim {
  const itself = fromPolynomial({ terms: [term] });
  const at = term.atoms.findIndex((a) => a.between !== undefined || a.quotient !== undefined);
  const a = term.atoms[at];
  if (!a) return itself;
  const isUpper = term.coefficient * sign > 0;
  const others: Dim = fromPolynomial({
    terms: [{ coefficient: term.coefficient, atoms: term.atoms.filter((_, i) => i !== at) }],
  });
  const bound = a.between && (isUpper ? a.between.most : a.between.least);
  if (bound) return product([others, fromPolynomial(bound)]);
  const { quotient } = a;
  if (!quotient || term.coefficient % quotient.divisor !== 0) return itself;
  // As often as it was divided, a quotient that was rounded down is at most what was divided, and by less than the
  // divisor less; one that was rounded up is at least that.
  const { dividend, divisor, rounds } = quotient;
  const furthest = fromPolynomial(dividend);
  const bounding =
    isUpper === (rounds === "down") ? furthest : add(furthest, known(isUpper ? divisor - 1 : 1 - divisor));
  const share = fromPolynomial({
    terms: [{ coefficient: term.coefficient / divisor, atoms: term.atoms.filter((_, i) => i !== at) }],
  });
  return product([share, bounding]);
}

/** What a number can be at most (`sign` 1) or at least (-1), in terms of numbers without bounds. */
function extreme(dim: Dim, sign: 1 | -1): Dim {
  let bound = dim;
  for (let depth = 0; depth < DEPTH && bound.kind === "symbolic"; depth += 1) {
    bound = bound.form.terms.map((term) => boundOfTerm(term, sign)).reduce(add, known(0));
  }
  return bound;
}

/** What a loop moves on of a number with each of its rounds, and what of it stays where it is. */
interface Moving {
  readonly moves: readonly Dim[];
  readonly rest: Dim;
  /** Whether one of the moves is as far as nobody knows. */
  readonly isAnywhere: boolean;
}

function movingOf(dim: Dim): Moving | undefined {
  if (dim.kind !== "symbolic") return undefined;
  const moves: Dim[] = [];
  const still: Term[] = [];
  let isAnywhere = false;
  for (const term of dim.form.terms) {
    const at = term.atoms.findIndex((a) => a.between !== undefined);
    const { step, isOfSomeStep = false } = term.atoms[at]?.between ?? {};
    isAnywhere ||= isOfSomeStep;
    const others = { coefficient: term.coefficient, atoms: term.atoms.filter((_, i) => i !== at) };
    const factor = fromPolynomial({ terms: [others] });
    if (at < 0) still.push(term);
    else moves.push(step ? product([factor, fromPolynomial(step)]) : factor);
  }
  return { moves, rest: fromPolynomial({ terms: still }), isAnywhere };
}

/**
 * Whether parts of so many places, each of which begins where the one before it ended or further on, may come to an end of
 * what they are taken from in the midst of one. Nobody need know how many there are; that one is whole or nothing is there
 * where the length is so often theirs.
 */
export function mayEndInPart(start: Dim, size: Dim, length: Dim): boolean {
  const moving = movingOf(start);
  if (!moving || moving.moves.length === 0) return false;
  if (size.kind === "known" && size.value === 1) return false;
  if (moving.isAnywhere) return true;
  if (!moving.moves.every((move) => isLess(move, size) === false)) return false;
  const left = modulo(subtract(length, moving.rest), size);
  return left.kind !== "known" || left.value !== 0;
}

/** Whether a number is at most another, whatever it is within its bounds. */
export const isWithin = (dim: Dim, limit: Dim): boolean =>
  isLess(extreme(subtract(limit, dim), -1), known(0)) === false;

/** Whether a number is larger than another where it is what its bounds let it be at most. */
export const mayExceed = (dim: Dim, limit: Dim): boolean =>
  isLess(extreme(subtract(limit, dim), -1), known(0)) === true;

/**
 * Whether a number is at most something and a bit more, as `i + 32` where `i` counts up to a length: what the length is of
 * is then exceeded, although nobody knows how long that is.
 */
export function exceedsItsBound(dim: Dim): boolean {
  const most = extreme(dim, 1);
  return (
    most.kind === "symbolic" &&
    most.form.terms.some(({ coefficient, atoms }) => atoms.length === 0 && coefficient > 0)
  );
}

/** Whether a number lies below nothing where it is what its bounds let it be at least. */
export function mayBeNegative(dim: Dim): boolean {
  return isLess(extreme(dim, -1), known(0)) === true;
}
