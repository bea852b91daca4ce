// The command line obeys a project's configuration, and says what it can't use of it.
import { describe, expect, it } from "vitest";
import { testFolder } from "./folder";
import { type Outcome, lensIn } from "./lens";

const bad = "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n";
const folder = testFolder({
  "pyproject.toml": `[tool.keras-shape-lens]
exclude = ["left/"]
[tool.keras-shape-lens.severities]
window-exceeds-input = "warning"
[[tool.keras-shape-lens.overrides]]
files = ["quiet/"]
ignore = ["window-exceeds-input"]
`,
  "a.py": bad,
  "left/b.py": bad,
  "quiet/c.py": bad,
  "chinese/keras-shape-lens.toml": 'language = "zh-cn"\nsearch-paths = ["lib"]\n',
  "chinese/d.py":
    "import keras\nfrom sizes import N\nx = keras.Input((N, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
  "chinese/lib/sizes.py": "N = 7\n",
  "broken/keras-shape-lens.toml": "kears = 2\n",
  "broken/e.py": "",
  "other.toml": '[severities]\nwindow-exceeds-input = "info"\n',
});
const check = (...argv: readonly string[]): Promise<Outcome> =>
  lensIn(folder.path, "check", "--format", "concise", ...argv);

describe("a project's configuration", () => {
  it("sets severities, excludes, and rules by file", async () => {
    const { out, status } = await check("a.py", "quiet", "left");
    expect(out.match(/^.*\[window-exceeds-input\]/gm)).toEqual([
      "a.py:3:30: warning[window-exceeds-input]",
      "left/b.py:3:30: warning[window-exceeds-input]",
    ]);
    expect(status).toBe(0);
    expect((await check(".", "--ignore", "window-exceeds-input")).out).not.toContain("left/b.py");
  });
  it("of the nearest folder counts; search paths from where it stands", async () => {
    expect((await check("chinese/d.py")).out).toContain("into an input of 7");
  });
  it("sets the language for the folder in which a command is started", async () => {
    const { out } = await lensIn(folder.place("chinese"), "check", "d.py");
    expect(out).toContain("大小为 10 的窗口放不进长度为 7 的输入");
    expect((await lensIn(folder.place("chinese"), "check", "--language", "en", "d.py")).out).toContain(
      "A window of 10",
    );
  });
  it("that can't be used makes the status 2, and the rest is done", async () => {
    const { err, out, status } = await check("broken", "a.py");
    expect(err).toBe("broken/keras-shape-lens.toml:1:1: There is no setting kears. Did you mean keras?\n");
    expect(out).toContain("a.py:3:30");
    expect(status).toBe(2);
    expect((await lensIn(folder.path, "annotate", "broken/e.py")).err).toContain("Did you mean keras?");
  });
  it("can be another one, or none", async () => {
    expect((await check("--config", "other.toml", "a.py")).out).toContain("info[window-exceeds-input]");
    expect((await check("--isolated", "a.py")).out).toContain("error[window-exceeds-input]");
    expect((await check("--config", "absent.toml", "a.py")).status).toBe(2);
    expect((await check("--config", "other.toml", "--isolated", "a.py")).status).toBe(2);
  });
  it("sets the batch size for which costs are told", async () => {
    folder.write("batch/keras-shape-lens.toml", "batch-size = 7\n");
    folder.write("batch/f.py", bad.replace("8, 9", "128, 9"));
    expect((await lensIn(folder.path, "explain", "batch/f.py:3")).out).toContain("for a batch of 7");
  });
  it("is obeyed by annotate, explain and summary too", async () => {
    expect((await lensIn(folder.path, "annotate", "quiet/c.py")).out).not.toContain("^^");
    expect((await lensIn(folder.path, "annotate", "a.py")).out).toContain("^^");
  });
});
