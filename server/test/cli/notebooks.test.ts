// Notebooks on the command line: the code cells are one program, and every place says its cell.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factsIn, lensIn } from "./lens";

interface Cell {
  readonly cell_type: "code" | "markdown";
  readonly source: string | readonly string[];
}
const code = (source: Cell["source"]): Cell => ({ cell_type: "code", source });
const words = (source: string): Cell => ({ cell_type: "markdown", source });

let folder: string;
const notebook = (name: string, cells: readonly Cell[], metadata: object = {}): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), JSON.stringify({ nbformat: 4, metadata, cells }));
};

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-notebooks-"));
  notebook("good.ipynb", [
    words("# A network"),
    code(["%matplotlib inline\n", "!pip install keras\n", "import keras\n", "from keras import layers"]),
    code("%%bash\nx = keras.Input((1,)) && rm -r $HOME\n"),
    code("%%time\nx = keras.Input((128, 9))\nlayers?\nfiles = !ls"),
    code("%%capture out\ny = layers.Conv1D(100, 10)(x)"),
    code(""),
    code("model = keras.Model(x, y);\nmodel.summary()"),
  ]);
  notebook("bad.ipynb", [
    code("import keras\nfrom keras import layers\nx = keras.Input((8, 9))"),
    words("words"),
    code("#\ny = layers.Conv1D(100, 10)(x)"),
  ]);
  notebook("syntax.ipynb", [
    code("import keras\ndef f(:\n"),
    code("x = keras.Input((3,))\ny = keras.layers.Dense(2)(x)"),
  ]);
  notebook("calls.ipynb", [
    code("import keras\ndef block(x):\n    return keras.layers.Dense(3)(x)"),
    code("\nblock(keras.Input((4,)))"),
  ]);
  notebook("r.ipynb", [code("x <- c(1, 2)")], { kernelspec: { language: "R" } });
  notebook("nets/tail.ipynb", [
    code("import keras\nUNITS = 11"),
    code("def tail(x):\n    return keras.layers.Dense(UNITS)(x)"),
  ]);
  writeFileSync(path.join(folder, "nets/wide.py"), 'WIDTH = 3\nif __name__ == "__main__":\n    WIDTH = 5\n');
  notebook("runs.ipynb", [
    code("%run nets/wide.py --epochs 3\n%run ./nets/tail\nx = keras.Input((WIDTH,))"),
    code("y = tail(x)"),
    code("%%writefile nets/deep.py\nimport keras\nDEPTH = 6\n"),
    code("from nets.deep import DEPTH\nz = keras.layers.Dense(DEPTH)(y)"),
  ]);
  writeFileSync(path.join(folder, "nets/more.py"), "LENGTH = 2\n");
  writeFileSync(path.join(folder, "nets/rows.csv"), "a,b\n1,2\n3,4\n5,6\n");
  writeFileSync(path.join(folder, "rows.csv"), "a\n1\n");
  notebook("goes.ipynb", [
    code("%cd nets\n%env WIDTH=32\nimport os, keras, pandas as pd"),
    code("from wide import WIDTH\nx = keras.Input((WIDTH,))\nrows = pd.read_csv('rows.csv')"),
    code("%cd ..\nrow = pd.read_csv('rows.csv')\ny = keras.layers.Dense(int(os.environ['WIDTH']))(x)"),
    code("%cd {place}\nnobody = pd.read_csv('rows.csv')\nwhole = pd.read_csv('/rows.csv')"),
    code("os.chdir('/')\nnone = pd.read_csv('rows.csv')"),
  ]);
  for (const [at, lines] of [
    "import import_ipynb\nfrom nets.tail import tail",
    "import nbimporter\nfrom nets.tail import tail",
    "from ipynb.fs.full.nets.tail import tail",
    "from nets.tail import tail",
  ].entries())
    notebook(`imports${at}.ipynb`, [code(lines), code("import keras\ny = tail(keras.Input((4,)))")]);
  notebook("old-keras.ipynb", [
    code("!pip install tensorflow==2.10"),
    code("from keras.utils import np_utils"),
  ]);
  writeFileSync(
    path.join(folder, "exported.py"),
    [
      "get_ipython().run_line_magic('matplotlib', 'inline')",
      "get_ipython().run_line_magic('run', 'nets/wide.py')",
      "import keras",
      "units = 4",
      "get_ipython().run_cell_magic('time', '', 'units = 9\\n')",
      "get_ipython().run_cell_magic('bash', '', 'units=9\\nWIDTH=7')",
      "x = keras.layers.Dense(units)(keras.Input((WIDTH,)))",
    ].join("\n"),
  );
  const cellScripts = {
    "cells.py": "# %%\n%run nets/wide.py\nimport keras\n# %%\n!ls '(\nx = keras.Input((WIDTH,))\n",
    "jupytext.py":
      "# ---\n# jupyter:\n#   jupytext:\n# ---\n# %%\n# %run nets/wide\nimport keras\nx = keras.Input((WIDTH,))\n",
    "databricks.py":
      "# Databricks notebook source\n# MAGIC %run ./nets/wide\n\n# COMMAND ----------\nimport keras\nx = keras.Input((WIDTH,))\n",
    "refused.py": "%run nets/wide.py\nimport keras\nx = keras.Input((WIDTH,))\n",
    "visits.py":
      "import contextlib\nimport pandas as pd\nvisit = contextlib.chdir('nets')\nwith visit:\n    inside = pd.read_csv('rows.csv')\n" +
      "    with contextlib.chdir('..'), visit:\n        deeper = pd.read_csv('rows.csv')\n    still = pd.read_csv('rows.csv')\nback = pd.read_csv('rows.csv')\n",
  };
  for (const [name, text] of Object.entries(cellScripts)) writeFileSync(path.join(folder, name), text);
  notebook("rewrites.ipynb", [
    code("%%writefile nets/one.py\nLENGTH = 3\n"),
    code("from nets.one import LENGTH\nimport numpy as np\nx = np.zeros(LENGTH)"),
    code("%%writefile nets/one.py\nLENGTH = 4\n"),
    code("%%writefile -a nets/more.py\nWIDTH = 4\n"),
    code("from nets.more import LENGTH, WIDTH\nx = np.zeros(LENGTH)\ny = np.zeros(5)"),
  ]);
  writeFileSync(
    path.join(folder, "old.ipynb"),
    JSON.stringify({
      nbformat: 3,
      worksheets: [
        {
          cells: [
            { cell_type: "code", input: ["import keras\n", "keras.layers.Dense(2)(keras.Input((3,)))"] },
          ],
        },
      ],
    }),
  );
  mkdirSync(path.join(folder, "mixed/.ipynb_checkpoints"), { recursive: true });
  notebook("mixed/b.ipynb", [code("import keras\nkeras.layers.Dense(2)(keras.Input((3,)))")]);
  notebook("mixed/.ipynb_checkpoints/b.ipynb", [code("1 +")]);
  writeFileSync(path.join(folder, "mixed/a.ipynb"), '{"cells": [');
  writeFileSync(path.join(folder, "mixed/c.py"), "import keras\nkeras.layers.Dense(5)(keras.Input((3,)))\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("check", () => {
  it("reads the cells as one program, and IPython's own lines as none of it", async () => {
    const [file, ...others] = await factsIn(folder, "good.ipynb");
    expect(others).toEqual([]);
    expect(file?.problems).toEqual([]);
    expect(file?.layers).toMatchObject([
      {
        layer: "Conv1D",
        cell: 5,
        line: 2,
        column: 5,
        constructed: { cell: 5, line: 2, column: 5 },
        visits: [{ inputs: [[null, 128, 9]], outputs: [[null, 119, 100]], params: 9100 }],
      },
    ]);
    expect(file?.hints.map(({ cell, line, label }) => [cell, line, label])).toContainEqual([
      5,
      2,
      "→ (None, 119, 100) · 9,100",
    ]);
    expect(file?.models).toMatchObject([{ cell: 7, line: 1, column: 9, outputs: [[null, 119, 100]] }]);
  });
  it("says the cell of a problem, of what it is related to, and of its fixes", async () => {
    const [file] = await factsIn(folder, "bad.ipynb");
    const [problem] = file?.problems ?? [];
    expect(problem).toMatchObject({ code: "window-exceeds-input", cell: 3, line: 2, endLine: 2 });
    expect(problem?.related).toContainEqual(expect.objectContaining({ path: "bad.ipynb", cell: 1, line: 3 }));
    expect(problem?.fixes[0]?.edits[0]).toMatchObject({ cell: 3, line: 2, newText: ", padding='same'" });
    const { out, status } = await lensIn(folder, "check", "bad.ipynb");
    expect(status).toBe(1);
    expect(out).toContain("bad.ipynb:cell 3:2:24 error[window-exceeds-input]");
    expect(out).toContain("bad.ipynb:cell 1:3:");
  });
  it("says the cell of a call", async () => {
    const [file] = await factsIn(folder, "calls.ipynb");
    expect(file?.layers[0]?.visits[0]?.calledFrom).toEqual([{ path: "calls.ipynb", cell: 2, line: 2 }]);
  });
  it("tells a cell that is not Python, and reads the others", async () => {
    const [file] = await factsIn(folder, "syntax.ipynb");
    expect(file?.problems).toMatchObject([{ code: "syntax-error", severity: "error", cell: 1, line: 2 }]);
    expect(file?.layers).toMatchObject([{ layer: "Dense", cell: 2, line: 2 }]);
    expect((await lensIn(folder, "check", "syntax.ipynb")).status).toBe(1);
  });
  it("reads the older format", async () => {
    expect((await factsIn(folder, "old.ipynb"))[0]?.layers).toMatchObject([
      { layer: "Dense", cell: 1, line: 2 },
    ]);
  });
  it("knows what files that are run bind, and imports those that cells write", async () => {
    const [file] = await factsIn(folder, "runs.ipynb");
    expect(file?.hints.map(({ cell, line, label }) => [cell, line, label])).toEqual([
      [1, 3, "→ (None, 5)"],
      [2, 1, "→ (None, 11)"],
      [4, 2, "→ (None, 6) · 72"],
    ]);
    const { out } = await lensIn(folder, "explain", "runs.ipynb:4:2");
    expect(out).toContain("nets/deep.py:2");
  });
  it("goes where the notebook goes: for its imports, its files, and the variables that it sets", async () => {
    const [file] = await factsIn(folder, "goes.ipynb");
    expect(file?.hints.map(({ cell, line, label }) => [cell, line, label])).toEqual([
      [2, 2, "→ (None, 3)"],
      [2, 3, "→ (3, 2)"],
      [3, 2, "→ (1, 1)"],
      [3, 3, "→ (None, 32) · 128"],
    ]);
  });
  it("imports notebooks by their names where a program has that done, and not else", async () => {
    const hintsOf = async (at: number): Promise<unknown> =>
      (await factsIn(folder, `imports${at}.ipynb`))[0]?.hints.map(({ label }) => label);
    for (const at of [0, 1, 2]) expect(await hintsOf(at)).toEqual(["→ (None, 11)"]);
    expect(await hintsOf(3)).toEqual([]);
  });
  it("is judged by the Keras that it installs, unless a person says another", async () => {
    const codes = async (...options: string[]): Promise<unknown> =>
      (await factsIn(folder, "old-keras.ipynb", ...options))[0]?.problems.map(({ code: problem }) => problem);
    expect(await codes()).toEqual([]);
    expect(await codes("--keras", "3")).toEqual(["only-in-keras-2"]);
  });
  it("follows what an exported notebook asks of IPython, and takes for unknown what that runs", async () => {
    const [file] = await factsIn(folder, "exported.py");
    expect(file?.hints.map(({ line, label }) => [line, label])).toEqual([[7, "→ (None, ?)"]]);
    expect(file?.layers[0]?.visits[0]?.inputs).toEqual([[null, 5]]);
  });
  it("follows what scripts of cells ask of IPython, which Python refuses elsewhere", async () => {
    for (const name of ["cells.py", "jupytext.py", "databricks.py"]) {
      const [file] = await factsIn(folder, name);
      expect(file?.problems).toEqual([]);
      expect(file?.hints.map(({ label }) => label)).toEqual(["→ (None, 5)"]);
    }
    const [refused] = await factsIn(folder, "refused.py");
    expect(refused?.problems).toMatchObject([{ code: "syntax-error", line: 1 }]);
  });
  it("goes to a folder for a block and back, also within itself", async () => {
    const [file] = await factsIn(folder, "visits.py");
    expect(file?.hints.map(({ line, label }) => [line, label])).toEqual([
      [5, "→ (3, 2)"],
      [7, "→ (3, 2)"],
      [8, "→ (3, 2)"],
      [9, "→ (1, 1)"],
    ]);
  });
  it("knows nothing of files that several cells write, or that one goes on with", async () => {
    const [file] = await factsIn(folder, "rewrites.ipynb");
    expect(file?.problems).toEqual([]);
    expect(file?.hints.map(({ cell, line, label }) => [cell, line, label])).toEqual([[5, 3, "→ (5,)"]]);
  });
  it("finds notebooks in folders; a broken one is named and the rest goes on", async () => {
    const { status, err } = await lensIn(folder, "check", "mixed");
    expect(status).toBe(2);
    expect(err).toBe("mixed/a.ipynb: can't be read: it is not a notebook\n");
    expect((await factsIn(folder, "mixed")).map((file) => [file.path, file.layers.length])).toEqual([
      ["mixed/b.ipynb", 1],
      ["mixed/c.py", 1],
    ]);
  });
  it("leaves notebooks of other languages out, and says so", async () => {
    const { status, err } = await lensIn(folder, "check", "r.ipynb");
    expect(status).toBe(0);
    expect(err).toContain("r.ipynb: can't be read: it is a notebook in a language other than Python");
  });
});

describe("the other commands", () => {
  it("annotate prints the cells", async () => {
    const { out } = await lensIn(folder, "annotate", "good.ipynb");
    expect(out).toContain("# %% [2]\n%matplotlib inline\n!pip install keras\n");
    expect(out).toContain(
      "# %% [5]\n%%capture out\ny = layers.Conv1D(100, 10)(x)  → (None, 119, 100) · 9,100\n",
    );
  });
  it("explain takes a cell and a line", async () => {
    const { out, status } = await lensIn(folder, "explain", "good.ipynb:5:2");
    expect(status).toBe(0);
    expect(out).toContain("119 = ⌊(128 − 10) / 1⌋ + 1");
    expect(out).toContain("cell 4, line 2");
    expect((await lensIn(folder, "explain", "good.ipynb:5:2:12")).out).toContain("119 = ");
    for (const place of [
      "good.ipynb:5",
      "good.ipynb:1:1",
      "good.ipynb:5:9",
      "good.ipynb:99:1",
      "good.ipynb:0:0",
    ])
      expect([place, (await lensIn(folder, "explain", place)).status]).toEqual([place, 2]);
  });
  it("summary prints the models", async () => {
    expect((await lensIn(folder, "summary", "good.ipynb")).out).toContain(" Total params: 9,100");
  });
});
