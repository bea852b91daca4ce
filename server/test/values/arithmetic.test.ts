// Arithmetic on numbers that aren't known is held to the same arithmetic on numbers: what is shown, computed again with
// numbers for the names, is the result; and what is said to be equal, apart or less is so for all of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainlyDiffer } from "../../src/values/dimensions/certainly-differ";
import { compute, isLess, product, sum } from "../../src/values/dimensions/arithmetic";
import {
  type Dim,
  type Operation,
  dimKey,
  formatDim,
  fromPolynomial,
  known,
  open,
  sameDim,
  unknownDim,
} from "../../src/values/dimensions/dimension";
import { atom, ofAtom } from "../../src/values/dimensions/polynomial";
import { reason } from "../../src/values/records/reason";
import { pythonInteger } from "../support/python-integer";

const NAMES = ["n", "m", "steps"] as const;
type Names = Readonly<Record<(typeof NAMES)[number], number>>;

type Tree = number | string | { readonly operation: Operation; readonly a: Tree; readonly b: Tree };

const OPERATIONS = ["+", "-", "*", "//", "ceil/", "%", "max", "min"] as const satisfies readonly Operation[];

/** Trees whose leaves are names and small integers; what is divided by is a positive integer, or a name. */
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; divisor: Tree; joined: Tree }>((tie) => ({
  leaf: fc.oneof(fc.constantFrom(...NAMES), fc.integer({ min: -12, max: 12 })),
  divisor: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.constantFrom(...NAMES)),
  joined: fc
    .tuple(fc.constantFrom(...OPERATIONS), tie("tree"), tie("tree"), tie("divisor"))
    .map(([operation, a, b, divisor]) => ({ operation, a, b: /[/%]/.test(operation) ? divisor : b })),
  tree: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("joined")),
}));
const names: fc.Arbitrary<Names> = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  m: fc.integer({ min: 1, max: 40 }),
  steps: fc.integer({ min: 1, max: 40 }),
});

const symbol = (name: string): Dim => fromPolynomial(ofAtom(atom(`parameter ${name}`, name)));

function dimOf(of: Tree): Dim {
  if (typeof of === "number") return known(of);
  return typeof of === "string" ? symbol(of) : compute(of.operation, dimOf(of.a), dimOf(of.b));
}

function numberOf(of: Tree, given: Names): number {
  if (typeof of === "number") return of;
  if (typeof of === "string") return given[of as keyof Names];
  const [a, b] = [numberOf(of.a, given), numberOf(of.b, given)];
  switch (of.operation) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "//":
      return Math.floor(a / b);
    case "ceil/":
      return Math.ceil(a / b);
    case "%":
      return ((a % b) + b) % b;
    case "max":
      return Math.max(a, b);
    case "min":
      return Math.min(a, b);
    case "**":
      return a ** b;
  }
}

describe("arithmetic with names", () => {
  it("shows what, with numbers for the names, is the number", () => {
    fc.assert(
      fc.property(tree, names, (of, given) => {
        const dim = dimOf(of);
        // Forms that would be unreadable are given up, and then say so.
        if (dim.kind === "unknown") return;
        // Python has no integer -0.
        expect(pythonInteger(formatDim(dim), given) + 0).toBe(numberOf(of, given) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it("calls two numbers the same, or apart, only where they are so whatever the names are", () => {
    fc.assert(
      fc.property(tree, tree, fc.array(names, { minLength: 4, maxLength: 4 }), (a, b, all) => {
        const [left, right] = [dimOf(a), dimOf(b)];
        const same = sameDim(left, right);
        const less = isLess(left, right);
        const differ = certainlyDiffer(left, right);
        for (const given of all) {
          const [x, y] = [numberOf(a, given) + 0, numberOf(b, given) + 0];
          if (same !== undefined) expect(same).toBe(x === y);
          if (less !== undefined) expect(less).toBe(x < y);
          if (differ) expect(x).not.toBe(y);
          if (dimKey(left) === dimKey(right) && left.kind !== "unknown") expect(x).toBe(y);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("has powers that are what multiplying says", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: 0, max: 6 }),
        names,
        (name, more, power, given) => {
          const made = compute("**", compute("+", symbol(name), known(more)), known(power));
          expect(pythonInteger(formatDim(made), given)).toBe((given[name] + more) ** power);
        },
      ),
    );
  });

  it("has one form for sums and products in any order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 9 })), { maxLength: 6 }),
        (of) => {
          const dims = of.map(dimOf);
          const turned = [...dims].reverse();
          expect(dimKey(sum(turned))).toBe(dimKey(sum(dims)));
          expect(dimKey(product(turned))).toBe(dimKey(product(dims)));
        },
      ),
    );
  });
});

describe("forms that a person would write", () => {
  const n = symbol("n");
  const m = symbol("m");
  const of = (operation: Operation, a: Dim, b: Dim | number): Dim =>
    compute(operation, a, typeof b === "number" ? known(b) : b);
  it.each<[Dim, string]>([
    [of("-", n, 9), "n - 9"],
    [of("-", known(9), n), "9 - n"],
    [of("-", of("-", known(0), n), 2), "-n - 2"],
    [of("*", of("+", n, 1), m), "m + m·n"],
    [of("//", of("*", n, 6), 3), "2·n"],
    [of("//", of("*", n, m), m), "n"],
    [of("//", of("*", n, of("*", m, 6)), of("*", m, 2)), "3·n"],
    [of("//", n, 2), "n // 2"],
    [of("*", of("//", n, 2), m), "(n // 2)·m"],
    [of("*", of("//", n, 2), 3), "3·(n // 2)"],
    [of("+", of("//", of("-", n, 11), 2), 1), "(n - 9) // 2"],
    [of("-", known(0), of("//", n, 2)), "-(n // 2)"],
    [of("-", known(5), of("//", n, 2)), "5 - n // 2"],
    [of("//", of("//", n, 2), 2), "n // 4"],
    [of("ceil/", of("ceil/", n, 2), 3), "ceil(n / 6)"],
    [of("//", of("ceil/", n, 2), 2), "ceil(n / 2) // 2"],
    [of("//", of("+", of("*", n, 2), 5), 2), "n + 2"],
    [of("//", n, m), "n // m"],
    [of("//", n, of("+", m, 1)), "n // (m + 1)"],
    [of("ceil/", n, of("+", m, 1)), "ceil(n / (m + 1))"],
    [of("ceil/", of("*", n, m), n), "m"],
    [of("//", n, -2), "n // (-2)"],
    [of("%", n, 7), "n % 7"],
    [of("%", of("*", n, 14), 7), "0"],
    [of("max", n, 3), "max(n, 3)"],
    [of("max", n, of("+", n, 3)), "n + 3"],
    [of("min", n, of("+", n, 3)), "n"],
    [of("**", n, 2), "n·n"],
    [of("**", n, 0), "1"],
    [of("**", n, 4), "n·n·n·n"],
    [of("**", n, 5), "n ** 5"],
    [of("**", n, m), "n ** m"],
  ])("%#", (dim, text) => {
    expect(formatDim(dim)).toBe(text);
  });
});

describe("what has no number", () => {
  const why = reason("not-supported", "a test");
  const n = symbol("n");
  it.each<[string, Dim, string]>([
    ["an open axis stays open", compute("-", open(), known(3)), "open"],
    ["with a name, too", compute("*", n, open()), "open"],
    ["what isn't known stays so, before all else", compute("+", open(), unknownDim(why)), "unknown"],
    ["on either side", compute("+", unknownDim(why), n), "unknown"],
    ["a division by zero", compute("//", known(3), known(0)), "unknown"],
    ["rounded up", compute("ceil/", known(3), known(0)), "unknown"],
    ["and its remainder", compute("%", known(3), known(0)), "unknown"],
    ["a power below zero", compute("**", known(3), known(-1)), "unknown"],
    ["more than 2^53", compute("*", known(2 ** 40), known(2 ** 20)), "unknown"],
    ["with a name, too", compute("*", compute("*", n, known(2 ** 40)), known(2 ** 20)), "unknown"],
    ["up to there it is known", compute("+", known(2 ** 53 - 2), known(1)), "known"],
  ])("%s", (_, dim, kind) => {
    expect(dim.kind).toBe(kind);
  });

  it("keeps its reason", () => {
    expect(compute("-", n, unknownDim(why))).toMatchObject({ kind: "unknown", reason: why });
  });

  it("has no order", () => {
    expect([isLess(open(), known(1)), isLess(n, known(1)), isLess(unknownDim(why), known(1))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is the same as None only where it is None", () => {
    expect([sameDim(open(), open()), sameDim(open(), n), sameDim(unknownDim(why), unknownDim(why))]).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });
});

describe("equal quotients", () => {
  const rounded = fc.constantFrom(["//", Math.floor] as const, ["ceil/", Math.ceil] as const);
  const divisor = fc.integer({ min: 1, max: 6 });
  const constant = fc.integer({ min: -30, max: 30 });
  const [n, m, steps] = [symbol("n"), symbol("m"), symbol("steps")];
  /** `n + m + c`, of which no divisor takes anything out but of the constant. */
  const of = (c: number): Dim => sum([n, m, known(c)]);

  it("have one form: what the divisor divides stands outside", () => {
    fc.assert(
      fc.property(rounded, divisor, constant, ([operation, round], d, c) => {
        const whole = compute(operation, sum([compute("*", known(d), n), known(c)]), known(d));
        expect(formatDim(whole)).toBe(formatDim(sum([n, known(round(c / d))])));
        const more = compute(operation, sum([of(c), compute("*", known(d), steps)]), known(d));
        expect(dimKey(more)).toBe(dimKey(compute("+", compute(operation, of(c), known(d)), steps)));
      }),
    );
  });
  it("of quotients have the form of one", () => {
    fc.assert(
      fc.property(rounded, divisor, divisor, constant, ([operation], d, e, c) => {
        const twice = compute(operation, compute(operation, of(c), known(d)), known(e));
        expect(dimKey(twice)).toBe(dimKey(compute(operation, of(c), known(d * e))));
      }),
    );
  });
});

it("adds nothing up to 0, and multiplies nothing to 1", () => {
  expect([sum([]), product([])]).toEqual([known(0), known(1)]);
});

it("says in its origin how it was computed", () => {
  const [a, b] = [known(128), known(10)];
  expect(compute("-", a, b).origin?.formula).toEqual({ operation: "-", operands: [a, b] });
});
