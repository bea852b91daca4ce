/** Dimensions: the numbers that shapes and Python integers are made of, each with where it came from. */
import {
  type Between,
  type Polynomial,
  addPolynomials,
  constantOf,
  formatPolynomial,
  polynomialKey,
  scalePolynomial,
} from "./polynomial";
import type { Reason } from "../records/reason";
import type { Span } from "../records/span";

/**
 * One axis length or one Python integer:
 * - `known`: a safe integer
 * - `open`: Keras `None`, an axis left open until run time; a fact, not ignorance
 * - `symbolic`: a polynomial over named atoms, e.g. `n_timesteps - 9`
 * - `unknown`: our own ignorance, with its reason
 */
export type Dim = KnownDim | OpenDim | SymbolicDim | UnknownDim;

export interface KnownDim {
  readonly kind: "known";
  readonly value: number;
  readonly origin?: Origin;
}
export interface OpenDim {
  readonly kind: "open";
  readonly origin?: Origin;
}
export interface SymbolicDim {
  readonly kind: "symbolic";
  readonly form: Polynomial;
  readonly origin?: Origin;
}
export interface UnknownDim {
  readonly kind: "unknown";
  readonly reason: Reason;
  readonly origin?: Origin;
  /** What it lies between, as of what a loop counts; kept by the name that it is bound to. */
  readonly between?: Between;
}

/** The operations that dimension arithmetic records; `ceilDiv` rounds up, `floorDiv` down, as Python's `//`. */
export type Operation = "+" | "-" | "*" | "//" | "ceil/" | "%" | "**" | "max" | "min";

/** How a number was computed; kept so that explanations are read off the computation itself. */
export interface Formula {
  readonly operation: Operation;
  readonly operands: readonly Dim[];
}

/** Where a dimension came from: the place that wrote it, or the computation that made it, and what it is called. */
export interface Origin {
  /** The literal, or the expression, that this number was written as. */
  readonly span?: Span;
  readonly formula?: Formula;
  /** A role such as `kernel_size`, or a variable's name, for explanations. */
  readonly name?: string;
  /** Set on a default that whoever runs the program replaces by a variable of the environment. */
  readonly isDefault?: true;
}

/** A known dimension. `value` must be a safe integer. */
export function known(value: number, origin?: Origin): KnownDim {
  return { kind: "known", value, origin };
}

/** Keras's `None`. */
export function open(origin?: Origin): OpenDim {
  return { kind: "open", origin };
}

/** Keras's `None` without a place of its own, such as the batch axis of every `Input`. */
export const OPEN: OpenDim = open();

/** A dimension we cannot know. */
export function unknownDim(reason: Reason, origin?: Origin): UnknownDim {
  return { kind: "unknown", reason, origin };
}

/** A dimension from a polynomial; known when the polynomial is a constant. */
export function fromPolynomial(form: Polynomial, origin?: Origin): Dim {
  const constant = constantOf(form);
  if (constant !== undefined) return known(constant, origin);
  return { kind: "symbolic", form, origin };
}

/** The same dimension with another origin. */
export function withOrigin<D extends Dim>(dim: D, origin: Origin): D {
  return { ...dim, origin };
}

/** The same dimension, with a role for explanations; keeps the place and formula that it has. */
export function named<D extends Dim>(dim: D, name: string): D {
  return { ...dim, origin: { ...dim.origin, name } };
}

/** Whether a dimension is certainly 1. */
export const isOne = (dim: Dim | undefined): boolean => dim?.kind === "known" && dim.value === 1;

/** Whether a dimension is certainly 0. */
export const isZero = (dim: Dim | undefined): boolean => dim?.kind === "known" && dim.value === 0;

/** Whether two dimensions are the same number: `undefined` when that can't be told. */
export function sameDim(a: Dim, b: Dim): boolean | undefined {
  if (a.kind === "known" && b.kind === "known") return a.value === b.value;
  if (a.kind === "open" && b.kind === "open") return true;
  if (a.kind === "symbolic" && b.kind === "symbolic") {
    if (polynomialKey(a.form) === polynomialKey(b.form)) return true;
    // `n - 9` is never `n - 10`, whatever n is.
    const apart = constantOf(addPolynomials(a.form, scalePolynomial(b.form, -1)));
    return apart === undefined ? undefined : apart === 0;
  }
  return undefined;
}

/** Whether two dimensions would print the same; unlike `sameDim` it also equates unknowns. For joins and caches. */
export function dimKey(dim: Dim): string {
  switch (dim.kind) {
    case "known":
      return String(dim.value);
    case "open":
      return "None";
    case "symbolic":
      return polynomialKey(dim.form);
    case "unknown":
      return "?";
  }
}

/** As a person would write it: `128`, `None`, `n // 2 - 1`, `?`. */
export function formatDim(dim: Dim): string {
  switch (dim.kind) {
    case "known":
      return String(dim.value);
    case "open":
      return "None";
    case "symbolic":
      return formatPolynomial(dim.form);
    case "unknown":
      return "?";
  }
}
