// Programs of Python 2: what Python 3 refuses to read is told with its fixes, and everything else as if it were read.
import { expect, it } from "vitest";
import { testFolder } from "./folder";
import { factsIn } from "./lens";

it("tells the hints of a program whose `print` can be rewritten, and offers that behind errors of other kinds", async () => {
  const { path } = testFolder({
    "old.py": [
      "import keras",
      "import tensorflow as tf",
      "x = keras.Input((8,))",
      "y = keras.layers.Dense(4)(x)",
      "tf.placeholder(tf.float32)",
      'print "built"',
      "z = keras.layers.Conv2D(3, 3)(y)",
      "",
    ].join("\n"),
  });
  const [file] = await factsIn(path, "old.py");
  expect(file?.hints.map(({ line, label }) => `${line} ${label}`)).toEqual([
    "3 → (None, 8)",
    "4 → (None, 4) · 36",
  ]);
  const told = file?.problems.map(({ line, code, fixes }) => [line, code, fixes[0]?.title]);
  expect(told).toContainEqual([6, "syntax-error", 'Change to print("built")']);
  expect(told).toContainEqual([7, "wrong-rank", undefined]);
});
