// The options of `check`, each by what it changes, and the exit statuses.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { type Outcome, lensIn, lensWith } from "./lens";

const bad = "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n";
const old = "import keras\nfrom keras import backend as K\ny = K.mean(keras.Input((5, 3)), axis=1)\n";
const folder = testFolder({
  "bad.py": `${bad}z = 1  # keras-shape-lens: ignore[wrong-rank]\n`,
  "good.py": "import keras\nx = keras.Input((8, 9))\n",
  "old/old.py": old,
  "tree/.gitignore": "/made/\n*.tmp.py\n!kept.tmp.py\n",
  "tree/a.py": "",
  "tree/b.tmp.py": "",
  "tree/kept.tmp.py": "",
  "tree/made/c.py": "",
  "tree/deep/.gitignore": "d.py\n",
  "tree/deep/d.py": "",
  "tree/deep/e.py": "",
  "watched/net.py": bad,
});
const lens = (...argv: readonly string[]): Promise<Outcome> => lensIn(folder.path, ...argv);
const check = (...argv: readonly string[]): Promise<Outcome> => lens("check", "--format", "concise", ...argv);
const codesIn = ({ out }: Outcome): readonly string[] =>
  [...out.matchAll(/(?:error|warning|info)\[([a-z0-9-]+)\] /g)].map(([, code]) => code ?? "");
const filesOf = async (...argv: readonly string[]): Promise<readonly string[]> => {
  const { out } = await lens("check", "--format", "json", ...argv);
  return (JSON.parse(out) as { files: readonly { path: string }[] }).files.map(({ path }) => path);
};

describe("which problems are told", () => {
  it("--select", async () => {
    const only = await check("--select", "unused-ignore,wrong-rank", "bad.py");
    expect(codesIn(only)).toEqual(["unused-ignore"]);
    expect(only.status).toBe(0);
  });
  it("--ignore, several times", async () => {
    const left = await check("--ignore", "window-exceeds-input", "--ignore", "unused-ignore", "bad.py");
    expect(codesIn(left)).toEqual([]);
  });
  it("does not call a comment unused whose code nobody asked for", async () => {
    expect(codesIn(await check("--ignore", "wrong-rank", "bad.py"))).toEqual(["window-exceeds-input"]);
  });
  it("a code that there is not is refused, with what may be meant", async () => {
    const { status, err } = await check("--select", "window-exceed-input", "bad.py");
    expect(status).toBe(2);
    expect(err).toContain("Did you mean window-exceeds-input?");
  });
  it("code that is no Python is told whatever is selected", async () => {
    folder.write("broken.py", "def f(:\n");
    expect(codesIn(await check("--select", "wrong-rank", "broken.py"))).toEqual(["syntax-error"]);
  });
});

describe("the exit status", () => {
  it.each([
    [0, ["good.py"]],
    [1, ["bad.py"]],
    [2, ["absent.py"]],
    [0, ["--exit-zero", "bad.py"]],
    [2, ["--exit-zero", "absent.py"]],
    [0, ["--select", "unused-ignore", "bad.py"]],
    [1, ["--select", "unused-ignore,wrong-rank", "--error-on", "warning", "bad.py"]],
    [1, ["--select", "unused-ignore,wrong-rank", "--error-on", "info", "bad.py"]],
    [2, ["--error-on", "hint", "bad.py"]],
    [2, ["--format", "xml", "bad.py"]],
    [2, ["--write-baseline", "bad.py"]],
    [2, ["-", "bad.py"]],
    [2, ["--watch", "-"]],
  ])("is %i for %j", async (status, argv) => {
    expect((await check(...argv)).status).toBe(status);
  });
});

describe("which files are checked", () => {
  it("not those that .gitignore leaves out, below any folder", async () => {
    expect(await filesOf("tree")).toEqual(["tree/a.py", "tree/deep/e.py", "tree/kept.tmp.py"]);
    expect(await filesOf("--no-gitignore", "tree")).toHaveLength(6);
  });
  it("those that are named themselves all the same, but for --force-exclude", async () => {
    expect(await filesOf("tree/made", "tree/b.tmp.py")).toEqual(["tree/made/c.py", "tree/b.tmp.py"]);
    expect(await filesOf("--force-exclude", "tree/made/c.py", "tree/b.tmp.py", "tree/a.py")).toEqual([
      "tree/a.py",
    ]);
  });
  it("--exclude", async () => {
    expect(await filesOf("--exclude", "deep/", "--exclude", "kept*", "tree")).toEqual(["tree/a.py"]);
  });
  it("paths are short, however they were given", async () => {
    expect((await check(folder.place("bad.py"))).out).toMatch(/^bad\.py:3:30: /);
  });
});

describe("standard input", () => {
  it("is checked in the place of the named file", async () => {
    const { out, status } = await lensWith(
      { input: bad },
      folder.path,
      ...["check", "--format", "concise", "-", "--stdin-filename", "nets/new.py"],
    );
    expect(out).toMatch(/^nets\/new\.py:3:30: error\[window-exceeds-input\]/);
    expect(status).toBe(1);
  });
  it("needs no name, and may be a notebook", async () => {
    expect((await lensWith({ input: bad }, folder.path, "check", "-")).out).toMatch(/^-:3:30 /);
    const book = JSON.stringify({ cells: [{ cell_type: "code", source: bad }], nbformat: 4 });
    const { out } = await lensWith(
      { input: book },
      folder.path,
      ...["check", "-", "--stdin-filename", "x.ipynb"],
    );
    expect(out).toMatch(/^x\.ipynb:cell 1:3:30 /);
  });
  it("is printed fixed", async () => {
    const { out } = await lensWith({ input: old }, folder.path, "check", "--fix", "-");
    expect(out).toBe(old.replace("K.mean", "keras.ops.mean"));
    expect((await lensWith({ input: bad }, folder.path, "check", "--fix", "-")).out).toBe(bad);
  });
});

describe("fixes", () => {
  it("--diff shows them and changes nothing", async () => {
    const { out, status } = await lens("check", "--diff", "old");
    expect(out).toBe(`--- a/old/old.py
+++ b/old/old.py
@@ -1,3 +1,3 @@
 import keras
 from keras import backend as K
-y = K.mean(keras.Input((5, 3)), axis=1)
+y = keras.ops.mean(keras.Input((5, 3)), axis=1)
`);
    expect(status).toBe(1);
    expect(readFileSync(folder.place("old/old.py"), "utf8")).toBe(old);
    expect(await lens("check", "--diff", "good.py")).toEqual({ status: 0, out: "", err: "" });
  });
  it("--fix writes them, with marks and line ends as they were, and tells what is left", async () => {
    folder.write("fixed.py", `\uFEFF${old.replaceAll("\n", "\r\n")}`);
    const { err, status } = await check("--fix", "fixed.py");
    expect(err).toBe("Problems fixed: 1, in files: 1\n");
    expect(status).toBe(0);
    const after = old.replace("K.mean", "keras.ops.mean").replaceAll("\n", "\r\n");
    expect(readFileSync(folder.place("fixed.py"), "utf8")).toBe(`\uFEFF${after}`);
  });
  it("--fix goes through a folder until nothing changes, whatever imports whatever", async () => {
    const rate =
      "import keras\nfrom lines import build\nprint(keras.backend.get_value(build().optimizer.lr))\n";
    folder.write("together/a.py", rate);
    folder.write(
      "together/lines.py",
      "import keras\n\ndef build():\n    model = keras.Sequential([keras.layers.Dense(1)])\n    model.compile(keras.optimizers.Adam(lr=0.1))\n    return model\n",
    );
    const diff = await lens("check", "--diff", "together");
    expect(diff.out).toContain("learning_rate=0.1");
    expect(readFileSync(folder.place("together/a.py"), "utf8")).toBe(rate);
    await check("--fix", "together");
    expect(readFileSync(folder.place("together/a.py"), "utf8")).not.toContain("optimizer.lr");
    expect((await check("together")).status).toBe(0);
  });
  it("--fix leaves what is not UTF-8 alone", async () => {
    const latin = Buffer.from(`# coding: latin-1\n${old}# caf\xe9\n`, "latin1");
    folder.write("latin.py", latin);
    await check("--fix", "latin.py");
    expect(readFileSync(folder.place("latin.py")).equals(latin)).toBe(true);
  });
  it("--fix writes into a notebook's cells, and nowhere else", async () => {
    const book = `{
 "cells": [
  {"cell_type": "markdown", "metadata": {}, "source": ["1.0"]},
  {
   "cell_type": "code",
   "metadata": {"x": 1.0, "big": 12345678901234567890},
   "source": [
    "import keras\\n",
    "from keras import backend as K"
   ]
  },
  {"cell_type": "code", "source": "y = K.mean(keras.Input((5, 3)), axis=1)  # \u00e4"}
 ],
 "nbformat": 4
}
`;
    folder.write("book.ipynb", book);
    await check("--fix", "book.ipynb");
    expect(readFileSync(folder.place("book.ipynb"), "utf8")).toBe(book.replace("K.mean", "keras.ops.mean"));
  });
});

describe("ignores that are added", () => {
  it("silence what is found, one comment a line, and tell what is left", async () => {
    const two = `import keras\nx = keras.Input((8, 9))\ny = [keras.layers.Conv1D(100, 10)(x), keras.layers.Dense(0)(x)]  # why\n`;
    folder.write("noisy.py", two);
    const diff = await lens("check", "--add-ignores", "--diff", "noisy.py");
    expect(diff.out).toContain("\n+y = [");
    expect(readFileSync(folder.place("noisy.py"), "utf8")).toBe(two);
    const { err, out, status } = await check("--add-ignores", "noisy.py");
    expect(err).toBe("Problems silenced: 2, in files: 1\n");
    expect(out).toBe("1 file, 2 layers: 0 errors, 0 warnings\n");
    expect(status).toBe(0);
    const after = readFileSync(folder.place("noisy.py"), "utf8");
    expect(after).toBe(
      two.replace("# why", "# why  # keras-shape-lens: ignore[window-exceeds-input, not-positive]"),
    );
    expect((await check("--add-ignores", "--fix", "noisy.py")).status).toBe(2);
  });
  it("are of the selected codes only, and quiet where that is wanted", async () => {
    folder.write("noisy.py", bad);
    const { err } = await check("--add-ignores", "--quiet", "--select", "wrong-rank", "noisy.py");
    expect([err, readFileSync(folder.place("noisy.py"), "utf8")]).toEqual(["", bad]);
  });
});

describe("what is printed", () => {
  it("--quiet is nothing where all is well, and problems alone where not", async () => {
    expect(await check("--quiet", "good.py")).toEqual({ status: 0, out: "", err: "" });
    const { out } = await check("-q", "bad.py");
    expect(codesIn({ out, err: "", status: 1 })).toHaveLength(out.trimEnd().split("\n").length);
    expect(await lens("check", "-q", "good.py")).toEqual({ status: 0, out: "", err: "" });
  });
  it("--color has the last word", async () => {
    expect((await check("--color", "always", "bad.py")).out).toContain("\u001B[31merror");
    const never = await lensWith({ colours: true }, folder.path, "check", "--color=never", "bad.py");
    expect(never.out).not.toContain("\u001B");
    expect((await check("--color", "sometimes", "bad.py")).status).toBe(2);
  });
});

describe("without a path", () => {
  it("the working folder is checked", async () => {
    const { out } = await lensIn(folder.place("tree"), "check", "--format", "json");
    const paths = (JSON.parse(out) as { files: readonly { path: string }[] }).files.map(({ path }) => path);
    expect(paths).toEqual(["a.py", "deep/e.py", "kept.tmp.py"]);
  });
});

describe("--python", () => {
  it("names the environment, by its folder or its interpreter", async () => {
    const own = "from shapes import width\nimport keras\ny = keras.Input((width, 2))\n";
    folder.write("uses/net.py", own);
    folder.write("other/lib/python3.12/site-packages/shapes.py", "import keras\nwidth = 7\n");
    folder.write("other/bin/python", "");
    for (const python of ["other", "other/bin/python"]) {
      const { out } = await lens("annotate", "--python", python, "uses/net.py");
      expect(out).toContain("(None, 7, 2)");
    }
    expect((await lens("annotate", "uses/net.py")).out).not.toContain("7");
    const absent = await check("--python", "absent", "uses/net.py");
    expect(absent.status).toBe(2);
    expect(absent.err).toContain("absent: no Python packages were found there");
  });
});

describe("the baseline", () => {
  it("keeps known problems silent, and tells new ones", async () => {
    expect((await check("--baseline", "known.json", "bad.py")).status).toBe(2);
    const written = await check("--baseline", "known.json", "--write-baseline", "bad.py");
    expect(written).toMatchObject({ status: 0, err: "known.json: 2 known problems written\n" });
    expect(codesIn(await check("--baseline", "known.json", "bad.py"))).toEqual([]);
    folder.write(
      "bad.py",
      `\n\n${readFileSync(folder.place("bad.py"), "utf8")}${bad.split("\n")[2] ?? ""}\n`,
    );
    const moved = await check("--baseline", "known.json", folder.place("bad.py"));
    expect(codesIn(moved)).toEqual(["window-exceeds-input"]);
    expect(moved.status).toBe(1);
  });
  it.each(["{", "[]", '{"version":1}', '{"version":1,"problems":[{}]}', "null"])(
    "that is none is told: %s",
    async (text) => {
      folder.write("broken.json", text);
      const { status, err } = await check("--baseline", "broken.json", "good.py");
      expect(status).toBe(2);
      expect(err).toContain("it is not a baseline file");
    },
  );
});

describe("other options", () => {
  it("--output-file takes what would be printed", async () => {
    const { out } = await check("--output-file", "told.txt", "bad.py");
    expect(out).toBe("");
    expect(existsSync(folder.place("told.txt"))).toBe(true);
    expect(readFileSync(folder.place("told.txt"), "utf8")).toContain("window-exceeds-input");
  });
  it("--language speaks Chinese everywhere", async () => {
    expect((await check("--language", "zh-cn", "bad.py")).out).toContain("大小为 10 的窗口");
    expect((await lens("check", "--language=zh-cn", "--help")).out).toContain("检查文件和文件夹中的问题");
    expect((await lens("explain", "good.py:2", "--language", "zh-cn")).status).toBe(0);
    expect((await check("--language", "fr", "bad.py")).status).toBe(2);
  });
  it("--watch checks again after a change, until it is interrupted", async () => {
    const controller = new AbortController();
    let told = "";
    let isChanged = false;
    const { status } = await lensWith(
      {
        interrupted: controller.signal,
        listen: (text) => {
          told += text;
          if (told.includes("an input of 7")) controller.abort();
          else if (told.includes("Watching") && !isChanged) {
            isChanged = true;
            // The watcher says when it is ready by its first look; an edit that comes later is one that it sees.
            setTimeout(() => {
              folder.write("watched/net.py", bad.replace("8", "7"));
            }, 1500);
          }
        },
      },
      folder.path,
      ...["check", "--format", "concise", "--watch", "watched"],
    );
    expect(status).toBe(0);
    expect(told.match(/Watching/g)).toHaveLength(2);
  });
});

describe("rule", () => {
  it("prints the page of a code, or all codes", async () => {
    expect((await lens("rule", "window-exceeds-input")).out).toMatch(/^# window-exceeds-input\n/);
    expect((await lens("rule")).out).toMatch(/^window-exceeds-input +A window of/m);
    expect((await lens("rule", "window-exceeds-input", "--language", "zh-cn")).out).toContain("怎么办");
    expect(await lens("rule", "window")).toMatchObject({ status: 2, out: "" });
    expect((await lens("rule", "\u001b[31m")).err).not.toContain("\u001b");
  });
});

describe("completions", () => {
  it.each(["bash", "zsh", "fish", "powershell"])(
    "of %s know commands, options and choices",
    async (shell) => {
      const { out, status } = await lens("completions", shell);
      expect(status).toBe(0);
      for (const word of ["check", "annotate", "statistics", "sarif", "zh-cn"]) expect(out).toContain(word);
    },
  );
  it("of bash complete", async () => {
    const { spawnSync } = await import("node:child_process");
    const { out } = await lens("completions", "bash");
    const asked = (...words: readonly string[]): string => {
      const script = `${out}\nCOMP_WORDS=(keras-shape-lens ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _keras_shape_lens; echo "\${COMPREPLY[@]}"`;
      return spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout.trim();
    };
    if (spawnSync("bash", ["--version"]).status !== 0) return;
    expect(asked("ch")).toBe("check");
    expect(asked("check", "--format", "sa")).toBe("sarif");
    expect(asked("check", "--stat")).toBe("--statistics");
    expect(asked("completions", "z")).toBe("zsh");
  });
  it("are refused for other shells", async () => {
    expect((await lens("completions", "cmd")).status).toBe(2);
  });
});
