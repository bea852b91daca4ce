/** Numbers of a program that are changed so that axes become equally long: computed anew with them, they are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute } from "../../src/values/dimensions/arithmetic";
import { largerSource } from "../../src/values/dimensions/common-source";
import { type Dim, known } from "../../src/values/dimensions/dimension";
import { equalAxes, equalShapes } from "../../src/values/dimensions/equal-axes";
import { shapeOf } from "../../src/values/dimensions/shape";
import type { NumberChange } from "../../src/values/records/call-form";
import type { Remedy } from "../../src/values/records/finding";

const OPERATIONS = ["+", "-", "*", "//", "ceil/", "min", "max"] as const;
type Operation = (typeof OPERATIONS)[number];
type Tree = number | { readonly operation: Operation; readonly a: Tree; readonly b: Tree };

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; joined: Tree }>((tie) => ({
  leaf: fc.integer({ min: 1, max: 20 }),
  joined: fc
    .tuple(fc.constantFrom(...OPERATIONS), tie("tree"), tie("tree"))
    .map(([operation, a, b]) => ({ operation, a, b })),
  tree: fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("joined")),
}));

/** The number of a tree as the interpreter computes it; literal by literal from the left, each at a place of its own. */
function numberOf(of: Tree): Dim {
  let places = 0;
  const made = (each: Tree): Dim => {
    if (typeof each !== "number") return compute(each.operation, made(each.a), made(each.b));
    places += 10;
    return known(each, { span: { file: "a.py", start: places, end: places + 2 } });
  };
  return made(of);
}

/** The tree with other literals where the changes say so; undefined where one of them is not the literal that stands there. */
function changed(of: Tree, changes: readonly NumberChange[]): Tree | undefined {
  let places = 0;
  const others: number[] = [];
  const made = (each: Tree): Tree => {
    if (typeof each !== "number") return { ...each, a: made(each.a), b: made(each.b) };
    places += 10;
    const own = changes.find(({ span }) => span.start === places);
    if (own && own.was !== each) others.push(each);
    return own ? own.to : each;
  };
  const after = made(of);
  return others.length === 0 ? after : undefined;
}

const changesOf = (remedies: readonly Remedy[]): readonly (readonly NumberChange[])[] =>
  remedies.map((remedy) => (remedy.kind === "setNumbers" ? remedy.changes : []));

const valueOf = (of: Tree | undefined): number | undefined => {
  const dim = of === undefined ? undefined : numberOf(of);
  return dim?.kind === "known" ? dim.value : undefined;
};

describe("a number that is to be as long as another", () => {
  it("is that, whichever of its literals is changed, and three are enough", () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 60 }), (of, to) => {
        const ways = changesOf(equalAxes([[known(to), numberOf(of)]]));
        expect(ways.length).toBeLessThanOrEqual(3);
        for (const changes of ways) {
          expect(changes).toHaveLength(1);
          expect(valueOf(changed(of, changes))).toBe(to);
        }
      }),
    );
  });

  it("has a way for each term of a sum that grows, and for each factor that divides what is left", () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 });
    const joined = (operation: Operation, [first = 1, ...more]: readonly number[]): Tree =>
      more.reduce<Tree>((a, b) => ({ operation, a, b }), first);
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), (parts, more) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const sums = changesOf(equalAxes([[known(total + more), numberOf(joined("+", parts))]]));
        expect(sums).toHaveLength(Math.min(3, parts.length));
        const product = parts.reduce((a, b) => a * b, 1);
        const products = changesOf(equalAxes([[known(product * more), numberOf(joined("*", parts))]]));
        expect(products).toHaveLength(Math.min(3, parts.length));
      }),
    );
  });

  it("is changed on either side, the second of a pair first, and along every axis of it", () => {
    const axes = fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(axes, (pairs) => {
        const at = (value: number, start: number): Dim =>
          known(value, { span: { file: "a.py", start, end: start + 1 } });
        const dims = pairs.map(([a, b], i) => [at(a, i), at(b, 100 + i)] as const);
        const [one, other] = [0, 1].map((side) => shapeOf(dims.map((pair) => pair[side] ?? known(1))));
        if (!one || !other) return;
        const differing = pairs.flatMap(([a, b], i) => (a === b ? [] : [{ a, b, i }])).toReversed();
        const ways = changesOf(equalShapes(one, other));
        const written = ways.map((changes) =>
          changes.map(({ span, was, to }) => ({ start: span.start, was, to })),
        );
        expect(written).toEqual(
          differing.length === 0
            ? []
            : [
                differing.map(({ a, b, i }) => ({ start: 100 + i, was: b, to: a })),
                differing.map(({ a, b, i }) => ({ start: i, was: a, to: b })),
              ],
        );
      }),
    );
  });
});

describe("a length that is halved and doubled again", () => {
  const halved = (dim: Dim, times: number, operation: "//" | "ceil/"): Dim =>
    times === 0 ? dim : halved(compute(operation, dim, known(2)), times - 1, operation);

  it("is the same as before once it is made the next multiple of what it is divided by", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("//" as const, "ceil/" as const),
        (length, times, operation) => {
          const dim = known(length, { span: { file: "a.py", start: 3, end: 6 } });
          const divisor = 2 ** times;
          const again = compute("*", halved(dim, times, operation), known(divisor));
          const to = Math.ceil(length / divisor) * divisor;
          const ways = changesOf(largerSource([[dim, again]]));
          const span = { file: "a.py", start: 3, end: 6 };
          expect(ways).toEqual(to === length ? [] : [[{ span, was: length, to }]]);
        },
      ),
    );
  });

  it("has no such number where it is halved more than ten times, or both have none in common", () => {
    const dim = known(5000, { span: { file: "a.py", start: 3, end: 7 } });
    const other = known(5000, { span: { file: "a.py", start: 30, end: 34 } });
    const again = (of: Dim, times: number): Dim => compute("*", halved(of, times, "//"), known(2 ** times));
    expect(changesOf(largerSource([[dim, again(dim, 10)]]))).toHaveLength(1);
    expect(largerSource([[dim, again(dim, 11)]])).toEqual([]);
    expect(largerSource([[other, again(dim, 3)]])).toEqual([]);
  });
});
