/** Names that a file beside the program certainly lacks are told where they are imported or used; all others are not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { applyEdits } from "../../src/features/edits/text-edit";
import { quickFixes } from "../../src/features/fixes/quick-fixes";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
let folder = "";
beforeAll(async () => {
  parser = await pythonParser();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "names-of-imports-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** What is told of a program beside some files: code, and what is underlined. */
function told(program: string, files: Readonly<Record<string, string>>, file = "train.py"): string[] {
  write(files);
  return problems(analysedProgram(parser, path.join(folder, file), program)).map(
    ({ code, severity, span }) => `${severity} ${code}: ${program.slice(span.start, span.end)}`,
  );
}

const nets = "import keras\n\ndef build_model(units):\n    return keras.layers.Dense(units)\n";
const wrong = "from nets import build_modle\n";
const missing = "error no-such-name: from nets import build_modle";

describe("a name that no line of the file binds", () => {
  it("is told at its import, with Python's words, and what follows keeps its hints", () => {
    expect(told(wrong, { "nets.py": nets })).toEqual([missing]);
    const [problem] = problems(analysedProgram(parser, path.join(folder, "train.py"), wrong));
    expect(problem?.message).toContain("ImportError: cannot import name 'build_modle' from 'nets' (…)");
  });

  it("is told where it is used", () => {
    const program = "import nets\n\nlayer = nets.build_modle(3)\n";
    expect(told(program, { "nets.py": nets })).toEqual(["error no-such-name: nets.build_modle"]);
  });

  /** The text with the first fix of its only problem applied, and what that is called. */
  function mended(program: string): string[] {
    write({ "nets.py": nets });
    const document = analysedProgram(parser, path.join(folder, "train.py"), program);
    const [problem] = problems(document);
    const fix = problem && quickFixes(document, problem)[0];
    return fix ? [fix.title, applyEdits(program, fix.edits)] : [];
  }

  it("is offered as the name that was meant, with its uses, or alone where it has another here", () => {
    expect(mended(`${wrong}layer = build_modle(3)\n`)).toEqual([
      "Change to build_model",
      "from nets import build_model\nlayer = build_model(3)\n",
    ]);
    expect(mended("from nets import build_modle as make\nlayer = make(3)\n")).toEqual([
      "Change to build_model",
      "from nets import build_model as make\nlayer = make(3)\n",
    ]);
    expect(mended("import nets\nlayer = nets.build_modle(3)\n")).toEqual([
      "Change to build_model",
      "import nets\nlayer = nets.build_model(3)\n",
    ]);
    expect(mended("from nets import something_else\n")).toEqual([]);
  });

  it("is told of a file that a relative import names", () => {
    const files = { "pkg/__init__.py": "", "pkg/nets.py": nets };
    expect(told("from .nets import build_modle\n", files, "pkg/train.py")).toEqual([
      "error no-such-name: from .nets import build_modle",
    ]);
  });

  it("is told at the program's import of the file that imports it", () => {
    const files = { "nets.py": nets, "between.py": `${wrong}units = 3\n` };
    expect(told("import between\n", files)).toEqual(["error no-such-name: between"]);
  });

  it("leads to the handler of a try that waits for it, which binds another", () => {
    const program = `import keras\ntry:\n    ${wrong}except ImportError:\n    from nets import build_model\ny = build_model(3)(keras.Input((4,)))\n`;
    expect(told(program, { "nets.py": nets })).toEqual([]);
  });
});

describe("nothing is told of a name", () => {
  const silent: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
    "that some path binds": [
      wrong,
      { "nets.py": "import sys\nif len(sys.argv) > 1:\n    build_modle = 3\n" },
    ],
    "that a function binds": [
      wrong,
      { "nets.py": "def set_up():\n    global build_modle\n    build_modle = 3\nset_up()\n" },
    ],
    "that may be found by __getattr__": [wrong, { "nets.py": "def __getattr__(name):\n    return name\n" }],
    "that globals() may bind": [wrong, { "nets.py": "globals()['build_' + 'modle'] = 3\n" }],
    "that exec may bind": [wrong, { "nets.py": "for n in ('a', 'b'):\n    exec(n + '=3')\n" }],
    "that everything of another file may hold": [wrong, { "nets.py": "from others import *\n" }],
    "that an import under conditions binds": [
      wrong,
      {
        "nets.py": "try:\n    from others import build_modle\nexcept ImportError:\n    build_modle = None\n",
      },
    ],
    "that a walrus, a loop, a with or a match binds": [
      "from nets import a, b, c, d, e\n",
      {
        "nets.py":
          "print(a := 3)\nfor b in [1]: pass\nwith open('x') as c: pass\nmatch 3:\n    case d: pass\ntry: pass\nexcept Exception as e: pass\n",
      },
    ],
    "that is only asked for": [
      "import nets\nprint(hasattr(nets, 'x'), getattr(nets, 'x', 3))\n",
      { "nets.py": nets },
    ],
    "that the program sets itself": ["import nets\nnets.x = 3\nprint(nets.x)\n", { "nets.py": nets }],
    "that is there for type checkers only": [
      `from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    ${wrong}`,
      { "nets.py": nets },
    ],
    "of a package, whose folders may be modules": [wrong, { "nets/__init__.py": "" }],
    "of a namespace package": [wrong, { "nets/blocks.py": "" }],
    "of a file of the same name elsewhere, for who starts above": [
      wrong,
      { "nets.py": nets, "../nets.py": "build_modle = 3\n" },
    ],
    "of a file in the folder of a package": [wrong, { "nets.py": nets, "__init__.py": "" }],
    "behind another folder on the path": [
      `import sys\nsys.path.insert(0, "lib")\n${wrong}`,
      { "nets.py": nets },
    ],
    "of a package that holds a file of its own name": [
      "from . import inner\nfrom .inner import build\n",
      { "__init__.py": "", "inner.py": "def build(): pass\n" },
    ],
    "that every module has": ["import nets\nprint(nets.__spec__, nets.__name__)\n", { "nets.py": nets }],
  };
  for (const [title, [program, files]] of Object.entries(silent))
    it(title, () => {
      const inner = Object.fromEntries(Object.entries(files).map(([name, text]) => [`inner/${name}`, text]));
      expect(told(program, inner, "inner/train.py")).toEqual([]);
    });
});
