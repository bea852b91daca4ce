// A mistake of ours costs the statement that met it, in whichever file, and is told.
import { describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions, ResolveModule } from "../../src/analysis/host";
import type { Report } from "../../src/analysis/report";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { labelText } from "../../src/features/hints/hint-label";
import { openTrial } from "../../src/analysis/trial";
import { pythonParser } from "../support/python-parser";

const blocks = `import broken
from keras import layers
def block(x):
    return layers.Dense(3)(x)
`;
/** A host that fails where a module called `broken` is looked for. */
const resolve: ResolveModule = (module) => {
  if (module === "broken") throw new Error("the host is broken");
  return module === "blocks" ? { file: "/w/blocks.py", text: blocks, version: 1, isPackage: false } : null;
};
const options: AnalysisOptions = { keras: 3, resolve };

async function analysed(
  text: string,
): Promise<{ readonly report: Report; readonly hints: readonly string[] }> {
  const parser = await pythonParser();
  const session = openAnalysis(parser, "/w/main.py", text, options);
  const report = session.report();
  const document = {
    text,
    report,
    syntax: session.syntax,
    ...openTrial(parser, "/w/main.py", () => options),
  };
  return { report, hints: inlayHints(document, everyHint).map(({ parts }) => labelText(parts())) };
}

describe("a statement that the analysis fails on", () => {
  it("is unknown, and all others are as they were", async () => {
    const { report, hints } = await analysed(
      "import keras\nx = keras.Input((4,))\nimport broken\ny = keras.layers.Dense(broken.size)(x)\nz = keras.layers.Dense(5)(x)\n",
    );
    expect(report.failures.map(({ error, span: { file, start } }) => [String(error), file, start])).toEqual([
      ["Error: the host is broken", "/w/main.py", 35],
    ]);
    expect(hints).toEqual(["→ (None, 4)", "→ (None, ?)", "→ (None, 5) · 25"]);
    expect(report.findings).toEqual([]);
  });

  it("costs an importer nothing but what it meant", async () => {
    const { report, hints } = await analysed(
      "import keras\nfrom blocks import block\ny = block(keras.Input((4,)))\n",
    );
    expect(report.failures.map(({ span }) => span.file)).toEqual(["/w/blocks.py"]);
    expect(hints).toEqual(["→ (None, 3)"]);
  });

  it("is a function that nobody calls as well", async () => {
    const { report, hints } = await analysed(
      "import keras\ndef f(x):\n    import broken\n    return x\nz = keras.Input((5,))\n",
    );
    expect(report.failures).toHaveLength(1);
    expect(hints).toEqual(["→ (None, 5)"]);
  });
});

describe("a statement that takes too long", () => {
  it("is unknown where it calls itself twice, and all others are as they were", async () => {
    const { report, hints } = await analysed(
      "import keras\nfrom keras import layers\ndef f(n): return f(n - 1) + f(n - 1) if n else 1\nx = keras.Input((4,))\nn = f(60)\ny = layers.Dense(n)(x)\nz = layers.Dense(5)(x)\n",
    );
    expect(hints).toEqual(["→ (None, 4)", "→ (None, ?)", "→ (None, 5) · 25"]);
    expect(report.unknowns.map(({ reason: { detail } }) => detail)).toContain("steps of a statement");
    expect(report.findings).toEqual([]);
  });

  it("is none whose work doubles with each function that it calls under conditions: it looks less deep", async () => {
    const functions = Array.from(
      { length: 10 },
      (_, i) =>
        `def f${i + 1}(x):\n    if there("a"): return f${i}(x)\n    if there("b"): return f${i}(x + 1)\n    return f${i}(x + 2)\n`,
    );
    const { report, hints } = await analysed(
      `import keras\nfrom keras import layers\nfrom os.path import exists as there\ndef f0(x): return x\n${functions.join("")}def main():\n    y = layers.Dense(3)(keras.Input((4,)))\n    units = f10(1)\n    return y, layers.Dense(units)(y)\nx, y = main()\nz = layers.Dense(5)(x)\n`,
    );
    expect(hints.slice(-2)).toEqual(["→ (None, 3), (None, units) | ?", "→ (None, 5) · 20"]);
    expect(report.unknowns.map(({ reason: { detail } }) => detail)).not.toContain("steps of a statement");
    expect(report.findings).toEqual([]);
  });

  it("is none that takes as long because of its layers", async () => {
    const listed = "layers.Dense(1), ".repeat(2_000);
    const { hints } = await analysed(
      `import keras\nfrom keras import layers\nm = keras.Sequential([layers.Input((1,)), ${listed}])\n`,
    );
    expect(hints).toEqual(["→ (None, 1) · Σ 4,000"]);
  });
});

describe("code that enters itself", () => {
  it.each([
    [
      "a manager that is a generator",
      "import contextlib\n@contextlib.contextmanager\ndef c(n):\n    with c(n + 1) as a, c(n + 2) as b:\n        yield a, b\nwith c(0): pass\n",
    ],
    [
      "a saved model whose configuration is its own",
      "import keras\nclass M(keras.Model):\n    def call(self, x):\n        return x\nm = M()\nm.save('m.keras')\nn = keras.models.load_model('m.keras')\nkeras.models.clone_model(n)\n",
    ],
  ])("%s", async (_, text) => {
    const { report, hints } = await analysed(`${text}import keras\nx = keras.Input((5,))\n`);
    expect(report.failures).toEqual([]);
    expect(hints.at(-1)).toBe("→ (None, 5)");
  });
});
