// Many files are checked by threads, with the same outcome as by one.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { threadsFor } from "../../src/cli/check/pool";
import { builtCli } from "../support/built-cli";

const folder = testFolder({
  "blocks.py": "from keras import layers\n\n\ndef block(x, n):\n    return layers.Conv1D(n, 3)(x)\n",
  "main.py": "import keras\nfrom blocks import block\ny = block(keras.Input((20, 4)), 8)\n",
  "bad.py": "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
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
  it("are not started for a few files", () => {
    expect(threadsFor(3, undefined)).toBe(1);
    expect(threadsFor(3, 8)).toBe(3);
    expect(threadsFor(1000, undefined)).toBeGreaterThanOrEqual(1);
  });
});
