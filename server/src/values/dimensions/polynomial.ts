/** Polynomials over named atoms with integer coefficients: the normal form that makes `B*C` and `C*B` compare equal. */

/**
 * Something whose number is not known but which is the same number wherever it appears: a parameter, an axis of
 * an array, or a non-linear result (`n // 2`) interned by its operation and operands.
 */
export interface Atom {
  /** Equal ids mean the same number. */
  readonly id: string;
  /** As a person would write it. */
  readonly text: string;
  /** Whether `text` must be bracketed inside a product, as `n // 2` must. */
  readonly compound: boolean;
  /** Set where it is a rounded quotient, which takes whole numbers in: `(n - 11) // 2 + 1` is `(n - 9) // 2`. */
  readonly quotient?: Quotient;
  /** Set where it lies between numbers that are known. */
  readonly between?: Between;
}

/** The least and the largest number that something may be; one that is not known is left out. */
export interface Between {
  readonly least?: Polynomial;
  readonly most?: Polynomial;
  /** How far it is from each to the next, where that is more than one, as of the numbers of a `range`. */
  readonly step?: Polynomial;
  /** Whether there is such a step, and nobody knows how long it is. */
  readonly isOfSomeStep?: true;
}

/** `dividend // divisor`, or the same rounded up; the divisor is positive. */
export interface Quotient {
  readonly dividend: Polynomial;
  readonly divisor: number;
  readonly rounds: "down" | "up";
}

/** A product of atoms (sorted by id, repeated for powers) with an integer coefficient. */
export interface Term {
  readonly coefficient: number;
  readonly atoms: readonly Atom[];
}

/** A sum of terms sorted by key; the constant term has no atoms. Never holds a zero coefficient. */
export interface Polynomial {
  readonly terms: readonly Term[];
}

/** Makes an atom; `id` must be unique for the number it stands for. */
export function atom(id: string, text: string, compound = false, between?: Between): Atom {
  return between ? { id, text, compound, between } : { id, text, compound };
}

/** The atom of a rounded quotient. */
export function quotientAtom(quotient: Quotient): Atom {
  const { dividend, divisor, rounds } = quotient;
  const id = `${rounds === "down" ? "//" : "ceil/"}(${polynomialKey(dividend)}, ${divisor})`;
  return { id, text: quotientText(quotient), compound: rounds === "down", quotient };
}

/** Text as an operand: a name or number with what it is called, indexed and followed by; brackets around all else. */
export const asOperand = (text: string): string =>
  /^[\w.]+(?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\]|\.\w+)*$/.test(text) ? text : `(${text})`;

function quotientText({ dividend, divisor, rounds }: Quotient): string {
  const above = asOperand(formatPolynomial(dividend));
  return rounds === "down" ? `${above} // ${divisor}` : `ceil(${above} / ${divisor})`;
}

/** The quotient that a polynomial is, plus a whole number; undefined where it is anything else. */
export function quotientOf(p: Polynomial): { quotient: Quotient; plus: number } | undefined {
  const inner = p.terms.filter((term) => term.atoms.length > 0);
  const [term] = inner;
  const quotient = term?.atoms[0]?.quotient;
  if (inner.length !== 1 || term?.coefficient !== 1 || term.atoms.length !== 1 || !quotient) return undefined;
  return { quotient, plus: p.terms.find((t) => t.atoms.length === 0)?.coefficient ?? 0 };
}

/** The polynomial that is one atom. */
export function ofAtom(a: Atom): Polynomial {
  return { terms: [{ coefficient: 1, atoms: [a] }] };
}

/** The polynomial that is one integer. */
export function ofConstant(value: number): Polynomial {
  return { terms: value === 0 ? [] : [{ coefficient: value, atoms: [] }] };
}

/** The integer that a polynomial is, or `undefined` when it holds atoms. */
export function constantOf(p: Polynomial): number | undefined {
  if (p.terms.length === 0) return 0;
  const [first] = p.terms;
  return p.terms.length === 1 && first?.atoms.length === 0 ? first.coefficient : undefined;
}

function termKey(atoms: readonly Atom[]): string {
  return atoms.map((a) => a.id).join("·");
}

/** Equal keys mean equal polynomials. */
export function polynomialKey(p: Polynomial): string {
  return p.terms.map((t) => `${t.coefficient}·${termKey(t.atoms)}`).join(" + ");
}

function normalise(terms: readonly Term[]): Polynomial {
  const sums = new Map<string, Term>();
  for (const term of terms) {
    const key = termKey(term.atoms);
    const before = sums.get(key);
    sums.set(key, before ? { ...before, coefficient: before.coefficient + term.coefficient } : term);
  }
  const kept = [...sums]
    .filter(([, t]) => t.coefficient !== 0)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { terms: kept.map(([, t]) => t) };
}

/** p + q. */
export function addPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return normalise([...p.terms, ...q.terms]);
}

/** p · k. */
export function scalePolynomial(p: Polynomial, k: number): Polynomial {
  return normalise(p.terms.map((t) => ({ ...t, coefficient: t.coefficient * k })));
}

/** p · q. */
export function multiplyPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  const products = p.terms.flatMap((a) =>
    q.terms.map((b) => ({
      coefficient: a.coefficient * b.coefficient,
      atoms: [...a.atoms, ...b.atoms].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0)),
    })),
  );
  return normalise(products);
}

/** p / k where k divides every coefficient, else `undefined`. */
export function divideExactly(p: Polynomial, k: number): Polynomial | undefined {
  if (k === 0 || p.terms.some((t) => t.coefficient % k !== 0)) return undefined;
  return { terms: p.terms.map((t) => ({ ...t, coefficient: t.coefficient / k })) };
}

/**
 * p / q where q is a single term that divides every term of p, else `undefined`. Serves `Reshape` targets such
 * as `(h * w * c) // c`.
 */
export function divideByTerm(p: Polynomial, q: Polynomial): Polynomial | undefined {
  const [divisor] = q.terms;
  if (divisor === undefined || q.terms.length !== 1) return undefined;
  const terms: Term[] = [];
  for (const term of p.terms) {
    if (term.coefficient % divisor.coefficient !== 0) return undefined;
    const atoms = [...term.atoms];
    for (const a of divisor.atoms) {
      const at = atoms.findIndex((b) => b.id === a.id);
      if (at < 0) return undefined;
      atoms.splice(at, 1);
    }
    terms.push({ coefficient: term.coefficient / divisor.coefficient, atoms });
  }
  return normalise(terms);
}

/** A term without its sign; behind a leading minus a quotient is bracketed, `-(n // 2)` not being `-n // 2`. */
function formatTerm({ atoms, coefficient }: Term, isNegated: boolean): string {
  const size = Math.abs(coefficient);
  const isAlone = atoms.length === 1 && size === 1 && !isNegated;
  const factors = atoms.map((a) => (a.compound && !isAlone ? `(${a.text})` : a.text));
  return [...(size === 1 && factors.length > 0 ? [] : [size]), ...factors].join("·");
}

/** A term times a whole number, taken into the one quotient among its atoms. */
function taken(term: Term, quotient: Quotient, by: number): Term {
  const dividend = addPolynomials(quotient.dividend, ofConstant(by * quotient.divisor));
  const atoms = term.atoms.map((a) =>
    a.quotient === quotient ? quotientAtom({ ...quotient, dividend }) : a,
  );
  return { ...term, atoms };
}

/** The terms with whole numbers written inside the quotients that hold one and that they are added to. */
function withNumbersInside(terms: readonly Term[]): readonly Term[] {
  const left = [...terms];
  for (const term of terms) {
    const quotients = term.atoms.flatMap((a) => (a.quotient ? [a.quotient] : []));
    const [quotient] = quotients;
    // Without a number inside there is none to join: `n // 8 - 2` is clearer than `(n - 16) // 8`.
    const hasNumber = quotient?.dividend.terms.some((t) => t.atoms.length === 0) === true;
    if (!quotient || quotients.length !== 1 || !hasNumber) continue;
    const others = termKey(term.atoms.filter((a) => a.quotient !== quotient));
    const added = left.find((t) => termKey(t.atoms) === others && t.coefficient % term.coefficient === 0);
    if (!added) continue;
    left.splice(left.indexOf(added), 1);
    left[left.indexOf(term)] = taken(term, quotient, added.coefficient / term.coefficient);
  }
  return left;
}

/** As a person would write it: atoms first, then the constant: `n // 2 - 1`, `10·n_features·100 + 100`. */
export function formatPolynomial(p: Polynomial): string {
  if (p.terms.length === 0) return "0";
  const ordered = [...withNumbersInside(p.terms)].sort(
    (a, b) => Number(a.atoms.length === 0) - Number(b.atoms.length === 0),
  );
  // A positive term leads where there is one: `9 - n`, not `-n + 9`.
  if ((ordered[0]?.coefficient ?? 0) < 0) {
    const positive = ordered.findIndex((t) => t.coefficient > 0);
    if (positive > 0) ordered.unshift(...ordered.splice(positive, 1));
  }
  return ordered
    .map((term, i) => {
      const isNegative = term.coefficient < 0;
      const text = formatTerm(term, i === 0 && isNegative);
      if (i === 0) return isNegative ? `-${text}` : text;
      return isNegative ? ` - ${text}` : ` + ${text}`;
    })
    .join("");
}
