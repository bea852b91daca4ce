// Formulas are read off the computation, with brackets only where they are needed.
import { describe, expect, it } from "vitest";
import { explainDimension, operandsOf } from "../../src/features/explanations/explain-dimension";
import {
  add,
  ceilDivide,
  floorDivide,
  modulo,
  multiply,
  product,
  subtract,
} from "../../src/values/dimensions/arithmetic";
import { fromPolynomial, known, named } from "../../src/values/dimensions/dimension";
import { atom, ofAtom } from "../../src/values/dimensions/polynomial";

const n = fromPolynomial(ofAtom(atom("n", "n")));

describe("the formula of a dimension", () => {
  it.each([
    [
      "a window's length",
      add(floorDivide(subtract(known(128), known(10)), known(1)), known(1)),
      "119 = ⌊(128 − 10) / 1⌋ + 1",
    ],
    ["rounding up", ceilDivide(known(128), known(3)), "43 = ⌈128 / 3⌉"],
    ["a product", product([known(59), known(100)]), "5900 = 59 · 100"],
    ["a product of sums", multiply(add(known(1), known(2)), known(3)), "9 = (1 + 2) · 3"],
    ["a difference of differences", subtract(known(9), subtract(known(5), known(2))), "6 = 9 − (5 − 2)"],
    ["a remainder", modulo(known(9), known(4)), "1 = 9 mod 4"],
    ["a symbol", add(floorDivide(subtract(n, known(10)), known(1)), known(1)), "n - 9 = ⌊(n − 10) / 1⌋ + 1"],
  ])("%s", (_, dim, expected) => {
    expect(explainDimension(dim)).toBe(expected);
  });

  it("stops at what came in and at what was given", () => {
    const before = add(known(100), known(28));
    const kernel = named(multiply(known(2), known(5)), "kernel_size");
    const dim = subtract(before, kernel);
    expect(explainDimension(dim, new Set([before]))).toBe("118 = 128 − 10");
    expect(operandsOf(dim, new Set([before]))).toEqual([before, kernel]);
  });

  it("is nothing where a number was only written", () => {
    expect(explainDimension(known(3))).toBeUndefined();
  });

  it("is cut back to its last steps where it grows too long", () => {
    let dim = known(1000);
    for (let i = 0; i < 30; i++) dim = add(dim, known(100 + i)) as typeof dim;
    expect(explainDimension(dim)?.length).toBeLessThan(90);
  });
});
