// After an edit, what is in sight is told before all has run, where it is certain to be what it will be.
import { describe, expect, it } from "vitest";
import { type EditableAnalysis, openAnalysis } from "../../src/analysis/analyse";
import { type OffsetRange, wholeLines } from "../../src/analysis/report-range";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import type { Report } from "../../src/analysis/report";
import { pythonParser } from "../support/python-parser";

const parser = await pythonParser();

const prelude = "import os\nimport numpy as np\nimport keras\nfrom keras import layers\nWIDTH = 3\n";

/** The labels of the lines that hold `near`, of a report. */
function labels(session: EditableAnalysis, report: Report, lines: OffsetRange): readonly string[] {
  const untried = (): never => {
    throw new Error("labels try nothing out");
  };
  const syntax = session.syntax();
  const document = {
    text: session.text(),
    report,
    syntax: () => syntax,
    analyse: untried,
    syntaxOf: untried,
  };
  return inlayHints(document, everyHint, undefined, lines)
    .filter(({ offset }) => lines.from <= offset && offset <= lines.to)
    .map((hint) =>
      hint
        .parts()
        .map(({ text }) => text)
        .join(""),
    );
}

interface Outcome {
  /** What was told before all had run; undefined where nothing was. */
  readonly early: readonly string[] | undefined;
  readonly late: readonly string[];
  /** Steps that were run for it, and all. */
  readonly steps: { readonly early: number; readonly all: number };
}

/** Edits a program and looks at the line that holds `near`, before all has run and then. */
function edited(program: string, [before, after]: readonly [string, string], near: string): Outcome {
  const ahead = { after: 0, share: Infinity };
  const session = openAnalysis(parser, "/w/net.py", prelude + program, { keras: 3, resolve: () => null }, 0, {
    ahead,
  });
  try {
    session.report();
    const at = session.text().indexOf(before);
    session.edit([{ start: at, end: at + before.length, text: after }], 2);
    const [start, place] = [session.stepsRun(), session.text().indexOf(near)];
    const lines = wholeLines(session.text(), { from: place, to: place });
    let isOver = false;
    while (!isOver && !session.isAhead(lines)) isOver = session.advance(() => true, lines);
    const steps = session.stepsRun() - start;
    const report = session.reportAhead(lines);
    const early = report && labels(session, report, lines);
    const late = labels(session, session.report(), lines);
    return { early, late, steps: { early: steps, all: session.stepsRun() - start } };
  } finally {
    session.close();
  }
}

const wider = ["WIDTH = 3", "WIDTH = 30"] as const;

/** Work that depends on the constant and that nothing else has to do with. */
const rest = Array.from({ length: 20 }, (_, i) =>
  [
    `def other_${i}(x):`,
    "    return layers.Dense(WIDTH)(x)",
    `y_${i} = other_${i}(keras.Input((WIDTH,)))`,
    `model_${i} = keras.Sequential([layers.Dense(WIDTH)])`,
    `model_${i}.add(layers.Dense(2))`,
    "",
  ].join("\n"),
).join("");

describe("what is in sight", () => {
  it("is told before what it has nothing to do with, whose work is not done twice", () => {
    const program = `def block(x):\n    return layers.Dense(WIDTH)(x)\n${rest}seen = block(keras.Input((4,)))\n`;
    const { early, late, steps } = edited(program, wider, "seen");
    expect(early).toEqual(["→ (None, 30)"]);
    expect(late).toEqual(early);
    expect(steps.early).toBeLessThan(0.2 * steps.all);
    const whole = openAnalysis(parser, "/w/net.py", prelude + program, { keras: 3, resolve: () => null });
    whole.report();
    const first = whole.stepsRun();
    const at = prelude.indexOf("WIDTH = 3") + "WIDTH = 3".length;
    whole.edit([{ start: at, end: at, text: "0" }], 2);
    whole.report();
    expect(steps.all).toBeLessThan(1.05 * (whole.stepsRun() - first));
    whole.close();
  });

  it("inside a function is told when all of its calls have run, wherever they stand", () => {
    const { early, late, steps } = edited(
      `def block(x):\n    x = layers.Dense(WIDTH)(x)\n    return x\n${rest}a = block(keras.Input((4,)))\nb = block(keras.Input((WIDTH,)))\n`,
      wider,
      "x = layers.Dense(WIDTH)",
    );
    expect(early).toEqual(late);
    expect(early?.[0]).toMatch(/^→ \(None, 30\)/);
    expect(steps.early).toBeLessThan(0.3 * steps.all);
  });

  it("inside a function that nobody calls is told as well", () => {
    const { early, late } = edited(
      `${rest}def block(size=WIDTH):\n    x = keras.Input((size,))\n    return layers.Dense(WIDTH)(x)\n`,
      wider,
      "x = keras.Input",
    );
    expect(early).toEqual(["→ (None, 30)"]);
    expect(late).toEqual(early);
  });
});

/** Statements that reach what is in sight in ways that its own text does not show. */
const reached: readonly (readonly [string, string, string])[] = [
  ["a list under another name", "sizes = [WIDTH]\nothers = sizes\n", "if WIDTH > 10: others.append(5)\n"],
  [
    "a list in an object",
    "class Box: pass\nbox = Box()\nsizes = [WIDTH]\nbox.held = sizes\n",
    "box.held.append(5)\n",
  ],
  ["a function that adds to it", "sizes = [WIDTH]\ndef add():\n    sizes.append(WIDTH)\n", "add()\n"],
  ["a global name", "sizes = [WIDTH]\ndef bind():\n    global sizes\n    sizes = [WIDTH, 5]\n", "bind()\n"],
  ["a name that is bound again", "sizes = [WIDTH]\n", "for sizes in ([WIDTH], [WIDTH, 7]): pass\n"],
  ["the names of the module", "sizes = [WIDTH]\n", "globals()['sizes'] = [WIDTH, 5]\n"],
  ["code in a text", "sizes = [WIDTH]\n", "exec('sizes = [WIDTH, 5]')\n"],
  ["an attribute of a class", "class Box:\n    size = 4\nsizes = [WIDTH]\n", "Box.size = WIDTH\n"],
  [
    "a class under another name",
    "class Box:\n    size = 4\nsizes = [WIDTH]\n",
    "for each in [Box]:\n    each.size = WIDTH\n",
  ],
  [
    "an attribute by its name",
    "class Box:\n    size = 4\nsizes = [WIDTH]\n",
    "setattr(Box, 'size', WIDTH)\n",
  ],
  [
    "a default that calls share",
    "def take(x, kept=[]):\n    kept.append(x)\n    return kept\nsizes = [WIDTH]\n",
    "take(WIDTH)\n",
  ],
  ["a setting of the whole program", "sizes = [WIDTH]\n", "os.environ['SIZE'] = str(WIDTH)\n"],
  ["a file", "sizes = [WIDTH]\n", "np.save('sizes.npy', np.zeros((WIDTH, 2)))\n"],
  [
    "a file, by a function whose name is put together",
    "sizes = [WIDTH]\n",
    "getattr(np, 'sa' + 've')('sizes.npy', np.zeros((WIDTH, 2)))\n",
  ],
];
const asked = "(keras.Input((len(sizes), sum(sizes) if len(sizes) < 9 else 1)))";
const looks: Readonly<Record<string, string>> = {
  "an attribute of a class": "seen = layers.Dense(Box.size)(keras.Input((2,)))\n",
  "a class under another name": "seen = layers.Dense(Box.size)(keras.Input((2,)))\n",
  "an attribute by its name": "seen = layers.Dense(Box.size)(keras.Input((2,)))\n",
  "a default that calls share": "seen = layers.Dense(len(take(1)))(keras.Input((2,)))\n",
  "a setting of the whole program": "seen = layers.Dense(int(os.environ['SIZE']))(keras.Input((2,)))\n",
  "a file": "seen = np.load('sizes.npy')\n",
  "a file, by a function whose name is put together": "seen = np.load('sizes.npy')\n",
};

describe("what may reach what is in sight", () => {
  it.each(reached)("%s", (name, made, between) => {
    const seen = looks[name] ?? `seen = layers.Dense(2)${asked}\n`;
    const { early, late } = edited(`${made}${rest}${between}${seen}`, wider, "seen =");
    expect(late).toHaveLength(1);
    // Either nothing is told before all has run, or what will be.
    expect(early ?? late).toEqual(late);
  });

  it("was reached by a statement that an edit made another one", () => {
    const { early, late } = edited(
      "sizes = [1]\ndef add():\n    sizes.append(2)\nadd()\nseen = layers.Dense(len(sizes))(keras.Input((2,)))\n",
      ["sizes.append(2)", "print(2)"],
      "seen =",
    );
    expect(late).toEqual(["→ (None, 1) · 3"]);
    expect(early ?? late).toEqual(late);
  });

  it.each([
    ["a function", "def keep(path, x):\n    np.save(path, x)\n"],
    ["another name of a function", "from numpy import save as keep\n"],
  ])("is a file that %s writes, which stands before the edit", (_, before) => {
    const { early, late } = edited(
      `${before}SIZE = 4\n${rest}keep('sizes.npy', np.zeros((SIZE, 2)))\nseen = np.load('sizes.npy')\n`,
      ["SIZE = 4", "SIZE = 5"],
      "seen =",
    );
    expect(late).toEqual(["→ (5, 2)"]);
    expect(early ?? late).toEqual(late);
  });

  it("counts on automatic names of what stands before it", () => {
    const { early, late } = edited(
      `${rest}model = keras.Sequential([layers.Dense(WIDTH)])\nseen = model(keras.Input((len(model.layers[0].name), 2)))\n`,
      wider,
      "seen =",
    );
    expect(early ?? late).toEqual(late);
  });
});
