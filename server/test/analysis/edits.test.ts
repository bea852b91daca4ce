// After any edit, the report is the one that a fresh analysis of the same text gives, whatever was kept of the last.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { difference } from "../../src/analysis/trial";
import type { AnalysisOptions } from "../../src/analysis/host";
import type { Report } from "../../src/analysis/report";
import { formatDim } from "../../src/values/dimension";
import { formatShape } from "../../src/values/shape";
import type { Span } from "../../src/values/span";
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

const spot = ({ file, start, end }: Span): string => `${file}:${start}-${end}`;

/** Everything that a report tells, as text. */
function told(report: Report): readonly string[] {
  return [
    ...report.places.flatMap(({ layer, span, visits }) =>
      visits.map((visit) =>
        [
          layer,
          spot(span),
          ...visit.inputs.map(formatShape),
          "->",
          ...visit.outputs.map(formatShape),
          formatDim(visit.counts.total),
          formatDim(visit.counts.trainable),
          ...visit.calledFrom.map(spot),
        ].join(" "),
      ),
    ),
    ...report.models.map((model) =>
      [
        model.name,
        spot(model.site),
        ...model.rows().map(({ name }) => name),
        formatDim(model.counts().total),
      ].join(" "),
    ),
    ...report.findings.map(({ code, severity, span }) => `${severity} ${code} ${spot(span)}`),
    ...report.bindings.map(({ span, value }) => `${spot(span)} ${value.kind}`),
    ...report.unknowns.map(({ reason, count }) => `${count} ${reason.code} ${reason.detail ?? ""}`).sort(),
  ];
}

function fresh(text: string): readonly string[] {
  const session = openAnalysis(parser, "program.py", text, options);
  try {
    return told(session.report());
  } finally {
    session.close();
  }
}

/** Goes through the texts in one session, which must tell of each what a fresh one tells. */
function follow(texts: readonly string[]): void {
  const [first = "", ...others] = texts;
  const session = openAnalysis(parser, "program.py", first, options);
  try {
    expect(told(session.report())).toEqual(fresh(first));
    others.forEach((text, i) => {
      session.edit([difference(session.text(), text)], i + 1);
      expect(told(session.report()), `after edit ${i + 1}`).toEqual(fresh(text));
    });
  } finally {
    session.close();
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
  for (const { name, program, edits } of cases) {
    it(`is followed through ${name}`, () => {
      const texts = [prelude + program];
      for (const [from, to] of edits) {
        const before = texts.at(-1) ?? "";
        expect(before, `the edit of ${JSON.stringify(from)} has a place`).toContain(from);
        texts.push(before.replace(from, () => to));
      }
      follow([...texts, ...[...texts].reverse()]);
    });
  }
});

/** An edit of one of the kinds that people make: another digit, a line more, a line less, a character less. */
const change = fc.record({
  kind: fc.nat(3),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  digit: fc.integer({ min: 1, max: 9 }),
});

function edited(text: string, { kind, at, digit }: { kind: number; at: number; digit: number }): string {
  const lines = text.split("\n");
  const line = Math.floor(at * lines.length);
  const character = Math.floor(at * text.length);
  const digits = [...text.matchAll(/\d/g)];
  const number = digits[Math.floor(at * digits.length)]?.index ?? 0;
  if (kind === 0) return text.slice(0, number) + String(digit) + text.slice(number + 1);
  if (kind === 1) return lines.filter((_, i) => i !== line).join("\n");
  if (kind === 2) return [...lines.slice(0, line), lines[line] ?? "", ...lines.slice(line)].join("\n");
  return text.slice(0, character) + text.slice(character + 1);
}

describe("edits at random", () => {
  const folder = path.resolve("test-fixtures/seed");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".py"))) {
    it(`of ${name}`, () => {
      const program = prelude + readFileSync(path.join(folder, name), "utf8");
      const changes = fc.array(change, { minLength: 3, maxLength: 6 });
      fc.assert(
        fc.property(changes, (made) => {
          const texts = [program];
          for (const one of made) texts.push(edited(texts.at(-1) ?? "", one));
          follow(texts);
        }),
        { numRuns: 4 },
      );
    });
  }
});
