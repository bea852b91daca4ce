// Programs that share what their imports did show what each shows alone, in any order, and run what they share once.
import { describe, expect, it } from "vitest";
import { type SharedMachines, openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import { openTrial } from "../../src/analysis/trial";
import { everythingShown, tokenOffsets } from "../support/everything-shown";
import { pythonParser } from "../support/python-parser";
import { formatShape } from "../../src/values/dimensions/shape";

const parser = await pythonParser();

/** Files by their dotted names; those that others are inside of have an initialiser. */
const modules: Readonly<Record<string, string>> = {
  sizes: "SIZES = [8, 16]\nWIDTH = 4\nNAMES = {'a': 1}\ndef grow():\n    SIZES.append(32)\n",
  blocks:
    "from keras import layers\nimport sizes\ndef block(x, units=sizes.WIDTH):\n    return layers.Dense(units)(x)\n",
  registry:
    "KNOWN = {}\ndef register(name):\n    def wrap(f):\n        KNOWN[name] = f\n        return f\n    return wrap\n",
  registered:
    "from keras import layers\nfrom registry import register\n@register('small')\ndef small(x):\n    return layers.Dense(3)(x)\n",
  changes: "import sizes\nsizes.SIZES.append(64)\nsizes.WIDTH = 5\n",
  policy: "import keras\nkeras.mixed_precision.set_global_policy('mixed_float16')\n",
  made: "import keras\nfrom keras import layers\nx = keras.Input((7,))\nbase = keras.Model(x, layers.Dense(9)(x))\nlast = layers.Dense(2)\nprint(base.layers[1].name)\n",
  both: "from made import base\nfrom keras import layers\nhead = layers.Dense(6)(base.output)\n",
  here: "import numpy as np\nimport os\ndata = np.load('data.npy')\nplace = os.getcwd()\n",
  writes: "import numpy as np\nnp.save('written.npy', np.zeros((4, 3)))\n",
  reads: "import numpy as np\nrows = np.load('written.npy')\n",
  ring_a: "import ring_b\nA = 1\nSEEN = getattr(ring_b, 'B', 0)\n",
  ring_b: "import ring_a\nB = getattr(ring_a, 'A', 7)\n",
  failing: "import sizes\nraise ValueError(str(sizes.WIDTH))\n",
  refused: "from keras import layers\nimport keras\ny = layers.Conv2D(4, 3)(keras.Input((8,)))\n",
  asked:
    "import argparse\np = argparse.ArgumentParser()\np.add_argument('--n', type=int, default=5)\nargs = p.parse_args([])\nN = args.n\n",
  lazy: "from keras import layers\nSEEN = []\ndef seen(k):\n    SEEN.append(k)\n    return k\nwidths = (seen(k) for k in [3, 4])\nmakers = map(lambda k: layers.Dense(seen(k)), [5, 6])\n",
  nets: "from nets import small as small\nfrom nets.large import head as large\n__version__ = '1'\n",
  "nets.small":
    "from .parts import UNITS\nfrom keras import layers\ndef head(x):\n    return layers.Dense(UNITS)(x)\n",
  "nets.large":
    "from . import parts\nfrom keras import layers\ndef head(x):\n    return layers.Dense(parts.UNITS * 10)(x)\n",
  "nets.parts": "UNITS = 11\n",
};

const head = "import keras\nfrom keras import layers\nx = keras.Input((3,))\n";
const mains: readonly string[] = [
  "import blocks\ny = blocks.block(x)\n",
  "import sizes\nsizes.SIZES.append(1)\nsizes.WIDTH = 6\nimport blocks\ny = blocks.block(x)\nz = layers.Dense(sizes.SIZES[-1])(y)\n",
  "import changes\nimport sizes\nimport blocks\ny = blocks.block(x, sizes.SIZES[-1])\n",
  "import blocks, changes\nfrom sizes import SIZES\ny = blocks.block(x, SIZES[-1])\n",
  "from sizes import grow, SIZES\ngrow()\nimport blocks\ny = blocks.block(x, SIZES[-1])\n",
  "import registry\nn = layers.Dense(len(registry.KNOWN) + 1)(x)\n",
  "from registered import small\nimport registry\ny = registry.KNOWN['small'](x)\nn = layers.Dense(len(registry.KNOWN) + 1)(y)\n",
  "import policy\nimport blocks\ny = blocks.block(x)\n",
  "import blocks, policy\ny = blocks.block(x)\n",
  "from made import base, last\ny = last(base(keras.Input((7,))))\nd = layers.Dense(1)\nprint(d.name, last.name)\ne = layers.Dense(int(last.name[-1]))(y)\n",
  "d = layers.Dense(1)(x)\nfrom made import base, last\ny = last(base(keras.Input((7,))))\ne = layers.Dense(len(last.name))(y)\n",
  "from both import head\nm = layers.Dense(4)(head)\nfrom made import last\ne = layers.Dense(len(last.name))(m)\n",
  "import made\nfrom both import head\nm = layers.Dense(4)(head)\n",
  "import here\n",
  "import writes\nimport reads\ny = layers.Dense(2)(reads.rows)\n",
  "import reads\ny = layers.Dense(2)(reads.rows)\n",
  "import ring_a, ring_b\ny = layers.Dense(ring_a.SEEN + ring_b.B)(x)\n",
  "import ring_b, ring_a\ny = layers.Dense(ring_a.SEEN + ring_b.B + 1)(x)\n",
  "import failing\n",
  "try:\n    import failing\nexcept ValueError:\n    pass\ny = layers.Dense(2)(x)\n",
  "try:\n    import refused\nexcept Exception:\n    refused = None\ny = layers.Dense(2)(x)\n",
  "import refused\ny = layers.Dense(2)(x)\n",
  "import os\nif os.environ.get('A'):\n    import blocks as b\nelse:\n    import made as b\nimport sizes\ny = layers.Dense(sizes.WIDTH)(x)\n",
  "def late():\n    from blocks import block\n    return block(x)\ny = late()\nimport blocks\nz = blocks.block(y)\n",
  "from asked import N\nimport failing\ny = layers.Dense(N)(x)\n",
  "from nets import large\ny = large(x)\n",
  "import nets\ny = nets.small.head(x)\n",
  "from nets import *\ny = large(small.head(x))\n",
  "import nets\nnets.small = None\nimport nets.large\ny = nets.large.head(x)\n",
  "from nets.small import head as h\nimport nets.parts\nnets.parts.UNITS = 12\ny = h(x)\n",
  "import nets.large\ny = nets.large.head(x)\n",
  "import lazy\ny = layers.Dense(next(lazy.widths))(x)\nz = next(lazy.makers)(y)\nn = layers.Dense(len(lazy.SEEN) + 1)(z)\n",
  "from lazy import widths, makers, SEEN\nfor width in widths:\n    x = layers.Dense(width)(x)\nfor maker in makers:\n    x = maker(x)\nn = layers.Dense(len(SEEN) + 1)(x)\n",
];

const optionsOf = (file: string): AnalysisOptions => ({
  keras: 3,
  resolve: (name) => {
    const text = modules[name];
    if (text === undefined) return null;
    return { file: `/p/${name}.py`, text, version: 1, isPackage: name === "nets" };
  },
  findData: (path) => ({
    asked: [path],
    isFetching: false,
    answer:
      path === "data.npy"
        ? { file: `/${file}/data.npy`, facts: { kind: "array", shape: [file.length, 2], dtype: "float32" } }
        : undefined,
  }),
});

/** Another program, and the first again, in the place of one that has been analysed: what each shows is told. */
function shownAfterEdits(text: string, index: number, among?: SharedMachines): readonly string[] {
  const file = `/f${index % 3}/main${index}.py`;
  const options = optionsOf(file);
  const session = openAnalysis(parser, file, text, options, 0, { among });
  session.report();
  const trial = openTrial(parser, file, () => options, among ? session : undefined);
  try {
    const lines = text.split("\n");
    const shorter = [...lines.slice(0, 3), ...lines.slice(4)].join("\n");
    const counted = text.replace(head, `${head}layers.Dense(5)(x)\n`);
    return [shorter, counted, `import sizes\n${text}`, text].flatMap((tried) => {
      const { places, findings, models } = trial.analyse(tried);
      return [
        ...places.map(({ layer, span, visits }) => {
          const outputs = visits.flatMap((visit) => visit.outputs.map(formatShape));
          return `${layer} ${span.file}:${span.start} ${outputs.join()}`;
        }),
        ...findings.map(({ code, span }) => `${code} ${span.file}:${span.start}`),
        ...models.map(({ name }) => name),
      ];
    });
  } finally {
    trial.close();
    if (!among) session.close();
  }
}

function shown(text: string, index: number, among?: SharedMachines): readonly string[] {
  const file = `/f${index % 3}/main${index}.py`;
  const options = optionsOf(file);
  const session = openAnalysis(parser, file, text, options, 0, { among });
  const trial = openTrial(parser, file, () => options);
  try {
    const syntax = session.syntax();
    const document = { text, report: session.report(), syntax: () => syntax, ...trial };
    const { unknowns, findings, dependencies } = document.report;
    return [
      ...everythingShown(document, tokenOffsets(text)),
      ...unknowns
        .map(({ reason, count }) => `unknown ${reason.code} ${reason.detail ?? ""} ${count}`)
        .toSorted(),
      ...findings
        .map(({ code, severity, span }) => `${severity} ${code} ${span.file}:${span.start}`)
        .toSorted(),
      ...dependencies.toSorted(),
    ];
  } finally {
    session.close();
    trial.close();
  }
}

const indices = mains.map((_, i) => i);
const orders: Readonly<Record<string, readonly number[]>> = {
  "as they stand, twice": [...indices, ...indices],
  backwards: indices.toReversed(),
  "every seventh, around": indices.map((i) => (i * 7) % mains.length),
  "each behind the first": indices.flatMap((i) => [i, 0]),
};

describe("programs that share what their imports did", () => {
  const alone = mains.map((text, i) => shown(head + text, i));

  it.each(Object.keys(orders))("show what each shows alone: %s", (name) => {
    const among: SharedMachines = new Map();
    for (const i of orders[name] ?? [])
      expect(shown(head + (mains[i] ?? ""), i, among), mains[i]).toEqual(alone[i]);
  });

  it("show the same after edits, and so do those behind them", () => {
    const among: SharedMachines = new Map();
    for (const i of [...indices, ...indices.toReversed()]) {
      const text = head + (mains[i] ?? "");
      expect(shownAfterEdits(text, i, among), mains[i]).toEqual(shownAfterEdits(text, i));
      const next = (i * 7) % mains.length;
      expect(shown(head + (mains[next] ?? ""), next, among), mains[next]).toEqual(alone[next]);
    }
  });

  it.each(["blocks", "made", "both", "nets.large", "registered"])("run %s once", (name) => {
    const among: SharedMachines = new Map();
    const user = (n: number): string => `${head}y = layers.Dense(${n})(x)\nimport ${name}\n`;
    for (const n of [1, 2, 3, 4]) shown(user(n), n, among);
    expect(among.get(3)?.of.machine?.shared?.runs.get(`/p/${name}.py`)?.length).toBe(1);
  });

  it("lets a program change what it imported for itself alone", () => {
    const among: SharedMachines = new Map();
    const change = `${head}import sizes\nsizes.SIZES.append(1)\ny = layers.Dense(sizes.SIZES[-1])(x)\n`;
    expect(shown(change, 0, among)).toEqual(shown(change, 0));
    const use = `${head}import sizes\ny = layers.Dense(sizes.SIZES[-1])(x)\n`;
    expect(shown(use, 1, among).join("\n")).toContain("(None, 16)");
    expect(shown(use, 1, among)).toEqual(shown(use, 1));
  });
});
