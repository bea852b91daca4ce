/** Reads the formula of a number off its origin, with numbers put in: `119 = ⌊(128 − 10) / 1⌋ + 1`. */
import {
  type Dim,
  type Formula,
  type Operation,
  type Origin,
  formatDim,
} from "../../values/dimensions/dimension";
import { type Span, covers } from "../../values/records/span";

/** How tightly an expression binds; what binds looser than its surroundings needs brackets. */
const SUM = 1;
const PRODUCT = 2;
const POWER = 3;
const WHOLE = 4;

interface Term {
  readonly text: string;
  readonly binding: number;
}

/** Formulas longer than this are cut back to their last step, so that a hover stays readable. */
const LONGEST_FORMULA = 72;
/** Steps of a computation that are put in; more would hide the one that matters. */
const DEEPEST = 4;

const infix: Readonly<Partial<Record<Operation, readonly [string, number]>>> = {
  "+": [" + ", SUM],
  "-": [" − ", SUM],
  "*": [" · ", PRODUCT],
  "%": [" mod ", PRODUCT],
  "**": ["^", POWER],
};

function bracket(term: Term, needed: number): string {
  return term.binding < needed ? `(${term.text})` : term.text;
}

function leaf(dim: Dim): Term {
  const text = formatDim(dim);
  if (dim.kind !== "symbolic") return { text, binding: WHOLE };
  const isSum = / [+-] /.test(text);
  return { text, binding: isSum ? SUM : /^[\w.]+$/.test(text) ? WHOLE : PRODUCT };
}

/** `7 − 1` for `7 + -1`, which nobody writes. */
const withoutDoubleSigns = (text: string, operation: Operation): string =>
  operation === "+" ? text.replaceAll(/ \+ [-−](?=[\d.]+)/g, " − ") : text;

function joined(operation: Operation, operands: readonly Term[]): Term {
  const [a, b] = operands;
  if (a === undefined) return { text: "", binding: WHOLE };
  if (b === undefined) return a;
  if (operation === "max" || operation === "min") {
    return { text: `${operation}(${operands.map((o) => o.text).join(", ")})`, binding: WHOLE };
  }
  const [open, close] = operation === "ceil/" ? ["⌈", "⌉"] : ["⌊", "⌋"];
  const [sign, binding] = infix[operation] ?? [" / ", PRODUCT];
  const ordered = operation === "-" || operation === "%" || infix[operation] === undefined;
  const text = withoutDoubleSigns(
    operands.map((o, i) => bracket(o, i > 0 && ordered ? binding + 1 : binding)).join(sign),
    operation,
  );
  return infix[operation] ? { text, binding } : { text: `${open}${text}${close}`, binding: WHOLE };
}

function expression(formula: Formula, leaves: ReadonlySet<Dim>, depth: number, around?: Span): Term {
  return joined(
    formula.operation,
    formula.operands.map((operand) => term(operand, leaves, depth - 1, around)),
  );
}

/** Whether a number was computed by a part of the expression around it: `n - 10` in `n - 10 + 1`. */
function isPart({ formula, span }: Origin, around: Span | undefined): boolean {
  return formula !== undefined && span !== undefined && around !== undefined && covers(around, span);
}

/** Whether a number came in from outside: it is one of the leaves, perhaps under another name. */
export function isGiven(dim: Dim, leaves: ReadonlySet<Dim>): boolean {
  if (leaves.has(dim)) return true;
  const { formula, span } = dim.origin ?? {};
  if (!formula && !span) return false;
  return [...leaves].some(
    ({ origin }) => origin !== undefined && origin.formula === formula && origin.span === span,
  );
}

/** The operand that leaves the other as it is. */
const neutral: Readonly<Partial<Record<Operation, number>>> = { "ceil/": 1, "-": 0 };

/**
 * The number that a formula leaves as it is: dividing by 1 and rounding up, as padding 'same' does without strides,
 * and what a slice from 0 is long.
 */
function unchanged({ operation, operands }: Formula): Dim | undefined {
  const [first, second] = operands;
  const isNeutral = second?.kind === "known" && second.value === neutral[operation];
  return isNeutral ? first : undefined;
}

/** Whether a formula says how the number came about: one with a single operand only says from what. */
const isWhole = ({ operation, operands }: Formula): boolean =>
  operands.length > 1 || operation === "max" || operation === "min";

function term(dim: Dim, leaves: ReadonlySet<Dim>, depth: number, around?: Span): Term {
  const { origin = {} } = dim;
  const { formula, name } = origin;
  const span = isPart(origin, around) ? undefined : origin.span;
  // What was written somewhere, or is an axis that came in, is told as its number.
  if (!formula || !isWhole(formula) || span || name !== undefined || isGiven(dim, leaves) || depth <= 0)
    return leaf(dim);
  const same = unchanged(formula);
  if (same) return term(same, leaves, depth, around);
  return expression(formula, leaves, depth, around);
}

/**
 * The formula that gave a dimension, without the dimension itself; undefined where it was not computed. `leaves`
 * are dimensions that are told as numbers, such as the axes of the input.
 */
export function formulaOf(dim: Dim, leaves: ReadonlySet<Dim> = new Set()): string | undefined {
  const formula = dim.origin?.formula;
  if (!formula || !isWhole(formula) || isGiven(dim, leaves) || unchanged(formula)) return undefined;
  for (let depth = DEEPEST; depth > 1; depth--) {
    const { text } = expression(formula, leaves, depth, dim.origin.span);
    if (text.length <= LONGEST_FORMULA) return text;
  }
  return expression(formula, leaves, 1, dim.origin.span).text;
}

/** `119 = ⌊(128 − 10) / 1⌋ + 1`; undefined where there is no formula. */
export function explainDimension(dim: Dim, leaves?: ReadonlySet<Dim>): string | undefined {
  const formula = formulaOf(dim, leaves);
  const result = formatDim(dim);
  return formula === undefined || formula === result ? undefined : `${result} = ${formula}`;
}

/** The numbers that a formula is filled with, in order, each once. */
export function operandsOf(dim: Dim, leaves: ReadonlySet<Dim> = new Set()): readonly Dim[] {
  const found: Dim[] = [];
  const visit = (d: Dim, depth: number): void => {
    const { origin = {} } = d;
    const { formula, name } = origin;
    const isWritten = origin.span !== undefined && !isPart(origin, dim.origin?.span);
    const isLeaf =
      d !== dim && (!formula || isWritten || name !== undefined || isGiven(d, leaves) || depth <= 0);
    if (isLeaf || !formula) found.push(d);
    else for (const operand of formula.operands) visit(operand, depth - 1);
  };
  visit(dim, DEEPEST);
  return [...new Set(found)];
}
