// A file is checked as one of its own project, wherever the command is started.
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { lensIn } from "./lens";

const old = "from tensorflow import keras\nopt = keras.optimizers.Adam(lr=0.1)\n";
const folder = testFolder({
  "old/requirements.txt": "tensorflow==2.12.0\n",
  "old/sizes.py": "N = 7\n",
  "old/pkg/sub/train.py": old,
  "old/pkg/inner/pyproject.toml": "[tool.ruff]\nline-length = 100\n",
  "old/pkg/inner/.git/HEAD": "",
  "old/pkg/inner/train.py": old,
  "repository/.git/HEAD": "",
  "repository/requirements.txt": "keras==2.11\n",
  "repository/tools/pyproject.toml": "[tool.ruff]\n",
  "repository/tools/train.py": old,
  "old/pkg/sub/net.py":
    "import keras\nfrom sizes import N\nx = keras.Input((N, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
  "elsewhere/own.py": "",
  "elsewhere/requirements.txt": "keras==3.10\n",
});
const codesOf = async (cwd: string, file: string): Promise<readonly string[]> =>
  (await lensIn(folder.place(cwd), "check", "--format", "concise", folder.place(file))).out.match(
    /\[[a-z-]+\]/g,
  ) ?? [];

describe("a file of another project", () => {
  it("is meant for the Keras of the nearest folder above it with a list of packages", async () => {
    expect(await codesOf("elsewhere", "old/pkg/sub/train.py")).toEqual([]);
    expect(await codesOf(".", "old/pkg/sub/train.py")).toEqual([]);
  });
  it("so it is where the command is started further down", async () => {
    expect(await codesOf("old/pkg/sub", "old/pkg/sub/train.py")).toEqual([]);
  });
  it("no folder above its repository counts, and all of that do", async () => {
    expect(await codesOf("elsewhere", "old/pkg/inner/train.py")).toEqual(["[renamed-argument]"]);
    expect(await codesOf("elsewhere", "repository/tools/train.py")).toEqual([]);
  });
  it("imports what lies at the root of its project", async () => {
    expect(await codesOf("elsewhere", "old/pkg/sub/net.py")).toEqual(["[window-exceeds-input]"]);
  });
});
