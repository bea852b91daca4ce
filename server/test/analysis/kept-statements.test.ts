// An edit runs anew only what depends on it: everything else is the very thing that it was before.
import { describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { pythonParser } from "../support/python-parser";

const program = `import keras
import numpy as np
from keras import layers
sizes = [4]
def build():
    inputs = keras.Input((8,))
    return keras.Model(inputs, layers.Dense(3)(inputs))
model = build()
for size in sizes:
    small = keras.Sequential([layers.Input((8,)), layers.Dense(size)])
# Nothing of this depends on what stands above.
stack = keras.Sequential([layers.Input((8,)), layers.Dense(3, activation="relu")])
stack.add(layers.Dense(3))
stack.compile(optimizer="adam", loss="mse", metrics=["mae"])
history = stack.fit(np.zeros((10, 8)), np.zeros((10, 3)), epochs=2)
predicted = stack.predict(np.zeros((5, 8)))
x = layers.Dense(2)(keras.Input((7,)))
`;

/** Places where something is put into the program, and what. */
const edits: readonly (readonly [string, string, string])[] = [
  ["a number in a list", "sizes = [", "1"],
  ["an argument in a function", "layers.Dense(", "1"],
  [
    "a layer more, which counts with those behind it",
    "return keras.Model(inputs, ",
    "layers.Dense(5)(inputs) and ",
  ],
  ["a statement more", "model = build()\n", "other = build()\n"],
];

describe("after an edit", () => {
  it.each(edits)("%s: what does not depend on it is kept", async (_, before, put) => {
    const session = openAnalysis(await pythonParser(), "/w/net.py", program, {
      keras: 3,
      resolve: () => null,
    });
    const kept = (): readonly unknown[] => {
      const start = session.text().indexOf("# Nothing");
      const { results, bindings } = session.report();
      return [...results, ...bindings].filter(({ span }) => span.start > start);
    };
    const first = kept();
    const at = program.indexOf(before) + before.length;
    session.edit([{ start: at, end: at, text: put }], 2);
    const second = kept();
    expect(first.length).toBeGreaterThan(4);
    expect(second).toHaveLength(first.length);
    second.forEach((result, i) => {
      expect(result).toBe(first[i]);
    });
  });

  it("moves the places of fixes along", async () => {
    const text =
      "import keras\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.output\n";
    const session = openAnalysis(await pythonParser(), "/w/net.py", text, { keras: 3, resolve: () => null });
    const fixed = (): readonly string[] =>
      session
        .report()
        .findings.flatMap(({ remedies = [] }) =>
          remedies.flatMap((remedy) => ("span" in remedy ? [remedy.span] : [])),
        )
        .map(({ start, end }) => session.text().slice(start, end));
    expect(fixed()).toEqual(["output"]);
    session.edit([{ start: 0, end: 0, text: "a = 1\n" }], 2);
    expect(fixed()).toEqual(["output"]);
  });
});
