// Ranges, quotients of terms and NumPy's integers are held to what Python computes with numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../src/host/module-resolution";
import { known } from "../../src/values/dimensions/dimension";
import {
  type Polynomial,
  atom,
  constantOf,
  divideByTerm,
  formatPolynomial,
  multiplyPolynomials,
  ofAtom,
  ofConstant,
  addPolynomials,
  scalePolynomial,
} from "../../src/values/dimensions/polynomial";
import { boundsOfRange, lengthOfRange } from "../../src/values/dimensions/range-length";
import { asScalar } from "../../src/values/scalar-type";
import { int } from "../../src/values/value";

const small = fc.integer({ min: -30, max: 30 });
const step = fc.integer({ min: -7, max: 7 }).filter((number) => number !== 0);

function rangeOf(start: number, stop: number, by: number): readonly number[] {
  const numbers: number[] = [];
  for (let at = start; by > 0 ? at < stop : at > stop; at += by) numbers.push(at);
  return numbers;
}

describe("a range of numbers", () => {
  const of = (start: number, stop: number, by: number) =>
    ({ kind: "range", start: known(start), stop: known(stop), step: known(by) }) as const;

  it("has the length that Python counts", () => {
    fc.assert(
      fc.property(small, small, step, (start, stop, by) => {
        expect(lengthOfRange(of(start, stop, by))).toMatchObject({ value: rangeOf(start, stop, by).length });
      }),
    );
  });

  it("gives numbers between its bounds, and where it goes up the bounds themselves", () => {
    fc.assert(
      fc.property(small, small, step, (start, stop, by) => {
        const numbers = rangeOf(start, stop, by);
        fc.pre(numbers.length > 0);
        const { least, most } = boundsOfRange(of(start, stop, by)) ?? {};
        const [low, high] = [least && constantOf(least), most && constantOf(most)];
        expect(low).toBeLessThanOrEqual(Math.min(...numbers));
        expect(high).toBeGreaterThanOrEqual(Math.max(...numbers));
        if (by > 0) expect([low, high]).toEqual([numbers[0], numbers.at(-1)]);
      }),
    );
  });
});

describe("a product of a term", () => {
  const [n, m] = ["n", "m"].map((name) => ofAtom(atom(`parameter ${name}`, name)));
  const product = (...factors: readonly (Polynomial | undefined)[]): Polynomial =>
    factors.reduce<Polynomial>(
      (all, factor) => multiplyPolynomials(all, factor ?? ofConstant(1)),
      ofConstant(1),
    );
  const factor = fc.constantFrom(n, m, ofConstant(2), ofConstant(3));
  const term = fc.array(factor, { minLength: 1, maxLength: 4 }).map((factors) => product(...factors));

  it("divided by it is the other factor", () => {
    fc.assert(
      fc.property(term, term, term, (a, b, divisor) => {
        const sum = addPolynomials(a, b);
        expect(divideByTerm(multiplyPolynomials(sum, divisor), divisor)).toEqual(sum);
      }),
    );
  });

  it("is not divided by a name that it lacks, by a sum, or by a number that leaves a rest", () => {
    expect(divideByTerm(product(n), product(m))).toBeUndefined();
    expect(divideByTerm(product(n, m), addPolynomials(product(n), product(m)))).toBeUndefined();
    expect(divideByTerm(product(ofConstant(3), n), ofConstant(2))).toBeUndefined();
  });

  it("is written behind what is positive", () => {
    const less = (a: Polynomial, b: Polynomial): string =>
      formatPolynomial(addPolynomials(a, scalePolynomial(b, -1)));
    expect(less(ofConstant(9), product(n))).toBe("9 - n");
    expect(less(product(m), product(n))).toBe("m - n");
    expect(less(product(ofConstant(0)), product(n))).toBe("-n");
    expect(less(product(n), ofConstant(9))).toBe("n - 9");
    expect(formatPolynomial(ofConstant(0))).toBe("0");
  });
});

describe("an integer of NumPy", () => {
  const bounds = [
    ["int8", -128, 127],
    ["uint8", 0, 255],
    ["int16", -32_768, 32_767],
    ["uint16", 0, 65_535],
    ["int32", -(2 ** 31), 2 ** 31 - 1],
  ] as const;

  it.each(bounds)(
    "of type %s holds %i to %i, and of others nobody says what is left",
    (type, least, most) => {
      for (const number of [least, most, 0, 1])
        expect(asScalar(int(number), type)).toMatchObject({
          dim: { kind: "known", value: number },
          ofNumPy: type,
        });
      for (const number of [least - 1, most + 1])
        expect(asScalar(int(number), type)).toMatchObject({ dim: { kind: "unknown" }, ofNumPy: type });
    },
  );
});

describe("the folder of a path", () => {
  it.each([
    ["/a/b.py", "/a"],
    ["/ab/c/d.py", "/ab/c"],
    ["/b.py", "/"],
    ["b.py", ""],
    ["a/b.py", "a"],
  ])("%s is %s", (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});
