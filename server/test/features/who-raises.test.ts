// The message of a problem names the library that refuses the code, and says it in that library's words.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { problems } from "../../src/features/problems/problems";
import type { Language } from "../../src/messages/catalogue";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const imports = "import numpy as np; import tensorflow as tf; import keras\n";

function said(program: string, language?: Language): string {
  const [first] = problems(analysedProgram(parser, "raises.py", imports + program, { keras: 3 }), language);
  return first?.message ?? "nothing";
}

describe("what is refused", () => {
  it.each([
    [
      "np.zeros(3) + np.zeros(4)",
      "NumPy will raise ValueError: operands could not be broadcast together with shapes (3,) (4,)",
    ],
    [
      "np.zeros((2, 5)).reshape(3, 4)",
      "NumPy will raise ValueError: cannot reshape array of size 10 into shape (3,4)",
    ],
    [
      "np.stack([np.zeros(3), np.zeros(4)])",
      "NumPy will raise ValueError: all input arrays must have the same shape",
    ],
    ["np.zeros(3)[0, 1]", "NumPy will raise IndexError: too many indices for array"],
    ["keras.layers.Conv1D(4, 9)(keras.Input((5, 3)))", "Keras will raise ValueError: "],
    [
      'm = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])\nm.compile("adam", "mse")\nm.fit(np.zeros((8, 3)), np.zeros((8, 1)), steps_per_epoch=8 / 3)',
      "Python will raise TypeError: 'float' object cannot be interpreted as an integer",
    ],
    [
      'def far_off(a, b):\n    return keras.ops.mean(a - b)\nm = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])\nm.compile("adam", far_off)\nm.save("m.keras")\nkeras.models.load_model("m.keras")',
      "Keras will raise TypeError: Could not locate",
    ],
    ["(1, 2)[7]", "Python will raise IndexError: tuple index out of range"],
    [
      'from einops import rearrange\nrearrange(np.zeros((2, 3)), "a b c -> a c")',
      "einops will raise EinopsError: ",
    ],
    [
      "from sklearn.preprocessing import StandardScaler\nStandardScaler().fit(np.zeros(5))",
      "scikit-learn will raise ValueError: Expected 2D array, got 1D array instead",
    ],
  ])("%s", (program, words) => {
    expect(said(program)).toContain(words);
  });

  it("by TensorFlow is not said to be refused by Keras, whose words are other ones", () => {
    const message = said("tf.concat([tf.zeros((2, 3)), tf.zeros((4, 3))], axis=1)");
    expect(message).toContain("differ on an axis other than 1");
    expect(message).not.toMatch(/Keras will raise/);
  });

  it("is said in Chinese, too", () => {
    expect(said("np.zeros(3) + np.zeros(4)", "zh-cn")).toContain("NumPy 将抛出 ValueError");
  });
});
