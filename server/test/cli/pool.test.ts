// Many files are checked by threads, with the same outcome as by one.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { mostThreads, threadsThatPay } from "../../src/cli/check/pool";
import { builtCli } from "../support/built-cli";

const folder = testFolder({
  "blocks.py": "from keras import layers\n\n\ndef block(x, n):\n    return layers.Conv1D(n, 3)(x)\n",
  "main.py": "import keras\nfrom blocks import block\ny = block(keras.Input((20, 4)), 8)\n",
  "bad.py": "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
  // While the first thread is at this one the other loads the analysis, so that both get some of the rest.
  "a.py": "n = [len(str(i)) for i in range(3)]\n".repeat(10_000),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `use_${i}.py`,
      `import keras\nfrom blocks import block\ny = block(keras.Input((${i + 1}, 4)), 8)\n`,
    ]),
  ),
  "pyproject.toml": '[tool.keras-shape-lens.severities]\nwindow-exceeds-input = "warning"\n',
});
const checked = (...argv: readonly string[]): readonly (string | number | null)[] => {
  const { stdout, status } = spawnSync(process.execPath, [builtCli(), "check", "--no-cache", ...argv, "."], {
    cwd: folder.path,
    encoding: "utf8",
  });
  return [stdout, status];
};

describe("threads", () => {
  it.each([["json"], ["concise"], ["sarif"]])("find what one thread finds, as %s", (format) => {
    const [alone, status] = checked("--format", format, "--jobs", "1");
    expect(alone).toContain("window-exceeds-input");
    expect(checked("--format", format, "--jobs", "2")).toEqual([alone, status]);
  });
  it("are at most as many as there are files", () => {
    expect(mostThreads(3, 8)).toBe(3);
    expect(mostThreads(0, undefined)).toBe(1);
    expect(mostThreads(1000, undefined)).toBeGreaterThanOrEqual(1);
    expect(mostThreads(1000, 1)).toBe(1);
  });
  it("are started where what is left takes each of them long", () => {
    const [fast, slow] = [
      { done: 101, spent: 500, longest: 100 },
      { done: 5, spent: 500, longest: 100 },
    ];
    expect(threadsThatPay({ ...fast, left: 300 }, 8)).toBe(1);
    expect(threadsThatPay({ ...fast, left: 1000 }, 8)).toBe(2);
    expect(threadsThatPay({ ...slow, left: 50 }, 8)).toBe(3);
    expect(threadsThatPay({ ...slow, left: 5000 }, 8)).toBe(8);
  });
  it("are not judged by the first files, which take longer", () => {
    expect(threadsThatPay({ done: 0, spent: 0, longest: 0, left: 1000 }, 8)).toBe(1);
    expect(threadsThatPay({ done: 2, spent: 80, longest: 50, left: 1000 }, 8)).toBe(1);
  });
  it("are not judged by the file that takes longest, which imports a package for all of them", () => {
    expect(threadsThatPay({ done: 1, spent: 2000, longest: 2000, left: 5 }, 8)).toBe(1);
    expect(threadsThatPay({ done: 2, spent: 2040, longest: 2000, left: 50 }, 8)).toBe(1);
    expect(threadsThatPay({ done: 2, spent: 4000, longest: 2000, left: 5 }, 8)).toBe(6);
  });
});
