/** Arithmetic on dimensions: computes the number and records, in its origin, how it was computed. */
import { type Dim, type Operation, type Origin, fromPolynomial, known, open, unknownDim } from "./dimension";
import {
  type Polynomial,
  type Quotient,
  addPolynomials,
  asOperand,
  atom,
  constantOf,
  divideByTerm,
  divideExactly,
  formatPolynomial,
  multiplyPolynomials,
  ofAtom,
  ofConstant,
  polynomialKey,
  quotientAtom,
  quotientOf,
  scalePolynomial,
} from "./polynomial";
import { ATOMS_PER_POLYNOMIAL, CHARACTERS_PER_FORM, TERMS_PER_POLYNOMIAL } from "../bounds/budgets";
import { reason } from "../records/reason";
import { countWork } from "../bounds/work";

function formOf(dim: Dim): Polynomial | undefined {
  if (dim.kind === "known") return ofConstant(dim.value);
  return dim.kind === "symbolic" ? dim.form : undefined;
}

function interned(operation: Operation, a: Polynomial, b: Polynomial): Polynomial {
  const left = formatPolynomial(a);
  const right = formatPolynomial(b);
  const id = `${operation}(${polynomialKey(a)}, ${polynomialKey(b)})`;
  switch (operation) {
    case "max":
    case "min":
      return ofAtom(atom(id, `${operation}(${left}, ${right})`));
    case "ceil/":
      return ofAtom(atom(id, `ceil(${asOperand(left)} / ${asOperand(right)})`));
    default:
      return ofAtom(atom(id, `${asOperand(left)} ${operation} ${asOperand(right)}`, true));
  }
}

/**
 * `a / divisor` rounded: what the divisor divides comes out whole, (2n + 5) // 2 being n + 5 // 2 for every integer n,
 * the constant that is left inside is as small as it can be, and a quotient of a quotient is one, so that equal
 * numbers have one form.
 */
function roundedForms(a: Polynomial, divisor: number, rounds: Quotient["rounds"]): Polynomial {
  const round = rounds === "down" ? Math.floor : Math.ceil;
  const whole = { terms: a.terms.filter((t) => t.atoms.length > 0 && t.coefficient % divisor === 0) };
  const rest = { terms: a.terms.filter((t) => t.atoms.length > 0 && t.coefficient % divisor !== 0) };
  const constant = a.terms.find((t) => t.atoms.length === 0)?.coefficient ?? 0;
  const quotient = divideExactly(whole, divisor) ?? ofConstant(0);
  const taken = round(constant / divisor);
  const outside = addPolynomials(quotient, ofConstant(taken));
  if (rest.terms.length === 0) return outside;
  const inside = addPolynomials(rest, ofConstant(constant - taken * divisor));
  const inner = quotientOf(inside);
  if (inner?.quotient.rounds === rounds) {
    const { dividend, divisor: before } = inner.quotient;
    const all = addPolynomials(dividend, ofConstant(inner.plus * before));
    return addPolynomials(outside, roundedForms(all, before * divisor, rounds));
  }
  return addPolynomials(outside, ofAtom(quotientAtom({ dividend: inside, divisor, rounds })));
}

function floorDivForms(a: Polynomial, b: Polynomial): Polynomial {
  const divisor = constantOf(b);
  if (divisor === undefined) return divideByTerm(a, b) ?? interned("//", a, b);
  return divideExactly(a, divisor) ?? (divisor > 0 ? roundedForms(a, divisor, "down") : interned("//", a, b));
}

function ceilDivForms(a: Polynomial, b: Polynomial): Polynomial {
  const divisor = constantOf(b);
  if (divisor === undefined) return divideByTerm(a, b) ?? interned("ceil/", a, b);
  return (
    divideExactly(a, divisor) ?? (divisor > 0 ? roundedForms(a, divisor, "up") : interned("ceil/", a, b))
  );
}

function numbers(operation: Operation, a: number, b: number): number | undefined {
  switch (operation) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "//":
      return b === 0 ? undefined : Math.floor(a / b);
    case "ceil/":
      return b === 0 ? undefined : Math.ceil(a / b);
    case "%":
      return b === 0 ? undefined : a - b * Math.floor(a / b);
    case "**":
      return b < 0 ? undefined : a ** b;
    case "max":
      return Math.max(a, b);
    case "min":
      return Math.min(a, b);
  }
}

function forms(operation: Operation, a: Polynomial, b: Polynomial): Polynomial {
  switch (operation) {
    case "+":
      return addPolynomials(a, b);
    case "-":
      return addPolynomials(a, scalePolynomial(b, -1));
    case "*":
      return multiplyPolynomials(a, b);
    case "//":
      return floorDivForms(a, b);
    case "ceil/":
      return ceilDivForms(a, b);
    case "%": {
      const divisor = constantOf(b);
      return divisor !== undefined && divideExactly(a, divisor) ? ofConstant(0) : interned("%", a, b);
    }
    case "max":
    case "min": {
      const difference = constantOf(addPolynomials(a, scalePolynomial(b, -1)));
      if (difference === undefined) return interned(operation, a, b);
      return difference >= 0 === (operation === "max") ? a : b;
    }
    case "**": {
      const power = constantOf(b);
      // Small powers stay polynomials, so that n ** 2 equals n * n; beyond that nothing is gained.
      if (power === undefined || power < 0 || power > 4) return interned("**", a, b);
      let product = ofConstant(1);
      for (let i = 0; i < power; i++) product = multiplyPolynomials(product, a);
      return product;
    }
  }
}

/**
 * Whether a form is small enough to go on with: of integers that are safe, of few terms, and of atoms that are not
 * long texts themselves, as quotients of quotients are.
 */
function isReadable({ terms }: Polynomial): boolean {
  if (terms.length > TERMS_PER_POLYNOMIAL) return false;
  let atoms = 0;
  let characters = 0;
  for (const term of terms) {
    if (!Number.isSafeInteger(term.coefficient)) return false;
    atoms += term.atoms.length;
    for (const { id } of term.atoms) characters += id.length;
  }
  return atoms <= ATOMS_PER_POLYNOMIAL && characters <= CHARACTERS_PER_FORM;
}

/**
 * One operation on two dimensions. An unknown operand gives an unknown with the same reason, an open operand an
 * open result (Keras: `None` stays `None`); division by zero and results beyond 2^53 are unknown.
 */
export function compute(operation: Operation, a: Dim, b: Dim): Dim {
  const origin: Origin = { formula: { operation, operands: [a, b] } };
  if (a.kind === "known" && b.kind === "known") {
    const value = numbers(operation, a.value, b.value);
    if (value === undefined || !Number.isSafeInteger(value))
      return unknownDim(reason("not-supported", "arithmetic"), origin);
    return known(value, origin);
  }
  if (a.kind === "unknown") return unknownDim(a.reason, origin);
  if (b.kind === "unknown") return unknownDim(b.reason, origin);
  const left = formOf(a);
  const right = formOf(b);
  if (!left || !right) return open(origin);
  const tooLarge = (): Dim => unknownDim(reason("budget", "terms of a number"), origin);
  if (operation === "*" && left.terms.length * right.terms.length > TERMS_PER_POLYNOMIAL) return tooLarge();
  const form = forms(operation, left, right);
  countWork(form.terms.length);
  return isReadable(form) ? fromPolynomial(form, origin) : tooLarge();
}

/** a + b. */
export const add = (a: Dim, b: Dim): Dim => compute("+", a, b);
/** a − b. */
export const subtract = (a: Dim, b: Dim): Dim => compute("-", a, b);
/** a · b. */
export const multiply = (a: Dim, b: Dim): Dim => compute("*", a, b);
/** ⌊a / b⌋, Python's `//`. */
export const floorDivide = (a: Dim, b: Dim): Dim => compute("//", a, b);
/** ⌈a / b⌉. */
export const ceilDivide = (a: Dim, b: Dim): Dim => compute("ceil/", a, b);
/** a mod b with Python's sign. */
export const modulo = (a: Dim, b: Dim): Dim => compute("%", a, b);

/** The sum of all, 0 for none. */
export function sum(dims: readonly Dim[]): Dim {
  const [first, ...rest] = dims;
  return first === undefined ? known(0) : rest.reduce(add, first);
}

/** The product of all, 1 for none. */
export function product(dims: readonly Dim[]): Dim {
  const [first, ...rest] = dims;
  return first === undefined ? known(1) : rest.reduce(multiply, first);
}

/** Whether a < b; `undefined` when that can't be told. */
export function isLess(a: Dim, b: Dim): boolean | undefined {
  if (a.kind === "known" && b.kind === "known") return a.value < b.value;
  const left = formOf(a);
  const right = formOf(b);
  if (!left || !right) return undefined;
  const difference = constantOf(addPolynomials(left, scalePolynomial(right, -1)));
  return difference === undefined ? undefined : difference < 0;
}
