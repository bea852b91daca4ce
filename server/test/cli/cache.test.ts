// What is kept between runs: found again where nothing has changed, and never where something has.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type TestFolder, testFolder } from "./folder";
import { type Outcome, lensWith } from "./lens";

const files = {
  "main.py": "import keras\nfrom blocks import block\ny = block(keras.Input((20, 4)), 8)\n",
  "blocks.py": "from keras import layers\n\n\ndef block(x, n):\n    return layers.Conv1D(n, 3)(x)\n",
  "bad.py": "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n",
  "table.py":
    'import numpy as np\nimport keras\nx = np.loadtxt("data.csv", delimiter=",")\nkeras.layers.Conv1D(3, 5)(x[:, :, None])\n',
  "data.csv": "1,2,3,4,5,6\n1,2,3,4,5,6\n",
};

interface Project {
  readonly folder: TestFolder;
  readonly cache: string;
  /** Checks everything with whatever is known. */
  readonly check: (...argv: readonly string[]) => Promise<Outcome>;
  /** The same where nothing may be analysed. */
  readonly known: (...argv: readonly string[]) => Promise<Outcome>;
  readonly kept: () => readonly string[];
}

function project(): Project {
  const folder = testFolder(files);
  const cache = testFolder({}).place("kept");
  const run = (isIdle: boolean, argv: readonly string[]): Promise<Outcome> =>
    lensWith({ cache: { folder: cache }, ...(isIdle && { isIdle }) }, folder.path, "check", ...argv, ".");
  return {
    folder,
    cache,
    check: (...argv) => run(false, argv),
    known: (...argv) => run(true, argv),
    kept: () => readdirSync(cache).map((name) => `${cache}/${name}`),
  };
}
/** What a run without a cache says of the same files. */
const anew = ({ folder }: Project, ...argv: readonly string[]): Promise<Outcome> =>
  lensWith({}, folder.path, "check", ...argv, ".");

describe("results that are kept between runs", () => {
  it.each([["full"], ["json"], ["sarif"]])("are told again as %s without an analysis", async (format) => {
    const given = project();
    const first = await given.check("--format", format, "--explain-unknowns");
    expect(first.out).toContain("window-exceeds-input");
    expect(await given.known("--format", format, "--explain-unknowns")).toEqual(first);
  });

  it("are those of what the files import", async () => {
    const given = project();
    await given.check();
    given.folder.write("blocks.py", files["blocks.py"].replace("Conv1D(n, 3)", "Conv1D(n, 30)"));
    const after = await given.check();
    expect(after).toEqual(await anew(given));
    expect(after.out).toContain("main.py");
    expect(await given.known()).toEqual(after);
  });

  const changes: readonly (readonly [string, (folder: TestFolder) => void, readonly string[]])[] = [
    [
      "a file of one's own",
      (folder) => {
        folder.write("bad.py", "import keras\n");
      },
      [],
    ],
    [
      "another file",
      (folder) => {
        folder.write("new.py", files["bad.py"]);
      },
      [],
    ],
    [
      "a module where another was found",
      (folder) => {
        folder.write("keras/__init__.py", "");
      },
      [],
    ],
    [
      "what stands in a data file",
      (folder) => {
        folder.write("data.csv", "1,2,3\n");
      },
      [],
    ],
    [
      "the project's Keras",
      (folder) => {
        folder.write("requirements.txt", "keras==2.15.0\n");
      },
      [],
    ],
    [
      "the project's rules",
      (folder) => {
        folder.write(
          "pyproject.toml",
          '[tool.keras-shape-lens.severities]\nwindow-exceeds-input = "warning"\n',
        );
      },
      [],
    ],
    ["what is selected", () => undefined, ["--ignore", "window-exceeds-input"]],
    ["the language", () => undefined, ["--language", "zh-cn"]],
  ];
  it.each(changes)("are not taken where %s is another", async (_, change, argv) => {
    const given = project();
    const first = await given.check();
    change(given.folder);
    const after = await given.check(...argv);
    expect(after).toEqual(await anew(given, ...argv));
    expect(after).not.toEqual(first);
  });

  it("are found again when a change is taken back", async () => {
    const given = project();
    const first = await given.check();
    given.folder.write("more.py", "");
    await given.check();
    given.folder.write("blocks.py", `${files["blocks.py"]}\n`);
    given.folder.write("blocks.py", files["blocks.py"]);
    expect((await given.known("--exclude", "more.py")).out).toBe(first.out);
  });

  it("are nobody else's: another program finds none", async () => {
    const given = project();
    await given.check();
    const other = { cache: { folder: given.cache, program: "another" }, isIdle: true } as const;
    await expect(lensWith(other, given.folder.path, "check", ".")).rejects.toThrow("something was analysed");
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["changed in one place", (text: string) => text.replace("window-exceeds-input", "window-exceeds-inputs")],
  ])("are not trusted where their file is %s", async (_, damage) => {
    const given = project();
    const first = await given.check();
    for (const file of given.kept()) writeFileSync(file, damage(readFileSync(file, "utf8")));
    expect(await given.check()).toEqual(first);
    expect(await given.known()).toEqual(first);
  });

  it("may be written by two runs at once", async () => {
    const given = project();
    const both = await Promise.all([given.check(), given.check()]);
    expect(both[0]).toEqual(both[1]);
    expect(await given.known()).toEqual(both[0]);
    expect(given.kept()).toHaveLength(1);
  });

  it("are for the person alone, and --no-cache keeps none", async () => {
    const given = project();
    await given.check("--no-cache");
    expect(() => given.kept()).toThrow("ENOENT");
    await given.check();
    if (process.platform !== "win32")
      expect(given.kept().map((file) => statSync(file).mode & 0o077)).toEqual([0]);
  });

  it("are done without where the folder can't be made", async () => {
    const given = project();
    const blocked = given.folder.place("data.csv");
    const found = await lensWith({ cache: { folder: blocked } }, given.folder.path, "check", ".");
    expect(found).toEqual(await anew(given));
  });
});
