// Arrays where Python asks for a number: NumPy before 2.4 makes one of an array that holds only one.
import { beforeAll, describe, expect, it } from "vitest";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";
import type { KerasVersion, PackageReleases } from "../../src/values/context";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const told = (text: string, packages: PackageReleases, keras: KerasVersion = 3): readonly string[] =>
  problems(analysedProgram(parser, "program.py", `import numpy as np\n${text}\n`, { keras, packages })).map(
    ({ finding: { severity, code } }) => `${severity} ${code}`,
  );

describe("an array of one element as a number", () => {
  it.each([
    "x = float(np.ones((1, 1)))",
    "x = int(np.ones((1,)))",
    'x = "%.2f" % np.ones((1,))',
    'x = "%d" % np.ones((1,), int)',
  ])("is refused since NumPy 2.4 alone: %s", (text) => {
    expect(told(text, { numpy: "2.4.0" })).toEqual(["error array-as-number"]);
    expect(told(text, { numpy: "2.3.5" })).toEqual([]);
  });

  it("may be a number where nobody knows the release, or the program is for Keras 2", () => {
    expect(told("x = float(np.ones((1, 1)))", {})).toEqual([]);
    expect(told("x = float(np.ones((1, 1)))", {}, 2)).toEqual([]);
  });

  it("is no number where several elements are, or where it is formatted", () => {
    expect(told("x = float(np.ones((2, 1)))", { numpy: "1.26.4" })).toEqual(["error array-as-number"]);
    expect(told('x = f"{np.ones((1,)):.2f}"', {})).toEqual(["error array-as-number"]);
  });
});

describe("an array of one element as an element of another", () => {
  const scores =
    "model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])\nscores = np.zeros(10)\n";
  it.each([
    "scores[0] = np.ones(1)",
    "scores[0] = model.predict(np.zeros((1, 3)))",
    "scores[0] = model(np.zeros((1, 3)))",
    "scores[0] += np.ones((1, 1))",
    "scores[:] = [1] * 10\nfor i in range(1000):\n    scores[i] = model.predict(np.zeros((1, 3)))",
    "class B:\n    def __init__(self):\n        self.x, self.at = np.zeros(40), 0\n    def put(self, x):\n        self.x[self.at] = x\n        self.at += 1\nb = B()\nfor _ in range(40):\n    b.put(model(np.zeros((1, 3)))[0])",
  ])("is refused since NumPy 2.4 alone: %s", (text) => {
    expect(told(`import keras\n${scores}${text}`, { numpy: "2.4.0" })).toContain("error element-given-array");
    expect(told(`import keras\n${scores}${text}`, { numpy: "2.3.5" })).not.toContain(
      "error element-given-array",
    );
    expect(told(`import keras\n${scores}${text}`, {})).not.toContain("error element-given-array");
  });
});
