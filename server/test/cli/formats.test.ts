// Every format of `check`, read back by the rules of those who read it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parseStringPromise } from "xml2js";
import { testFolder } from "./folder";
import { lensIn, lensWith } from "./lens";

const folder = testFolder({
  "good.py": "import keras\nx = keras.Input((128, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
  "bad.py":
    "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\nz = keras.layers.Dense(3)(x)  # keras-shape-lens: ignore[wrong-rank]\n",
  "odd, name: 50%/net.py":
    'import keras\nx = keras.Input((8, 9), name="<&\\"")\ny = keras.layers.Conv1D(100, 10)(x)\n',
  "book.ipynb": JSON.stringify({
    cells: [
      { cell_type: "markdown", source: "# Net" },
      { cell_type: "code", source: ["import keras\n", "x = keras.Input((8, 9))\n"] },
      { cell_type: "code", source: ["y = keras.layers.Conv1D(100, 10)(x)"] },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  }),
});

const printed = async (format: string, ...more: readonly string[]): Promise<string> =>
  (await lensIn(folder.path, "check", "--format", format, ...more)).out;

describe("concise", () => {
  it("tells each problem on a line, and a total", async () => {
    expect(await printed("concise", "bad.py", "book.ipynb")).toBe(
      [
        "bad.py:3:30: error[window-exceeds-input] A window of 10 does not fit into an input of 8.",
        "bad.py:4:31: warning[unused-ignore] This comment silences nothing here: ignore[wrong-rank].",
        "book.ipynb:cell 3:1:30: error[window-exceeds-input] A window of 10 does not fit into an input of 8.",
        "2 files, 3 layers: 2 errors, 1 warning",
        "",
      ].join("\n"),
    );
  });
  it("has colours on terminals only", async () => {
    const coloured = await lensWith({ colours: true }, folder.path, "check", "--format", "concise", "bad.py");
    expect(coloured.out).toContain("\u001B[31merror[window-exceeds-input]");
    expect(await printed("concise", "bad.py")).not.toContain("\u001B");
  });
});

describe("full", () => {
  it("is the default, and what was called text", async () => {
    const full = await printed("full", "bad.py");
    expect((await lensIn(folder.path, "check", "bad.py")).out).toBe(full);
    expect(await printed("text", "bad.py")).toBe(full);
    expect(full).toContain("  fix: Add padding='same' → (None, 8, 100)\n");
  });
});

/** As the runner of GitHub's actions reads a command back. */
function readCommand(line: string): Record<string, string> {
  const [, command = "", properties = "", data = ""] = /^::([a-z]+) (.*?)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string): string =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const pairs = properties.split(",").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), unescaped(pair.slice(at + 1))] as const;
  });
  return { command, ...Object.fromEntries(pairs), message: unescaped(data) };
}

describe("github", () => {
  it("is one workflow command a problem", async () => {
    const lines = (await printed("github", "bad.py", "odd, name: 50%")).trimEnd().split("\n");
    expect(lines.map(readCommand)).toMatchObject([
      { command: "error", file: "bad.py", line: "3", endLine: "3", col: "30", endColumn: "32" },
      { command: "warning", file: "bad.py", title: "Keras Shape Lens (unused-ignore)" },
      { command: "error", file: "odd, name: 50%/net.py", line: "3" },
    ]);
    expect(readCommand(lines[0] ?? "").message).toMatch(
      /^A window of 10 does not fit[^]*\n[^]*Keras will raise/,
    );
  });
  it("names the cell of a notebook, whose lines are nobody's", async () => {
    const [line = ""] = (await printed("github", "book.ipynb")).split("\n");
    expect(readCommand(line)).toMatchObject({ file: "book.ipynb", line: "1" });
    expect(readCommand(line).message).toMatch(/^cell 3, line 1: A window/);
  });
  it("prints nothing where nothing is wrong", async () => {
    expect(await printed("github", "good.py")).toBe("");
  });
});

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
) as object;

describe("sarif", () => {
  it.each([[["good.py"]], [["."]], [["--language", "zh-cn", "."]]])(
    "is valid for what is in %j",
    async (paths) => {
      const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
      addFormats(ajv);
      const validate = ajv.compile(schema);
      validate(JSON.parse(await printed("sarif", ...paths)));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
  it("has rules with their pages, places and fixes", async () => {
    const log = JSON.parse(await printed("sarif", "bad.py", "odd, name: 50%")) as {
      runs: readonly [
        {
          tool: { driver: { rules: readonly { id: string }[] } };
          results: readonly { ruleId: string; ruleIndex: number; locations: readonly object[] }[];
        },
      ];
    };
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(["unused-ignore", "window-exceeds-input"]);
    expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toEqual([
      true,
      true,
      true,
    ]);
    expect(results[0]).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "bad.py" },
            region: { startLine: 3, startColumn: 30, endLine: 3, endColumn: 32 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: ", padding='same'" } }] }] }],
    });
    expect(results[2]?.locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: "odd%2C%20name%3A%2050%25/net.py" } } },
    ]);
  });
});

describe("junit", () => {
  it("is read back as suites, tests and failures", async () => {
    const { testsuites } = (await parseStringPromise(await printed("junit", "."))) as {
      testsuites: {
        $: Record<string, string>;
        testsuite: readonly {
          $: Record<string, string>;
          testcase: readonly {
            $: Record<string, string>;
            failure?: readonly { $: Record<string, string>; _: string }[];
          }[];
        }[];
      };
    };
    expect(testsuites.$).toMatchObject({ name: "keras-shape-lens", tests: "5", failures: "3" });
    const suites = testsuites.testsuite.map(({ $: { name, tests, failures } }) => [name, tests, failures]);
    expect(suites).toEqual([
      ["bad.py", "2", "1"],
      ["book.ipynb", "1", "1"],
      ["good.py", "1", "0"],
      ["odd, name: 50%/net.py", "1", "1"],
    ]);
    const [bad] = testsuites.testsuite;
    expect(bad?.testcase[0]?.failure?.[0]?.$).toEqual({
      message: "A window of 10 does not fit into an input of 8.",
      type: "error",
    });
    expect(bad?.testcase[1]?.failure).toBeUndefined();
  });
  it("fails for warnings where those fail the run", async () => {
    expect(await printed("junit", "--error-on", "warning", "bad.py")).toContain('tests="2" failures="2"');
  });
});

describe("gitlab", () => {
  it("is a list of problems with fingerprints that differ, and that lines added above leave alone", async () => {
    type Entry = Readonly<Record<"description" | "check_name" | "fingerprint" | "severity", string>> & {
      readonly location: object;
    };
    const read = async (name: string): Promise<readonly Entry[]> =>
      JSON.parse(await printed("gitlab", name)) as readonly Entry[];
    const found = await read("bad.py");
    expect(found).toMatchObject([
      {
        check_name: "window-exceeds-input",
        severity: "major",
        location: { path: "bad.py", lines: { begin: 3, end: 3 } },
      },
      { check_name: "unused-ignore", severity: "minor" },
    ]);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const text = readFileSync(folder.place("bad.py"), "utf8");
    folder.write("bad.py", `# A line more.\n${text}`);
    const moved = await read("bad.py");
    folder.write("bad.py", text);
    expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(found.map(({ fingerprint }) => fingerprint));
  });
});

describe("json", () => {
  it("counts by code where that is asked for", async () => {
    const document = JSON.parse(await printed("json", "--statistics", "bad.py")) as { statistics: unknown };
    expect(document.statistics).toEqual([
      { code: "unused-ignore", severity: "warning", count: 1 },
      { code: "window-exceeds-input", severity: "error", count: 1 },
    ]);
  });
});
