// What the view's list calls a model.
import { describe, expect, it } from "vitest";
import { modelLabel } from "../src/model-label";

const model = (key: string, name: string, variable: string | null) => ({
  key,
  name,
  variable,
  kind: "Functional" as const,
});

describe("a model in the list", () => {
  it("is called as in the program, with the name that it was given", () => {
    const all = [
      model("1", "functional", "encoder"),
      model("2", "tower", "net"),
      model("3", "vae", "vae"),
      model("4", "functional_1", null),
    ];
    expect(all.map((one) => modelLabel(one, all))).toEqual(["encoder", "net · tower", "vae", "functional_1"]);
  });

  it("is told from another of the same variable by what Keras counts", () => {
    const all = [model("1", "sequential", "m"), model("2", "sequential_1", "m")];
    expect(all.map((one) => modelLabel(one, all))).toEqual(["m · sequential", "m · sequential_1"]);
  });
});
