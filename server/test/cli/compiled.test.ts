// The command line as it is built starts alike with code that was kept, with none, and with what is left of it.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { builtCli } from "../support/built-cli";

const folder = testFolder({
  "bad.py": "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
});
const kept = testFolder({});

/** What `check` says in a format whose builder is loaded when it is needed. */
function checked(...argv: readonly string[]): readonly (string | number | null)[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [builtCli(), "check", "--format", "sarif", ...argv, "."],
    { cwd: folder.path, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: kept.path } },
  );
  return [stdout, stderr, status];
}

describe("what was kept of an earlier run", () => {
  it("changes nothing of the next, whatever happened to it", () => {
    const first = checked("--no-cache");
    expect(first).toEqual([expect.stringContaining("window-exceeds-input"), "", 1]);
    // The first of these runs makes what the second one uses.
    expect([checked(), checked()]).toEqual([first, first]);
    const place = kept.place("keras-shape-lens");
    for (const name of readdirSync(place)) {
      const bytes = readFileSync(`${place}/${name}`);
      bytes.fill(0, Math.floor(bytes.length / 2));
      writeFileSync(`${place}/${name}`, bytes);
    }
    expect(checked()).toEqual(first);
  });
});
