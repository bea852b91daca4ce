// What numbers between bounds may come to is held to the numbers themselves.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, product } from "../../src/values/dimensions/arithmetic";
import {
  boundsOf,
  exceedsItsBound,
  isWithin,
  mayBeNegative,
  mayExceed,
} from "../../src/values/dimensions/between";
import { type Dim, fromPolynomial, known } from "../../src/values/dimensions/dimension";
import { atom, ofAtom } from "../../src/values/dimensions/polynomial";

const small = fc.integer({ min: -12, max: 12 });

/** A number that lies between two others, as what a loop counts does. */
const counted = (name: string, least: Dim, most: Dim): Dim =>
  fromPolynomial(ofAtom(atom(`counter ${name}`, name, false, boundsOf(least, most))));

/** `factor · i + other · j + offset`, where `i` and `j` count from 0 to their last numbers. */
const sums = fc
  .record({ factor: small, other: small, offset: small, last: fc.nat(5), otherLast: fc.nat(5) })
  .map(({ factor, other, offset, last, otherLast }) => {
    const [i, j] = [counted("i", known(0), known(last)), counted("j", known(0), known(otherLast))];
    const dim = add(add(product([known(factor), i]), product([known(other), j])), known(offset));
    const all = Array.from({ length: (last + 1) * (otherLast + 1) }, (_, at) => {
      const [a, b] = [at % (last + 1), Math.floor(at / (last + 1))];
      return factor * a + other * b + offset;
    });
    return { dim, least: Math.min(...all), most: Math.max(...all) };
  });

describe("a sum of numbers between bounds", () => {
  it("is within what its largest is within, and may exceed what that exceeds", () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: -130, max: 130 }), ({ dim, most }, limit) => {
        expect(isWithin(dim, known(limit))).toBe(most <= limit);
        expect(mayExceed(dim, known(limit))).toBe(most > limit);
      }),
    );
  });

  it("is within its largest exactly", () => {
    fc.assert(
      fc.property(sums, ({ dim, most }) => {
        expect(isWithin(dim, known(most))).toBe(true);
        expect(isWithin(dim, known(most - 1))).toBe(false);
      }),
    );
  });

  it("may be negative where its smallest is", () => {
    fc.assert(
      fc.property(sums, ({ dim, least }) => {
        expect(mayBeNegative(dim)).toBe(least < 0);
      }),
    );
  });
});

describe("a number that counts up to a length nobody knows", () => {
  const length = fromPolynomial(ofAtom(atom("parameter n", "n")));

  it("exceeds it where more is added than it falls short by", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (short, more) => {
        const most = add(length, known(-short));
        expect(exceedsItsBound(add(counted("i", known(0), most), known(more)))).toBe(more > short);
      }),
    );
  });
});
