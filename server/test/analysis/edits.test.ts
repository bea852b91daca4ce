// After any edit, all that is shown is what a fresh analysis of the same text shows, whatever was kept of the last.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AnalysisOptions } from "../../src/analysis/host";
import { type EditedProgram, describeFailure, runRandomEdits } from "../support/edit-runs";
import { editedPrograms } from "../support/edited-programs";
import {
  differenceOf,
  firstDifference,
  followDocument,
  shownAfresh,
  shownBy,
} from "../support/followed-edits";
import { pythonParser } from "../support/python-parser";

const parser = await pythonParser();

const sizes = "SIZES = [8, 16]\ndef block(x, units):\n    return layers.Dense(units)(x)\n";
const options: AnalysisOptions = {
  keras: 3,
  resolve: (module) =>
    module === "sizes"
      ? { file: "sizes.py", text: `from keras import layers\n${sizes}`, version: 1, isPackage: false }
      : null,
};
const program = (file: string, text: string): EditedProgram => ({ file, text, options: () => options });

/** Goes through the texts in one session, which must show of each what a fresh one shows. */
function follow({ file, text, options: given }: EditedProgram, texts: readonly string[]): void {
  const followed = followDocument(parser, file, text, given);
  try {
    expect(firstDifference(parser, file, followed, given)).toBeUndefined();
    texts.forEach((next, i) => {
      followed.goTo(next);
      expect(firstDifference(parser, file, followed, given), `after edit ${i + 1}:\n${next}`).toBeUndefined();
    });
  } finally {
    followed.close();
  }
}

const prelude = "import numpy as np\nimport keras\nfrom keras import layers, ops\n";
/** A program, and what one of its pieces becomes in turn. */
const cases: readonly {
  readonly name: string;
  readonly program: string;
  readonly edits: readonly [string, string][];
}[] = [
  {
    name: "a model that statements add to",
    program: `model = keras.Sequential([layers.Input((8,))])\nmodel.add(layers.Dense(4))\nmodel.add(layers.Dense(2))\nother = keras.Sequential([layers.Input((3,)), layers.Dense(2)])\nmodel.summary()\n`,
    edits: [
      ["Dense(4)", "Dense(5)"],
      ["Dense(5)", "LSTM(5)"],
      ["LSTM(5)", "Dense(50)"],
    ],
  },
  {
    name: "automatic names count on what came before",
    program: `a = layers.Dense(1)\nx = keras.Input((8,))\ny = layers.Dense(4)(x)\nmodel = keras.Model(x, y)\nz = model.get_layer("dense_1").output\n`,
    edits: [
      ["a = layers.Dense(1)", "a = 1"],
      ["a = 1", "a = layers.Dense(1), layers.Dense(2)"],
    ],
  },
  {
    name: "names start again after clear_session",
    program: `a = layers.Dense(1)\nkeras.utils.clear_session()\nx = keras.Input((8,))\ny = layers.Dense(4)(x)\nmodel = keras.Model(x, y)\nz = model.get_layer("dense").output\n`,
    edits: [
      ["keras.utils.clear_session()", "pass"],
      ["\npass\n", "\nkeras.utils.clear_session()\n"],
    ],
  },
  {
    name: "a setting of the whole program",
    program: `keras.config.set_image_data_format("channels_first")\nx = keras.Input((8, 16, 16))\ny = layers.Conv2D(4, 3)(x)\n`,
    edits: [
      ["channels_first", "channels_last"],
      ['keras.config.set_image_data_format("channels_last")', ""],
    ],
  },
  {
    name: "a list that a function changes",
    program: `units = [4]\ndef more(n):\n    units.append(n)\nmore(8)\nx = keras.Input((8,))\nfor n in units:\n    x = layers.Dense(n)(x)\nmore(2)\ny = layers.Dense(len(units))(x)\n`,
    edits: [
      ["more(8)", "more(9)"],
      ["more(9)", "pass"],
      ["append(n)", "append(n + 1)"],
      ["units = [4]", "units = [4, 5]"],
    ],
  },
  {
    name: "an attribute of an object that another name leads to",
    program: `class Box:\n    pass\nbox = Box()\nalias = box\nbox.units = 3\nx = keras.Input((8,))\nunits = alias.units\ny = layers.Dense(alias.units)(x)\nz = layers.Dense(2)(x)\n`,
    edits: [
      ["box.units = 3", "box.units = 4"],
      ["box.units = 4", "pass"],
    ],
  },
  {
    name: "what is kept behind a function",
    program: `def counter():\n    seen = []\n    def next():\n        seen.append(1)\n        return len(seen)\n    return next\nnext = counter()\nnext()\nx = keras.Input((8,))\ny = layers.Dense(next())(x)\nz = layers.Dense(next())(y)\n`,
    edits: [
      ["\nnext()\nx", "\npass\nx"],
      ["\npass\nx", "\nnext(); next()\nx"],
    ],
  },
  {
    name: "a name that one undecided branch binds",
    program: `import sys\nunits = 4\nif len(sys.argv) > 1:\n    units = 8\nx = keras.Input((8,))\ny = layers.Dense(units)(x)\n`,
    edits: [
      ["units = 4", "units = 8"],
      ["units = 8\nif", "units = 16\nif"],
      ["units = 16\n", ""],
    ],
  },
  {
    name: "the value that a branch which is taken back had changed",
    program: `import sys\nunits = 4\nx = keras.Input((8,))\nif len(sys.argv) > 1:\n    units = 8\n    raise ValueError\nelse:\n    y = layers.Dense(units)(x)\n`,
    edits: [["units = 4", "units = 5"]],
  },
  {
    name: "functions that nobody calls",
    program: `UNITS = 4\ndef head(x, units=UNITS):\n    return layers.Dense(units)(x)\ndef build(n):\n    x = keras.Input((n, 3))\n    return head(layers.Conv1D(UNITS, 3)(x))\nclass Net(keras.Model):\n    def __init__(self, units=2):\n        super().__init__()\n        self.dense = layers.Dense(UNITS * units)\n    def call(self, x):\n        return self.dense(x)\n`,
    edits: [
      ["UNITS = 4", "UNITS = 5"],
      ["Conv1D(UNITS, 3)", "Conv1D(UNITS, 5)"],
      ["units=2", "units=3"],
      ["def build(n):", "def build(n, m):"],
    ],
  },
  {
    name: "a function that begins to be called",
    program: `def build(n):\n    x = keras.Input((n, 3))\n    return keras.Model(x, layers.Conv1D(4, 3)(x))\npass\n`,
    edits: [
      ["\npass\n", "\nmodel = build(10)\n"],
      ["build(10)", "build(2)"],
      ["model = build(2)", ""],
    ],
  },
  {
    name: "a layer that is frozen later",
    program: `base = layers.Dense(3)\nx = keras.Input((8,))\ny = base(x)\nmodel = keras.Model(x, y)\npass\n`,
    edits: [
      ["\npass\n", "\nbase.trainable = False\n"],
      ["= False", "= True"],
    ],
  },
  {
    name: "imports",
    program: `from sizes import SIZES, block\nx = keras.Input((8,))\nSIZES.append(4)\nfor n in SIZES:\n    x = block(x, n)\nimport sizes\ny = layers.Dense(sizes.SIZES[2])(x)\n`,
    edits: [
      ["SIZES.append(4)", "SIZES.append(5)"],
      ["SIZES.append(5)", "pass"],
      ["from sizes import SIZES, block", "from sizes import *"],
    ],
  },
  {
    name: "statements that raise, and code that does not parse",
    program: `x = keras.Input((8, 3))\ny = layers.Conv1D(4, 3)(x)\nz = layers.Dense(1)(y)\n`,
    edits: [
      ["Conv1D(4, 3)", "Conv1D(4, 30)"],
      ["Conv1D(4, 30)", "Conv1D(4, "],
      ["Conv1D(4, (x)", "Conv1D(4, 5)(x)"],
    ],
  },
];

describe("an edit", () => {
  for (const { name, program: text, edits } of cases) {
    it(`is followed through ${name}`, () => {
      const texts = [prelude + text];
      for (const [from, to] of edits) {
        const before = texts.at(-1) ?? "";
        expect(before, `the edit of ${JSON.stringify(from)} has a place`).toContain(from);
        texts.push(before.replace(from, () => to));
      }
      follow(program("program.py", texts[0] ?? ""), [...texts.slice(1), ...[...texts].reverse()]);
    });
  }
});

const folder = path.resolve("server/test/edited-programs");
const sharing = editedPrograms(folder);

describe("every line taken out and put back", () => {
  for (const shared of sharing) {
    it(`of ${path.basename(shared.file)}`, () => {
      const lines = shared.text.split("\n");
      const texts = lines.flatMap((line, i) =>
        line.trim() === "" || line.startsWith("#")
          ? []
          : [lines.filter((_, other) => other !== i).join("\n"), shared.text],
      );
      // Hovers and code actions are compared by the random edits; at every token of every text they would take minutes.
      const some = (offset: number): boolean => offset % 61 === 0;
      const afresh = (text: string): readonly string[] =>
        shownAfresh(parser, shared.file, text, shared.options, some);
      const whole = afresh(shared.text);
      const followed = followDocument(parser, shared.file, shared.text, shared.options);
      try {
        expect(differenceOf(shownBy(followed, some), whole)).toBeUndefined();
        for (const text of texts) {
          followed.goTo(text);
          const fresh = text === shared.text ? whole : afresh(text);
          expect(differenceOf(shownBy(followed, some), fresh), text).toBeUndefined();
        }
      } finally {
        followed.close();
      }
    });
  }
});

describe("edits at random", () => {
  const seeds = path.resolve("test-fixtures/seed");
  const seedPrograms = readdirSync(seeds)
    .filter((file) => file.endsWith(".py"))
    .map((file) => program(file, prelude + readFileSync(path.join(seeds, file), "utf8")));
  // More of them, from any seed: npm run test:edits
  it("show what a fresh start shows", () => {
    const failures = runRandomEdits(parser, [...sharing, ...seedPrograms], { count: 160, seed: 1 });
    expect(failures.map(describeFailure)).toEqual([]);
  });
});
