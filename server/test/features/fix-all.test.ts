// All safe fixes of a file: to a fixed point, as edits of the first text, and nothing that would be a guess.
import { beforeAll, describe, expect, it } from "vitest";
import { composedEdits } from "../../src/features/edits/composed-edits";
import { fixAll } from "../../src/features/fixes/fix-all";
import { problems } from "../../src/features/problems/problems";
import { silencing } from "../../src/features/fixes/silence";
import { type TextEdit, applyEdits } from "../../src/features/edits/text-edit";
import type { PythonParser } from "../../src/syntax/parser";
import type { KerasVersion } from "../../src/values/context";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const documentOf = (text: string, keras: KerasVersion = 3) =>
  analysedProgram(parser, "program.py", text, { keras });

const old = `from keras.layers.core import Dense
from keras.constraints import maxnorm
from keras import backend as K
import keras
y = K.mean(K.sqrt(keras.Input((5, 3))), axis=1)
`;
const today = `from keras.layers import Dense
from keras.constraints import max_norm as maxnorm
from keras import backend as K
import keras
y = keras.ops.mean(keras.ops.sqrt(keras.ops.maximum(keras.Input((5, 3)), 0.0)), axis=1)
`;

describe("fixing all", () => {
  it("writes the form of today for everything old", () => {
    const { text, fixed } = fixAll(documentOf(old));
    expect(text).toBe(today);
    expect(new Set(fixed)).toEqual(new Set(["only-in-keras-2"]));
  });
  it("adds two imports at one place in one round", () => {
    const text =
      "import keras\nimport pandas as pd\nfrom keras import backend as K\nnow = pd.datetime(2020, 1, 1)\ny = K.mean(keras.Input((3,)))\nz = pd.np.zeros(2)\n";
    const { text: after, fixed } = fixAll(documentOf(text));
    expect(after).toBe(
      "import keras\nimport datetime\nimport numpy as np\nimport pandas as pd\nfrom keras import backend as K\nnow = datetime.datetime(2020, 1, 1)\ny = keras.ops.mean(keras.Input((3,)))\nz = np.zeros(2)\n",
    );
    expect(fixed).toHaveLength(3);
  });
  it("gives edits of the first text", () => {
    const { text, edits } = fixAll(documentOf(old));
    expect(applyEdits(old, edits)).toBe(text);
  });
  it("leaves alone what is not old under Keras 2, and what is current", () => {
    expect(fixAll(documentOf(old, 2))).toEqual({ text: old, edits: [], fixed: [] });
    expect(fixAll(documentOf(today)).text).toBe(today);
  });
  it("never chooses a shape", () => {
    const text =
      "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(4, 10)(x)\nz = keras.layers.LSTM(3)(keras.Input((2,)))\n";
    expect(fixAll(documentOf(text)).text).toBe(text);
  });
  it("calls what Python 2 had as statements, and goes on with what it could not read before", () => {
    const text =
      "from keras import Sequential, layers\nmodel = Sequential()\nfor i in range(2):\n  print 'layer', i,\n  model.add(layers.LSTM(3, input_dim=4, return_sequences=True))\nprint model.output_shape";
    const { text: after, fixed } = fixAll(documentOf(text));
    expect(after).toBe(
      "from keras import Sequential, layers\nmodel = Sequential()\nfor i in range(2):\n  print('layer', i, end=\" \")\n  model.add(layers.LSTM(3, input_shape=(None, 4), return_sequences=True))\nprint(model.output_shape)",
    );
    expect(fixed.toSorted()).toEqual(["syntax-error", "syntax-error", "wrong-rank"]);
  });
  it("leaves silenced lines as they are", () => {
    const text = "from keras.layers.core import Dense  # keras-shape-lens: ignore\n";
    expect(fixAll(documentOf(text)).edits).toEqual([]);
  });
});

describe("composed edits", () => {
  const insert = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });
  it.each<[string, readonly (readonly TextEdit[])[], string]>([
    ["nothing", [], "abcdef"],
    ["one round", [[{ start: 1, end: 3, newText: "X" }]], "aXdef"],
    ["an edit of what an edit wrote", [[insert(2, "123")], [{ start: 3, end: 4, newText: "" }]], "ab13cdef"],
    [
      "over a kept and a written stretch",
      [[insert(3, "xy")], [{ start: 2, end: 4, newText: "-" }]],
      "ab-ydef",
    ],
    ["at both ends", [[insert(0, "<")], [insert(7, ">")]], "<abcdef>"],
    ["taken away", [[insert(6, "gh")], [{ start: 0, end: 8, newText: "" }]], ""],
  ])("%s", (_, rounds, expected) => {
    const inTurn = rounds.reduce((text, edits) => applyEdits(text, edits), "abcdef");
    expect(inTurn).toBe(expected);
    expect(applyEdits("abcdef", composedEdits("abcdef", rounds))).toBe(expected);
  });
});

describe("silencing", () => {
  const conv = "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(4, 10)(x)";
  const silenced = (text: string): string | undefined => {
    const document = documentOf(text);
    const [problem] = problems(document);
    const found = problem && silencing(document, problem);
    return found && applyEdits(text, found.edits);
  };
  it.each([
    ["a line", "", "  # keras-shape-lens: ignore[window-exceeds-input]"],
    ["trailing blanks", "  ", "  # keras-shape-lens: ignore[window-exceeds-input]"],
    ["a comment", "  # why", "  # why  # keras-shape-lens: ignore[window-exceeds-input]"],
    [
      "other codes",
      "  # keras-shape-lens: ignore[wrong-rank]",
      "  # keras-shape-lens: ignore[wrong-rank, window-exceeds-input]",
    ],
  ])("%s", (_, before, after) => {
    const text = silenced(`${conv}${before}\nz = 1\n`);
    expect(text).toBe(`${conv}${after}\nz = 1\n`);
    // The other code silences nothing, which is told of it.
    const left = problems(documentOf(text ?? "")).map(({ code }) => code);
    expect(left.filter((code) => code !== "unused-ignore")).toEqual([]);
  });
  it("not on a line that is joined to the next", () => {
    expect(silenced(`${conv.replace("(4, 10)(x)", "(4, 10) \\\n  (x)")}\n`)).toBeUndefined();
  });
});
