// Structures that hold themselves, as arguments whose kinds Keras is known to refuse and as what a layer keeps of its call.
import { describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { pythonParser } from "../support/python-parser";

const parser = await pythonParser();

const made = [
  "a = []\na.append(a)\n",
  "a, b = [], []\na.append(b)\nb.append(a)\n",
  "a = []\na.append((a,))\n",
  "a = []\na.append(('field', a))\n",
  "a = [('field', 'f4')]\nfor i in range(40): a = [('one', a), ('other', a)]\n",
  "a = {}\na['a'] = a\n",
  "a = [1]\nfor i in range(300): a = [a, a]\n",
];
const asked = [
  "keras.layers.Dense(a)",
  "keras.layers.Dense(3, activation=a)",
  "keras.losses.MeanSquaredError(reduction=a)",
  "keras.optimizers.Adam(learning_rate=a)",
  "keras.callbacks.EarlyStopping(patience=a)",
  "keras.ops.reshape(np.zeros((2, 3)), a)",
  "np.zeros(3, a)",
  "np.dtype(a)",
  "Own(a)",
  "Own(a).get_config()",
];
const own =
  "class Own(keras.layers.Layer):\n    def __init__(self, given):\n        super().__init__()\n        self.given = given\n";

describe("what holds itself", () => {
  it.each(made)("is an argument like any other: %j", (text) => {
    for (const ask of asked) {
      const program = `import numpy as np\nimport keras\n${own}${text}def f():\n    return ${ask}\ny = ${ask}\n`;
      const session = openAnalysis(parser, "/w/program.py", program, { keras: 3, resolve: () => null });
      expect([ask, session.report().failures]).toEqual([ask, []]);
      session.close();
    }
  });
});
