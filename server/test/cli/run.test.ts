// The command line as a person or a script meets it: arguments in, text and exit status out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Outcome, factsIn, lensIn } from "./lens";
import type { FileFacts } from "../../src/features/facts/facts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-"));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write("good.py", "import keras\nx = keras.Input((128, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n");
  write("bad.py", "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n");
  write(
    "net/blocks.py",
    "from keras import layers\n\n\ndef block(x, filters):\n    return layers.Conv1D(filters, 3)(x)\n",
  );
  write(
    "net/main.py",
    "import keras\nfrom blocks import block\nx = keras.Input((20, 4))\ny = block(x, 8)\nmodel = keras.Model(x, y)\n",
  );
  write(
    "made/nets.py",
    "import keras\n\n\ndef net(units=4):\n    x = keras.Input((3,))\n    return keras.Model(x, keras.layers.Dense(units)(x))\n",
  );
  write("made/main.py", "from nets import net\nnet(7)\n");
  write("spaces/deep/sizes.py", "WIDTH = 5\n");
  write(
    "spaced.py",
    "import keras\nfrom spaces.deep import sizes\nimport spaces.deep.sizes\nkeras.layers.Flatten()(keras.Input((sizes.WIDTH, spaces.deep.sizes.WIDTH)))\n",
  );
  write("ring/__init__.py", "from .nets import DEPTH\nTWICE = DEPTH * 2\n");
  write("ring/nets.py", "from .sizes import WIDTH\nDEPTH = WIDTH * 2\n");
  write("ring/sizes.py", "from . import nets\nWIDTH = 6\n");
  write(
    "ringed.py",
    "import keras\nfrom ring.sizes import WIDTH\nfrom ring import DEPTH\nkeras.layers.Flatten()(keras.Input((WIDTH, DEPTH)))\n",
  );
  write("net/.hidden/a.py", "");
  write("net/node_modules/b.py", "");
  write("net/env/pyvenv.cfg", "");
  write("net/env/c.py", "");
  write("elsewhere/sizes.py", "N = 7\n");
  write("uses.py", "import keras\nfrom sizes import N\nx = keras.Input((N, 1))\nkeras.layers.Flatten()(x)\n");
  write("old/requirements.txt", "keras==2.15.0\n");
  write("own/.venv/pyvenv.cfg", "");
  write(
    "own/.venv/lib/python3.12/site-packages/nets/__init__.py",
    "import keras\n\n\ndef net(units):\n    x = keras.Input((3,))\n    return keras.Model(x, keras.layers.Dense(units)(x))\n",
  );
  write("own/main.py", "from nets import net\nbackbone = net(7)\n");
  // It speaks of Keras only by the name of a package that is built on it.
  write(
    "own/.venv/lib/python3.12/site-packages/words/size.py",
    "from keras_hub.tokenizers import Tokenizer\n\n\nclass Words(Tokenizer):\n    count = 9\n",
  );
  write(
    "own/uses-words.py",
    "import keras\nfrom words.size import Words\nx = keras.layers.Dense(Words.count)(keras.Input((3,)))\n",
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lens = (...argv: readonly string[]): Promise<Outcome> => lensIn(folder, ...argv);
const facts = (...argv: readonly string[]): Promise<readonly FileFacts[]> => factsIn(folder, ...argv);

describe("check", () => {
  it("exits with 0 where there are no errors, 1 where there are, 2 where something can't be read", async () => {
    expect((await lens("check", "good.py")).status).toBe(0);
    expect((await lens("check", "good.py", "bad.py")).status).toBe(1);
    const missing = await lens("check", "good.py", "absent.py");
    expect(missing.status).toBe(2);
    expect(missing.err).toContain("absent.py");
    expect(missing.out).toContain("1 file");
  });

  it("says what, why and what to do, with the fixes", async () => {
    const { out } = await lens("check", "bad.py");
    expect(out).toContain(
      "bad.py:3:30 error[window-exceeds-input] A window of 10 does not fit into an input of 8.",
    );
    expect(out).toContain("Keras will raise ValueError");
    expect(out).toContain("fix: Add padding='same' → (None, 8, 100)");
    expect(out).toContain("bad.py:2:18");
  });

  it("prints the facts as JSON and nothing else", async () => {
    const { out, status } = await lens("check", "--format", "json", "good.py");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      tool: { name: "keras-shape-lens", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      files: [
        {
          path: "good.py",
          layers: [
            {
              layer: "Conv1D",
              line: 3,
              column: 5,
              endLine: 3,
              endColumn: 36,
              constructed: { line: 3, column: 5, endLine: 3, endColumn: 33 },
              visits: [
                {
                  inputs: [[null, 128, 9]],
                  outputs: [[null, 119, 100]],
                  params: 9100,
                  trainableParams: 9100,
                  nonTrainableParams: 0,
                  calledFrom: [],
                },
              ],
            },
          ],
          models: [],
          problems: [],
          hints: [
            {
              line: 2,
              column: 26,
              kind: "value",
              target: "x",
              shapes: [[null, 128, 9]],
              params: 0,
              visits: [{ shapes: [[null, 128, 9]], params: 0 }],
              partial: false,
              label: "→ (None, 128, 9)",
            },
            {
              line: 3,
              column: 36,
              kind: "value",
              target: "y",
              shapes: [[null, 119, 100]],
              params: 9100,
              visits: [{ shapes: [[null, 119, 100]], params: 9100 }],
              partial: false,
              label: "→ (None, 119, 100) · 9,100",
            },
          ],
        },
      ],
    });
  });

  it("gives fixes as edits", async () => {
    const [file] = await facts("bad.py");
    const [problem] = file?.problems ?? [];
    expect(problem).toMatchObject({
      code: "window-exceeds-input",
      severity: "error",
      line: 3,
      column: 30,
      endColumn: 32,
    });
    expect(problem?.fixes[0]).toEqual({
      title: "Add padding='same' → (None, 8, 100)",
      preferred: true,
      edits: [{ line: 3, column: 32, endLine: 3, endColumn: 32, newText: ", padding='same'" }],
    });
  });

  it("walks folders, but not into other people's code", async () => {
    expect((await facts("net")).map((file) => file.path)).toEqual(["net/blocks.py", "net/main.py"]);
    expect((await facts("net/env", "net/.hidden")).map((file) => file.path)).toEqual([
      "net/env/c.py",
      "net/.hidden/a.py",
    ]);
    expect((await facts(".")).map((file) => file.path)).toContain("net/main.py");
  });

  it("shows the models that real calls make, and those of made-up arguments where there are none", async () => {
    const outputs = (file: FileFacts | undefined): unknown => file?.models.map((model) => model.outputs);
    expect(outputs((await facts("made/nets.py"))[0])).toEqual([[[null, 4]]]);
    expect(outputs((await facts("made")).find(({ path: name }) => name === "made/nets.py"))).toEqual([
      [[null, 7]],
    ]);
  });

  it("runs the packages around a module before it, as Python does", async () => {
    const [file] = await facts("ringed.py");
    expect(file?.layers[0]?.visits[0]?.outputs).toEqual([[null, 72]]);
  });

  it("finds modules in folders that are no packages", async () => {
    const [file] = await facts("spaced.py");
    expect(file?.layers[0]?.visits[0]?.outputs).toEqual([[null, 25]]);
  });

  it("lists the visits from the files that are checked together", async () => {
    const [alone] = await facts("net/blocks.py");
    expect(alone?.layers[0]?.visits[0]?.calledFrom).toEqual([]);
    const [blocks, main] = await facts("net");
    expect(blocks?.layers[0]?.visits).toEqual([
      {
        inputs: [[null, 20, 4]],
        outputs: [[null, 18, 8]],
        params: 104,
        trainableParams: 104,
        nonTrainableParams: 0,
        calledFrom: [{ path: "net/main.py", line: 4 }],
      },
    ]);
    expect(main?.layers).toEqual([]);
    expect(main?.models[0]).toMatchObject({
      kind: "Functional",
      line: 5,
      column: 9,
      params: 104,
      outputs: [[null, 18, 8]],
    });
  });

  it("looks for imports where it is told", async () => {
    const [without] = await facts("uses.py");
    expect(without?.layers[0]?.visits[0]?.inputs).toEqual([[null, "?", 1]]);
    const [file] = await facts("--search-path", "elsewhere", "uses.py");
    expect(file?.layers[0]?.visits[0]?.inputs).toEqual([[null, 7, 1]]);
  });

  it("reads the project's own environment, whose models are shown where the program asks for them", async () => {
    const [file] = await facts("own/main.py");
    expect(file?.models).toMatchObject([{ line: 2, column: 12, outputs: [[null, 7]], params: 28 }]);
    expect((await lens("annotate", "own/main.py")).out).toContain("backbone = net(7)  → (None, 7) · Σ 28");
  });

  it("reads a file of an installed package that names only a package built on Keras", async () => {
    expect((await lens("annotate", "own/uses-words.py")).out).toContain("→ (None, 9) · 36");
  });

  it("counts what is unknown, by reason", async () => {
    const text = await lens("check", "--explain-unknowns", "uses.py");
    expect(text.out).toMatch(/\d+ × the module sizes was not found/);
    const json = await lens("check", "--explain-unknowns", "--format", "json", "uses.py");
    const { unknowns } = JSON.parse(json.out) as { unknowns: readonly { reason: string; count: number }[] };
    expect(unknowns.some(({ reason }) => reason.includes("sizes"))).toBe(true);
  });
});

describe("the other commands", () => {
  it("annotate prints the source with its hints", async () => {
    const { out, status } = await lens("annotate", "good.py");
    expect(status).toBe(0);
    expect(out).toBe(
      "import keras\nx = keras.Input((128, 9))  → (None, 128, 9)\ny = keras.layers.Conv1D(100, 10)(x)  → (None, 119, 100) · 9,100\n",
    );
    expect((await lens("annotate", "bad.py")).out).toContain("^^ A window of 10 does not fit");
  });

  it("explain prints the hover of a line", async () => {
    const { out, status } = await lens("explain", "good.py:3");
    expect(status).toBe(0);
    expect(out).toContain("119 = ⌊(128 − 10) / 1⌋ + 1");
    expect(out).toContain("(10 · 9 + 1) · 100 = 9,100");
    expect((await lens("explain", "bad.py:3")).out).toContain("Keras will raise ValueError");
    expect((await lens("explain", "good.py:1")).status).toBe(2);
    expect((await lens("explain", "good.py:99")).err).toContain("There is no line 99");
    expect((await lens("explain", "good.py")).status).toBe(2);
  });

  it("summary prints Keras's table", async () => {
    const { out, status } = await lens("summary", "net/main.py");
    expect(status).toBe(0);
    expect(out).toContain(
      "│ conv1d (Conv1D)                      │ (None, 18, 8)               │             104 │",
    );
    expect(out).toContain(" Total params: 104 (416.00 B)");
    expect((await lens("summary", "good.py")).status).toBe(2);
  });

  it("--help and --version read as people expect", async () => {
    const help = await lens("--help");
    expect(help.status).toBe(0);
    for (const command of ["check", "annotate", "explain", "summary"]) expect(help.out).toContain(command);
    const { version } = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, "../../../package.json"), "utf8"),
    ) as { version: string };
    expect(await lens("--version")).toEqual({ status: 0, out: `${version}\n`, err: "" });
    expect((await lens("annotate")).status).toBe(2);
    expect((await lens("frobnicate")).status).toBe(2);
    expect((await lens("check", "--keras", "4", "good.py")).status).toBe(2);
  });
});
