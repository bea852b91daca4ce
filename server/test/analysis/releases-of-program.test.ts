// A program that uses only a copy of Keras 2 is Keras 2 code, whatever Keras is installed.
import { beforeAll, describe, expect, it } from "vitest";
import { type ProgramOptions, analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { releasesOfProgram, releasesOfTexts } from "../../src/analysis/releases-of-program";
import { askedForIn } from "../../src/host/keras-version";
import { lineIndex } from "../../src/analysis/line-index";
import { blankMagics } from "../../src/syntax/notebooks/magics";
import { fileFacts } from "../../src/features/facts/facts-merging";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function factsOf(text: string, options: ProgramOptions = {}) {
  const lines = lineIndex(text);
  const document = analysedProgram(parser, "program.py", text, options);
  return fileFacts(document, { pathOf: (file) => file, linesOf: () => lines });
}

const OLD_MODEL = `
model = Sequential()
model.add(LSTM(10, input_length=3, input_dim=1))
model.compile("adam", "mse")
`;

const kerasOfProgram = (...given: Parameters<typeof releasesOfProgram>): number =>
  releasesOfProgram(...given).keras;

describe("the Keras of one text after the other", () => {
  it("is that of the text and of what is given with it, whatever was asked about before", () => {
    const remembered = releasesOfTexts();
    const old = `from tensorflow.python.keras.models import Sequential\n`;
    const asked = ["import keras", "import keras", old, old, "import keras"];
    for (const text of asked)
      for (const keras of [3, 2, 3] as const)
        expect(remembered(text, { keras })).toEqual(releasesOfProgram(text, { keras }));
  });

  it("is looked through once as long as nothing changes", () => {
    const remembered = releasesOfTexts();
    const given = { keras: 3 } as const;
    expect(remembered("import keras", given)).toBe(remembered("import keras", given));
  });
});

describe("the Keras of a program", () => {
  it("is 2 where all of it comes from TensorFlow's own copy", () => {
    const text = `from tensorflow.python.keras.layers import LSTM\nfrom tensorflow.python.keras.models import Sequential\n${OLD_MODEL}`;
    expect(kerasOfProgram(text, { keras: 3 })).toBe(2);
    const { problems, models } = factsOf(text);
    expect(problems).toEqual([]);
    expect(models.map(({ params, outputs }) => [params, outputs])).toEqual([[480, [[null, 10]]]]);
  });

  it("is the installed one where Keras itself is used, and the copy is left unknown", () => {
    const text = `import keras\nfrom tensorflow.python.keras.layers import LSTM\nlayer = LSTM(10, input_length=3)\ny = keras.layers.Dense(4)(keras.Input((3,)))\n`;
    expect(kerasOfProgram(text, { keras: 3 })).toBe(3);
    const { problems, layers } = factsOf(text);
    // Of the copy nothing is told but what it lacks.
    expect(problems.map(({ code }) => code)).toEqual(["gone-from-library"]);
    expect(layers.map(({ layer }) => layer)).toEqual(["Dense"]);
  });

  it.each([
    [blankMagics("!pip install tensorflow==2.15"), 2],
    [blankMagics("%pip install -q 'tensorflow>=2.3,<2.11' wandb # old"), 2],
    [blankMagics("!conda install -y tensorflow=2.10"), 2],
    [blankMagics("%tensorflow_version 1.x"), 2],
    [blankMagics("!pip install tensorflow==2.15 keras==3.0"), 3],
    [blankMagics("!pip install tensorflow>=2.4"), 3],
    [`${blankMagics("!pip install keras==2.9")}\n${blankMagics("!pip install keras==3.1")}`, 3],
    ["# MAGIC %pip install tensorflow==2.12", 2],
    ["# %%\n!pip install tensorflow==2.12\n# %%", 2],
    ["get_ipython().system('pip install tensorflow==2.12')", 2],
    ["get_ipython().run_line_magic('pip', 'install tensorflow==2.12')", 2],
    ['# /// script\n# dependencies = [\n#   "tensorflow~=2.10",\n# ]\n# ///', 2],
    ["# pip install tensorflow==2.12", 3],
    [blankMagics("!pip install tensorflow==$VERSION"), 3],
  ])("is that of what the program installs: %j", (text, keras) => {
    const given = { keras: 3, askedFor: askedForIn } as const;
    expect(kerasOfProgram(`${text}\nimport keras\n`, given)).toBe(keras);
    // A person who says which Keras it is has the last word.
    expect(kerasOfProgram(`${text}\nimport keras\n`, { keras: 3 })).toBe(3);
  });

  it("comes with the releases of the project, but for those that the program installs itself", () => {
    const given = {
      keras: 3,
      packages: { keras: "3.12.0", tensorflow: "2.19.0", pandas: "2.2.3" },
      askedFor: askedForIn,
    } as const;
    const packagesOf = (text: string) => releasesOfProgram(`${text}\nimport keras\n`, given).packages;
    expect(packagesOf("")).toEqual(given.packages);
    expect(packagesOf(blankMagics("!pip install keras==3.4.1"))).toEqual({
      ...given.packages,
      keras: "3.4.1",
    });
    // Of a range nobody knows which; without a version the release that is there stays.
    expect(packagesOf(blankMagics("!pip install 'keras>=3.13' pandas==1.5.3 numpy"))).toEqual({
      tensorflow: "2.19.0",
      pandas: "1.5.3",
    });
    expect(packagesOf(blankMagics("!pip install tensorflow==2.12.0"))).toEqual({
      tensorflow: "2.12.0",
      pandas: "2.2.3",
    });
    expect(releasesOfProgram("import tf_keras\n", given)).toEqual({
      keras: 2,
      packages: { pandas: "2.2.3" },
    });
  });

  it("decides what the program asks of its own releases", () => {
    const text = [
      "import keras, pandas as pd",
      'units = 4 if keras.__version__ < "3.13" else 5',
      'more = 6 if int(pd.__version__.split(".")[0]) < 3 else 7',
      "y = keras.layers.Dense(units)(keras.Input((3,)))",
      "z = keras.layers.Dense(more)(y)",
    ].join("\n");
    const { layers } = factsOf(text, { packages: { keras: "3.12.0", pandas: "2.2" } });
    expect(layers.flatMap(({ visits }) => visits.map(({ outputs }) => outputs))).toEqual([
      [[null, 4]],
      [[null, 6]],
    ]);
  });

  it("is 2 where the program asks TensorFlow for tf_keras", () => {
    const asked = (line: string, more = ""): number =>
      kerasOfProgram(`import os\n${line}\nimport tensorflow as tf\n${more}x = tf.keras.Input((3,))\n`, {
        keras: 3,
      });
    expect(asked('os.environ["TF_USE_LEGACY_KERAS"] = "1"')).toBe(2);
    expect(asked("os.environ.setdefault('TF_USE_LEGACY_KERAS', 'true')")).toBe(2);
    expect(asked('import sys; os.environ["TF_USE_LEGACY_KERAS"]="True"')).toBe(2);
    expect(asked(blankMagics("%env TF_USE_LEGACY_KERAS=1"))).toBe(2);
    expect(asked(blankMagics("%set_env TF_USE_LEGACY_KERAS 1"))).toBe(2);
    expect(asked('# os.environ["TF_USE_LEGACY_KERAS"] = "1"')).toBe(3);
    expect(asked('os.environ["TF_USE_LEGACY_KERAS"] = "0"')).toBe(3);
    expect(asked('os.environ["TF_USE_LEGACY_KERAS"] = "1"', "from tensorflow import keras\n")).toBe(2);
    // Under its own name it is the Keras that is installed.
    expect(asked('os.environ["TF_USE_LEGACY_KERAS"] = "1"', "import numpy, keras\n")).toBe(3);
    expect(asked('os.environ["TF_USE_LEGACY_KERAS"] = "1"', "import numpy as np,  keras\n")).toBe(3);
    expect(asked('os.environ["TF_USE_LEGACY_KERAS"] = "1"', "import numpy, keras_core\n")).toBe(2);
  });

  it("is found in lists of imports as long as anybody writes", () => {
    const line = `import ${"a,   ".repeat(20_000)}b\n`;
    expect(kerasOfProgram(`import os\nos.environ["TF_USE_LEGACY_KERAS"] = "1"\n${line}`, { keras: 3 })).toBe(
      2,
    );
  });

  it("is 2 for tf_keras, and as installed for everything else", () => {
    expect(kerasOfProgram("import tf_keras as keras\n", { keras: 3 })).toBe(2);
    expect(kerasOfProgram("import tensorflow as tf\nx = tf.keras.Input((3,))\n", { keras: 3 })).toBe(3);
    expect(kerasOfProgram("import numpy as np\n", { keras: 2 })).toBe(2);
  });
});
