// The parameter formula is the sum over the declared weights, with common factors taken out.
import { describe, expect, it } from "vitest";
import { parameterFormula, weightList } from "../../src/features/explanations/explain-parameters";
import type { Weight } from "../../src/values/records/application";
import { known } from "../../src/values/dimensions/dimension";
import { countsOf } from "./sample-report";

const weights = (...shapes: readonly (readonly number[])[]): readonly Weight[] =>
  shapes.map((shape, i) => ({ name: `w${i}`, shape: shape.map((size) => known(size)), trainable: true }));
const formula = (list: readonly Weight[]): string | undefined => parameterFormula(list, countsOf(list).total);

describe("the formula of a parameter count", () => {
  it.each([
    ["kernel and bias", weights([10, 9, 100], [100]), "(10 · 9 + 1) · 100 = 9,100"],
    ["a kernel alone", weights([10, 9, 100]), "10 · 9 · 100 = 9,000"],
    ["equal weights", weights([100], [100], [100], [100]), "4 · 100 = 400"],
    ["gates of an LSTM", weights([9, 128], [32, 128], [128]), "(9 + 32 + 1) · 128 = 5,376"],
    ["weights that share nothing", weights([3, 9, 1], [1, 10, 16], [16]), "3 · 9 + 10 · 16 + 16 = 203"],
    ["a bias alone", weights([7]), "7"],
  ])("%s", (_, list, expected) => {
    expect(formula(list)).toBe(expected);
  });

  it("is silent where the weights do not add up to the total, or may not exist", () => {
    expect(parameterFormula(weights([3]), known(4))).toBeUndefined();
    expect(formula(weights([3]).map((w) => ({ ...w, uncertain: true })))).toBeUndefined();
    expect(formula([])).toBeUndefined();
  });
});

describe("the list of weights", () => {
  it("marks what is certainly not trained, and leaves out what may not be there", () => {
    const [kernel, mean, bias, factor] = weights([4, 3], [3], [3], [4, 2]);
    const list = [
      kernel,
      mean && { ...mean, trainable: false },
      bias && { ...bias, trainable: false, isTrainingUnknown: true },
      factor && { ...factor, uncertain: true, isDoubtful: true },
    ].flatMap((one) => one ?? []);
    expect(weightList(list, "(frozen)")).toBe("w0 (4, 3), w1 (3,) (frozen), w2 (3,)");
  });
});
